"""When the picture of a group's week is due that comes by itself."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# One that is to come already comes first.
PLAN = "UPDATE chat_group SET week_due_at = :due_at WHERE chat_id = :chat_id AND week_due_at IS NULL"

# The groups of which one is due by now, the first first; one that the bot was removed from gets none.
DUE = """
SELECT chat_id, week_due_at FROM chat_group
WHERE week_due_at <= :now AND left_at IS NULL ORDER BY week_due_at, chat_id LIMIT :most"""
NEXT_DUE = """
SELECT min(week_due_at) AS due_at FROM chat_group WHERE week_due_at IS NOT NULL AND left_at IS NULL"""

# It came, or will not; and when the next one is due.
SETTLE = "UPDATE chat_group SET week_due_at = :next_at WHERE chat_id = :chat_id"


@dataclass(frozen=True, slots=True)
class DueWeek:
    """A group, and when the picture of its week was due."""

    chat_id: int
    due_at: datetime


async def plan(tx: Transaction, chat_id: int, due_at: datetime) -> None:
    """Let a picture come at this moment, where none is to come."""
    await tx.execute(PLAN, {"chat_id": chat_id, "due_at": to_text(due_at)})


async def due(tx: Transaction, now: datetime, most: int) -> list[DueWeek]:
    """List the groups of which a picture is due, the first first."""
    rows = await tx.all(DUE, {"now": to_text(now), "most": most})
    return [DueWeek(row["chat_id"], from_text(row["week_due_at"])) for row in rows]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next one is due."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def settle(tx: Transaction, chat_id: int, next_at: datetime | None) -> None:
    """Let the next picture of a group come at this moment; None: when a round opened again."""
    await tx.execute(SETTLE, {"chat_id": chat_id, "next_at": to_text(next_at)})
