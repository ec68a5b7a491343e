"""Disinfection rounds as they went: their points, who took them on, what was in the way, and the proof."""

import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from domain.disinfection import Point, Problem, Round, Stage, Taker
from storage.database import Transaction
from storage.moments import from_text, to_text

# The rounds of a group that open together share a slot.
SLOT = """
INSERT INTO slot (chat_id, thread_id, opens_at) VALUES (:chat_id, :thread_id, :opens_at)
ON CONFLICT (chat_id, coalesce(thread_id, 0), opens_at) DO UPDATE SET opens_at = excluded.opens_at
RETURNING id"""
FIND_SLOT = "SELECT * FROM slot WHERE id = :id"

ADD = """
INSERT INTO round
  (id, area_id, slot_id, name, agent, team, opens_at, closes_at, stage, settled_at, found_at, excuse)
VALUES
  (:id, :area_id, :slot_id, :name, :agent, :team, :opens_at, :closes_at, :stage, :settled_at, :found_at, :excuse)"""
SET_POINT = """
INSERT INTO round_point (round_id, position, name, done_at, done_by, late)
VALUES (:round_id, :position, :name, :done_at, :done_by, :late)
ON CONFLICT (round_id, position) DO UPDATE SET
  said_in = CASE WHEN excluded.done_at IS done_at THEN said_in END,
  done_at = excluded.done_at, done_by = excluded.done_by, late = excluded.late"""
SET_TAKER = """
INSERT INTO round_taker (round_id, person_id, taken_at, handed_in)
VALUES (:round_id, :person_id, :taken_at, :handed_in)
ON CONFLICT (round_id, person_id) DO UPDATE SET handed_in = excluded.handed_in"""
SAVE = """
UPDATE round SET stage = :stage, settled_at = :settled_at, excuse = coalesce(:excuse, excuse), handled_by = :handled_by
WHERE id = :id"""

_ROUND = """
SELECT r.*, s.chat_id FROM round AS r JOIN slot AS s ON s.id = r.slot_id"""
FIND = f"{_ROUND} WHERE r.id = :id"
OF_SLOT = f"{_ROUND} WHERE r.slot_id = :slot_id ORDER BY r.id"
# The rounds of a group that opened in a stretch of time, in order.
OF_GROUP = f"""{_ROUND}
WHERE s.chat_id = :chat_id AND r.opens_at >= :since AND r.opens_at < :until ORDER BY r.opens_at, r.name"""
STAGES_IN = """
SELECT r.stage FROM round AS r JOIN slot AS s ON s.id = r.slot_id
WHERE s.chat_id = :chat_id AND r.opens_at >= :since AND r.opens_at < :until"""
# Rounds whose window is over and that nobody settled.
CLOSING = f"{_ROUND} WHERE r.stage = 'open' AND r.closes_at <= :now ORDER BY r.closes_at, r.id LIMIT :most"
NEXT_CLOSING = "SELECT min(closes_at) AS due_at FROM round WHERE stage = 'open'"
# The open rounds that somebody took on and has not handed in.
HELD_BY = f"""{_ROUND} JOIN round_taker AS t ON t.round_id = r.id
WHERE t.person_id = :person_id AND t.handed_in = 0 AND r.stage = 'open' ORDER BY t.taken_at DESC"""

# The points and the takers of these rounds.
_IN_GROUP = """
JOIN round AS r ON r.id = x.round_id JOIN slot AS s ON s.id = r.slot_id
WHERE s.chat_id = :chat_id AND r.opens_at >= :since AND r.opens_at < :until"""
POINTS_OF_GROUP = f"SELECT x.* FROM round_point AS x {_IN_GROUP} ORDER BY x.round_id, x.position"  # noqa: S608 - ours
TAKERS_OF_GROUP = f"""
SELECT x.* FROM round_taker AS x {_IN_GROUP} ORDER BY x.round_id, x.taken_at, x.person_id"""  # noqa: S608 - ours
NAMES_OF_GROUP = f"""
SELECT DISTINCT p.id, p.name FROM round_taker AS x JOIN person AS p ON p.id = x.person_id {_IN_GROUP}"""  # noqa: S608 - ours

