"""What is personal of requests goes when its time is over: rooms, phones, names, photos. Counts and times stay."""

from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# What ended up to a moment and is still known in full, the oldest first.
DUE = """
SELECT id FROM help_request
WHERE ended_at IS NOT NULL AND purged_at IS NULL AND ended_at <= :before ORDER BY ended_at LIMIT :most"""

# The end that is the longest ago, of those.
OLDEST = "SELECT min(ended_at) AS ended_at FROM help_request WHERE ended_at IS NOT NULL AND purged_at IS NULL"

# What ended and somebody asked for, or another for them.
ENDED_OF = """
SELECT id FROM help_request WHERE asked_by = :person_id AND ended_at IS NOT NULL AND purged_at IS NULL
UNION
SELECT r.id FROM request_detail AS d JOIN help_request AS r ON r.id = d.request_id
WHERE d.asked_for = :person_id AND r.ended_at IS NOT NULL"""

FORGET_DETAILS = "DELETE FROM request_detail WHERE request_id = :id"
FORGET_PHOTOS = "DELETE FROM request_photo WHERE request_id = :id"
PURGED = "UPDATE help_request SET purged_at = :now WHERE id = :id"

# The name of who did nothing here but ask for what is over and removed: they answered no call, took nothing on, treated
# no place, and neither a register, a role nor a draft names them.
FORGET_NAME = """
UPDATE person SET name = ''
WHERE id = :id
  AND NOT EXISTS (SELECT 1 FROM help_request AS r WHERE r.asked_by = person.id AND r.purged_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM need_draft AS n WHERE n.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM request_move AS c WHERE c.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM attendance AS a WHERE a.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM round_taker AS d WHERE d.person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM operator AS e WHERE e.person_id = person.id AND e.real_name IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM owner AS o WHERE o.person_id = person.id)
  AND NOT EXISTS (
    SELECT 1 FROM chat_group AS t
    WHERE EXISTS (
        SELECT 1 FROM membership AS m
        WHERE m.chat_id = t.chat_id AND m.person_id = person.id AND m.volunteer_since IS NOT NULL)
      OR EXISTS (SELECT 1 FROM admin AS b WHERE b.chat_id = t.chat_id AND b.person_id = person.id)
      OR EXISTS (SELECT 1 FROM coordinator AS k WHERE k.chat_id = t.chat_id AND k.person_id = person.id)
      OR EXISTS (SELECT 1 FROM clerk AS l WHERE l.chat_id = t.chat_id AND l.person_id = person.id)
      OR EXISTS (SELECT 1 FROM approval AS p WHERE p.chat_id = t.chat_id AND p.person_id = person.id)
      OR EXISTS (SELECT 1 FROM guest AS g WHERE g.chat_id = t.chat_id AND g.person_id = person.id))"""


async def due(tx: Transaction, before: datetime, most: int) -> list[int]:
    """List the requests that ended up to this moment and are still known in full, the oldest first."""
    return [int(row["id"]) for row in await tx.all(DUE, {"before": to_text(before), "most": most})]


async def oldest(tx: Transaction) -> datetime | None:
    """When the one ended, of those, whose end is the longest ago."""
    row = await tx.one(OLDEST)
    return from_text(row["ended_at"]) if row and row["ended_at"] else None


async def ended_of(tx: Transaction, person_id: int) -> list[int]:
    """List what ended, is still known in full, and somebody asked for, or another for them."""
    return [int(row["id"]) for row in await tx.all(ENDED_OF, {"person_id": person_id})]


async def purge(tx: Transaction, request_id: int, now: datetime) -> None:
    """Remove what is personal of a request that is over."""
    for statement in (FORGET_DETAILS, FORGET_PHOTOS):
        await tx.execute(statement, {"id": request_id})
    await tx.execute(PURGED, {"id": request_id, "now": to_text(now)})


async def forget_name(tx: Transaction, person_id: int) -> bool:
    """Remove the name of who did nothing here but ask for what is over and removed; whether that is so."""
    return await tx.execute(FORGET_NAME, {"id": person_id}) > 0
