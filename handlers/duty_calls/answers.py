"""What volunteers answer to a call: by a tap, by a reply, by editing their reply."""

from dataclasses import dataclass, replace

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, UpdateType

from domain import duty_call
from domain.duty_call import Answer, Attendance, DutyCall, attendance, expected_at
from domain.duty_call import Meaning as Said
from domain.messages import GROUP, Board, Delete, Fact, NewBoard, Notice, Refused, Toast
from domain.reading.short_reply import LateUnknown, Meaning, Reply, read_reply
from domain.reading.text import clean
from handlers.context import Context
from handlers.duty_calls.about import number_named
from handlers.duty_calls.board import KIND
from handlers.duty_calls.buttons import ANSWERS, AnswerButton
from storage import boards, drafts, duty_calls, groups
from storage.duty_calls import Source

RECORDED, SEEN, UNCLEAR = "👍", "👀", "🤔"
"""The receipts for who types."""
QUOTED = 40
"""How many characters of an unclear reply the question about it repeats."""
COUNTED = {
    Meaning.COMING: Said.COMING,
    Meaning.COMING_BEFORE_START: Said.COMING,
    Meaning.CANT: Said.CANT,
    Meaning.ARRIVED: Said.ARRIVED,
    Meaning.LEFT: Said.LEFT,
}
"""What the words of a reply say to a call; other words say nothing."""


# By a tap -----------------------------------------------------------------------------------------------------------


async def tap(update: Update, context: Context) -> None:
    """A volunteer taps a button of a call, under the group's board or in private."""
    query = update.callback_query
    button = _button(query)
    call = await _call_here(context, button.call_id)
    if call is None:
        raise Refused("button-gone")
    await _record(context, call, Answer(person_id=context.person.id, meaning=button.meaning, said_at=context.now))
    await _settle_draft(context, call)
    await _retire_stray(context, call)


def _button(query: CallbackQuery | None) -> AnswerButton:
    data = (query and query.data) or ""
    for kind in ANSWERS:
        if data.startswith(f"{kind.prefix}:"):
            return kind.parse(data)
    raise Refused("button-gone")


async def _call_here(context: Context, number: int) -> DutyCall | None:
    """Find a call that this person may answer here: in its group, or in private as a member of it."""
    call = await duty_calls.find(context.tx, number)
    if call is None:
        return None
    if context.group is not None:
        return call if call.chat_id == context.group.chat_id else None
    roles = await groups.roles(context.tx, call.chat_id, context.person.id)
    return call if roles.stage == "member" else None


async def _settle_draft(context: Context, call: DutyCall) -> None:
    """What was unclear is answered now."""
    if await drafts.find(context.tx, KIND, call.id, context.person.id) is not None:
        await drafts.drop(context.tx, KIND, call.id, context.person.id)
        await context.say(Board(KIND, call.id, str(context.person.id)))


async def _retire_stray(context: Context, call: DutyCall) -> None:
    """Remove the tapped board where it is not the one in use: its sending was never answered, so it was sent again."""
    audience = GROUP if context.group else str(context.person.id)
    board = await boards.find(context.tx, KIND, call.id, audience)
    in_use = board.message_id if board and board.chat_id == context.chat_id else None
    if in_use is not None and context.message_id is not None and context.message_id != in_use:
        await context.say(Delete(context.chat_id, context.message_id))


# By a reply ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply says to a call."""

    answer: Answer | None  # None: nothing that counts
    receipt: str  # the reaction on it; "": none
    ask: bool = False  # whether to ask by buttons what was meant


async def reply(update: Update, context: Context) -> None:
    """A volunteer replies to a message of the bot that is about a call."""
    message = update.effective_message
    if not isinstance(message, Message) or message.text is None:
        return
    number = number_named(message.reply_to_message, context.bot_id)
    call = await _call_here(context, number) if number is not None else None
    if call is None:
        return
    reading = _read(context, call, read_reply(message.text))
    await _take(context, call, reading, message)


