"""A window is over: what is left of its round is missed, and the boards say so.

Where the desk was down at the end, the coordinators hear of it in the one message about that stop.
"""

from datetime import datetime

from domain import disinfection
from domain.policy import Policy
from handlers import stops
from handlers.context import of_the_clock
from handlers.rounds.showing import show
from storage import groups, rounds
from storage.database import Transaction

BATCH = 100
"""How many rounds one tick closes at most."""


async def close_due(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Close the rounds whose window is over, at its end, however late that is found; returns how many."""
    due = await rounds.closing(tx, now, BATCH)
    for round_ in due:
        await rounds.save(tx, disinfection.close(round_))
        known = await groups.find(tx, round_.chat_id)
        context = of_the_clock(tx, policy, now, known.group if known else None)
        if stops.is_late(round_.closes_at, now):
            await rounds.find_late(tx, round_.id, now)
            await stops.tell(context, round_.chat_id)
        await show(context, round_)
    return len(due)


async def next_closing(tx: Transaction) -> datetime | None:
    """When the next window is over."""
    return await rounds.next_closing(tx)
