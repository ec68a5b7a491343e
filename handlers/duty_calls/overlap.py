"""Somebody is coming to two calls at the same time: they are told, and asked in private which it is to be.

Each pair of calls is a question of its own: its thing is the later number, its audience the person and the other one.
"""

from dataclasses import replace
from datetime import datetime

from domain.duty_call import DutyCall
from domain.messages import Fact, Line, NewBoard, Toast, Urgency
from domain.people import Reach
from handlers.anew import post_anew
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.buttons import GoToBoth, GoToOne
from handlers.duty_calls.places import place_in_reserve
from storage import answers, duty_calls, groups, people
from storage.boards import Placed
from storage.database import Transaction

KIND = "call_overlap"
"""The kind of the question."""


async def warn(context: Context, call: DutyCall, place: int, *, tapped: bool) -> None:
    """Warn who just said that they come to this call, where they come to another at the same time.

    `place` is theirs in the reserve of this one, 0: they are in.
    """
    person = context.person
    others = await duty_calls.overlapping(context.tx, call, person.id)
    if not others:
        return
    other = others[0]
    facts: dict[str, Fact] = {
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "rank": place,
        "other": other.id,
        "elsewhere": other.place,
    }
    if person.reach.worth_trying:
        for each in others:
            await post_anew(context, _question(person.id, call, each))
    if tapped:
        key = "call-overlap-asked" if person.reach is Reach.REACHED else "call-overlap"
        await context.say(Toast(key, facts, alert=True))
    elif not person.reach.worth_trying and other.chat_id == call.chat_id:  # another group's is nothing for this one
        await context.say(context.briefly("call-overlap", **facts))


async def ask_of_change(context: Context, before: DutyCall, after: DutyCall, person_id: int) -> None:
    """Ask somebody who comes to a call that was moved into the time of another one to which they come."""
    person = await people.find(context.tx, person_id)
    if person is None or not person.reach.worth_trying:
        return
    for other in await duty_calls.overlapping(context.tx, after, person_id):
        if not before.overlaps(other):
            question = _question(person_id, after, other)
            await post_anew(context, replace(question, unprompted=True, urgency=Urgency.URGENT))


def audience(person_id: int, call_id: int, other_id: int) -> str:
    """Name whom a question asks, and of which other call than the one of the later number."""
    return f"{person_id}/{min(call_id, other_id)}"


def _question(person_id: int, call: DutyCall, other: DutyCall) -> NewBoard:
    asked = audience(person_id, call.id, other.id)
    return NewBoard(kind=KIND, id=max(call.id, other.id), audience=asked, chat_id=person_id)


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question; without buttons when they are not coming to both any more, or have time for both."""
    person, other_id = map(int, board.audience.split("/"))
    call, other = await duty_calls.find(tx, board.thing_id), await duty_calls.find(tx, other_id)
    if call is None or other is None:
        return None
    if not call.overlaps(other) or not await _comes_to_both(tx, person, call, other):
        return Drawing((Line("overlap-gone", {"number": call.id, "other": other.id}),), group=call.chat_id)
    lines = (
        await _line(tx, "overlap-one", person, call),
        await _line(tx, "overlap-other", person, other),
        Line("overlap-which"),
    )
    one = Key(GoToOne(call.id, other.id), facts={"number": call.id})
    the_other = Key(GoToOne(other.id, call.id), facts={"number": other.id})
    return Drawing(lines, ((one, the_other), (Key(GoToBoth(call.id, other.id)),)), group=call.chat_id)


async def _comes_to_both(tx: Transaction, person_id: int, *calls: DutyCall) -> bool:
    return all([call.open and (await answers.stand(tx, call.id, person_id)).coming for call in calls])


async def _line(tx: Transaction, key: str, person_id: int, call: DutyCall) -> Line:
    facts: dict[str, Fact] = {
        "group": await groups.title_of(tx, call.chat_id),
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "ends": call.ends_at,
        "rank": await place_in_reserve(tx, call, person_id),
    }
    return Line(key, facts)
