"""/coordinator and /clerk, as a reply to somebody: who coordinates grants a role in the group, or takes it back."""

from telegram import Update, User
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused
from domain.people import Group
from domain.reading.text import fold
from handlers.context import Context, name_of
from handlers.wording import replied_to, rest_of
from storage import clerks, groups, people
from storage.groups import Known

OFF = ("off", "取消", "收回")
"""What takes the role back, in the words that people type."""


async def coordinator(update: Update, context: Context) -> None:
    """/coordinator and /coordinator off. The admins of a group are its coordinators, whatever is said here."""
    group, user, off = await _meant(update, context, "coordinator-reply")
    name = name_of(user)
    if (await groups.roles(context.tx, group.chat_id, user.id)).admin:
        raise Refused("coordinator-admin", name=name)
    if off:
        await groups.dismiss(context.tx, group.chat_id, user.id)
        await context.say(context.here("coordinator-off", name=name))
        return
    await people.meet(context.tx, user.id, name, context.now)
    await groups.appoint(context.tx, group.chat_id, user.id, _by(context), context.now)
    await context.say(context.here("coordinator-on", name=name))


async def clerk(update: Update, context: Context) -> None:
    """/clerk and /clerk off. Who coordinates may do all that a clerk may, and needs no such role."""
    group, user, off = await _meant(update, context, "clerk-reply")
    name = name_of(user)
    if off:
        await clerks.dismiss(context.tx, group.chat_id, user.id)
        await context.say(context.here("clerk-off", name=name))
        return
    roles = await groups.roles(context.tx, group.chat_id, user.id)
    if roles.admin or roles.appointed:
        raise Refused("clerk-coordinates", name=name)
    await people.meet(context.tx, user.id, name, context.now)
    await clerks.appoint(context.tx, group.chat_id, user.id, _by(context), context.now)
    await context.say(context.here("clerk-on", name=name))


async def _meant(update: Update, context: Context, example: str) -> tuple[Group, User, bool]:
    """In which group, to whom, and whether it is taken back. Raises Refused, with this `example`, or Postponed."""
    if context.group is None:
        raise Refused(example)
    rights.must_coordinate(await context.standing())
    user = replied_to(update)
    wish = fold(rest_of(update))
    if user is None or wish not in ("", *OFF):
        raise Refused(example)
    context.need_admins(Known(context.group, context.admins_at))
    return context.group, user, wish in OFF


def _by(context: Context) -> int | None:
    return context.who.id if context.who else None


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("coordinator", coordinator, filters=new),
        CommandHandler("clerk", clerk, filters=new),
    ]
