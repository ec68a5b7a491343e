"""What the owners must hear of without asking: messages that don't leave, updates that were parked, failing copies."""

from datetime import datetime, timedelta

from domain.messages import Line, NewBoard, Urgency
from domain.vital_signs import troubles
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.status import Report
from storage import boards, people
from storage.boards import Placed
from storage.database import Transaction

KIND = "alarm"
"""Its thing is 1, its audience the owner. It is a board since it may leave late: then it says what still holds, or,
when nothing does, is never posted."""


async def raised_at(tx: Transaction) -> datetime | None:
    """When the owners were last told, for good or because it is on its way; None: never."""
    raised = await boards.of_kind(tx, KIND)
    return max((board.due_at for board in raised), default=None)


async def tell(context: Context) -> None:
    """Tell the owners what is wrong. Behind all else that waits: what is over before it leaves need not be told."""
    for owner in sorted(context.policy.owners | await people.owners(context.tx)):
        await context.say(
            NewBoard(kind=KIND, id=1, audience=str(owner), chat_id=owner, loud=True, urgency=Urgency.BULK)
        )


async def paint(tx: Transaction, _: Placed, now: datetime, *, report: Report) -> Drawing | None:
    """Draw what is wrong now; nothing when nothing is."""
    seen = troubles(await report(tx, now), now)
    lines = []
    if seen.unsent is not None and seen.unsent.since is not None:
        minutes = (now - seen.unsent.since) // timedelta(minutes=1)
        lines.append(Line("alarm-unsent", {"count": seen.unsent.count, "minutes": minutes}))
    if seen.parked:
        lines.append(Line("alarm-parked", {"parked": seen.parked}))
    if seen.backup is not None and seen.backup.failing_since is not None:
        lines.append(Line("alarm-backup", {"since": seen.backup.failing_since, "reason": seen.backup.reason}))
    return Drawing((Line("alarm-title"), *lines)) if lines else None
