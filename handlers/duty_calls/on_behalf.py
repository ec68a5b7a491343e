"""/in and /out: a coordinator checks somebody in or out, recorded as said on their behalf."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.duty_call import Answer, By, DutyCall, Meaning
from domain.messages import Delete, Fact, Line, NewBoard, Refused, Toast
from domain.people import Group
from domain.reading.call_command import read_number
from domain.reading.fields import split_fields
from domain.reading.pattern import Pattern
from domain.reading.text import clean
from domain.register import named
from handlers.buttons import Button, tapped
from handlers.context import Context, name_of
from handlers.drawing import Drawing, Key
from handlers.duty_calls import corrections
from handlers.duty_calls.answers import record_for, tell
from handlers.duty_calls.meant import call_meant, call_to_run, coordinated
from handlers.wording import replied_to, rest_of
from storage import answers, duty_calls, groups, namesakes, people, registers
from storage.boards import Placed
from storage.database import Transaction

KIND = "namesake"
"""The kind of the board that asks who was meant."""
MOST = 8
"""How many people of a name are offered as buttons; more say that the name is too short."""
QUOTED = 40
"""How many characters of what was typed an answer repeats."""
_HOURS = Pattern(
    r"(?P<name>.*?)(?:\s+|^)(?P<hours>(?:凌晨|早上|上午|中午|下午|晚上)?\d{1,2}\s*(?:[:：点时]|[ap]m).*)", re.IGNORECASE
)


@dataclass(frozen=True)
class ThisOne(Button):
    """It is this one who was meant."""

    namesake_id: int
    person_id: int

    prefix: ClassVar[str] = "meant"
    label: ClassVar[str] = "button-namesake"


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands behind /in or /out: which call, who, and, after the end of the call, from when to when."""

    number: str = ""
    name: str = ""
    hours: str = ""


def read(text: str) -> Typed:
    """Read `12 张伟`, `张伟`, `12` or `12 张伟 18:00-20:00`."""
    fields = split_fields(text, 2)
    number = fields[0] if fields and read_number(fields[0]) is not None else ""
    words = " ".join(fields[1:] if number else [text.strip()])
    with_hours = _HOURS.fullmatch(words)
    name, hours = (with_hours["name"], with_hours["hours"]) if with_hours else (words, "")
    return Typed(number, " ".join(split_fields(name, 1)), hours)


async def check_in(update: Update, context: Context) -> None:
    """/in 12 张伟, or /in as a reply to somebody."""
    await _command(update, context, arriving=True)


async def check_out(update: Update, context: Context) -> None:
    """/out 12 张伟, or /out as a reply to somebody."""
    await _command(update, context, arriving=False)


async def _command(update: Update, context: Context, *, arriving: bool) -> None:
    group = await coordinated(context, "behalf-in-group")
    typed = read(rest_of(update))
    which = "behalf-which" if arriving else "behalf-which-out"
    call = await call_meant(update, context, group, typed.number, which, over=True)
    meant = await _meant(update, context, group, call, typed)
    match meant:
        case [person_id] if call.open:
            await _say_for(context, call, person_id, context.now, arriving=arriving)
        case [person_id]:
            await corrections.by_words(context, call, person_id, typed.hours, leaving=not arriving)
        case [_, *_] if len(meant) > MOST:
            raise Refused("behalf-too-many", given=clean(typed.name, QUOTED), number=call.id)
        case [_, *_]:
            await _ask(context, call, typed, arriving=arriving)
        case _:
            raise Refused("behalf-nobody", given=clean(typed.name, QUOTED), number=call.id)


async def _meant(update: Update, context: Context, group: Group, call: DutyCall, typed: Typed) -> tuple[int, ...]:
    """Find who is meant: whose message is replied to, else everybody whom the name fits."""
    if typed.name:
        return named(typed.name, await registers.names(context.tx, group.chat_id))
    user = replied_to(update)
    if user is None:
        raise Refused("behalf-whom", number=call.id)
    await people.meet(context.tx, user.id, name_of(user), context.now)
    if (await groups.roles(context.tx, group.chat_id, user.id)).stage is None:
        await groups.see(context.tx, group.chat_id, user.id, "member", context.now)
    return (user.id,)


