"""How a call comes to be, whether it was typed or put together by buttons."""

from domain.call_reminder import is_urgent
from domain.duty_call import DutyCall
from domain.messages import NewBoard, Urgency
from domain.people import Group
from domain.reading.call_command import CallForm
from handlers.context import Context
from handlers.duty_calls import pinned
from handlers.duty_calls.board import KIND
from handlers.duty_calls.reminders import replan
from storage import desk, duty_calls


async def post_call(context: Context, group: Group, form: CallForm) -> DutyCall:
    """Ask the group for volunteers: the board sounds there."""
    call = DutyCall(
        id=await desk.next_number(context.tx, KIND),
        chat_id=group.chat_id,
        thread_id=context.thread_id,
        needed=form.needed,
        starts_at=form.starts_at,
        ends_at=form.ends_at,
        place=form.place,
        purpose=form.purpose,
        urgent=form.urgent,
        posted_by=context.who.id if context.who else None,
        posted_at=context.now,
    )
    await duty_calls.add(context.tx, call)
    board = NewBoard(
        kind=KIND,
        id=call.id,
        chat_id=call.chat_id,
        thread_id=call.thread_id,
        loud=True,
        urgency=Urgency.URGENT if is_urgent(call) else Urgency.BOARD,
    )
    await context.say(board)
    await replan(context.tx, context.policy, call, context.now)
    await pinned.redraw(context.tx, group.chat_id)
    return call
