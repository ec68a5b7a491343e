"""The living messages: where each stands, and whether it still shows the truth."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# A new board; one that is there already is drawn again where it stands now.
POST = """
INSERT INTO board (kind, thing_id, audience, chat_id, thread_id, loud, urgency, pinned, due_at)
VALUES (:kind, :thing_id, :audience, :chat_id, :thread_id, :loud, :urgency, :pinned, :now)
ON CONFLICT (kind, thing_id, audience) DO UPDATE SET
  chat_id = excluded.chat_id, thread_id = excluded.thread_id, message_id = NULL, shown = NULL,
  wanted = wanted + 1, loud = excluded.loud, urgency = excluded.urgency, pinned = excluded.pinned,
  due_at = excluded.due_at, tries = 0, lost = 0"""

# The truth has changed for one audience.
WANT = """
UPDATE board SET wanted = wanted + 1 WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience"""

# The truth has changed for all who see it.
WANT_ALL = "UPDATE board SET wanted = wanted + 1 WHERE kind = :kind AND thing_id = :thing_id"

# The truth has changed, and all that changes until this moment is drawn at once.
WANT_BY = """
UPDATE board SET wanted = wanted + 1, due_at = CASE WHEN drawn < wanted THEN due_at ELSE :due_at END
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience"""

# The same for all who see it.
WANT_ALL_BY = """
UPDATE board SET wanted = wanted + 1, due_at = CASE WHEN drawn < wanted THEN due_at ELSE :due_at END
WHERE kind = :kind AND thing_id = :thing_id"""

# The truth has changed for all of a kind that stand in a chat.
WANT_KIND = "UPDATE board SET wanted = wanted + 1 WHERE chat_id = :chat_id AND kind = :kind"

# All boards of a chat read differently now.
WANT_IN_CHAT = "UPDATE board SET wanted = wanted + 1 WHERE chat_id = :chat_id"

# All that people of a group have in private reads differently now; what does not is drawn and not sent.
WANT_OF_MEMBERS = """
UPDATE board SET wanted = wanted + 1
WHERE chat_id IN (SELECT person_id FROM membership WHERE chat_id = :chat_id)"""

# Boards that no longer show the truth and may be drawn now, the most urgent first.
CHANGED = """
SELECT * FROM board
WHERE drawn < wanted AND due_at <= :now
  AND chat_id NOT IN (SELECT chat_id FROM chat_group WHERE left_at IS NOT NULL)
ORDER BY urgency, due_at LIMIT :most"""

# When the next board may be drawn that may not be yet.
NEXT_DUE = "SELECT min(due_at) AS due_at FROM board WHERE drawn < wanted AND due_at > :now"

# It shows this revision. This and what follows is said of the board as it was read: while its message was on its way,
# the board may have been posted anew elsewhere.
DRAWN = """
UPDATE board SET drawn = :revision, message_id = :message_id, shown = :shown, due_at = :due_at, tries = 0, loud = 0
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was"""

# It could not be drawn for now.
LATER = """
UPDATE board SET due_at = :due_at, tries = tries + 1
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was"""

# As it should look now it can't be shown; the next change is drawn again.
GIVE_UP = """
UPDATE board SET drawn = :revision
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was"""

# Its message is gone for the second time: who deleted it twice does not want it.
LOST_AGAIN = """
DELETE FROM board
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was AND lost = 1"""

# Its message is gone; the next drawing posts it anew, without a sound.
LOST = """
UPDATE board SET message_id = NULL, shown = NULL, loud = 0, lost = 1
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was"""

# The clock was set back: no board waits for longer than this.
HURRY = "UPDATE board SET due_at = :latest WHERE drawn < wanted AND due_at > :latest"

# It can't be shown to this audience.
REMOVE = "DELETE FROM board WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience"

# Boards of what is not over, and lists of that, which were last drawn before this moment: they say which day is today
# (a drawn board's due_at is a moment after its drawing). Photos are shown for a day, and rounds are those of the day.
REDRAW = """
UPDATE board SET wanted = wanted + 1
WHERE drawn = wanted AND due_at < :before AND (
  (kind = 'duty_call' AND thing_id IN (SELECT id FROM duty_call WHERE closed_at IS NULL)) OR
  (kind = 'open_calls' AND thing_id IN (SELECT chat_id FROM duty_call WHERE closed_at IS NULL)) OR
  (kind IN ('help_request', 'request_desk') AND thing_id IN (SELECT id FROM help_request WHERE ended_at IS NULL)) OR
  kind IN ('request_photo', 'rounds_today'))
