"""What was said to duty calls, and how each person stands: the first is never rewritten, the second is read off it."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from domain.duty_call import Answer, Attendance, By, Meaning, Stay
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO answer
  (call_id, person_id, meaning, said_at, expected_at, running_late, arrived_at, left_at, said_by, by_id,
   chat_id, message_id)
VALUES
  (:call_id, :person_id, :meaning, :said_at, :expected_at, :running_late, :arrived_at, :left_at, :said_by, :by_id,
   :chat_id, :message_id)"""

# All that was said of one person and one call, oldest first, but for one message.
OF_PERSON = """
SELECT * FROM answer
WHERE call_id = :call_id AND person_id = :person_id AND void_at IS NULL
  AND (message_id IS NULL OR message_id <> :message_id OR chat_id <> :chat_id)
ORDER BY id"""

# All that was said of a call, oldest first.
OF_CALL = "SELECT * FROM answer WHERE call_id = :call_id AND void_at IS NULL ORDER BY id"

# What a message said, and to which call.
SAID_BY = """
SELECT * FROM answer WHERE chat_id = :chat_id AND message_id = :message_id AND void_at IS NULL"""

# An edit takes back what the message said.
TAKE_BACK = """
UPDATE answer SET void_at = :now WHERE chat_id = :chat_id AND message_id = :message_id AND void_at IS NULL"""

# How one person stands towards one call.
STAND = "SELECT * FROM attendance WHERE call_id = :call_id AND person_id = :person_id"

SET_STAND = """
INSERT INTO attendance (call_id, person_id, coming_since, cant, absent, expected_at, running_late, stays)
VALUES (:call_id, :person_id, :coming_since, :cant, :absent, :expected_at, :running_late, :stays)
ON CONFLICT (call_id, person_id) DO UPDATE SET
  coming_since = excluded.coming_since, cant = excluded.cant, absent = excluded.absent,
  expected_at = excluded.expected_at, running_late = excluded.running_late, stays = excluded.stays"""

# Who said so first among those who are coming since the same moment: what is handled together has one.
_FIRST_SAID = """(
  SELECT min(s.id) FROM answer AS s
  WHERE s.call_id = a.call_id AND s.person_id = a.person_id AND s.void_at IS NULL AND s.said_at = a.coming_since)"""

# How everybody stands towards a call, by the names that they have now: who is coming first, in their order.
ROLL = f"""
SELECT a.*, p.name FROM attendance AS a JOIN person AS p ON p.id = a.person_id
WHERE a.call_id = :call_id
ORDER BY a.coming_since IS NULL, a.coming_since, {_FIRST_SAID}, a.person_id"""  # noqa: S608 - all of it is ours

# How everybody stands towards each call of a group that began between two moments: who is coming first, in their order.
STANDS_IN = """
SELECT a.* FROM duty_call AS c JOIN attendance AS a ON a.call_id = c.id
WHERE c.chat_id = :chat_id AND c.starts_at >= :since AND c.starts_at < :until
ORDER BY a.call_id, a.coming_since IS NULL, a.coming_since, a.person_id"""

# How many hold a place or wait for one.
COMING = """
SELECT count(*) AS people FROM attendance WHERE call_id = :call_id AND coming_since IS NOT NULL AND absent = 0"""

# Who holds a place or waits for one, and who has arrived first among them: the order of domain.duty_call.ranked.
RANKED = f"""
SELECT a.person_id FROM attendance AS a
WHERE a.call_id = :call_id AND a.coming_since IS NOT NULL AND a.absent = 0
ORDER BY a.stays = '[]', a.coming_since, {_FIRST_SAID}, a.person_id"""  # noqa: S608 - all of it is ours

# At which place of that order somebody stands. Who came at the same moment is told apart only where somebody did.
RANK = f"""
WITH mine AS (
  SELECT a.person_id, a.stays = '[]' AS absent_yet, a.coming_since, {_FIRST_SAID} AS first_said FROM attendance AS a
  WHERE a.call_id = :call_id AND a.person_id = :person_id AND a.coming_since IS NOT NULL AND a.absent = 0)
SELECT count(*) AS rank FROM mine CROSS JOIN attendance AS a
WHERE a.call_id = :call_id AND a.coming_since IS NOT NULL AND a.absent = 0
  AND CASE
    WHEN a.stays = '[]' <> mine.absent_yet THEN a.stays <> '[]'
    WHEN a.coming_since <> mine.coming_since THEN a.coming_since < mine.coming_since
    ELSE ({_FIRST_SAID}, a.person_id) <= (mine.first_said, mine.person_id) END"""  # noqa: S608 - all of it is ours


