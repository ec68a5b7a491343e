"""On one day an area is treated at other times, or not at all. Its schedule stays, and so does what was done."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, takewhile
from zoneinfo import ZoneInfo

from domain.area import Area, Stage, rounds_after
from domain.messages import Refused
from domain.wall_clock import A_DAY, MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDay:
    """What a coordinator said of one day."""

    day: date
    times: tuple[time, ...] | None  # none of them: not on that day; None: as the schedule says, after all
    said: str  # as they said it


def otherwise(area: Area, other: OtherDay, now: datetime, zone: ZoneInfo) -> Area:
    """Let one day differ, or be as usual again. Raises Refused where that changes nothing, or can't be."""
    noon = datetime.combine(other.day, time(12), zone)
    if other.times is None:
        if other.day not in area.exceptions:
            raise Refused("area-exception-usual", area=area.name, at=noon)
        usual = {day: times for day, times in area.exceptions.items() if day != other.day}
        return replace(area, exceptions=usual)
    if not other.times and not _due_on(area, other.day, now, zone):
        raise Refused("area-exception-none", area=area.name, at=noon)
    after = replace(area, exceptions={**area.exceptions, other.day: other.times})
    gap = _shortest_gap(after, other.day, zone)
    if other.times and gap < area.window:
        raise Refused("area-exception-close", gap=gap // MINUTE, minutes=area.window // MINUTE)
    return after


def _due_on(area: Area, day: date, now: datetime, zone: ZoneInfo) -> list[datetime]:
    """The moments of a day that are still to come."""
    midnight = datetime.combine(day, time.min, zone)
    coming = rounds_after(replace(area, stage=Stage.ACTIVE), max(now, midnight - MINUTE), zone)
    return list(takewhile(lambda at: at.astimezone(zone).date() <= day, coming))


def _shortest_gap(area: Area, day: date, zone: ZoneInfo) -> timedelta:
    """From a round of this day, or the last before it, to the next."""
    since, until = (datetime.combine(each, time.min, zone) for each in (day - A_DAY, day + 2 * A_DAY))
    coming = rounds_after(replace(area, stage=Stage.ACTIVE), since - MINUTE, zone)
    moments = takewhile(lambda at: at < until, coming)
    return min((later - earlier for earlier, later in pairwise(moments)), default=timedelta.max)
