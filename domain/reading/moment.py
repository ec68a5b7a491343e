"""When somebody is to be there, as people write it: 明天9点, 15:30, 下午3点, 周五 8:00, 今晚8点, now+30m, 半小时后.

A time of day alone is today's. When that is past it is meant for tomorrow, as with the window of a call, but for two:
who says 3点 at two in the afternoon means the same afternoon; and who says a time that passed within the last hour is
asked again, because a day too late helps nobody. A day beside the time that can't be read is never left out: the
sentence asks for it, because who reads 昨晚 or 月底 as today sends somebody on the wrong day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from domain.messages import Refused
from domain.reading.clock_time import ClockTime, clock_time_at
from domain.reading.day import days_at
from domain.reading.duration import duration_at
from domain.reading.pattern import Pattern
from domain.reading.text import clean, cut, fold_in_place
from domain.wall_clock import moment_at

JUST_PAST = timedelta(hours=1)
FARTHEST = timedelta(days=90)
"""A date without its year that is farther ahead is one that is over."""
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats
_HALF_A_DAY = 12 * 60  # minutes
_AFTERNOON_HOURS = range(1, 7)  # said without the half of the day, they may be the afternoon's

_START = Pattern(
    r"(?<![a-z0-9:.])(?<![0-9点时半分][-‐–—~〜至到])(?<![0-9点时半分]\s[-‐–—~〜至到]\s)"
    r"(?:(?:at|on|by|from)\s+)?(?=\S)"
)
_NOW = Pattern(r"(?:now|现在)\s*[+]\s*|in\s+(?=[0-9ah])")
_LATER = Pattern(r"\s*(?:以后|之后|后|later|from now)")
_PARTS_OF_DAYS = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_PART_OF_DAY = Pattern(r"(?<!大)(?P<day>[前昨今明后])(?P<half>[早晚])上?")
_UNREAD_DAY = (
    r"(?:[上下这本]个?(?:周末?|星期|礼拜|月)|周末|月[初中底]|大[前后][早晚]?|[0-9]{1,2}(?:[号日]|/[0-9]{1,2})"
    r"|初[一二三四五六七八九十]|(?:last|next|this)\s+(?:week(?:end)?|month)|(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)"
    r"|the\s+day\s+(?:before|after)(?:\s+(?:yesterday|tomorrow))?|last\s+night)"
)
_ENDS_WITH_UNREAD_DAY = Pattern(rf"{_UNREAD_DAY}[\s,的]*(?:(?:at|on|by|from)\s+)?\Z")
_UNREAD_DAY_FOLLOWS = Pattern(rf"[\s,]*(?:(?:on|of)\s+)?{_UNREAD_DAY}(?![a-z0-9楼栋])")
_LONGEST_DAY, _LONGEST_AT = 40, 8  # characters
_AT = Pattern(r"(?<![a-z])at\s+\Z")
_GLUE = Pattern(r"[\s,]*(?:(?:at|on)\s+|的)?")
_IN_A_RANGE = Pattern(r"\s*(?:[-‐–—~〜]|至|到(?=[0-9一二三四五六七八九十]))")
_COMMAS = tuple(",，、;；。.")
_A_BIT = Pattern(r"一点(?!钟|整|半|[一三]刻|[0-9一二三四五零]|到)")


@dataclass(frozen=True, slots=True)
class _Day:
    """The days that may be meant, and the half of the day where it was said with them, as in 今晚."""

    days: tuple[date, ...]
    end: int
    half_day: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    """A moment as it was said: what it may mean, the nearest first, and where its words end."""

    moments: tuple[datetime, ...]
    end: int
    dated: bool  # a day was said


def read_moment(text: str, now: datetime, zone: tzinfo) -> tuple[datetime | None, str]:
    """The first moment in the text, aware UTC, and the text without it; None where there is none.

    Raises Refused when it is past, or when a day stands beside it that can't be read.
    """
    folded = fold_in_place(text)
    for start, words in _starts(folded):
        said = _from_now_at(folded, words, now) or _by_clock_at(folded, words, now, zone)
        if said:
            given = clean(text[start : said.end], _GIVEN_LIMIT)
            _must_know_the_day(said, folded, start)
            return _meant(said, now, given), _without(text, start, said.end)
    return None, text


def first_moment(day: date, minute: int, zone: tzinfo) -> datetime:
    """The first moment of that day at which so many minutes are past midnight by the clock on the wall, UTC."""
    return moment_at(datetime.combine(day, time.min) + timedelta(minutes=minute), zone)


def _starts(folded: str) -> Iterator[tuple[int, int]]:
    """Where words of a moment may begin, and where they do without the `at` before them."""
    return (found.span() for found in _START.finditer(folded))


def _without(text: str, start: int, end: int) -> str:
    comma_follows = text[end : end + 1] in _COMMAS
    return cut(text, [(len(text[:start].rstrip()) if comma_follows else start, end)])


def _from_now_at(folded: str, start: int, now: datetime) -> _Said | None:
    head = _NOW.match(folded, start)
    length = duration_at(folded, head.end() if head else start)
    if length is None:
        return None
    minutes, end = length
    later = _LATER.match(folded, end)
    if head is None and later is None:
        return None
    moment = now.astimezone(UTC) + timedelta(minutes=minutes)
    return _Said((moment,), later.end() if later else end, dated=True)


def _by_clock_at(folded: str, start: int, now: datetime, zone: tzinfo) -> _Said | None:
    today = now.astimezone(zone).date()
    before = _day_at(folded, start, today)
    clock_start = _past_glue(folded, before.end) if before else start
    found = clock_time_at(folded, clock_start)
    if found is None or _IN_A_RANGE.match(folded, found[1]):
        return None
    clock, end = found
    if before is None and _A_BIT.match(folded, start):
        return None
    day = before or _day_at(folded, _past_glue(folded, end), today)
    if clock.bare and not (day and _AT.search(folded, max(0, clock_start - _LONGEST_AT), clock_start)):
        return None  # a number alone is a time as in `tomorrow at 9`
    minutes = clock.minutes(day.half_day if day else "")
    if minutes is None:
        return None
    if day is None:
        return _Said(tuple(_next_ones(clock, minutes, today, zone)), end, dated=False)
    return _Said(tuple(first_moment(each, minutes, zone) for each in day.days), max(end, day.end), dated=True)


def _day_at(folded: str, start: int, today: date) -> _Day | None:
    part = _PART_OF_DAY.match(folded, start)
    if part:
        day = today + timedelta(days=_PARTS_OF_DAYS[part["day"]])
        return _Day((day,), part.end(), "早上" if part["half"] == "早" else "晚上")
    found = days_at(folded, start, today)
    return _Day(*found) if found else None


def _past_glue(folded: str, start: int) -> int:
    glue = _GLUE.match(folded, start)
    return glue.end() if glue else start


def _next_ones(clock: ClockTime, minutes: int, today: date, zone: tzinfo) -> Iterator[datetime]:
    """Today's, in the afternoon too where that was left open, then tomorrow's."""
    yield first_moment(today, minutes, zone)
    if not clock.half_day and clock.hour in _AFTERNOON_HOURS:
        yield first_moment(today, minutes + _HALF_A_DAY, zone)
    yield first_moment(today + timedelta(days=1), minutes, zone)


def _must_know_the_day(said: _Said, folded: str, start: int) -> None:
    """See that no day stands beside a time of day that was read without one. Raises Refused."""
    if said.dated:
        return
    before = _ENDS_WITH_UNREAD_DAY.search(folded[max(0, start - _LONGEST_DAY) : start])
    after = _UNREAD_DAY_FOLLOWS.match(folded, said.end)
    if before or after:
        given = f"{before[0] if before else ''}{folded[start : after.end() if after else said.end]}"
        raise Refused("need-day-unreadable", given=clean(given, _GIVEN_LIMIT))


def _meant(said: _Said, now: datetime, given: str) -> datetime:
    coming = next((moment for moment in said.moments if moment >= now), None)
    just_past = not said.dated and any(timedelta() < now - moment <= JUST_PAST for moment in said.moments)
    too_far = len(said.moments) > 1 and coming is not None and coming - now > FARTHEST
    if coming is None or just_past or too_far:
        raise Refused("need-time-past", given=given)
    return coming
