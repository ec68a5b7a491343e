"""点名: a private card of a call, a row a name: who is there is ticked, the rest are confirmed absent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.duty_call import Answer, Attendance, By, DutyCall, Meaning, count, ranked
from domain.messages import Board, Fact, Line, NewBoard, Refused, Toast
from domain.people import Reach
from domain.reserve import reserve
from handlers.anew import post_anew
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.answers import record_for, tell
from handlers.duty_calls.board import EACH, ROLL_CALL, ROOM
from handlers.duty_calls.buttons import CallButton, RollCall
from handlers.duty_calls.lines import marked, name_of
from handlers.duty_calls.meant import call_to_run
from handlers.duty_calls.silent import AskSilent
from handlers.fitting import that_fit
from storage import answers, drafts, duty_calls, groups, guests, people
from storage.answers import Roll
from storage.boards import Placed
from storage.database import Transaction

PAGE = 12
"""Names on a page of the card."""


@dataclass(frozen=True)
class Present(CallButton):
    """This one is there."""

    person_id: int

    prefix: ClassVar[str] = "present"
    label: ClassVar[str] = "roll-expected"


@dataclass(frozen=True)
class Absent(CallButton):
    """This one is not there after all."""

    person_id: int

    prefix: ClassVar[str] = "absent"
    label: ClassVar[str] = "roll-present"


@dataclass(frozen=True)
class RestAbsent(CallButton):
    """Whoever is not ticked is not there, but for the reserve.

    It says how many were absent when it was drawn: a second tap must not be about who moved up by the first.
    """

    absent: int

    prefix: ClassVar[str] = "rest"
    label: ClassVar[str] = "button-rest-absent"


@dataclass(frozen=True)
class Turn(CallButton):
    """Show this page, counted from 0."""

    page: int

    prefix: ClassVar[str] = "page"
    label: ClassVar[str] = "button-page"


async def open_card(update: Update, context: Context) -> None:
    """A coordinator taps 点名 on the board."""
    call = await call_to_run(context, tapped(update, RollCall).call_id)
    if not call.open:
        raise Refused("call-over", number=call.id)
    person = context.person
    if not person.reach.worth_trying:
        raise Refused("roll-call-in-private")
    await drafts.drop(context.tx, ROLL_CALL, call.id, person.id)
    await post_anew(context, NewBoard(kind=ROLL_CALL, id=call.id, audience=str(person.id), chat_id=person.id))
    key = "roll-call-sent" if person.reach is Reach.REACHED else "roll-call-tried"
    await context.say(Toast(key, {"number": call.id}))


async def tick(update: Update, context: Context) -> None:
    """A coordinator saw somebody."""
    button = tapped(update, Present)
    call = await call_to_run(context, button.call_id)
    before = await _on_the_roll(context, call, button.person_id)
    if before.arrived and not before.present:  # a slip here would begin a second stay
        raise Refused("roll-has-left", number=call.id, name=await _name(context, button.person_id))
    after = await _record(context, call, button.person_id, Meaning.ARRIVED)
    at = after.stays[-1].arrived_at
    key = "behalf-in-before" if before.present else "behalf-in"
    await context.say(Toast(key, {"number": call.id, "name": await _name(context, button.person_id), "at": at}))
    if not before.present and button.person_id != context.person.id:
        facts: dict[str, Fact] = {"number": call.id, "place": call.place, "at": at}
        await tell(context, call, button.person_id, "behalf-in-mine", facts, unprompted=True)


async def untick(update: Update, context: Context) -> None:
    """A coordinator looked, and somebody who is ticked is not there: only the last button says that they won't be."""
    button = tapped(update, Absent)
    call = await call_to_run(context, button.call_id)
    if (await _on_the_roll(context, call, button.person_id)).present:
        await _record(context, call, button.person_id, Meaning.ABSENT)
        if button.person_id != context.person.id:
            facts: dict[str, Fact] = {"number": call.id, "place": call.place}
            await tell(context, call, button.person_id, "roll-unticked-mine", facts, unprompted=True)
    await context.say(Toast("roll-unticked", {"number": call.id, "name": await _name(context, button.person_id)}))


async def rest_absent(update: Update, context: Context) -> None:
    """A coordinator has ticked everybody who is there; the reserve was told to wait, and is not looked for."""
    button = tapped(update, RestAbsent)
    call = await call_to_run(context, button.call_id)
    stands = (await answers.roll(context.tx, call.id)).stands
    if button.absent != _absent(stands):
        raise Refused("roll-call-changed", number=call.id)
    missing = [id_ for id_ in ranked(stands)[: call.needed] if not stands[id_].arrived]
    for person_id in missing:
        await _record(context, call, person_id, Meaning.ABSENT)
    await context.say(Toast("roll-rest-absent", {"number": call.id, "people": len(missing)}))


async def turn(update: Update, context: Context) -> None:
    """A coordinator turns to another page."""
    button = tapped(update, Turn)
    call = await call_to_run(context, button.call_id)
    person_id = context.person.id
    await drafts.keep(context.tx, ROLL_CALL, call.id, person_id, str(button.page), context.now)
    await context.say(Board(ROLL_CALL, call.id, str(person_id)))


