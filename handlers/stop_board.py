"""How the message looks that tells a coordinator what fell due while the desk was down: each with its true times."""

from datetime import datetime

from domain.messages import Line
from handlers.drawing import Drawing
from handlers.fitting import that_fit
from handlers.rounds import desk, lines
from storage import groups, rounds, stops
from storage.boards import Placed
from storage.database import Transaction
from storage.stops import Item, Stop

ROOM, EACH = 1600, 60
"""How much of a message (UTF-16 units) the list may take, and how much each takes beside its name."""


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw what was found; what is still missed of rounds has a button."""
    stop = await stops.find(tx, board.thing_id)
    if stop is None:
        return None
    of_rounds = await rounds.found_at(tx, stop.chat_id, stop.found_at)
    listed = [(round_.closes_at, Line("round-found-row", lines.facts_of(round_, {}))) for round_ in of_rounds]
    listed += [(item.due_at, _row(stop, item)) for item in await stops.items(tx, stop.id)]
    rows = that_fit([line for _, line in sorted(listed, key=lambda each: each[0])], ROOM, EACH)
    title = Line("stop-title", {"group": await groups.title_of(tx, stop.chat_id), "found": stop.found_at})
    more = Line("stop-more", {"more": len(listed) - len(rows)})
    hint = (Line("round-found-hint"),) if of_rounds else ()
    return Drawing((title, *rows, more, *hint), desk.keys_of(of_rounds), group=stop.chat_id)


def _row(stop: Stop, item: Item) -> Line:
    return Line(
        "stop-row",
        {
            "number": item.number,
            "named": int(bool(item.name)),
            "name": item.name,
            "kind": item.kind,
            "due": item.due_at,
            "found": stop.found_at,
            "outcome": item.outcome,
        },
    )
