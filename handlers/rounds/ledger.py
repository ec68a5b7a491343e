"""/rounds export: the ledger of disinfection, as an Excel file."""

import re

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused
from domain.people import Group
from domain.period import Period
from domain.reading.period import read_period
from handlers.context import Context
from handlers.exporting import groups_meant, hand_over
from handlers.files import must_be_installed
from handlers.rounds import ledger_sheet
from handlers.wording import rest, rest_of
from storage import rounds

WORD = r"(?:export|excel|导出|台账)"


async def export(update: Update, context: Context) -> None:
    """/rounds export 2026-11: for coordinators and clerks, in private; of each of their groups when asked there."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE)
    period = read_period(typed, context.now.astimezone(context.zone).date())
    theirs = await groups_meant(context, rights.must_export, "ledger-for-clerks")
    if period is None:
        raise Refused("ledger-when")
    must_be_installed("xlsxwriter")
    with_rounds = [group for group in theirs if await _has_rounds(context, group, period)]
    if not with_rounds:
        raise Refused("ledger-none")
    await hand_over(context, ledger_sheet.KIND, with_rounds, period, "ledger-sent")


async def _has_rounds(context: Context, group: Group, period: Period) -> bool:
    context.turn_to(group)
    since, until = period.starts(context.zone), period.ends(context.zone)
    return bool(await rounds.stages_in(context.tx, group.chat_id, since, until))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /rounds itself."""
    return [CommandHandler("rounds", export, filters=UpdateType.MESSAGE & rest(WORD))]
