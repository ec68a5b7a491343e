"""/call typed bare: a call is put together by buttons, and by replies where a button does not fit."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, MessageFilter, UpdateType

from domain import call_draft, call_edit, rights
from domain.call_draft import CallDraft, Stage
from domain.call_edit import Field, Parts
from domain.duty_call import DutyCall
from domain.messages import GROUP, Board, Delete, NewBoard, Refused, Toast
from domain.people import Group
from domain.reading.call_command import MOST_NEEDED, CallForm
from domain.reading.window import Window
from handlers.buttons import tapped
from handlers.context import Context
from handlers.duty_calls.changing import change_call, lines_of_changes
from handlers.duty_calls.draft_board import FIELDS, KIND
from handlers.duty_calls.draft_buttons import (
    DRAFT_BUTTONS,
    DraftAsk,
    DraftButton,
    DraftCancel,
    DraftFromNow,
    DraftNeeded,
    DraftOther,
    DraftPlace,
    DraftPost,
    DraftPurpose,
    DraftUrgent,
    DraftWindow,
)
from handlers.duty_calls.meant import coordinated
from handlers.duty_calls.posting import post_call
from handlers.receipts import RECORDED
from handlers.wording import rest
from storage import boards, call_drafts, duty_calls, people


async def begin(_: Update, context: Context) -> None:
    """/call: a coordinator begins, or goes on with what they have not finished."""
    await open_draft(context, await coordinated(context, "only-in-group"), None)


async def open_draft(context: Context, group: Group, edits: int | None) -> None:
    """Ask at the bottom of the chat: for a new call, or for what is to change of the call `edits`.

    Somebody has one draft a group: the one that they have not finished goes on, or another takes its place.
    """
    by = context.who.id if context.who else None
    draft = await call_drafts.unfinished(context.tx, group.chat_id, by)
    if draft is not None and draft.edits != edits:
        await _save(context, replace(draft, stage=Stage.CANCELLED))
        draft = None
    if draft is None:
        draft = await call_drafts.begin(context.tx, group.chat_id, context.thread_id, by, edits, context.now)
    elif (old := await boards.find(context.tx, KIND, draft.id, GROUP)) and old.message_id is not None:
        await context.say(Delete(old.chat_id, old.message_id))
    await context.say(NewBoard(kind=KIND, id=draft.id, chat_id=group.chat_id, thread_id=context.thread_id))


async def _save(context: Context, draft: CallDraft) -> None:
    await call_drafts.save(context.tx, draft)
    await context.say(Board(KIND, draft.id))


async def _of(context: Context, draft_id: int) -> CallDraft:
    """Find the draft that this coordinator may go on with. Raises Refused, also when its call is over."""
    draft = await call_drafts.find(context.tx, draft_id)
    if draft is None or context.group is None or draft.chat_id != context.group.chat_id:
        raise Refused("button-gone")
    if draft.stage is not Stage.OPEN:
        raise Refused("draft-gone")
    rights.must_coordinate(await context.standing())
    if draft.begun_by is not None and (context.who is None or draft.begun_by != context.who.id):
        by = await people.find(context.tx, draft.begun_by)
        raise Refused("draft-of-another", name=by.name if by else "")
    if draft.edits is not None and not (await _call(context, draft.edits)).open:
        raise Refused("call-over", number=draft.edits)
    return draft


# By buttons -------------------------------------------------------------------------------------------------------


async def tap(update: Update, context: Context) -> None:
    """The coordinator taps a proposal, or what becomes of the draft."""
    button = tapped(update, *DRAFT_BUTTONS)
    draft = await _of(context, button.draft_id)
    match button:
        case DraftOther():
            asked = draft.asks(context.now) or Field.NEEDED
            await context.say(Toast(f"draft-type-{asked}", alert=True))
        case DraftAsk(field=place) if place < len(FIELDS):
            await _save(context, replace(draft, asked=FIELDS[place]))
            await context.say(Toast(f"draft-ask-{FIELDS[place]}"))
        case DraftUrgent(urgent=urgent) if draft.edits is None:
            await _save(context, replace(draft, urgent=urgent == 1))
            await context.say(Toast("draft-urgent-noted", {"urgent": urgent}))
        case DraftCancel():
            await _save(context, replace(draft, stage=Stage.CANCELLED))
            await context.say(Toast("draft-cancelled"))
        case DraftPost():
            await _post(context, draft)
        case _:
            parts = await _said(context, button)
            await _save(context, draft.told(parts=parts))
            await context.say(Toast("draft-noted", {"changes": lines_of_changes(parts)}))


async def _said(context: Context, button: DraftButton) -> Parts:
    """What a proposal says. It comes from a client: what the desk would not propose is refused."""
    match button:
        case DraftNeeded(needed=needed) if 1 <= needed <= MOST_NEEDED:
            return Parts(needed=needed)
        case DraftFromNow(minutes=minutes):
            return Parts(window=_possible(context, context.now, context.now + _minutes(minutes)))
        case DraftWindow(starts=starts, ends=ends):
            return Parts(window=_possible(context, _moment(starts), _moment(ends)))
        case DraftPlace(call_id=call_id):
            call = await _call(context, call_id)
            return Parts(place=call.place, purpose=call.purpose)
        case DraftPurpose(call_id=call_id):
            return Parts(purpose=(await _call(context, call_id)).purpose if call_id else "")
    raise Refused("button-gone")


def _possible(context: Context, starts_at: datetime, ends_at: datetime) -> Window:
    window = Window(starts_at, ends_at)
    if not call_draft.is_possible(window, context.now):
        raise Refused("draft-window-past")
    return window


def _moment(minutes: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + _minutes(minutes)


def _minutes(minutes: int) -> timedelta:
    """So long; of what a client may send, never so long that no moment is that far away."""
    return timedelta(minutes=min(minutes, 10**9))


async def _call(context: Context, call_id: int) -> DutyCall:
    call = await duty_calls.find(context.tx, call_id)
    if call is None or context.group is None or call.chat_id != context.group.chat_id:
        raise Refused("button-gone")
    return call


async def _post(context: Context, draft: CallDraft) -> None:
    """Post it, or save what was changed: unless its time went by meanwhile, or a button came too late."""
    if draft.asks(context.now) is not None:
        await context.say(Toast("draft-not-ready"), Board(KIND, draft.id))
        return
    if draft.edits is not None:
        call = await _call(context, draft.edits)
        changed = await change_call(context, call, draft.parts)
        await _save(context, replace(draft, parts=changed, stage=Stage.POSTED, call_id=call.id))
        await context.say(Toast("draft-noted", {"changes": lines_of_changes(changed)}))
        return
    parts = draft.parts
    assert parts.needed and parts.window and parts.place and context.group  # noqa: S101, PT018 - nothing is asked
    form = CallForm(
        needed=parts.needed,
        starts_at=parts.window.starts_at,
        ends_at=parts.window.ends_at,
        place=parts.place,
        purpose=parts.purpose or "",
        urgent=draft.urgent,
    )
    call = await post_call(context, context.group, form)
    await _save(context, replace(draft, stage=Stage.POSTED, call_id=call.id))
    await context.say(Toast("draft-posted", {"number": call.id}))


# By replies -------------------------------------------------------------------------------------------------------


def _answered_draft(message: Message | None) -> int | None:
    """Find the draft that a message asks for: its buttons name it, so that also a copy that is not known counts."""
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    data = [str(button.callback_data) for row in keyboard for button in row]
    cancel = next((each for each in data if each.startswith(f"{DraftCancel.prefix}:")), None)
    return DraftCancel.parse(cancel).draft_id if cancel else None


class _ToDraft(MessageFilter):
    """A reply to a draft."""

    def filter(self, message: Message) -> bool:
        return _answered_draft(message.reply_to_message) is not None


async def typed(update: Update, context: Context) -> None:
    """The coordinator replies to the question of a draft: privacy mode shows the bot nothing else that is typed."""
    message = update.effective_message
    asking = message.reply_to_message if isinstance(message, Message) else None
    draft_id = _answered_draft(asking)
    if asking is None or draft_id is None or asking.from_user is None or asking.from_user.id != context.bot_id:
        return
    draft = await _of(context, draft_id)
    asked = draft.asks(context.now)
    if asked is None:
        raise Refused("draft-tap-first")
    text = (message.text if isinstance(message, Message) else None) or ""
    await _save(context, draft.told(parts=await _read(context, draft, asked, text)))
    await context.react(RECORDED)


async def _read(context: Context, draft: CallDraft, asked: Field, text: str) -> Parts:
    number = draft.edits or 0
    match asked:
        case Field.NEEDED:
            return Parts(needed=call_edit.read_needed(text, number))
        case Field.WINDOW:
            before = await _call(context, draft.edits) if draft.edits is not None else None
            return Parts(window=call_edit.read_when(text, context.now, context.zone, before))
        case Field.PLACE:
            return Parts(place=call_edit.read_place(text, number))
        case Field.PURPOSE:
            return Parts(purpose=call_edit.read_purpose(text, number))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CommandHandler("call", begin, filters=UpdateType.MESSAGE & rest("$")),
        *(CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in DRAFT_BUTTONS),
        MessageHandler(UpdateType.MESSAGE & TEXT & REPLY & _ToDraft(), typed),
    ]
