"""The desk was down, and finds what fell due meanwhile. A group's coordinators hear of all of it in one message.

It is drawn when its turn comes, so what is found in several steps is one message, whatever kind it is of. How each is
settled is the business of its capability: what still helps is said once, what does not is recorded as missed.
"""

from datetime import datetime, timedelta

from domain.messages import Board, NewBoard
from handlers.context import Context
from storage import boards, groups, stops
from storage.stops import Item

KIND = "stop"
"""The kind of the board; its thing is the stop, its audience the coordinator."""
IN_TIME = timedelta(minutes=5)
"""What is found no later than this after it was due was found in time."""
SAID, MISSED = "said", "missed"
"""What became of it: it came late, or not at all."""


def is_late(due_at: datetime, now: datetime) -> bool:
    """Whether what was due then is late now, so that nobody is to take it for punctual."""
    return now > due_at + IN_TIME


async def note(context: Context, chat_id: int, item: Item) -> None:
    """Tell the coordinators of a group what became of something that fell due while the desk was down.

    Nothing where it was found in time.
    """
    if is_late(item.due_at, context.now):
        await stops.add(context.tx, await stops.at(context.tx, chat_id, context.now), item)
        await tell(context, chat_id)


async def tell(context: Context, chat_id: int) -> None:
    """Tell the coordinators who can be written to what is found at this moment."""
    stop_id = await stops.at(context.tx, chat_id, context.now)
    for person_id in await groups.reachable_coordinators(context.tx, chat_id):
        if await boards.find(context.tx, KIND, stop_id, str(person_id)) is not None:
            await context.say(Board(KIND, stop_id, str(person_id)))
        else:
            await context.say(NewBoard(kind=KIND, id=stop_id, audience=str(person_id), chat_id=person_id, loud=True))
