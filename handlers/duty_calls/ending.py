"""How a call comes to its end, whether a coordinator closed it or its time is over."""

from collections.abc import Sequence

from domain.duty_call import DutyCall
from domain.messages import Fact, Urgency
from handlers.context import Context
from handlers.duty_calls import guests, out_of_reach, overlap, pinned
from handlers.duty_calls.answers import tell
from handlers.duty_calls.board import KIND, ROLL_CALL
from handlers.duty_calls.out_of_reach import News
from handlers.duty_calls.parting import part
from handlers.duty_calls.reminders import replan
from storage import answers, boards, duty_calls


async def end_call(context: Context, closed: DutyCall) -> int:
    """Keep that a call is closed: nothing more is said of it, who is in is checked out, and every board shows it.

    Returns how many were told that it was called off.
    """
    await duty_calls.save(context.tx, closed)
    await replan(context.tx, context.policy, closed, context.now)
    await part(context, closed)
    await guests.end(context, closed)
    await boards.want_all(context.tx, KIND, closed.id)
    await boards.want_all(context.tx, ROLL_CALL, closed.id)
    await pinned.redraw(context.tx, closed.chat_id)
    coming = await answers.ranked(context.tx, closed.id)
    for person_id in coming:
        await boards.want_kind(context.tx, overlap.KIND, person_id)
    return await _call_off(context, closed, coming) if closed.called_off else 0


async def _call_off(context: Context, call: DutyCall, coming: Sequence[int]) -> int:
    """Tell who is coming that they need not: they may be on their way. It sounds, but not at night for the next day."""
    quiet_until = context.policy.quiet_until(context.now)
    loud = quiet_until is None or call.starts_at <= quiet_until
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "ends": call.ends_at}
    for person_id in coming:
        urgent = Urgency.URGENT
        await tell(context, call, person_id, "call-called-off", facts, unprompted=True, urgency=urgent, loud=loud)
    await out_of_reach.mention(context, call, coming, News.CALLED_OFF)
    return len(coming)
