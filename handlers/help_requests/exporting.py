"""/needs export: what a group was asked in a span of days, as an Excel file."""

import re

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.messages import Refused, SendFile
from domain.people import Group
from domain.reading.period import read_period
from handlers.context import Context
from handlers.files import must_be_installed
from handlers.help_requests import request_sheet
from handlers.wording import rest, rest_of
from storage import groups

WORD = r"(?:export|excel|导出)"


async def export(update: Update, context: Context) -> None:
    """/needs export 2026-11: for a coordinator, in private; a file for each of their groups when asked there."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE)
    period = read_period(typed, context.now.astimezone(context.policy.zone).date())
    run_here = await _run_by(context)
    if period is None:
        raise Refused("needs-export-when")
    must_be_installed("xlsxwriter")
    if not context.person.reach.worth_trying:
        raise Refused("file-needs-private", username=context.bot_username)
    for group in run_here:
        await context.say(
            SendFile(chat_id=context.person.id, kind=request_sheet.KIND, thing_id=group.chat_id, period=period)
        )
    if context.group is not None:
        await context.say(context.briefly("needs-export-sent", username=context.bot_username))


async def _run_by(context: Context) -> list[Group]:
    """The groups that a coordinator means: this one; in private, those that they run. Raises Refused or Postponed."""
    if context.group is not None:
        rights.must_coordinate(await context.standing())
        return [context.group]
    found = []
    for group in await groups.of_person(context.tx, context.person.id):
        known = await groups.find(context.tx, group.chat_id)
        if known is not None and (await context.standing_in(known)).coordinator:
            found.append(group)
    if not found:
        raise Refused("needs-export-coordinators")
    return found


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /needs itself."""
    return [CommandHandler("needs", export, filters=UpdateType.MESSAGE & rest(WORD))]
