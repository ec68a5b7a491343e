"""Guests: who opens a call by its link without being in its group takes part when a coordinator lets them in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain import rights
from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, Line, NewBoard, Notice, Refused, Toast, Urgency
from handlers.anew import post_anew
from handlers.buttons import Button, tapped
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.own_board import give
from storage import boards, duty_calls, groups, guests
from storage.boards import Placed
from storage.database import Transaction
from storage.guests import Guest, Stage

KIND = "guest"
"""The kind of the boards that ask the coordinators: each in private, or the group when none can be written to."""
SETTLING = timedelta(seconds=5)
"""Which coordinators can't be written to is known when it was tried: so much later."""


@dataclass(frozen=True)
class LetIn(Button):
    """Let them take part."""

    guest_id: int

    prefix: ClassVar[str] = "let"
    label: ClassVar[str] = "button-let-in"


@dataclass(frozen=True)
class TurnAway(Button):
    """Don't."""

    guest_id: int

    prefix: ClassVar[str] = "no"
    label: ClassVar[str] = "button-turn-away"


async def knock(context: Context, call: DutyCall) -> None:
    """Somebody who is not in the group wants to take part: ask its coordinators, once a call. Raises Refused."""
    if not call.open:
        raise Refused("call-ended", number=call.id)
    news = await guests.ask(context.tx, call.chat_id, context.person.id, call.id)
    guest = await guests.of_person(context.tx, call.chat_id, context.person.id)
    if guest is None or guest.stage is Stage.TURNED_AWAY:
        raise Refused("guest-turned-away", number=call.id)
    if news:
        for person_id in await groups.reachable_coordinators(context.tx, call.chat_id):
            await post_anew(context, NewBoard(kind=KIND, id=guest.id, audience=str(person_id), chat_id=person_id))
    if news or await boards.find(context.tx, KIND, guest.id, GROUP) is None:
        in_group = NewBoard(
            kind=KIND,
            id=guest.id,
            chat_id=call.chat_id,
            thread_id=call.thread_id,
            urgency=Urgency.REMINDER,
            delay=SETTLING,
        )
        await post_anew(context, in_group)
    await context.say(context.here("guest-asked", number=call.id))


async def let_in(update: Update, context: Context) -> None:
    """A coordinator taps 同意."""
    guest = await _guest(context, tapped(update, LetIn).guest_id)
    if guest.stage is not Stage.LET_IN:
        await _must_be_open(context, guest)
        await _decide(context, guest, Stage.LET_IN)
        group = await groups.title_of(context.tx, guest.chat_id)
        facts: dict[str, Fact] = {"group": group, "number": guest.call_id}
        await context.say(Notice(chat_id=guest.person_id, key="guest-let-in", facts=facts))
        await give(context, guest.call_id, guest.person_id)
    await context.say(Toast("guest-is-in", {"name": guest.name}))


async def turn_away(update: Update, context: Context) -> None:
    """A coordinator taps 谢绝: who was let in already stays."""
    guest = await _guest(context, tapped(update, TurnAway).guest_id)
    if guest.stage is Stage.LET_IN:
        raise Refused("guest-is-in", name=guest.name)
    if guest.stage is Stage.WAITING:
        await _must_be_open(context, guest)
        await _decide(context, guest, Stage.TURNED_AWAY)
        facts: dict[str, Fact] = {"number": guest.call_id}
        await context.say(Notice(chat_id=guest.person_id, key="guest-turned-away", facts=facts))
    await context.say(Toast("guest-is-out", {"name": guest.name}))


async def end(context: Context, call: DutyCall) -> None:
    """A call is over: who still waits to be let in hears of it, and nobody is asked about them any more."""
    for guest in await guests.waiting(context.tx, call.id):
        await context.say(Notice(chat_id=guest.person_id, key="guest-unheard", facts={"number": call.id}))
        await boards.want_all(context.tx, KIND, guest.id)


async def _must_be_open(context: Context, guest: Guest) -> None:
    call = await duty_calls.find(context.tx, guest.call_id)
    if call is None or not call.open:
        raise Refused("call-ended", number=guest.call_id)


async def _guest(context: Context, id_: int) -> Guest:
    """Load a guest of a group whose coordinator this is. Raises Refused for anybody else."""
    guest = await guests.find(context.tx, id_)
    known = await groups.find(context.tx, guest.chat_id) if guest else None
    if guest is None or known is None:
        raise Refused("button-gone")
    rights.must_coordinate(await context.standing_in(known))
    return guest


async def _decide(context: Context, guest: Guest, stage: Stage) -> None:
    await guests.decide(context.tx, guest.id, stage, context.person.id, context.now)
    await boards.want_all(context.tx, KIND, guest.id)


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question for a coordinator, or what was said to it; the group sees it when no coordinator can."""
    guest = await guests.find(tx, board.thing_id)
    call = await duty_calls.find(tx, guest.call_id) if guest else None
    known = await groups.find(tx, guest.chat_id) if guest else None
    if guest is None or call is None or known is None:
        return None
    if board.audience == GROUP and board.message_id is None and await _is_heard(tx, guest):
        return None
    facts: dict[str, Fact] = {
        "group": known.group.title,
        "name": guest.name,
        "number": call.id,
        "place": call.place,
        "stage": "unheard" if guest.stage is Stage.WAITING and not call.open else guest.stage,
    }
    keys = {
        Stage.WAITING: ((Key(LetIn(guest.id)), Key(TurnAway(guest.id))),),
        Stage.TURNED_AWAY: ((Key(LetIn(guest.id)),),),  # a slip can be put right
        Stage.LET_IN: (),
    }
    card = Line("guest-card-group" if board.audience == GROUP else "guest-card", facts)
    return Drawing((card,), keys[guest.stage] if call.open else (), group=guest.chat_id)


async def _is_heard(tx: Transaction, guest: Guest) -> bool:
    """Whether a guest has an answer, or a coordinator who may be asked for it in private."""
    return guest.stage is not Stage.WAITING or bool(await groups.reachable_coordinators(tx, guest.chat_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(let_in, pattern=LetIn.pattern()),
        CallbackQueryHandler(turn_away, pattern=TurnAway.pattern()),
    ]
