"""What is to leave once: notices and errands. Boards, which live on, are in `storage/boards.py`."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.messages import AskAdmins, AskMember, Delete, Notice, Pin, React, Rewrite, SendFile, SetMenu, Unpin, Urgency
from storage.database import Transaction
from storage.moments import from_text, to_text
from storage.wrapping import KINDS, Parceled, unwrap, wrap

_ERRAND_URGENCY = {
    AskAdmins: Urgency.URGENT,
    AskMember: Urgency.URGENT,
    SendFile: Urgency.REMINDER,
    React: Urgency.BOARD,
    Delete: Urgency.REMINDER,
    Rewrite: Urgency.REMINDER,
    Pin: Urgency.REMINDER,
    Unpin: Urgency.REMINDER,
    SetMenu: Urgency.BULK,
}

# Something to be said or asked, not before its time.
ADD = """
INSERT INTO outbox (kind, chat_id, urgency, body, language, zone, due_at, created_at)
VALUES (:kind, :chat_id, :urgency, :body, :language, :zone, :due_at, :now) RETURNING id"""

# The same question is asked once at a time.
ASKED = "SELECT id FROM outbox WHERE stage = 'waiting' AND kind = :kind AND chat_id = :chat_id AND body = :body LIMIT 1"

# The first of each chat that may go now; a group that the bot was removed from waits. A group reads its own clock, a
# person that of the group which it is about.
HEADS = """
SELECT id, kind, chat_id, urgency, body, language, due_at, created_at, tries,
  CASE WHEN chat_id < 0 THEN (SELECT g.zone FROM chat_group AS g WHERE g.chat_id = heads.chat_id) ELSE zone END AS zone
FROM (
  SELECT *, row_number() OVER (PARTITION BY chat_id ORDER BY urgency, id) AS place
  FROM outbox
  WHERE stage = 'waiting' AND due_at <= :now
    AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL)) AS heads
WHERE place = 1 ORDER BY urgency, id LIMIT :most"""

# How much waits for a chat.
DEPTH = "SELECT count(*) AS depth FROM outbox WHERE stage = 'waiting' AND chat_id = :chat_id AND kind = 'notice'"

# When the next thing is due that is not due yet.
NEXT_DUE = "SELECT min(due_at) AS due_at FROM outbox WHERE stage = 'waiting' AND due_at > :now"

# It left.
SENT = """
UPDATE outbox SET stage = 'sent', message_id = :message_id, settled_at = :now WHERE id = :id AND stage = 'waiting'"""

# It will never leave.
DROP = "UPDATE outbox SET stage = 'dropped', reason = :reason, settled_at = :now WHERE id = :id AND stage = 'waiting'"

# It failed for now.
LATER = "UPDATE outbox SET due_at = :due_at, tries = tries + 1 WHERE id = :id AND stage = 'waiting'"

# A group has a new id: what waits is said there, below nothing, since the messages stayed behind.
MOVE = """
UPDATE outbox SET chat_id = :new, body = json_remove(json_set(body, '$.chat_id', :new), '$.reply_to')
WHERE chat_id = :old AND stage = 'waiting'"""

# What was to be done to a message that stayed behind would be done to another that has its number.
LEAVE_BEHIND = """
UPDATE outbox SET stage = 'dropped', reason = 'the group has a new id', settled_at = :now
WHERE chat_id = :old AND stage = 'waiting' AND kind IN ('react', 'delete', 'rewrite', 'pin', 'unpin')"""

# Somebody can not be written to: what waits for them is not tried in vain.
GIVE_UP = """
UPDATE outbox SET stage = 'dropped', reason = :reason, settled_at = :now
WHERE chat_id = :chat_id AND stage = 'waiting'"""

# What could not be said for so long is not said any more: a group that the bot was removed from never came back.
EXPIRE = """
UPDATE outbox SET stage = 'dropped', reason = 'too old', settled_at = :now
WHERE stage = 'waiting' AND due_at < :before RETURNING id"""

# What left or was dropped is kept for a while, to answer questions.
PURGE = "DELETE FROM outbox WHERE stage <> 'waiting' AND settled_at < :before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A row of the outbox that waits to leave."""

    id: int
    chat_id: int  # 0: nobody's chat
    urgency: int
    saying: Parceled
    language: str  # of whoever reads it
    zone: ZoneInfo | None  # by whose clock they read times; None: by that of the desk
    due_at: datetime
    created_at: datetime
    tries: int


