"""Whom coordinators asked to take a request on, and who could be asked."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.help_request import Claimant, HelpRequest
from storage.database import Transaction
from storage.moments import to_text

# Who was asked before, and could not or was not needed, is asked anew.
OFFER = """
INSERT INTO request_offer (request_id, person_id, offered_by, offered_at) VALUES (:request_id, :person_id, :by, :now)
ON CONFLICT (request_id, person_id) DO UPDATE SET
  offered_by = excluded.offered_by, offered_at = excluded.offered_at, stage = 'waiting'"""

FIND = "SELECT stage, offered_by FROM request_offer WHERE request_id = :request_id AND person_id = :person_id"

DECLINE = """
UPDATE request_offer SET stage = 'declined'
WHERE request_id = :request_id AND person_id = :person_id AND stage = 'waiting'"""

# What somebody is asked and has not answered.
WAITING_FOR = "SELECT request_id FROM request_offer WHERE person_id = :person_id AND stage = 'waiting'"

# The request waits for nobody any more: who took it on has accepted, the others are no longer asked.
CLOSE = """
UPDATE request_offer SET stage = CASE WHEN person_id = :claimed_by THEN 'accepted' ELSE 'void' END
WHERE request_id = :request_id AND stage = 'waiting'"""

# Who takes part in the group, may be written to, does not need it, and neither was asked nor gave it back: who has
# least to do first, who is on the register before others. Coordinators need nobody's approval.
CANDIDATES = """
SELECT p.id, p.name,
  (SELECT count(*) FROM help_request AS r
   WHERE r.claimed_by = p.id AND r.ended_at IS NULL AND r.stage = 'claimed') AS open_claims,
  (SELECT count(*) FROM help_request AS u
   WHERE u.claimed_by = p.id AND u.ended_at IS NULL AND u.stage = 'delivered') AS unconfirmed,
  (SELECT count(*) FROM request_move AS l
   WHERE l.move IN ('released', 'taken_back') AND l.person_id = p.id AND l.moved_at >= :today) AS let_go_today,
  EXISTS (SELECT 1 FROM approval AS a WHERE a.chat_id = m.chat_id AND a.person_id = p.id)
    OR EXISTS (SELECT 1 FROM admin AS d WHERE d.chat_id = m.chat_id AND d.person_id = p.id)
    OR EXISTS (SELECT 1 FROM coordinator AS c WHERE c.chat_id = m.chat_id AND c.person_id = p.id) AS approved
FROM membership AS m JOIN person AS p ON p.id = m.person_id
WHERE m.chat_id = :chat_id AND p.reach IN ('unknown', 'reached') AND p.id <> :asked_by AND p.name <> ''
  AND (m.stage = 'member' OR EXISTS (
    SELECT 1 FROM guest AS g WHERE g.chat_id = m.chat_id AND g.person_id = p.id AND g.stage = 'let_in'))
  AND NOT EXISTS (SELECT 1 FROM request_detail AS f WHERE f.request_id = :request_id AND f.asked_for = p.id)
  AND NOT EXISTS (
    SELECT 1 FROM request_offer AS o
    WHERE o.request_id = :request_id AND o.person_id = p.id AND o.stage IN ('waiting', 'declined'))
  AND NOT EXISTS (
    SELECT 1 FROM request_move AS b
    WHERE b.request_id = :request_id AND b.person_id = p.id AND b.move IN ('released', 'taken_back'))
ORDER BY open_claims, m.volunteer_since IS NULL, p.reach <> 'reached', p.id"""


class Stage(StrEnum):
    """What came of asking somebody."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    VOID = "void"  # it was taken on by somebody else, or ended


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be asked."""

    name: str
    claimant: Claimant  # approved or a coordinator, or neither, whether or not that is needed


def _candidate(row: sqlite3.Row) -> Candidate:
    claimant = Claimant(
        id=row["id"],
        open_claims=row["open_claims"],
        unconfirmed=row["unconfirmed"],
        let_go_today=row["let_go_today"],
        may_see_delicate=bool(row["approved"]),
    )
    return Candidate(row["name"], claimant)


async def offer(tx: Transaction, request_id: int, person_id: int, by: int | None, now: datetime) -> None:
    """Ask somebody; `by` None is an anonymous admin."""
    await tx.execute(OFFER, {"request_id": request_id, "person_id": person_id, "by": by, "now": to_text(now)})


async def stage(tx: Transaction, request_id: int, person_id: int) -> Stage | None:
    """What came of asking somebody; None: nobody asked them."""
    row = await tx.one(FIND, {"request_id": request_id, "person_id": person_id})
    return Stage(row["stage"]) if row else None


async def asked_by(tx: Transaction, request_id: int, person_id: int) -> int | None:
    """Which coordinator asked somebody last; None: an anonymous admin, or nobody."""
    row = await tx.one(FIND, {"request_id": request_id, "person_id": person_id})
    return row["offered_by"] if row else None


async def decline(tx: Transaction, request_id: int, person_id: int) -> bool:
    """Record that somebody who is asked can't; whether they are."""
    return await tx.execute(DECLINE, {"request_id": request_id, "person_id": person_id}) == 1


async def waiting_for(tx: Transaction, person_id: int) -> list[int]:
    """List the requests about which somebody is asked and has not answered."""
    return [int(row["request_id"]) for row in await tx.all(WAITING_FOR, {"person_id": person_id})]


async def close(tx: Transaction, request: HelpRequest) -> None:
    """Ask nobody any more: the request was taken on, or it ended."""
    await tx.execute(CLOSE, {"request_id": request.id, "claimed_by": request.claimed_by})


async def candidates(tx: Transaction, request: HelpRequest, today: datetime) -> list[Candidate]:
    """List who could be asked, who has least to do first; `today` is when the day began."""
    parameters = {
        "request_id": request.id,
        "chat_id": request.chat_id,
        "asked_by": request.asked_by,
        "today": to_text(today),
    }
    return [_candidate(row) for row in await tx.all(CANDIDATES, parameters)]
