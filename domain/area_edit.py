"""Planning an area part by part, and changing one: what a coordinator has said of it, and what comes of that.

What is said counts from the next occurrence. A round that is open or over keeps what it was.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.area import Area
from domain.area_plan import must_fit, schedule_of
from domain.messages import Refused
from domain.reading.area_command import AreaForm
from domain.reading.days import Days
from domain.recurrence import Schedule

NO_END = date.max
"""Until when, of an area that is to go on: so that an end can be taken back."""


class Field(StrEnum):
    """What an area is made of, in the order in which it is asked for."""

    NAME = "name"
    POINTS = "points"
    DAYS = "days"
    TIMES = "times"
    WINDOW = "window"
    AGENT = "agent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """As much of an area as somebody has said; None: not that."""

    name: str | None = None
    points: tuple[str, ...] | None = None  # empty: it is one place
    days: Days | None = None
    times: tuple[time, ...] | None = None
    window: timedelta | None = None
    agent: str | None = None  # empty: none
    team: str | None = None  # empty: none
    begins: date | None = None
    until: date | None = None  # NO_END: it goes on

    def has(self, field: Field) -> bool:
        """Whether this was said."""
        return getattr(self, field) is not None

    def told(self, more: "Parts") -> "Parts":
        """With what was said now, in place of what was said of it before."""
        said = {name: value for name in Parts.__slots__ if (value := getattr(more, name)) is not None}
        return replace(self, **said)


def whole(area: Area) -> Parts:
    """An area as it stands."""
    schedule = area.schedule
    return Parts(
        name=area.name,
        points=area.points,
        days=days_of(schedule),
        times=schedule.times,
        window=area.window,
        agent=area.agent,
        team=area.team,
        begins=schedule.begins,
        until=schedule.until or NO_END,
    )


def days_of(schedule: Schedule) -> Days:
    """On which days a schedule comes."""
    return Days(every=schedule.every, weekdays=schedule.weekdays, dates=schedule.dates)


def form_of(parts: Parts, now: datetime, zone: ZoneInfo) -> AreaForm | None:
    """A new area of which this was said; None while some of it is missing. Raises Refused where it can't be."""
    if parts.days is None or parts.times is None:
        return None
    schedule = schedule_of(parts.days, parts.times, parts.begins, _end(parts.until), now, zone)
    if parts.window is None:
        return None
    must_fit(schedule, parts.window)
    if parts.name is None:
        return None
    return AreaForm(
        name=parts.name,
        points=parts.points or (),
        schedule=schedule,
        window=parts.window,
        agent=parts.agent or "",
        team=parts.team or "",
    )


def edit(area: Area, parts: Parts, now: datetime, zone: ZoneInfo) -> Area:
    """Change an area. Raises Refused where that can't be, or changes nothing."""
    schedule = _schedule(area.schedule, parts, now, zone)
    after = replace(
        area,
        name=area.name if parts.name is None else parts.name,
        points=area.points if parts.points is None else parts.points,
        schedule=schedule,
        window=area.window if parts.window is None else parts.window,
        agent=area.agent if parts.agent is None else parts.agent,
        team=area.team if parts.team is None else parts.team,
    )
    if after == area:
        raise Refused("area-edit-nothing", area=area.name)
    if (after.schedule, after.window) != (area.schedule, area.window):
        must_fit(after.schedule, after.window)
    return after


def _schedule(was: Schedule, parts: Parts, now: datetime, zone: ZoneInfo) -> Schedule:
    """Other days count anew from today, unless the first day is still to come; an unchanged schedule may be over."""
    if not any((parts.days, parts.times, parts.begins, parts.until)):
        return was
    days = parts.days or days_of(was)
    begins = parts.begins
    if begins is None and (days == days_of(was) or was.begins > now.astimezone(zone).date()):
        begins = was.begins
    until = was.until if parts.until is None else _end(parts.until)
    return schedule_of(days, parts.times or was.times, begins, until, now, zone)


def _end(until: date | None) -> date | None:
    return None if until == NO_END else until
