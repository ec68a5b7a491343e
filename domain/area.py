"""An area that is disinfected on a schedule: what it is, when it is due, and how a day may differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.recurrence import Schedule, occurrences
from domain.wall_clock import A_DAY


class Stage(StrEnum):
    """Whether rounds come."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """What is treated again and again."""

    id: int
    chat_id: int
    thread_id: int | None = None
    name: str
    points: tuple[str, ...] = ()  # none: the area is one place
    agent: str = ""  # with its strength, such as 84消毒液 500mg/L
    team: str = ""
    schedule: Schedule
    window: timedelta  # how long a round may take
    exceptions: Mapping[date, tuple[time, ...]] = field(default_factory=dict)  # no times: not on this day
    stage: Stage = Stage.ACTIVE
    settled_until: datetime  # up to this moment every occurrence has become a round
    made_by: int | None = None  # None: an anonymous admin


def rounds_after(area: Area, after: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Give the moments (aware UTC) after this one at which a round opens, in order; exceptions take their day's place.

    On a day on which nothing is to be done none opens; none opens while the area is paused or after it ended.
    """
    if area.stage is not Stage.ACTIVE:
        return
    extra = iter(_of_exceptions(area, after, zone))
    coming = next(extra, None)
    for moment in occurrences(area.schedule, after, zone):
        while coming is not None and coming < moment:
            yield coming
            coming = next(extra, None)
        if moment.astimezone(zone).date() not in area.exceptions:
            yield moment
    while coming is not None:
        yield coming
        coming = next(extra, None)


def next_round(area: Area, zone: ZoneInfo) -> datetime | None:
    """Give the first moment at which a round opens that is not one yet; None: none is to come."""
    return next(rounds_after(area, area.settled_until, zone), None)


def left_out(area: Area, after: datetime, until: datetime, zone: ZoneInfo) -> list[datetime]:
    """List the moments of the schedule in a stretch of time (after, until] at which nothing is to be done that day.

    A day that has other times has rounds of its own: of its schedule nothing is left out.
    """
    if area.stage is not Stage.ACTIVE:
        return []
    of_schedule = takewhile(lambda moment: moment <= until, occurrences(area.schedule, after, zone))
    return [moment for moment in of_schedule if area.exceptions.get(moment.astimezone(zone).date()) == ()]


def next_due(area: Area, zone: ZoneInfo) -> datetime | None:
    """Give the first moment that is not settled yet at which a round opens or is left out; None: none is to come."""
    coming = [next_round(area, zone)]
    if off := [day for day, times in area.exceptions.items() if not times]:
        until = datetime.combine(max(off) + A_DAY, time.min, zone)
        coming += left_out(area, area.settled_until, until, zone)[:1]
    return min((moment for moment in coming if moment is not None), default=None)


def _of_exceptions(area: Area, after: datetime, zone: ZoneInfo) -> list[datetime]:
    days = sorted(day for day, times in area.exceptions.items() if times)
    on_days = (Schedule(times=area.exceptions[day], begins=day, dates=(day,)) for day in days)
    return [moment for schedule in on_days for moment in occurrences(schedule, after, zone)]
