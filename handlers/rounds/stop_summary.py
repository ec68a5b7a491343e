"""Rounds that came and went while the desk was down: the coordinators hear of them in one message, the group does not.

It is drawn when its turn comes, so what is found in several steps is one message.
"""

from datetime import datetime

from domain.disinfection import Round
from domain.messages import Board, Line, NewBoard
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.fitting import that_fit
from handlers.rounds import desk, lines
from handlers.rounds.kinds import STOP
from storage import boards, groups, rounds
from storage.boards import Placed
from storage.database import Transaction

ROOM, EACH = 1600, 45
"""How much of a message (UTF-16 units) the rounds may take, and how much each takes beside its name."""


async def tell(context: Context, found: Round) -> None:
    """Tell the coordinators who can be written to of a round that was just found, beside the others."""
    first = await rounds.first_found_with(context.tx, found.id)
    assert first is not None  # noqa: S101 - it is one of them
    for person_id in await groups.reachable_coordinators(context.tx, found.chat_id):
        if await boards.find(context.tx, STOP, first, str(person_id)) is not None:
            await context.say(Board(STOP, first, str(person_id)))
        else:
            await context.say(NewBoard(kind=STOP, id=first, audience=str(person_id), chat_id=person_id, loud=True))


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw what was found: each with its true time, and a button for what is still missed."""
    found = await rounds.found_with(tx, board.thing_id)
    found_at = (await rounds.afterwards(tx, board.thing_id)).found_at if found else None
    if found_at is None:
        return None
    chat_id = found[0].chat_id
    rows = that_fit([Line("round-found-row", lines.facts_of(round_, {})) for round_ in found], ROOM, EACH)
    title = Line(
        "round-found",
        {"group": await groups.title_of(tx, chat_id), "rounds": len(found), "found": found_at},
    )
    more = Line("round-found-more", {"more": len(found) - len(rows)})
    return Drawing((title, *rows, more, Line("round-found-hint")), desk.keys_of(found), group=chat_id)