async def _ask(context: Context, call: DutyCall, typed: Typed, *, arriving: bool) -> None:
    """Ask which of them it is. After the end the hours are part of the question: they must be there, and readable."""
    hours = "" if call.open else clean(typed.hours, QUOTED)
    if not call.open:
        corrections.must_be_readable(context, call, hours, leaving=not arriving)
    id_ = await namesakes.add(context.tx, call.id, clean(typed.name, QUOTED), hours, context.now, arriving=arriving)
    await context.say(NewBoard(kind=KIND, id=id_, chat_id=call.chat_id, thread_id=context.thread_id))


async def answer(update: Update, context: Context) -> None:
    """A coordinator taps who was meant; it counts from when the command was given, or as it puts right."""
    button = tapped(update, ThisOne)
    question = await namesakes.find(context.tx, button.namesake_id)
    if question is None:
        raise Refused("button-gone")
    call = await call_to_run(context, question.call_id)
    if button.person_id not in await _fitting(context.tx, call, question.name):
        raise Refused("button-gone")
    arriving = question.arriving
    if question.hours:
        await corrections.by_words(context, call, button.person_id, question.hours, leaving=not arriving, tapped=True)
    else:
        await _say_for(context, call, button.person_id, question.asked_at, arriving=arriving, tapped=True)
    await namesakes.drop(context.tx, question.id)
    if context.message_id is not None:
        await context.say(Delete(context.chat_id, context.message_id))


async def _fitting(tx: Transaction, call: DutyCall, name: str) -> dict[int, str]:
    names = await registers.names(tx, call.chat_id)
    return {person_id: names[person_id] for person_id in named(name, names)}


async def _say_for(
    context: Context, call: DutyCall, person_id: int, at: datetime, *, arriving: bool, tapped: bool = False
) -> None:
    """Record it, answer who was checked in or out and when, and let them know."""
    person = await people.find(context.tx, person_id)
    name = person.name if person else ""
    before = await answers.stand(context.tx, call.id, person_id)
    if not arriving and not before.present:
        raise Refused("behalf-not-there", number=call.id, name=name)
    by_id = context.who.id if context.who else None
    after = await record_for(
        context,
        call,
        Answer(
            person_id=person_id,
            meaning=Meaning.ARRIVED if arriving else Meaning.LEFT,
            said_at=at,
            said_by=By.COORDINATOR,
            by_id=by_id,
        ),
    )
    last = after.stays[-1]
    facts: dict[str, Fact] = {"number": call.id, "name": name, "at": last.left_at or last.arrived_at}
    key = ("behalf-in-before" if before.present else "behalf-in") if arriving else "behalf-out"
    await context.say(Toast(key, facts) if tapped else context.here(key, **facts))
    if after != before and person_id != by_id:
        mine: dict[str, Fact] = {"number": call.id, "place": call.place, "at": facts["at"]}
        await tell(context, call, person_id, "behalf-in-mine" if arriving else "behalf-out-mine", mine, unprompted=True)


# How the question looks ---------------------------------------------------------------------------------------------


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question who of several was meant; the ones who are called the same by the end of their number."""
    question = await namesakes.find(tx, board.thing_id)
    call = await duty_calls.find(tx, question.call_id) if question else None
    if question is None or call is None:
        return None
    facts: dict[str, Fact] = {"number": call.id, "given": question.name, "arriving": int(question.arriving)}
    fitting = await _fitting(tx, call, question.name)
    rows = []
    for person_id, name in fitting.items():
        stand = await answers.stand(tx, call.id, person_id)
        known = "arrived" if stand.arrived else "coming" if stand.coming else "silent"
        about: dict[str, Fact] = {"name": name, "end": f"{person_id % 10_000:04d}", "stand": known}
        rows.append((Key(ThisOne(question.id, person_id), facts=about),))
    return Drawing((Line("namesake-which", facts),), tuple(rows[:MOST]), group=call.chat_id)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("in", check_in, filters=new),
        CommandHandler("out", check_out, filters=new),
        CallbackQueryHandler(answer, pattern=ThisOne.pattern()),
    ]
