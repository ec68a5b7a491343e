"""/round typed bare: an area is put together by buttons, and by replies where a button does not fit."""

from dataclasses import replace
from datetime import datetime, timedelta

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, MessageFilter, UpdateType

from domain import area_draft, area_edit, rights
from domain.area import Area
from domain.area import Stage as AreaStage
from domain.area_draft import USUAL, USUAL_DAYS, USUAL_MINUTES, USUAL_TIMES, AreaDraft, Stage
from domain.area_edit import Parts
from domain.messages import GROUP, Board, Delete, NewBoard, Refused, Toast
from domain.people import Group
from domain.reading.area_command import NAME_LIMIT, within
from domain.reading.area_parts import read_answer, read_parts
from domain.reading.text import fold
from handlers.buttons import tapped
from handlers.context import Context
from handlers.duty_calls.meant import coordinated
from handlers.receipts import RECORDED
from handlers.rounds import managing, planning
from handlers.rounds.draft_board import FIELDS, KIND
from handlers.rounds.draft_buttons import (
    PLAN_BUTTONS,
    PlanAgent,
    PlanAsk,
    PlanButton,
    PlanCancel,
    PlanDays,
    PlanMinutes,
    PlanNoPoints,
    PlanOther,
    PlanPlace,
    PlanSave,
    PlanTimes,
    PlanUsual,
)
from handlers.wording import rest
from storage import area_drafts, areas, boards, duty_calls, people
from storage.database import Transaction

BATCH = 100
"""How many drafts one tick drops at most."""
NO_MORE = ("取消", "cancel")
"""What drops a draft, typed in place of an answer."""


async def begin(_: Update, context: Context) -> None:
    """/round: a coordinator begins, or goes on with what they have not finished."""
    await open_draft(context, await coordinated(context, "area-in-group"), None)


async def open_draft(context: Context, group: Group, edits: int | None) -> None:
    """Ask at the bottom of the chat: for a new area, or for what is to change of the area `edits`.

    Somebody has one draft a group: the one that they have not finished goes on, or another takes its place.
    """
    by = context.who.id if context.who else None
    draft = await area_drafts.unfinished(context.tx, group.chat_id, by)
    if draft is not None and draft.edits != edits:
        await _save(context, replace(draft, stage=Stage.CANCELLED))
        draft = None
    if draft is None:
        draft = await area_drafts.begin(context.tx, group.chat_id, context.thread_id, by, edits, context.now)
    elif (old := await boards.find(context.tx, KIND, draft.id, GROUP)) and old.message_id is not None:
        await context.say(Delete(old.chat_id, old.message_id))
    await context.say(NewBoard(kind=KIND, id=draft.id, chat_id=group.chat_id, thread_id=context.thread_id))


async def _save(context: Context, draft: AreaDraft) -> None:
    await area_drafts.save(context.tx, draft)
    await context.say(Board(KIND, draft.id))


async def _of(context: Context, draft_id: int) -> AreaDraft:
    """Find the draft that this coordinator may go on with. Raises Refused."""
    draft = await area_drafts.find(context.tx, draft_id)
    if draft is None or context.group is None or draft.chat_id != context.group.chat_id:
        raise Refused("button-gone")
    if draft.stage is not Stage.OPEN:
        raise Refused("plan-gone")
    rights.must_coordinate(await context.standing())
    if draft.begun_by is not None and (context.who is None or draft.begun_by != context.who.id):
        by = await people.find(context.tx, draft.begun_by)
        raise Refused("plan-of-another", name=by.name if by else "")
    return draft


async def _tell(context: Context, draft: AreaDraft, parts: Parts) -> None:
    """Keep what was said of a draft. Raises Refused where no area can be like that."""
    told = draft.told(parts)
    if told.edits is None:
        if parts.name is not None:
            await managing.must_be_free(context, draft.chat_id, managing.unnumbered(parts.name))
        area_edit.form_of(told.parts, context.now, context.zone)
    elif told.parts != Parts():
        area_edit.edit(await _edited(context, told), told.parts, context.now, context.zone)
    await _save(context, told)


async def _edited(context: Context, draft: AreaDraft) -> Area:
    area = await areas.find(context.tx, draft.edits or 0)
    if area is None or area.stage is AreaStage.ENDED:
        raise Refused("plan-gone")
    return area


# By buttons -------------------------------------------------------------------------------------------------------


