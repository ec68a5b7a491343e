"""What the desk found when it was up again: what had fallen due meanwhile, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# One stop of a group: what is found at one moment.
AT = """
INSERT INTO stop (chat_id, found_at) VALUES (:chat_id, :found_at)
ON CONFLICT (chat_id, found_at) DO UPDATE SET found_at = excluded.found_at RETURNING id"""
FIND = "SELECT id, chat_id, found_at FROM stop WHERE id = :id"

# What was settled is settled once.
ADD = """
INSERT INTO stop_item (stop_id, kind, number, name, due_at, outcome)
VALUES (:stop_id, :kind, :number, :name, :due_at, :outcome) ON CONFLICT DO NOTHING"""
ITEMS = "SELECT kind, number, name, due_at, outcome FROM stop_item WHERE stop_id = :stop_id ORDER BY due_at, number"

# The stop after which a round was found.
OF_ROUND = """
SELECT t.id FROM round AS r JOIN slot AS s ON s.id = r.slot_id
JOIN stop AS t ON t.chat_id = s.chat_id AND t.found_at = r.found_at WHERE r.id = :round_id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stop of the desk, as a group's coordinators hear of it."""

    id: int
    chat_id: int
    found_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that fell due meanwhile."""

    kind: str  # such as call-short
    number: int  # of the thing that it is about
    name: str  # what that is, in the words of a board; nothing where that is private
    due_at: datetime
    outcome: str  # 'said': late; 'missed': it did not help any more


async def at(tx: Transaction, chat_id: int, found_at: datetime) -> int:
    """Give the stop of a group that is found at this moment, by its id."""
    row = await tx.one(AT, {"chat_id": chat_id, "found_at": to_text(found_at)})
    assert row is not None  # noqa: S101 - RETURNING of an upsert
    return int(row["id"])


async def find(tx: Transaction, id_: int) -> Stop | None:
    """Load a stop."""
    row = await tx.one(FIND, {"id": id_})
    return Stop(id=row["id"], chat_id=row["chat_id"], found_at=from_text(row["found_at"])) if row else None


async def add(tx: Transaction, stop_id: int, item: Item) -> None:
    """Keep what fell due meanwhile."""
    await tx.execute(
        ADD,
        {
            "stop_id": stop_id,
            "kind": item.kind,
            "number": item.number,
            "name": item.name,
            "due_at": to_text(item.due_at),
            "outcome": item.outcome,
        },
    )


async def items(tx: Transaction, stop_id: int) -> list[Item]:
    """List what fell due meanwhile, beside rounds, the first first."""
    return [
        Item(**{**dict(row), "due_at": from_text(row["due_at"])}) for row in await tx.all(ITEMS, {"stop_id": stop_id})
    ]


async def of_round(tx: Transaction, round_id: int) -> int | None:
    """Tell after which stop a round was found; None: the desk was up at its end."""
    row = await tx.one(OF_ROUND, {"round_id": round_id})
    return row["id"] if row else None
