"""Requests that people put together in private, one a person; they survive a restart and are gone when they end."""

import sqlite3
from dataclasses import asdict
from datetime import datetime

from domain.help_request import Kind
from domain.need_draft import Field, NeedDraft, Stage
from storage.database import Transaction
from storage.moments import from_text, to_text

BEGIN = """
INSERT INTO need_draft (person_id, stands_in, stage, changed_at) VALUES (:person_id, :stands_in, :stage, :now)
RETURNING *"""

FIND = "SELECT * FROM need_draft WHERE id = :id"

OF_PERSON = "SELECT * FROM need_draft WHERE person_id = :person_id"

# What was said of it.
SAVE = """
UPDATE need_draft SET
  chat_id = :chat_id, thread_id = :thread_id, stands_in = :stands_in, stage = :stage, asked = :asked, twin = :twin,
  kind = :kind, urgent = :urgent, wanted_at = :wanted_at, at_once = :at_once, place = :place, what = :what,
  phone = :phone, name = :name, asked_for = :asked_for, goes_to = :goes_to, people = :people,
  wheelchair = :wheelchair, since = :since, cold = :cold, photo_asked = :photo_asked, changed_at = :changed_at
WHERE id = :id"""

# It ended; photos that no request took over go with it.
END = "DELETE FROM need_draft WHERE id = :id"

# Those that nobody touched since a moment, the oldest first.
STALE = "SELECT * FROM need_draft WHERE changed_at <= :before ORDER BY changed_at, id LIMIT :most"

# When the one was changed that was left alone for longest.
OLDEST = "SELECT min(changed_at) AS changed_at FROM need_draft"


def _draft(row: sqlite3.Row) -> NeedDraft:
    fields = {name: row[name] for name in NeedDraft.__dataclass_fields__}
    flags = ("urgent", "at_once", "wheelchair", "cold", "photo_asked")
    return NeedDraft(
        **fields
        | {name: None if row[name] is None else bool(row[name]) for name in flags}
        | {
            "stage": Stage(row["stage"]),
            "asked": Field(row["asked"]) if row["asked"] else None,
            "kind": Kind(row["kind"]) if row["kind"] else None,
            "wanted_at": from_text(row["wanted_at"]) if row["wanted_at"] else None,
            "changed_at": from_text(row["changed_at"]),
        }
    )


async def begin(tx: Transaction, person_id: int, stands_in: int, stage: Stage, now: datetime) -> NeedDraft:
    """Keep a new draft of somebody who has none."""
    parameters = {"person_id": person_id, "stands_in": stands_in, "stage": stage, "now": to_text(now)}
    row = await tx.one(BEGIN, parameters)
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    return _draft(row)


async def find(tx: Transaction, id_: int) -> NeedDraft | None:
    """Load a draft."""
    row = await tx.one(FIND, {"id": id_})
    return _draft(row) if row else None


async def of_person(tx: Transaction, person_id: int) -> NeedDraft | None:
    """Find what somebody has not finished."""
    row = await tx.one(OF_PERSON, {"person_id": person_id})
    return _draft(row) if row else None


async def save(tx: Transaction, draft: NeedDraft) -> None:
    """Write what was said of a draft."""
    fields = asdict(draft)
    await tx.execute(
        SAVE, {name: to_text(value) if isinstance(value, datetime) else value for name, value in fields.items()}
    )


async def end(tx: Transaction, id_: int) -> None:
    """Remove a draft and all that was said in it."""
    await tx.execute(END, {"id": id_})


async def stale(tx: Transaction, before: datetime, most: int) -> list[NeedDraft]:
    """List the drafts that nobody touched since a moment, the oldest first."""
    return [_draft(row) for row in await tx.all(STALE, {"before": to_text(before), "most": most})]


async def oldest(tx: Transaction) -> datetime | None:
    """When the draft was changed that was left alone for longest."""
    row = await tx.one(OLDEST)
    return from_text(row["changed_at"]) if row and row["changed_at"] else None