async def put(
    tx: Transaction,
    saying: Parceled,
    *,
    language: str,
    zone: ZoneInfo | None = None,
    now: datetime,
    due_at: datetime | None = None,
) -> int:
    """Put something in line, once where the same question waits already; returns its id."""
    row = {
        "kind": KINDS[type(saying)],
        "chat_id": 0 if isinstance(saying, SetMenu) else saying.chat_id,
        "body": wrap(saying),
    }
    if isinstance(saying, AskAdmins | AskMember) and (waiting := await tx.one(ASKED, row)):
        return int(waiting["id"])
    urgency = saying.urgency if isinstance(saying, Notice) else _ERRAND_URGENCY[type(saying)]
    more = {
        "urgency": urgency,
        "language": language,
        "zone": zone.key if zone else None,
        "due_at": to_text(due_at or now),
        "now": to_text(now),
    }
    added = await tx.one(ADD, row | more)
    assert added is not None  # noqa: S101 - RETURNING of an INSERT
    return int(added["id"])


async def heads(tx: Transaction, now: datetime, most: int) -> list[Parcel]:
    """List the first of each chat that may leave now."""
    return [
        Parcel(
            id=row["id"],
            chat_id=row["chat_id"],
            urgency=row["urgency"],
            saying=unwrap(row["kind"], row["body"]),
            language=row["language"],
            zone=ZoneInfo(row["zone"]) if row["zone"] else None,
            due_at=from_text(row["due_at"]),
            created_at=from_text(row["created_at"]),
            tries=row["tries"],
        )
        for row in await tx.all(HEADS, {"now": to_text(now), "most": most})
    ]


async def depth(tx: Transaction, chat_id: int) -> int:
    """Count the notices that wait for a chat."""
    row = await tx.one(DEPTH, {"chat_id": chat_id})
    return int(row["depth"]) if row else 0


async def next_due(tx: Transaction, now: datetime) -> datetime | None:
    """When the next thing becomes due, of those that are not due yet."""
    row = await tx.one(NEXT_DUE, {"now": to_text(now)})
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def sent(tx: Transaction, id_: int, message_id: int | None, now: datetime) -> None:
    """Mark as left."""
    await tx.execute(SENT, {"id": id_, "message_id": message_id, "now": to_text(now)})


async def drop(tx: Transaction, id_: int, reason: str, now: datetime) -> None:
    """Mark as something that will never leave."""
    await tx.execute(DROP, {"id": id_, "reason": reason, "now": to_text(now)})


async def later(tx: Transaction, id_: int, due_at: datetime) -> None:
    """Let it try again at this moment."""
    await tx.execute(LATER, {"id": id_, "due_at": to_text(due_at)})


async def move(tx: Transaction, old: int, new: int, now: datetime) -> None:
    """Follow a group that has a new id."""
    await tx.execute(LEAVE_BEHIND, {"old": old, "now": to_text(now)})
    await tx.execute(MOVE, {"old": old, "new": new})


async def give_up(tx: Transaction, chat_id: int, reason: str, now: datetime) -> None:
    """Mark all that waits for a chat as something that will never leave."""
    await tx.execute(GIVE_UP, {"chat_id": chat_id, "reason": reason, "now": to_text(now)})


async def expire(tx: Transaction, before: datetime, now: datetime) -> list[int]:
    """Give up what was to leave before this moment; returns which."""
    return [row["id"] for row in await tx.all(EXPIRE, {"before": to_text(before), "now": to_text(now)})]


async def purge(tx: Transaction, before: datetime) -> int:
    """Remove what was settled before this moment; returns how many."""
    return await tx.execute(PURGE, {"before": to_text(before)})
