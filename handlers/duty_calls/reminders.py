"""What the clock says of a call: to who is coming, to a group that is short, of who is late."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from domain import call_reminder
from domain.call_reminder import CALLED_AGAIN, Kind, Reminder, is_urgent
from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, NewBoard, Notice, Refused, Urgency
from domain.policy import Policy
from handlers import stops
from handlers.anew import post_anew
from handlers.clocks import policy_of
from handlers.context import Context, of_the_clock
from handlers.duty_calls.board import EACH, KIND, ROOM
from handlers.duty_calls.lines import name_of
from handlers.duty_calls.silent import ask, report
from handlers.fitting import that_fit
from storage import answers, boards, duty_calls, groups, reminders
from storage.answers import Roll
from storage.database import Transaction
from storage.reminders import Planned
from storage.stops import Item

BATCH = 100
"""How many reminders one tick settles at most."""


async def replan(tx: Transaction, policy: Policy, call: DutyCall, now: datetime) -> None:
    """Plan what the clock will say of a call that was posted, changed or closed."""
    zone = (await policy_of(tx, policy, call.chat_id)).zone
    await reminders.plan(tx, call.id, call_reminder.plan(call, policy.reminders, zone, now))


async def put_off(context: Context, before: DutyCall, after: DutyCall) -> None:
    """Plan what the clock will say of a call that was changed; of a later start everybody is told anew."""
    policy = context.policy
    await replan(context.tx, policy, after, context.now)
    anew = call_reminder.begins_anew(before, after, policy.reminders, policy.zone, context.now)
    await reminders.begin_anew(context.tx, after.id, anew)


async def fell_short(context: Context, call: DutyCall) -> None:
    """Somebody dropped out and people are missing: where no planned reminder will say so, the group hears it once."""
    last = call_reminder.last_call(call, context.policy.reminders)
    if last is None or context.now <= last or await reminders.is_planned_after(context.tx, call.id, Kind.SHORT, last):
        return
    await reminders.add(context.tx, call.id, call_reminder.once_more(call, context.now))


async def remind(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Settle the reminders that are due; returns how many."""
    due = await reminders.due(tx, now, BATCH)
    for planned in due:
        call = await duty_calls.find(tx, planned.call_id)
        assert call is not None  # noqa: S101 - a reminder is of a call
        await _settle(tx, now, policy, call, planned)
    return len(due)


async def next_reminder(tx: Transaction) -> datetime | None:
    """When the next reminder is due."""
    return await reminders.next_due(tx)


async def _settle(tx: Transaction, now: datetime, policy: Policy, call: DutyCall, planned: Planned) -> None:
    """Say it, hold it until it is no longer quiet, or record that it did not help any more or was not true."""
    known = await groups.find(tx, call.chat_id)
    context = of_the_clock(tx, policy, now, known.group if known else None)
    quiet_until = None if is_urgent(call) else context.policy.quiet_until(now)
    until = call_reminder.held_until(planned.reminder, quiet_until)
    if until is not None:
        await reminders.hold(tx, planned, until)
    elif not planned.reminder.helps(now):
        await reminders.settle(tx, planned, "missed", now)
        await _note(context, call, planned.reminder, stops.MISSED)
    else:
        said = await _say(context, call, planned.reminder, await answers.roll(tx, call.id))
        await reminders.settle(tx, planned, "said" if said else "dropped", now)
        if said:
            await _note(context, call, planned.reminder, stops.SAID)


async def _note(context: Context, call: DutyCall, reminder: Reminder, outcome: str) -> None:
    """Let the coordinators know of what the desk found too late."""
    kind = f"call-{reminder.kind}"
    item = Item(kind=kind, number=call.id, name=call.place, due_at=reminder.due_at, outcome=outcome)
    await stops.note(context, call.chat_id, item)


