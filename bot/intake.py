"""The door of the inbox: however updates come, they are on disk before anybody is told that they arrived."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from bot.clock import Clock
from bot.logs import log
from bot.milestones import Milestone, Passed
from bot.tally import Tally
from handlers.brought import Brought, wrap
from storage import inbox
from storage.database import Database

LARGEST_ID = 2**63 - 1
"""Of what fits in a column of SQLite's."""


class Intake:
    """Keeps what arrives, and wakes who handles it. Raises Unwritable when the disk won't take it."""

    def __init__(
        self, *, database: Database, clock: Clock, tally: Tally, wake_worker: Callable[[], None], passed: Passed
    ) -> None:
        """Keep in `database`; `wake_worker` is called when there is something in the inbox."""
        self._tally = tally
        self._database = database
        self._clock = clock
        self._wake_worker = wake_worker
        self._passed = passed

    async def keep(self, updates: Sequence[dict[str, Any]]) -> None:
        """Keep updates in one commit."""
        self._passed(Milestone.FETCHED)
        async with self._database.write() as tx:
            rows = [(update["update_id"], json.dumps(update)) for update in updates]
            await inbox.add(tx, rows, self._clock.now())
        self._passed(Milestone.KEPT)
        self._tally.heard(len(updates), self._clock.now())
        log("received", updates=len(updates), last=updates[-1]["update_id"])
        self._wake_worker()

    async def bring(self, brought: Brought) -> None:
        """Keep something that the desk itself has to tell."""
        async with self._database.write() as tx:
            await inbox.bring(tx, wrap(brought), self._clock.now())
        self._wake_worker()


def is_update(update: object) -> bool:
    """Whether this is an update, and one that can be kept."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and 0 <= number <= LARGEST_ID
