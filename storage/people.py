"""People, and whether the desk can reach them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.people import Person, Reach
from storage.database import Transaction
from storage.moments import to_text

# Nobody registers: who does something is known from then on, by the name that they have now.
MEET = """
INSERT INTO person (id, name, seen_at, taps_since) VALUES (:id, :name, :now, :now)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at
RETURNING id, name, language, reach"""

# One more tap of this minute, or the first of the next.
TAP = """
UPDATE person SET
  taps = CASE WHEN taps_since > :minute_ago AND taps_since <= :now THEN taps + 1 ELSE 1 END,
  taps_since = CASE WHEN taps_since > :minute_ago AND taps_since <= :now THEN taps_since ELSE :now END
WHERE id = :id RETURNING taps"""

FIND = "SELECT id, name, language, reach FROM person WHERE id = :id"

# The language that a person chose.
SPEAK = "UPDATE person SET language = :language WHERE id = :id"

# What a chat reads: a person's own choice, else that of the group that it is about, else that of the group in which
# the person was seen last.
LANGUAGE_OF = """
SELECT coalesce(
  (SELECT language FROM person WHERE id = :chat_id),
  (SELECT language FROM chat_group WHERE chat_id = :group_id),
  (SELECT g.language FROM membership AS m JOIN chat_group AS g ON g.chat_id = m.chat_id
   WHERE m.person_id = :chat_id AND m.stage = 'member' AND g.registered_at IS NOT NULL
   ORDER BY m.seen_at DESC LIMIT 1)) AS language"""

# What somebody reads in private where it is about no group: their own choice, else that of the group in which they were
# seen last, whose clock counts too.
IN_PRIVATE = """
SELECT coalesce(p.language, g.language) AS language, g.zone
FROM person AS p
LEFT JOIN chat_group AS g ON g.chat_id = (
  SELECT m.chat_id FROM membership AS m JOIN chat_group AS r ON r.chat_id = m.chat_id
  WHERE m.person_id = p.id AND m.stage = 'member' AND r.registered_at IS NOT NULL
  ORDER BY m.seen_at DESC LIMIT 1)
WHERE p.id = :id"""

# What is known of how they can be reached in private.
REACH = "UPDATE person SET reach = :reach WHERE id = :id"

SEEN_SINCE = "SELECT 1 FROM person WHERE id = :id AND seen_at > :moment"

# The owners of the desk, as claimed by link; those in the configuration are not rows.
OWNERS = "SELECT person_id FROM owner"
ADD_OWNER = "INSERT INTO owner (person_id, since) VALUES (:id, :now) ON CONFLICT DO NOTHING"


async def meet(tx: Transaction, id_: int, name: str, now: datetime) -> Person:
    """Know somebody from now on, or again."""
    row = await tx.one(MEET, {"id": id_, "name": name, "now": to_text(now)})
    assert row is not None  # noqa: S101 - RETURNING of an upsert
    return Person(id=row["id"], name=row["name"], language=row["language"], reach=Reach(row["reach"]))


async def find(tx: Transaction, id_: int) -> Person | None:
    """Load a person."""
    row = await tx.one(FIND, {"id": id_})
    return Person(id=row["id"], name=row["name"], language=row["language"], reach=Reach(row["reach"])) if row else None


async def tap(tx: Transaction, id_: int, now: datetime) -> int:
    """Count a tap; returns how many this person made in this minute."""
    row = await tx.one(TAP, {"id": id_, "now": to_text(now), "minute_ago": to_text(now - timedelta(minutes=1))})
    return int(row["taps"]) if row else 0


async def speak(tx: Transaction, id_: int, language: str) -> None:
    """Record the language that a person chose."""
    await tx.execute(SPEAK, {"id": id_, "language": language})


async def language_of(tx: Transaction, chat_id: int, group_id: int | None) -> str | None:
    """Tell which language a chat reads; None: nobody chose one."""
    row = await tx.one(LANGUAGE_OF, {"chat_id": chat_id, "group_id": group_id})
    return row["language"] if row else None


async def in_private(tx: Transaction, id_: int) -> tuple[str | None, ZoneInfo | None]:
    """Tell what somebody reads in private, where it is about no group, and by whose clock; None: the desk's."""
    row = await tx.one(IN_PRIVATE, {"id": id_})
    if row is None:
        return None, None
    return row["language"], ZoneInfo(row["zone"]) if row["zone"] else None


async def seen_since(tx: Transaction, id_: int, moment: datetime) -> bool:
    """Whether somebody did something after this moment."""
    return await tx.one(SEEN_SINCE, {"id": id_, "moment": to_text(moment)}) is not None


async def reach(tx: Transaction, id_: int, how: Reach) -> None:
    """Record whether a person can be written to."""
    await tx.execute(REACH, {"id": id_, "reach": how})


async def owners(tx: Transaction) -> frozenset[int]:
    """List who owns the desk by claim."""
    return frozenset(row["person_id"] for row in await tx.all(OWNERS))


async def add_owner(tx: Transaction, id_: int, now: datetime) -> None:
    """Make somebody an owner."""
    await tx.execute(ADD_OWNER, {"id": id_, "now": to_text(now)})
