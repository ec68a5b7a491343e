"""Groups, their admins and coordinators, and who was seen in them."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.people import Group
from storage import clerks
from storage.database import Transaction
from storage.moments import from_text, to_text

# A group is known from the first time that something comes from it, by the title that it has now. What comes from it
# shows that the bot is in it. What was still said under the id that it had before comes from the same group.
MEET = """
INSERT INTO chat_group (chat_id, title)
VALUES (coalesce((SELECT chat_id FROM chat_group WHERE former_id = :chat_id), :chat_id), :title)
ON CONFLICT (chat_id) DO UPDATE SET
  title = excluded.title, back_at = CASE WHEN left_at IS NULL THEN back_at ELSE :now END, left_at = NULL
RETURNING chat_id, title, language, zone, registered_at, admins_at"""

# A group by the id that it has, or had before.
FIND = """
SELECT chat_id, title, language, zone, registered_at, admins_at FROM chat_group
WHERE chat_id = :chat_id OR former_id = :chat_id"""

# A group that is set up has met the bot: no hello is due any more.
REGISTER = """
UPDATE chat_group SET registered_at = coalesce(registered_at, :now), greeted_at = coalesce(greeted_at, :now)
WHERE chat_id = :chat_id"""

SPEAK = "UPDATE chat_group SET language = :language WHERE chat_id = :chat_id"

# The zone of a group, and all zones that groups have of their own.
SET_ZONE = "UPDATE chat_group SET zone = :zone WHERE chat_id = :chat_id"
ZONE_OF = "SELECT zone FROM chat_group WHERE chat_id = :chat_id OR former_id = :chat_id"
ZONES = "SELECT DISTINCT zone FROM chat_group WHERE zone IS NOT NULL"

# Hello is said once; no row comes back when it was said before.
GREET = "UPDATE chat_group SET greeted_at = :now WHERE chat_id = :chat_id AND greeted_at IS NULL RETURNING chat_id"

# The bot was removed: when it comes back, it says hello again, and a new week of rounds begins.
LEAVE = """
UPDATE chat_group SET left_at = :now, greeted_at = NULL, admins_at = NULL, week_due_at = NULL
WHERE chat_id = :chat_id"""
BACK_AT = "SELECT back_at FROM chat_group WHERE chat_id = :chat_id"

# The bot may not write; no row comes back when that is not news.
MUTE = "UPDATE chat_group SET muted_at = :now WHERE chat_id = :chat_id AND muted_at IS NULL RETURNING chat_id"

# The bot wrote something new, so it may.
SPOKE = "UPDATE chat_group SET muted_at = NULL WHERE chat_id = :chat_id AND muted_at IS NOT NULL"

# The admins as Telegram names them, all at once.
FORGET_ADMINS = "DELETE FROM admin WHERE chat_id = :chat_id"
ADD_ADMIN = "INSERT INTO admin (chat_id, person_id) VALUES (:chat_id, :person_id) ON CONFLICT DO NOTHING"
REMOVE_ADMIN = "DELETE FROM admin WHERE chat_id = :chat_id AND person_id = :person_id"
ADMINS_AT = "UPDATE chat_group SET admins_at = :now WHERE chat_id = :chat_id"

APPOINT = """
INSERT INTO coordinator (chat_id, person_id, granted_by, granted_at) VALUES (:chat_id, :person_id, :by, :now)
ON CONFLICT DO NOTHING"""
DISMISS = "DELETE FROM coordinator WHERE chat_id = :chat_id AND person_id = :person_id"

# What somebody is in a group.
ROLES = """
SELECT
  EXISTS (SELECT 1 FROM admin WHERE chat_id = :chat_id AND person_id = :person_id) AS admin,
  EXISTS (SELECT 1 FROM coordinator WHERE chat_id = :chat_id AND person_id = :person_id) AS appointed,
  EXISTS (SELECT 1 FROM clerk WHERE chat_id = :chat_id AND person_id = :person_id) AS clerk,
  EXISTS (SELECT 1 FROM guest WHERE chat_id = :chat_id AND person_id = :person_id AND stage = 'let_in') AS let_in,
  (SELECT stage FROM membership WHERE chat_id = :chat_id AND person_id = :person_id) AS stage"""

# Whoever is seen in a group is of the group; a row that says so already is left alone.
SEE = """
INSERT INTO membership (chat_id, person_id, stage, seen_at) VALUES (:chat_id, :person_id, :stage, :now)
ON CONFLICT (chat_id, person_id) DO UPDATE SET stage = excluded.stage, seen_at = excluded.seen_at
WHERE stage <> excluded.stage"""

# The registered groups that somebody was seen in, where the bot still is.
OF_PERSON = """
SELECT g.chat_id, g.title, g.language, g.zone, g.registered_at, g.admins_at
FROM membership AS m JOIN chat_group AS g ON g.chat_id = m.chat_id
WHERE m.person_id = :person_id AND m.stage = 'member' AND g.registered_at IS NOT NULL AND g.left_at IS NULL
ORDER BY g.title"""

# The registered groups that somebody helps as a guest.
HELPED_BY = """
SELECT c.chat_id, c.title, c.language, c.zone, c.registered_at, c.admins_at
FROM guest AS g
JOIN membership AS m ON m.chat_id = g.chat_id AND m.person_id = g.person_id
JOIN chat_group AS c ON c.chat_id = g.chat_id
WHERE g.person_id = :person_id AND g.stage = 'let_in' AND m.stage = 'guest'
  AND c.registered_at IS NOT NULL AND c.left_at IS NULL