RETURNING thing_id"""

# The oldest drawing among them.
OLDEST_DRAWING = """
SELECT min(due_at) AS due_at FROM board
WHERE drawn = wanted AND (
  (kind = 'duty_call' AND thing_id IN (SELECT id FROM duty_call WHERE closed_at IS NULL)) OR
  (kind = 'open_calls' AND thing_id IN (SELECT chat_id FROM duty_call WHERE closed_at IS NULL)) OR
  (kind IN ('help_request', 'request_desk') AND thing_id IN (SELECT id FROM help_request WHERE ended_at IS NULL)) OR
  kind IN ('request_photo', 'rounds_today'))"""

# There is nothing left to show.
RETIRE = """
DELETE FROM board
WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience
  AND chat_id = :chat_id AND message_id IS :was AND wanted = :revision"""

# Which thing a message is the board of.
NUMBER_AT = """
SELECT thing_id FROM board
WHERE chat_id = :chat_id AND message_id = :message_id AND kind IN ('duty_call', 'help_request')"""

# Which thing of one kind a message is the board of.
THING_AT = "SELECT thing_id FROM board WHERE chat_id = :chat_id AND message_id = :message_id AND kind = :kind"

# Whether a message is a board in use.
STANDS_AT = "SELECT 1 FROM board WHERE chat_id = :chat_id AND message_id = :message_id"

# The messages in a chat that are boards of a request; those that are on their way have no number yet.
OF_REQUEST = """
SELECT message_id FROM board
WHERE chat_id = :chat_id AND thing_id = :request_id AND kind IN ('help_request', 'request_desk', 'request_how')"""

# Where a board stands.
FIND = "SELECT * FROM board WHERE kind = :kind AND thing_id = :thing_id AND audience = :audience"

# The boards that stand in a chat.
IN_CHAT = "SELECT * FROM board WHERE chat_id = :chat_id"

# All boards of a kind.
OF_KIND = "SELECT * FROM board WHERE kind = :kind"

# Nothing can be shown in this chat any more, to a person or to a group that has a new id.
REMOVE_ALL = "DELETE FROM board WHERE chat_id = :chat_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where one board stands, and what it shows."""

    kind: str
    thing_id: int
    audience: str
    chat_id: int
    thread_id: int | None
    message_id: int | None
    wanted: int
    drawn: int
    shown: str | None
    loud: bool
    urgency: int
    due_at: datetime
    tries: int
    lost: bool
    pinned: bool

    @property
    def as_read(self) -> dict[str, str | int | None]:
        """What names it, and where it stood."""
        return {
            "kind": self.kind,
            "thing_id": self.thing_id,
            "audience": self.audience,
            "chat_id": self.chat_id,
            "was": self.message_id,
        }


def _placed(row: sqlite3.Row) -> Placed:
    flags = {name: bool(row[name]) for name in ("loud", "lost", "pinned")}
    return Placed(**{**dict(row), **flags, "due_at": from_text(row["due_at"])})


async def post(
    tx: Transaction,
    kind: str,
    thing_id: int,
    audience: str,
    *,
    chat_id: int,
    thread_id: int | None,
    loud: bool,
    urgency: int,
    pinned: bool = False,
    now: datetime,
) -> None:
    """Want a board where there was none, or anew in another place."""
    await tx.execute(
        POST,
        {
            "kind": kind,
            "thing_id": thing_id,
            "audience": audience,
            "chat_id": chat_id,
            "thread_id": thread_id,
            "loud": int(loud),
            "urgency": urgency,
            "pinned": int(pinned),
            "now": to_text(now),
        },
    )


async def want(tx: Transaction, kind: str, thing_id: int, audience: str) -> None:
    """Mark a board as no longer true."""
    await tx.execute(WANT, {"kind": kind, "thing_id": thing_id, "audience": audience})


async def want_by(tx: Transaction, kind: str, thing_id: int, audience: str, due_at: datetime) -> None:
    """Mark a board as no longer true, and let that be seen at this moment."""
    parameters = {"kind": kind, "thing_id": thing_id, "audience": audience, "due_at": to_text(due_at)}
    await tx.execute(WANT_BY, parameters)


async def want_all(tx: Transaction, kind: str, thing_id: int) -> None:
    """Mark all boards of a thing as no longer true: that of the group, and those that people have in private."""
    await tx.execute(WANT_ALL, {"kind": kind, "thing_id": thing_id})


async def want_all_by(tx: Transaction, kind: str, thing_id: int, due_at: datetime) -> None:
    """Mark all boards of a thing as no longer true, and let that be seen at this moment."""
    await tx.execute(WANT_ALL_BY, {"kind": kind, "thing_id": thing_id, "due_at": to_text(due_at)})


async def want_kind(tx: Transaction, kind: str, chat_id: int) -> None:
    """Mark all boards of a kind that stand in a chat as no longer true."""
    await tx.execute(WANT_KIND, {"kind": kind, "chat_id": chat_id})


async def want_in_chat(tx: Transaction, chat_id: int) -> None:
    """Mark all boards of a chat as no longer true: it speaks another language, or has another clock."""
    await tx.execute(WANT_IN_CHAT, {"chat_id": chat_id})


