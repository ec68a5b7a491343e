"""Commands on behalf of somebody whose name fits several, until it is said who was meant."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO namesake (call_id, arriving, name, hours, asked_at)
VALUES (:call_id, :arriving, :name, :hours, :now) RETURNING id"""

FIND = "SELECT * FROM namesake WHERE id = :id"

DROP = "DELETE FROM namesake WHERE id = :id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """Who of several was meant? `asked_at` is when the command was given, and counts as when it happened."""

    id: int
    call_id: int
    arriving: bool
    name: str
    hours: str  # what was typed behind the name of when they were there, after the end of the call; else empty
    asked_at: datetime


async def add(tx: Transaction, call_id: int, name: str, hours: str, now: datetime, *, arriving: bool) -> int:
    """Keep the question; returns its id."""
    asked = {"call_id": call_id, "arriving": int(arriving), "name": name, "hours": hours, "now": to_text(now)}
    row = await tx.one(ADD, asked)
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    return int(row["id"])


async def find(tx: Transaction, id_: int) -> Namesake | None:
    """Load a question; None when it was answered."""
    row = await tx.one(FIND, {"id": id_})
    if row is None:
        return None
    return Namesake(
        id=row["id"],
        call_id=row["call_id"],
        arriving=bool(row["arriving"]),
        name=row["name"],
        hours=row["hours"],
        asked_at=from_text(row["asked_at"]),
    )


async def drop(tx: Transaction, id_: int) -> None:
    """Forget a question."""
    await tx.execute(DROP, {"id": id_})