async def tap(update: Update, context: Context) -> None:
    """The coordinator taps a proposal, or what becomes of the draft."""
    button = tapped(update, *PLAN_BUTTONS)
    draft = await _of(context, button.draft_id)
    match button:
        case PlanOther() if draft.asks is not None:
            await context.say(Toast(f"plan-type-{draft.asks}", alert=True))
        case PlanAsk(field=place) if place < len(FIELDS):
            await _save(context, replace(draft, asked=FIELDS[place]))
            await context.say(Toast(f"plan-ask-{FIELDS[place]}"))
        case PlanCancel():
            await _save(context, replace(draft, stage=Stage.CANCELLED))
            await context.say(Toast("plan-outcome", {"stage": Stage.CANCELLED}))
        case PlanSave():
            await _finish(context, draft)
        case _:
            await _tell(context, draft, await _said(context, button))
            await context.say(Toast("plan-noted"))


async def _said(context: Context, button: PlanButton) -> Parts:
    """What a proposal says. It comes from a client: what the desk would not propose is refused."""
    match button:
        case PlanNoPoints():
            return Parts(points=())
        case PlanUsual():
            return USUAL
        case PlanDays(choice=choice) if choice < len(USUAL_DAYS):
            return Parts(days=USUAL_DAYS[choice])
        case PlanTimes(choice=choice) if choice < len(USUAL_TIMES):
            return Parts(times=USUAL_TIMES[choice])
        case PlanMinutes(minutes=minutes) if minutes in USUAL_MINUTES:
            return Parts(window=timedelta(minutes=minutes))
        case PlanPlace() | PlanAgent():
            return await _borrowed(context, button)
    raise Refused("button-gone")


async def _borrowed(context: Context, button: PlanPlace | PlanAgent) -> Parts:
    """What a proposal takes from something of this group: where a call was, or what an area is treated with."""
    match button:
        case PlanAgent(area_id=0):
            return Parts(agent="")
        case PlanAgent(area_id=area_id):
            area = await areas.find(context.tx, area_id)
            if area is not None and area.chat_id == context.chat_id:
                return Parts(agent=area.agent)
        case PlanPlace(call_id=call_id):
            call = await duty_calls.find(context.tx, call_id)
            if call is not None and call.chat_id == context.chat_id:
                return Parts(name=within(call.place, NAME_LIMIT))
    raise Refused("button-gone")


async def _finish(context: Context, draft: AreaDraft) -> None:
    """Keep the area, or what was changed of one; unless a button came too late. Raises Refused."""
    if draft.asks is not None or context.group is None:
        raise Refused("plan-not-ready")
    if draft.edits is not None:
        area = await managing.change(context, await _edited(context, draft), draft.parts)
    else:
        form = area_edit.form_of(draft.parts, context.now, context.zone)
        if form is None:
            raise Refused("plan-not-ready")
        area = await planning.add_area(context, context.group, form)
    await _save(context, replace(draft, stage=Stage.SAVED, area_id=area.id))
    await context.say(Toast("plan-outcome", {"stage": Stage.SAVED}))


# By replies -------------------------------------------------------------------------------------------------------


def _answered_draft(message: Message | None) -> int | None:
    """Find the draft that a message asks for: its buttons name it, so that also a copy that is not known counts."""
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    data = [str(button.callback_data) for row in keyboard for button in row]
    cancel = next((each for each in data if each.startswith(f"{PlanCancel.prefix}:")), None)
    return PlanCancel.parse(cancel).draft_id if cancel else None


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
    text = (message.text if isinstance(message, Message) else None) or ""
    asked = draft.asks
    if fold(text) in NO_MORE:
        await _save(context, replace(draft, stage=Stage.CANCELLED))
        return
    said = read_answer(asked, text, context.now, context.zone) if asked else read_parts(text, context.now, context.zone)
    await _tell(context, draft, said)
    await context.react(RECORDED)


# What falls due ---------------------------------------------------------------------------------------------------


async def drop(tx: Transaction, now: datetime) -> int:
    """Drop the drafts that nobody finished, without a word: their messages say so; returns how many."""
    drafts = await area_drafts.stale(tx, now - area_draft.LASTS, BATCH)
    for draft in drafts:
        await area_drafts.save(tx, replace(draft, stage=Stage.CANCELLED))
        await boards.want(tx, KIND, draft.id, GROUP)
    return len(drafts)


async def next_drop(tx: Transaction) -> datetime | None:
    """When the next draft is dropped."""
    begun_at = await area_drafts.oldest(tx)
    return begun_at + area_draft.LASTS if begun_at else None


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CommandHandler("round", begin, filters=UpdateType.MESSAGE & rest("$")),
        *(CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in PLAN_BUTTONS),
        MessageHandler(UpdateType.MESSAGE & TEXT & REPLY & _ToDraft(), typed),
    ]
