"""What is personal of requests is removed: by the clock when its time is over, and by /forget at once."""

from datetime import datetime, timedelta

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.help_request import HelpRequest
from domain.messages import Line
from domain.policy import Policy
from handlers.context import Context
from handlers.fitting import that_fit
from handlers.help_requests import lines
from handlers.help_requests.draft_ending import remove
from handlers.help_requests.kinds import DESK, KIND, PHOTO
from storage import boards, help_requests, inbox, need_drafts, operators, request_photos, request_purge
from storage.database import Transaction

BATCH = 100
"""How many requests one tick purges at most."""
ROOM, EACH = 900, 60
"""How much of a message (UTF-16 units) the list of what still runs may take, and how much each takes: about 15."""


async def forget(_: Update, context: Context) -> None:
    """/forget: what is over and one asked for goes now, and a real name that no ledger needs; what runs is named."""
    if context.group is not None:
        await context.say(context.briefly("forget-in-private"))
        return
    tx, person_id = context.tx, context.person.id
    ended = await request_purge.ended_of(tx, person_id)
    for request_id in ended:
        await _purge(tx, request_id, context.now)
    draft = await need_drafts.of_person(tx, person_id)
    if draft is not None:
        await remove(context, draft)
    await operators.forget(tx, person_id)
    running = [*await help_requests.asked_by(tx, person_id), *await help_requests.claimed_by(tx, person_id)]
    name = "gone" if await _forget_name(tx, person_id, context.policy) else "running" if running else "listed"
    await context.say(context.here("forget-done", requests=len(ended), drafts=int(draft is not None), name=name))
    if running:
        rows = that_fit([_row(request, person_id) for request in running], ROOM, EACH)
        await context.say(context.here("forget-running", rows=rows, more=len(running) - len(rows)))


def _row(request: HelpRequest, person_id: int) -> Line:
    key = "forget-row-mine" if request.asked_by == person_id else "forget-row-claimed"
    return Line(key, lines.named(request) | {"stage": request.stage})


# By the clock -------------------------------------------------------------------------------------------------------


async def purge(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Remove what is personal of what ended long enough ago, and of what could not be handled; returns how much."""
    before = now - timedelta(days=policy.requests.keep_days)
    due = await request_purge.due(tx, before, BATCH)
    for request_id in due:
        await _purge(tx, request_id, now)
        request = await help_requests.find(tx, request_id)
        if request is not None:
            await _forget_name(tx, request.asked_by, policy)
    return len(due) + await inbox.strip_parked(tx, before)


async def next_purge(tx: Transaction, policy: Policy) -> datetime | None:
    """When the next thing is removed."""
    since = (await request_purge.oldest(tx), await inbox.oldest_parked(tx))
    oldest = min((moment for moment in since if moment is not None), default=None)
    return oldest + timedelta(days=policy.requests.keep_days) if oldest else None


async def _purge(tx: Transaction, request_id: int, now: datetime) -> None:
    """Remove what is personal of a request; messages that still show any of it change or go."""
    for photo_id in await request_photos.of_request(tx, request_id):
        await boards.want_all(tx, PHOTO, photo_id)
    await request_purge.purge(tx, request_id, now)
    for kind in (KIND, DESK):
        await boards.want_all(tx, kind, request_id)


async def _forget_name(tx: Transaction, person_id: int, policy: Policy) -> bool:
    return person_id not in policy.owners and await request_purge.forget_name(tx, person_id)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("forget", forget, filters=UpdateType.MESSAGE)]
