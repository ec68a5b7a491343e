"""A round is no longer as its boards show it."""

from domain.disinfection import Round
from domain.messages import Board
from handlers.context import Context
from handlers.rounds import today_board
from handlers.rounds.kinds import CARD, DESK, SLOT
from handlers.stops import KIND as STOP
from storage import boards, stops


async def show(context: Context, round_: Round) -> None:
    """Let the group's board, everybody's card and those of the coordinators show how it stands."""
    await context.say(Board(SLOT, round_.slot_id))
    await today_board.redraw(context.tx, round_.chat_id, context.now)
    await boards.want_all(context.tx, CARD, round_.id)
    await boards.want_all(context.tx, DESK, round_.slot_id)
    if (stop_id := await stops.of_round(context.tx, round_.id)) is not None:
        await boards.want_all(context.tx, STOP, stop_id)
