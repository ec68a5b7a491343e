"""Areas that coordinators put together by buttons, step by step; they survive a restart."""

import sqlite3
from datetime import date, datetime, timedelta

from domain.area_draft import AreaDraft, Stage
from domain.area_edit import Field, Parts
from domain.reading.days import Days
from storage.areas import times_from_text, times_to_text
from storage.database import Transaction
from storage.moments import from_text, to_text

BEGIN = """
INSERT INTO area_draft (chat_id, thread_id, begun_by, begun_at, edits)
VALUES (:chat_id, :thread_id, :begun_by, :now, :edits) RETURNING *"""

FIND = "SELECT * FROM area_draft WHERE id = :id"

# The one that somebody (0: an anonymous admin) has not finished in this group.
UNFINISHED = """
SELECT * FROM area_draft
WHERE chat_id = :chat_id AND coalesce(begun_by, 0) = :begun_by AND stage = 'open'"""

# Those that nobody finished, begun up to this moment.
STALE = """
SELECT * FROM area_draft
WHERE stage = 'open' AND begun_at <= :before ORDER BY begun_at, id LIMIT :most"""

# The oldest that nobody has finished.
OLDEST = "SELECT min(begun_at) AS begun_at FROM area_draft WHERE stage = 'open'"

# What was said of it.
SAVE = """
UPDATE area_draft SET
  thread_id = :thread_id, name = :name, points = :points, every = :every, weekdays = :weekdays, dates = :dates,
  begins = :begins, until = :until, times = :times, minutes = :minutes, agent = :agent, team = :team, asked = :asked,
  stage = :stage, area_id = :area_id
WHERE id = :id"""

MINUTE = timedelta(minutes=1)


def _parts(row: sqlite3.Row) -> Parts:
    return Parts(
        name=row["name"],
        points=None if row["points"] is None else tuple(filter(None, row["points"].split("\n"))),
        days=None if row["every"] is None else _days(row),
        times=times_from_text(row["times"]) if row["times"] else None,
        window=row["minutes"] * MINUTE if row["minutes"] else None,
        agent=row["agent"],
        team=row["team"],
        begins=date.fromisoformat(row["begins"]) if row["begins"] else None,
        until=date.fromisoformat(row["until"]) if row["until"] else None,
    )


def _days(row: sqlite3.Row) -> Days:
    return Days(
        every=row["every"],
        weekdays=frozenset(int(day) for day in row["weekdays"].split(",") if day),
        dates=tuple(date.fromisoformat(day) for day in row["dates"].split(",") if day),
    )


def _draft(row: sqlite3.Row) -> AreaDraft:
    return AreaDraft(
        id=row["id"],
        chat_id=row["chat_id"],
        thread_id=row["thread_id"],
        begun_by=row["begun_by"],
        begun_at=from_text(row["begun_at"]),
        edits=row["edits"],
        parts=_parts(row),
        asked=Field(row["asked"]) if row["asked"] else None,
        stage=Stage(row["stage"]),
        area_id=row["area_id"],
    )


async def begin(
    tx: Transaction, chat_id: int, thread_id: int | None, by: int | None, edits: int | None, now: datetime
) -> AreaDraft:
    """Keep a new draft; `by` None is an anonymous admin."""
    parameters = {"chat_id": chat_id, "thread_id": thread_id, "begun_by": by, "edits": edits, "now": to_text(now)}
    row = await tx.one(BEGIN, parameters)
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    return _draft(row)


async def find(tx: Transaction, id_: int) -> AreaDraft | None:
    """Load a draft."""
    row = await tx.one(FIND, {"id": id_})
    return _draft(row) if row else None


async def unfinished(tx: Transaction, chat_id: int, by: int | None) -> AreaDraft | None:
    """Find the draft that somebody has not finished in this group; `by` None is an anonymous admin."""
    row = await tx.one(UNFINISHED, {"chat_id": chat_id, "begun_by": by or 0})
    return _draft(row) if row else None


async def stale(tx: Transaction, before: datetime, most: int) -> list[AreaDraft]:
    """List the drafts that nobody finished, begun up to this moment, the oldest first."""
    return [_draft(row) for row in await tx.all(STALE, {"before": to_text(before), "most": most})]


async def oldest(tx: Transaction) -> datetime | None:
    """When the oldest draft was begun that nobody has finished."""
    row = await tx.one(OLDEST)
    return from_text(row["begun_at"]) if row and row["begun_at"] else None


async def save(tx: Transaction, draft: AreaDraft) -> None:
    """Write what was said of a draft, and what became of it."""
    parts, days = draft.parts, draft.parts.days
    await tx.execute(
        SAVE,
        {
            "id": draft.id,
            "thread_id": draft.thread_id,
            "name": parts.name,
            "points": None if parts.points is None else "\n".join(parts.points),
            "every": days.every if days else None,
            "weekdays": ",".join(map(str, sorted(days.weekdays))) if days else None,
            "dates": ",".join(day.isoformat() for day in days.dates) if days else None,
            "begins": parts.begins.isoformat() if parts.begins else None,
            "until": parts.until.isoformat() if parts.until else None,
            "times": times_to_text(parts.times) if parts.times else None,
            "minutes": parts.window // MINUTE if parts.window else None,
            "agent": parts.agent,
            "team": parts.team,
            "asked": draft.asked,
            "stage": draft.stage,
            "area_id": draft.area_id,
        },
    )
