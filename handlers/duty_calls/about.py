"""Which call a message of the bot is about."""

import re

from telegram import Message

_NUMBER = re.compile(r"#(\d{1,18})")


def number_named(message: Message | None, bot_id: int) -> int | None:
    """Find the number that a message of the bot names first; None when it is not the bot's, or names none.

    The message itself says it, so a reply counts even to a copy that the desk does not know: one whose sending was
    never answered, or one from before the group got a new id.
    """
    if message is None or message.from_user is None or message.from_user.id != bot_id:
        return None
    found = _NUMBER.search(message.text or message.caption or "")
    return int(found.group(1)) if found else None
