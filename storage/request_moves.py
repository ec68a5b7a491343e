"""What was done to requests: who, when, on whose behalf."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from domain.help_request import By, How, Move
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO request_move (request_id, move, moved_at, by, by_id, person_id)
VALUES (:request_id, :move, :now, :by, :by_id, :person_id)"""

# What was done to a request, oldest first, with the names of who did it and whose claim it was.
OF_REQUEST = """
SELECT m.move, m.moved_at, m.by, m.by_id, m.person_id, m.how, a.name AS by_name, p.name AS person_name
FROM request_move AS m
LEFT JOIN person AS a ON a.id = m.by_id
LEFT JOIN person AS p ON p.id = m.person_id
WHERE m.request_id = :request_id ORDER BY m.id"""

# How the coordinator knew who confirmed for somebody last; said once.
EXPLAIN = """
UPDATE request_move SET how = :how
WHERE how IS NULL AND id = (
  SELECT max(id) FROM request_move WHERE request_id = :request_id AND move = 'confirmed' AND by = 'coordinator')"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One move, by whom, and whose claim it was about."""

    move: Move
    by: By
    by_id: int | None = None  # None: the clock, or an anonymous admin
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A step as it was kept."""

    step: Step
    at: datetime
    by_name: str
    person_name: str
    how: How | None


def _recorded(row: sqlite3.Row) -> Recorded:
    step = Step(move=Move(row["move"]), by=By(row["by"]), by_id=row["by_id"], person_id=row["person_id"])
    return Recorded(
        step=step,
        at=from_text(row["moved_at"]),
        by_name=row["by_name"] or "",
        person_name=row["person_name"] or "",
        how=How(row["how"]) if row["how"] else None,
    )


async def add(tx: Transaction, request_id: int, step: Step, now: datetime) -> None:
    """Keep a move."""
    await tx.execute(
        ADD,
        {
            "request_id": request_id,
            "move": step.move,
            "now": to_text(now),
            "by": step.by,
            "by_id": step.by_id,
            "person_id": step.person_id,
        },
    )


async def of_request(tx: Transaction, request_id: int) -> list[Recorded]:
    """List what was done to a request, oldest first."""
    return [_recorded(row) for row in await tx.all(OF_REQUEST, {"request_id": request_id})]


async def explain(tx: Transaction, request_id: int, how: How) -> bool:
    """Keep how a coordinator knew that it arrived; whether that is news."""
    return await tx.execute(EXPLAIN, {"request_id": request_id, "how": how}) > 0
