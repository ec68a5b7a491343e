"""What somebody writes in private that is no command: the answer to what is asked, or what may be a request.

It is never met with silence, and it is not lost: a tap makes a request of it.
"""

from dataclasses import replace

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, ChatType, MessageFilter, UpdateType

from domain.messages import Refused
from domain.need_answer import Word, answered, read_word
from domain.need_draft import Field, NeedDraft, Stage
from domain.reading.text import tidy
from handlers.context import Context
from handlers.help_requests import danger, replies
from handlers.help_requests.draft_asking import ask_anew, begin_anew, keep_photo
from handlers.help_requests.draft_buttons import NeedDrop, NeedSame
from handlers.help_requests.draft_ending import remove
from handlers.help_requests.draft_sending import send
from storage import need_drafts


async def is_asking(context: Context) -> bool:
    """Whether this person was asked something a moment ago, so that what they write now is most likely the answer."""
    draft = await need_drafts.of_person(context.tx, context.person.id)
    return draft is not None and draft.stage is Stage.OPEN and draft.is_fresh(context.now)


async def take(update: Update, context: Context) -> None:
    """Take a text or a photo. Who speaks of danger hears first whom to phone. Raises Refused for anything else."""
    message = update.message
    text = (message.text or message.caption or "") if message else ""
    photo = message.photo[-1].file_id if message and message.photo else ""
    if not text and not photo:
        raise Refused("need-unreadable")
    dangerous = await danger.answer(context, text)
    try:
        if photo or await is_asking(context) or not await replies.take_unaddressed(context, text):
            await _take(context, text, photo)
    except Refused as refused:
        if not dangerous:
            raise
        await context.say_refused(refused, tapped=False)


async def _take(context: Context, text: str, photo: str) -> None:
    draft = await need_drafts.of_person(context.tx, context.person.id)
    if draft is None or draft.stage is Stage.OFFERED:
        await _offer(context, draft, text, photo)
        return
    if draft.chat_id is not None:
        await context.turn_to_chat(draft.chat_id)
    draft = replace(draft, stands_in=draft.person_id)  # what was asked in the group goes on here
    if photo:
        await _answer_by_photo(context, draft, text, photo)
    else:
        await _answer(context, draft, text)


async def _offer(context: Context, draft: NeedDraft | None, text: str, photo: str) -> None:
    """Is it a request? What is written soon after the other belongs to it."""
    if draft is None or not draft.is_fresh(context.now):
        draft = await begin_anew(context, context.person.id, Stage.OFFERED)
    if photo:
        await keep_photo(context, draft, photo)
    await ask_anew(context, draft.kept(tidy(text)) if text else draft)


async def _answer(context: Context, draft: NeedDraft, text: str) -> None:
    """The answer to what is asked, or the word for a button that stands there. Raises Refused, and the draft stays."""
    match draft.asks(context.now), read_word(text):
        case _, Word.DROP:
            await remove(context, draft)
            await context.say(context.here("need-draft-dropped"))
        case Field.CHECK, Word.SEND | Word.YES:
            await send(context, draft, ask_anew)
        case Field.TWIN, Word.YES:
            await send(context, draft, ask_anew, another=True)
        case Field.TWIN, Word.NO:
            await remove(context, draft)
            await context.say(context.here("need-draft-same", number=draft.twin or 0))
        case _:
            await ask_anew(context, answered(draft, text, context.now, context.zone))


async def _answer_by_photo(context: Context, draft: NeedDraft, text: str, photo: str) -> None:
    """A photo belongs to the draft whenever it comes; what stands below it says what is needed."""
    draft = draft.told_photo()
    if text and draft.asks(context.now) is Field.WHAT:
        draft = answered(draft, text, context.now, context.zone)
    elif text:
        draft = draft.added(tidy(text))
    await keep_photo(context, draft, photo)
    await ask_anew(context, draft)


class _ToDraft(MessageFilter):
    """A reply to the question of a draft: its buttons show it, so that also a copy that is not known counts."""

    def filter(self, message: Message) -> bool:
        asking = message.reply_to_message
        keyboard = asking.reply_markup.inline_keyboard if asking and asking.reply_markup else ()
        data = [str(button.callback_data).partition(":")[0] for row in keyboard for button in row]
        return NeedDrop.prefix in data or NeedSame.prefix in data


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before other replies."""
    return [MessageHandler(UpdateType.MESSAGE & ChatType.PRIVATE & TEXT & REPLY & _ToDraft(), take)]
