"""Calls that coordinators put together by buttons, step by step; they survive a restart."""

import sqlite3
from datetime import datetime

from domain.call_draft import CallDraft, Stage
from domain.call_edit import Field, Parts
from domain.reading.window import Window
from storage.database import Transaction
from storage.moments import from_text, to_text

BEGIN = """
INSERT INTO call_draft (chat_id, thread_id, begun_by, begun_at, edits)
VALUES (:chat_id, :thread_id, :begun_by, :now, :edits) RETURNING *"""

FIND = "SELECT * FROM call_draft WHERE id = :id"

# The one that somebody (0: an anonymous admin) has not finished in this group.
UNFINISHED = """
SELECT * FROM call_draft
WHERE chat_id = :chat_id AND coalesce(begun_by, 0) = :begun_by AND stage = 'open'"""

# Those that nobody finished, begun up to this moment.
STALE = """
SELECT * FROM call_draft
WHERE stage = 'open' AND begun_at <= :before ORDER BY begun_at, id LIMIT :most"""

# The oldest that nobody has finished.
OLDEST = "SELECT min(begun_at) AS begun_at FROM call_draft WHERE stage = 'open'"

# What was said of it.
SAVE = """
UPDATE call_draft SET
  thread_id = :thread_id, needed = :needed, starts_at = :starts_at, ends_at = :ends_at, place = :place,
  purpose = :purpose, urgent = :urgent, asked = :asked, stage = :stage, call_id = :call_id
WHERE id = :id"""


def _draft(row: sqlite3.Row) -> CallDraft:
    window = Window(from_text(row["starts_at"]), from_text(row["ends_at"])) if row["starts_at"] else None
    return CallDraft(
        id=row["id"],
        chat_id=row["chat_id"],
        thread_id=row["thread_id"],
        begun_by=row["begun_by"],
        begun_at=from_text(row["begun_at"]),
        edits=row["edits"],
        parts=Parts(needed=row["needed"], window=window, place=row["place"], purpose=row["purpose"]),
        urgent=bool(row["urgent"]),
        asked=Field(row["asked"]) if row["asked"] else None,
        stage=Stage(row["stage"]),
        call_id=row["call_id"],
    )


async def begin(
    tx: Transaction, chat_id: int, thread_id: int | None, by: int | None, edits: int | None, now: datetime
) -> CallDraft:
    """Keep a new draft; `by` None is an anonymous admin."""
    parameters = {"chat_id": chat_id, "thread_id": thread_id, "begun_by": by, "edits": edits, "now": to_text(now)}
    row = await tx.one(BEGIN, parameters)
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    return _draft(row)


async def find(tx: Transaction, id_: int) -> CallDraft | None:
    """Load a draft."""
    row = await tx.one(FIND, {"id": id_})
    return _draft(row) if row else None


async def unfinished(tx: Transaction, chat_id: int, by: int | None) -> CallDraft | None:
    """Find the draft that somebody has not finished in this group; `by` None is an anonymous admin."""
    row = await tx.one(UNFINISHED, {"chat_id": chat_id, "begun_by": by or 0})
    return _draft(row) if row else None


async def stale(tx: Transaction, before: datetime, most: int) -> list[CallDraft]:
    """List the drafts that nobody finished, begun up to this moment, the oldest first."""
    return [_draft(row) for row in await tx.all(STALE, {"before": to_text(before), "most": most})]


async def oldest(tx: Transaction) -> datetime | None:
    """When the oldest draft was begun that nobody has finished."""
    row = await tx.one(OLDEST)
    return from_text(row["begun_at"]) if row and row["begun_at"] else None


async def save(tx: Transaction, draft: CallDraft) -> None:
    """Write what was said of a draft, and what became of it."""
    window = draft.parts.window
    await tx.execute(
        SAVE,
        {
            "id": draft.id,
            "thread_id": draft.thread_id,
            "needed": draft.parts.needed,
            "starts_at": to_text(window.starts_at) if window else None,
            "ends_at": to_text(window.ends_at) if window else None,
            "place": draft.parts.place,
            "purpose": draft.parts.purpose,
            "urgent": int(draft.urgent),
            "asked": draft.asked,
            "stage": draft.stage,
            "call_id": draft.call_id,
        },
    )
