"""/need typed bare: a request is put together in private, by buttons and by typing, and survives a restart.

Who typed a line is led the same way where something of it must be asked. In a group only two questions stand, which
show nothing personal: which kind, and whether it is another.
"""

from dataclasses import replace

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.help_request import HelpRequest
from domain.messages import Refused
from domain.need_draft import Field, NeedDraft, Stage
from domain.need_form import NeedForm
from domain.people import Group
from domain.reading.text import tidy
from handlers.context import Context, name_of
from handlers.help_requests.draft_asking import ask_anew, ask_in_private, begin_anew
from handlers.help_requests.which_group import groups_of
from handlers.wording import replied_to, rest
from storage import need_drafts


async def bare(update: Update, context: Context) -> None:
    """/need: in private it begins, or goes on; in a group the way to it is shown."""
    if context.group is None:
        await begin(context)
        return
    if not context.group.registered:
        raise Refused("group-not-set-up")
    draft = replace(await _unfinished(context), chat_id=context.group.chat_id, thread_id=context.thread_id)
    await ask_in_private(context, _for(update, draft))


async def begin(context: Context) -> None:
    """Ask in private what is missing. Raises Refused for who is in no group, Postponed as `groups_of` does."""
    await ask_anew(context, await in_group_of_theirs(context, await _unfinished(context)))


async def in_group_of_theirs(context: Context, draft: NeedDraft) -> NeedDraft:
    """The draft for the group that was named, or else for the only one of who asks. Raises as `begin` does."""
    mine = [group.chat_id for group in await groups_of(context)]
    if draft.chat_id not in mine:
        draft = replace(draft, chat_id=mine[0] if len(mine) == 1 else None, thread_id=None)
    return replace(draft, stands_in=draft.person_id)


async def _unfinished(context: Context) -> NeedDraft:
    """What this person has not finished; a new one where what they wrote, and was no request yet, is long ago."""
    draft = await need_drafts.of_person(context.tx, context.person.id)
    if draft is not None and (draft.stage is Stage.OPEN or draft.is_fresh(context.now)):
        return replace(draft, stage=Stage.OPEN)
    return await begin_anew(context, context.person.id)


def _for(update: Update, draft: NeedDraft) -> NeedDraft:
    """A reply to somebody asks for them."""
    user = replied_to(update)
    if user is None or user.id == draft.person_id:
        return draft
    return replace(draft, asked_for=user.id, name=name_of(user))


# Where a line was typed -------------------------------------------------------------------------------------------


async def ask_kind(update: Update, context: Context, group: Group | None, text: str) -> None:
    """Which of the six? Of a line only that was not understood; the rest of it is kept. `group` None: they choose."""
    draft = replace(await _begin_here(context, group), what=tidy(text), asked=Field.CHECK)
    await ask_anew(context, _for(update, draft))


async def ask_group(context: Context, form: NeedForm) -> None:
    """Which group? Who typed a line in private is in several."""
    await ask_anew(context, (await _begin_here(context, None)).filled(form))


async def ask_twin(context: Context, group: Group, form: NeedForm, twin: HelpRequest) -> None:
    """Is it another? They asked the same a moment ago; until they say so, nothing is created."""
    await ask_anew(context, replace((await _begin_here(context, group)).filled(form), twin=twin.id))


async def ask_rest(context: Context, group: Group, form: NeedForm) -> None:
    """What a line did not say and belongs to it, as when and where to of a ride, is asked in private."""
    draft = (await _begin_here(context, group)).filled(form)
    if context.group is None:
        await ask_anew(context, draft)
    else:
        await ask_in_private(context, draft)


async def _begin_here(context: Context, group: Group | None) -> NeedDraft:
    draft = await begin_anew(context, context.chat_id)
    return replace(draft, chat_id=group.chat_id if group else None, thread_id=context.thread_id)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /need with a line."""
    return [CommandHandler("need", bare, filters=UpdateType.MESSAGE & rest("$"))]