POINTS = "SELECT * FROM round_point WHERE round_id = :round_id ORDER BY position"
TAKERS = "SELECT * FROM round_taker WHERE round_id = :round_id ORDER BY taken_at, person_id"
NAMES = """
SELECT p.id, p.name, coalesce(o.real_name, p.name) AS real_name
FROM person AS p LEFT JOIN operator AS o ON o.person_id = p.id
WHERE p.id IN (
  SELECT person_id FROM round_taker WHERE round_id = :round_id UNION
  SELECT done_by FROM round_point WHERE round_id = :round_id)"""

# Which message says that these points are done.
SAY_IN = "UPDATE round_point SET said_in = :said_in WHERE round_id = :round_id AND position = :position"
SAID_IN = """
SELECT position FROM round_point
WHERE round_id = :round_id AND done_by = :by AND said_in = :said_in ORDER BY position"""

# Who sees to what was missed, why it was not to be done, and when it was found after a stop.
AFTERWARDS = """
SELECT p.name, r.excuse, r.found_at FROM round AS r LEFT JOIN person AS p ON p.id = r.handled_by WHERE r.id = :id"""
# The rounds of a group that were found at this moment, after a stop.
FOUND_AT = f"{_ROUND} WHERE r.found_at = :found_at AND s.chat_id = :chat_id ORDER BY r.opens_at, r.id"
# The desk was down when the window was over.
FIND_LATE = "UPDATE round SET found_at = coalesce(found_at, :now) WHERE id = :id"

ANY_OF_AREA = "SELECT 1 FROM round WHERE area_id = :area_id LIMIT 1"
OPEN_OF_AREA = "SELECT id FROM round WHERE area_id = :area_id AND stage = 'open' ORDER BY opens_at"

TELL_PROBLEM = """
INSERT INTO round_problem (round_id, problem, told_by, told_at) VALUES (:round_id, :problem, :by, :now)"""
PROBLEMS = """
SELECT b.problem, b.told_by, b.told_at, p.name FROM round_problem AS b JOIN person AS p ON p.id = b.told_by
WHERE b.round_id = :round_id ORDER BY b.id"""
PROVE = """
INSERT INTO round_proof (round_id, file_id, album, sent_by, sent_at)
VALUES (:round_id, :file_id, :album, :by, :now)"""
# The round that the other photos of an album prove.
OF_ALBUM = "SELECT round_id FROM round_proof WHERE album = :album AND sent_by = :by LIMIT 1"
PROOFS = "SELECT file_id FROM round_proof WHERE round_id = :round_id ORDER BY id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The rounds of a group that open together: one message."""

    id: int
    chat_id: int
    thread_id: int | None
    opens_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was in the way, and who said so."""

    problem: Problem
    by: int
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """What is known of a round after its end."""

    handler: str  # who sees to it; nothing: nobody
    excuse: str  # why it was not to be done
    found_at: datetime | None  # None: the desk was up at its start


async def _round(tx: Transaction, row: sqlite3.Row) -> Round:
    points = await tx.all(POINTS, {"round_id": row["id"]})
    return _whole(row, points, await tx.all(TAKERS, {"round_id": row["id"]}))


def _whole(row: sqlite3.Row, points: Iterable[sqlite3.Row], takers: Iterable[sqlite3.Row]) -> Round:
    return Round(
        id=row["id"],
        area_id=row["area_id"],
        slot_id=row["slot_id"],
        chat_id=row["chat_id"],
        name=row["name"],
        opens_at=from_text(row["opens_at"]),
        closes_at=from_text(row["closes_at"]),
        agent=row["agent"],
        team=row["team"],
        points=tuple(_point(point) for point in points),
        takers=tuple(_taker(taker) for taker in takers),
        stage=Stage(row["stage"]),
        settled_at=from_text(row["settled_at"]),
        handled_by=row["handled_by"],
    )


def _point(row: sqlite3.Row) -> Point:
    return Point(
        position=row["position"],
        name=row["name"],
        done_at=from_text(row["done_at"]),
        done_by=row["done_by"],
        late=bool(row["late"]),
    )


def _taker(row: sqlite3.Row) -> Taker:
    return Taker(person_id=row["person_id"], taken_at=from_text(row["taken_at"]), handed_in=bool(row["handed_in"]))


async def slot_at(tx: Transaction, chat_id: int, thread_id: int | None, opens_at: datetime) -> int:
    """Tell the slot of a group's rounds that open at this moment; returns its id."""
    row = await tx.one(SLOT, {"chat_id": chat_id, "thread_id": thread_id, "opens_at": to_text(opens_at)})
    assert row is not None  # noqa: S101 - RETURNING of an upsert
    return int(row["id"])


