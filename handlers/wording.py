"""What stands in a message."""

from telegram import Message, Update


def rest_of(update: Update) -> str:
    """What stands behind a command, as it was typed."""
    message = update.effective_message
    parts = (message.text or "").split(maxsplit=1) if isinstance(message, Message) else []
    return parts[1] if len(parts) > 1 else ""
