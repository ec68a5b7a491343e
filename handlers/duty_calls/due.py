"""What falls due: a call ends at its end."""

from datetime import datetime

from domain import duty_call
from domain.messages import Board
from storage import boards, duty_calls
from storage.database import Transaction

BATCH = 100
"""How many calls one tick ends at most."""


async def tick(tx: Transaction, now: datetime) -> int:
    """End the calls whose end has come, at their end, however late it is found; returns how many."""
    calls = await duty_calls.due(tx, now, BATCH)
    for call in calls:
        closed, said = duty_call.close(call, None, call.ends_at)
        await duty_calls.save(tx, closed)
        for board in said:
            if isinstance(board, Board):
                await boards.want(tx, board.kind, board.id, board.audience)
    return len(calls)


async def next_due(tx: Transaction) -> datetime | None:
    """When the next call ends."""
    return await duty_calls.next_due(tx)
