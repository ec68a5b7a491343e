"""/rounds week: the picture of a week. On Monday morning that of the week that ended comes by itself."""

import re
from datetime import datetime

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused, SendFile
from domain.period import Period
from domain.policy import Policy
from domain.reading.week import read_week
from domain.wall_clock import A_DAY
from domain.week import A_WEEK, HELPS, due_at, reported_at, week_of
from handlers import stops
from handlers.context import Context, of_the_clock
from handlers.exporting import groups_meant, hand_over
from handlers.files import FOR_PICTURES, missing_extras, must_be_installed
from handlers.rounds.week_picture import KIND, occurrences_in
from handlers.wording import rest, rest_of
from storage import groups, rounds, weeks
from storage.database import Transaction
from storage.stops import Item
from storage.weeks import DueWeek

WORD = r"(?:week|周图|周|图|picture)"
BATCH = 20
"""Of how many groups one tick sends the picture at most."""


# Whenever somebody asks ---------------------------------------------------------------------------------------------


async def ask(update: Update, context: Context) -> None:
    """/rounds week 上周: for coordinators and clerks, in private; of each of their groups when asked there."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE)
    days = read_week(typed, context.now.astimezone(context.zone).date())
    theirs = await groups_meant(context, rights.must_export, "week-for-clerks")
    if days is None:
        raise Refused("week-when")
    must_be_installed(*FOR_PICTURES)
    with_rounds = [
        group for group in theirs if await occurrences_in(context.tx, group.chat_id, days, context.now, context.policy)
    ]
    if not with_rounds:
        raise Refused("week-none")
    await hand_over(context, KIND, with_rounds, days, "week-sent")


# By itself ----------------------------------------------------------------------------------------------------------


async def plan(context: Context, chat_id: int, opens_at: datetime) -> None:
    """A round opens: the picture of its week will come, unless one comes before that."""
    at = context.policy.week_at
    if at is not None:
        days = week_of(opens_at.astimezone(context.zone).date())
        await weeks.plan(context.tx, chat_id, due_at(days, at, context.zone))


async def send_due(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Send the pictures that are due; returns of how many groups."""
    due = await weeks.due(tx, now, BATCH) if policy.week_at else []
    for each in due:
        known = await groups.find(tx, each.chat_id)
        await _settle(of_the_clock(tx, policy, now, known.group if known else None), each)
    return len(due)


async def next_due(tx: Transaction, policy: Policy) -> datetime | None:
    """When the next one is due; None: none is, or that is off."""
    return await weeks.next_due(tx) if policy.week_at else None


async def _settle(context: Context, due: DueWeek) -> None:
    """Send it once, unless it is not its moment any more or helps nobody; and plan that of the week after it."""
    at, zone, now = context.policy.week_at, context.zone, context.now
    assert at is not None  # noqa: S101 - none is due where they are off
    days = reported_at(due.due_at, zone)
    moment = max(due_at(days, at, zone), context.policy.quiet_until(now) or now)
    if now < moment:  # the zone or the settings changed, or it is quiet
        await weeks.settle(context.tx, due.chat_id, moment)
        return
    await _send(context, due, days)
    since = days.ends(zone)
    goes_on = await rounds.stages_in(context.tx, due.chat_id, since, max(now, since) + A_DAY)
    await weeks.settle(context.tx, due.chat_id, due_at(week_of(days.first + A_WEEK), at, zone) if goes_on else None)


async def _send(context: Context, due: DueWeek, days: Period) -> None:
    zone = context.zone
    had_rounds = await rounds.stages_in(context.tx, due.chat_id, days.starts(zone), days.ends(zone))
    if not had_rounds or any(library in missing_extras() for library in FOR_PICTURES):
        return
    helps = context.now <= due.due_at + HELPS
    item = Item(kind="rounds-week", number=0, name="", due_at=due.due_at, outcome=stops.SAID if helps else stops.MISSED)
    await stops.note(context, due.chat_id, item)
    for person_id in await groups.reachable_coordinators(context.tx, due.chat_id) if helps else ():
        await context.say(SendFile(chat_id=person_id, kind=KIND, thing_id=due.chat_id, period=days, unprompted=True))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /rounds itself."""
    return [CommandHandler("rounds", ask, filters=UpdateType.MESSAGE & rest(WORD))]
