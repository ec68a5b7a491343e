"""Looks whether something is wrong that the owners must hear of, and tells them, once an hour at most."""

from collections.abc import Callable
from datetime import datetime

from bot.logs import warn
from domain.policy import Policy
from domain.vital_signs import Troubles, must_tell, troubles
from handlers import alarms
from handlers.context import of_the_clock
from handlers.status import Report
from storage.database import Database


class Watch:
    """What was told is remembered until the desk stops; when it was, for good."""

    def __init__(self, *, database: Database, policy: Policy, report: Report, wake_sender: Callable[[], None]) -> None:
        """Judge what `report` tells; `wake_sender` is called when there is something to say."""
        self._database = database
        self._policy = policy
        self._report = report
        self._wake_sender = wake_sender
        self._told = Troubles()

    async def look(self, now: datetime) -> None:
        """Tell the owners what is wrong, where they have to hear of it now."""
        async with self._database.read() as tx:
            seen = troubles(await self._report(tx, now), now)
            raised_at = await alarms.raised_at(tx)
        self._told = seen.what_lasts(self._told)
        if not must_tell(seen, self._told, raised_at, now):
            return
        async with self._database.write() as tx:
            await alarms.tell(of_the_clock(tx, self._policy, now, None))
        self._told = seen
        warn("trouble", unsent=seen.unsent.count if seen.unsent else 0, parked=seen.parked, backup=bool(seen.backup))
        self._wake_sender()
