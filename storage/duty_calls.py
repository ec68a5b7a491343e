"""Duty calls. What was said to them is in `storage/answers.py`."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from domain.duty_call import DutyCall
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO duty_call
  (id, chat_id, thread_id, needed, starts_at, ends_at, place, purpose, urgent, posted_by, posted_at)
VALUES
  (:id, :chat_id, :thread_id, :needed, :starts_at, :ends_at, :place, :purpose, :urgent, :posted_by, :posted_at)"""

FIND = "SELECT * FROM duty_call WHERE id = :id"

# What a rule decided of it.
SAVE = "UPDATE duty_call SET closed_at = :closed_at, closed_by = :closed_by WHERE id = :id"

OPEN_IN_GROUP = "SELECT * FROM duty_call WHERE chat_id = :chat_id AND closed_at IS NULL ORDER BY starts_at, id"

# The last calls of a group, the newest first.
RECENT = "SELECT * FROM duty_call WHERE chat_id = :chat_id ORDER BY id DESC LIMIT :most"

# The calls of a group that began between two moments, in order.
STARTED_IN = """
SELECT * FROM duty_call
WHERE chat_id = :chat_id AND starts_at >= :since AND starts_at < :until ORDER BY starts_at, id"""

# Open calls whose end has come.
DUE = "SELECT * FROM duty_call WHERE closed_at IS NULL AND ends_at <= :now ORDER BY ends_at, id LIMIT :most"

# When the next open call ends.
NEXT_DUE = "SELECT min(ends_at) AS due_at FROM duty_call WHERE closed_at IS NULL"

# Other open calls at the same time that this person comes to.
OVERLAPPING = """
SELECT c.* FROM duty_call AS c JOIN attendance AS a ON a.call_id = c.id
WHERE a.person_id = :person_id AND a.coming_since IS NOT NULL
  AND c.closed_at IS NULL AND c.id <> :id AND c.starts_at < :ends_at AND c.ends_at > :starts_at
ORDER BY c.starts_at, c.id"""

# The open calls that this person answered.
ANSWERED = """
SELECT c.* FROM duty_call AS c JOIN attendance AS a ON a.call_id = c.id
WHERE a.person_id = :person_id AND c.closed_at IS NULL ORDER BY c.starts_at, c.id"""

# The calls since a moment, over now, at which this person was, the latest first.
ATTENDED = """
SELECT c.* FROM duty_call AS c JOIN attendance AS a ON a.call_id = c.id
WHERE a.person_id = :person_id AND a.stays <> '[]' AND c.closed_at IS NOT NULL AND c.starts_at >= :since
ORDER BY c.starts_at DESC, c.id DESC"""

# A coordinator changed it.
CHANGE = """
UPDATE duty_call SET needed = :needed, starts_at = :starts_at, ends_at = :ends_at, place = :place, purpose = :purpose
WHERE id = :id"""
CHANGED = """
INSERT INTO call_change (call_id, changed_by, changed_at, field, was) VALUES (:call_id, :by, :now, :field, :was)"""

ASKED = "UPDATE duty_call SET asked = asked + 1 WHERE id = :id"


def _call(row: sqlite3.Row) -> DutyCall:
    return DutyCall(
        **{
            **dict(row),
            "urgent": bool(row["urgent"]),
            "starts_at": from_text(row["starts_at"]),
            "ends_at": from_text(row["ends_at"]),
            "posted_at": from_text(row["posted_at"]),
            "closed_at": from_text(row["closed_at"]) if row["closed_at"] else None,
        }
    )


async def add(tx: Transaction, call: DutyCall) -> None:
    """Keep a new call."""
    await tx.execute(
        ADD,
        {
            "id": call.id,
            "chat_id": call.chat_id,
            "thread_id": call.thread_id,
            "needed": call.needed,
            "starts_at": to_text(call.starts_at),
            "ends_at": to_text(call.ends_at),
            "place": call.place,
            "purpose": call.purpose,
            "urgent": int(call.urgent),
            "posted_by": call.posted_by,
            "posted_at": to_text(call.posted_at),
        },
    )


async def find(tx: Transaction, id_: int) -> DutyCall | None:
    """Load a call."""
    row = await tx.one(FIND, {"id": id_})
    return _call(row) if row else None


async def save(tx: Transaction, call: DutyCall) -> None:
    """Write what a rule decided."""
    await tx.execute(SAVE, {"id": call.id, "closed_at": to_text(call.closed_at), "closed_by": call.closed_by})


async def open_in_group(tx: Transaction, chat_id: int) -> list[DutyCall]:
    """List a group's open calls, the next one first."""
    return [_call(row) for row in await tx.all(OPEN_IN_GROUP, {"chat_id": chat_id})]


async def recent(tx: Transaction, chat_id: int, most: int) -> list[DutyCall]:
    """List the last calls of a group, open or not, the newest first."""
    return [_call(row) for row in await tx.all(RECENT, {"chat_id": chat_id, "most": most})]


async def started_in(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> list[DutyCall]:
    """List the calls of a group that began from a moment on and before another, in order."""
    parameters = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    return [_call(row) for row in await tx.all(STARTED_IN, parameters)]


async def due(tx: Transaction, now: datetime, most: int) -> list[DutyCall]:
    """List the open calls whose end has come."""
    return [_call(row) for row in await tx.all(DUE, {"now": to_text(now), "most": most})]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next open call ends."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def overlapping(tx: Transaction, call: DutyCall, person_id: int) -> list[DutyCall]:
    """List the other open calls at the same time that this person comes to."""
    parameters = {
        "id": call.id,
        "starts_at": to_text(call.starts_at),
        "ends_at": to_text(call.ends_at),
        "person_id": person_id,
    }
    return [_call(row) for row in await tx.all(OVERLAPPING, parameters)]


async def answered(tx: Transaction, person_id: int) -> list[DutyCall]:
    """List the open calls that this person answered, the next one first."""
    return [_call(row) for row in await tx.all(ANSWERED, {"person_id": person_id})]


async def attended(tx: Transaction, person_id: int, since: datetime) -> list[DutyCall]:
    """List the calls since a moment, over now, at which this person was, the latest first."""
    return [_call(row) for row in await tx.all(ATTENDED, {"person_id": person_id, "since": to_text(since)})]


async def change(tx: Transaction, call: DutyCall, fields: Mapping[str, str], by: int | None, now: datetime) -> None:
    """Write what a coordinator changed; `fields` are the changed ones, as they were."""
    await tx.execute(
        CHANGE,
        {
            "id": call.id,
            "needed": call.needed,
            "starts_at": to_text(call.starts_at),
            "ends_at": to_text(call.ends_at),
            "place": call.place,
            "purpose": call.purpose,
        },
    )
    rows = [
        {"call_id": call.id, "by": by, "now": to_text(now), "field": field, "was": was} for field, was in fields.items()
    ]
    await tx.many(CHANGED, rows)


async def count_asked(tx: Transaction, call_id: int) -> None:
    """Count that the silent were asked once more."""
    await tx.execute(ASKED, {"id": call_id})
