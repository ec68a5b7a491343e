"""What waits: how much of it, and since when."""

import sqlite3
from datetime import datetime, timedelta

from domain.vital_signs import Backlog, Queue
from storage.database import Transaction
from storage.moments import from_text, to_text

# Updates that wait to be handled.
INBOX = "SELECT count(*) AS count, min(received_at) AS since FROM inbox WHERE stage = 'waiting'"

# Updates that wait for an answer of Telegram's, and those that could not be handled.
POSTPONED = "SELECT count(*) AS count FROM inbox WHERE stage = 'postponed'"
PARKED = "SELECT count(*) AS count FROM inbox WHERE stage = 'parked'"

# Messages that could have left. A failed try moves due_at on, so what was tried has waited since it was made. Groups in
# which the desk may not speak are known to wait.
MESSAGES = """
SELECT count(*) AS count, min(CASE WHEN tries > 0 THEN created_at ELSE due_at END) AS since
FROM outbox
WHERE stage = 'waiting' AND (due_at <= :now OR tries > 0)
  AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL OR muted_at IS NOT NULL)"""

# Boards that could have been drawn, but for those that tell of this.
BOARDS = """
SELECT count(*) AS count, min(due_at) AS since, max(tries) AS tries
FROM board
WHERE drawn < wanted AND (due_at <= :now OR tries > 0) AND kind NOT IN ('status', 'alarm')
  AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL OR muted_at IS NOT NULL)"""

QUICK_TRIES, SLOW_TRY = 5, timedelta(minutes=1)
"""After how many tries the next one waits for a minute (bot/sender.py), and that minute."""


async def read(tx: Transaction, now: datetime) -> Backlog:
    """Count what waits at `now`."""
    moment = {"now": to_text(now)}
    return Backlog(
        inbox=_queue(await tx.one(INBOX)),
        postponed=_count(await tx.one(POSTPONED)),
        parked=_count(await tx.one(PARKED)),
        messages=_queue(await tx.one(MESSAGES, moment)),
        boards=_boards(await tx.one(BOARDS, moment), now),
    )


def _count(row: sqlite3.Row | None) -> int:
    return int(row["count"]) if row else 0


def _queue(row: sqlite3.Row | None) -> Queue:
    return Queue(_count(row), from_text(row["since"]) if row else None)


def _boards(row: sqlite3.Row | None, now: datetime) -> Queue:
    """A board keeps no moment since which it waits: its tries tell it, to the minute."""
    queue = _queue(row)
    if row is None or queue.since is None:
        return queue
    return Queue(queue.count, min(queue.since - SLOW_TRY * max(row["tries"] - QUICK_TRIES, 0), now))
