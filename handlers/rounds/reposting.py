"""What of rounds stands in a group that gets a new id, and is posted there once more."""

from domain.disinfection import Stage
from domain.messages import NewBoard
from handlers.rounds.kinds import SLOT
from storage import boards, rounds
from storage.database import Transaction


async def standing_in(tx: Transaction, chat_id: int) -> list[NewBoard]:
    """List the boards of the slots of a group in which a round is open."""
    return [
        NewBoard(kind=SLOT, id=board.thing_id, chat_id=chat_id)
        for board in await boards.in_chat(tx, chat_id)
        if board.kind == SLOT and await _is_open(tx, board.thing_id)
    ]


async def _is_open(tx: Transaction, slot_id: int) -> bool:
    return any(round_.stage is Stage.OPEN for round_ in await rounds.of_slot(tx, slot_id))
