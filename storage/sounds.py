"""How often a group's phones sounded on a day, or a person was written to unprompted."""

from datetime import date

from storage.database import Transaction

# One more sound of this day; no row comes back when it had its most.
TAKE = """
INSERT INTO sound (chat_id, day, sounds) VALUES (:chat_id, :day, 1)
ON CONFLICT (chat_id, day) DO UPDATE SET sounds = sounds + 1 WHERE sounds < :most RETURNING sounds"""

FORGET = "DELETE FROM sound WHERE day < :day"


async def take(tx: Transaction, chat_id: int, day: date, most: int) -> bool:
    """Whether this may happen once more in this chat on this day; then it is counted."""
    return await tx.one(TAKE, {"chat_id": chat_id, "day": day.isoformat(), "most": most}) is not None


async def forget(tx: Transaction, before: date) -> None:
    """Drop the days before this one."""
    await tx.execute(FORGET, {"day": before.isoformat()})
