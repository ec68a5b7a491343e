"""/round edit, pause, resume, end, and one day that differs: what becomes of an area that is there.

What was done stays as it was, and a round that is open goes on to its end.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

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
from handlers.rounds import area_board, opening, today_board
from handlers.rounds.area_board import NOON
from handlers.rounds.kinds import AREA
from storage import areas, rounds

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
            await _set_stage(context, area, Stage.PAUSED)
        case Order.RESUME if area.stage is Stage.PAUSED:
            await _set_stage(context, area, Stage.ACTIVE)
        case Order.END:
            await _set_stage(context, area, Stage.ENDED)
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
    before = await opening.settle(context, area)
    after = area_edit.edit(before, parts, context.now, context.zone)
    await must_be_free(context, area.chat_id, after.name, of=area)
    await _save(context, before, after)
    return after


async def must_be_free(context: Context, chat_id: int, name: str, of: Area | None = None) -> None:
    """See that no other area of the group has this name, in whatever case or width. Raises Refused."""
    for area in await areas.in_group(context.tx, chat_id):
        if fold(area.name) == fold(name) and (of is None or area.id != of.id):
            raise Refused("area-twice", area=area.name)


async def differs(context: Context, group: Group, text: str) -> bool:
    """Let one day of an area differ, if that is what the text says: 学生宿舍 明天 不做. Raises Refused."""
    there = await areas.in_group(context.tx, group.chat_id)
    found = _at_head(there, text)
    if found is None:
        _must_not_mean_a_day(context, there, text)
        return False
    area, rest = found
    if not is_of_one_day(rest, context.now, context.zone):
        return False
    await _let_differ(context, area, read_exception(rest, context.now, context.zone))
    return True


def _must_not_mean_a_day(context: Context, there: Sequence[Area], text: str) -> None:
    """See that the text is no day of an area that the group does not have. Raises Refused."""
    _, rest = (*split_fields(text, 2), "", "")[:2]
    try:
        one_day = is_of_one_day(rest, context.now, context.zone)
        if one_day:
            read_exception(rest, context.now, context.zone)
    except Refused:
        return  # it is something else, and what is wrong with that is told
    if one_day:
        raise Refused("area-unknown-that-day", areas=len(there), names=_names(there))


async def _let_differ(context: Context, area: Area, other: OtherDay) -> None:
    before = await opening.settle(context, area)
    after = area_exception.otherwise(before, other, context.now, context.zone)
    await areas.let_differ(context.tx, before, other, _by(context), context.now)
    await areas.save(context.tx, after, next_due(after, context.zone))
    await _show(context, after, _that_day(other, context.zone))


async def _set_stage(context: Context, area: Area, stage: Stage) -> None:
    before = await opening.settle(context, area)
    await _save(context, before, replace(before, stage=stage))


async def _save(context: Context, before: Area, after: Area) -> None:
    await areas.change(context.tx, before, after, next_due(after, context.zone), _by(context), context.now)
    await _show(context, after)


def _that_day(other: OtherDay, zone: ZoneInfo) -> Line:
    """What was said of one day."""
    what = "usual" if other.times is None else "times" if other.times else "off"
    times = tuple(Line("name", {"name": f"{at:%H:%M}"}) for at in other.times or ())
    return Line("area-that-day", {"at": datetime.combine(other.day, NOON, zone), "what": what, "times": times})


async def _show(context: Context, area: Area, *changed: Line) -> None:
    """Answer with what was changed, where the area as it is now does not say it, and with what goes on as it was."""
    open_ones = tuple(Line("name", {"name": f"#{number}"}) for number in await rounds.open_of_area(context.tx, area.id))
    goes_on = (Line("area-goes-on", {"numbers": open_ones}),) if open_ones else ()
    title, *rest = area_board.as_it_is(area, context.now, context.zone)
    rows = (title, *changed, *rest, *goes_on)
    await context.say(context.here("area-now", rows=rows), Board(AREA, area.id))
    await today_board.redraw(context.tx, area.chat_id, context.now)


def _by(context: Context) -> int | None:
    return context.who.id if context.who else None


async def _meant(context: Context, group: Group, what: Order, text: str) -> tuple[Area, str]:
    """The area that stands at the head of the text, and what follows. Raises Refused with the names that there are."""
    there = await areas.in_group(context.tx, group.chat_id)
    found = _at_head(there, text)
    if found is None:
        raise Refused("area-unknown", order=what, areas=len(there), names=_names(there))
    return found


def _names(there: Sequence[Area]) -> tuple[Line, ...]:
    return that_fit([Line("name", {"name": area.name}) for area in there], ROOM, EACH)


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
