"""/round 学生宿舍 每天 08:00,16:00 90分钟: an area is kept at once, and the answer shows its next rounds."""

from dataclasses import replace

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.area import Stage
from domain.messages import Board, Refused, Toast
from domain.reading.area_command import read_area
from domain.reading.area_order import read_order
from domain.rights import must_coordinate
from handlers.buttons import tapped
from handlers.context import Context
from handlers.duty_calls.meant import coordinated
from handlers.rounds import drafting, managing, planning
from handlers.rounds.buttons import UndoArea
from handlers.rounds.kinds import AREA
from handlers.wording import rest_of
from storage import areas, groups, rounds


async def plan(update: Update, context: Context) -> None:
    """/round with a line: a coordinator says what is to be treated, and when; or what becomes of an area."""
    group = await coordinated(context, "area-in-group")
    text = rest_of(update)
    if found := read_order(text):
        if edited := await managing.order(context, group, *found):
            await drafting.open_draft(context, group, edited.id)
    elif not await managing.differs(context, group, text):
        await planning.add_area(context, group, read_area(text, context.now, context.zone))


async def undo(update: Update, context: Context) -> None:
    """A coordinator taps 撤销: no round comes; once one came, the area is ended by /round end."""
    area = await areas.find(context.tx, tapped(update, UndoArea).area_id)
    known = await groups.find(context.tx, area.chat_id) if area else None
    if area is None or known is None or (context.group is not None and context.group.chat_id != area.chat_id):
        raise Refused("button-gone")
    must_coordinate(await context.standing_in(known) if context.group is None else await context.standing())
    if await rounds.any_of_area(context.tx, area.id):
        raise Refused("area-undo-late", area=area.name)
    by = context.who.id if context.who else None
    await areas.change(context.tx, area, replace(area, stage=Stage.ENDED), None, by, context.now)
    await context.say(Board(AREA, area.id), Toast("area-undone", {"area": area.name}))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CommandHandler("round", plan, filters=UpdateType.MESSAGE),
        CallbackQueryHandler(undo, pattern=UndoArea.pattern()),
    ]
