"""Areas that are disinfected on a schedule, their points, and the days on which it is otherwise."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.area import Area, Stage
from domain.area_exception import OtherDay
from domain.recurrence import Schedule
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO area
  (chat_id, thread_id, name, agent, team, times, begins, every, weekdays, dates, until, minutes,
   settled_until, next_at, made_by, made_at)
VALUES
  (:chat_id, :thread_id, :name, :agent, :team, :times, :begins, :every, :weekdays, :dates, :until, :minutes,
   :settled_until, :next_at, :made_by, :now)
RETURNING id"""

ADD_POINT = "INSERT INTO area_point (area_id, position, name) VALUES (:area_id, :position, :name)"
FORGET_POINTS = "DELETE FROM area_point WHERE area_id = :area_id"
POINTS = "SELECT name FROM area_point WHERE area_id = :area_id ORDER BY position"

EXCEPT = """
INSERT INTO area_exception (area_id, day, times, said, made_by, made_at)
VALUES (:area_id, :day, :times, :said, :by, :now)
ON CONFLICT (area_id, day) DO UPDATE SET
  times = excluded.times, said = excluded.said, made_by = excluded.made_by, made_at = excluded.made_at"""
EXCEPTIONS = "SELECT day, times FROM area_exception WHERE area_id = :area_id"
AS_USUAL = "DELETE FROM area_exception WHERE area_id = :area_id AND day = :day"
SAID_OF = "SELECT said FROM area_exception WHERE area_id = :area_id AND day = :day"

FIND = "SELECT * FROM area WHERE id = :id"

# The one of this name in a group that has not ended.
NAMED = "SELECT * FROM area WHERE chat_id = :chat_id AND name = :name AND stage <> 'ended'"

IN_GROUP = "SELECT * FROM area WHERE chat_id = :chat_id AND stage <> 'ended' ORDER BY name"

# Those of which a round opens by now, the earliest first. Where the bot was removed from the group, none does.
DUE = """
SELECT * FROM area
WHERE next_at <= :now AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL)
ORDER BY next_at, id LIMIT :most"""
NEXT_DUE = """
SELECT min(next_at) AS due_at FROM area
WHERE next_at IS NOT NULL AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL)"""

SAVE = """
UPDATE area SET
  name = :name, agent = :agent, team = :team, times = :times, begins = :begins, every = :every,
  weekdays = :weekdays, dates = :dates, until = :until, minutes = :minutes, stage = :stage,
  settled_until = :settled_until, next_at = :next_at
WHERE id = :id"""

# What it was before somebody changed it.
RECORD = """
INSERT INTO area_change (area_id, changed_by, changed_at, field, was) VALUES (:area_id, :by, :now, :field, :was)"""

CHANGING = ("name", "agent", "team", "times", "begins", "every", "weekdays", "dates", "until", "minutes", "stage")
"""The columns that a coordinator changes."""
OFF, USUAL = "off", "usual"
MINUTE = timedelta(minutes=1)


def times_from_text(text: str) -> tuple[time, ...]:
    """Read times of day as they are kept: 08:00,16:00."""
    return tuple(time.fromisoformat(part) for part in text.split(",") if part)


def times_to_text(times: tuple[time, ...]) -> str:
    """Write times of day to keep them."""
    return ",".join(at.strftime("%H:%M") for at in times)


def _schedule(row: sqlite3.Row) -> Schedule:
    return Schedule(
        times=times_from_text(row["times"]),
        begins=date.fromisoformat(row["begins"]),
        every=row["every"],
        weekdays=frozenset(int(day) for day in row["weekdays"].split(",") if day),
        dates=tuple(date.fromisoformat(day) for day in row["dates"].split(",") if day),
        until=date.fromisoformat(row["until"]) if row["until"] else None,
    )


async def _area(tx: Transaction, row: sqlite3.Row) -> Area:
    points = await tx.all(POINTS, {"area_id": row["id"]})
    exceptions = await tx.all(EXCEPTIONS, {"area_id": row["id"]})
    return Area(
        id=row["id"],
        chat_id=row["chat_id"],
        thread_id=row["thread_id"],
        name=row["name"],
        points=tuple(point["name"] for point in points),
        agent=row["agent"],
        team=row["team"],
        schedule=_schedule(row),
        window=row["minutes"] * MINUTE,
        exceptions={date.fromisoformat(each["day"]): times_from_text(each["times"]) for each in exceptions},
        stage=Stage(row["stage"]),
        settled_until=from_text(row["settled_until"]),
        made_by=row["made_by"],
    )


