"""Small answers that are no messages: to a tap, and by a reaction. They are outside the flood limits."""

from simulator.entities import utf16
from simulator.errors import (
    REACT_NOT_FOUND,
    REACTION_INVALID,
    REACTIONS_TOO_MANY,
    TOAST_TOO_LONG,
    URL_INVALID,
    ApiError,
)
from simulator.methods import targets
from simulator.methods.parameters import Parameters
from simulator.world import World

TOAST_LIMIT = 200
REACTIONS = frozenset(
    (  # noqa: SIM905 - as a list it fills the screen
        "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 "
        "🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
        "😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
        "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
    ).split()
)
"""The emoji that can stand as a reaction (Bot API, ReactionTypeEmoji)."""


def answer_callback_query(world: World, asked: Parameters) -> bool:
    """Show a toast, or a window to be closed, to who tapped; or lead them to the private chat with the bot."""
    text = asked.text("text")
    if utf16(text) > TOAST_LIMIT:
        raise ApiError(TOAST_TOO_LONG)
    url = asked.text("url")
    if url and not url.startswith(f"https://t.me/{world.bot.username}?start="):
        raise ApiError(URL_INVALID)
    world.taps.answer(asked.text("callback_query_id"), text, asked.flag("show_alert"), url, world.now())
    return True


def set_message_reaction(world: World, asked: Parameters) -> bool:
    """Put one emoji on a message in place of the bot's last one; an empty list takes it back."""
    message = targets.message(world, asked, REACT_NOT_FOUND)
    reactions = asked.nested("reaction") or []
    if len(reactions) > 1:
        raise ApiError(REACTIONS_TOO_MANY)
    if any(reaction.get("type") != "emoji" or reaction.get("emoji") not in REACTIONS for reaction in reactions):
        raise ApiError(REACTION_INVALID)
    message.reactions.pop("bot", None)
    if reactions:
        message.reactions["bot"] = reactions[0]["emoji"]
    return True
