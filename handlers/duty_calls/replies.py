"""What volunteers answer to a call by typing: a reply to a message that is about it, and editing that reply."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Message

from domain.duty_call import Answer, DutyCall, expected_at
from domain.duty_call import Meaning as Said
from domain.messages import Board, Refused
from domain.reading.short_reply import LateUnknown, Meaning, read_reply
from domain.reading.text import clean
from handlers.context import Context
from handlers.duty_calls.answers import call_here, record, take_back
from handlers.duty_calls.board import KIND, PARTING
from handlers.duty_calls.own_board import give
from handlers.duty_calls.parting import part, typed
from handlers.receipts import RECORDED, SEEN, UNCLEAR
from storage import drafts
from storage.answers import Source

QUOTED = 40
"""How many characters of an unclear reply the question about it repeats."""
KEPT_BY_TELEGRAM = timedelta(days=1)
COUNTED = {
    Meaning.COMING: Said.COMING,
    Meaning.COMING_BEFORE_START: Said.COMING,
    Meaning.CANT: Said.CANT,
    Meaning.ARRIVED: Said.ARRIVED,
    Meaning.LEFT: Said.LEFT,
}
"""What the words of a reply say to a call; other words say nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply says to a call."""

    answer: Answer | None  # None: nothing that counts
    receipt: str  # the reaction on it; "": none
    ask: bool = False  # whether to ask by buttons what was meant


async def take(context: Context, number: int, message: Message) -> None:
    """A volunteer replies to a message of the bot that is about this call."""
    call = await call_here(context, number)
    if call is not None:
        written = _written(context, message.date)
        asked = context.group is None and not call.takes(written)
        if not (asked and await typed(context, call, message)):
            await _take(context, call, message, _read(context, call, message.text or "", written))
    elif context.group is None:
        await context.say(context.here("private-hint"))


async def correct(context: Context, number: int, message: Message, said: Answer | None) -> None:
    """A volunteer edits a reply: what it `said` to this call is taken back, and what it says now counts."""
    call = await call_here(context, number)
    written = _written(context, message.edit_date)
    text = message.text or ""
    if call is None or not call.takes(written):
        return
    if said is None:
        await _take(context, call, message, _read(context, call, text, written))
    elif not _same(context, call, said, text):
        reading = _read(context, call, text, written)
        if reading.answer is None:
            await take_back(context, call, Source(message.chat.id, message.message_id))
        await _take(context, call, message, reading, corrects=True)


def _written(context: Context, at: datetime | None) -> datetime:
    """When it was written, by Telegram's clock, which tells whole seconds: while the desk was down, before it is read.

    Telegram keeps what it could not deliver for a day; an older date is not to be believed.
    """
    if at is None or at < context.now - KEPT_BY_TELEGRAM:
        return context.now
    return min(at + timedelta(seconds=1), context.now)


def _same(context: Context, call: DutyCall, said: Answer, text: str) -> bool:
    """Whether an edit only changed how it was put, as 到 to 到了: then the time of the first one stays."""
    return _read(context, call, text, said.said_at).answer == said


def _read(context: Context, call: DutyCall, text: str, written: datetime) -> Reading:
    reply = read_reply(text)
    late_word = reply.meaning is Meaning.COMING_BEFORE_START and written >= call.starts_at
    counted = None if late_word else COUNTED.get(reply.meaning)
    if counted is None:
        ask = late_word or reply.looks_like_answer
        return Reading(None, SEEN if reply.meaning is Meaning.SEEN else UNCLEAR if ask else "", ask)
    eta = reply.eta
    answer = Answer(
        person_id=context.person.id,
        meaning=counted,
        said_at=written,
        expected_at=expected_at(eta, call, written, context.zone) if eta else None,
        running_late=isinstance(eta, LateUnknown),
    )
    return Reading(answer, RECORDED)


async def _take(
    context: Context, call: DutyCall, message: Message, reading: Reading, *, corrects: bool = False
) -> None:
    """Do what a reply says, and put the receipt on it; with `corrects` in place of what it said before."""
    source = Source(message.chat.id, message.message_id)
    receipt = reading.receipt or (UNCLEAR if corrects else "")
    if reading.answer is not None:
        try:
            await record(context, call, reading.answer, source, corrects=corrects)
            if not call.open:  # it was said before the end and is read after it
                await part(context, call)
                await context.say(Board(PARTING, call.id, str(context.person.id)))
        except Refused:
            receipt = UNCLEAR if call.takes(reading.answer.said_at) else SEEN
            if corrects:
                await take_back(context, call, source)
    elif reading.ask and call.takes(context.now):
        await _ask(context, call, message.text or "")
    if receipt:
        await context.react(receipt)


async def _ask(context: Context, call: DutyCall, text: str) -> None:
    """Ask in private, by buttons, what was meant. Who can't be written to sees the reaction, and has the board."""
    person = context.person
    if not person.reach.worth_trying:
        return
    await drafts.keep(context.tx, KIND, call.id, person.id, clean(text, QUOTED), context.now)
    await give(context, call.id, person.id)
