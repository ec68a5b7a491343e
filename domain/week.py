"""A group's rounds of one week: areas by days, and when the picture of it is due."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.occurrence import Occurrence, State, by_area
from domain.period import Period
from domain.wall_clock import A_DAY, moment_at

DAYS = 7
A_WEEK = DAYS * A_DAY
HELPS = timedelta(days=3)
"""How long after its moment the picture of the week that ended is still worth sending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaWeek:
    """One area's week."""

    name: str
    days: tuple[tuple[State, ...], ...]  # seven, Monday first; what opened on a day, in order of time

    @property
    def missed(self) -> int:
        """How many of its rounds were missed."""
        return sum(day.count(State.MISSED) for day in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """All of them, by name."""

    areas: tuple[AreaWeek, ...]

    @property
    def counts(self) -> Mapping[State, int]:
        """How many rounds stand how."""
        return Counter(state for area in self.areas for day in area.days for state in day)


def week_of(day: date) -> Period:
    """The week in which a day lies, Monday to Sunday."""
    monday = day - day.weekday() * A_DAY
    return Period(monday, monday + A_WEEK - A_DAY)


def lay_out(occurrences: Iterable[Occurrence], days: Period, zone: ZoneInfo) -> Week:
    """Put what opened in a week into its days, by the clock on the wall."""
    return Week(areas=tuple(AreaWeek(name=name, days=_days(each, days, zone)) for name, each in by_area(occurrences)))


def _days(of_area: Sequence[Occurrence], days: Period, zone: ZoneInfo) -> tuple[tuple[State, ...], ...]:
    dates = [days.first + place * A_DAY for place in range(DAYS)]
    return tuple(tuple(each.state for each in of_area if each.opens_at.astimezone(zone).date() == day) for day in dates)


def most_telling(areas: Sequence[AreaWeek], most: int) -> tuple[AreaWeek, ...]:
    """Choose areas where there is room for so many: those of which most was missed; their order stays."""
    chosen = sorted(range(len(areas)), key=lambda place: (-areas[place].missed, place))[:most]
    return tuple(areas[place] for place in sorted(chosen))


def due_at(days: Period, at: time, zone: ZoneInfo) -> datetime:
    """When the picture of a week is due: at this time of the Monday after it."""
    return moment_at(datetime.combine(days.last + A_DAY, at), zone)


def reported_at(due: datetime, zone: ZoneInfo) -> Period:
    """Of which week a picture that is due at this moment is.

    Found from the middle of that week, so that it stays the same when the group gets another zone meanwhile.
    """
    return week_of((due - A_WEEK / 2).astimezone(zone).date())
