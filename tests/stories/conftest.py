"""The stage of the stories: the real desk, a real database, a local Telegram over HTTP, and a clock moved by hand."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal import CONFIG, Rehearsal
from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 7, 2, 17, 10, tzinfo=SHANGHAI)

HOOKED = """
[webhook]
listen = "127.0.0.1:PORT"
url = "http://127.0.0.1:PORT/telegram"
secret = "only-we-know"
"""

Stage: TypeAlias = Rehearsal

both_modes = pytest.mark.parametrize("mode", ["polling", "webhook"], indirect=True)
"""A story that is told twice: Telegram is asked for the updates, and it brings them."""


def hooked(port: int) -> str:
    """The configuration of a desk to which Telegram brings the updates."""
    return CONFIG.replace("[telegram]", '[telegram]\nmode = "webhook"') + HOOKED.replace("PORT", str(port))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(THURSDAY)


@pytest.fixture(scope="session")
def started_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a desk that was started once before: it has its form, and Telegram has its menus."""
    folder = tmp_path_factory.mktemp("started")

    async def start_once() -> None:
        clock = ManualClock(THURSDAY)
        stage = Stage(Simulator(clock), clock, folder, CONFIG)
        async with stage.telegram.serving() as stage.url, stage.desk_runs():
            await stage.idle()

    asyncio.run(start_once())
    return folder / "zhishou.db"


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def mode(request: pytest.FixtureRequest) -> str:
    """How updates come; see `both_modes`."""
    return str(getattr(request, "param", "polling"))


@pytest.fixture
async def stage(clock: ManualClock, tmp_path: Path, started_before: Path, mode: str, port: int) -> AsyncIterator[Stage]:
    shutil.copy(started_before, tmp_path)
    telegram = Simulator(clock)
    stage = Stage(telegram, clock, tmp_path, hooked(port) if mode == "webhook" else CONFIG)
    async with telegram.serving() as stage.url:
        yield stage


@pytest.fixture
async def desk(stage: Stage) -> AsyncIterator[Stage]:
    """The stage with the desk running."""
    async with stage.desk_runs():
        await stage.idle()
        yield stage


@pytest.fixture
def chen(stage: Stage) -> Person:
    """陈静, an admin of the group."""
    return stage.telegram.person("陈静", opened_private=True)


@pytest.fixture
def wang(stage: Stage) -> Person:
    return stage.telegram.person("王芳", opened_private=True)


@pytest.fixture
def li(stage: Stage) -> Person:
    """老李, who only ever types, and never opened the bot in private."""
    return stage.telegram.person("老李")


@pytest.fixture
def group(stage: Stage, chen: Person, wang: Person, li: Person) -> Group:
    return stage.telegram.group("幸福里", members=[wang, li], admins=[chen])