async def find_slot(tx: Transaction, id_: int) -> Slot | None:
    """Load a slot."""
    row = await tx.one(FIND_SLOT, {"id": id_})
    return Slot(**{**dict(row), "opens_at": from_text(row["opens_at"])}) if row else None


async def add(tx: Transaction, round_: Round, found_at: datetime | None = None, excuse: str = "") -> None:
    """Keep a round. `found_at`: the desk was down in its window, and found it then; `excuse`: why it was left out."""
    await tx.execute(
        ADD,
        {
            "id": round_.id,
            "area_id": round_.area_id,
            "slot_id": round_.slot_id,
            "name": round_.name,
            "agent": round_.agent,
            "team": round_.team,
            "opens_at": to_text(round_.opens_at),
            "closes_at": to_text(round_.closes_at),
            "stage": round_.stage,
            "settled_at": to_text(round_.settled_at),
            "found_at": to_text(found_at),
            "excuse": excuse,
        },
    )
    await _set_points(tx, round_)


async def save(tx: Transaction, round_: Round, excuse: str | None = None) -> None:
    """Write what a rule decided; `excuse`: why it was not to be done, where somebody says so now."""
    await tx.execute(
        SAVE,
        {
            "id": round_.id,
            "stage": round_.stage,
            "settled_at": to_text(round_.settled_at),
            "excuse": excuse,
            "handled_by": round_.handled_by,
        },
    )
    await _set_points(tx, round_)
    takers = [asdict(taker) | {"round_id": round_.id, "taken_at": to_text(taker.taken_at)} for taker in round_.takers]
    await tx.many(SET_TAKER, takers)


async def _set_points(tx: Transaction, round_: Round) -> None:
    rows = [asdict(point) | {"round_id": round_.id, "done_at": to_text(point.done_at)} for point in round_.points]
    await tx.many(SET_POINT, rows)


async def find(tx: Transaction, id_: int) -> Round | None:
    """Load a round."""
    row = await tx.one(FIND, {"id": id_})
    return await _round(tx, row) if row else None


async def of_slot(tx: Transaction, slot_id: int) -> list[Round]:
    """List the rounds that open together."""
    return [await _round(tx, row) for row in await tx.all(OF_SLOT, {"slot_id": slot_id})]


