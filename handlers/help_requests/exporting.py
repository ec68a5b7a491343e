"""/needs export: what a group was asked in a span of days, as an Excel file."""

import re

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused
from domain.reading.period import read_period
from handlers.context import Context
from handlers.exporting import groups_meant, hand_over
from handlers.files import must_be_installed
from handlers.help_requests import request_sheet
from handlers.wording import rest, rest_of

WORD = r"(?:export|excel|导出)"


async def export(update: Update, context: Context) -> None:
    """/needs export 2026-11: for a coordinator, in private; a file for each of their groups when asked there."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE)
    period = read_period(typed, context.now.astimezone(context.zone).date())
    run_here = await groups_meant(context, rights.must_coordinate, "needs-export-coordinators")
    if period is None:
        raise Refused("needs-export-when")
    must_be_installed("xlsxwriter")
    await hand_over(context, request_sheet.KIND, run_here, period, "needs-export-sent")


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /needs itself."""
    return [CommandHandler("needs", export, filters=UpdateType.MESSAGE & rest(WORD))]
