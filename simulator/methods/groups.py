"""Questions about chats and who is in them."""

from simulator.chats import Group, PrivateChat, Standing
from simulator.errors import CHAT_NOT_FOUND, NO_ADMINISTRATORS, USER_NOT_FOUND, ApiError
from simulator.membership import chat_member, set_bot
from simulator.methods import targets
from simulator.methods.parameters import Parameters
from simulator.users import JSON
from simulator.world import World

FULL = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
    ),
}
"""What ChatFullInfo must hold and nothing here depends on."""


def get_chat(world: World, asked: Parameters) -> JSON:
    """Show a chat: any group the bot is in, and anybody who exists, also when the bot can't write to them."""
    chat = targets.chat(world, asked)
    if isinstance(chat, Group):
        chat.check_reachable()
        return chat.as_json() | FULL | {"permissions": {"can_send_messages": chat.posting_allowed}}
    return chat.as_json() | FULL


def get_chat_administrators(world: World, asked: Parameters) -> list[JSON]:
    """List the admins of a group, and the bot if it is one."""
    group = _group(world, asked)
    shown = [chat_member(person, group.standing(person)) for person in group.admins]
    if group.bot is Standing.ADMINISTRATOR:
        shown.append(chat_member(world.bot, group.bot))
    return shown


def get_chat_member(world: World, asked: Parameters) -> JSON:
    """Tell what somebody is in a group."""
    group = _group(world, asked)
    user_id = asked.number("user_id")
    user = world.bot if user_id == world.bot.id else world.people.get(user_id)
    if user is None:
        raise ApiError(USER_NOT_FOUND)
    return chat_member(user, group.standing(user))


def leave_chat(world: World, asked: Parameters) -> bool:
    """The bot goes by itself."""
    set_bot(world, _group(world, asked), world.bot, Standing.LEFT)
    return True


def _group(world: World, asked: Parameters) -> Group:
    chat = targets.reachable_chat(world, asked)
    if isinstance(chat, PrivateChat):
        raise ApiError(NO_ADMINISTRATORS)
    if not isinstance(chat, Group):
        raise ApiError(CHAT_NOT_FOUND)
    return chat
