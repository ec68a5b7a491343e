"""/calls 12 export: who was at a call, as an Excel file."""

import re

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from handlers.context import Context
from handlers.duty_calls import call_sheet
from handlers.duty_calls.files import asked_for, hand_over
from handlers.files import must_be_installed
from handlers.wording import rest, rest_of

WORD = r"(?:export|excel|导出)"


async def export(update: Update, context: Context) -> None:
    """/calls 12 export, or /calls export as a reply to the board."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE).strip()
    call = await asked_for(update, context, typed, "export-which", over=True)
    must_be_installed("xlsxwriter")
    await hand_over(context, call_sheet.KIND, call)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /calls itself."""
    return [CommandHandler("calls", export, filters=UpdateType.MESSAGE & rest(f".*{WORD}"))]
