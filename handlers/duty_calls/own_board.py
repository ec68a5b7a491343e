"""The board of a call that one person has in private."""

from domain.messages import NewBoard
from handlers.anew import post_anew
from handlers.context import Context
from handlers.duty_calls.board import KIND


async def give(context: Context, call_id: int, person_id: int) -> None:
    """Give somebody their own board of a call in private."""
    await post_anew(context, NewBoard(kind=KIND, id=call_id, audience=str(person_id), chat_id=person_id))
