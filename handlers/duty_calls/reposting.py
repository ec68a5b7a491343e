"""/repost 12: the board comes to the bottom again, and the old one says where it went."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import GROUP, NewBoard, Refused, Rewrite
from handlers.context import Context
from handlers.duty_calls.board import KIND
from handlers.duty_calls.meant import call_meant, coordinated
from handlers.wording import rest_of
from storage import boards


async def repost(update: Update, context: Context) -> None:
    """/repost 12, or as a reply to the board, or bare when only one call is open; silently."""
    group = await coordinated(context, "repost-in-group")
    call = await call_meant(update, context, group, rest_of(update), "repost-which")
    if not call.open:
        raise Refused("call-ended", number=call.id)
    old = await boards.find(context.tx, KIND, call.id, GROUP)
    if old is not None and old.message_id is not None and old.chat_id == group.chat_id:
        moved = Rewrite(chat_id=old.chat_id, message_id=old.message_id, key="call-reposted", facts={"number": call.id})
        await context.say(moved)
    thread_id = old.thread_id if old else call.thread_id
    await context.say(NewBoard(kind=KIND, id=call.id, chat_id=group.chat_id, thread_id=thread_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("repost", repost, filters=UpdateType.MESSAGE)]