def _fields(area: Area, next_at: datetime | None) -> dict[str, object]:
    schedule = area.schedule
    return {
        "id": area.id,
        "chat_id": area.chat_id,
        "thread_id": area.thread_id,
        "name": area.name,
        "agent": area.agent,
        "team": area.team,
        "times": times_to_text(schedule.times),
        "begins": schedule.begins.isoformat(),
        "every": schedule.every,
        "weekdays": ",".join(map(str, sorted(schedule.weekdays))),
        "dates": ",".join(day.isoformat() for day in schedule.dates),
        "until": schedule.until.isoformat() if schedule.until else None,
        "minutes": area.window // MINUTE,
        "stage": area.stage,
        "settled_until": to_text(area.settled_until),
        "next_at": to_text(next_at),
        "made_by": area.made_by,
    }


async def add(tx: Transaction, area: Area, next_at: datetime | None, now: datetime) -> Area:
    """Keep a new area; returns it with its id."""
    row = await tx.one(ADD, _fields(area, next_at) | {"now": to_text(now)})
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    added = replace(area, id=row["id"])
    await _set_points(tx, added)
    return added


async def save(tx: Transaction, area: Area, next_at: datetime | None) -> None:
    """Write what became of an area, its points and its schedule; `next_at`: when its next round opens."""
    await tx.execute(SAVE, _fields(area, next_at))
    await tx.execute(FORGET_POINTS, {"area_id": area.id})
    await _set_points(tx, area)


async def change(
    tx: Transaction, before: Area, after: Area, next_at: datetime | None, by: int | None, now: datetime
) -> None:
    """Write what a coordinator made of an area, and what it was before; `by` None is an anonymous admin."""
    await save(tx, after, next_at)
    was, becomes = _recorded(before), _recorded(after)
    rows = [
        {"area_id": after.id, "by": by, "now": to_text(now), "field": field, "was": was[field]}
        for field in was
        if was[field] != becomes[field]
    ]
    await tx.many(RECORD, rows)


def _recorded(area: Area) -> dict[str, str]:
    fields = _fields(area, None)
    return {field: str(fields[field] or "") for field in CHANGING} | {"points": "\n".join(area.points)}


async def _set_points(tx: Transaction, area: Area) -> None:
    rows = [{"area_id": area.id, "position": place, "name": name} for place, name in enumerate(area.points, start=1)]
    await tx.many(ADD_POINT, rows)


async def let_differ(tx: Transaction, area: Area, other: OtherDay, by: int | None, now: datetime) -> None:
    """Keep what a coordinator said of one day, and what was to be on it before."""
    day = {"area_id": area.id, "day": other.day.isoformat(), "by": by, "now": to_text(now)}
    was = area.exceptions.get(other.day)
    before = USUAL if was is None else times_to_text(was) or OFF
    await tx.execute(RECORD, day | {"field": "day", "was": f"{day['day']} {before}"})
    if other.times is None:
        await tx.execute(AS_USUAL, day)
    else:
        await tx.execute(EXCEPT, day | {"times": times_to_text(other.times), "said": other.said})


async def said_of(tx: Transaction, area_id: int, day: date) -> str:
    """Tell how a coordinator said that it is otherwise on this day; nothing where nobody did."""
    row = await tx.one(SAID_OF, {"area_id": area_id, "day": day.isoformat()})
    return row["said"] if row else ""


async def find(tx: Transaction, id_: int) -> Area | None:
    """Load an area."""
    row = await tx.one(FIND, {"id": id_})
    return await _area(tx, row) if row else None


async def named(tx: Transaction, chat_id: int, name: str) -> Area | None:
    """Find an area of a group by its name, of those that have not ended."""
    row = await tx.one(NAMED, {"chat_id": chat_id, "name": name})
    return await _area(tx, row) if row else None


async def in_group(tx: Transaction, chat_id: int) -> list[Area]:
    """List the areas of a group that have not ended."""
    return [await _area(tx, row) for row in await tx.all(IN_GROUP, {"chat_id": chat_id})]


async def due(tx: Transaction, now: datetime, most: int) -> list[Area]:
    """List the areas of which a round opens by now, the earliest first."""
    return [await _area(tx, row) for row in await tx.all(DUE, {"now": to_text(now), "most": most})]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next round opens."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None
