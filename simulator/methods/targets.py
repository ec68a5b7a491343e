"""Which chat and which message a call means, and whether the bot may touch them."""

from simulator.chats import Chat
from simulator.errors import CHAT_NOT_FOUND, ApiError
from simulator.messages import Message
from simulator.methods.parameters import Parameters
from simulator.world import World


def chat(world: World, asked: Parameters) -> Chat:
    """The chat that is meant, whoever may write there. Raises ApiError when there is none."""
    found = world.chats.get(asked.chat_id())
    if found is None:
        raise ApiError(CHAT_NOT_FOUND)
    return found


def reachable_chat(world: World, asked: Parameters) -> Chat:
    """The chat that is meant. Raises ApiError when the bot can do nothing there."""
    found = chat(world, asked)
    found.check_reachable()
    return found


def message(world: World, asked: Parameters, missing: str) -> Message:
    """The message that is meant. Raises ApiError with the description `missing` when it is gone."""
    found = reachable_chat(world, asked).find(asked.number("message_id"))
    if found is None:
        raise ApiError(missing)
    return found
