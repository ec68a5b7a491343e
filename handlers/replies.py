"""Replies to the bot's messages, and editing them: what a message is about says who reads the words."""

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, UpdateType

from handlers.about import number_meant
from handlers.context import Context
from handlers.duty_calls import board
from handlers.duty_calls import replies as call_replies
from handlers.help_requests import kinds, offering
from handlers.help_requests import replies as request_replies
from handlers.rounds import replies as round_replies
from handlers.rounds.meant import rounds_of
from storage import answers, desk
from storage.answers import Source


async def reply(update: Update, context: Context) -> None:
    """Somebody replies to a message of the bot."""
    message = update.effective_message
    if not isinstance(message, Message) or message.text is None:
        return
    match await _thing(context, await number_meant(context, message.reply_to_message)):
        case (board.KIND, number):
            await call_replies.take(context, number, message)
        case (kinds.KIND, number):
            await request_replies.take(context, number, message.text)
        case _ if of_message := await rounds_of(context, message.reply_to_message):
            await round_replies.take(context, of_message, message.text)
        case _ if context.group is None:
            await offering.take(update, context)


async def edit(update: Update, context: Context) -> None:
    """Somebody edits what they wrote: as a reply to a message of the bot it corrects what it said."""
    message = update.edited_message
    if message is None or message.text is None:
        return
    said = await answers.said_by(context.tx, Source(message.chat.id, message.message_id))
    meant = said[0] if said else await number_meant(context, message.reply_to_message)
    match await _thing(context, meant):
        case (board.KIND, number):
            await call_replies.correct(context, number, message, said[1] if said else None)
        case (kinds.KIND, number):
            await request_replies.correct(context, number, message.text)
        case _ if of_message := await rounds_of(context, message.reply_to_message):
            await round_replies.correct(context, of_message, message.text)


async def _thing(context: Context, number: int | None) -> tuple[str, int] | None:
    """What a number names, and the number; None when it is nothing's."""
    kind = await desk.kind_of(context.tx, number) if number is not None else None
    return (kind, number) if kind is not None and number is not None else None


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        MessageHandler(UpdateType.MESSAGE & TEXT & REPLY, reply),
        MessageHandler(UpdateType.EDITED_MESSAGE & TEXT, edit),
    ]
