"""Somebody can't be written to in private any more: what stood there goes on where they or others see it."""

from domain.people import Reach
from handlers.context import Context
from handlers.help_requests import assigning, unreachable
from handlers.rounds import unreachable as round_unreachable
from storage import boards


async def lose(context: Context, person_id: int, reach: Reach) -> None:
    """Record why, and follow what this person had, was asked or was to be told."""
    stood = await boards.in_chat(context.tx, person_id)
    await context.lose(person_id, reach)
    await unreachable.follow(context, person_id, stood)
    await assigning.follow(context, person_id)
    await round_unreachable.follow(context, person_id)
