"""An answer to a call, however it was given: who may give it here, what is kept of it, and what is said to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain import duty_call, reserve
from domain.duty_call import Answer, Attendance, DutyCall, attendance
from domain.messages import Board, Fact, Notice, Toast
from handlers.context import Context
from handlers.duty_calls import overlap, pinned, register
from handlers.duty_calls.board import KIND, ROLL_CALL, SILENT
from storage import answers, boards, drafts, duty_calls, groups
from storage.answers import Source


async def call_here(context: Context, number: int) -> DutyCall | None:
    """Find a call that this person may answer here: in its group, or in private as a member or a guest of it."""
    call = await duty_calls.find(context.tx, number)
    if call is None:
        return None
    if context.group is not None:
        return call if call.chat_id == context.group.chat_id else None
    roles = await groups.roles(context.tx, call.chat_id, context.person.id)
    return call if roles.takes_part else None


async def record(
    context: Context, call: DutyCall, answer: Answer, source: Source | None = None, *, corrects: bool = False
) -> None:
    """Keep an answer, and say what the rule says to it. Raises Refused before anything is kept.

    `source` is the message that said it; when the answer `corrects` what the same message said before, that is void.
    """
    before, after, toast = await _keep(context, call, answer, source, corrects=corrects)
    await context.say(toast)
    if after.coming and not before.coming:
        if not after.arrived:  # who is there is no reserve
            await _tell_of_reserve(context, call, tapped=source is None)
        await overlap.warn(context, call, tapped=source is None)


async def record_for(context: Context, call: DutyCall, answer: Answer) -> Attendance:
    """Keep an answer that was said on behalf of somebody; returns how they stand now. Raises Refused.

    What to say of it is for who asks, so nothing but the boards changes.
    """
    _, after, _ = await _keep(context, call, answer)
    return after


async def _keep(
    context: Context, call: DutyCall, answer: Answer, source: Source | None = None, *, corrects: bool = False
) -> tuple[Attendance, Attendance, Toast]:
    """Keep an answer as `record` says; gives how its person stood, how they stand, and what the rule says to them."""
    before = await answers.stand(context.tx, call.id, answer.person_id)
    base = await _without(context, call, source) if corrects and source else before
    after, toast = duty_call.say(call, base, answer)
    if corrects and source:
        await answers.take_back(context.tx, source, context.now)
    await answers.add(context.tx, call.id, answer, source)
    await _settle_draft(context, call, answer.person_id)
    await _stand(context, call, answer.person_id, before, after)
    return before, after, toast


async def take_back(context: Context, call: DutyCall, source: Source) -> None:
    """Void what a message said, because it was edited to say nothing: its writer stands as if it never did."""
    before = await answers.stand(context.tx, call.id, context.person.id)
    after = await _without(context, call, source)
    await answers.take_back(context.tx, source, context.now)
    await _stand(context, call, context.person.id, before, after)


async def _without(context: Context, call: DutyCall, source: Source) -> Attendance:
    return attendance(await answers.of_person(context.tx, call.id, context.person.id, without=source))


async def _stand(context: Context, call: DutyCall, person_id: int, before: Attendance, after: Attendance) -> None:
    """Keep how somebody stands now, and show it. Who stays coming keeps their place; who drops out makes one."""
    if before.coming and after.coming:
        after = replace(after, coming_since=before.coming_since)
    if after == before:
        return
    if before.coming != after.coming:
        await pinned.redraw(context.tx, call.chat_id)
    drops_out = before.coming and not after.coming
    was_ranked = await answers.ranked(context.tx, call.id) if drops_out else ()
    await answers.set_stand(context.tx, call.id, person_id, after)
    await context.say(Board(KIND, call.id), Board(KIND, call.id, str(person_id)))
    await boards.want_all(context.tx, ROLL_CALL, call.id)
    if Attendance() in (before, after):
        await boards.want_all(context.tx, SILENT, call.id)
    if before == Attendance():
        await register.enlist(context, call.chat_id, person_id)
    if drops_out:
        await context.say(Board(overlap.KIND, person_id, str(person_id)))
        await tell_who_moved_up(context, call, (call.needed, was_ranked))


async def _settle_draft(context: Context, call: DutyCall, person_id: int) -> None:
    """What was unclear is answered now."""
    if await drafts.find(context.tx, KIND, call.id, person_id) is not None:
        await drafts.drop(context.tx, KIND, call.id, person_id)
        await context.say(Board(KIND, call.id, str(person_id)))


async def _tell_of_reserve(context: Context, call: DutyCall, *, tapped: bool) -> None:
    """Tell who came after the needed number that they are the reserve."""
    waiting = await answers.waiting(context.tx, call.id, call.needed)
    if not waiting:
        return
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "rank": waiting}
    if tapped:
        await context.say(Toast("call-reserve", facts))
    else:
        await tell(context, call, context.person.id, "call-reserve-mine", facts)


async def tell_who_moved_up(context: Context, call: DutyCall, before: tuple[int, Sequence[int]]) -> None:
    """Tell who was in the reserve and is in; `before` is the number that was needed, and who was coming in order."""
    now_ranked = await answers.ranked(context.tx, call.id)
    for person_id in reserve.moved_up(before, (call.needed, now_ranked)):
        facts: dict[str, Fact] = {
            "number": call.id,
            "place": call.place,
            "starts": call.starts_at,
            "ends": call.ends_at,
        }
        await tell(context, call, person_id, "call-moved-up", facts, unprompted=True)


async def tell(
    context: Context, call: DutyCall, person_id: int, key: str, facts: Mapping[str, Fact], *, unprompted: bool = False
) -> None:
    """Say something about a call to a person in private, by the name of its group; silently given up where it can't."""
    group = await groups.title_of(context.tx, call.chat_id)
    await context.say(Notice(chat_id=person_id, key=key, facts={**facts, "group": group}, unprompted=unprompted))
