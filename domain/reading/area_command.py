"""What stands after `/round`: which area, on which days, when, how long a round may take, and what else is known."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.area_plan import must_fit, schedule_of
from domain.messages import Refused
from domain.reading.agent import find_agent
from domain.reading.days import Days, date_at, recurring_days_at
from domain.reading.duration import duration_at
from domain.reading.fields import split_fields
from domain.reading.pattern import Pattern
from domain.reading.points import read_points
from domain.reading.text import clean, cut, fold_in_place, tidy
from domain.reading.times import times_at
from domain.recurrence import Schedule

NAME_LIMIT = 30  # characters; of a team as well
AGENT_LIMIT = 60
AREA_LIMIT = 4096
"""Characters of the whole command: what a message of Telegram holds."""
MOST_MINUTES = 24 * 60
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats

BETWEEN = Pattern(r"[\s,、;]*")
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
    times, end = _times(folded, past(BETWEEN, folded, end))
    window, end = window_at(folded, past(BETWEEN, folded, end))
    rest = rest[end:]
    begins, until, rest = find_dates(rest, today)
    schedule = schedule_of(days, times, begins, until, now, zone)
    must_fit(schedule, window)
    agent, rest = find_agent(rest)
    team, rest = find_team(rest)
    return AreaForm(
        name=within(name, NAME_LIMIT),
        points=read_points(rest),
        schedule=schedule,
        window=window,
        agent=within(agent, AGENT_LIMIT),
        team=within(team, NAME_LIMIT),
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


def window_at(folded: str, start: int) -> tuple[timedelta, int]:
    """How long a round may take, as it stands at `start`, and where that ends. Raises Refused."""
    start = past(_FOR, folded, start)
    alone = _MINUTES_ALONE.match(folded, start)
    found = duration_at(folded, start) or (alone and (int(alone[0]), alone.end()))
    given = clean(folded[start:].split(" ", 1)[0], _GIVEN_LIMIT)
    if found is None and not given[:1].isdigit():
        raise Refused("area-window-missing")
    minutes, end = found or (0, start)
    if not 1 <= minutes <= MOST_MINUTES or _UNFINISHED.match(folded, end):
        raise Refused("area-window-bad", given=given)
    return timedelta(minutes=minutes), end


def find_dates(text: str, today: date) -> tuple[date | None, date | None, str]:
    """From which day and until which, and the text without both. Raises Refused for a date that is none."""
    begins, rest = _date(_FROM, text, today)
    until, rest = _date(_UNTIL, rest, today)
    return begins, until, rest


def _date(word: Pattern, text: str, today: date) -> tuple[date | None, str]:
    """The date behind the word, and the text without both."""
    folded = fold_in_place(text)
    for before in word.finditer(folded):
        found = date_at(folded, before.end(), today)
        if found:
            day, end = found
            return day, cut(text, [(before.start(), past(_AFTER_DATE, folded, end))])
    return None, text


def find_team(text: str) -> tuple[str, str]:
    """Which team, and the text without it; empty where none is named."""
    found = _TEAM.search(fold_in_place(text))
    if found is None:
        return "", text
    start, end = found.span("quoted" if found["quoted"] else "plain")
    return tidy(text[start:end]), cut(text, [found.span()])


def within(text: str, limit: int) -> str:
    """Let pass what is not too long. Raises Refused."""
    if len(text) > limit:
        raise Refused("area-text-too-long", limit=limit)
    return text


def past(pattern: Pattern, text: str, start: int) -> int:
    """Where the pattern ends that begins at `start`; without one, `start` itself."""
    found = pattern.match(text, start)
    return found.end() if found else start
