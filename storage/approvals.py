"""Who may take on what is delicate, says a coordinator."""

from datetime import datetime

from storage.database import Transaction
from storage.moments import to_text

APPROVE = """
INSERT INTO approval (chat_id, person_id, approved_by, approved_at) VALUES (:chat_id, :person_id, :by, :now)
ON CONFLICT DO NOTHING"""
WITHDRAW = "DELETE FROM approval WHERE chat_id = :chat_id AND person_id = :person_id"

# Whether this person is approved in a group, and whether anybody is.
STANDS = """
SELECT
  EXISTS (SELECT 1 FROM approval WHERE chat_id = :chat_id AND person_id = :person_id) AS this,
  EXISTS (SELECT 1 FROM approval WHERE chat_id = :chat_id) AS any"""


async def approve(tx: Transaction, chat_id: int, person_id: int, by: int | None, now: datetime) -> None:
    """Approve somebody; `by` None is an anonymous admin."""
    await tx.execute(APPROVE, {"chat_id": chat_id, "person_id": person_id, "by": by, "now": to_text(now)})


async def withdraw(tx: Transaction, chat_id: int, person_id: int) -> None:
    """Take the approval back."""
    await tx.execute(WITHDRAW, {"chat_id": chat_id, "person_id": person_id})


async def stands(tx: Transaction, chat_id: int, person_id: int) -> tuple[bool, bool]:
    """Whether this person is approved in a group, and whether anybody is."""
    row = await tx.one(STANDS, {"chat_id": chat_id, "person_id": person_id})
    return (bool(row["this"]), bool(row["any"])) if row else (False, False)
