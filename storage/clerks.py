"""Clerks: who may have what is filed and reported of a group without being its coordinator."""

from datetime import datetime

from storage.database import Transaction
from storage.moments import to_text

APPOINT = """
INSERT INTO clerk (chat_id, person_id, made_by, made_at) VALUES (:chat_id, :person_id, :by, :now)
ON CONFLICT DO NOTHING"""
DISMISS = "DELETE FROM clerk WHERE chat_id = :chat_id AND person_id = :person_id"

# Whether somebody is clerk of any group in which the bot is.
ANYWHERE = """
SELECT 1 FROM chat_group AS g
WHERE g.registered_at IS NOT NULL AND g.left_at IS NULL
  AND EXISTS (SELECT 1 FROM clerk AS c WHERE c.chat_id = g.chat_id AND c.person_id = :person_id)
LIMIT 1"""


async def appoint(tx: Transaction, chat_id: int, person_id: int, by: int | None, now: datetime) -> None:
    """Make somebody clerk; `by` None is an anonymous admin."""
    await tx.execute(APPOINT, {"chat_id": chat_id, "person_id": person_id, "by": by, "now": to_text(now)})


async def dismiss(tx: Transaction, chat_id: int, person_id: int) -> None:
    """Take the role back."""
    await tx.execute(DISMISS, {"chat_id": chat_id, "person_id": person_id})


async def anywhere(tx: Transaction, person_id: int) -> bool:
    """Whether somebody is clerk of any registered group."""
    return await tx.one(ANYWHERE, {"person_id": person_id}) is not None
