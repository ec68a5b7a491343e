"""What coordinators command: post a call, list the open ones, close one."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import duty_call
from domain.duty_call import DutyCall, count
from domain.messages import Fact, Line
from domain.people import Group
from domain.reading.call_command import read_call
from handlers.context import Context
from handlers.duty_calls.ending import end_call
from handlers.duty_calls.meant import call_meant, coordinated
from handlers.duty_calls.posting import post_call
from handlers.fitting import that_fit
from handlers.wording import rest_of
from storage import answers, duty_calls, groups

ROOM, EACH = 1900, 90
"""How much of a message (UTF-16 units) the list of calls may take, and how much each call takes beside its place: about
20 calls. In two languages it stays below Telegram's 4,096."""


async def post(update: Update, context: Context) -> None:
    """/call 6 18:00-20:00 东区门岗 测温登记: a coordinator asks the group for volunteers."""
    group = await coordinated(context, "only-in-group")
    await post_call(context, group, read_call(rest_of(update), context.now, context.zone))


async def list_open(_: Update, context: Context) -> None:
    """/calls: the open calls of this group; in private, those of every group that this person is of, or helps."""
    here = [context.group] if context.group else await _groups_of(context)
    calls = [(group, call) for group in here for call in await duty_calls.open_in_group(context.tx, group.chat_id)]
    if not calls:
        await context.say(context.here("calls-none"))
        return
    rows = that_fit([await _row(context, group, call) for group, call in calls[: ROOM // EACH]], ROOM, EACH)
    await context.say(context.here("calls-open", count=len(calls), calls=rows, more=len(calls) - len(rows)))


async def _groups_of(context: Context) -> list[Group]:
    person_id = context.person.id
    return [*await groups.of_person(context.tx, person_id), *await groups.helped_by(context.tx, person_id)]


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
    group = await coordinated(context, "close-in-group")
    call = await call_meant(update, context, group, rest_of(update), "close-which")
    told = await end_call(context, duty_call.close(call, context.who.id if context.who else None, context.now))
    await context.say(context.here("call-closed", number=call.id, told=told))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("call", post, filters=new),
        CommandHandler("calls", list_open, filters=new),
        CommandHandler("close", close, filters=new),
    ]
