"""What is filed of a group's rounds: each as it went, with what was said of it, and everybody's real name."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from domain.disinfection import Problem, Round
from storage import rounds
from storage.database import Transaction
from storage.moments import from_text, to_text

_IN_GROUP = """
JOIN slot AS s ON s.id = r.slot_id
WHERE s.chat_id = :chat_id AND r.opens_at >= :since AND r.opens_at < :until"""

# What became of each round after its end, and how many photos prove it.
AFTERWARDS = f"""
SELECT r.id, r.excuse, r.found_at, (SELECT count(*) FROM round_proof AS f WHERE f.round_id = r.id) AS photos
FROM round AS r {_IN_GROUP}"""  # noqa: S608 - all of it is ours

# What was in the way, oldest first.
PROBLEMS = f"""
SELECT b.round_id, b.problem, b.told_by, b.told_at
FROM round AS r JOIN round_problem AS b ON b.round_id = r.id {_IN_GROUP}
ORDER BY b.round_id, b.id"""  # noqa: S608 - all of it is ours

# What was logged after the end and stands, or waits for a coordinator.
LATE = f"""
SELECT e.round_id, e.positions, e.done_by, e.logged_by, e.logged_at, e.decided_by, e.stage
FROM round AS r JOIN late_entry AS e ON e.round_id = r.id {_IN_GROUP} AND e.stage <> 'refused'
ORDER BY e.round_id, e.id"""  # noqa: S608 - all of it is ours

# The real names of these people; where one is not known, as their group knows them.
NAMES = """
SELECT p.id, coalesce(o.real_name, p.name) AS name
FROM json_each(:ids) AS i JOIN person AS p ON p.id = i.value LEFT JOIN operator AS o ON o.person_id = p.id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindrance:
    """What was in the way, who said so and when."""

    problem: Problem
    told_by: int
    told_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LateLog:
    """What was logged after the end: which points, who treated them, who says so and who agreed."""

    positions: frozenset[int]
    done_by: int
    logged_by: int | None  # None: an anonymous admin
    logged_at: datetime
    decided_by: int | None
    waits: bool  # for a coordinator to agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A round, and what was said of it."""

    round_: Round
    excuse: str
    found_at: datetime | None  # None: the desk was up at its start
    photos: int
    hindrances: tuple[Hindrance, ...]
    late: tuple[LateLog, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rounds of a group in a stretch of time, in order, and the names of all whom they mention."""

    entries: tuple[Entry, ...]
    names: Mapping[int | None, str]  # None: an anonymous admin, or nobody, who have none


async def between(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> Ledger:
    """Load what is filed of the rounds of a group that opened from `since` on and before `until`."""
    stretch = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    afterwards = {row["id"]: row for row in await tx.all(AFTERWARDS, stretch)}
    hindrances = await _by_round(tx, PROBLEMS, stretch)
    late = await _by_round(tx, LATE, stretch)
    entries = tuple(
        Entry(
            round_=round_,
            excuse=afterwards[round_.id]["excuse"],
            found_at=from_text(afterwards[round_.id]["found_at"]),
            photos=afterwards[round_.id]["photos"],
            hindrances=tuple(map(_hindrance, hindrances.get(round_.id, ()))),
            late=tuple(map(_late_log, late.get(round_.id, ()))),
        )
        for round_ in await rounds.of_group(tx, chat_id, since, until)
    )
    return Ledger(entries, await _names(tx, entries))


async def _by_round(tx: Transaction, query: str, stretch: Mapping[str, object]) -> dict[int, list[sqlite3.Row]]:
    rows = await tx.all(query, stretch)
    return {round_id: list(of_one) for round_id, of_one in groupby(rows, key=itemgetter("round_id"))}


def _hindrance(row: sqlite3.Row) -> Hindrance:
    return Hindrance(problem=Problem(row["problem"]), told_by=row["told_by"], told_at=from_text(row["told_at"]))


def _late_log(row: sqlite3.Row) -> LateLog:
    return LateLog(
        positions=frozenset(int(position) for position in row["positions"].split(",")),
        done_by=row["done_by"],
        logged_by=row["logged_by"],
        logged_at=from_text(row["logged_at"]),
        decided_by=row["decided_by"],
        waits=row["stage"] == "waiting",
    )


async def _names(tx: Transaction, entries: tuple[Entry, ...]) -> dict[int | None, str]:
    ids = {id_ for entry in entries for id_ in _people_of(entry) if id_ is not None}
    rows = await tx.all(NAMES, {"ids": json.dumps(sorted(ids))})
    return {row["id"]: row["name"] for row in rows}


def _people_of(entry: Entry) -> list[int | None]:
    round_ = entry.round_
    return [
        round_.handled_by,
        *(taker.person_id for taker in round_.takers),
        *(point.done_by for point in round_.points),
        *(hindrance.told_by for hindrance in entry.hindrances),
        *(person_id for log in entry.late for person_id in (log.done_by, log.logged_by, log.decided_by)),
    ]
