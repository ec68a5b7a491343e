"""What people began to say and have not finished: it survives a restart."""

from datetime import datetime

from storage.database import Transaction
from storage.moments import to_text

# One draft a person and thing; a newer one takes its place.
KEEP = """
INSERT INTO draft (kind, thing_id, person_id, body, made_at) VALUES (:kind, :thing_id, :person_id, :body, :now)
ON CONFLICT (kind, thing_id, person_id) DO UPDATE SET body = excluded.body, made_at = excluded.made_at"""

FIND = "SELECT body FROM draft WHERE kind = :kind AND thing_id = :thing_id AND person_id = :person_id"

DROP = "DELETE FROM draft WHERE kind = :kind AND thing_id = :thing_id AND person_id = :person_id"


async def keep(tx: Transaction, kind: str, thing_id: int, person_id: int, body: str, now: datetime) -> None:
    """Keep a draft."""
    await tx.execute(
        KEEP, {"kind": kind, "thing_id": thing_id, "person_id": person_id, "body": body, "now": to_text(now)}
    )


async def find(tx: Transaction, kind: str, thing_id: int, person_id: int) -> str | None:
    """Load a draft."""
    row = await tx.one(FIND, {"kind": kind, "thing_id": thing_id, "person_id": person_id})
    return row["body"] if row else None


async def drop(tx: Transaction, kind: str, thing_id: int, person_id: int) -> None:
    """Forget a draft."""
    await tx.execute(DROP, {"kind": kind, "thing_id": thing_id, "person_id": person_id})
