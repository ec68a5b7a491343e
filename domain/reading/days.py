"""On which days something comes again, as people write it: 每天, 每3天, 周一三五, weekdays, 12月1日,12月3日.

And the one day on which it is otherwise: 明天 不做, 明天 10:00.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.area_exception import OtherDay
from domain.messages import Refused
from domain.reading.day import days_at
from domain.reading.numeral import NUMERAL, read_numeral
from domain.reading.pattern import Pattern
from domain.reading.text import clean, fold_in_place, tidy
from domain.reading.times import times_at
from domain.recurrence import Schedule, next_occurrence

MOST_DAYS_BETWEEN = 365
HALF_A_YEAR = timedelta(days=183)
"""A date without its year that is farther ahead is one that is over."""
SAID_LIMIT = 60
"""How many characters of a coordinator's own words about a day are kept."""
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats

_EVERY = Pattern(
    r"(?P<daily>每天|每日|天天|(?:daily|every\s*day)(?![a-z]))"
    r"|(?P<second>隔天|每隔一天|every\s+other\s+day(?![a-z]))"
    rf"|每\s*(?P<chinese>{NUMERAL})\s*[天日]|every\s+(?P<english>[0-9]{{1,9}})\s*days?(?![a-z])"
)
_WORKING = Pattern(r"(?:每个?)?工作日|(?:every\s+)?(?:week|work|working\s+)days?(?![a-z])")
_WEEKEND = Pattern(r"(?:每个?)?(?:周末|双休日)|(?:every\s+)?weekends?(?![a-z])")
_CHINESE = "一二三四五六日"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK = r"(?:周|星期|礼拜)"
_WEEKDAY = (
    r"(?P<day>[一二三四五六日天](?![点时])"
    r"|(?:mon|tue(?:s(?=day))?|wed(?:nes(?=day))?|thu(?:rs?(?=day))?|fri|sat(?:ur(?=day))?|sun)(?:days?)?(?![a-z]))"
)
_FIRST_WEEKDAY = Pattern(rf"(?:(?:每个?)?{_WEEK}(?![a-z])|(?:every\s+)?(?=[a-z])){_WEEKDAY}")
_NEXT_WEEKDAY = Pattern(
    r"(?:(?P<to>\s*(?:[-‐–—−~〜至到]|to|through)\s*)|\s*(?:[,、;/&和]|and)\s*|\s+(?=周|星期|礼拜|[a-z])|)"
    rf"{_WEEK}?{_WEEKDAY}"
)
_COMMAS = str.maketrans(",、;&和", "     ")
_SPACES = Pattern(r"\s*")
_AROUND_WORDS = " ,、;:"
_AROUND = Pattern(r"[\s,、;:]*")
_LENGTH = Pattern(r"[\s,、;]*(?:for|within|限时)?\s*[0-9一二两三半]")
_OFF = Pattern(
    r"(?:不做了?|不用做|不消毒?|停|停一次|停做|暂停|取消|免做|休息|off|skip|skipped|none|cancel(?:led)?|no round)"
    r"(?:[\s,、;:(].*)?"
)
_USUAL = Pattern(r"照常|照旧|照做|正常|恢复|取消例外|(?:back to )?normal|(?:as )?usual|on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Every so many days; if there are weekdays or dates, on those alone."""

    every: int = 1
    weekdays: frozenset[int] = frozenset()  # 0 is Monday
    dates: tuple[date, ...] = ()  # ascending


def recurring_days_at(folded: str, start: int, today: date) -> tuple[Days, int] | None:
    """The days that stand at `start` of the folded text, and where they end. Raises Refused for a date that is none."""
    return _every_at(folded, start) or _weekdays_at(folded, start) or _dates_at(folded, start, today)


def date_at(folded: str, start: int, today: date) -> tuple[date, int] | None:
    """The day that stands at `start`, and where it ends; without its year or as a weekday it is the nearest.

    Raises Refused when the calendar has no such day.
    """
    found = days_at(folded.translate(_COMMAS) + " .", start, today)  # a date by digits is one before a space alone
    if found is None:
        return None
    days, end = found
    if not days:
        raise Refused("area-date-bad", given=clean(folded[start:end], _GIVEN_LIMIT))
    return _nearest(days, today), end


def read_exception(text: str, now: datetime, zone: ZoneInfo) -> OtherDay:
    """A day, and what is different on it: 明天 不做, 明天 10:00, or nothing after all: 明天 照常. Raises Refused.

    Behind 不做 or off may stand why.
    """
    folded = fold_in_place(tidy(text))
    today = now.astimezone(zone).date()
    found = date_at(folded, 0, today)
    if found is None:
        raise Refused("area-exception-bad")
    day, end = found
    said = " ".join(folded[end:].split()).strip(_AROUND_WORDS)
    times = _times_on(said)
    over = day < today or (times and not _comes(day, times, now, zone))
    if over:
        raise Refused("area-exception-past", given=clean(folded[:end], _GIVEN_LIMIT))
    return OtherDay(day=day, times=times, said=clean(tidy(text)[end:].strip(_AROUND_WORDS), SAID_LIMIT))


def is_of_one_day(text: str, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a day stands at the head, and it is no schedule: 明天 10:00, but not 12月1日 08:00 90分钟.

    Raises Refused for a date or a time that is none.
    """
    folded = fold_in_place(tidy(text))
    today = now.astimezone(zone).date()
    if date_at(folded, 0, today) is None:
        return False
    days = recurring_days_at(folded, 0, today)
    times = times_at(folded, _past_spaces(folded, days[1])) if days else None
    return times is None or not _LENGTH.match(folded, times[1])


def _times_on(said: str) -> tuple[time, ...] | None:
    if _USUAL.fullmatch(said):
        return None
    if _OFF.fullmatch(said):
        return ()
    times = times_at(said, 0)
    if times is None or times[1] < len(said):
        raise Refused("area-exception-bad")
    return times[0]


def _comes(day: date, times: tuple[time, ...], now: datetime, zone: ZoneInfo) -> bool:
    return next_occurrence(Schedule(times=times, begins=day, dates=(day,)), now, zone) is not None


def _past_spaces(folded: str, start: int) -> int:
    spaces = _AROUND.match(folded, start)
    return spaces.end() if spaces else start


def _every_at(folded: str, start: int) -> tuple[Days, int] | None:
    written = _EVERY.match(folded, start)
    if written is None:
        return None
    if written["daily"]:
        return Days(), written.end()
    every = 2 if written["second"] else read_numeral(written["chinese"] or written["english"])
    return (Days(every=every), written.end()) if every and every <= MOST_DAYS_BETWEEN else None


def _weekdays_at(folded: str, start: int) -> tuple[Days, int] | None:
    for pattern, weekdays in ((_WORKING, range(5)), (_WEEKEND, range(5, 7))):
        if written := pattern.match(folded, start):
            return Days(weekdays=frozenset(weekdays)), written.end()
    first = _FIRST_WEEKDAY.match(folded, start)
    if first is None:
        return None
    named = [_weekday(first["day"])]
    end = first.end()
    while following := _NEXT_WEEKDAY.match(folded, end):
        day = _weekday(following["day"])
        named += _from_to(named[-1], day) if following["to"] else (day,)
        end = following.end()
    return Days(weekdays=frozenset(named)), end


def _weekday(word: str) -> int:
    return _ENGLISH.index(word[:3]) if word.isascii() else _CHINESE.index(word.replace("天", "日"))


def _from_to(first: int, last: int) -> Iterator[int]:
    return (day % 7 for day in range(first, last + 1 if last >= first else last + 8))


def _dates_at(folded: str, start: int, today: date) -> tuple[Days, int] | None:
    spaced = folded.translate(_COMMAS)
    dates: set[date] = set()
    at = end = start
    while found := date_at(spaced, at, today):
        day, end = found
        dates.add(day)
        spaces = _SPACES.match(spaced, end)
        at = spaces.end() if spaces else end
    return (Days(dates=tuple(sorted(dates))), end) if dates else None


def _nearest(days: Sequence[date], today: date) -> date:
    """The next one, unless it is so far ahead that one behind it must be meant."""
    soon = (day for day in days if today <= day <= today + HALF_A_YEAR)
    return next(soon, None) or min(days, key=lambda day: abs(day - today))
