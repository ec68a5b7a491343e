"""Who holds a place of a call, and who waits for one."""

from domain import reserve
from domain.duty_call import DutyCall
from storage import answers
from storage.database import Transaction


async def place_in_reserve(tx: Transaction, call: DutyCall, person_id: int) -> int:
    """Tell the place of somebody in the reserve, from 1; 0: they are in, or not coming."""
    ranked = await answers.ranked(tx, call.id)
    return reserve.place(call.needed, ranked.index(person_id) + 1) if person_id in ranked else 0
