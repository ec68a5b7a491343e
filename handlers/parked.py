"""/parked: what could not be handled, for the owners."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import Line, Refused
from handlers.context import Context
from handlers.wording import rest_of
from storage import inbox
from storage.moments import from_text

LISTED = 10
"""How many parked updates one message lists."""


async def parked(update: Update, context: Context) -> None:
    """/parked lists what was put aside; /parked retry puts it in line again."""
    if context.group is not None or not await context.is_owner():
        raise Refused("owners-only")
    if rest_of(update).strip().lower() == "retry":
        await context.say(context.here("parked-retried", count=await inbox.retry(context.tx)))
        return
    rows = tuple(
        Line("parked-row", {"id": row.id, "at": from_text(row.received_at), "reason": row.reason})
        for row in await inbox.parked(context.tx, LISTED)
    )
    await context.say(context.here("parked-list", rows=rows) if rows else context.here("parked-none"))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("parked", parked, filters=UpdateType.MESSAGE)]
