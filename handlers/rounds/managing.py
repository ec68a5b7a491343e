"""/round edit, pause, resume, end, and one day that differs: what becomes of an area that is there.

What was done stays as it was, and a round that is open goes on to its end.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain import area_edit, area_exception
from domain.area import Area, Stage, next_due
from domain.area_edit import Parts
from domain.area_exception import OtherDay
from domain.messages import Board, Line, Refused
from domain.people import Group
from domain.reading.area_order import Order
from domain.reading.area_parts import read_parts
from domain.reading.days import is_of_one_day, read_exception
from domain.reading.fields import split_fields
from domain.reading.text import fold
from handlers.context import Context
from handlers.fitting import that_fit
from handlers.rounds import area_board, today_board
from handlers.rounds.kinds import AREA
from storage import areas

ROOM, EACH = 400, 4
"""How much of a message (UTF-16 units) the names of areas may take, and how much each takes beside its name."""


def unnumbered(name: str) -> str:
    """A name in which nobody sees the number of a round: 宿舍#12 is written with a wide sign, and found by either."""
    return name.replace("#", "＃")


async def order(context: Context, group: Group, what: Order, text: str) -> Area | None:
    """Do with an area what a coordinator says of it; gives one of which they did not say what is to change.

    Raises Refused.
    """
    area, rest = await _meant(context, group, what, text)
    match what:
        case Order.EDIT if not rest:
            return area
        case Order.EDIT:
            await change(context, area, read_parts(rest, context.now, context.zone))
        case Order.PAUSE if area.stage is Stage.ACTIVE:
            await _save(context, area, replace(area, stage=Stage.PAUSED))
        case Order.RESUME if area.stage is Stage.PAUSED:
            await _save(context, area, replace(area, stage=Stage.ACTIVE, settled_until=context.now))
        case Order.END:
            await _save(context, area, replace(area, stage=Stage.ENDED))
        case _:
            raise Refused("area-is-so", area=area.name, stage=area.stage)
    return None


async def change(context: Context, area: Area, said: Parts) -> Area:
    """Change an area; it counts from the next occurrence. Raises Refused, also when another one has that name."""
    parts = replace(
        said,
        name=None if said.name is None else unnumbered(said.name),
        points=None if said.points is None else tuple(map(unnumbered, said.points)),
    )
    after = area_edit.edit(area, parts, context.now, context.zone)
    if after.name != area.name:
        await must_be_free(context, area.chat_id, after.name)
    await _save(context, area, after)
    return after


async def must_be_free(context: Context, chat_id: int, name: str) -> None:
    """See that no other area of the group has this name. Raises Refused."""
    if await areas.named(context.tx, chat_id, name) is not None:
        raise Refused("area-twice", area=name)


async def differs(context: Context, group: Group, text: str) -> bool:
    """Let one day of an area differ, if that is what the text says: 学生宿舍 明天 不做. Raises Refused."""
    found = _at_head(await areas.in_group(context.tx, group.chat_id), text)
    if found is None or not is_of_one_day(found[1], context.now, context.zone):
        return False
    area, rest = found
    other = read_exception(rest, context.now, context.zone)
    await _let_differ(context, area, other)
    return True


async def _let_differ(context: Context, area: Area, other: OtherDay) -> None:
    after = area_exception.otherwise(area, other, context.now, context.zone)
    await areas.let_differ(context.tx, area, other, _by(context), context.now)
    await areas.save(context.tx, after, next_due(after, context.zone))
    await _show(context, after)


async def _save(context: Context, before: Area, after: Area) -> None:
    await areas.change(context.tx, before, after, next_due(after, context.zone), _by(context), context.now)
    await _show(context, after)


async def _show(context: Context, area: Area) -> None:
    """Answer with the area as it is now."""
    rows = area_board.as_it_is(area, context.now, context.zone)
    await context.say(context.here("area-now", rows=rows), Board(AREA, area.id))
    await today_board.redraw(context.tx, area.chat_id, context.now)


def _by(context: Context) -> int | None:
    return context.who.id if context.who else None


async def _meant(context: Context, group: Group, what: Order, text: str) -> tuple[Area, str]:
    """The area that stands at the head of the text, and what follows. Raises Refused with the names that there are."""
    there = await areas.in_group(context.tx, group.chat_id)
    found = _at_head(there, text)
    if found is None:
        names = that_fit([Line("name", {"name": area.name}) for area in there], ROOM, EACH)
        raise Refused("area-unknown", order=what, areas=len(there), names=names)
    return found


def _at_head(there: Sequence[Area], text: str) -> tuple[Area, str] | None:
    """The area whose name, or the longest such name, stands at the head of the text; and what follows it."""
    head, rest = (*split_fields(text, 2), "", "")[:2]
    for area in there:
        if fold(area.name) == fold(head):
            return area, rest
    for area in sorted(there, key=lambda area: len(area.name), reverse=True):
        name, follows = text[: len(area.name)], text[len(area.name) :]
        if fold(name) == fold(area.name) and not follows[:1].strip():
            return area, follows.strip()
    return None
