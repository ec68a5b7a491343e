"""The stage of the stories: the real desk, a real database, a local Telegram over HTTP, and a clock moved by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import Desk
from bot.config import load
from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from storage.database import Database

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 7, 2, 17, 10, tzinfo=SHANGHAI)
PACING = timedelta(seconds=10)
"""How far the stage lets the clock run on by itself, so that what only waits for its pace is said."""

CONFIG = """
[telegram]
token = "12345:TEST"
api_url = "{url}"
[desk]
language = "zh"
"""


class Stage:
    """The desk and its Telegram, with the clock in hand."""

    def __init__(self, telegram: Simulator, clock: ManualClock, folder: Path, config: str) -> None:
        self.telegram = telegram
        self.clock = clock
        self.folder = folder
        self.config = config
        self.url = ""
        self.desk: Desk | None = None

    @asynccontextmanager
    async def desk_runs(self) -> AsyncIterator[Desk]:
        """The desk runs until the end of the body, on the same file each time."""
        path = self.folder / "config.toml"
        path.write_text(self.config.format(url=self.url), encoding="utf-8")
        settings = load(path, {})
        database = await Database.open(settings.storage.path, now=self.clock.now())
        self.desk = Desk(settings, database, self.clock)
        try:
            async with self.desk.running():
                await self.desk.reached.wait()
                yield self.desk
        finally:
            self.desk = None
            await database.close()

    async def idle(self) -> None:
        """Wait until all is done that can be done, letting the clock run on where only the pace holds it back."""
        latest = self.clock.now() + PACING
        while True:
            await self._still()
            paced = [moment for moment in self.clock.waiting() if moment <= latest]
            if not paced:
                return
            self.clock.move(paced[0])

    async def forward(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass, stopping at each moment at which something is due."""
        await self.until(self.clock.now() + timedelta(hours=hours, minutes=minutes, seconds=seconds))

    async def until(self, moment: datetime) -> None:
        """Let time pass until this moment, stopping at each at which something is due."""
        assert self.desk is not None
        await self._still()
        while True:
            due = await self.desk.ticker.next_due()
            stops = [stop for stop in (*self.clock.waiting(), due) if stop is not None and stop <= moment]
            if not stops:
                break
            self.clock.move(max(min(stops), self.clock.now()))
            await self.desk.ticker.tick(self.clock.now())
            await self._still()
        self.clock.move(moment.astimezone(UTC))
        await self.idle()

    async def _still(self) -> None:
        assert self.desk is not None
        while True:
            await self.telegram.changed(lambda: self.telegram.unconfirmed() == 0)
            await self.desk.idle()
            if self.telegram.unconfirmed() == 0:
                return


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(THURSDAY)


@pytest.fixture
async def stage(clock: ManualClock, tmp_path: Path) -> AsyncIterator[Stage]:
    telegram = Simulator(clock)
    stage = Stage(telegram, clock, tmp_path, CONFIG)
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
