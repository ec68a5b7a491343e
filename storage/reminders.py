"""What the clock will say of duty calls, and what it said; and what it said to each person."""

import sqlite3
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.call_reminder import Kind, Reminder
from storage.database import Transaction
from storage.moments import from_text, to_text

# What was planned before and is not settled no longer holds.
FORGET = "DELETE FROM reminder WHERE call_id = :call_id AND stage = 'waiting'"

# One that was settled at this very moment stays settled.
PLAN = """
INSERT INTO reminder (call_id, kind, due_at, helps_until) VALUES (:call_id, :kind, :due_at, :helps_until)
ON CONFLICT DO NOTHING"""

# What is due; the late are named after they were asked.
DUE = """
SELECT call_id, kind, due_at, helps_until FROM reminder
WHERE stage = 'waiting' AND due_at <= :now ORDER BY due_at, kind = 'late', call_id LIMIT :most"""

NEXT_DUE = "SELECT min(due_at) AS due_at FROM reminder WHERE stage = 'waiting'"

# It was said, or it will not be.
SETTLE = """
UPDATE reminder SET stage = :stage, settled_at = :now
WHERE call_id = :call_id AND kind = :kind AND due_at = :due_at"""

# It is quiet now.
HOLD = "UPDATE reminder SET due_at = :until WHERE call_id = :call_id AND kind = :kind AND due_at = :due_at"

# How often this was said of a call, of what was due since a moment.
SAID = """
SELECT count(*) AS times FROM reminder
WHERE call_id = :call_id AND kind = :kind AND stage = 'said' AND due_at >= :since"""

# Whether this is to be said of a call, or was, of what falls due after a moment.
PLANNED_AFTER = """
SELECT 1 FROM reminder
WHERE call_id = :call_id AND kind = :kind AND stage IN ('waiting', 'said') AND due_at > :after LIMIT 1"""

# Each person is reminded of a call once, and nudged once.
REMIND = """
UPDATE attendance SET reminded_at = :now
WHERE call_id = :call_id AND person_id = :person_id AND reminded_at IS NULL"""
NUDGE = """
UPDATE attendance SET nudged_at = :now WHERE call_id = :call_id AND person_id = :person_id AND nudged_at IS NULL"""

# The call has a new start, of which nobody was reminded, or nudged, yet.
UNREMIND = "UPDATE attendance SET reminded_at = NULL WHERE call_id = :call_id"
UNNUDGE = "UPDATE attendance SET nudged_at = NULL WHERE call_id = :call_id"

# What this person was last told of the call.
TOLD = """
SELECT CASE WHEN nudged_at IS NOT NULL THEN 'nudge' WHEN reminded_at IS NOT NULL THEN 'soon' END AS kind
FROM attendance WHERE call_id = :call_id AND person_id = :person_id"""


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder and its call."""

    call_id: int
    reminder: Reminder

    @property
    def key(self) -> dict[str, object]:
        """What names it."""
        return {"call_id": self.call_id, "kind": self.reminder.kind, "due_at": to_text(self.reminder.due_at)}


def _planned(row: sqlite3.Row) -> Planned:
    reminder = Reminder(Kind(row["kind"]), from_text(row["due_at"]), from_text(row["helps_until"]))
    return Planned(row["call_id"], reminder)


async def plan(tx: Transaction, call_id: int, reminders: Iterable[Reminder]) -> None:
    """Plan these for a call, in place of what was planned and is not settled."""
    await tx.execute(FORGET, {"call_id": call_id})
    rows = [Planned(call_id, reminder).key | {"helps_until": to_text(reminder.helps_until)} for reminder in reminders]
    await tx.many(PLAN, rows)


async def add(tx: Transaction, call_id: int, reminder: Reminder) -> None:
    """Plan one more for a call."""
    await tx.execute(PLAN, Planned(call_id, reminder).key | {"helps_until": to_text(reminder.helps_until)})


async def due(tx: Transaction, now: datetime, most: int) -> list[Planned]:
    """List what is due, the first first."""
    return [_planned(row) for row in await tx.all(DUE, {"now": to_text(now), "most": most})]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next one is due."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def settle(tx: Transaction, planned: Planned, stage: str, now: datetime) -> None:
    """Record what became of it: `said`, `missed` (it did not help any more) or `dropped` (it was no longer true)."""
    await tx.execute(SETTLE, planned.key | {"stage": stage, "now": to_text(now)})


async def hold(tx: Transaction, planned: Planned, until: datetime) -> None:
    """Let it wait until this moment."""
    await tx.execute(HOLD, planned.key | {"until": to_text(until)})


async def said(tx: Transaction, call_id: int, kind: Kind, since: datetime) -> int:
    """Count how often this was said of a call, of what was due since this moment."""
    row = await tx.one(SAID, {"call_id": call_id, "kind": kind, "since": to_text(since)})
    return int(row["times"]) if row else 0


async def is_planned_after(tx: Transaction, call_id: int, kind: Kind, after: datetime) -> bool:
    """Whether this is to be said of a call, or was, of what falls due after this moment."""
    return await tx.one(PLANNED_AFTER, {"call_id": call_id, "kind": kind, "after": to_text(after)}) is not None


async def remind(tx: Transaction, call_id: int, person_id: int, now: datetime) -> bool:
    """Whether this person was not reminded of the call yet; from now on they were."""
    return await tx.execute(REMIND, {"call_id": call_id, "person_id": person_id, "now": to_text(now)}) == 1


async def nudge(tx: Transaction, call_id: int, person_id: int, now: datetime) -> bool:
    """Whether this person was not nudged yet; from now on they were."""
    return await tx.execute(NUDGE, {"call_id": call_id, "person_id": person_id, "now": to_text(now)}) == 1


async def begin_anew(tx: Transaction, call_id: int, kinds: Container[Kind]) -> None:
    """Let each person be told these again, of a start that is new."""
    if Kind.SOON in kinds or Kind.EVENING in kinds:
        await tx.execute(UNREMIND, {"call_id": call_id})
    if Kind.NUDGE in kinds:
        await tx.execute(UNNUDGE, {"call_id": call_id})


async def told(tx: Transaction, call_id: int, person_id: int) -> Kind | None:
    """What this person was last told of the call by the clock; None: nothing yet."""
    row = await tx.one(TOLD, {"call_id": call_id, "person_id": person_id})
    return Kind(row["kind"]) if row and row["kind"] else None
