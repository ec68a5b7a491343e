"""An answer to a call, however it was given: who may give it here, what is kept of it, and what is said to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain import duty_call, reserve
from domain.duty_call import Answer, Attendance, DutyCall, Meaning, attendance, ranked
from domain.messages import Board, Fact, Notice, Toast, Urgency
from handlers.context import Context
from handlers.duty_calls import out_of_reach, overlap, pinned, register, reminders
from handlers.duty_calls.board import KIND, ROLL_CALL, SILENT
from handlers.duty_calls.out_of_reach import News
from handlers.duty_calls.places import place_in_reserve
from storage import answers, boards, drafts, duty_calls, groups
from storage.answers import Source


async def call_here(context: Context, number: int) -> DutyCall | None:
    """Find a call that this person may answer here: in its group, or in private as a member or a guest of it."""
    call = await duty_calls.find(context.tx, number)
    if call is None:
        return None
    if context.group is not None:
        return call if call.chat_id == context.group.chat_id else None
    await context.turn_to_chat(call.chat_id)
    roles = await groups.roles(context.tx, call.chat_id, context.person.id)
    return call if roles.takes_part else None


async def record(
    context: Context, call: DutyCall, answer: Answer, source: Source | None = None, *, corrects: bool = False
) -> None:
    """Keep an answer, and say what the rule says to it. Raises Refused before anything is kept.

    `source` is the message that said it; when the answer `corrects` what the same message said before, that is void.
    """
    before, after, toast = await _keep(context, call, answer, source, corrects=corrects)
    place = 0 if after.arrived else await place_in_reserve(context.tx, call, answer.person_id)
    if place and answer.meaning is Meaning.COMING:
        toast = Toast("call-reserve", {**toast.facts, "rank": place})
    await context.say(toast)
    if after.holds_place and not before.holds_place:
        if place and source is not None:
            await _tell_of_reserve(context, call, place)
        await overlap.warn(context, call, place, tapped=source is None)


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
    """Keep how somebody stands now, and show it. Who keeps a place keeps their rank; who leaves one makes room."""
    if before.holds_place and after.holds_place:
        after = replace(after, coming_since=before.coming_since)
    if after == before:
        return
    leaves = before.holds_place and not after.holds_place
    was_ranked = await answers.ranked(context.tx, call.id) if leaves else ()
    await answers.set_stand(context.tx, call.id, person_id, after)
    await context.say(Board(KIND, call.id), Board(KIND, call.id, str(person_id)))
    await boards.want_all(context.tx, ROLL_CALL, call.id)
    if before.holds_place != after.holds_place:
        await pinned.redraw(context.tx, call.chat_id)
    if Attendance() in (before, after):
        await boards.want_all(context.tx, SILENT, call.id)
    if before == Attendance():
        await register.enlist(context, call.chat_id, person_id)
    if (leaves or before.arrived != after.arrived) and await answers.coming(context.tx, call.id) + leaves > call.needed:
        await boards.want_all(context.tx, KIND, call.id)  # each of the reserve sees their place
    if leaves:
        await boards.want_kind(context.tx, overlap.KIND, person_id)
        await _make_room(context, call, was_ranked)


async def _make_room(context: Context, call: DutyCall, was_ranked: Sequence[int]) -> None:
    """Somebody who held a place of a call, or waited for one, does not any more."""
    if not call.takes(context.now):
        return
    await tell_who_moved_up(context, call, (call.needed, was_ranked))
    if len(was_ranked) == call.needed:
        await reminders.fell_short(context, call)


async def _settle_draft(context: Context, call: DutyCall, person_id: int) -> None:
    """What was unclear is answered now."""
    if await drafts.find(context.tx, KIND, call.id, person_id) is not None:
        await drafts.drop(context.tx, KIND, call.id, person_id)
        await context.say(Board(KIND, call.id, str(person_id)))


async def _tell_of_reserve(context: Context, call: DutyCall, place: int) -> None:
    """Tell who typed that they come, after the needed number: in private, or below what they wrote."""
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "rank": place}
    if not context.person.reach.worth_trying:
        await context.say(context.here("call-reserve", **facts))
        return
    await tell(context, call, context.person.id, "call-reserve-mine", facts)
    await out_of_reach.mention(context, call, [context.person.id], News.RESERVE)


async def tell_who_moved_up(context: Context, call: DutyCall, before: tuple[int, Sequence[int]]) -> Sequence[int]:
    """Tell who was in the reserve and is in; returns who. Who is there already knows.

    `before` is the number that was needed, and who was coming in order.
    """
    stands = (await answers.roll(context.tx, call.id)).stands
    moved_up = reserve.moved_up(before, (call.needed, ranked(stands)))
    on_their_way = [person_id for person_id in moved_up if not stands[person_id].arrived]
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at, "ends": call.ends_at}
    for person_id in on_their_way:
        await tell(context, call, person_id, "call-moved-up", facts, unprompted=True, urgency=Urgency.URGENT)
    await out_of_reach.mention(context, call, on_their_way, News.MOVED_UP)
    return on_their_way


async def tell(
    context: Context,
    call: DutyCall,
    person_id: int,
    key: str,
    facts: Mapping[str, Fact],
    *,
    unprompted: bool = False,
    urgency: Urgency = Urgency.REMINDER,
    loud: bool = False,
) -> None:
    """Say something about a call to a person in private, by the name of its group; silently given up where it can't."""
    group = await groups.title_of(context.tx, call.chat_id)
    about = {**facts, "group": group}
    await context.say(
        Notice(chat_id=person_id, key=key, facts=about, unprompted=unprompted, urgency=urgency, loud=loud)
    )
