"""What the clock will say of rounds, and what it said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.round_reminder import Kind, Reminder
from storage.database import Transaction
from storage.moments import from_text, to_text

PLAN = "INSERT INTO round_reminder (round_id, kind, due_at) VALUES (:round_id, :kind, :due_at)"

# What is due, the first first.
DUE = """
SELECT round_id, kind, due_at FROM round_reminder
WHERE stage = 'waiting' AND due_at <= :now ORDER BY due_at, round_id LIMIT :most"""

NEXT_DUE = "SELECT min(due_at) AS due_at FROM round_reminder WHERE stage = 'waiting'"

# It was said, or it will not be.
SETTLE = """
UPDATE round_reminder SET stage = :stage, settled_at = :now WHERE round_id = :round_id AND kind = :kind"""

# When this was said of a round.
SAID_AT = "SELECT settled_at FROM round_reminder WHERE round_id = :round_id AND kind = :kind AND stage = 'said'"

# Whether this was said of any of the rounds that open together.
SAID_IN_SLOT = """
SELECT 1 FROM round AS r JOIN round_reminder AS m ON m.round_id = r.id
WHERE r.slot_id = :slot_id AND m.kind = :kind AND m.stage = 'said' LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder that is due, and its round."""

    round_id: int
    kind: Kind
    due_at: datetime


async def plan(tx: Transaction, round_id: int, reminders: Iterable[Reminder]) -> None:
    """Plan these for a round that opens."""
    rows = [{"round_id": round_id, "kind": each.kind, "due_at": to_text(each.due_at)} for each in reminders]
    await tx.many(PLAN, rows)


async def due(tx: Transaction, now: datetime, most: int) -> list[Planned]:
    """List what is due, the first first."""
    rows = await tx.all(DUE, {"now": to_text(now), "most": most})
    return [Planned(row["round_id"], Kind(row["kind"]), from_text(row["due_at"])) for row in rows]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next one is due."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def settle(tx: Transaction, planned: Planned, stage: str, now: datetime) -> None:
    """Record what became of it: `said`, `missed` (it did not help any more) or `dropped` (it was no longer true)."""
    parameters = {"round_id": planned.round_id, "kind": planned.kind, "stage": stage, "now": to_text(now)}
    await tx.execute(SETTLE, parameters)


async def said_at(tx: Transaction, round_id: int, kind: Kind) -> datetime | None:
    """When this was said of a round; None: it was not."""
    row = await tx.one(SAID_AT, {"round_id": round_id, "kind": kind})
    return from_text(row["settled_at"]) if row else None


async def said_in_slot(tx: Transaction, slot_id: int, kind: Kind) -> bool:
    """Whether this was said of any of the rounds that open together."""
    return await tx.one(SAID_IN_SLOT, {"slot_id": slot_id, "kind": kind}) is not None
