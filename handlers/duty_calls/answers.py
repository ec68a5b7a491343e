"""An answer to a call, however it was given: who may give it here, what is kept of it, and what is said to it."""

from domain import duty_call
from domain.duty_call import Answer, DutyCall, Meaning, attendance
from domain.messages import Board, Fact, Notice, Toast
from handlers.context import Context
from handlers.duty_calls.board import KIND
from storage import drafts, duty_calls, groups
from storage.duty_calls import Source


async def call_here(context: Context, number: int) -> DutyCall | None:
    """Find a call that this person may answer here: in its group, or in private as a member of it."""
    call = await duty_calls.find(context.tx, number)
    if call is None:
        return None
    if context.group is not None:
        return call if call.chat_id == context.group.chat_id else None
    roles = await groups.roles(context.tx, call.chat_id, context.person.id)
    return call if roles.stage == "member" else None


async def record(context: Context, call: DutyCall, answer: Answer, source: Source | None = None) -> None:
    """Keep an answer, and say what the rule says to it. Raises Refused before anything is kept."""
    before = attendance(await duty_calls.of_person(context.tx, call.id, answer.person_id))
    _, said = duty_call.say(call, before, answer)
    await duty_calls.answer(context.tx, call.id, answer, source)
    await context.say(*said)
    if len(said) > 1:
        await context.say(Board(KIND, call.id, str(answer.person_id)))
    await _settle_draft(context, call)
    if answer.meaning is Meaning.COMING and not before.coming:
        await _tell_of_overlap(context, call, tapped=source is None)


async def _settle_draft(context: Context, call: DutyCall) -> None:
    """What was unclear is answered now."""
    if await drafts.find(context.tx, KIND, call.id, context.person.id) is not None:
        await drafts.drop(context.tx, KIND, call.id, context.person.id)
        await context.say(Board(KIND, call.id, str(context.person.id)))


async def _tell_of_overlap(context: Context, call: DutyCall, *, tapped: bool) -> None:
    """Tell who comes to two calls at the same time."""
    other = await _overlapping(context, call)
    if other is None:
        return
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "other": other.id, "elsewhere": other.place}
    if tapped:
        await context.say(Toast("call-overlap", facts, alert=True))
    elif context.person.reach.worth_trying:
        known = await groups.find(context.tx, call.chat_id)
        facts |= {"group": known.group.title if known else ""}
        await context.say(Notice(chat_id=context.person.id, key="call-overlap-mine", facts=facts))
    elif other.chat_id == call.chat_id:  # what another group does is not said in this one
        await context.say(context.briefly("call-overlap", **facts))


async def _overlapping(context: Context, call: DutyCall) -> DutyCall | None:
    """Find another call at the same time that this person comes to."""
    for other in await duty_calls.overlapping(context.tx, call, context.person.id):
        if attendance(await duty_calls.of_person(context.tx, other.id, context.person.id)).coming:
            return other
    return None
