"""/report 上周: the text for the command centre, and the Excel behind it to who asked, in private."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Fact, Refused
from domain.people import Group
from domain.period import Period
from domain.reading.period import read_period, write_period
from handlers.context import Context
from handlers.exporting import groups_meant, hand_over
from handlers.files import must_be_installed
from handlers.report import book, lines
from handlers.report.figures import Stretch, figures
from handlers.wording import rest_of

BY_ITSELF = "上周"
"""What it is about when nothing is said."""


async def report(update: Update, context: Context) -> None:
    """/report, /report 上周: for coordinators and clerks, there or in private; of each of their groups there."""
    today = context.now.astimezone(context.zone).date()
    period = read_period(rest_of(update) or BY_ITSELF, today)
    theirs = await groups_meant(context, rights.must_export, "report-for-clerks")
    if period is None:
        raise Refused("report-when")
    if period.first > today:
        raise Refused("report-ahead")
    for group in theirs:
        context.turn_to(group)
        await context.say(context.here("report", **await _facts(context, group, period)))
    if not context.as_group:
        await _send_book(context, theirs, period)


async def _facts(context: Context, group: Group, period: Period) -> dict[str, Fact]:
    stretch = Stretch.of(period, context.zone, context.now)
    these, total = [await figures(context.tx, group.chat_id, each, context.now) for each in (stretch, stretch.total)]
    rows = lines.figures_of(these, total, write_period(period))
    return {"group": group.title, "rows": rows, **lines.days_of(stretch, period.ends(context.zone))}


async def _send_book(context: Context, theirs: list[Group], period: Period) -> None:
    """The text stands even where no file can be made or sent; then it is said why."""
    try:
        must_be_installed("xlsxwriter")
        await hand_over(context, book.KIND, theirs, period, "report-sent")
    except Refused as refused:
        await context.say_refused(refused, tapped=False)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("report", report, filters=UpdateType.MESSAGE)]
