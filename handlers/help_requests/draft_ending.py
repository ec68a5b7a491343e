"""The end of a request that was put together: sent, dropped, or left alone for a day. Nothing of it is kept."""

from datetime import datetime

from domain.messages import Delete, Fact, Rewrite
from domain.need_draft import LASTS, NeedDraft
from domain.policy import Policy
from handlers.context import Context, of_the_clock
from handlers.help_requests.kinds import DRAFT
from storage import boards, groups, need_drafts, people
from storage.boards import Placed
from storage.database import Transaction

BATCH = 100
"""How many drafts one tick drops at most."""


async def end(context: Context, draft: NeedDraft, key: str, **facts: Fact) -> None:
    """Remove a draft; its message says this from now on."""
    board = await _remove(context, draft)
    if board is not None and board.message_id is not None:
        await context.say(Rewrite(chat_id=board.chat_id, message_id=board.message_id, key=key, facts=facts))


async def remove(context: Context, draft: NeedDraft) -> None:
    """Remove a draft and its message."""
    board = await _remove(context, draft)
    if board is not None and board.message_id is not None:
        await context.say(Delete(board.chat_id, board.message_id))


async def _remove(context: Context, draft: NeedDraft) -> Placed | None:
    audience = str(draft.person_id)
    board = await boards.find(context.tx, DRAFT, draft.id, audience)
    await boards.remove(context.tx, DRAFT, draft.id, audience)
    await need_drafts.end(context.tx, draft.id)
    return board


# By the clock -------------------------------------------------------------------------------------------------------


async def expire(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Drop the drafts that were left alone; returns how many."""
    drafts = await need_drafts.stale(tx, now - LASTS, BATCH)
    for draft in drafts:
        known = await groups.find(tx, draft.stands_in) if draft.in_group else None
        context = of_the_clock(tx, policy, now, known.group if known else None)
        context.spoken = await people.language_of(tx, draft.person_id, draft.chat_id)
        await end(context, draft, "need-draft-expired")
    return len(drafts)


async def next_expiry(tx: Transaction) -> datetime | None:
    """When the next draft was left alone for too long."""
    changed_at = await need_drafts.oldest(tx)
    return changed_at + LASTS if changed_at else None
