"""Guests: who opened a call by its link without being in its group."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.database import Transaction
from storage.moments import to_text

# Who asks again keeps their place and their answer.
ASK = """
INSERT INTO guest (chat_id, person_id, call_id) VALUES (:chat_id, :person_id, :call_id) ON CONFLICT DO NOTHING"""

# Who was not let in to one call, or did not hear of it before its end, may ask for another.
ASK_FOR_ANOTHER = """
UPDATE guest SET call_id = :call_id, stage = 'waiting', decided_by = NULL, decided_at = NULL
WHERE chat_id = :chat_id AND person_id = :person_id AND call_id <> :call_id AND stage <> 'let_in'"""

OF_PERSON = """
SELECT g.*, p.name FROM guest AS g JOIN person AS p ON p.id = g.person_id
WHERE g.chat_id = :chat_id AND g.person_id = :person_id"""

FIND = "SELECT g.*, p.name FROM guest AS g JOIN person AS p ON p.id = g.person_id WHERE g.id = :id"

# What a coordinator said to it.
DECIDE = "UPDATE guest SET stage = :stage, decided_by = :by, decided_at = :now WHERE id = :id"

# Who asked to come to a call, and has no answer.
WAITING = """
SELECT g.*, p.name FROM guest AS g JOIN person AS p ON p.id = g.person_id
WHERE g.call_id = :call_id AND g.stage = 'waiting' ORDER BY g.id"""

# Who helps a group without being of it.
HELPING = """
SELECT g.person_id FROM guest AS g
JOIN membership AS m ON m.chat_id = g.chat_id AND m.person_id = g.person_id
WHERE g.chat_id = :chat_id AND g.stage = 'let_in' AND m.stage = 'guest'"""


class Stage(StrEnum):
    """What came of a guest's wish."""

    WAITING = "waiting"
    LET_IN = "let_in"
    TURNED_AWAY = "turned_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who wants to help a group without being in it."""

    id: int
    chat_id: int
    person_id: int
    name: str
    call_id: int  # the one that they asked for last
    stage: Stage


def _guest(row: sqlite3.Row) -> Guest:
    return Guest(
        id=row["id"],
        chat_id=row["chat_id"],
        person_id=row["person_id"],
        name=row["name"],
        call_id=row["call_id"],
        stage=Stage(row["stage"]),
    )


async def ask(tx: Transaction, chat_id: int, person_id: int, call_id: int) -> bool:
    """Keep that somebody wants to come to a call of a group; whether that is news."""
    parameters = {"chat_id": chat_id, "person_id": person_id, "call_id": call_id}
    return await tx.execute(ASK, parameters) > 0 or await tx.execute(ASK_FOR_ANOTHER, parameters) > 0


async def of_person(tx: Transaction, chat_id: int, person_id: int) -> Guest | None:
    """Tell what came of somebody's wish to help a group."""
    row = await tx.one(OF_PERSON, {"chat_id": chat_id, "person_id": person_id})
    return _guest(row) if row else None


async def find(tx: Transaction, id_: int) -> Guest | None:
    """Load a guest."""
    row = await tx.one(FIND, {"id": id_})
    return _guest(row) if row else None


async def waiting(tx: Transaction, call_id: int) -> list[Guest]:
    """List who asked to come to a call, and has no answer."""
    return [_guest(row) for row in await tx.all(WAITING, {"call_id": call_id})]


async def decide(tx: Transaction, id_: int, stage: Stage, by: int, now: datetime) -> None:
    """Keep what a coordinator said."""
    await tx.execute(DECIDE, {"id": id_, "stage": stage, "by": by, "now": to_text(now)})


async def helping(tx: Transaction, chat_id: int) -> frozenset[int]:
    """List who helps a group as a guest."""
    return frozenset(row["person_id"] for row in await tx.all(HELPING, {"chat_id": chat_id}))
