"""/me: one's own duties, those to come and those of this month; what one asked for, and what one has taken on."""

from datetime import timedelta

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import reserve
from domain.duty_call import Attendance, DutyCall, served
from domain.help_request import HelpRequest
from domain.messages import Fact, Line
from handlers.context import Context
from handlers.fitting import that_fit
from handlers.help_requests import cards
from storage import answers, duty_calls, groups, help_requests

ROOM, EACH = 900, 70
"""How much of a message (UTF-16 units) each of the two lists may take, and how much a duty takes beside its group and
its place. In two languages they stay below Telegram's 4,096."""
MINUTE = timedelta(minutes=1)
CARDS = 5
"""How many cards of requests are given at a time."""


async def me(_: Update, context: Context) -> None:
    """List the duties of this person and give their cards; in private, since they are nobody else's business."""
    if context.group is not None:
        await context.say(context.briefly("me-in-private"))
        return
    requests = await _requests(context)
    if not await _list_duties(context) and not requests:
        await context.say(context.here("me-none"))
    await cards.give_all(context, requests[:CARDS], context.person.id)
    if len(requests) > CARDS:
        await context.say(context.here("me-more-requests", more=len(requests) - CARDS))


async def _requests(context: Context) -> list[HelpRequest]:
    """What runs and this person asked for, what they have taken on, and what they may still confirm."""
    tx, person_id = context.tx, context.person.id
    running = [*await help_requests.asked_by(tx, person_id), *await help_requests.claimed_by(tx, person_id)]
    return [*running, *await help_requests.left_unconfirmed(tx, person_id)]


async def _list_duties(context: Context) -> bool:
    """List the duties, those to come and those of this month; whether there are any."""
    to_come = await duty_calls.answered(context.tx, context.person.id)
    duties = that_fit([await _duty(context, call) for call in to_come], ROOM, EACH)
    done = [(call, await _minutes(context, call)) for call in await _done(context)]
    rows = that_fit([await _served(context, call, minutes) for call, minutes in done], ROOM, EACH)
    month: dict[str, Fact] = {"minutes": sum(minutes for _, minutes in done), "times": len(done), "done": rows}
    if duties and done:
        await context.say(context.here("me-duties-and-served", rows=duties, **month))
    elif done:
        await context.say(context.here("me-served", **month))
    elif duties:
        await context.say(context.here("me-duties", rows=duties))
    return bool(duties or done)


async def _done(context: Context) -> list[DutyCall]:
    """The calls of this month, by the clocks of the desk's zone, at which they were; the latest first."""
    month = context.now.astimezone(context.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return await duty_calls.attended(context.tx, context.person.id, month)


async def _duty(context: Context, call: DutyCall) -> Line:
    mine = await answers.stand(context.tx, call.id, context.person.id)
    return Line("me-row", await _about(context, call) | {"stand": await _stand(context, call, mine)})


async def _stand(context: Context, call: DutyCall, mine: Attendance) -> str:
    if mine.arrived or not mine.coming:
        return "arrived" if mine.arrived else "cant"
    ranked = await answers.ranked(context.tx, call.id)
    return "reserve" if context.person.id in reserve.reserve(call.needed, ranked) else "coming"


async def _minutes(context: Context, call: DutyCall) -> int:
    mine = await answers.stand(context.tx, call.id, context.person.id)
    return served(call, mine.stays, context.now) // MINUTE


async def _served(context: Context, call: DutyCall, minutes: int) -> Line:
    return Line("me-row-served", await _about(context, call) | {"minutes": minutes})


async def _about(context: Context, call: DutyCall) -> dict[str, Fact]:
    return {
        "group": await groups.title_of(context.tx, call.chat_id),
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "ends": call.ends_at,
    }


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("me", me, filters=UpdateType.MESSAGE)]
