"""A group's register: its volunteers, and who of them has said nothing to a call."""

from dataclasses import dataclass
from datetime import datetime

from domain.duty_call import DutyCall
from domain.people import Person, Reach
from storage.database import Transaction
from storage.moments import to_text

# No row comes back when that is not news. A guest helps a group without being of it.
JOIN = """
UPDATE membership SET volunteer_since = :now
WHERE chat_id = :chat_id AND person_id = :person_id AND stage = 'member' AND volunteer_since IS NULL
RETURNING person_id"""

LEAVE = """
UPDATE membership SET volunteer_since = NULL
WHERE chat_id = :chat_id AND person_id = :person_id AND volunteer_since IS NOT NULL
RETURNING person_id"""

SIZE = """
SELECT count(*) AS people FROM membership
WHERE chat_id = :chat_id AND stage = 'member' AND volunteer_since IS NOT NULL"""

# How many are on the register, and how many of them have said nothing to a call: what was edited away is nothing.
CALLED = """
SELECT count(*) AS called, count(*) FILTER (
  WHERE a.person_id IS NULL OR (a.coming_since IS NULL AND a.cant = 0 AND a.absent = 0 AND a.stays = '[]')) AS silent
FROM membership AS m LEFT JOIN attendance AS a ON a.call_id = :call_id AND a.person_id = m.person_id
WHERE m.chat_id = :chat_id AND m.stage = 'member' AND m.volunteer_since IS NOT NULL"""

# Who is on the register and has said nothing to a call; a deleted account never will.
SILENT = """
SELECT p.id, p.name, p.language, p.reach
FROM membership AS m
JOIN person AS p ON p.id = m.person_id
LEFT JOIN attendance AS a ON a.call_id = :call_id AND a.person_id = m.person_id
WHERE m.chat_id = :chat_id AND m.stage = 'member' AND m.volunteer_since IS NOT NULL AND p.reach <> 'gone'
  AND (a.person_id IS NULL OR (a.coming_since IS NULL AND a.cant = 0 AND a.absent = 0 AND a.stays = '[]'))
ORDER BY m.volunteer_since, p.id"""

# Everybody who was seen in a group or let into it, by the names that they have now.
NAMES = """
SELECT p.id, p.name FROM membership AS m JOIN person AS p ON p.id = m.person_id
WHERE m.chat_id = :chat_id AND p.name <> '' AND (m.stage = 'member' OR EXISTS (
  SELECT 1 FROM guest AS g WHERE g.chat_id = m.chat_id AND g.person_id = m.person_id AND g.stage = 'let_in'))
ORDER BY p.name, p.id"""


@dataclass(frozen=True, slots=True)
class Called:
    """How many are on the register of a call's group, and how many of them have said nothing to the call."""

    called: int
    silent: int


async def join(tx: Transaction, chat_id: int, person_id: int, now: datetime) -> bool:
    """Put a member of a group on its register; whether that is news."""
    return await tx.one(JOIN, {"chat_id": chat_id, "person_id": person_id, "now": to_text(now)}) is not None


async def leave(tx: Transaction, chat_id: int, person_id: int) -> bool:
    """Take somebody off the register of a group; whether that is news."""
    return await tx.one(LEAVE, {"chat_id": chat_id, "person_id": person_id}) is not None


async def size(tx: Transaction, chat_id: int) -> int:
    """Count who is on the register of a group."""
    row = await tx.one(SIZE, {"chat_id": chat_id})
    return int(row["people"]) if row else 0


async def called(tx: Transaction, call: DutyCall) -> Called:
    """Count who is asked by a call, and who has said nothing."""
    row = await tx.one(CALLED, {"chat_id": call.chat_id, "call_id": call.id})
    return Called(row["called"], row["silent"]) if row else Called(0, 0)


async def silent(tx: Transaction, call: DutyCall) -> list[Person]:
    """List who is on the register and has said nothing to a call."""
    rows = await tx.all(SILENT, {"chat_id": call.chat_id, "call_id": call.id})
    return [Person(id=row["id"], name=row["name"], language=row["language"], reach=Reach(row["reach"])) for row in rows]


async def names(tx: Transaction, chat_id: int) -> dict[int, str]:
    """Name everybody who takes part in a group's calls, or could."""
    return {row["id"]: row["name"] for row in await tx.all(NAMES, {"chat_id": chat_id})}
