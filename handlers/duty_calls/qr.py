"""/call qr 12: the QR code of a call, for who is not in the group yet."""

import re
from datetime import datetime

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import Fact, Line, Refused, SendFile
from handlers.context import Context
from handlers.duty_calls.files import asked_for, hand_over
from handlers.files import StartCode, must_be_installed
from handlers.wording import rest, rest_of
from storage import duty_calls
from storage.database import Transaction

KIND = "call_code"
WORD = r"(?:qr|二维码)(?![a-z])"
"""It stands first: further on it may be a place."""


async def send(update: Update, context: Context) -> None:
    """/call qr 12, or /call qr as a reply to the board."""
    typed = re.sub(WORD, "", rest_of(update), count=1, flags=re.IGNORECASE).strip()
    call = await asked_for(update, context, typed, "qr-which")
    if not call.open:
        raise Refused("call-over", number=call.id)
    must_be_installed("segno")
    await hand_over(context, KIND, call)


async def make(tx: Transaction, wanted: SendFile, _: datetime) -> StartCode | None:
    """Lay out the code of a call."""
    call = await duty_calls.find(tx, wanted.thing_id)
    if call is None:
        return None
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "ends": call.ends_at}
    return StartCode(name=f"call-{call.id}.png", caption=Line("qr-caption", facts), start=f"call-{call.id}")


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /call itself."""
    return [CommandHandler("call", send, filters=UpdateType.MESSAGE & rest(WORD))]
