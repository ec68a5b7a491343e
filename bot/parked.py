"""python -m bot parked: what could not be handled, while the desk is stopped."""

import sys

from bot.clock import SystemClock
from bot.settings import Settings
from storage import inbox
from storage.database import Database

LISTED = 1000
"""How many are listed at most."""


async def parked(settings: Settings, *, retry: bool) -> None:
    """List parked updates, a line each; with `retry`, put them in line for the next start. Raises Unusable."""
    database = await Database.open(settings.storage.path, now=SystemClock().now())
    try:
        async with database.write() as tx:
            rows = await inbox.parked(tx, LISTED)
            retried = await inbox.retry(tx) if retry else 0
    finally:
        await database.close()
    for row in rows:
        sys.stdout.write(f"{row.id}\t{row.received_at}\tupdate {row.update_id}\t{row.reason}\n")
    sys.stdout.write(
        f"{len(rows)} parked" + (f", {retried} will be tried again at the next start\n" if retry else "\n")
    )
