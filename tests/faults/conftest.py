"""The stage of the fault tests: the desk as a process, and people of a group in a local Telegram."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.faults.process import DeskProcess, desk_beside

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 7, 2, 17, 10, tzinfo=SHANGHAI)
CONFIG = """
[telegram]
token = "12345:TEST"
api_url = "{url}"
[development]
clock_url = "{url}/clock"
"""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(THURSDAY)


@pytest.fixture
def telegram(clock: ManualClock) -> Simulator:
    return Simulator(clock)


@pytest.fixture
async def url(telegram: Simulator) -> AsyncIterator[str]:
    async with telegram.serving() as url:
        yield url


@pytest.fixture
async def desk(telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path) -> AsyncIterator[DeskProcess]:
    """A desk that is not started yet."""
    async with desk_beside(telegram, clock, tmp_path, CONFIG.format(url=url)) as desk:
        yield desk


@pytest.fixture
def chen(telegram: Simulator) -> Person:
    """陈静, an admin of the group."""
    return telegram.person("陈静", opened_private=True)


@pytest.fixture
def wang(telegram: Simulator) -> Person:
    return telegram.person("王芳", opened_private=True)


@pytest.fixture
def li(telegram: Simulator) -> Person:
    """老李, who only ever types, and never opened the bot in private."""
    return telegram.person("老李")


@pytest.fixture
def group(telegram: Simulator, chen: Person, wang: Person, li: Person) -> Group:
    return telegram.group("幸福里", members=[wang, li], admins=[chen])
