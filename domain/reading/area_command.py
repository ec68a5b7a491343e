"""What stands after `/round`: which area, on which days, when, how long a round may take, and what else is known."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from domain.messages import Refused
from domain.reading.agent import find_agent
from domain.reading.days import Days, date_at, recurring_days_at
from domain.reading.duration import duration_at
from domain.reading.fields import split_fields
from domain.reading.pattern import Pattern
from domain.reading.points import read_points
from domain.reading.text import clean, cut, fold_in_place, tidy
from domain.reading.times import times_at
from domain.recurrence import Schedule, next_occurrence, occurrences
from domain.wall_clock import A_DAY

NAME_LIMIT = 30  # characters; of a team as well
AGENT_LIMIT = 60
AREA_LIMIT = 4096
"""Characters of the whole command: what a message of Telegram holds."""
MOST_MINUTES = 24 * 60
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats
_DAYS_OF_A_WEEK = 7
_BY_THE_WALL = ZoneInfo("UTC")

_BETWEEN = Pattern(r"[\s,、;]*")
_FOR = Pattern(r"(?:for|within|限时)?\s*")
_MINUTES_ALONE = Pattern(r"[0-9]{1,9}(?![^\s,、;])")
_UNFINISHED = Pattern(r"[0-9a-z:.]")
_FROM = Pattern(r"(?<![^\s,、;])(?:从|自|from\s|since\s|starting\s)\s*")
_UNTIL = Pattern(r"(?<![^\s,、;])(?:到|至|until\s|till\s|to\s)\s*")
_AFTER_DATE = Pattern(r"\s*(?:起|开始|为止|止)")
_TEAM = Pattern(
    r"(?<![^\s,、;])(?:组|小组|班组|队|队伍|team)(?:\s*:\s*|\s+)"
    r"(?:[\"“”„「『](?P<quoted>[^\"“”」』]+)[\"“”」』]|(?P<plain>[^\s,、;]+))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaForm:
    """What a coordinator asked for."""

    name: str
    points: tuple[str, ...] = ()  # none: the area is one place
    schedule: Schedule
    window: timedelta
    agent: str = ""  # with its strength
    team: str = ""


def read_area(text: str, now: datetime, zone: ZoneInfo) -> AreaForm:
    """Read `学生宿舍 每天 08:00,16:00 90分钟`. Raises Refused for the first part that is missing or wrong.

    Behind it may stand, in any order: points, the agent with its strength, `组` or `team` and which, `从` or `from`
    and `到` or `until` with a date.
    """
    line = tidy(text)
    if len(line) > AREA_LIMIT:
        raise Refused("area-text-too-long", limit=AREA_LIMIT)
    today = now.astimezone(zone).date()
    name, rest = _name(line, today)
    folded = fold_in_place(rest)
    days, end = _days(folded, today)
    times, end = _times(folded, _past(_BETWEEN, folded, end))
    window, end = _window(folded, _past(_BETWEEN, folded, end))
    rest = rest[end:]
    begins, rest = _date(_FROM, rest, today)
    until, rest = _date(_UNTIL, rest, today)
    schedule = _schedule(days, times, begins, until, now, zone)
    _must_fit(schedule, window)
    agent, rest = find_agent(rest)
    team, rest = _team(rest)
    return AreaForm(
        name=_within(name, NAME_LIMIT),
        points=read_points(rest),
        schedule=schedule,
        window=window,
        agent=_within(agent, AGENT_LIMIT),
        team=_within(team, NAME_LIMIT),
    )


def _name(line: str, today: date) -> tuple[str, str]:
    name, rest = (*split_fields(line, 2), "", "")[:2]
    quoted = not line.startswith(name)
    if not tidy(name) or (not quoted and recurring_days_at(fold_in_place(line), 0, today)):
        raise Refused("area-name-missing")
    return tidy(name), rest


def _days(folded: str, today: date) -> tuple[Days, int]:
    found = recurring_days_at(folded, 0, today)
    if found is None:
        raise Refused("area-days-missing")
    return found


def _times(folded: str, start: int) -> tuple[tuple[time, ...], int]:
    found = times_at(folded, start)
    if found is None:
        raise Refused("area-times-missing")
    return found


def _window(folded: str, start: int) -> tuple[timedelta, int]:
    start = _past(_FOR, folded, start)
    alone = _MINUTES_ALONE.match(folded, start)
    found = duration_at(folded, start) or (alone and (int(alone[0]), alone.end()))
    given = clean(folded[start:].split(" ", 1)[0], _GIVEN_LIMIT)
    if found is None and not given[:1].isdigit():
        raise Refused("area-window-missing")
    minutes, end = found or (0, start)
    if not 1 <= minutes <= MOST_MINUTES or _UNFINISHED.match(folded, end):
        raise Refused("area-window-bad", given=given)
    return timedelta(minutes=minutes), end


def _date(word: Pattern, text: str, today: date) -> tuple[date | None, str]:
    """The date behind the word, and the text without both."""
    folded = fold_in_place(text)
    for before in word.finditer(folded):
        found = date_at(folded, before.end(), today)
        if found:
            day, end = found
            return day, cut(text, [(before.start(), _past(_AFTER_DATE, folded, end))])
    return None, text


def _schedule(
    days: Days, times: tuple[time, ...], begins: date | None, until: date | None, now: datetime, zone: ZoneInfo
) -> Schedule:
    """Every third day counts from the date that was given, else from the next such time."""
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


def _must_fit(schedule: Schedule, window: timedelta) -> None:
    """A round ends before the next one opens, by the clock on the wall: a gap is the same whatever summer time does."""
    days = len(schedule.dates) or _DAYS_OF_A_WEEK
    begins = min((schedule.begins, *schedule.dates))
    before = datetime.combine(begins - A_DAY, time.max, _BY_THE_WALL)
    walls = islice(occurrences(schedule, before, _BY_THE_WALL), days * len(schedule.times) + 1)
    gap = min((following - wall for wall, following in pairwise(walls)), default=window)
    if window > gap:
        raise Refused("area-window-too-long", minutes=gap // timedelta(minutes=1))


def _team(text: str) -> tuple[str, str]:
    found = _TEAM.search(fold_in_place(text))
    if found is None:
        return "", text
    start, end = found.span("quoted" if found["quoted"] else "plain")
    return tidy(text[start:end]), cut(text, [found.span()])


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("area-text-too-long", limit=limit)
    return text


def _past(pattern: Pattern, text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
