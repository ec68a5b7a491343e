"""/status: how the desk is, for its owners. It is drawn when its turn comes, so it is true when it leaves."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeAlias

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import Line, NewBoard, Refused
from domain.vital_signs import BackupSigns, Queue, VitalSigns, troubles
from handlers.context import Context
from handlers.drawing import Drawing
from storage.boards import Placed
from storage.database import Transaction

KIND = "status"
"""Its thing is 1, its audience the owner."""
LISTED = 3
"""How many kinds of failed calls are named; the page of the metrics has them all."""

Report: TypeAlias = Callable[[Transaction, datetime], Awaitable[VitalSigns]]
"""Tells how the desk is at a moment."""


async def status(_: Update, context: Context) -> None:
    """/status: how the desk is."""
    if context.group is not None or not await context.is_owner():
        raise Refused("status-owners-only")
    owner = context.person.id
    await context.say(NewBoard(kind=KIND, id=1, audience=str(owner), chat_id=owner))


async def paint(tx: Transaction, _: Placed, now: datetime, *, report: Report) -> Drawing:
    """Draw how the desk is, in ten lines."""
    signs = await report(tx, now)
    waiting = signs.backlog
    mode = "webhook" if signs.hooked else "polling"
    return Drawing(
        (
            Line("status-title", {"well": int(signs.receiving and not troubles(signs, now))}),
            Line("status-receiving", {"mode": mode, "well": int(signs.receiving), "started": signs.started_at}),
            _heard(signs),
            Line("status-inbox", {"waiting": waiting.inbox.count, "postponed": waiting.postponed}),
            Line("status-parked", {"parked": waiting.parked}),
            _unsent(waiting.unsent),
            _answered(signs),
            _calls(signs),
            Line("status-late", {"floods": signs.floods, "seconds": round(signs.latest.total_seconds())}),
            _backup(signs.backup),
        )
    )


def _heard(signs: VitalSigns) -> Line:
    if signs.heard_at is None:
        return Line("status-heard-nothing")
    return Line("status-heard", {"updates": signs.updates, "at": signs.heard_at})


def _unsent(unsent: Queue) -> Line:
    if unsent.since is None:
        return Line("status-sent")
    return Line("status-unsent", {"count": unsent.count, "since": unsent.since})


def _answered(signs: VitalSigns) -> Line:
    if not signs.taps:
        return Line("status-no-taps")
    if signs.answered_within is None:
        return Line("status-answered-late", {"taps": signs.taps})
    milliseconds = signs.answered_within // timedelta(milliseconds=1)
    return Line("status-answered", {"taps": signs.taps, "milliseconds": milliseconds})


def _calls(signs: VitalSigns) -> Line:
    failed = signs.failed
    facts = {"calls": sum(signs.calls.values()), "failed": sum(failed.values())}
    if not failed:
        return Line("status-calls", facts)
    worst = tuple(
        Line("status-call", {"method": method, "result": result, "count": count})
        for (method, result), count in list(failed.items())[:LISTED]
    )
    return Line("status-calls-failed", facts | {"worst": worst})


def _backup(backup: BackupSigns) -> Line:
    if backup.failing_since is not None:
        return Line("status-backup-failing", {"since": backup.failing_since, "reason": backup.reason})
    if backup.newest is None:
        return Line("status-no-backup")
    return Line("status-backup", {"at": backup.newest})


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("status", status, filters=UpdateType.MESSAGE)]
