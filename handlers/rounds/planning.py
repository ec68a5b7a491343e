"""An area is kept, and shown with its next rounds."""

from domain.area import Area, next_due
from domain.messages import NewBoard
from domain.people import Group
from domain.reading.area_command import AreaForm
from handlers.context import Context
from handlers.rounds.kinds import AREA
from handlers.rounds.managing import must_be_free, unnumbered
from storage import areas


async def add_area(context: Context, group: Group, form: AreaForm) -> Area:
    """Keep an area of a group and show it. Raises Refused when the group has one of this name."""
    name = unnumbered(form.name)
    await must_be_free(context, group.chat_id, name)
    area = Area(
        id=0,
        chat_id=group.chat_id,
        thread_id=context.thread_id,
        name=name,
        points=tuple(map(unnumbered, form.points)),
        agent=form.agent,
        team=form.team,
        schedule=form.schedule,
        window=form.window,
        settled_until=context.now,
        made_by=context.who.id if context.who else None,
    )
    added = await areas.add(context.tx, area, next_due(area, context.zone), context.now)
    await context.say(NewBoard(kind=AREA, id=added.id, chat_id=group.chat_id, thread_id=context.thread_id))
    return added