async def of_group(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> list[Round]:
    """List the rounds of a group that opened from `since` on and before `until`, in order."""
    parameters = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    points = _by_round(await tx.all(POINTS_OF_GROUP, parameters))
    takers = _by_round(await tx.all(TAKERS_OF_GROUP, parameters))
    rows = await tx.all(OF_GROUP, parameters)
    return [_whole(row, points[row["id"]], takers.get(row["id"], ())) for row in rows]


async def stages_in(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> list[Stage]:
    """Tell how each of these rounds stands."""
    parameters = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    return [Stage(row["stage"]) for row in await tx.all(STAGES_IN, parameters)]


def _by_round(rows: Iterable[sqlite3.Row]) -> dict[int, list[sqlite3.Row]]:
    """Of rows that stand in the order of their rounds."""
    return {round_id: list(of_one) for round_id, of_one in groupby(rows, key=itemgetter("round_id"))}


async def closing(tx: Transaction, now: datetime, most: int) -> list[Round]:
    """List the open rounds whose window is over, the earliest first."""
    return [await _round(tx, row) for row in await tx.all(CLOSING, {"now": to_text(now), "most": most})]


async def next_closing(tx: Transaction) -> datetime | None:
    """When the next window is over."""
    row = await tx.one(NEXT_CLOSING)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def held_by(tx: Transaction, person_id: int) -> list[Round]:
    """List the open rounds that somebody took on and has not handed in, the latest first."""
    return [await _round(tx, row) for row in await tx.all(HELD_BY, {"person_id": person_id})]


async def names(tx: Transaction, round_id: int) -> dict[int, str]:
    """Name who took a round on and who treated its points, as a group knows them."""
    return {row["id"]: row["name"] for row in await tx.all(NAMES, {"round_id": round_id})}


async def names_of_group(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> dict[int, str]:
    """Name who took any of these rounds on, as the group knows them."""
    parameters = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    return {row["id"]: row["name"] for row in await tx.all(NAMES_OF_GROUP, parameters)}


async def real_names(tx: Transaction, round_id: int) -> dict[int, str]:
    """The same by their real names, for the ledger and coordinators; where one is not known, as a group knows them."""
    return {row["id"]: row["real_name"] for row in await tx.all(NAMES, {"round_id": round_id})}


async def afterwards(tx: Transaction, round_id: int) -> Afterwards:
    """Tell what became of a round after its end."""
    row = await tx.one(AFTERWARDS, {"id": round_id})
    assert row is not None  # noqa: S101 - its round was loaded
    return Afterwards(handler=row["name"] or "", excuse=row["excuse"], found_at=from_text(row["found_at"]))


async def found_at(tx: Transaction, chat_id: int, moment: datetime) -> list[Round]:
    """List the rounds of a group that were found at this moment, after a stop, in order."""
    parameters = {"chat_id": chat_id, "found_at": to_text(moment)}
    return [await _round(tx, row) for row in await tx.all(FOUND_AT, parameters)]


async def find_late(tx: Transaction, round_id: int, now: datetime) -> None:
    """Record that the desk was down when the window of a round was over, and found it now."""
    await tx.execute(FIND_LATE, {"id": round_id, "now": to_text(now)})


async def any_of_area(tx: Transaction, area_id: int) -> bool:
    """Whether an occurrence of an area has become a round."""
    return await tx.one(ANY_OF_AREA, {"area_id": area_id}) is not None


async def open_of_area(tx: Transaction, area_id: int) -> list[int]:
    """List the numbers of an area's rounds that are open."""
    return [row["id"] for row in await tx.all(OPEN_OF_AREA, {"area_id": area_id})]


async def say_in(tx: Transaction, round_id: int, positions: Iterable[int], source: str) -> None:
    """Keep which message says that these points are done."""
    rows = [{"round_id": round_id, "position": position, "said_in": source} for position in positions]
    await tx.many(SAY_IN, rows)


async def said_in(tx: Transaction, round_id: int, by: int, source: str) -> frozenset[int]:
    """The points that somebody ticked by this message and that are still ticked by it."""
    parameters = {"round_id": round_id, "by": by, "said_in": source}
    return frozenset(row["position"] for row in await tx.all(SAID_IN, parameters))


async def tell_problem(tx: Transaction, round_id: int, problem: Problem, by: int, now: datetime) -> None:
    """Keep what is in the way."""
    await tx.execute(TELL_PROBLEM, {"round_id": round_id, "problem": problem, "by": by, "now": to_text(now)})


async def problems(tx: Transaction, round_id: int) -> list[Told]:
    """List what was in the way, oldest first."""
    return [
        Told(problem=Problem(row["problem"]), by=row["told_by"], name=row["name"], at=from_text(row["told_at"]))
        for row in await tx.all(PROBLEMS, {"round_id": round_id})
    ]


async def prove(tx: Transaction, round_id: int, file_id: str, by: int, now: datetime, album: str | None = None) -> None:
    """Keep a photo as proof; `album`: it was sent together with others."""
    parameters = {"round_id": round_id, "file_id": file_id, "album": album, "by": by, "now": to_text(now)}
    await tx.execute(PROVE, parameters)


async def of_album(tx: Transaction, album: str, by: int) -> Round | None:
    """Find the round that the other photos of an album prove."""
    row = await tx.one(OF_ALBUM, {"album": album, "by": by})
    return await find(tx, row["round_id"]) if row else None


async def proofs(tx: Transaction, round_id: int) -> list[str]:
    """List the photos of a round, by Telegram's file ids."""
    return [row["file_id"] for row in await tx.all(PROOFS, {"round_id": round_id})]
