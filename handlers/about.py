"""Which things a message of the bot is about: calls, requests, rounds."""

from telegram import Message

from domain.reading.pattern import Pattern
from handlers.context import Context
from storage import boards

_NUMBER = Pattern(r"“[^”]*”|#(?P<number>[0-9]{1,18})")  # what stands in quotes is somebody else's word


def number_named(message: Message | None, bot_id: int) -> int | None:
    """Find the number of what a message of the bot is about; None when it is not the bot's, or about no one thing.

    The first line names it before anything else; a list is about what it lists when that is one thing.

    The message itself says it, so a reply counts even to a copy that the desk does not know: one whose sending was
    never answered, or one from before the group got a new id.
    """
    numbers = numbers_named(message, bot_id)
    return numbers[0] if len(numbers) == 1 else None


def numbers_named(message: Message | None, bot_id: int) -> list[int]:
    """The same where it may be about several things: a list, whose first line names none of them."""
    if message is None or message.from_user is None or message.from_user.id != bot_id:
        return []
    text = message.text or message.caption or ""
    if first := _numbers(text.partition("\n")[0]):
        return first[:1]
    return list(dict.fromkeys(_numbers(text)))


async def number_meant(context: Context, message: Message | None) -> int | None:
    """Find the number of what a message is about: it says it, or else it is known to be that thing's board."""
    named = number_named(message, context.bot_id)
    if named is not None or message is None:
        return named
    return await boards.number_at(context.tx, message.chat.id, message.message_id)


def _numbers(text: str) -> list[int]:
    return [int(found["number"]) for found in _NUMBER.finditer(text) if found["number"]]
