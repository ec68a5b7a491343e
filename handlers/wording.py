"""What stands in a message."""

from telegram import Message, Update, User
from telegram.ext.filters import MessageFilter

from domain.reading.pattern import Pattern
from domain.reading.text import fold


def rest_of(update: Update) -> str:
    """What stands behind a command, as it was typed."""
    message = update.effective_message
    return _rest(message) if isinstance(message, Message) else ""


def _rest(message: Message) -> str:
    parts = (message.text or "").split(maxsplit=1)
    return parts[1] if len(parts) > 1 else ""


def replied_to(update: Update) -> User | None:
    """Find whose message is replied to; None for a bot's, an anonymous admin's, or a channel's.

    In a topic, whatever replies to nothing comes as a reply to the message that began the topic.
    """
    message = update.effective_message
    meant = message.reply_to_message if isinstance(message, Message) else None
    if meant is None or meant.forum_topic_created or meant.sender_chat or meant.from_user is None:
        return None
    return None if meant.from_user.is_bot else meant.from_user


class _Rest(MessageFilter):
    def __init__(self, pattern: str) -> None:
        super().__init__(name=pattern)
        self._pattern = Pattern(pattern)

    def filter(self, message: Message) -> bool:
        return self._pattern.match(fold(_rest(message))) is not None


def rest(pattern: str) -> MessageFilter:
    """Let pass a command behind which, folded (domain/reading/text.py), this pattern begins: `edit 12` of `/call`."""
    return _Rest(pattern)
