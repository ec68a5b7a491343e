"""The program under a service manager: what it is told of a real start and a real stop."""

import asyncio
import socket
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.process import DeskProcess


async def test_the_manager_hears_of_the_start_of_its_life_and_of_the_stop(
    desk: DeskProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as manager:
        manager.setblocking(False)
        manager.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "200000")
        await desk.starts("bot", "run", "--config", str(desk.config))
        heard = await hears(manager, "READY=1")
        assert heard[0] == "STATUS=waiting for Telegram"
        assert await hears(manager, "WATCHDOG=1")
        assert await desk.stops() == 0
        assert "STATUS=stopping" in await hears(manager, "STOPPING=1")


async def hears(manager: socket.socket, line: str) -> list[str]:
    """All that comes up to the datagram with this line."""
    heard: list[str] = []
    while line not in heard:
        heard += (await asyncio.get_running_loop().sock_recv(manager, 4096)).decode().split("\n")
    return heard
