"""What can wait until the quiet hours are over: then a person hears of all of it in one message."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.messages import Facts, Line
from storage.database import Transaction
from storage.moments import from_text, to_text
from storage.wrapping import read_facts, write_facts

# A card is listed once, however often it came anew that night.
ADD = """
INSERT INTO held (person_id, chat_id, key, facts, kind, thing_id, due_at, held_at)
SELECT :person_id, :chat_id, :key, :facts, :kind, :thing_id, :due_at, :now
WHERE NOT EXISTS (
  SELECT 1 FROM held
  WHERE person_id = :person_id AND kind = :kind AND thing_id = :thing_id AND said_at IS NULL)"""

# Who is to be told now, the longest waiting first.
PEOPLE = """
SELECT DISTINCT person_id FROM held WHERE said_at IS NULL AND due_at <= :now ORDER BY person_id LIMIT :most"""

# What a person is told now, in its order.
OF_PERSON = """
SELECT h.*, g.zone FROM held AS h LEFT JOIN chat_group AS g ON g.chat_id = h.chat_id
WHERE h.person_id = :person_id AND h.said_at IS NULL AND h.due_at <= :now ORDER BY h.id"""

NEXT_DUE = "SELECT min(due_at) AS due_at FROM held WHERE said_at IS NULL"

SETTLE = "UPDATE held SET said_at = :now WHERE person_id = :person_id AND said_at IS NULL AND due_at <= :now"

PURGE = "DELETE FROM held WHERE said_at < :before"


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that a person is told when the night is over."""

    chat_id: int | None  # the group that it is about; None: none
    key: str
    facts: Facts = field(default_factory=dict)
    kind: str | None = None  # of the card that came silently meanwhile; None: it is a sentence of its own
    thing_id: int | None = None  # what that card is about
    zone: ZoneInfo | None = None  # of the group; None: the desk's

    @property
    def line(self) -> Line:
        """What is said."""
        return Line(self.key, self.facts)


async def add(tx: Transaction, person_id: int, held: Held, due_at: datetime, now: datetime) -> None:
    """Keep something that a person is told then."""
    await tx.execute(
        ADD,
        {
            "person_id": person_id,
            "chat_id": held.chat_id,
            "key": held.key,
            "facts": write_facts(held.facts),
            "kind": held.kind,
            "thing_id": held.thing_id,
            "due_at": to_text(due_at),
            "now": to_text(now),
        },
    )


async def people(tx: Transaction, now: datetime, most: int) -> list[int]:
    """List who is to be told something now."""
    return [row["person_id"] for row in await tx.all(PEOPLE, {"now": to_text(now), "most": most})]


async def take(tx: Transaction, person_id: int, now: datetime) -> Iterable[Held]:
    """Give what a person is told now, in its order; from now on they were told."""
    parameters = {"person_id": person_id, "now": to_text(now)}
    rows = await tx.all(OF_PERSON, parameters)
    await tx.execute(SETTLE, parameters)
    return [
        Held(
            chat_id=row["chat_id"],
            key=row["key"],
            facts=read_facts(row["facts"]),
            kind=row["kind"],
            thing_id=row["thing_id"],
            zone=ZoneInfo(row["zone"]) if row["zone"] else None,
        )
        for row in rows
    ]


async def next_due(tx: Transaction) -> datetime | None:
    """When somebody is told next."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def purge(tx: Transaction, before: datetime) -> None:
    """Remove what was said before this moment."""
    await tx.execute(PURGE, {"before": to_text(before)})
