"""What people tap while a request is put together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.messages import Delete, Refused
from domain.need_answer import MOST_PEOPLE
from domain.need_draft import Field, NeedDraft, Stage
from domain.reading.moment import FARTHEST
from handlers.buttons import tapped
from handlers.context import Context
from handlers.help_requests.draft_asking import ask_in_place, ask_in_private
from handlers.help_requests.draft_board import FIELDS, KINDS
from handlers.help_requests.draft_buttons import (
    NEED_BUTTONS,
    NeedAnother,
    NeedAsk,
    NeedBegin,
    NeedButton,
    NeedCold,
    NeedDrop,
    NeedGroup,
    NeedKind,
    NeedPeople,
    NeedSame,
    NeedSend,
    NeedSkip,
    NeedUrgent,
    NeedWheelchair,
    NeedWhen,
)
from handlers.help_requests.draft_ending import end
from handlers.help_requests.draft_sending import send
from handlers.help_requests.drafting import in_group_of_theirs
from handlers.help_requests.kinds import DRAFT
from handlers.help_requests.which_group import groups_of
from storage import boards, need_drafts


async def tap(update: Update, context: Context) -> None:
    """Who asks taps an answer, or what becomes of the draft."""
    button = tapped(update, *NEED_BUTTONS)
    draft = await _of(context, button.draft_id)
    await _retire_stray(context, draft)
    match button:
        case NeedDrop():
            await end(context, draft, "need-draft-dropped")
        case NeedSame() if draft.twin is not None:
            await end(context, draft, "need-draft-same", number=draft.twin)
        case NeedAnother() if draft.twin is not None:
            await send(context, draft, ask_in_place, another=True)
        case NeedBegin() if not draft.in_group:
            await ask_in_place(context, await in_group_of_theirs(context, replace(draft, stage=Stage.OPEN)))
        case NeedSend() if draft.twin is None:
            await send(context, draft, ask_in_place)
        case _ if draft.stage is Stage.OPEN:
            await _go_on(context, await _said(context, draft, button))
        case _:
            raise Refused("button-gone")


async def _of(context: Context, draft_id: int) -> NeedDraft:
    """Find the draft that this person may go on with here. Raises Refused."""
    draft = await need_drafts.find(context.tx, draft_id)
    if draft is None:
        raise Refused("need-draft-gone")
    if draft.person_id != context.person.id:
        raise Refused("need-draft-of-another" if context.group else "button-gone")
    here = context.group.chat_id if context.group else None
    if here != (draft.chat_id if draft.in_group else None):
        raise Refused("button-gone")
    if draft.chat_id is not None:
        await context.turn_to_chat(draft.chat_id)
    return draft


async def _retire_stray(context: Context, draft: NeedDraft) -> None:
    """Remove the tapped message where another is in use: its sending was never answered, so it was sent again."""
    board = await boards.find(context.tx, DRAFT, draft.id, str(draft.person_id))
    if board is None or board.message_id is None or context.message_id is None:
        return
    if not await boards.stands_at(context.tx, context.chat_id, context.message_id):
        await context.say(Delete(context.chat_id, context.message_id))


async def _said(context: Context, draft: NeedDraft, button: NeedButton) -> NeedDraft:
    """The draft as a button has it. It comes from a client: what the desk would not propose is refused."""
    match button:
        case NeedKind(kind=place) if place < len(KINDS):
            return draft.of_kind(KINDS[place], context.now, context.zone)
        case NeedGroup(group=group) if -group in [each.chat_id for each in await groups_of(context)]:
            return draft.told(Field.GROUP, -group)
        case NeedWhen(minutes=minutes):
            return draft.told_when(_possible(context, minutes) if minutes else None)
        case NeedPeople(people=people) if 1 <= people <= MOST_PEOPLE:
            return draft.told(Field.PEOPLE, people)
        case NeedWheelchair(wheelchair=wheelchair):
            return draft.told(Field.WHEELCHAIR, wheelchair == 1)
        case NeedSkip(field=place) if place < len(FIELDS) and draft.may_skip(FIELDS[place]):
            return draft.skipped(FIELDS[place])
        case NeedAsk(field=place) if place < len(FIELDS) and draft.asks(context.now) is Field.CHECK:
            return replace(draft, asked=FIELDS[place])
        case NeedUrgent(urgent=urgent):
            return replace(draft, urgent=urgent == 1)
        case NeedCold(cold=cold):
            return replace(draft, cold=cold == 1)
    raise Refused("button-gone")


def _possible(context: Context, minutes: int) -> datetime:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=min(minutes, 10**9))
    if not context.now < moment <= context.now + FARTHEST:
        raise Refused("need-when-gone")
    return moment


async def _go_on(context: Context, draft: NeedDraft) -> None:
    """Ask what is next, where it may be asked; a line typed in a group that is whole by now is sent."""
    if not draft.in_group:
        await ask_in_place(context, draft)
    elif draft.asks(context.now) is Field.CHECK:
        await send(context, draft, ask_in_place)
    else:
        await ask_in_private(context, draft)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in NEED_BUTTONS]
