"""/call edit 12: a coordinator changes a call that is posted, in words or by buttons."""

from telegram import Message, Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.call_edit import read_parts
from domain.messages import Refused
from domain.people import Group
from domain.reading.call_command import read_number
from domain.reading.fields import split_fields
from handlers.about import number_named
from handlers.context import Context
from handlers.duty_calls.changing import change_call, lines_of_changes
from handlers.duty_calls.drafting import open_draft
from handlers.duty_calls.meant import call_meant, coordinated
from handlers.wording import rest, rest_of
from storage import duty_calls


async def edit(update: Update, context: Context) -> None:
    """/call edit 12 8人, or as a reply to the board, or with no number when one is open; without words, by buttons."""
    group = await coordinated(context, "edit-in-group")
    _, words = (*split_fields(rest_of(update), 2), "")[:2]
    number, after_number = (*split_fields(words, 2), "", "")[:2]
    if await _names_a_call(update, context, group, number, alone=not after_number):
        words = after_number
    else:
        number = ""
    call = await call_meant(update, context, group, number, "edit-which")
    if not call.open:
        raise Refused("call-over", number=call.id)
    if not words:
        await open_draft(context, group, call.id)
        return
    changed = await change_call(context, call, read_parts(words, context.now, context.zone, call))
    await context.say(context.here("call-edited", number=call.id, changes=lines_of_changes(changed)))


async def _names_a_call(update: Update, context: Context, group: Group, written: str, *, alone: bool) -> bool:
    """Whether a number names a call; #3 always does.

    A bare 3 says how many in a reply to the board of another call; `alone`, also where one call is open and not that.
    """
    number = read_number(written)
    if number is None or not written.isdecimal():
        return number is not None
    message = update.effective_message
    replied = number_named(message.reply_to_message, context.bot_id) if isinstance(message, Message) else None
    if replied is not None:
        return number == replied
    call = await duty_calls.find(context.tx, number)
    if not alone or (call is not None and call.chat_id == group.chat_id):
        return True
    return len(await duty_calls.open_in_group(context.tx, group.chat_id)) != 1


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("call", edit, filters=UpdateType.MESSAGE & rest(r"(edit|change|改|修改)( |$)"))]
