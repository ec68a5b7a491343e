"""The real desk on a real database, against a local Telegram over HTTP, with the clock in hand.

The demo plays its scene on it, and the stories of the tests are told on it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Desk
from bot.clock import breathe
from bot.config import load
from bot.milestones import Passed, nobody_listens
from simulator.clock import ManualClock
from simulator.server import Simulator
from storage.database import Database

PACING = timedelta(seconds=10)
"""How far the clock runs on by itself, so that what only waits for its pace is said."""
PATIENCE = 30
"""Seconds, by the machine's clock, after which a desk that does not come to rest is broken."""

CONFIG = """
[telegram]
token = "{token}"
api_url = "{url}"
[desk]
language = "zh"
"""


class Rehearsal:
    """The desk and its Telegram. `url` is where the Telegram serves; the database lives in `folder`."""

    def __init__(self, telegram: Simulator, clock: ManualClock, folder: Path, config: str = CONFIG) -> None:
        """Nothing runs yet."""
        self.telegram = telegram
        self.clock = clock
        self.folder = folder
        self.config = config
        self.url = ""
        self.desk: Desk | None = None
        self.passed: Passed = nobody_listens

    @asynccontextmanager
    async def desk_runs(self) -> AsyncIterator[Desk]:
        """Run the desk until the end of the body, on the same file each time."""
        path = self.folder / "config.toml"
        path.write_text(self.config.format(url=self.url, token=self.telegram.token), encoding="utf-8")
        settings = load(path, {})
        database = await Database.open(settings.storage.path, now=self.clock.now())
        self.desk = Desk(settings, database, self.clock, self.passed)
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
        desk = self._running()
        await self._still()
        while True:
            due = await desk.ticker.next_due()
            stops = [stop for stop in (*self.clock.waiting(), due) if stop is not None and stop <= moment]
            if not stops:
                break
            self.clock.move(max(min(stops), self.clock.now()))
            await desk.ticker.tick(self.clock.now())
            await self._still()
        self.clock.move(moment.astimezone(UTC))
        await self.idle()

    async def _still(self) -> None:
        desk = self._running()
        async with asyncio.timeout(PATIENCE):
            while True:
                await breathe()  # whoever the clock woke gets up
                await self.telegram.changed(lambda: self.telegram.unconfirmed() == 0)
                await desk.idle()
                if self.telegram.unconfirmed() == 0:
                    return

    def _running(self) -> Desk:
        if self.desk is None:
            raise RuntimeError("the desk does not run")
        return self.desk