ORDER BY c.title"""

# A registered group of which it is not known whether somebody is in it.
UNASKED = """
SELECT g.chat_id FROM chat_group AS g
WHERE g.registered_at IS NOT NULL AND g.left_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM membership AS m WHERE m.chat_id = g.chat_id AND m.person_id = :person_id)
ORDER BY g.chat_id LIMIT 1"""

# Whether somebody runs the duty of any registered group.
COORDINATES = """
SELECT 1 FROM chat_group AS g
WHERE g.registered_at IS NOT NULL AND g.left_at IS NULL AND (
  EXISTS (SELECT 1 FROM admin WHERE chat_id = g.chat_id AND person_id = :person_id) OR
  EXISTS (SELECT 1 FROM coordinator WHERE chat_id = g.chat_id AND person_id = :person_id))
LIMIT 1"""

# Who runs a group's duty and may be written to in private, the appointed and the admins alike.
REACHABLE_COORDINATORS = """
SELECT p.id FROM person AS p
WHERE p.reach IN ('unknown', 'reached') AND p.id IN (
  SELECT person_id FROM admin WHERE chat_id = :chat_id UNION
  SELECT person_id FROM coordinator WHERE chat_id = :chat_id)"""

# What came under the new id of a group, before it was known to be the same, is given to the old one.
MERGE = (
    "UPDATE duty_call SET chat_id = :old WHERE chat_id = :new",
    "UPDATE help_request SET chat_id = :old WHERE chat_id = :new",
    "UPDATE need_draft SET chat_id = :old WHERE chat_id = :new",
    "UPDATE need_draft SET stands_in = :new WHERE stands_in = :old",
    """
UPDATE area SET stage = 'ended', next_at = NULL
WHERE chat_id = :new AND name IN (SELECT name FROM area WHERE chat_id = :old AND stage <> 'ended')""",
    "UPDATE area SET chat_id = :old WHERE chat_id = :new",
    "UPDATE slot SET chat_id = :old WHERE chat_id = :new",
    "UPDATE OR IGNORE clerk SET chat_id = :old WHERE chat_id = :new",
    "UPDATE OR IGNORE coordinator SET chat_id = :old WHERE chat_id = :new",
    "UPDATE OR IGNORE approval SET chat_id = :old WHERE chat_id = :new",
    "UPDATE OR REPLACE membership SET chat_id = :old WHERE chat_id = :new",
    "UPDATE OR IGNORE guest SET chat_id = :old WHERE chat_id = :new",
    """
UPDATE chat_group SET
  language = coalesce((SELECT language FROM chat_group WHERE chat_id = :new), language),
  zone = coalesce((SELECT zone FROM chat_group WHERE chat_id = :new), zone),
  registered_at = coalesce(registered_at, (SELECT registered_at FROM chat_group WHERE chat_id = :new))
