"""What was logged of rounds after their end: a coordinator's word stands at once, a taker's waits for one."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

ADD = """
INSERT INTO late_entry (round_id, positions, done_by, done_at, logged_by, logged_at, stage, decided_by, decided_at)
VALUES (:round_id, :positions, :done_by, :done_at, :logged_by, :logged_at, :stage, :decided_by, :decided_at)"""

_ENTRY = """
SELECT e.id, e.round_id, e.positions, e.done_by, e.done_at, coalesce(o.real_name, p.name) AS name
FROM late_entry AS e JOIN person AS p ON p.id = e.done_by LEFT JOIN operator AS o ON o.person_id = e.done_by"""
# What waits for a coordinator.
WAITING = f"{_ENTRY} WHERE e.round_id = :round_id AND e.stage = 'waiting' ORDER BY e.id"
FIND_WAITING = f"{_ENTRY} WHERE e.id = :id AND e.stage = 'waiting'"

# What became of the last thing that somebody logged of a round.
STAGE_OF = """
SELECT stage FROM late_entry WHERE round_id = :round_id AND done_by = :person_id ORDER BY id DESC LIMIT 1"""

DECIDE = "UPDATE late_entry SET stage = :stage, decided_by = :by, decided_at = :now WHERE id = :id"

# The round is settled: what still waits of it is not needed.
REFUSE_REST = """
UPDATE late_entry SET stage = 'refused', decided_by = :by, decided_at = :now
WHERE round_id = :round_id AND stage = 'waiting'"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What waits for a coordinator: these points were treated after all, by whom and when."""

    id: int
    round_id: int
    positions: frozenset[int]
    done_by: int
    done_at: datetime
    name: str  # for the ledger and coordinators


def _entry(row: sqlite3.Row) -> Entry:
    positions = frozenset(int(position) for position in row["positions"].split(","))
    return Entry(**{**dict(row), "positions": positions, "done_at": from_text(row["done_at"])})


async def add(
    tx: Transaction,
    round_id: int,
    positions: list[int],
    *,
    done_by: int,
    done_at: datetime,
    logged_by: int,
    now: datetime,
    approved: bool,
) -> None:
    """Keep what is logged; `approved`: by a coordinator, so that it waits for nobody."""
    await tx.execute(
        ADD,
        {
            "round_id": round_id,
            "positions": ",".join(map(str, positions)),
            "done_by": done_by,
            "done_at": to_text(done_at),
            "logged_by": logged_by,
            "logged_at": to_text(now),
            "stage": "approved" if approved else "waiting",
            "decided_by": logged_by if approved else None,
            "decided_at": to_text(now) if approved else None,
        },
    )


async def waiting(tx: Transaction, round_id: int) -> list[Entry]:
    """List what of a round waits for a coordinator, oldest first."""
    return [_entry(row) for row in await tx.all(WAITING, {"round_id": round_id})]


async def find_waiting(tx: Transaction, id_: int) -> Entry | None:
    """Find what waits for a coordinator; None: it waits no more."""
    row = await tx.one(FIND_WAITING, {"id": id_})
    return _entry(row) if row else None


async def stage_of(tx: Transaction, round_id: int, person_id: int) -> str | None:
    """Tell what became of the last thing that somebody logged of a round; None: they logged nothing."""
    row = await tx.one(STAGE_OF, {"round_id": round_id, "person_id": person_id})
    return row["stage"] if row else None


async def decide(tx: Transaction, id_: int, stage: str, by: int, now: datetime) -> None:
    """Record that a coordinator said `approved` or `refused`."""
    await tx.execute(DECIDE, {"id": id_, "stage": stage, "by": by, "now": to_text(now)})


async def refuse_rest(tx: Transaction, round_id: int, by: int, now: datetime) -> None:
    """Record that what still waits of a round is not needed: it was settled otherwise."""
    await tx.execute(REFUSE_REST, {"round_id": round_id, "by": by, "now": to_text(now)})
