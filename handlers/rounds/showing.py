"""A round is no longer as its boards show it."""

from domain.disinfection import Round
from domain.messages import Board
from handlers.context import Context
from handlers.rounds.kinds import CARD, DESK, SLOT, STOP
from storage import boards, rounds


async def show(context: Context, round_: Round) -> None:
    """Let the group's board, everybody's card and those of the coordinators show how it stands."""
    await context.say(Board(SLOT, round_.slot_id))
    await boards.want_all(context.tx, CARD, round_.id)
    await boards.want_all(context.tx, DESK, round_.slot_id)
    if (first := await rounds.first_found_with(context.tx, round_.id)) is not None:
        await boards.want_all(context.tx, STOP, first)