def _absent(stands: Mapping[int, Attendance]) -> int:
    return sum(stand.absent for stand in stands.values())


async def _on_the_roll(context: Context, call: DutyCall, person_id: int) -> Attendance:
    """How somebody stands who is on the card. Raises Refused for anybody else, whom only a forged button names."""
    stand = await answers.stand(context.tx, call.id, person_id)
    if not _listed(stand):
        raise Refused("button-gone")
    return stand


async def _record(context: Context, call: DutyCall, person_id: int, meaning: Meaning) -> Attendance:
    by_id = context.person.id
    said = Answer(person_id=person_id, meaning=meaning, said_at=context.now, said_by=By.COORDINATOR, by_id=by_id)
    return await record_for(context, call, said)


async def _name(context: Context, person_id: int) -> str:
    person = await people.find(context.tx, person_id)
    return person.name if person else ""


# How the card looks -------------------------------------------------------------------------------------------------


async def paint(tx: Transaction, board: Placed, now: datetime) -> Drawing | None:
    """Draw the card for one coordinator, at the page that they have open."""
    call = await duty_calls.find(tx, board.thing_id)
    if call is None:
        return None
    roll = await answers.roll(tx, call.id)
    counted = count(call, roll.stands, now)
    title: dict[str, Fact] = {
        "number": call.id,
        "group": await groups.title_of(tx, call.chat_id),
        "open": int(call.open),
    }
    counts: dict[str, Fact] = {"needed": call.needed, "coming": counted.coming, "arrived": counted.arrived}
    lines = (
        Line("roll-title", title),
        Line("call-place", {"place": call.place}),
        Line("call-when", {"starts": call.starts_at, "ends": call.ends_at}),
        Line("call-counts", counts),
    )
    if not call.open:
        return Drawing((*lines, *await _unasked(tx, call, roll)), group=call.chat_id)
    names = marked(roll.names, await guests.helping(tx, call.chat_id))
    spare = reserve(call.needed, ranked(roll.stands))
    rows = [_row(call, id_, stand, names[id_], id_ in spare) for id_, stand in roll.stands.items() if _listed(stand)]
    hint = Line("roll-how") if rows else Line("roll-nobody")
    kept = await drafts.find(tx, ROLL_CALL, call.id, int(board.audience))
    page = min(int(kept or 0), max(len(rows) - 1, 0) // PAGE)
    return Drawing((*lines, hint), _keys(call, rows, page, _absent(roll.stands)), group=call.chat_id)


async def _unasked(tx: Transaction, call: DutyCall, roll: Roll) -> tuple[Line, ...]:
    """Name those for whom the end was noted and who can't be asked: nobody else puts it right."""
    noted = [id_ for id_, stand in roll.stands.items() if stand.arrived and stand.stays[-1].by_clock]
    known = [await people.find(tx, id_) for id_ in noted]
    unasked = [name_of(person.name) for person in known if person and not person.reach.worth_trying]
    if not unasked:
        return ()
    shown = that_fit(unasked, ROOM, EACH)
    facts: dict[str, Fact] = {"number": call.id, "names": shown, "more": len(unasked) - len(shown)}
    return (Line("roll-unasked", facts),)


def _listed(stand: Attendance) -> bool:
    return stand.coming or stand.arrived


def _keys(call: DutyCall, rows: Sequence[tuple[Key, ...]], page: int, absent: int) -> tuple[tuple[Key, ...], ...]:
    shown = rows[page * PAGE : (page + 1) * PAGE]
    last = max(len(rows) - 1, 0) // PAGE
    around = [turned for turned in (page - 1, page + 1) if 0 <= turned <= last]
    turns = tuple(Key(Turn(call.id, turned), facts={"page": turned + 1, "pages": last + 1}) for turned in around)
    rest = ((Key(RestAbsent(call.id, absent)),),) if rows else ()
    return (*shown, *((turns,) if turns else ()), *rest, (Key(AskSilent(call.id)),))


def _row(call: DutyCall, person_id: int, stand: Attendance, name: Fact, spare: bool) -> tuple[Key, ...]:
    """One name: a tap on it says the next thing, so a second tap on the same button says the same again."""
    facts: dict[str, Fact] = {"name": name}
    if stand.present:
        return (Key(Absent(call.id, person_id), facts=facts),)
    if stand.arrived:
        label = "roll-left"
    elif stand.absent:
        label = "roll-not-there"
    else:
        label = "roll-reserve" if spare else "roll-expected"
    return (Key(Present(call.id, person_id), label, facts),)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(open_card, pattern=RollCall.pattern()),
        CallbackQueryHandler(tick, pattern=Present.pattern()),
        CallbackQueryHandler(untick, pattern=Absent.pattern()),
        CallbackQueryHandler(rest_absent, pattern=RestAbsent.pattern()),
        CallbackQueryHandler(turn, pattern=Turn.pattern()),
    ]
