"""What the clock says of a call: to who is coming, to a group that is short, of who is late."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from domain import call_reminder
from domain.call_reminder import Kind, is_urgent
from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, NewBoard, Notice, Refused, Urgency
from domain.policy import Policy
from handlers.context import Context, of_the_clock
from handlers.duty_calls.board import EACH, KIND, ROOM
from handlers.duty_calls.lines import name_of
from handlers.duty_calls.own_board import post_anew
from handlers.duty_calls.silent import ask
from handlers.fitting import that_fit
from storage import answers, boards, duty_calls, groups, reminders
from storage.answers import Roll
from storage.database import Transaction
from storage.reminders import Planned

BATCH = 100
"""How many reminders one tick settles at most."""


async def replan(tx: Transaction, policy: Policy, call: DutyCall, now: datetime) -> None:
    """Plan what the clock will say of a call that was posted, changed or closed."""
    await reminders.plan(tx, call.id, call_reminder.plan(call, policy.reminders, policy.zone, now))


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
    quiet_until = None if is_urgent(call) else policy.quiet_until(now)
    until = call_reminder.held_until(planned.reminder, quiet_until)
    if until is not None:
        await reminders.hold(tx, planned, until)
    elif not planned.reminder.helps(now):
        await reminders.settle(tx, planned, "missed", now)
    else:
        known = await groups.find(tx, call.chat_id)
        context = of_the_clock(tx, policy, now, known.group if known else None)
        said = await _say(context, call, planned.reminder.kind, await answers.roll(tx, call.id))
        await reminders.settle(tx, planned, "said" if said else "dropped", now)


async def _say(context: Context, call: DutyCall, kind: Kind, roll: Roll) -> bool:
    """Say what is still true; whether anything was."""
    match kind:
        case Kind.EVENING | Kind.SOON:
            expected = call_reminder.expected(call, roll.stands)
            fresh = [id_ for id_ in expected if await reminders.remind(context.tx, call.id, id_, context.now)]
            return await _write_to(context, call, fresh)
        case Kind.NUDGE:
            late = call_reminder.late(call, roll.stands, context.now)
            fresh = [id_ for id_ in late if await reminders.nudge(context.tx, call.id, id_, context.now)]
            return await _write_to(context, call, fresh)
        case Kind.SHORT | Kind.AGAIN:
            return await _call_the_group(context, call, kind, call_reminder.lacking(call, roll.stands))
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


async def _call_the_group(context: Context, call: DutyCall, kind: Kind, short: int) -> bool:
    """Say that people are missing. An urgent call has its own sounds; of another the first one sounds."""
    if not short:
        return False
    again, urgent = kind is Kind.AGAIN, is_urgent(call)
    first = not await reminders.said(context.tx, call.id, kind)
    if again and first:
        with suppress(Refused):  # nobody is silent, or they were asked often enough
            await ask(context, call)
    facts = _about(call) | {"short": short, "urgent": int(urgent)}
    await _tell_the_group(context, call, "call-short", facts, loud=again or (first and not urgent), urgent=again)
    return True


async def _name_the_late(context: Context, call: DutyCall, roll: Roll) -> bool:
    late = call_reminder.late(call, roll.stands, context.now)
    if not late or await reminders.said(context.tx, call.id, Kind.LATE):
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