async def edit(update: Update, context: Context) -> None:
    """A volunteer edits a reply: what it said is taken back, and what it says now counts."""
    message = update.edited_message
    if message is None or message.text is None:
        return
    source = Source(message.chat.id, message.message_id)
    said = await duty_calls.said_by(context.tx, source)
    number = said[0] if said else number_named(message.reply_to_message, context.bot_id)
    call = await _call_here(context, number) if number is not None else None
    if call is None or not call.open:
        return
    reading = _read(context, call, read_reply(message.text))
    if said and reading.answer and _same(said[1], reading.answer):
        return
    if said:
        await duty_calls.take_back(context.tx, source, context.now)
        await context.say(Board(KIND, call.id), Board(KIND, call.id, str(context.person.id)))
    if said and not reading.receipt:
        reading = replace(reading, receipt=UNCLEAR)
    await _take(context, call, reading, message)


def _same(old: Answer, new: Answer) -> bool:
    """Whether an edit only changed how it was put."""
    return old.meaning == new.meaning and new.expected_at is None and not new.running_late


def _read(context: Context, call: DutyCall, reply: Reply) -> Reading:
    late_word = reply.meaning is Meaning.COMING_BEFORE_START and context.now >= call.starts_at
    counted = None if late_word else COUNTED.get(reply.meaning)
    if counted is None:
        ask = late_word or reply.meaning is Meaning.ASKED or reply.looks_like_answer
        receipt = SEEN if reply.meaning is Meaning.SEEN else UNCLEAR if ask else ""
        return Reading(None, receipt, ask)
    eta = reply.eta
    answer = Answer(
        person_id=context.person.id,
        meaning=counted,
        said_at=context.now,
        expected_at=expected_at(eta, call, context.now, context.policy.zone) if eta else None,
        running_late=isinstance(eta, LateUnknown),
    )
    return Reading(answer, RECORDED)


async def _take(context: Context, call: DutyCall, reading: Reading, message: Message) -> None:
    receipt = reading.receipt
    if reading.answer is not None:
        try:
            await _record(context, call, reading.answer, Source(message.chat.id, message.message_id))
            await _settle_draft(context, call)
        except Refused:
            receipt = UNCLEAR if call.open else SEEN
    elif reading.ask and call.open:
        await _ask(context, call, message.text or "")
    if receipt:
        await context.react(receipt)


async def _ask(context: Context, call: DutyCall, text: str) -> None:
    """Ask in private, by buttons, what was meant. Who can't be written to sees the reaction, and has the board."""
    person = context.person
    if not person.reach.worth_trying:
        return
    audience = str(person.id)
    await drafts.keep(context.tx, KIND, call.id, person.id, clean(text, QUOTED), context.now)
    before = await boards.find(context.tx, KIND, call.id, audience)
    if before is not None and before.message_id is not None:
        await context.say(Delete(before.chat_id, before.message_id))
    await context.say(NewBoard(kind=KIND, id=call.id, audience=audience, chat_id=person.id))


# What is kept -------------------------------------------------------------------------------------------------------


async def _record(context: Context, call: DutyCall, answer: Answer, source: Source | None = None) -> None:
    """Keep an answer, and say what the rule says to it. Raises Refused before anything is kept."""
    before = attendance(await duty_calls.of_person(context.tx, call.id, answer.person_id))
    _, said = duty_call.say(call, before, answer)
    await duty_calls.answer(context.tx, call.id, answer, source)
    await context.say(*said)
    if len(said) > 1:
        await context.say(Board(KIND, call.id, str(answer.person_id)))
    if answer.meaning is Said.COMING and not before.coming:
        await _tell_of_overlap(context, call, tapped=source is None)


async def _tell_of_overlap(context: Context, call: DutyCall, *, tapped: bool) -> None:
    """Tell who comes to two calls at the same time."""
    for other in await duty_calls.overlapping(context.tx, call, context.person.id):
        stand: Attendance = attendance(await duty_calls.of_person(context.tx, other.id, context.person.id))
        if not stand.coming:
            continue
        facts: dict[str, Fact] = {"number": call.id, "place": call.place, "other": other.id, "elsewhere": other.place}
        if tapped:
            await context.say(Toast("call-overlap", facts, alert=True))
        elif context.person.reach.worth_trying:
            await context.say(Notice(chat_id=context.person.id, key="call-overlap", facts=facts))
        return


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        *(CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in ANSWERS),
        MessageHandler(UpdateType.MESSAGE & TEXT & REPLY, reply),
        MessageHandler(UpdateType.EDITED_MESSAGE & TEXT, edit),
    ]
