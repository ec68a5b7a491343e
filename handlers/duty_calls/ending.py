"""How a call comes to its end, whether a coordinator closed it or its time is over."""

from domain.duty_call import DutyCall
from handlers.context import Context
from handlers.duty_calls import pinned
from handlers.duty_calls.board import KIND, ROLL_CALL
from handlers.duty_calls.parting import part
from handlers.duty_calls.reminders import replan
from storage import boards, duty_calls


async def end_call(context: Context, closed: DutyCall) -> None:
    """Keep that a call is closed: nothing more is said of it, who is in is checked out, and every board shows it."""
    await duty_calls.save(context.tx, closed)
    await replan(context.tx, context.policy, closed, context.now)
    await part(context, closed)
    await boards.want_all(context.tx, KIND, closed.id)
    await boards.want_all(context.tx, ROLL_CALL, closed.id)
    await pinned.redraw(context.tx, closed.chat_id)
