"""What the clock will say or do about requests, and what it did."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from domain.request_chase import Chase, Kind
from storage.database import Transaction
from storage.moments import from_text, to_text

# What was planned before and is not settled no longer holds.
FORGET = "DELETE FROM request_chase WHERE request_id = :request_id AND stage = 'waiting'"

# One that was settled at this very moment stays settled.
PLAN = """
INSERT INTO request_chase (request_id, kind, due_at) VALUES (:request_id, :kind, :due_at)
ON CONFLICT DO NOTHING"""

# The requests of which something is due, the longest waiting first.
DUE = """
SELECT request_id FROM request_chase WHERE stage = 'waiting' AND due_at <= :now ORDER BY due_at LIMIT :most"""

# All that is due of one, the first first.
DUE_OF = """
SELECT kind, due_at FROM request_chase
WHERE request_id = :request_id AND stage = 'waiting' AND due_at <= :now ORDER BY due_at"""

NEXT_DUE = "SELECT min(due_at) AS due_at FROM request_chase WHERE stage = 'waiting'"

# It was done, or it will not be; what was done may have planned it away already.
SETTLE = """
INSERT INTO request_chase (request_id, kind, due_at, stage, settled_at)
VALUES (:request_id, :kind, :due_at, :stage, :now)
ON CONFLICT (request_id, kind, due_at) DO UPDATE SET stage = excluded.stage, settled_at = excluded.settled_at"""

# It is quiet now.
HOLD = "UPDATE request_chase SET due_at = :until WHERE request_id = :request_id AND kind = :kind AND due_at = :due_at"

# Whether this was said of a request since a moment.
SAID = """
SELECT 1 FROM request_chase
WHERE request_id = :request_id AND kind = :kind AND stage = 'said' AND settled_at >= :since"""


def _key(request_id: int, chase: Chase) -> dict[str, object]:
    return {"request_id": request_id, "kind": chase.kind, "due_at": to_text(chase.due_at)}


def _chase(row: sqlite3.Row) -> Chase:
    return Chase(Kind(row["kind"]), from_text(row["due_at"]))


async def plan(tx: Transaction, request_id: int, chases: Iterable[Chase]) -> None:
    """Plan these for a request, in place of what was planned and is not settled."""
    await tx.execute(FORGET, {"request_id": request_id})
    await tx.many(PLAN, [_key(request_id, chase) for chase in chases])


async def add(tx: Transaction, request_id: int, chase: Chase) -> None:
    """Plan one more for a request."""
    await tx.execute(PLAN, _key(request_id, chase))


async def due(tx: Transaction, now: datetime, most: int) -> dict[int, list[Chase]]:
    """List all that is due, by request: of so many requests at most, the longest waiting first."""
    rows = await tx.all(DUE, {"now": to_text(now), "most": most})
    return {id_: await _due_of(tx, id_, now) for id_ in dict.fromkeys(int(row["request_id"]) for row in rows)}


async def _due_of(tx: Transaction, request_id: int, now: datetime) -> list[Chase]:
    return [_chase(row) for row in await tx.all(DUE_OF, {"request_id": request_id, "now": to_text(now)})]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next one is due."""
    row = await tx.one(NEXT_DUE)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def settle(tx: Transaction, request_id: int, chase: Chase, stage: str, now: datetime) -> None:
    """Record what became of it: `said`, `missed` (it did not help any more) or `dropped` (it was no longer true)."""
    await tx.execute(SETTLE, _key(request_id, chase) | {"stage": stage, "now": to_text(now)})


async def hold(tx: Transaction, request_id: int, chase: Chase, until: datetime) -> None:
    """Let it wait until this moment."""
    await tx.execute(HOLD, _key(request_id, chase) | {"until": to_text(until)})


async def said(tx: Transaction, request_id: int, kind: Kind, since: datetime) -> bool:
    """Whether this was said or done since a moment, such as whether who has it was asked since they were last heard."""
    return await tx.one(SAID, {"request_id": request_id, "kind": kind, "since": to_text(since)}) is not None
