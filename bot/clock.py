"""The only `now()` and the only sleep. Tests and the demo hand in a clock that they move by hand."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time, and waits."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""

    async def sleep_until(self, moment: datetime) -> None:
        """Return when this moment has come."""


class SystemClock:
    """The machine's clock."""

    LONGEST = 60.0  # seconds: a machine that slept, or whose clock was set, is noticed after a minute at the latest

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        """Return when this moment has come."""
        while (left := (moment - self.now()).total_seconds()) > 0:  # noqa: ASYNC110 - it is the clock itself
            await asyncio.sleep(min(left, self.LONGEST))


async def breathe() -> None:
    """Let go on whatever else can, such as an answer that has come in, before the next piece of a long work."""
    await asyncio.sleep(0)


class Bell:
    """Wakes one loop, and knows whether that loop rests."""

    def __init__(self, clock: Clock, stillness: asyncio.Event) -> None:
        """Ring for a loop that waits by this clock; `stillness` is set each time that it comes to rest."""
        self._clock = clock
        self._rung = asyncio.Event()
        self._stillness = stillness
        self._resting = False

    @property
    def resting(self) -> bool:
        """Whether the loop waits, and nobody has rung."""
        return self._resting and not self._rung.is_set()

    def ring(self) -> None:
        """There is something to do."""
        self._rung.set()

    async def wait(self, until: datetime | None = None) -> None:
        """Rest until somebody rings, or until this moment."""
        alarm = asyncio.create_task(self._rest(until))
        try:
            await self._rung.wait()
        finally:
            alarm.cancel()
            await asyncio.gather(alarm, return_exceptions=True)
            self._resting = False
            self._rung.clear()

    async def _rest(self, until: datetime | None) -> None:
        """Be known to rest from when the clock knows until when, and no longer once that has come."""
        self._resting = True
        self._stillness.set()
        if until is not None:
            await self._clock.sleep_until(until)
            self.ring()
