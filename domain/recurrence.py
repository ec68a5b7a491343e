"""A schedule and its occurrences: every day at 8:00 and 16:00, every third day, Mondays and Fridays, a list of dates.

APScheduler's triggers count the days, as pure functions of time. They count on a calendar without summer time, by the
clock on the wall; only then does the zone say which moment that is. So a time that the clocks skip comes at the first
minute after the gap, and one that they show twice comes once.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import groupby
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from domain.wall_clock import moment_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When something comes again and again, by the clock on the wall."""

    times: tuple[time, ...]  # of day, ascending, none twice
    begins: date  # no day before it; every third day counts from here
    every: int = 1  # how many days from one to the next
    weekdays: frozenset[int] = frozenset()  # 0 is Monday; none: every day will do
    dates: tuple[date, ...] = ()  # these days and no others, ascending
    until: date | None = None  # no day after it


def occurrences(schedule: Schedule, after: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Give the moments (aware UTC) after this one at which it comes, in order, without an end unless it has one."""
    walls = [_on_the_wall(schedule, at, after.astimezone(zone)) for at in schedule.times]
    moments = (moment_at(wall.replace(tzinfo=None), zone) for wall in heapq.merge(*walls))
    return (moment for moment, _ in groupby(moments) if moment > after)


def next_occurrence(schedule: Schedule, after: datetime, zone: ZoneInfo) -> datetime | None:
    """Give the first moment after this one at which it comes; None: it never comes again."""
    return next(occurrences(schedule, after, zone), None)


def _on_the_wall(schedule: Schedule, at: time, after: datetime) -> Iterator[datetime]:
    """The days at this time, as if the clock on the wall showed UTC."""
    if schedule.dates:
        last = schedule.until or date.max
        yield from (datetime.combine(day, at, UTC) for day in schedule.dates if schedule.begins <= day <= last)
        return
    trigger = _trigger(schedule, at)
    wall = trigger.get_next_fire_time(None, after.replace(tzinfo=UTC))
    while wall is not None:
        yield wall
        wall = trigger.get_next_fire_time(wall, wall)


def _trigger(schedule: Schedule, at: time) -> BaseTrigger:
    first = datetime.combine(schedule.begins, at, UTC)
    last = datetime.combine(schedule.until, time.max, UTC) if schedule.until else None
    if schedule.weekdays:
        days = ",".join(map(str, sorted(schedule.weekdays)))
        return CronTrigger(
            day_of_week=days, hour=at.hour, minute=at.minute, start_date=first, end_date=last, timezone=UTC
        )
    return IntervalTrigger(days=schedule.every, start_date=first, end_date=last, timezone=UTC)
