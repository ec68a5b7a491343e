"""What volunteers answer by a tap, under the group's board or in private."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.duty_call import Answer, DutyCall
from domain.messages import GROUP, Delete, Refused
from handlers.buttons import tapped
from handlers.context import Context
from handlers.duty_calls.answers import call_here, record
from handlers.duty_calls.board import KIND
from handlers.duty_calls.buttons import ANSWERS
from storage import boards


async def tap(update: Update, context: Context) -> None:
    """A volunteer taps a button of a call."""
    button = tapped(update, *ANSWERS)
    call = await call_here(context, button.call_id)
    if call is None:
        raise Refused("button-gone")
    await record(context, call, Answer(person_id=context.person.id, meaning=button.meaning, said_at=context.now))
    await _retire_stray(context, call)


async def _retire_stray(context: Context, call: DutyCall) -> None:
    """Remove the tapped board where it is not the one in use: its sending was never answered, so it was sent again."""
    audience = GROUP if context.group else str(context.person.id)
    board = await boards.find(context.tx, KIND, call.id, audience)
    in_use = board.message_id if board and board.chat_id == context.chat_id else None
    if in_use is None or context.message_id is None:
        return
    if not await boards.stands_at(context.tx, context.chat_id, context.message_id):  # nor another's, by a forged tap
        await context.say(Delete(context.chat_id, context.message_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in ANSWERS]
