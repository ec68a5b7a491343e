"""Photos that prove a round: as a reply, one or an album, or in private from who holds one round; 👍 is the receipt.

What stands below a photo counts as if it were typed: 全部, 1-5.
"""

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler
from telegram.ext.filters import PHOTO, REPLY, ChatType, UpdateType

from domain.disinfection import Round
from domain.messages import Refused
from handlers.context import Context
from handlers.help_requests import offering
from handlers.receipts import RECORDED
from handlers.rounds import acting, replies
from handlers.rounds.meant import pick, rounds_of
from storage import rounds


async def in_group(update: Update, context: Context) -> None:
    """Somebody sends a photo as a reply to the board of a slot."""
    message = update.message
    of_message = await rounds_of(context, message.reply_to_message) if message else []
    if message is None or not of_message:
        return
    picked = pick(context, of_message, message.caption or "") or await _of_album(context, message)
    if picked is None:
        raise Refused("round-which", area=of_message[0].name)
    await _keep(context, message, *picked)


async def in_private(update: Update, context: Context) -> None:
    """Somebody sends a photo in private; where it proves no round, it may be of what they ask for."""
    message = update.message
    if message is None:
        return
    picked = await _meant_in_private(context, message)
    if picked is None:
        await offering.take(update, context)
    else:
        await _keep(context, message, *picked)


async def _meant_in_private(context: Context, message: Message) -> tuple[Round, str] | None:
    if message.reply_to_message is not None:
        of_message = await rounds_of(context, message.reply_to_message)
        return pick(context, of_message, message.caption or "")
    held = await rounds.held_by(context.tx, context.person.id)
    if len(held) == 1:
        return held[0], message.caption or ""
    return await _of_album(context, message)


async def _of_album(context: Context, message: Message) -> tuple[Round, str] | None:
    """The round that the other photos of the same album prove: what stands below the first is said of all."""
    album = message.media_group_id
    round_ = await rounds.of_album(context.tx, album, context.person.id) if album else None
    return (round_, message.caption or "") if round_ else None


async def _keep(context: Context, message: Message, round_: Round, said: str) -> None:
    """Keep the photo, whatever becomes of what stands below it."""
    after = await acting.prove(context, round_, message.photo[-1].file_id, message.media_group_id)
    if not await replies.say_or_tell_why_not(context, after, said):
        await context.react(RECORDED)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        MessageHandler(new & PHOTO & ChatType.PRIVATE, in_private),
        MessageHandler(new & PHOTO & REPLY & ChatType.GROUPS, in_group),
    ]
