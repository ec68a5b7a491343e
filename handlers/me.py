"""/me: one's own duties."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import Fact, Line
from handlers.context import Context
from storage import answers, duty_calls, groups

LISTED = 20
"""How many duties one message lists."""


async def me(_: Update, context: Context) -> None:
    """List the open calls that this person answered; in private, since it is nobody else's business."""
    if context.group is not None:
        await context.say(context.briefly("me-in-private"))
        return
    rows = []
    for call in await duty_calls.answered(context.tx, context.person.id):
        mine = await answers.stand(context.tx, call.id, context.person.id)
        known = await groups.find(context.tx, call.chat_id)
        stand = "arrived" if mine.arrived else "coming" if mine.coming else "cant"
        facts: dict[str, Fact] = {
            "group": known.group.title if known else "",
            "number": call.id,
            "place": call.place,
            "starts": call.starts_at,
            "ends": call.ends_at,
            "stand": stand,
        }
        rows.append(Line("me-row", facts))
    await context.say(context.here("me-duties", rows=tuple(rows[:LISTED])) if rows else context.here("me-none"))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("me", me, filters=UpdateType.MESSAGE)]
