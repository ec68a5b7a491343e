"""Duty calls, and what volunteers said to them."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.duty_call import Answer, DutyCall, Meaning
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO duty_call (id, chat_id, thread_id, needed, starts_at, ends_at, place, purpose, posted_by, posted_at)
VALUES (:id, :chat_id, :thread_id, :needed, :starts_at, :ends_at, :place, :purpose, :posted_by, :posted_at)"""

FIND = "SELECT * FROM duty_call WHERE id = :id"

# What a rule decided of it.
SAVE = "UPDATE duty_call SET closed_at = :closed_at, closed_by = :closed_by WHERE id = :id"

OPEN_IN_GROUP = "SELECT * FROM duty_call WHERE chat_id = :chat_id AND closed_at IS NULL ORDER BY starts_at, id"

# Open calls whose end has come.
DUE = "SELECT * FROM duty_call WHERE closed_at IS NULL AND ends_at <= :now ORDER BY ends_at, id LIMIT :most"

# When the next open call ends.
NEXT_DUE = "SELECT min(ends_at) AS due_at FROM duty_call WHERE closed_at IS NULL"

# Boards of open calls that were last drawn before this moment (a drawn board's due_at is a moment after its drawing).
REDRAW = """
UPDATE board SET wanted = wanted + 1
WHERE kind = 'duty_call' AND drawn = wanted AND due_at < :before
  AND thing_id IN (SELECT id FROM duty_call WHERE closed_at IS NULL)
RETURNING thing_id"""

# The oldest drawing among the boards of open calls.
OLDEST_DRAWING = """
SELECT min(due_at) AS due_at FROM board
WHERE kind = 'duty_call' AND drawn = wanted AND thing_id IN (SELECT id FROM duty_call WHERE closed_at IS NULL)"""

# What one person said to one call, oldest first.
OF_PERSON = """
SELECT person_id, meaning, said_at, expected_at, running_late FROM answer
WHERE call_id = :call_id AND person_id = :person_id AND void_at IS NULL ORDER BY id"""

# What all said to one call, oldest first, with the names that they have now.
OF_CALL = """
SELECT a.person_id, a.meaning, a.said_at, a.expected_at, a.running_late, p.name
FROM answer AS a JOIN person AS p ON p.id = a.person_id
WHERE a.call_id = :call_id AND a.void_at IS NULL ORDER BY a.id"""

ANSWER = """
INSERT INTO answer (call_id, person_id, meaning, said_at, expected_at, running_late, chat_id, message_id)
VALUES (:call_id, :person_id, :meaning, :said_at, :expected_at, :running_late, :chat_id, :message_id)"""

# What a message said, and to which call.
SAID_BY = """
SELECT call_id, person_id, meaning, said_at, expected_at, running_late
FROM answer WHERE chat_id = :chat_id AND message_id = :message_id AND void_at IS NULL"""

# An edit takes back what the message said.
TAKE_BACK = """
UPDATE answer SET void_at = :now WHERE chat_id = :chat_id AND message_id = :message_id AND void_at IS NULL"""

# Other open calls at the same time that this person answered.
OVERLAPPING = """
SELECT c.* FROM duty_call AS c
WHERE c.closed_at IS NULL AND c.id <> :id AND c.starts_at < :ends_at AND c.ends_at > :starts_at
  AND c.id IN (SELECT call_id FROM answer WHERE person_id = :person_id AND void_at IS NULL)
ORDER BY c.starts_at, c.id"""

# The open calls that this person answered.
ANSWERED = """
SELECT c.* FROM duty_call AS c
WHERE c.closed_at IS NULL AND c.id IN (SELECT call_id FROM answer WHERE person_id = :person_id AND void_at IS NULL)
ORDER BY c.starts_at, c.id"""


@dataclass(frozen=True, slots=True)
class Source:
    """The message that said something."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Roll:
    """All that was said to one call."""

    answers: Mapping[int, tuple[Answer, ...]]  # by person, in the order in which they first answered
    names: Mapping[int, str]


def _call(row: sqlite3.Row) -> DutyCall:
    return DutyCall(
        **{
            **dict(row),
            "starts_at": from_text(row["starts_at"]),
            "ends_at": from_text(row["ends_at"]),
            "posted_at": from_text(row["posted_at"]),
            "closed_at": from_text(row["closed_at"]) if row["closed_at"] else None,
        }
    )


def _answer(row: sqlite3.Row) -> Answer:
    return Answer(
        person_id=row["person_id"],
        meaning=Meaning(row["meaning"]),
        said_at=from_text(row["said_at"]),
        expected_at=from_text(row["expected_at"]) if row["expected_at"] else None,
        running_late=bool(row["running_late"]),
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


async def due(tx: Transaction, now: datetime, most: int) -> list[DutyCall]:
    """List the open calls whose end has come."""
    return [_call(row) for row in await tx.all(DUE, {"now": to_text(now), "most": most})]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next open call ends."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def redraw(tx: Transaction, before: datetime) -> int:
    """Want the boards of open calls anew that were last drawn before this moment; returns how many."""
    return len(await tx.all(REDRAW, {"before": to_text(before)}))


async def oldest_drawing(tx: Transaction) -> datetime | None:
    """When the oldest of the boards of open calls was drawn."""
    row = await tx.one(OLDEST_DRAWING)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def of_person(tx: Transaction, call_id: int, person_id: int) -> tuple[Answer, ...]:
    """List what one person said to a call, oldest first."""
    rows = await tx.all(OF_PERSON, {"call_id": call_id, "person_id": person_id})
    return tuple(_answer(row) for row in rows)


async def roll(tx: Transaction, call_id: int) -> Roll:
    """Load what all said to a call."""
    answers: dict[int, list[Answer]] = {}
    names: dict[int, str] = {}
    for row in await tx.all(OF_CALL, {"call_id": call_id}):
        answers.setdefault(row["person_id"], []).append(_answer(row))
        names[row["person_id"]] = row["name"]
    return Roll({person_id: tuple(said) for person_id, said in answers.items()}, names)


async def answer(tx: Transaction, call_id: int, said: Answer, source: Source | None) -> None:
    """Keep what somebody said; `source` is the message that said it, None for a tap."""
    await tx.execute(
        ANSWER,
        {
            "call_id": call_id,
            "person_id": said.person_id,
            "meaning": said.meaning,
            "said_at": to_text(said.said_at),
            "expected_at": to_text(said.expected_at),
            "running_late": int(said.running_late),
            "chat_id": source.chat_id if source else None,
            "message_id": source.message_id if source else None,
        },
    )


async def said_by(tx: Transaction, source: Source) -> tuple[int, Answer] | None:
    """Tell what a message said, and to which call."""
    row = await tx.one(SAID_BY, {"chat_id": source.chat_id, "message_id": source.message_id})
    return (row["call_id"], _answer(row)) if row else None


async def take_back(tx: Transaction, source: Source, now: datetime) -> None:
    """Void what a message said, because it was edited."""
    await tx.execute(TAKE_BACK, {"chat_id": source.chat_id, "message_id": source.message_id, "now": to_text(now)})


async def overlapping(tx: Transaction, call: DutyCall, person_id: int) -> list[DutyCall]:
    """List the other open calls at the same time that this person answered."""
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
