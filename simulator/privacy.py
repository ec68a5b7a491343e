"""What a bot in privacy mode gets of a group's talk: commands for it, replies to it, and what the service says."""

from collections.abc import Iterator

from simulator.chats import Group, Standing
from simulator.entities import COMMAND
from simulator.messages import Message
from simulator.users import User


def reaches(message: Message, bot: User) -> bool:
    """Whether the bot is told of a message."""
    if not isinstance(message.chat, Group):
        return True
    if not message.chat.bot.inside:
        return False
    return message.chat.bot is Standing.ADMINISTRATOR or any(_meant(message, bot))


def _meant(message: Message, bot: User) -> Iterator[bool]:
    yield bool(message.service)
    yield message.reply_to is not None and message.reply_to.sender is bot
    command = COMMAND.match(message.text)
    yield command is not None and (command[1] or bot.username or "").lower() == (bot.username or "").lower()
