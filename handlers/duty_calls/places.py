"""Who holds a place of a call, and who waits for one."""

from domain import reserve
from domain.duty_call import DutyCall
from storage import answers
from storage.database import Transaction


async def place_in_reserve(tx: Transaction, call: DutyCall, person_id: int) -> int:
    """Tell the place of somebody in the reserve, from 1; 0: they are in, or not coming."""
    if await answers.coming(tx, call.id) <= call.needed:
        return 0
    return reserve.place(call.needed, await answers.rank(tx, call.id, person_id))
