"""What coordinators command: post a call, list the open ones, close one."""

from telegram import Message, Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import duty_call, rights
from domain.duty_call import DutyCall, count
from domain.messages import Fact, Line, NewBoard, Refused
from domain.people import Group
from domain.reading.call_command import read_call, read_number
from handlers.context import Context
from handlers.duty_calls.about import number_named
from handlers.duty_calls.board import KIND
from handlers.fitting import that_fit
from handlers.wording import rest_of
from storage import answers, boards, desk, duty_calls, groups

ROOM, EACH = 1900, 90
"""How much of a message (UTF-16 units) the list of calls may take, and how much each call takes beside its place: about
20 calls. In two languages it stays below Telegram's 4,096."""


async def post(update: Update, context: Context) -> None:
    """/call 6 18:00-20:00 东区门岗 测温登记: a coordinator asks the group for volunteers."""
    group = _group(context, "only-in-group")
    rights.must_coordinate(await context.standing())
    form = read_call(rest_of(update), context.now, context.policy.zone)
    call = DutyCall(
        id=await desk.next_number(context.tx, KIND),
        chat_id=group.chat_id,
        thread_id=context.thread_id,
        needed=form.needed,
        starts_at=form.starts_at,
        ends_at=form.ends_at,
        place=form.place,
        purpose=form.purpose,
        posted_by=context.who.id if context.who else None,
        posted_at=context.now,
    )
    await duty_calls.add(context.tx, call)
    await context.say(NewBoard(kind=KIND, id=call.id, chat_id=call.chat_id, thread_id=call.thread_id, loud=True))


async def list_open(_: Update, context: Context) -> None:
    """/calls: the open calls of this group; in private, those of every group that this person was seen in."""
    here = [context.group] if context.group else await groups.of_person(context.tx, context.person.id)
    calls = [(group, call) for group in here for call in await duty_calls.open_in_group(context.tx, group.chat_id)]
    if not calls:
        await context.say(context.here("calls-none"))
        return
    rows = that_fit([await _row(context, group, call) for group, call in calls[: ROOM // EACH]], ROOM, EACH)
    await context.say(context.here("calls-open", count=len(calls), calls=rows, more=len(calls) - len(rows)))


async def _row(context: Context, group: Group, call: DutyCall) -> Line:
    roll = await answers.roll(context.tx, call.id)
    counted = count(call, roll.stands, context.now)
    facts: dict[str, Fact] = {
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "ends": call.ends_at,
        "needed": call.needed,
        "coming": counted.coming,
        "arrived": counted.arrived,
    }
    return Line("calls-row", facts) if context.group else Line("calls-row-of-group", facts | {"group": group.title})


async def close(update: Update, context: Context) -> None:
    """/close 12, or /close as a reply to the board, or bare when only one call is open."""
    group = _group(context, "close-in-group")
    rights.must_coordinate(await context.standing())
    call = await _meant(update, context, group)
    await duty_calls.save(context.tx, duty_call.close(call, context.who.id if context.who else None, context.now))
    await boards.want_all(context.tx, KIND, call.id)
    await context.say(context.here("call-closed", number=call.id))


async def _meant(update: Update, context: Context, group: Group) -> DutyCall:
    rest = rest_of(update)
    number = read_number(rest)
    if rest and number is None:
        raise Refused("close-which")
    if number is None and isinstance(message := update.effective_message, Message):
        number = number_named(message.reply_to_message, context.bot_id)
    if number is None:
        return await _only_open(context, group)
    call = await duty_calls.find(context.tx, number)
    if call is None or call.chat_id != group.chat_id:
        raise Refused("call-unknown", number=number)
    return call


async def _only_open(context: Context, group: Group) -> DutyCall:
    match await duty_calls.open_in_group(context.tx, group.chat_id):
        case [call]:
            return call
        case []:
            raise Refused("calls-none")
        case _:
            raise Refused("close-which")


def _group(context: Context, otherwise: str) -> Group:
    if context.group is None:
        raise Refused(otherwise)
    return context.group


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("call", post, filters=new),
        CommandHandler("calls", list_open, filters=new),
        CommandHandler("close", close, filters=new),
    ]
