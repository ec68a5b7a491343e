"""Which group and which call the command of a coordinator means."""

from telegram import Message, Update

from domain import rights
from domain.duty_call import DutyCall
from domain.messages import Refused
from domain.people import Group
from domain.reading.call_command import read_number
from handlers.about import number_named
from handlers.context import Context
from storage import duty_calls, groups


async def coordinated(context: Context, otherwise: str) -> Group:
    """The group whose coordinator says this there. Raises Refused, in private with the sentence `otherwise`."""
    if context.group is None:
        raise Refused(otherwise)
    rights.must_coordinate(await context.standing())
    return context.group


async def call_to_run(context: Context, number: int) -> DutyCall:
    """The call of this number, for a tap of somebody who runs its duty, there or in private. Raises Refused."""
    call = await duty_calls.find(context.tx, number)
    known = await groups.find(context.tx, call.chat_id) if call else None
    if call is None or known is None or (context.group is not None and context.group.chat_id != call.chat_id):
        raise Refused("button-gone")
    rights.must_coordinate(await context.standing_in(known))
    return call


async def call_meant(
    update: Update, context: Context, group: Group, named: str, which: str, *, over: bool = False
) -> DutyCall:
    """The call that is `named` by its number, else by the message that is replied to, else the only open one.

    Raises Refused, with the sentence `which` where it could be any of several: `over`, also of those that are.
    """
    number = read_number(named)
    if named and number is None:
        raise Refused(which)
    if number is None and isinstance(message := update.effective_message, Message):
        number = number_named(message.reply_to_message, context.bot_id)
    if number is None:
        return await _only_open(context, group, which, over=over)
    call = await duty_calls.find(context.tx, number)
    if call is None or call.chat_id != group.chat_id:
        raise Refused("call-unknown", number=number)
    return call


async def _only_open(context: Context, group: Group, which: str, *, over: bool) -> DutyCall:
    over = over and bool(await duty_calls.recent(context.tx, group.chat_id, 1))
    match await duty_calls.open_in_group(context.tx, group.chat_id):
        case [call]:
            return call
        case [] if not over:
            raise Refused("call-none-open")
        case _:
            raise Refused(which)