WHERE chat_id = :old""",
    "DELETE FROM chat_group WHERE chat_id = :new",
)
# Its calls, requests, areas, rounds, roles and members come along by their foreign keys.
MOVE = """
UPDATE chat_group SET chat_id = :new, former_id = :old, admins_at = NULL, left_at = NULL, muted_at = NULL
WHERE chat_id = :old"""


@dataclass(frozen=True, slots=True)
class Roles:
    """What somebody is in a group, by what is recorded."""

    admin: bool
    appointed: bool
    clerk: bool
    stage: str | None  # 'member', 'guest', 'left'; None: never seen there
    let_in: bool  # as a guest, by a coordinator

    @property
    def takes_part(self) -> bool:
        """Whether they answer the group's calls in private too."""
        return self.stage == "member" or (self.stage == "guest" and self.let_in)


@dataclass(frozen=True, slots=True)
class Known:
    """A group, and how fresh the list of its admins is."""

    group: Group
    admins_at: datetime | None


def _group(row: sqlite3.Row) -> Group:
    return Group(
        chat_id=row["chat_id"],
        title=row["title"],
        language=row["language"],
        zone=ZoneInfo(row["zone"]) if row["zone"] else None,
        registered=row["registered_at"] is not None,
    )


def _known(row: sqlite3.Row) -> Known:
    return Known(_group(row), from_text(row["admins_at"]) if row["admins_at"] else None)


async def meet(tx: Transaction, chat_id: int, title: str, now: datetime) -> Known:
    """Know a group from now on, or again."""
    row = await tx.one(MEET, {"chat_id": chat_id, "title": title, "now": to_text(now)})
    assert row is not None  # noqa: S101 - RETURNING of an upsert
    return _known(row)


async def find(tx: Transaction, chat_id: int) -> Known | None:
    """Load a group, by the id that it has or the one that it had before."""
    row = await tx.one(FIND, {"chat_id": chat_id})
    return _known(row) if row else None


async def title_of(tx: Transaction, chat_id: int) -> str:
    """Tell what a group is called; nothing when it is not known."""
    known = await find(tx, chat_id)
    return known.group.title if known else ""


async def register(tx: Transaction, chat_id: int, now: datetime) -> None:
    """Register a group."""
    await tx.execute(REGISTER, {"chat_id": chat_id, "now": to_text(now)})


async def speak(tx: Transaction, chat_id: int, language: str) -> None:
    """Record the language of a group."""
    await tx.execute(SPEAK, {"chat_id": chat_id, "language": language})


async def set_zone(tx: Transaction, chat_id: int, zone: ZoneInfo | None) -> None:
    """Record the zone of a group; None: the desk's."""
    await tx.execute(SET_ZONE, {"chat_id": chat_id, "zone": zone.key if zone else None})


async def zone_of(tx: Transaction, chat_id: int) -> ZoneInfo | None:
    """Tell the zone of a group; None: the desk's, as where the chat is no group."""
    row = await tx.one(ZONE_OF, {"chat_id": chat_id})
    return ZoneInfo(row["zone"]) if row and row["zone"] else None


async def zones(tx: Transaction) -> list[ZoneInfo]:
    """List the zones that groups have of their own."""
    return [ZoneInfo(row["zone"]) for row in await tx.all(ZONES)]


async def greet(tx: Transaction, chat_id: int, now: datetime) -> bool:
    """Whether hello is still to be said; from now on it was."""
    return await tx.one(GREET, {"chat_id": chat_id, "now": to_text(now)}) is not None


async def leave(tx: Transaction, chat_id: int, now: datetime) -> None:
    """Record that the bot was removed; what waits for the group waits on."""
    await tx.execute(LEAVE, {"chat_id": chat_id, "now": to_text(now)})


async def back_at(tx: Transaction, chat_id: int) -> datetime | None:
    """When the bot was last put back into a group that it was removed from; None: it never was."""
    row = await tx.one(BACK_AT, {"chat_id": chat_id})
    return from_text(row["back_at"]) if row else None


async def mute(tx: Transaction, chat_id: int, now: datetime) -> bool:
    """Record that the bot may not write there; whether that is news."""
    return await tx.one(MUTE, {"chat_id": chat_id, "now": to_text(now)}) is not None


