"""Whether what a coordinator wants of an area can be: its rounds come at all, and each ends before the next opens."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from domain.messages import Refused
from domain.reading.days import Days
from domain.recurrence import Schedule, next_occurrence, occurrences
from domain.wall_clock import A_DAY, MINUTE

_DAYS_OF_A_WEEK = 7
_BY_THE_WALL = ZoneInfo("UTC")


def schedule_of(
    days: Days, times: tuple[time, ...], begins: date | None, until: date | None, now: datetime, zone: ZoneInfo
) -> Schedule:
    """Make a schedule. Every third day counts from the date that was given, else from the next such time.

    Raises Refused when it never comes.
    """
    schedule = Schedule(
        times=times,
        begins=begins or now.astimezone(zone).date(),
        weekdays=days.weekdays,
        dates=days.dates,
        until=until,
    )
    first = next_occurrence(schedule, now, zone)
    if first and days.every > 1:
        schedule = replace(schedule, begins=begins or first.astimezone(zone).date(), every=days.every)
        first = next_occurrence(schedule, now, zone)
    if first is None:
        raise Refused("area-never")
    return schedule


def must_fit(schedule: Schedule, window: timedelta) -> None:
    """See that a round ends before the next one opens. Raises Refused.

    By the clock on the wall: a gap is the same whatever summer time does.
    """
    days = len(schedule.dates) or _DAYS_OF_A_WEEK
    begins = min((schedule.begins, *schedule.dates))
    before = datetime.combine(begins - A_DAY, time.max, _BY_THE_WALL)
    walls = islice(occurrences(schedule, before, _BY_THE_WALL), days * len(schedule.times) + 1)
    gap = min((following - wall for wall, following in pairwise(walls)), default=window)
    if window > gap:
        raise Refused("area-window-too-long", minutes=gap // MINUTE)
