"""What the files of a call have in common: only its coordinators get them, and only in private."""

from telegram import Message, Update

from domain import rights
from domain.duty_call import DutyCall
from domain.messages import Refused, SendFile
from domain.reading.call_command import read_number
from handlers.about import number_named
from handlers.context import Context
from handlers.duty_calls.meant import call_meant
from storage import duty_calls, groups


async def asked_for(update: Update, context: Context, typed: str, which: str, *, over: bool = False) -> DutyCall:
    """Find the call that a coordinator means, in its group or in private.

    Raises Refused, with the sentence `which` where it could be any of several: `over`, also of those that are.
    """
    if context.group is None:
        return await _in_private(update, context, typed, which)
    rights.must_coordinate(await context.standing())
    return await call_meant(update, context, context.group, typed, which, over=over)


async def _in_private(update: Update, context: Context, typed: str, which: str) -> DutyCall:
    number = read_number(typed)
    if not typed and isinstance(message := update.effective_message, Message):
        number = number_named(message.reply_to_message, context.bot_id)
    if number is None:
        raise Refused(which)
    call = await duty_calls.find(context.tx, number)
    known = await groups.find(context.tx, call.chat_id) if call else None
    standing = await context.standing_in(known) if known else None
    if call is None or standing is None or not (standing.member or standing.coordinator):
        raise Refused("call-unknown", number=number)  # what other groups do is nobody's business
    rights.must_coordinate(standing)
    return call


async def hand_over(context: Context, kind: str, call: DutyCall) -> None:
    """Send a file about a call to who asked for it, in private: it holds what is nobody else's business."""
    if not context.person.reach.worth_trying:
        raise Refused("file-needs-private", username=context.bot_username)
    await context.say(SendFile(chat_id=context.person.id, kind=kind, thing_id=call.id))
    if context.group is not None:
        await context.say(context.briefly("file-sent", number=call.id, username=context.bot_username))