@dataclass(frozen=True, slots=True)
class Source:
    """The message that said something."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Roll:
    """How everybody stands towards a call: who is coming first, in the order in which they said so."""

    stands: Mapping[int, Attendance]
    names: Mapping[int, str]


def _answer(row: sqlite3.Row) -> Answer:
    return Answer(
        person_id=row["person_id"],
        meaning=Meaning(row["meaning"]),
        said_at=from_text(row["said_at"]),
        expected_at=from_text(row["expected_at"]),
        running_late=bool(row["running_late"]),
        stay=Stay(from_text(row["arrived_at"]), from_text(row["left_at"])) if row["arrived_at"] else None,
        said_by=By(row["said_by"]),
        by_id=row["by_id"],
    )


def _stand(row: sqlite3.Row) -> Attendance:
    return Attendance(
        coming_since=from_text(row["coming_since"]),
        cant=bool(row["cant"]),
        absent=bool(row["absent"]),
        expected_at=from_text(row["expected_at"]),
        running_late=bool(row["running_late"]),
        stays=tuple(
            Stay(from_text(arrived), from_text(left), by_clock) for arrived, left, by_clock in json.loads(row["stays"])
        ),
    )


async def add(tx: Transaction, call_id: int, said: Answer, source: Source | None = None) -> None:
    """Keep what was said; `source` is the message that said it, None for a tap or a command."""
    await tx.execute(
        ADD,
        {
            "call_id": call_id,
            "person_id": said.person_id,
            "meaning": said.meaning,
            "said_at": to_text(said.said_at),
            "expected_at": to_text(said.expected_at),
            "running_late": int(said.running_late),
            "arrived_at": to_text(said.stay.arrived_at) if said.stay else None,
            "left_at": to_text(said.stay.left_at) if said.stay else None,
            "said_by": said.said_by,
            "by_id": said.by_id,
            "chat_id": source.chat_id if source else None,
            "message_id": source.message_id if source else None,
        },
    )


async def of_person(
    tx: Transaction, call_id: int, person_id: int, without: Source = Source(0, 0)
) -> tuple[Answer, ...]:
    """List what was said of one person and a call, oldest first, but for what the message `without` said."""
    parameters = {"call_id": call_id, "person_id": person_id, **asdict(without)}
    rows = await tx.all(OF_PERSON, parameters)
    return tuple(_answer(row) for row in rows)


async def of_call(tx: Transaction, call_id: int) -> Mapping[int, Sequence[Answer]]:
    """List what was said of everybody and a call, oldest first, by person."""
    said: dict[int, list[Answer]] = {}
    for row in await tx.all(OF_CALL, {"call_id": call_id}):
        said.setdefault(row["person_id"], []).append(_answer(row))
    return said


async def said_by(tx: Transaction, source: Source) -> tuple[int, Answer] | None:
    """Tell what a message said, and to which call."""
    row = await tx.one(SAID_BY, {"chat_id": source.chat_id, "message_id": source.message_id})
    return (row["call_id"], _answer(row)) if row else None


async def take_back(tx: Transaction, source: Source, now: datetime) -> None:
    """Void what a message said, because it was edited."""
    await tx.execute(TAKE_BACK, {"chat_id": source.chat_id, "message_id": source.message_id, "now": to_text(now)})


async def stand(tx: Transaction, call_id: int, person_id: int) -> Attendance:
    """Tell how one person stands towards a call."""
    row = await tx.one(STAND, {"call_id": call_id, "person_id": person_id})
    return _stand(row) if row else Attendance()


async def set_stand(tx: Transaction, call_id: int, person_id: int, after: Attendance) -> None:
    """Keep how one person stands towards a call."""
    await tx.execute(
        SET_STAND,
        {
            "call_id": call_id,
            "person_id": person_id,
            "coming_since": to_text(after.coming_since),
            "cant": int(after.cant),
            "absent": int(after.absent),
            "expected_at": to_text(after.expected_at),
            "running_late": int(after.running_late),
            "stays": json.dumps(
                [[to_text(stay.arrived_at), to_text(stay.left_at), stay.by_clock] for stay in after.stays]
            ),
        },
    )


async def roll(tx: Transaction, call_id: int) -> Roll:
    """Load how everybody stands towards a call."""
    rows = await tx.all(ROLL, {"call_id": call_id})
    return Roll({row["person_id"]: _stand(row) for row in rows}, {row["person_id"]: row["name"] for row in rows})


async def stands_in(
    tx: Transaction, chat_id: int, since: datetime, until: datetime
) -> Mapping[int, Mapping[int, Attendance]]:
    """Load how everybody stands towards the calls of a group that began from a moment on and before another."""
    stands: dict[int, dict[int, Attendance]] = {}
    for row in await tx.all(STANDS_IN, {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}):
        stands.setdefault(row["call_id"], {})[row["person_id"]] = _stand(row)
    return stands


async def coming(tx: Transaction, call_id: int) -> int:
    """Count who holds a place of a call or waits for one."""
    row = await tx.one(COMING, {"call_id": call_id})
    return int(row["people"]) if row else 0


async def ranked(tx: Transaction, call_id: int) -> tuple[int, ...]:
    """Rank who holds a place of a call or waits for one, as `domain.duty_call.ranked` does."""
    return tuple(row["person_id"] for row in await tx.all(RANKED, {"call_id": call_id}))


async def rank(tx: Transaction, call_id: int, person_id: int) -> int:
    """Tell the place of somebody among the `ranked`, from 1; 0: they are not among them."""
    row = await tx.one(RANK, {"call_id": call_id, "person_id": person_id})
    return int(row["rank"]) if row else 0
