"""Groups: hello, /setup, and following what happens to a group and to the bot in it."""

from dataclasses import replace

from telegram import Update
from telegram.constants import ChatMemberStatus
from telegram.constants import ChatType as ChatKind
from telegram.ext import BaseHandler, ChatMemberHandler, CommandHandler, MessageHandler
from telegram.ext.filters import StatusUpdate, UpdateType

from domain import rights
from domain.messages import Link, NewBoard, Notice, Refused
from domain.people import Group, Reach
from handlers.context import Context, name_of
from handlers.duty_calls import register
from handlers.duty_calls.board import KIND as DUTY_CALL
from handlers.duty_calls.pinned import LIST as OPEN_CALLS
from handlers.help_requests import reposting
from handlers.losing import lose
from handlers.rounds import reposting as round_reposting
from handlers.rounds.today_board import LIST as TODAYS_ROUNDS
from storage import boards, duty_calls, groups, outbox, people

ABSENT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def set_up(_: Update, context: Context) -> None:
    """/setup: an admin of the group, or the desk's owner, registers the group."""
    group = _group(context, "setup-in-group")
    rights.must_set_up(await context.standing())
    await groups.register(context.tx, group.chat_id, context.now)
    if group.registered:
        await context.say(context.here("setup-again", group=group.title))
    await register.post(context, group.chat_id)  # its board is the answer to a first /setup


# What happens to the bot --------------------------------------------------------------------------------------------


async def bot_moved(update: Update, context: Context) -> None:
    """The bot was added, removed, silenced or made an admin; in private: blocked or unblocked."""
    changed = update.my_chat_member
    if changed is None:
        return
    now_is = changed.new_chat_member
    if changed.chat.type == ChatKind.PRIVATE:
        if now_is.status in ABSENT:
            await lose(context, context.person.id, Reach.BLOCKED)
        else:
            await people.reach(context.tx, context.person.id, Reach.REACHED)
    elif now_is.status in ABSENT:
        await groups.leave(context.tx, changed.chat.id, context.now)
    else:
        await _greet(context)


async def _greet(context: Context) -> None:
    group = _group(context)
    if await groups.greet(context.tx, group.chat_id, context.now):
        key = "hello-again" if group.registered else "hello"
        link = Link("link-private", "hello")
        await context.say(Notice(chat_id=group.chat_id, key=key, links=(link,)))


async def joined(update: Update, context: Context) -> None:
    """People came into the group, perhaps the bot itself."""
    group = _group(context)
    message = update.message
    for user in message.new_chat_members if message else ():
        if user.id == context.bot_id:
            await _greet(context)
        elif not user.is_bot:
            await people.meet(context.tx, user.id, name_of(user), context.now)
            await groups.see(context.tx, group.chat_id, user.id, "member", context.now)


async def went(update: Update, context: Context) -> None:
    """Somebody left the group, perhaps the bot itself."""
    group = _group(context)
    message = update.message
    user = message.left_chat_member if message else None
    if message is None or user is None:
        return
    if user.id == context.bot_id:
        await groups.leave(context.tx, message.chat.id, context.now)
    else:
        await groups.part(context.tx, group.chat_id, user.id, context.now)


async def member_changed(update: Update, context: Context) -> None:
    """Somebody became an admin of the group or is none any more, came or left."""
    changed = update.chat_member
    if changed is None:
        return
    group, member = _group(context), changed.new_chat_member
    if member.status in ABSENT or not getattr(member, "is_member", True):
        await groups.part(context.tx, group.chat_id, member.user.id, context.now)
        return
    await groups.see(context.tx, group.chat_id, member.user.id, "member", context.now)
    await groups.change_admin(context.tx, group.chat_id, member.user.id, admin=member.status in ADMINS)


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
    await outbox.move(context.tx, old, new, context.now)
    listed = [await each.standing_in(context.tx, old) for each in (OPEN_CALLS, TODAYS_ROUNDS)]
    of_requests = await reposting.standing_in(context.tx, old)
    of_rounds = await round_reposting.standing_in(context.tx, old)
    await boards.remove_all(context.tx, old)
    calls = await duty_calls.open_in_group(context.tx, old)
    if not await groups.move(context.tx, old, new):
        return
    for call in calls:
        await context.say(NewBoard(kind=DUTY_CALL, id=call.id, chat_id=new))
    for board in (*of_requests, *of_rounds):
        await context.say(replace(board, chat_id=new))
    if (known := await groups.find(context.tx, new)) and known.group.registered:
        await register.post(context, new)
    for board in filter(None, listed):
        await context.say(replace(board, id=new, chat_id=new))


def _group(context: Context, key: str = "only-in-group") -> Group:
    if context.group is None:
        raise Refused(key)
    return context.group


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("setup", set_up, filters=new),
        ChatMemberHandler(bot_moved, ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(member_changed, ChatMemberHandler.CHAT_MEMBER),
        MessageHandler(new & StatusUpdate.NEW_CHAT_MEMBERS, joined),
        MessageHandler(new & StatusUpdate.LEFT_CHAT_MEMBER, went),
        MessageHandler(new & StatusUpdate.MIGRATE, migrated),
    ]
