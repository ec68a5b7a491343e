"""How fast the desk may still speak in each chat, so that a restart forgets no limit."""

from datetime import datetime

from domain.pace import ChatPace
from storage.database import Transaction
from storage.moments import from_text, to_text

SAVE = """
INSERT INTO pace (chat_id, next_at, full_at, paused_until) VALUES (:chat_id, :next_at, :full_at, :paused_until)
ON CONFLICT (chat_id) DO UPDATE SET
  next_at = excluded.next_at, full_at = excluded.full_at, paused_until = excluded.paused_until"""

# Those that still hold something back.
LOAD = "SELECT * FROM pace WHERE full_at > :now OR next_at > :now OR paused_until > :now"

# Those that hold nothing back any more.
FORGET = "DELETE FROM pace WHERE full_at <= :now AND next_at <= :now AND paused_until <= :now"


async def save(tx: Transaction, chat_id: int, pace: ChatPace) -> None:
    """Keep where a chat stands."""
    await tx.execute(
        SAVE,
        {
            "chat_id": chat_id,
            "next_at": to_text(pace.next_at),
            "full_at": to_text(pace.full_at),
            "paused_until": to_text(pace.paused_until),
        },
    )


async def load(tx: Transaction, now: datetime) -> dict[int, ChatPace]:
    """Load where the chats stand whose limits still hold something back."""
    return {
        row["chat_id"]: ChatPace(
            next_at=from_text(row["next_at"]),
            full_at=from_text(row["full_at"]),
            paused_until=from_text(row["paused_until"]),
        )
        for row in await tx.all(LOAD, {"now": to_text(now)})
    }


async def forget(tx: Transaction, now: datetime) -> None:
    """Drop the rows that hold nothing back."""
    await tx.execute(FORGET, {"now": to_text(now)})