async def spoke(tx: Transaction, chat_id: int) -> None:
    """Record that the bot wrote there, so it may."""
    await tx.execute(SPOKE, {"chat_id": chat_id})


async def set_admins(tx: Transaction, chat_id: int, admins: Iterable[int], now: datetime) -> None:
    """Record the admins of a group, all at once."""
    await tx.execute(FORGET_ADMINS, {"chat_id": chat_id})
    await tx.many(ADD_ADMIN, [{"chat_id": chat_id, "person_id": person_id} for person_id in admins])
    await asked_admins(tx, chat_id, now)


async def asked_admins(tx: Transaction, chat_id: int, now: datetime) -> None:
    """Record that Telegram was asked for the admins, whatever it said."""
    await tx.execute(ADMINS_AT, {"chat_id": chat_id, "now": to_text(now)})


async def change_admin(tx: Transaction, chat_id: int, person_id: int, *, admin: bool) -> None:
    """Follow one change of the admins."""
    await tx.execute(ADD_ADMIN if admin else REMOVE_ADMIN, {"chat_id": chat_id, "person_id": person_id})


async def appoint(tx: Transaction, chat_id: int, person_id: int, by: int | None, now: datetime) -> None:
    """Make somebody coordinator; `by` None is an anonymous admin."""
    await tx.execute(APPOINT, {"chat_id": chat_id, "person_id": person_id, "by": by, "now": to_text(now)})


async def dismiss(tx: Transaction, chat_id: int, person_id: int) -> None:
    """Take the role back."""
    await tx.execute(DISMISS, {"chat_id": chat_id, "person_id": person_id})


async def roles(tx: Transaction, chat_id: int, person_id: int) -> Roles:
    """Tell what somebody is in a group."""
    row = await tx.one(ROLES, {"chat_id": chat_id, "person_id": person_id})
    assert row is not None  # noqa: S101 - a SELECT without FROM
    return Roles(
        admin=bool(row["admin"]),
        appointed=bool(row["appointed"]),
        clerk=bool(row["clerk"]),
        stage=row["stage"],
        let_in=bool(row["let_in"]),
    )


async def see(tx: Transaction, chat_id: int, person_id: int, stage: str, now: datetime) -> None:
    """Record that somebody is of a group (`member`), or asks to help it (`guest`)."""
    await tx.execute(SEE, {"chat_id": chat_id, "person_id": person_id, "stage": stage, "now": to_text(now)})


async def part(tx: Transaction, chat_id: int, person_id: int, now: datetime) -> None:
    """Record that somebody left a group; their roles there end with it."""
    await see(tx, chat_id, person_id, "left", now)
    await change_admin(tx, chat_id, person_id, admin=False)
    await dismiss(tx, chat_id, person_id)
    await clerks.dismiss(tx, chat_id, person_id)


async def of_person(tx: Transaction, person_id: int) -> list[Group]:
    """List the registered groups that somebody was seen in."""
    return [_group(row) for row in await tx.all(OF_PERSON, {"person_id": person_id})]


async def helped_by(tx: Transaction, person_id: int) -> list[Group]:
    """List the registered groups that somebody helps as a guest."""
    return [_group(row) for row in await tx.all(HELPED_BY, {"person_id": person_id})]


async def unasked(tx: Transaction, person_id: int) -> int | None:
    """Find a registered group of which it is not known whether somebody is in it."""
    row = await tx.one(UNASKED, {"person_id": person_id})
    return row["chat_id"] if row else None


async def coordinates(tx: Transaction, person_id: int) -> bool:
    """Whether somebody is coordinator of any registered group."""
    return await tx.one(COORDINATES, {"person_id": person_id}) is not None


async def reachable_coordinators(tx: Transaction, chat_id: int) -> list[int]:
    """List the coordinators of a group that may be written to in private."""
    return [row["id"] for row in await tx.all(REACHABLE_COORDINATORS, {"chat_id": chat_id})]


async def move(tx: Transaction, old: int, new: int) -> bool:
    """Follow a group to its new id, with its calls, requests, roles and members; whether that is news."""
    known = await find(tx, old)
    if known is None or known.group.chat_id == new:  # it moved before: Telegram says so in both chats
        return False
    for statement in (*MERGE, MOVE):
        await tx.execute(statement, {"old": old, "new": new})
    return True
