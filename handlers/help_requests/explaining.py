"""How a coordinator who confirmed for somebody knows that it arrived: asked once, in private."""

from datetime import datetime

from telegram import Update

from domain.help_request import By, HelpRequest, How, Move
from domain.messages import Board, Fact, Line, NewBoard, Refused, Toast
from handlers.anew import post_anew
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.help_requests.buttons import Explain
from handlers.help_requests.kinds import DESK, HOW
from storage import boards, groups, help_requests, request_moves
from storage.boards import Placed
from storage.database import Transaction
from storage.request_moves import Recorded

HOWS = tuple(How)
A_ROW = 2


async def ask(context: Context, request: HelpRequest, coordinator: int) -> None:
    """Ask who confirmed for somebody."""
    await post_anew(context, NewBoard(kind=HOW, id=request.id, audience=str(coordinator), chat_id=coordinator))


async def tap(update: Update, context: Context) -> None:
    """The coordinator taps how they know; what was said first stands."""
    button = tapped(update, Explain)
    said = await _confirmation(context.tx, button.request_id)
    if said is None or said.step.by_id != context.person.id or button.how >= len(HOWS):
        raise Refused("button-gone")
    if await request_moves.explain(context.tx, button.request_id, HOWS[button.how]):
        await context.say(Board(HOW, button.request_id, str(context.person.id)))
        await boards.want_all(context.tx, DESK, button.request_id)
    await context.say(Toast("request-explained", {"number": button.request_id}))


async def _confirmation(tx: Transaction, request_id: int) -> Recorded | None:
    """Find how a coordinator confirmed a request, the last time where it came back."""
    moves = await request_moves.of_request(tx, request_id)
    confirmed = [each for each in moves if each.step.move is Move.CONFIRMED and each.step.by is By.COORDINATOR]
    return confirmed[-1] if confirmed else None


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question, or its answer."""
    request = await help_requests.find(tx, board.thing_id)
    said = await _confirmation(tx, board.thing_id)
    if request is None or said is None:
        return None
    facts: dict[str, Fact] = {"number": request.id, "group": await groups.title_of(tx, request.chat_id)}
    if said.how is not None:
        return Drawing((Line(f"request-how-{said.how}", facts),), group=request.chat_id)
    keys = tuple(Key(Explain(request.id, place), f"button-how-{how}") for place, how in enumerate(HOWS))
    rows = tuple(keys[start : start + A_ROW] for start in range(0, len(keys), A_ROW))
    return Drawing((Line("request-how", facts),), rows, group=request.chat_id)
