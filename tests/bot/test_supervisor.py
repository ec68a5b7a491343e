"""What the service manager is told."""

import asyncio
import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.supervisor import Supervisor, supervised


class Manager:
    """The service manager's end of the socket."""

    def __init__(self, address: str) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        self.socket.bind(address)

    async def hears(self) -> list[str]:
        """Wait for the next datagram."""
        heard = await asyncio.get_running_loop().sock_recv(self.socket, 4096)
        return heard.decode().split("\n")


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[Manager]:
    manager = Manager(str(tmp_path / "notify"))
    with closing(manager.socket):
        yield manager


@pytest.fixture
def environ(manager: Manager) -> dict[str, str]:
    return {"NOTIFY_SOCKET": manager.socket.getsockname()}


async def test_it_is_told_of_the_start_and_of_the_end(manager: Manager, environ: dict[str, str]) -> None:
    reached = asyncio.Event()
    async with supervised(Supervisor(environ), reached):
        assert await manager.hears() == ["STATUS=waiting for Telegram"]
        reached.set()
        assert await manager.hears() == ["READY=1", "STATUS=at work"]
    assert await manager.hears() == ["STOPPING=1", "STATUS=stopping"]


async def test_it_gets_signs_of_life_in_half_the_time_that_it_waits(manager: Manager, environ: dict[str, str]) -> None:
    environ |= {"WATCHDOG_USEC": "20000", "WATCHDOG_PID": str(os.getpid())}
    supervisor = Supervisor(environ)
    assert supervisor.period == 0.01
    async with supervised(supervisor, asyncio.Event()):
        heard = [await manager.hears() for _ in range(4)]
    assert heard.count(["WATCHDOG=1"]) == 3


@pytest.mark.parametrize(
    "watchdog", [{}, {"WATCHDOG_USEC": "20000", "WATCHDOG_PID": "1"}, {"WATCHDOG_USEC": "0"}, {"WATCHDOG_USEC": "soon"}]
)
def test_it_gets_none_when_it_expects_none_from_this_process(environ: dict[str, str], watchdog: dict[str, str]) -> None:
    assert Supervisor(environ | watchdog).period is None


def test_an_address_of_the_abstract_name_space_begins_with_an_at() -> None:
    address = f"zhishou-test-{os.getpid()}"
    with closing(Manager(f"\0{address}").socket) as there:
        Supervisor({"NOTIFY_SOCKET": f"@{address}"}).tell("READY=1")
        assert there.recv(4096) == b"READY=1"


def test_a_manager_that_is_gone_is_no_reason_to_fail(tmp_path: Path) -> None:
    Supervisor({"NOTIFY_SOCKET": str(tmp_path / "gone")}).tell("READY=1")
    Supervisor({}).tell("READY=1")
