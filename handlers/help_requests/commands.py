"""/need: somebody asks for help in one line, in a group or in private."""

from dataclasses import replace
from datetime import timedelta

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.help_request import HelpRequest
from domain.messages import Delete, Notice, Refused
from domain.need_form import NeedForm
from domain.people import Group, Reach
from domain.reading.need_command import read_need, tells_of_illness
from domain.reading.place import for_group
from domain.reading.text import tidy
from handlers.context import Context, name_of
from handlers.help_requests import danger, drafting
from handlers.help_requests.draft_sending import twin_of
from handlers.help_requests.posting import open_request
from handlers.help_requests.which_group import groups_of
from handlers.receipts import RECORDED
from handlers.wording import replied_to, rest_of
from storage import help_requests

UNKNOWN_KIND = ("need-kind-missing", "need-kind-unknown")
"""The mistakes of a line that six buttons put right."""

READ_WITHIN = timedelta(minutes=1)
"""So soon after it was sent a line becomes a request; one that was asked later is of another line."""


async def need(update: Update, context: Context) -> None:
    """/need 药品 3栋201 降压药两盒.

    Of a line that can't be read, too, danger is answered, and what is private does not stay in the group.
    """
    typed = rest_of(update)
    dangerous = await danger.answer(context, typed)
    public = await hide(context, typed)
    try:
        request = await _ask(update, context, typed)
    except Refused as refused:
        if not dangerous and not public:
            raise
        await context.say_refused(refused, tapped=False)
        request = None
    if public:
        await _say_that_it_was_public(context, request)


async def edited(update: Update, context: Context) -> None:
    """/need edited: whoever takes it goes by what was sent, so that it must not look as if the edit counted."""
    message = update.edited_message
    await hide(context, rest_of(update))
    asked = await help_requests.asked_by(context.tx, context.person.id)
    made = [
        each for each in asked if message is not None and message.date <= each.asked_at < message.date + READ_WITHIN
    ]
    if made:
        await context.say(context.briefly("need-edited", number=made[0].id))
    else:
        await context.say(context.briefly("need-edited-unread"))


async def _ask(update: Update, context: Context, typed: str) -> HelpRequest | None:
    request = await _request(update, context, await _group_meant(context), typed)
    if context.group is not None and request is not None:
        await context.react(RECORDED)
    return request


async def _request(update: Update, context: Context, group: Group | None, typed: str) -> HelpRequest | None:
    """The request that a line makes; None where something must be asked first."""
    try:
        form = _for_whom(update, context, read_need(typed, context.now, context.zone))
    except Refused as refused:
        if refused.key not in UNKNOWN_KIND:
            raise
        await drafting.ask_kind(update, context, group, typed)
        return None
    if group is None:
        await drafting.ask_group(context, form)
    elif not form.is_whole:
        await drafting.ask_rest(context, group, form)
    elif twin := await twin_of(context, form):
        await drafting.ask_twin(context, group, form, twin)
    else:
        return await open_request(context, group, form, thread_id=context.thread_id)
    return None


async def _group_meant(context: Context) -> Group | None:
    """The group that is asked: this one, or the only one of who asks; None: they are in several. Raises Refused."""
    if context.group is not None:
        if not context.group.registered:
            raise Refused("group-not-set-up")
        return context.group
    mine = await groups_of(context)
    return mine[0] if len(mine) == 1 else None


def _for_whom(update: Update, context: Context, form: NeedForm) -> NeedForm:
    """A reply to somebody asks for them."""
    who, user = context.person, replied_to(update)
    if user is None or user.id == who.id:
        return form
    details = replace(form.details, asked_for=user.id, name=form.details.name or name_of(user))
    return replace(form, details=details)


async def hide(context: Context, typed: str) -> bool:
    """Whether a line in the group names a room, a phone, a medicine or an illness: where the bot may, it removes it."""
    if context.group is None or context.message_id is None:
        return False
    if for_group(typed) == tidy(typed) and not tells_of_illness(typed):
        return False
    await context.say(Delete(context.chat_id, context.message_id))
    return True


async def _say_that_it_was_public(context: Context, request: HelpRequest | None) -> None:
    """Tell who wrote it, in private if they can be written to; else what is said of the request leads them there."""
    notice = context.briefly("need-was-public", number=request.id if request else 0)
    if context.person.reach is Reach.REACHED:
        await context.say(Notice(chat_id=context.person.id, key=notice.key, facts=notice.facts))
    elif request is None:
        await context.say(notice)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CommandHandler("need", need, filters=UpdateType.MESSAGE),
        CommandHandler("need", edited, filters=UpdateType.EDITED_MESSAGE),
    ]
