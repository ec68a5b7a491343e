"""Somebody is coming to two calls at the same time: they are told, and asked in private which it is to be."""

from datetime import datetime

from domain.duty_call import DutyCall
from domain.messages import Fact, Line, NewBoard, Toast
from domain.people import Reach
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.buttons import GoToBoth, GoToOne
from handlers.duty_calls.own_board import post_anew
from storage import answers, drafts, duty_calls, groups
from storage.boards import Placed
from storage.database import Transaction

KIND = "call_overlap"
"""The kind of the question, and of the draft that says which two calls it is about; their thing is the person."""


async def warn(context: Context, call: DutyCall, *, tapped: bool) -> None:
    """Warn who just said that they come to this call, where they come to another at the same time."""
    person = context.person
    others = await duty_calls.overlapping(context.tx, call, person.id)
    if not others:
        return
    other = others[0]
    facts: dict[str, Fact] = {
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "other": other.id,
        "elsewhere": other.place,
    }
    if person.reach.worth_trying:
        await _ask(context, call, other)
    if tapped:
        key = "call-overlap-asked" if person.reach is Reach.REACHED else "call-overlap"
        await context.say(Toast(key, facts, alert=True))
    elif not person.reach.worth_trying and other.chat_id == call.chat_id:  # another group's is nothing for this one
        await context.say(context.briefly("call-overlap", **facts))


async def _ask(context: Context, call: DutyCall, other: DutyCall) -> None:
    person_id = context.person.id
    await drafts.keep(context.tx, KIND, person_id, person_id, f"{call.id} {other.id}", context.now)
    await post_anew(context, NewBoard(kind=KIND, id=person_id, audience=str(person_id), chat_id=person_id))


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question; without buttons when they are not coming to both any more."""
    asked = await drafts.find(tx, KIND, board.thing_id, board.thing_id)
    calls = [await duty_calls.find(tx, int(number)) for number in (asked or "").split()]
    if len(calls) != 2 or calls[0] is None or calls[1] is None:
        return None
    call, other = calls[0], calls[1]
    for each in (call, other):
        if not each.open or not (await answers.stand(tx, each.id, board.thing_id)).coming:
            return Drawing((Line("overlap-gone", {"number": call.id, "other": other.id}),), group=call.chat_id)
    lines = (await _line(tx, "overlap-one", call), await _line(tx, "overlap-other", other), Line("overlap-which"))
    one = Key(GoToOne(call.id, other.id), facts={"number": call.id})
    the_other = Key(GoToOne(other.id, call.id), facts={"number": other.id})
    return Drawing(lines, ((one, the_other), (Key(GoToBoth(call.id, other.id)),)), group=call.chat_id)


async def _line(tx: Transaction, key: str, call: DutyCall) -> Line:
    facts: dict[str, Fact] = {
        "group": await groups.title_of(tx, call.chat_id),
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "ends": call.ends_at,
    }
    return Line(key, facts)
