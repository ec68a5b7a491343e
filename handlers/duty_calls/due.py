"""What falls due: a call ends at its end, a draft of one a day after it was begun, and on a new day 明天 is 今天."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import call_draft, duty_call
from domain.messages import GROUP
from domain.policy import Policy
from handlers.context import of_the_clock
from handlers.duty_calls.draft_board import KIND as DRAFT
from handlers.duty_calls.ending import end_call
from storage import boards, call_drafts, duty_calls, groups
from storage.database import Transaction

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
    """Draw the boards of open calls and requests anew that were last drawn yesterday or before; returns how many."""
    return await boards.redraw(tx, _new_day(now, zone))


async def next_day(tx: Transaction, zone: ZoneInfo) -> datetime | None:
    """When the next board must show a new day."""
    drawn_at = await boards.oldest_drawing(tx)
    return _new_day(drawn_at + timedelta(days=1), zone) if drawn_at else None


def _new_day(moment: datetime, zone: ZoneInfo) -> datetime:
    """Find the latest moment, up to this one, at which a new day is shown."""
    today = (moment - AFTER_MIDNIGHT).astimezone(zone).date()
    return datetime.combine(today, time.min, zone) + AFTER_MIDNIGHT
