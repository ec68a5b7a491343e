"""What who is coming must hear and can't be told in private: the group hears it, by one mention of all of them.

Who can't be written to is known when it was tried, so the message is drawn a few seconds after the private ones left.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, Line, Mention, NewBoard, Urgency
from domain.people import Person
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.duty_calls.board import EACH, ROOM
from handlers.duty_calls.lines import name_of
from handlers.duty_calls.silent import settled
from handlers.fitting import that_fit
from storage import answers, boards, drafts, duty_calls
from storage.boards import Placed
from storage.database import Transaction

KIND = "out_of_reach"
"""The kind of the message, and of the drafts that say who is to hear what; their thing is the call."""


class News(StrEnum):
    """What they are to hear."""

    RESERVE = "reserve"  # they came after the needed number
    MOVED_UP = "moved-up"  # from the reserve to a place
    MOVED_DOWN = "moved-down"  # to the reserve, since fewer are needed
    CHANGED = "changed"  # another time, another place
    CALLED_OFF = "called-off"


async def mention(context: Context, call: DutyCall, people: Iterable[int], news: News) -> None:
    """See that these people, who were just told in private, hear it in the group where that did not reach them."""
    to_hear = tuple(people)
    if not to_hear:
        return
    board = await boards.find(context.tx, KIND, call.id, GROUP)
    if board is None or board.message_id is not None:  # what was to be heard before was heard
        await drafts.drop_all(context.tx, KIND, call.id)
    for person_id in to_hear:
        await drafts.keep(context.tx, KIND, call.id, person_id, news, context.now)
    message = NewBoard(
        kind=KIND,
        id=call.id,
        chat_id=call.chat_id,
        thread_id=call.thread_id,
        urgency=Urgency.URGENT,
        delay=settled(len(to_hear)),
    )
    await context.say(message)


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the mention of those who can't be written to and are still coming; nothing when there are none."""
    call = await duty_calls.find(tx, board.thing_id)
    if call is None:
        return None
    stands = (await answers.roll(tx, call.id)).stands
    heard_by: dict[str, list[Person]] = {}
    for person, news in await drafts.of_thing(tx, KIND, call.id):
        if not person.reach.worth_trying and person.id in stands and stands[person.id].coming:
            heard_by.setdefault(news, []).append(person)
    if not heard_by:
        return None
    lines = [line for news, people in heard_by.items() for line in _say(call, news, people)]
    mentions = tuple(Mention(person.id, person.name) for people in heard_by.values() for person in people)
    return Drawing(tuple(lines), mentions=mentions, group=call.chat_id)


def _say(call: DutyCall, news: str, people: list[Person]) -> tuple[Line, Line]:
    about: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "ends": call.ends_at}
    names = that_fit([name_of(person.name) for person in people], ROOM, EACH)
    return Line(f"out-of-reach-{news}", about), Line("silent-names", {"names": names, "more": len(people) - len(names)})
