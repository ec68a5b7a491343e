"""@未回复: the registered volunteers who have said nothing to a call are asked, in private or by one mention."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler
from telegram.ext.filters import REPLY, TEXT, Regex, UpdateType

from domain.call_reminder import is_urgent
from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, Line, Mention, NewBoard, Refused, Toast, Urgency
from domain.people import Person
from handlers.anew import post_anew
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.duty_calls.board import KIND as DUTY_CALL
from handlers.duty_calls.board import SILENT
from handlers.duty_calls.buttons import CallButton
from handlers.duty_calls.files import asked_for
from handlers.duty_calls.meant import call_to_run
from handlers.fitting import that_fit
from handlers.wording import rest, rest_of
from storage import duty_calls, groups, registers
from storage.boards import Placed
from storage.database import Transaction

MOST = 2
"""How often the silent of one call are asked."""
SETTLING, EACH_SECOND = timedelta(seconds=5), 20
"""Who can't be written to is known when it was tried: so much later, and a second more for so many people."""
NAMES, EACH = 1400, 10
"""How much of a message (UTF-16 units) the names may take, and how much each takes beside itself."""
WORD = r"(?:ask|问|@?未回[复覆復]|@?silent)"


class AskSilent(CallButton):
    """Ask them, from the card of the roll call."""

    prefix: ClassVar[str] = "ask"
    label: ClassVar[str] = "button-ask-silent"


async def command(update: Update, context: Context) -> None:
    """/calls 12 ask, in the group or in private."""
    words = rest_of(update).split()
    typed = " ".join(word for word in words if any(character.isdecimal() for character in word))
    await _ask_by_words(context, await asked_for(update, context, typed, "ask-which"))


async def reply(update: Update, context: Context) -> None:
    """@未回复, as a reply to the board."""
    await _ask_by_words(context, await asked_for(update, context, "", "ask-which"))


async def tap(update: Update, context: Context) -> None:
    """@未回复 on the card of the roll call."""
    call = await call_to_run(context, tapped(update, AskSilent).call_id)
    asked = await ask(context, call)
    await context.say(Toast("ask-begun", {"number": call.id, "people": asked}))
    await report(context, call, asked, context.person.id)


async def _ask_by_words(context: Context, call: DutyCall) -> None:
    asked = await ask(context, call)
    if context.who is not None and context.who.reach.worth_trying:
        await report(context, call, asked, context.who.id)
        await context.react("👍")
    else:
        await context.say(context.briefly("ask-begun", number=call.id, people=asked))


async def ask(context: Context, call: DutyCall) -> int:
    """Ask the silent of a call: who may be reached in private, the others by one mention; returns how many they are.

    Raises Refused when there is nobody to ask, or when they were asked often enough.
    """
    if not call.takes(context.now):
        raise Refused("call-over", number=call.id)
    silent = await registers.silent(context.tx, call)
    if not silent:
        raise Refused("ask-nobody", number=call.id)
    if call.asked >= MOST:
        raise Refused("ask-enough", number=call.id, times=MOST)
    await duty_calls.count_asked(context.tx, call.id)
    for person in silent:
        if person.reach.worth_trying:
            await _ask_in_private(context, call, person.id)
    await post_anew(
        context,
        NewBoard(
            kind=SILENT,
            id=call.id,
            chat_id=call.chat_id,
            thread_id=call.thread_id,
            urgency=Urgency.REMINDER,
            delay=settled(len(silent)),
        ),
    )
    return len(silent)


async def _ask_in_private(context: Context, call: DutyCall, person_id: int) -> None:
    board = NewBoard(
        kind=DUTY_CALL,
        id=call.id,
        audience=str(person_id),
        chat_id=person_id,
        loud=True,
        urgency=Urgency.URGENT if is_urgent(call) else Urgency.BOARD,
        unprompted=True,
    )
    await post_anew(context, board)


async def report(context: Context, call: DutyCall, asked: int, person_id: int) -> None:
    """Tell a coordinator, in private, how many could be asked and who can only be mentioned or phoned."""
    board = NewBoard(kind=SILENT, id=call.id, audience=str(person_id), chat_id=person_id, delay=settled(asked))
    await post_anew(context, board)


def settled(people: int) -> timedelta:
    """How long after so many were written to it is known who can't be."""
    return SETTLING + timedelta(seconds=people // EACH_SECOND)


# How it looks -------------------------------------------------------------------------------------------------------


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the mention, or the report; both follow who has answered since."""
    call = await duty_calls.find(tx, board.thing_id)
    if call is None or not call.open:
        return None
    silent = await registers.silent(tx, call)
    out_of_reach = [person for person in silent if not person.reach.worth_trying]
    if board.audience == GROUP:
        return _mention(call, out_of_reach, first=board.message_id is None)
    return _told(call, await groups.title_of(tx, call.chat_id), len(silent), out_of_reach)


def _mention(call: DutyCall, people: Sequence[Person], *, first: bool) -> Drawing | None:
    if not people:
        return None if first else Drawing((Line("silent-none", {"number": call.id}),), group=call.chat_id)
    named = _that_fit(people)
    title = Line("silent-title", {"number": call.id, "place": call.place, "starts": call.starts_at})
    mentions = tuple(Mention(person.id, person.name) for person in people[: len(named)])
    return Drawing((title, _names(people)), mentions=mentions, group=call.chat_id)


def _told(call: DutyCall, group: str, silent: int, out_of_reach: Sequence[Person]) -> Drawing:
    facts: dict[str, Fact] = {
        "number": call.id,
        "group": group,
        "silent": silent,
        "reached": silent - len(out_of_reach),
        "unreached": len(out_of_reach),
    }
    names = (_names(out_of_reach),) if out_of_reach else ()
    return Drawing((Line("silent-report", facts), *names), group=call.chat_id)


def _names(people: Sequence[Person]) -> Line:
    shown = _that_fit(people)
    return Line("silent-names", {"names": shown, "more": len(people) - len(shown)})


def _that_fit(people: Sequence[Person]) -> tuple[Line, ...]:
    return that_fit([Line("name", {"name": person.name}) for person in people], NAMES, EACH)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /calls itself, and before other replies."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("calls", command, filters=new & rest(rf"(?:# ?\d+ |\d+ )?{WORD}(?: #? ?\d+)?$")),
        MessageHandler(new & TEXT & REPLY & Regex(r"^\s*[@＠]\s*(?:未回[复覆復]|[Ss][Ii][Ll][Ee][Nn][Tt])\s*$"), reply),
        CallbackQueryHandler(tap, pattern=AskSilent.pattern()),
    ]
