"""/round 学生宿舍 每天 08:00,16:00 90分钟: an area is kept at once, and the answer shows its next rounds."""

from dataclasses import replace

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.area import Area, Stage, next_due
from domain.messages import Board, NewBoard, Refused, Toast
from domain.people import Group
from domain.reading.area_command import AreaForm, read_area
from domain.rights import must_coordinate
from handlers.buttons import tapped
from handlers.context import Context
from handlers.duty_calls.meant import coordinated
from handlers.rounds.buttons import UndoArea
from handlers.rounds.kinds import AREA
from handlers.wording import rest_of
from storage import areas, groups, rounds


async def plan(update: Update, context: Context) -> None:
    """/round with a line: a coordinator says what is to be treated, and when."""
    group = await coordinated(context, "area-in-group")
    form = read_area(rest_of(update), context.now, context.policy.zone)
    await add_area(context, group, form)


async def add_area(context: Context, group: Group, form: AreaForm) -> Area:
    """Keep an area of a group and show it. Raises Refused when the group has one of this name."""
    name = _unnumbered(form.name)
    if await areas.named(context.tx, group.chat_id, name) is not None:
        raise Refused("area-twice", area=name)
    area = Area(
        id=0,
        chat_id=group.chat_id,
        thread_id=context.thread_id,
        name=name,
        points=tuple(map(_unnumbered, form.points)),
        agent=form.agent,
        team=form.team,
        schedule=form.schedule,
        window=form.window,
        settled_until=context.now,
        made_by=context.who.id if context.who else None,
    )
    added = await areas.add(context.tx, area, next_due(area, context.policy.zone), context.now)
    await context.say(NewBoard(kind=AREA, id=added.id, chat_id=group.chat_id, thread_id=context.thread_id))
    return added


def _unnumbered(name: str) -> str:
    """A name in which nobody sees the number of a round: 宿舍#12 is written with a wide sign, and found by either."""
    return name.replace("#", "＃")


async def undo(update: Update, context: Context) -> None:
    """A coordinator taps 撤销: no round comes; once one came, the area is ended by /round end."""
    area = await areas.find(context.tx, tapped(update, UndoArea).area_id)
    known = await groups.find(context.tx, area.chat_id) if area else None
    if area is None or known is None or (context.group is not None and context.group.chat_id != area.chat_id):
        raise Refused("button-gone")
    must_coordinate(await context.standing_in(known) if context.group is None else await context.standing())
    if await rounds.any_of_area(context.tx, area.id):
        raise Refused("area-undo-late", area=area.name)
    await areas.save(context.tx, replace(area, stage=Stage.ENDED), None)
    await context.say(Board(AREA, area.id), Toast("area-undone", {"area": area.name}))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CommandHandler("round", plan, filters=UpdateType.MESSAGE),
        CallbackQueryHandler(undo, pattern=UndoArea.pattern()),
    ]
