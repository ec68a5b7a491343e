"""What falls due: a call ends at its end, a draft of one a day after it was begun, and on a new day 明天 is 今天."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import call_draft, duty_call
from domain.messages import GROUP
from domain.policy import Policy
from domain.wall_clock import moment_at
from handlers import stops
from handlers.context import of_the_clock
from handlers.duty_calls.draft_board import KIND as DRAFT
from handlers.duty_calls.ending import end_call
from storage import boards, call_drafts, duty_calls, groups
from storage.database import Transaction
from storage.stops import Item

BATCH = 100
"""How many calls, and how many drafts, one tick ends at most."""
AFTER_MIDNIGHT = timedelta(seconds=5)
"""When a new day is shown: what was drawn in the last seconds of the old one is seen to be older then."""


async def end(tx: Transaction, now: datetime, policy: Policy) -> int:
    """End the calls whose end has come, at their end, however late it is found; returns how many."""
    calls = await duty_calls.due(tx, now, BATCH)
    for call in calls:
        known = await groups.find(tx, call.chat_id)
        context = of_the_clock(tx, policy, now, known.group if known else None)
        await end_call(context, duty_call.close(call, None, call.ends_at))
        ended = Item(kind="call-ended", number=call.id, name=call.place, due_at=call.ends_at, outcome=stops.SAID)
        await stops.note(context, call.chat_id, ended)
    return len(calls)


async def next_end(tx: Transaction) -> datetime | None:
    """When the next call ends."""
    return await duty_calls.next_due(tx)


async def drop_drafts(tx: Transaction, now: datetime) -> int:
    """Drop the drafts that nobody finished, without a word: their messages say so; returns how many."""
    drafts = await call_drafts.stale(tx, now - call_draft.LASTS, BATCH)
    for draft in drafts:
        await call_drafts.save(tx, replace(draft, stage=call_draft.Stage.CANCELLED))
        await boards.want(tx, DRAFT, draft.id, GROUP)
    return len(drafts)


async def next_draft(tx: Transaction) -> datetime | None:
    """When the next draft is dropped."""
    begun_at = await call_drafts.oldest(tx)
    return begun_at + call_draft.LASTS if begun_at else None


async def show_day(tx: Transaction, now: datetime, zone: ZoneInfo) -> int:
    """Draw the boards of open calls and requests anew that were last drawn yesterday or before; returns how many.

    Where groups have zones of their own, a board is looked at on the midnight of each: one that shows the right day
    already is not sent.
    """
    return await boards.redraw(tx, max(_new_day(now, each) for each in await _zones(tx, zone)))


async def next_day(tx: Transaction, zone: ZoneInfo) -> datetime | None:
    """When the next board must show a new day; `zone` is the desk's."""
    drawn_at = await boards.oldest_drawing(tx)
    if drawn_at is None:
        return None
    return min(_new_day(drawn_at, each, days=1) for each in await _zones(tx, zone))


async def _zones(tx: Transaction, zone: ZoneInfo) -> list[ZoneInfo]:
    return [zone, *await groups.zones(tx)]


def _new_day(moment: datetime, zone: ZoneInfo, *, days: int = 0) -> datetime:
    """Find the latest moment, up to this one, at which a new day is shown; or that of so many days later."""
    day = (moment - AFTER_MIDNIGHT).astimezone(zone).date() + timedelta(days=days)
    return moment_at(datetime.combine(day, time.min), zone) + AFTER_MIDNIGHT
