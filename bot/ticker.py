"""The heartbeat: what is due is settled. Due times are rows; nothing here remembers any."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.logs import log
from bot.milestones import Milestone, Passed
from bot.tally import Histogram
from storage import held, inbox, outbox, paces, sounds
from storage.database import Database, Transaction

KEPT_ARRIVALS = timedelta(days=2)
"""How long what was handled is kept: longer than the 24 hours in which Telegram may deliver it again."""
KEPT_MESSAGES = timedelta(days=7)
"""How long what was said is kept in the outbox."""

SAID_WITHIN = timedelta(days=2)
"""How long what is to be said waits at most for a group that the bot was removed from."""
KEPT_DAYS = timedelta(days=2)
"""How long it is known how often a group's phones sounded on a day."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a capability has that falls due."""

    name: str
    tick: Callable[[Transaction, datetime], Awaitable[int]]  # settles a bounded batch; returns how many
    next_due: Callable[[Transaction], Awaitable[datetime | None]]


class Ticker:
    """Settles what is due, each moment once, however late it is found."""

    def __init__(
        self,
        *,
        database: Database,
        dues: Sequence[Due],
        late: Histogram,
        wake_sender: Callable[[], None],
        passed: Passed,
    ) -> None:
        """Ask each of `dues`, and count how late; `wake_sender` is called when something may be in the outbox."""
        self._late = late
        self._database = database
        self._dues = dues
        self._wake_sender = wake_sender
        self._passed = passed

    async def tick(self, now: datetime) -> dict[str, int]:
        """Settle all that is due at `now`; returns counts by name."""
        counts: Counter[str] = Counter()
        while settled := await self._settle_what_is_due(now):  # what is settled may let other things fall due
            counts.update(settled)
        if counts:
            log("ticked", **counts)
            self._wake_sender()
        return dict(counts)

    async def _settle_what_is_due(self, now: datetime) -> dict[str, int]:
        counts: dict[str, int] = {}
        for due, moment in await self._due(now):
            if settled := await self._settle(due, now):
                counts[due.name] = settled
                self._late.observe(now - moment)
        return counts

    async def _due(self, now: datetime) -> list[tuple[Due, datetime]]:
        """Find what has something due, so that a tick at which there is nothing writes nothing."""
        async with self._database.read() as tx:
            moments = await self._moments(tx)
        due = zip(self._dues, moments, strict=True)
        return [(each, moment) for each, moment in due if moment is not None and moment <= now]

    async def _moments(self, tx: Transaction) -> list[datetime | None]:
        return [await due.next_due(tx) for due in self._dues]

    async def _settle(self, due: Due, now: datetime) -> int:
        settled = 0
        while True:
            async with self._database.write() as tx:
                batch = await due.tick(tx, now)
                if batch:
                    self._passed(Milestone.DUE)
            if not batch:
                return settled
            settled += batch

    async def next_due(self) -> datetime | None:
        """When the next thing falls due."""
        async with self._database.read() as tx:
            moments = await self._moments(tx)
        return min((moment for moment in moments if moment is not None), default=None)

    async def purge(self, now: datetime) -> None:
        """Remove what was handled or said long enough ago, and the traces of what was removed."""
        async with self._database.write() as tx:
            arrivals = await inbox.purge(tx, now - KEPT_ARRIVALS)
            await inbox.forget(tx, await outbox.expire(tx, now - SAID_WITHIN, now), now)
            messages = await outbox.purge(tx, now - KEPT_MESSAGES)
            await held.purge(tx, now - KEPT_MESSAGES)
            await paces.forget(tx, now)
            await sounds.forget(tx, now.date() - KEPT_DAYS)
        await self._database.clear_log()
        log("purged", arrivals=arrivals, messages=messages)
