"""/call edit 12: a coordinator changes a call that is posted, in words or by buttons."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.call_edit import read_parts
from domain.messages import Refused
from domain.reading.call_command import read_number
from domain.reading.fields import split_fields
from handlers.context import Context
from handlers.duty_calls.changing import change_call, lines_of_changes
from handlers.duty_calls.drafting import open_draft
from handlers.duty_calls.meant import call_meant, coordinated
from handlers.wording import rest, rest_of


async def edit(update: Update, context: Context) -> None:
    """/call edit 12 8人, or as a reply to the board, or with no number when one is open; without words, by buttons."""
    group = await coordinated(context, "edit-in-group")
    _, words = (*split_fields(rest_of(update), 2), "")[:2]
    number, after_number = (*split_fields(words, 2), "", "")[:2]
    named, words = (number, after_number) if read_number(number) is not None else ("", words)
    call = await call_meant(update, context, group, named, "edit-which")
    if not call.open:
        raise Refused("call-over", number=call.id)
    if not words:
        await open_draft(context, group, call.id)
        return
    changed = await change_call(context, call, read_parts(words, context.now, context.policy.zone, call))
    await context.say(context.here("call-edited", number=call.id, changes=lines_of_changes(changed)))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("call", edit, filters=UpdateType.MESSAGE & rest(r"(edit|change|改|修改)( |$)"))]
