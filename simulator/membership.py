"""Who comes to a group, leaves it, or gets rights there, and what the bot is told of it."""

from typing import TYPE_CHECKING

from simulator.chats import Chat, Group, Standing
from simulator.users import JSON, User

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def chat_member(user: User, standing: Standing) -> JSON:
    """Show a ChatMember of the Bot API."""
    shown: JSON = {"user": user.as_json(), "status": standing.value}
    if standing is Standing.CREATOR:
        shown["is_anonymous"] = False
    if standing is Standing.ADMINISTRATOR:
        shown |= {"can_be_edited": False, "is_anonymous": False} | dict.fromkeys(ADMIN_RIGHTS, True)
    if standing is Standing.KICKED:
        shown["until_date"] = 0
    return shown


def tell_standing(world: "World", group: Group, by: User, user: User, before: Standing) -> None:
    """Tell the bot that somebody's standing has changed: its own always, others' only when it is an admin."""
    if user is world.bot or group.bot is Standing.ADMINISTRATOR:
        tell_change(world, group, by, user, before, group.standing(user))


def tell_change(world: "World", chat: Chat, by: User, user: User, before: Standing, after: Standing) -> None:
    """Tell the bot what somebody was in a chat and is now."""
    change = {
        "chat": chat.as_json(),
        "from": by.as_json(),
        "date": int(world.now().timestamp()),
        "old_chat_member": chat_member(user, before),
        "new_chat_member": chat_member(user, after),
    }
    world.updates.put("my_chat_member" if user is world.bot else "chat_member", change)
    world.bell.ring()


def comes(world: "World", group: Group, person: "Person") -> None:
    """Somebody joins by themselves."""
    group.members.append(person)
    tell_standing(world, group, person, person, Standing.LEFT)
    world.say(group, person, service={"new_chat_members": [person.as_json()]})


def goes(world: "World", group: Group, person: "Person") -> None:
    """Somebody leaves by themselves."""
    before = group.standing(person)
    group.members.remove(person)
    if person in group.admins:
        group.admins.remove(person)
    tell_standing(world, group, person, person, before)
    world.say(group, person, service={"left_chat_member": person.as_json()})


def set_admin(world: "World", group: Group, by: "Person", person: "Person", admin: bool) -> None:
    """Somebody becomes an admin, or is one no more."""
    before = group.standing(person)
    if admin and person not in group.admins:
        group.admins.append(person)
    elif not admin and person in group.admins:
        group.admins.remove(person)
    tell_standing(world, group, by, person, before)
    world.bell.ring()


def set_bot(world: "World", group: Group, by: User, standing: Standing) -> None:
    """Change what the bot is in a group: added, made an admin, removed, or gone by itself."""
    before, group.bot = group.bot, standing
    tell_standing(world, group, by, world.bot, before)
    if standing.inside and not before.inside:
        world.say(group, by, service={"new_chat_members": [world.bot.as_json()]})
    if before.inside and not standing.inside:
        last = world.write(group, by, service={"left_chat_member": world.bot.as_json()})
        world.updates.put("message", last.as_json())
    world.bell.ring()
