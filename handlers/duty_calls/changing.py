"""How a call that is posted changes: the record keeps what it was, and who is coming is told once."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from domain import call_edit
from domain.call_edit import Field, Parts
from domain.duty_call import Attendance, DutyCall, ranked
from domain.messages import Fact, Line, Urgency
from handlers.context import Context
from handlers.duty_calls import out_of_reach, overlap, pinned, reminders
from handlers.duty_calls.answers import tell, tell_who_moved_up
from handlers.duty_calls.board import KIND, ROLL_CALL
from handlers.duty_calls.out_of_reach import News
from handlers.duty_calls.places import place_in_reserve
from storage import answers, boards, duty_calls
from storage.moments import to_text

AHEAD = timedelta(hours=1)
"""How long before its start a change of a call is heard at the latest, where that is possible."""


async def change_call(context: Context, call: DutyCall, parts: Parts) -> Parts:
    """Change a call; gives what that changed. Raises Refused where it can't be."""
    arrived = sum(stand.arrived for stand in (await answers.roll(context.tx, call.id)).stands.values())
    after = call_edit.edit(call, parts, arrived, context.now)
    call_edit.must_keep_its_day(call, after, arrived, context.zone)
    changed = call_edit.changed(call, after)
    was: dict[str, str] = {field: _written(call, field) for field in Field if changed.has(field)}
    await duty_calls.change(context.tx, after, was, context.who.id if context.who else None, context.now)
    await boards.want_all(context.tx, KIND, call.id)
    await boards.want_all(context.tx, ROLL_CALL, call.id)
    await pinned.redraw(context.tx, call.chat_id)
    await reminders.put_off(context, call, after)
    await _tell_who_comes(context, call, after, changed)
    return changed


def _written(call: DutyCall, field: Field) -> str:
    if field is Field.WINDOW:
        return f"{to_text(call.starts_at)}/{to_text(call.ends_at)}"
    return str(getattr(call, field))


def lines_of_changes(changed: Parts) -> tuple[Line, ...]:
    """Say what a call is now where it changed, a line each."""
    lines = []
    if changed.needed is not None:
        lines.append(Line("change-needed", {"needed": changed.needed}))
    if changed.window is not None:
        lines.append(Line("change-window", {"starts": changed.window.starts_at, "ends": changed.window.ends_at}))
    if changed.place is not None:
        lines.append(Line("change-place", {"place": changed.place}))
    if changed.purpose is not None:
        facts: dict[str, Fact] = {"purpose": changed.purpose}
        lines.append(Line("change-purpose" if changed.purpose else "change-no-purpose", facts))
    return tuple(lines)


async def _tell_who_comes(context: Context, before: DutyCall, after: DutyCall, changed: Parts) -> None:
    """Tell each of them once: that they are in now, that they are the reserve now, or else what has changed.

    Where they come to another call at that time now, they are asked which it is to be.
    """
    stands = (await answers.roll(context.tx, after.id)).stands
    in_order = ranked(stands)
    moved_up = await tell_who_moved_up(context, after, (before.needed, in_order))
    moved_down = [person_id for person_id in in_order[after.needed : before.needed] if not stands[person_id].arrived]
    told = {*moved_up, *moved_down}
    others = {id_: stands[id_] for id_ in in_order if id_ not in told}
    await _tell_moved_down(context, after, changed, moved_down)
    if changed == Parts(needed=changed.needed):
        await _tell_number(context, after, others)
    else:
        await _tell_changes(context, after, changed, others)
    if changed.window is not None:
        for person_id in in_order:
            await boards.want_kind(context.tx, overlap.KIND, person_id)
            await overlap.ask_of_change(context, before, after, person_id)


async def _tell_moved_down(context: Context, call: DutyCall, changed: Parts, people: Sequence[int]) -> None:
    """Tell who had a place that they are the reserve now."""
    urgency = _urgency(context, call, changed)
    for person_id in people:
        place = await place_in_reserve(context.tx, call, person_id)
        facts: dict[str, Fact] = {"number": call.id, "changes": lines_of_changes(changed), "place": place}
        await tell(context, call, person_id, "call-moved-down", facts, unprompted=True, urgency=urgency)
    await out_of_reach.mention(context, call, people, News.MOVED_DOWN)


async def _tell_number(context: Context, call: DutyCall, stands: Mapping[int, Attendance]) -> None:
    """Tell who has a place and is not there yet that nothing changes for them, since only the number did."""
    facts: dict[str, Fact] = {"number": call.id, "needed": call.needed}
    for person_id, stand in stands.items():
        if not stand.arrived and not await place_in_reserve(context.tx, call, person_id):
            await tell(context, call, person_id, "call-changed-needed", facts, unprompted=True)


async def _tell_changes(context: Context, call: DutyCall, changed: Parts, stands: Mapping[int, Attendance]) -> None:
    """Tell who keeps their place what has changed; who has left need not know."""
    facts: dict[str, Fact] = {"number": call.id, "changes": lines_of_changes(changed)}
    concerned = {id_: stand for id_, stand in stands.items() if stand.present or not stand.arrived}
    for person_id, stand in concerned.items():
        key = "call-changed-there" if stand.present else "call-changed"
        await tell(context, call, person_id, key, facts, unprompted=True, urgency=_urgency(context, call, changed))
    if call_edit.must_be_heard(changed):
        await out_of_reach.mention(context, call, concerned, News.CHANGED)


def _urgency(context: Context, call: DutyCall, changed: Parts) -> Urgency:
    """Another time or place must be heard; at night it can wait for the morning when the call is later than that."""
    if not call_edit.must_be_heard(changed):
        return Urgency.REMINDER
    quiet_until = context.policy.quiet_until(context.now)
    can_wait = quiet_until is not None and quiet_until + AHEAD <= call.starts_at
    return Urgency.REMINDER if can_wait else Urgency.URGENT
