"""What the clock says of a round: nobody has taken it, it is nearly over, it is over and something was missed."""

from datetime import datetime

from domain import round_reminder
from domain.disinfection import Round
from domain.messages import GROUP, Line, Notice, Urgency
from domain.policy import Policy
from domain.round_reminder import Kind
from handlers import stops
from handlers.context import Context, of_the_clock
from handlers.fitting import that_fit
from handlers.rounds import card, missed
from handlers.rounds.kinds import SLOT
from storage import boards, groups, round_reminders, rounds
from storage.database import Transaction
from storage.round_reminders import Planned
from storage.stops import Item

BATCH = 100
"""How many reminders one tick settles at most."""
ROOM, EACH = 1000, 20
"""How much of a message (UTF-16 units) the areas may take, and how much each takes beside its name."""


async def remind(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Settle the reminders that are due; returns how many. Rounds that are over are closed before that."""
    due = await round_reminders.due(tx, now, BATCH)
    for planned in due:
        await _settle(tx, now, policy, planned)
    return len(due)


async def next_reminder(tx: Transaction) -> datetime | None:
    """When the next reminder is due."""
    return await round_reminders.next_due(tx)


async def _settle(tx: Transaction, now: datetime, policy: Policy, planned: Planned) -> None:
    """Say it, or record that it did not help any more or was not true."""
    round_ = await rounds.find(tx, planned.round_id)
    assert round_ is not None  # noqa: S101 - a reminder is of a round
    if not round_reminder.helps(planned.kind, round_, now):
        await round_reminders.settle(tx, planned, "missed", now)
        return
    known = await groups.find(tx, round_.chat_id)
    context = of_the_clock(tx, policy, now, known.group if known else None)
    if planned.kind is Kind.OVER and stops.is_late(planned.due_at, now):
        await round_reminders.settle(tx, planned, "missed", now)  # the message about the stop says so
        return
    said = await _say(context, round_, planned.kind)
    await round_reminders.settle(tx, planned, "said" if said else "dropped", now)
    if said:
        item = Item(
            kind=f"round-{planned.kind}",
            number=round_.id,
            name=round_.name,
            due_at=planned.due_at,
            outcome=stops.SAID,
        )
        await stops.note(context, round_.chat_id, item)


async def _say(context: Context, round_: Round, kind: Kind) -> bool:
    """Say what is still true; whether anything was."""
    match kind:
        case Kind.UNTAKEN:
            return await _tell_the_group(context, round_)
        case Kind.UNFINISHED:
            return await _remind_takers(context, round_)
        case Kind.OVER:
            if round_reminder.was_missed(round_):
                await missed.tell(context, round_)
            return round_reminder.was_missed(round_)


async def _tell_the_group(context: Context, round_: Round) -> bool:
    """Say below the board, once a slot, what nobody has taken."""
    untaken = round_reminder.untaken(await rounds.of_slot(context.tx, round_.slot_id), context.now)
    heard = await round_reminders.said_in_slot(context.tx, round_.slot_id, Kind.UNTAKEN)
    if round_ not in untaken or heard:
        return False
    rows = [
        Line("round-untaken-one", {"area": each.name, "number": each.id, "closes": each.closes_at}) for each in untaken
    ]
    shown = that_fit(rows, ROOM, EACH)
    board = await boards.find(context.tx, SLOT, round_.slot_id, GROUP)
    notice = Notice(
        chat_id=round_.chat_id,
        key="round-untaken",
        facts={"areas": shown, "more": len(rows) - len(shown)},
        thread_id=board.thread_id if board else None,
        reply_to=board.message_id if board else None,
        loud=True,
        urgency=_urgency(context),
    )
    await context.say(notice)
    return True


async def _remind_takers(context: Context, round_: Round) -> bool:
    """Give who is at it their card anew; whether anybody gets it."""
    takers = [taker.person_id for taker in round_reminder.unfinished(round_)]
    return any([await card.remind(context, round_, person_id, _urgency(context)) for person_id in takers])


def _urgency(context: Context) -> Urgency:
    """A round inside its own window does not wait for the morning, and may sound."""
    return Urgency.REMINDER if context.policy.quiet_until(context.now) is None else Urgency.URGENT
