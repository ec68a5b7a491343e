"""Waits for what a desk does that can't be asked whether it is at rest."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from simulator.clock import ManualClock
from simulator.server import Simulator

PACING = timedelta(seconds=10)
"""How far the clock runs on by itself at once, so that what only waits for its pace is said."""
PATIENCE = 25
"""Seconds of the real clock after which a test gives up."""


class Onlooker:
    """Sees what people see of a desk that follows the clock of their Telegram."""

    def __init__(self, telegram: Simulator, clock: ManualClock) -> None:
        self.telegram = telegram
        self.clock = clock

    @property
    def gone(self) -> bool:
        """Whether there is no desk to wait for."""
        return False

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until `condition` holds, letting the clock run on where only the pace holds the desk back."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not condition():
                    await self.telegram.changed(lambda: condition() or self.gone or self._paced())
                    if not condition():
                        assert not self.gone, self.story("the desk has ended")
                        self.clock.move(self._paced()[0])
        except TimeoutError:
            raise AssertionError(self.story("it did not come true")) from None

    def story(self, problem: str) -> str:
        """What a failed test needs to show."""
        return "\n".join([problem, *(f"{message.date:%H:%M:%S} {message}" for message in self.telegram.messages)])

    def _paced(self) -> list[datetime]:
        now = self.clock.now()
        return [moment for moment in self.clock.waiting() if now < moment <= now + PACING]
