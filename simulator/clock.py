"""The clocks of the local Telegram: one moved by hand, one on the wall.

Every moment is an aware datetime in UTC. Nothing else in the simulator reads the time or waits for it.
"""

import asyncio
from datetime import UTC, datetime
from typing import Protocol

from simulator.bell import Bell


class Clock(Protocol):
    """What the simulator asks of a clock."""

    def now(self) -> datetime:
        """Tell the time: aware, UTC."""
        ...

    async def sleep_until(self, moment: datetime) -> None:
        """Return when `moment` has come; at once when it is past."""
        ...


class WallClock:
    """The time of the machine."""

    def now(self) -> datetime:
        """Tell the time: aware, UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        """Return when `moment` has come; at once when it is past."""
        await asyncio.sleep(max(0, (moment - self.now()).total_seconds()))


class ManualClock:
    """A clock that stands still until somebody moves it."""

    def __init__(self, now: datetime) -> None:
        """Start at `now`, which is aware."""
        self._now = now.astimezone(UTC)
        self._sleepers: list[tuple[datetime, asyncio.Event]] = []
        self._moves = Bell()

    def now(self) -> datetime:
        """Tell the time: aware, UTC."""
        return self._now

    async def sleep_until(self, moment: datetime) -> None:
        """Return when the clock was moved to `moment` or past it; at once when it stands there."""
        if moment <= self._now:
            return
        sleeper = (moment, asyncio.Event())
        self._sleepers.append(sleeper)
        try:
            await sleeper[1].wait()
        finally:
            self._sleepers.remove(sleeper)

    async def moved_past(self, moment: datetime) -> None:
        """Return when the clock stands later than `moment`, however little."""
        await self._moves.until(lambda: self._now > moment)

    def waiting(self) -> list[datetime]:
        """List the moments that somebody sleeps for, the soonest first."""
        return sorted(moment for moment, _ in self._sleepers)

    def move(self, to: datetime) -> None:
        """Go forward to `to` and wake who waited for it. Raises ValueError when `to` is past: see `set`."""
        if to < self._now:
            raise ValueError(f"the clock stands at {self._now} and can't be moved back to {to}")
        self.set(to)

    def set(self, to: datetime) -> None:
        """Stand at `to`, even if that is earlier: a machine whose clock was wrong."""
        self._now = to.astimezone(UTC)
        self._moves.ring()
        for moment, woken in self._sleepers:
            if moment <= self._now:
                woken.set()
