"""What people began to say and have not finished: it survives a restart."""

from datetime import datetime

from domain.people import Person, Reach
from storage.database import Transaction
from storage.moments import from_text, to_text

# One draft a person and thing; a newer one takes its place.
KEEP = """
INSERT INTO draft (kind, thing_id, person_id, body, made_at) VALUES (:kind, :thing_id, :person_id, :body, :now)
ON CONFLICT (kind, thing_id, person_id) DO UPDATE SET body = excluded.body, made_at = excluded.made_at"""

FIND = "SELECT body FROM draft WHERE kind = :kind AND thing_id = :thing_id AND person_id = :person_id"

# What is kept of a thing, by person.
OF_THING = """
SELECT p.id, p.name, p.language, p.reach, d.body FROM draft AS d JOIN person AS p ON p.id = d.person_id
WHERE d.kind = :kind AND d.thing_id = :thing_id ORDER BY d.made_at, p.id"""

DROP_ALL = "DELETE FROM draft WHERE kind = :kind AND thing_id = :thing_id"

OF_PERSON = "SELECT thing_id, body FROM draft WHERE kind = :kind AND person_id = :person_id ORDER BY made_at"

# Those that were begun by this moment.
MADE_BEFORE = "SELECT thing_id, person_id FROM draft WHERE kind = :kind AND made_at <= :moment LIMIT :most"
OLDEST = "SELECT min(made_at) AS made_at FROM draft WHERE kind = :kind"

DROP = "DELETE FROM draft WHERE kind = :kind AND thing_id = :thing_id AND person_id = :person_id"


async def keep(tx: Transaction, kind: str, thing_id: int, person_id: int, body: str, now: datetime) -> None:
    """Keep a draft."""
    await tx.execute(
        KEEP, {"kind": kind, "thing_id": thing_id, "person_id": person_id, "body": body, "now": to_text(now)}
    )


async def find(tx: Transaction, kind: str, thing_id: int, person_id: int) -> str | None:
    """Load a draft."""
    row = await tx.one(FIND, {"kind": kind, "thing_id": thing_id, "person_id": person_id})
    return row["body"] if row else None


async def of_person(tx: Transaction, kind: str, person_id: int) -> dict[int, str]:
    """List somebody's drafts of a kind: their things, and what is kept of each."""
    rows = await tx.all(OF_PERSON, {"kind": kind, "person_id": person_id})
    return {row["thing_id"]: row["body"] for row in rows}


async def made_before(tx: Transaction, kind: str, moment: datetime, most: int) -> list[tuple[int, int]]:
    """List the drafts of a kind that were begun by this moment: the thing and the person of each."""
    rows = await tx.all(MADE_BEFORE, {"kind": kind, "moment": to_text(moment), "most": most})
    return [(row["thing_id"], row["person_id"]) for row in rows]


async def oldest(tx: Transaction, kind: str) -> datetime | None:
    """When the oldest draft of a kind was begun."""
    row = await tx.one(OLDEST, {"kind": kind})
    return from_text(row["made_at"]) if row else None


async def drop(tx: Transaction, kind: str, thing_id: int, person_id: int) -> None:
    """Forget a draft."""
    await tx.execute(DROP, {"kind": kind, "thing_id": thing_id, "person_id": person_id})


async def of_thing(tx: Transaction, kind: str, thing_id: int) -> list[tuple[Person, str]]:
    """List what is kept of a thing, and of whom, the oldest first."""
    rows = await tx.all(OF_THING, {"kind": kind, "thing_id": thing_id})
    return [
        (Person(id=row["id"], name=row["name"], language=row["language"], reach=Reach(row["reach"])), row["body"])
        for row in rows
    ]


async def drop_all(tx: Transaction, kind: str, thing_id: int) -> None:
    """Forget all that is kept of a thing."""
    await tx.execute(DROP_ALL, {"kind": kind, "thing_id": thing_id})
