"""Groups: hello, /setup, /coordinator, and following what happens to a group and to the bot in it."""

from telegram import ChatMember, Message, Update
from telegram.constants import ChatMemberStatus
from telegram.constants import ChatType as ChatKind
from telegram.ext import BaseHandler, ChatMemberHandler, CommandHandler, MessageHandler
from telegram.ext.filters import StatusUpdate, UpdateType

from domain import rights
from domain.messages import Board, Link, Notice, Refused
from domain.people import Group, Reach
from handlers.context import GROUP_ANONYMOUS_BOT, Context, name_of
from handlers.duty_calls.board import KIND as DUTY_CALL
from handlers.wording import rest_of
from storage import boards, duty_calls, groups, outbox, people

ABSENT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def set_up(_: Update, context: Context) -> None:
    """/setup: an admin of the group, or the desk's owner, registers the group."""
    group = _group(context)
    rights.must_set_up(await context.standing())
    await groups.register(context.tx, group.chat_id, context.now)
    await context.say(context.here("setup-again" if group.registered else "setup-done", group=group.title))


async def appoint(update: Update, context: Context) -> None:
    """/coordinator and /coordinator off, as a reply to somebody: grant the role, or take it back."""
    group = _group(context)
    rights.must_coordinate(await context.standing())
    message = update.effective_message
    meant = message.reply_to_message if isinstance(message, Message) else None
    user = meant.from_user if meant else None
    if user is None or user.id == GROUP_ANONYMOUS_BOT or user.is_bot:
        raise Refused("coordinator-reply")
    name = name_of(user)
    match rest_of(update).strip().lower():
        case "":
            await people.meet(context.tx, user.id, name, context.now)
            by = context.who.id if context.who else None
            await groups.appoint(context.tx, group.chat_id, user.id, by, context.now)
            await context.say(context.here("coordinator-on", name=name))
        case "off":
            if (await groups.roles(context.tx, group.chat_id, user.id)).admin:
                raise Refused("coordinator-admin", name=name)
            await groups.dismiss(context.tx, group.chat_id, user.id)
            await context.say(context.here("coordinator-off", name=name))
        case _:
            raise Refused("coordinator-reply")


# What happens to the bot --------------------------------------------------------------------------------------------


async def bot_moved(update: Update, context: Context) -> None:
    """The bot was added, removed, silenced or made an admin; in private: blocked or unblocked."""
    changed = update.my_chat_member
    if changed is None:
        return
    now_is = changed.new_chat_member
    if changed.chat.type == ChatKind.PRIVATE:
        there = now_is.status not in ABSENT
        await people.reach(context.tx, context.person.id, Reach.REACHED if there else Reach.BLOCKED)
    elif now_is.status in ABSENT:
        await groups.leave(context.tx, changed.chat.id, context.now)
    elif _may_write(now_is):
        await come_back(context)
        await _greet(context)
    else:
        await groups.mute(context.tx, changed.chat.id, context.now)


def _may_write(member: ChatMember) -> bool:
    return bool(getattr(member, "can_send_messages", True))


async def _greet(context: Context) -> None:
    group = _group(context)
    if await groups.greet(context.tx, group.chat_id, context.now):
        key = "hello-again" if group.registered else "hello"
        link = Link("link-private", "hello")
        await context.say(Notice(chat_id=group.chat_id, key=key, links=(link,)))


async def come_back(context: Context) -> None:
    """The bot is in the group and may write: what is open is shown as it is now."""
    group = _group(context)
    if await groups.return_to(context.tx, group.chat_id):
        await _show_what_is_open(context, group.chat_id)


async def _show_what_is_open(context: Context, chat_id: int) -> None:
    for call in await duty_calls.open_in_group(context.tx, chat_id):
        await context.say(Board(DUTY_CALL, call.id))


async def joined(update: Update, context: Context) -> None:
    """People came into the group, perhaps the bot itself."""
    group = _group(context)
    message = update.message
    for user in message.new_chat_members if message else ():
        if user.id == context.bot_id:
            await come_back(context)
            await _greet(context)
        elif not user.is_bot:
            await people.meet(context.tx, user.id, name_of(user), context.now)
            await groups.see(context.tx, group.chat_id, user.id, "member", context.now)


async def went(update: Update, context: Context) -> None:
    """Somebody left the group, perhaps the bot itself."""
    group = _group(context)
    user = update.message.left_chat_member if update.message else None
    if user is None:
        return
    if user.id == context.bot_id:
        await groups.leave(context.tx, group.chat_id, context.now)
    else:
        await groups.see(context.tx, group.chat_id, user.id, "left", context.now)


async def member_changed(update: Update, context: Context) -> None:
    """Somebody became an admin of the group or is none any more, came or left."""
    changed = update.chat_member
    if changed is None:
        return
    group, member = _group(context), changed.new_chat_member
    await groups.change_admin(context.tx, group.chat_id, member.user.id, admin=member.status in ADMINS)
    if member.status in ABSENT:
        await groups.see(context.tx, group.chat_id, member.user.id, "left", context.now)


async def migrated(update: Update, context: Context) -> None:
    """The group became a supergroup: said once in the old chat, and once in the new one."""
    message = update.message
    if message is None:
        return
    if message.migrate_to_chat_id is not None:
        await follow(context, message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await follow(context, message.migrate_from_chat_id, message.chat.id)


async def follow(context: Context, old: int, new: int) -> None:
    """Go on in a group under its new id: the same roles, and what is open posted there once more."""
    if not await groups.move(context.tx, old, new):
        return
    await outbox.move(context.tx, old, new)
    await boards.move(context.tx, old, new)
    await _show_what_is_open(context, new)


def _group(context: Context) -> Group:
    if context.group is None:
        raise Refused("only-in-group")
    return context.group


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("setup", set_up, filters=new),
        CommandHandler("coordinator", appoint, filters=new),
        ChatMemberHandler(bot_moved, ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(member_changed, ChatMemberHandler.CHAT_MEMBER),
        MessageHandler(new & StatusUpdate.NEW_CHAT_MEMBERS, joined),
        MessageHandler(new & StatusUpdate.LEFT_CHAT_MEMBER, went),
        MessageHandler(new & StatusUpdate.MIGRATE, migrated),
    ]
