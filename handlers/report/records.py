"""/calls 上周, /needs 上周, /rounds 上周: the records behind the figures of a report, a line each, without names."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from telegram import Message, Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import MessageFilter, UpdateType

from domain import rights
from domain.disinfection import Round
from domain.duty_call import Attendance, DutyCall, count
from domain.help_request import HelpRequest
from domain.messages import Fact, Line, Refused
from domain.people import Group
from domain.reading.period import read_period
from handlers.context import Context
from handlers.exporting import groups_meant
from handlers.fitting import that_fit
from handlers.help_requests.lines import named
from handlers.report.figures import Stretch, rolls
from handlers.report.lines import MINUTE, days_of
from handlers.wording import rest_of
from storage import help_requests, rounds

ROOM, EACH = 1650, 75
"""How much of a message (UTF-16 units) the records may take, and how much each takes beside what people wrote: about
20. In two languages it stays below Telegram's 4,096."""

Rows: TypeAlias = Callable[[Context, Group, Stretch], Awaitable[list[Line]]]


class _OfDays(MessageFilter):
    """Let pass a command behind which a span of days stands. A number alone is none: it names a record."""

    def filter(self, message: Message) -> bool:
        _, *typed = (message.text or "").split(maxsplit=1)
        return any(not text.isdigit() and read_period(text, message.date.date()) is not None for text in typed)


async def calls(update: Update, context: Context) -> None:
    """/calls 上周: the calls that began then."""
    await _list(update, context, "records-calls", _calls)


async def needs(update: Update, context: Context) -> None:
    """/needs 上周: what was asked then, as the group's boards show it."""
    await _list(update, context, "records-needs", _needs)


async def rounds_then(update: Update, context: Context) -> None:
    """/rounds 上周: the rounds whose window began then."""
    await _list(update, context, "records-rounds", _rounds)


async def _list(update: Update, context: Context, key: str, rows_of: Rows) -> None:
    period = read_period(rest_of(update), context.now.astimezone(context.zone).date())
    if period is None:
        raise Refused("report-when")
    for group in await groups_meant(context, rights.must_export, "report-for-clerks"):
        context.turn_to(group)
        stretch = Stretch.of(period, context.zone, context.now)
        rows = await rows_of(context, group, stretch)
        shown = that_fit(rows, ROOM, EACH)
        facts: dict[str, Fact] = {"count": len(rows), "rows": shown, "more": len(rows) - len(shown)}
        days = days_of(stretch, period.ends(context.zone))
        await context.say(context.here(key, group=group.title, **facts, **days))


async def _calls(context: Context, group: Group, stretch: Stretch) -> list[Line]:
    return [_call(context, call, stands) for call, stands in await rolls(context.tx, group.chat_id, stretch)]


def _call(context: Context, call: DutyCall, stands: Mapping[int, Attendance]) -> Line:
    counted = count(call, stands, context.now)
    return Line(
        "records-call",
        {
            "number": call.id,
            "place": call.place,
            "starts": call.starts_at,
            "ends": call.ends_at,
            "off": int(call.called_off),
            "arrived": counted.arrived,
            "minutes": counted.service // MINUTE,
        },
    )


async def _needs(context: Context, group: Group, stretch: Stretch) -> list[Line]:
    return [
        _need(request)
        for request in await help_requests.asked_in(context.tx, group.chat_id, stretch.since, stretch.until)
    ]


def _need(request: HelpRequest) -> Line:
    where: dict[str, Fact] = {"placed": int(bool(request.building)), "building": request.building}
    return Line("records-need", named(request) | where | {"asked": request.asked_at, "stage": request.stage})


async def _rounds(context: Context, group: Group, stretch: Stretch) -> list[Line]:
    return [_round(each) for each in await rounds.of_group(context.tx, group.chat_id, stretch.since, stretch.until)]


def _round(round_: Round) -> Line:
    return Line(
        "records-round",
        {
            "number": round_.id,
            "area": round_.name,
            "opens": round_.opens_at,
            "closes": round_.closes_at,
            "done": len(round_.points) - len(round_.left),
            "points": len(round_.points),
            "stage": round_.stage,
        },
    )


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before the commands that list what is open."""
    of_days = UpdateType.MESSAGE & _OfDays()
    return [
        CommandHandler("calls", calls, filters=of_days),
        CommandHandler("needs", needs, filters=of_days),
        CommandHandler("rounds", rounds_then, filters=of_days),
    ]
