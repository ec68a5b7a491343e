"""Operators: the real names of who treats places, for the ledger."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# Everybody is asked once; no row comes back when they were asked before.
ASK = """
INSERT INTO operator (person_id, asked_at) VALUES (:person_id, :now) ON CONFLICT DO NOTHING RETURNING person_id"""
TELL = "UPDATE operator SET real_name = :real_name WHERE person_id = :person_id"
FIND = "SELECT * FROM operator WHERE person_id = :person_id"
# The question did not arrive: it is asked again another time.
FORGET_QUESTION = "DELETE FROM operator WHERE person_id = :person_id AND real_name IS NULL"

# Who treated nothing, and so stands in no ledger: neither that they were asked nor what they said is kept.
FORGET = """
DELETE FROM operator WHERE person_id = :person_id AND NOT EXISTS (
  SELECT 1 FROM round_taker AS t JOIN round_point AS p ON p.round_id = t.round_id AND p.done_by = t.person_id
  WHERE t.person_id = :person_id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Somebody who treats places."""

    person_id: int
    real_name: str | None  # None: asked, not answered
    asked_at: datetime


async def ask(tx: Transaction, person_id: int, now: datetime) -> bool:
    """Whether somebody is still to be asked; from now on they were."""
    return await tx.one(ASK, {"person_id": person_id, "now": to_text(now)}) is not None


async def tell(tx: Transaction, person_id: int, real_name: str) -> None:
    """Keep the real name of somebody who was asked."""
    await tx.execute(TELL, {"person_id": person_id, "real_name": real_name})


async def find(tx: Transaction, person_id: int) -> Operator | None:
    """Load an operator; None: they were never asked."""
    row = await tx.one(FIND, {"person_id": person_id})
    return Operator(**{**dict(row), "asked_at": from_text(row["asked_at"])}) if row else None


async def forget_question(tx: Transaction, person_id: int) -> None:
    """Let somebody be asked again who did not answer."""
    await tx.execute(FORGET_QUESTION, {"person_id": person_id})


async def forget(tx: Transaction, person_id: int) -> None:
    """Remove the real name of who treated nothing; where they did, the ledger needs it."""
    await tx.execute(FORGET, {"person_id": person_id})
