"""/approve and /approve off, as a reply to somebody: who may take on medicine and the way to hospital."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused
from domain.reading.text import fold
from handlers.context import Context, name_of
from handlers.roles import OFF
from handlers.wording import replied_to, rest_of
from storage import approvals


async def approve(update: Update, context: Context) -> None:
    """A coordinator approves somebody, or takes that back; once anybody is approved, only who is may."""
    group, user, wish = context.group, replied_to(update), fold(rest_of(update))
    if group is None:
        raise Refused("approve-reply")
    rights.must_coordinate(await context.standing())
    if user is None or wish not in ("", *OFF):
        raise Refused("approve-reply")
    if wish in OFF:
        await approvals.withdraw(context.tx, group.chat_id, user.id)
    else:
        by = context.who.id if context.who else None
        await approvals.approve(context.tx, group.chat_id, user.id, by, context.now)
    _, anybody = await approvals.stands(context.tx, group.chat_id, user.id)
    open_to_all = context.policy.requests.approved_only.lets(approved=False, anybody=anybody)
    key = "approve-off" if wish in OFF else "approve-on"
    await context.say(context.here(key, name=name_of(user), everybody=int(open_to_all)))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("approve", approve, filters=UpdateType.MESSAGE)]
