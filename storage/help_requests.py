"""Requests for help, and what is personal of them."""

import sqlite3
from dataclasses import asdict
from datetime import datetime

from domain.help_request import Details, HelpRequest, Kind, Stage
from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO help_request
  (id, chat_id, thread_id, kind, building, urgent, wanted_at, asked_by, proxied, asked_at, opened_at)
VALUES
  (:id, :chat_id, :thread_id, :kind, :building, :urgent, :wanted_at, :asked_by, :proxied, :asked_at, :opened_at)"""

ADD_DETAILS = """
INSERT INTO request_detail
  (request_id, place, what, phone, name, asked_for, goes_to, people, wheelchair, since, cold)
VALUES
  (:request_id, :place, :what, :phone, :name, :asked_for, :goes_to, :people, :wheelchair, :since, :cold)"""

FIND = "SELECT * FROM help_request WHERE id = :id"

DETAILS = "SELECT * FROM request_detail WHERE request_id = :id"

# What a rule decided.
SAVE = """
UPDATE help_request SET
  stage = :stage, claimed_by = :claimed_by, claimed_at = :claimed_at, heard_at = :heard_at,
  opened_at = :opened_at, delivered_at = :delivered_at, ended_at = :ended_at
WHERE id = :id"""

# What runs in a group, the longest waiting first.
RUNNING_IN_GROUP = """
SELECT * FROM help_request WHERE chat_id = :chat_id AND ended_at IS NULL ORDER BY asked_at, id"""

# What a group was asked between two moments, the oldest first.
ASKED_IN = """
SELECT * FROM help_request
WHERE chat_id = :chat_id AND asked_at >= :since AND asked_at < :until ORDER BY asked_at, id"""

# What somebody asked for and is not over, the oldest first.
ASKED_BY = "SELECT * FROM help_request WHERE asked_by = :person_id AND ended_at IS NULL ORDER BY asked_at, id"

# What somebody has taken on and is not over, the oldest first.
CLAIMED_BY = "SELECT * FROM help_request WHERE claimed_by = :person_id AND ended_at IS NULL ORDER BY claimed_at, id"

# What somebody asked for, was delivered, and ended without a word of theirs; the oldest first.
LEFT_UNCONFIRMED = """
SELECT * FROM help_request
WHERE asked_by = :person_id AND stage = 'unconfirmed' AND purged_at IS NULL ORDER BY asked_at, id"""

# How many somebody has taken on that are at a stage.
HELD = """
SELECT count(*) AS claims FROM help_request WHERE claimed_by = :person_id AND ended_at IS NULL AND stage = :stage"""

# How many somebody gave back since a moment, or had taken back.
LET_GO = """
SELECT count(*) AS times FROM request_move
WHERE move IN ('released', 'taken_back') AND person_id = :person_id AND moved_at >= :since"""

# What somebody asked for since a moment and is not over, with what is personal of it, the newest first.
ASKED_LATELY = """
SELECT r.*, d.* FROM help_request AS r JOIN request_detail AS d ON d.request_id = r.id
WHERE r.asked_by = :asked_by AND r.asked_at >= :since AND r.ended_at IS NULL
ORDER BY r.id DESC"""


def _request(row: sqlite3.Row) -> HelpRequest:
    moments = ("wanted_at", "asked_at", "opened_at", "claimed_at", "heard_at", "delivered_at", "ended_at")
    fields = {name: row[name] for name in HelpRequest.__dataclass_fields__}
    return HelpRequest(
        **fields
        | {name: from_text(row[name]) for name in moments}
        | {
            "kind": Kind(row["kind"]),
            "stage": Stage(row["stage"]),
            "urgent": bool(row["urgent"]),
            "proxied": bool(row["proxied"]),
        }
    )


def _details(row: sqlite3.Row) -> Details:
    fields = {name: row[name] for name in Details.__dataclass_fields__}
    return Details(**fields | {name: bool(row[name]) for name in ("wheelchair", "cold")})


def _fields(request: HelpRequest) -> dict[str, object]:
    return {name: to_text(value) if isinstance(value, datetime) else value for name, value in asdict(request).items()}


async def add(tx: Transaction, request: HelpRequest, details: Details) -> None:
    """Keep a new request."""
    await tx.execute(ADD, _fields(request))
    await tx.execute(ADD_DETAILS, asdict(details) | {"request_id": request.id})


async def find(tx: Transaction, id_: int) -> HelpRequest | None:
    """Load a request."""
    row = await tx.one(FIND, {"id": id_})
    return _request(row) if row else None


async def details(tx: Transaction, id_: int) -> Details | None:
    """Load what is personal of a request; None when it was removed."""
    row = await tx.one(DETAILS, {"id": id_})
    return _details(row) if row else None


async def save(tx: Transaction, request: HelpRequest) -> None:
    """Write what a rule decided."""
    await tx.execute(SAVE, _fields(request))


async def running_in_group(tx: Transaction, chat_id: int) -> list[HelpRequest]:
    """List what is not over in a group, the longest waiting first."""
    return [_request(row) for row in await tx.all(RUNNING_IN_GROUP, {"chat_id": chat_id})]


async def asked_in(tx: Transaction, chat_id: int, since: datetime, until: datetime) -> list[HelpRequest]:
    """List what a group was asked from a moment up to another, the oldest first."""
    parameters = {"chat_id": chat_id, "since": to_text(since), "until": to_text(until)}
    return [_request(row) for row in await tx.all(ASKED_IN, parameters)]


async def asked_by(tx: Transaction, person_id: int) -> list[HelpRequest]:
    """List what somebody asked for and is not over, the oldest first."""
    return [_request(row) for row in await tx.all(ASKED_BY, {"person_id": person_id})]


async def claimed_by(tx: Transaction, person_id: int) -> list[HelpRequest]:
    """List what somebody has taken on and is not over, the oldest first."""
    return [_request(row) for row in await tx.all(CLAIMED_BY, {"person_id": person_id})]


async def left_unconfirmed(tx: Transaction, person_id: int) -> list[HelpRequest]:
    """List what somebody asked for and may still confirm though it is over, the oldest first."""
    return [_request(row) for row in await tx.all(LEFT_UNCONFIRMED, {"person_id": person_id})]


async def held(tx: Transaction, person_id: int, stage: Stage) -> int:
    """Count what somebody has taken on that is at this stage."""
    row = await tx.one(HELD, {"person_id": person_id, "stage": stage})
    return int(row["claims"]) if row else 0


async def let_go(tx: Transaction, person_id: int, since: datetime) -> int:
    """Count how often somebody gave a request back since a moment, or had it taken back."""
    row = await tx.one(LET_GO, {"person_id": person_id, "since": to_text(since)})
    return int(row["times"]) if row else 0


async def asked_lately(tx: Transaction, person_id: int, since: datetime) -> list[tuple[HelpRequest, Details]]:
    """List what somebody asked for since a moment and is not over, the newest first."""
    rows = await tx.all(ASKED_LATELY, {"asked_by": person_id, "since": to_text(since)})
    return [(_request(row), _details(row)) for row in rows]
