"""A request that was put together is sent to its group."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from domain.help_request import HelpRequest
from domain.messages import Toast
from domain.need_draft import TWIN, Field, NeedDraft
from domain.need_form import NeedForm
from domain.people import Group
from handlers.context import Context
from handlers.help_requests.draft_ending import end
from handlers.help_requests.posting import open_request
from handlers.help_requests.which_group import groups_of
from storage import help_requests, request_photos

Ask = Callable[[Context, NeedDraft], Awaitable[None]]


async def send(context: Context, draft: NeedDraft, ask: Ask, *, another: bool = False) -> None:
    """Send it, unless something is missing by now, or the same was sent a moment ago and this is not `another`.

    Raises Refused for who is in no group any more.
    """
    draft = replace(draft, twin=None) if another else draft
    group = await _group(context, draft)
    if group is None:
        draft = replace(draft, chat_id=None)
    if group is None or draft.asks(context.now) is not Field.CHECK:
        await ask(context, draft)
        await context.say(Toast("need-draft-not-ready"))
    elif not another and (twin := await twin_of(context, draft.form)):
        await ask(context, replace(draft, twin=twin.id))
    else:
        await _post(context, group, draft)


async def twin_of(context: Context, form: NeedForm) -> HelpRequest | None:
    """Find the same that this person asked a moment ago."""
    lately = await help_requests.asked_lately(context.tx, context.person.id, context.now - TWIN)
    return next((request for request, details in lately if form.reads_like(request.kind, details)), None)


async def _group(context: Context, draft: NeedDraft) -> Group | None:
    """The group that is asked, if who asks is still in it."""
    if draft.in_group:
        return context.group
    return next((group for group in await groups_of(context) if group.chat_id == draft.chat_id), None)


async def _post(context: Context, group: Group, draft: NeedDraft) -> None:
    photos = await request_photos.of_draft(context.tx, draft.id)
    request = await open_request(context, group, draft.form, photos, thread_id=draft.thread_id)
    await end(context, draft, "need-draft-sent", number=request.id)
    await context.say(Toast("need-draft-sent", {"number": request.id}))
