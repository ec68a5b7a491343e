"""The answer to /round: an area as it is kept, and its next rounds."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from domain.area import Area, Stage, rounds_after
from domain.area_edit import days_of
from domain.messages import Fact, Line
from domain.policy import Policy
from domain.reading.days import Days
from domain.recurrence import Schedule
from handlers.clocks import policy_of
from handlers.drawing import Drawing, Key
from handlers.fitting import that_fit
from handlers.rounds.buttons import UndoArea
from storage import areas, rounds
from storage.boards import Placed
from storage.database import Transaction

SHOWN = 5
"""How many of the next rounds are shown."""
ROOM, EACH = 500, 8
"""How much of a message (UTF-16 units) the points or the days may take, and how much each takes beside its name."""
NOON, MINUTE = time(12), timedelta(minutes=1)


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw an area; it can be undone until its first round opened."""
    area = await areas.find(tx, board.thing_id)
    if area is None:
        return None
    zone = (await policy_of(tx, policy, area.chat_id)).zone
    begun = await rounds.any_of_area(tx, area.id)
    if area.stage is Stage.ENDED:
        return Drawing((Line("area-ended", {"area": area.name, "begun": int(begun)}),), group=area.chat_id)
    if begun:
        return Drawing(tuple(what(area, zone)), group=area.chat_id)
    return Drawing(as_it_is(area, now, zone), ((Key(UndoArea(area.id)),),), group=area.chat_id)


def as_it_is(area: Area, now: datetime, zone: ZoneInfo) -> tuple[Line, ...]:
    """What an area is, and what comes of it."""
    if area.stage is Stage.ENDED:
        return (Line("area-ended", {"area": area.name, "begun": 1}),)
    then = Line("area-paused", {"area": area.name}) if area.stage is Stage.PAUSED else coming(area, now, zone)
    return (*what(area, zone), then)


def what(area: Area, zone: ZoneInfo) -> Iterator[Line]:
    """What an area is, and when it is treated."""
    yield Line("area-title", {"area": area.name})
    yield schedule_line(area.schedule, area.window // MINUTE, zone)
    if area.schedule.until is not None:
        yield Line("area-until", {"at": datetime.combine(area.schedule.until, NOON, zone)})
    if area.points:
        names = that_fit([Line("name", {"name": name}) for name in area.points], ROOM, EACH)
        yield Line("area-points", {"points": len(area.points), "names": names, "more": len(area.points) - len(names)})
    for part in filter(None, (area.agent, area.team)):
        yield Line("area-part", {"part": part})


def coming(area: Area, now: datetime, zone: ZoneInfo) -> Line:
    """When its next rounds open."""
    moments = islice(rounds_after(area, max(area.settled_until, now), zone), SHOWN)
    rows = tuple(Line("area-next-row", {"opens": at, "closes": at + area.window}) for at in moments)
    return Line("area-next" if rows else "area-next-none", {"rows": rows})


def schedule_line(schedule: Schedule, minutes: int, zone: ZoneInfo) -> Line:
    """When it comes, in words; `minutes`: how long a round may take."""
    times = tuple(Line("name", {"name": f"{at:%H:%M}"}) for at in schedule.times)
    return Line("area-schedule", {**days_facts(days_of(schedule), zone), "times": times, "minutes": minutes})


def days_facts(days: Days, zone: ZoneInfo) -> dict[str, Fact]:
    """On which days, for the words of `area-days`."""
    weekdays = tuple(Line("weekday", {"weekday": day + 1}) for day in sorted(days.weekdays))
    dates = tuple(Line("area-date", {"at": datetime.combine(day, NOON, zone)}) for day in days.dates)
    kind = "weekdays" if weekdays else "dates" if dates else "daily" if days.every == 1 else "every"
    return {
        "days": kind,
        "every": days.every,
        "weekdays": weekdays,
        "dates": that_fit(dates, ROOM, EACH + EACH),
    }
