"""What went wrong with a call to Telegram, and so what becomes of it.

The one place that reads Telegram's descriptions: the Bot API tells most of its refusals apart by nothing else.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut


class Kind(Enum):
    """What it means for what was to be said."""

    WAIT = auto()  # Telegram asks to leave this chat alone for a while
    UNCERTAIN = auto()  # no answer: it may have arrived
    NEVER = auto()  # this person never opened a private chat
    BLOCKED = auto()  # this person blocked the bot
    GONE = auto()  # this account is deleted
    REMOVED = auto()  # the bot is not in this group
    MUTED = auto()  # the bot may not write in this group
    MOVED = auto()  # the group has a new id
    SAME = auto()  # the edit would change nothing
    NO_MESSAGE = auto()  # the message is gone, or can't be edited any more
    NO_TOPIC = auto()  # the topic is gone
    TOO_OLD = auto()  # the message can be edited, but not deleted any more
    REFUSED = auto()  # anything else: saying it again would not help


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong."""

    kind: Kind
    words: str  # for the log and the record
    wait: timedelta = timedelta()  # with WAIT
    moved_to: int = 0  # with MOVED


DESCRIPTIONS = (
    ("bot can't initiate conversation", Kind.NEVER),
    ("bot was blocked by the user", Kind.BLOCKED),
    ("user is deactivated", Kind.GONE),
    ("bot was kicked", Kind.REMOVED),
    ("bot is not a member", Kind.REMOVED),
    ("chat not found", Kind.REMOVED),
    ("not enough rights", Kind.MUTED),
    ("have no rights to send", Kind.MUTED),
    ("chat_write_forbidden", Kind.MUTED),
    ("message is not modified", Kind.SAME),
    ("message to edit not found", Kind.NO_MESSAGE),
    ("message can't be edited", Kind.NO_MESSAGE),
    ("message thread not found", Kind.NO_TOPIC),
    ("message can't be deleted for everyone", Kind.TOO_OLD),
)
"""What Telegram says, in lower case, and what that means."""


def trouble(error: TelegramError) -> Trouble:
    """Understand what went wrong."""
    match error:
        case RetryAfter():
            after = error.retry_after
            wait = after if isinstance(after, timedelta) else timedelta(seconds=after)
            return Trouble(Kind.WAIT, "too many requests", wait=wait)
        case ChatMigrated():
            return Trouble(Kind.MOVED, "group became a supergroup", moved_to=error.new_chat_id)
        case BadRequest() | Forbidden():  # a BadRequest is a NetworkError too, and would be tried for ever
            return Trouble(_described(error.message), error.message)
        case TimedOut() | NetworkError():
            return Trouble(Kind.UNCERTAIN, error.message)
        case _:
            return Trouble(Kind.UNCERTAIN, type(error).__name__)


def _described(message: str) -> Kind:
    said = message.lower()
    return next((kind for description, kind in DESCRIPTIONS if description in said), Kind.REFUSED)