async def _say(context: Context, call: DutyCall, reminder: Reminder, roll: Roll) -> bool:
    """Say what is still true; whether anything was."""
    match reminder.kind:
        case Kind.EVENING | Kind.SOON:
            expected = call_reminder.expected(call, roll.stands)
            fresh = [id_ for id_ in expected if await reminders.remind(context.tx, call.id, id_, context.now)]
            return await _write_to(context, call, fresh)
        case Kind.NUDGE:
            late = call_reminder.late(call, roll.stands, context.now)
            fresh = [id_ for id_ in late if await reminders.nudge(context.tx, call.id, id_, context.now)]
            return await _write_to(context, call, fresh)
        case Kind.SHORT | Kind.AGAIN:
            return await _call_the_group(context, call, reminder, call_reminder.lacking(call, roll.stands))
        case Kind.LATE:
            return await _name_the_late(context, call, roll)


async def _write_to(context: Context, call: DutyCall, people: Sequence[int]) -> bool:
    """Give each of these the call in private, with its buttons: it says what they promised, and asks.

    By night only what can't wait comes this far, so it may sound.
    """
    hurries = is_urgent(call) or context.policy.quiet_until(context.now) is not None
    for person_id in people:
        board = NewBoard(
            kind=KIND,
            id=call.id,
            audience=str(person_id),
            chat_id=person_id,
            loud=True,
            unprompted=True,
            urgency=Urgency.URGENT if hurries else Urgency.REMINDER,
        )
        await post_anew(context, board)
    return bool(people)


async def _call_the_group(context: Context, call: DutyCall, reminder: Reminder, short: int) -> bool:
    """Say that people are missing. An urgent call has its own sounds; of another the first planned one sounds."""
    if not short:
        return False
    again, urgent = reminder.kind is Kind.AGAIN, is_urgent(call)
    first = not await reminders.said(context.tx, call.id, reminder.kind, call.posted_at)
    if again and first:
        await _ask_the_silent(context, call)
    if call_reminder.is_once_more(call, context.policy.reminders, reminder):
        loud = urgent and await reminders.said(context.tx, call.id, Kind.AGAIN, call.posted_at) < CALLED_AGAIN
        await _tell_who_posted(context, call, short)
    else:
        loud = again or (first and not urgent)
    facts = _about(call) | {"short": short, "urgent": int(urgent)}
    await _tell_the_group(context, call, "call-short", facts, loud=loud, urgent=again)
    return True


async def _ask_the_silent(context: Context, call: DutyCall) -> None:
    """Ask them, and tell who posted the call how many there are, unless they were asked often enough."""
    with suppress(Refused):
        asked = await ask(context, call)
        if call.posted_by is not None:
            await report(context, call, asked, call.posted_by)


async def _tell_who_posted(context: Context, call: DutyCall, short: int) -> None:
    """Tell who posted the call, in private, that somebody dropped out when it is nearly too late."""
    if call.posted_by is None:
        return
    facts = _about(call) | {"short": short, "group": await groups.title_of(context.tx, call.chat_id)}
    await context.say(Notice(chat_id=call.posted_by, key="call-short-mine", facts=facts, urgency=Urgency.URGENT))


async def _name_the_late(context: Context, call: DutyCall, roll: Roll) -> bool:
    late = call_reminder.late(call, roll.stands, context.now)
    if not late or await reminders.said(context.tx, call.id, Kind.LATE, call.starts_at):
        return False
    shown = that_fit([name_of(roll.names[person_id]) for person_id in late], ROOM, EACH)
    await _tell_the_group(context, call, "call-late", _about(call) | {"names": shown, "more": len(late) - len(shown)})
    return True


async def _tell_the_group(
    context: Context, call: DutyCall, key: str, facts: Mapping[str, Fact], *, loud: bool = False, urgent: bool = False
) -> None:
    """Say it below the board, so that a tap on it leads there."""
    board = await boards.find(context.tx, KIND, call.id, GROUP)
    await context.say(
        Notice(
            chat_id=call.chat_id,
            key=key,
            facts=facts,
            thread_id=board.thread_id if board else call.thread_id,
            reply_to=board.message_id if board else None,
            loud=loud,
            urgency=Urgency.URGENT if urgent else Urgency.REMINDER,
        )
    )


def _about(call: DutyCall) -> dict[str, Fact]:
    return {"number": call.id, "place": call.place, "starts": call.starts_at, "ends": call.ends_at}