async def want_of_members(tx: Transaction, chat_id: int) -> None:
    """Mark all boards that people of a group have in private as no longer true: it has another clock."""
    await tx.execute(WANT_OF_MEMBERS, {"chat_id": chat_id})


async def changed(tx: Transaction, now: datetime, most: int) -> list[Placed]:
    """List the boards that may be drawn now."""
    return [_placed(row) for row in await tx.all(CHANGED, {"now": to_text(now), "most": most})]


async def next_due(tx: Transaction, now: datetime) -> datetime | None:
    """When the next board may be drawn, of those that may not be yet."""
    row = await tx.one(NEXT_DUE, {"now": to_text(now)})
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def drawn(tx: Transaction, board: Placed, message_id: int, shown: str, due_at: datetime) -> None:
    """Record what a board shows since it was read as `board`, and when it may be drawn again."""
    await tx.execute(
        DRAWN,
        {
            **board.as_read,
            "revision": board.wanted,
            "message_id": message_id,
            "shown": shown,
            "due_at": to_text(due_at),
        },
    )


async def later(tx: Transaction, board: Placed, due_at: datetime) -> None:
    """Let it be drawn at this moment."""
    await tx.execute(LATER, {**board.as_read, "due_at": to_text(due_at)})


async def give_up(tx: Transaction, board: Placed) -> None:
    """Leave a board as it stands until it changes again."""
    await tx.execute(GIVE_UP, {**board.as_read, "revision": board.wanted})


async def lost(tx: Transaction, board: Placed) -> None:
    """Record that its message is gone: it is posted anew once, and the second time given up."""
    await tx.execute(LOST_AGAIN, board.as_read)
    await tx.execute(LOST, board.as_read)


async def hurry(tx: Transaction, latest: datetime) -> None:
    """Let no board that changed wait beyond this moment."""
    await tx.execute(HURRY, {"latest": to_text(latest)})


async def remove(tx: Transaction, kind: str, thing_id: int, audience: str) -> None:
    """Give a board up."""
    await tx.execute(REMOVE, {"kind": kind, "thing_id": thing_id, "audience": audience})


async def redraw(tx: Transaction, before: datetime) -> int:
    """Want the boards of what is not over anew that were last drawn before this moment; returns how many."""
    return len(await tx.all(REDRAW, {"before": to_text(before)}))


async def oldest_drawing(tx: Transaction) -> datetime | None:
    """When the oldest of the boards of what is not over was drawn."""
    row = await tx.one(OLDEST_DRAWING)
    return from_text(row["due_at"]) if row and row["due_at"] else None


async def retire(tx: Transaction, board: Placed) -> bool:
    """Give a board up that has nothing left to show; whether that still holds."""
    return await tx.execute(RETIRE, {**board.as_read, "revision": board.wanted}) > 0


async def number_at(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """Tell the number of the thing that a message is the board of."""
    row = await tx.one(NUMBER_AT, {"chat_id": chat_id, "message_id": message_id})
    return int(row["thing_id"]) if row else None


async def thing_at(tx: Transaction, chat_id: int, message_id: int, kind: str) -> int | None:
    """Tell which thing of this kind a message is the board of."""
    row = await tx.one(THING_AT, {"chat_id": chat_id, "message_id": message_id, "kind": kind})
    return int(row["thing_id"]) if row else None


async def stands_at(tx: Transaction, chat_id: int, message_id: int) -> bool:
    """Whether a message is a board in use."""
    return await tx.one(STANDS_AT, {"chat_id": chat_id, "message_id": message_id}) is not None


async def of_request(tx: Transaction, request_id: int, chat_id: int) -> list[int | None]:
    """List the messages in a chat that are boards of a request; None: one is on its way."""
    rows = await tx.all(OF_REQUEST, {"request_id": request_id, "chat_id": chat_id})
    return [row["message_id"] for row in rows]


async def find(tx: Transaction, kind: str, thing_id: int, audience: str) -> Placed | None:
    """Tell where a board stands."""
    row = await tx.one(FIND, {"kind": kind, "thing_id": thing_id, "audience": audience})
    return _placed(row) if row else None


async def of_kind(tx: Transaction, kind: str) -> list[Placed]:
    """List the boards of a kind."""
    return [_placed(row) for row in await tx.all(OF_KIND, {"kind": kind})]


async def in_chat(tx: Transaction, chat_id: int) -> list[Placed]:
    """List the boards that stand in a chat."""
    return [_placed(row) for row in await tx.all(IN_CHAT, {"chat_id": chat_id})]


async def remove_all(tx: Transaction, chat_id: int) -> None:
    """Give up the boards of a chat."""
    await tx.execute(REMOVE_ALL, {"chat_id": chat_id})
