"""/calls pin: what is open in a group, at its top and kept right by itself."""

from datetime import datetime

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.duty_call import DutyCall
from domain.messages import GROUP, Fact, Line
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.duty_calls.meant import coordinated
from handlers.fitting import that_fit
from handlers.pinning import GroupList
from handlers.wording import rest
from storage import answers, boards, duty_calls
from storage.boards import Placed
from storage.database import Transaction

KIND = "open_calls"
"""The kind of the board; its thing is the group, by the id of its chat."""
LIST = GroupList(kind=KIND, moved="calls-no-longer-kept", given_up="calls-no-longer-kept", none="calls-not-pinned")
ROOM, EACH = 1900, 70
"""How much of a message (UTF-16 units) the list may take, and how much each call takes beside its place."""


async def pin(_: Update, context: Context) -> None:
    """/calls pin: a coordinator wants the list at the top."""
    await LIST.pin(context, (await coordinated(context, "pin-in-group")).chat_id)


async def unpin(_: Update, context: Context) -> None:
    """/calls unpin: a coordinator does not want it any more."""
    await LIST.unpin(context, (await coordinated(context, "pin-in-group")).chat_id)


async def redraw(tx: Transaction, chat_id: int) -> None:
    """See that the list of a group, if it has one, shows what is open now."""
    await boards.want(tx, KIND, chat_id, GROUP)


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing:
    """Draw the list."""
    calls = await duty_calls.open_in_group(tx, board.thing_id)
    if not calls:
        return Drawing((Line("calls-pinned-none"),), group=board.thing_id)
    rows = that_fit([await _row(tx, call) for call in calls[: ROOM // EACH]], ROOM, EACH)
    facts: dict[str, Fact] = {"count": len(calls), "calls": rows, "more": len(calls) - len(rows)}
    return Drawing((Line("calls-pinned", facts),), group=board.thing_id)


async def _row(tx: Transaction, call: DutyCall) -> Line:
    facts: dict[str, Fact] = {
        "number": call.id,
        "place": call.place,
        "starts": call.starts_at,
        "ends": call.ends_at,
        "short": max(call.needed - await answers.coming(tx, call.id), 0),
    }
    return Line("calls-pinned-row", facts)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("calls", pin, filters=new & rest(r"(pin|置顶)$")),
        CommandHandler("calls", unpin, filters=new & rest(r"(unpin|取消置顶)$")),
    ]
