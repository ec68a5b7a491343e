"""How a call that is posted changes: the record keeps what it was, and who is coming is told once."""

from collections.abc import Sequence

from domain import call_edit, reserve
from domain.call_edit import Field, Parts
from domain.duty_call import DutyCall
from domain.messages import Fact, Line
from handlers.context import Context
from handlers.duty_calls import pinned
from handlers.duty_calls.answers import tell, tell_who_moved_up
from handlers.duty_calls.board import KIND, ROLL_CALL
from handlers.duty_calls.reminders import replan
from storage import answers, boards, duty_calls
from storage.moments import to_text


async def change_call(context: Context, call: DutyCall, parts: Parts) -> Parts:
    """Change a call; gives what that changed. Raises Refused where it can't be."""
    arrived = sum(stand.arrived for stand in (await answers.roll(context.tx, call.id)).stands.values())
    after = call_edit.edit(call, parts, arrived, context.now)
    changed = call_edit.changed(call, after)
    was: dict[str, str] = {field: _written(call, field) for field in Field if changed.has(field)}
    await duty_calls.change(context.tx, after, was, context.who.id if context.who else None, context.now)
    await boards.want_all(context.tx, KIND, call.id)
    await boards.want_all(context.tx, ROLL_CALL, call.id)
    await pinned.redraw(context.tx, call.chat_id)
    await replan(context.tx, context.policy, after, context.now)
    await _tell_who_comes(context, call, after, lines_of_changes(changed))
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


async def _tell_who_comes(context: Context, before: DutyCall, after: DutyCall, changes: tuple[Line, ...]) -> None:
    """Tell each of them once: that they are in now, that they are the reserve now, or else what has changed."""
    ranked = await answers.ranked(context.tx, after.id)
    await tell_who_moved_up(context, after, (before.needed, ranked))
    moved_up = reserve.moved_up((before.needed, ranked), (after.needed, ranked))
    for person_id in ranked:
        facts: dict[str, Fact] = {"number": after.id, "changes": changes}
        if place := _new_place(person_id, ranked, before, after):
            await tell(context, after, person_id, "call-moved-down", facts | {"place": place}, unprompted=True)
        elif person_id not in moved_up:
            await tell(context, after, person_id, "call-changed", facts, unprompted=True)


def _new_place(person_id: int, ranked: Sequence[int], before: DutyCall, after: DutyCall) -> int:
    """Find the place in the reserve of somebody who was in before; 0: they were not, or still are."""
    rank = ranked.index(person_id) + 1
    return reserve.place(after.needed, rank) if not reserve.place(before.needed, rank) else 0
