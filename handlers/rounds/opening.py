"""A window opens: each occurrence of an area becomes a round, once, and its group hears of it, silently.

What fell due while the desk was down becomes a round too, at its true time. One whose window is over by then was
missed: it stands in the ledger with the moment when it was found, and the group never hears of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice, takewhile

from domain import round_reminder
from domain.area import Area, left_out, next_due, rounds_after
from domain.disinfection import Point, Round, Stage
from domain.messages import GROUP, Board, NewBoard
from domain.policy import Policy
from handlers import stops
from handlers.context import Context, of_the_clock
from handlers.rounds import today_board, week
from handlers.rounds.kinds import AREA, SLOT, THING
from storage import areas, boards, desk, groups, round_reminders, rounds
from storage.database import Transaction

BATCH = 100
"""Of how many areas one tick opens rounds at most, and how many rounds of each."""

AFTERWARDS = timedelta(minutes=1)
"""When the answer to /round shows that its first round opened."""


async def open_due(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Open the rounds that are due; returns of how many areas."""
    due = await areas.due(tx, now, BATCH)
    for area in due:
        known = await groups.find(tx, area.chat_id)
        await _open_of(of_the_clock(tx, policy, now, known.group if known else None), area)
    return len(due)


async def next_opening(tx: Transaction) -> datetime | None:
    """When the next round opens."""
    return await areas.next_due(tx)


async def settle(context: Context, area: Area) -> Area:
    """Open what is due of an area by now, so that what is changed of it counts from here on."""
    while (due_at := next_due(area, context.zone)) is not None and due_at <= context.now:
        area = await _open_of(context, area)
    return replace(area, settled_until=context.now)


async def _open_of(context: Context, area: Area) -> Area:
    """Open what is due of one area; where that is a lot, the next batch goes on with it. Gives the area as it is then.

    What came and went while the bot was not in the group is nobody's.
    """
    zone, now = context.zone, context.now
    if not await rounds.any_of_area(context.tx, area.id):
        # From now on there is nothing to undo; the slot's board goes before that.
        await boards.want_by(context.tx, AREA, area.id, GROUP, now + AFTERWARDS)
    since = max(area.settled_until, await groups.back_at(context.tx, area.chat_id) or area.settled_until)
    moments = list(islice(takewhile(lambda at: at <= now, rounds_after(area, since, zone)), BATCH))
    until = moments[-1] if len(moments) == BATCH else now
    for opens_at in left_out(area, since, until, zone):
        said = await areas.said_of(context.tx, area.id, opens_at.astimezone(zone).date())
        left = replace(await _round(context, area, opens_at), stage=Stage.EXCUSED, settled_at=opens_at)
        await rounds.add(context.tx, left, excuse=said)
    for opens_at in moments:
        await _open(context, await _round(context, area, opens_at))
    settled = replace(area, settled_until=until)
    await areas.save(context.tx, settled, next_due(settled, zone))
    await today_board.redraw(context.tx, area.chat_id, now)
    for opens_at in moments[:1]:
        await week.plan(context, area.chat_id, opens_at)
    return settled


async def _round(context: Context, area: Area, opens_at: datetime) -> Round:
    return Round(
        id=await desk.next_number(context.tx, THING),
        area_id=area.id,
        slot_id=await rounds.slot_at(context.tx, area.chat_id, area.thread_id, opens_at),
        chat_id=area.chat_id,
        name=area.name,
        opens_at=opens_at,
        closes_at=opens_at + area.window,
        agent=area.agent,
        team=area.team,
        points=tuple(_points(area)),
    )


def _points(area: Area) -> Iterator[Point]:
    for position, name in enumerate(area.points or ("",), start=1):
        yield Point(position=position, name=name)


async def _open(context: Context, round_: Round) -> None:
    if round_.closes_at <= context.now:
        missed = replace(round_, stage=Stage.MISSED, settled_at=round_.closes_at)
        await rounds.add(context.tx, missed, found_at=context.now)
        await stops.tell(context, missed.chat_id)
        return
    await rounds.add(context.tx, round_)
    await round_reminders.plan(context.tx, round_.id, round_reminder.plan(round_, context.now))
    await _announce(context, round_.slot_id)


async def _announce(context: Context, slot_id: int) -> None:
    """Post the board of a slot, or show one round more on it."""
    slot = await rounds.find_slot(context.tx, slot_id)
    assert slot is not None  # noqa: S101 - a round is in a slot
    if await boards.find(context.tx, SLOT, slot.id, GROUP) is not None:
        await context.say(Board(SLOT, slot.id))
        return
    await context.say(NewBoard(kind=SLOT, id=slot.id, chat_id=slot.chat_id, thread_id=slot.thread_id))
