"""A span of days as people write it: 今天, 上周, 2026-11, 11月, 2026-11-01..2026-11-15; nothing is this month."""

import re
from datetime import date, timedelta

from domain.period import Period
from domain.reading.day import days_at
from domain.reading.pattern import Pattern
from domain.reading.text import fold, word_key

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
_LONGEST = 60  # characters: no span of days is longer

_DAYS_AGO = {
    **dict.fromkeys(("今天", "今日", "today"), 0),
    **dict.fromkeys(("昨天", "昨日", "yesterday"), 1),
    "前天": 2,
}
_WEEKS_AGO = {
    **dict.fromkeys(("本周", "这周", "本星期", "这星期", "这个星期", "thisweek"), 0),
    **dict.fromkeys(("上周", "上星期", "上个星期", "上礼拜", "上个礼拜", "lastweek"), 1),
}
_MONTHS_AGO = {
    **dict.fromkeys(("", "本月", "这个月", "thismonth"), 0),
    **dict.fromkeys(("上月", "上个月", "lastmonth"), 1),
}
_MONTH = Pattern(r"(?:(?P<year>20[0-9]{2})\s?[-/.年]\s?)?(?P<month>[0-9]{1,2})\s?(?:月份?)?")
_BETWEEN = tuple(map(re.compile, (r"\s*(?:\.{2,3}|[~〜–—至到]|\s(?:to|-)\s)\s*", r"\s+", r"-(?=20[0-9]{2}[-/.年])")))
"""Between the first day and the last; a dash only where it cannot be within a date."""


def read_period(text: str, today: date) -> Period | None:
    """Read a span of days; None when it is none. A day or a month without its year is the last that has begun."""
    said = fold(text)
    if len(said) > _LONGEST:
        return None
    return _last_begun(_candidates(said, today), today) or _from_to(said, today)


def write_period(period: Period) -> str:
    """Write a span of days as `read_period` reads it whenever it does: 2026-11-25, 2026-11, 2026-11-23..2026-11-29."""
    if period.first == period.last:
        return period.first.isoformat()
    if period == Period.month_of(period.first):
        return f"{period.first:%Y-%m}"
    return f"{period.first}..{period.last}"


def _from_to(said: str, today: date) -> Period | None:
    for between in _BETWEEN:
        first, *last = between.split(said, maxsplit=1)
        begins = _last_begun(_candidates(first, today), today) if first and last else None
        ends = _candidates(last[0], today) if begins and last[0] else []
        end = next((span.last for span in ends if begins and span.last >= begins.first), None)
        if begins and end:
            return Period(begins.first, end)
    return None


def _last_begun(spans: list[Period], today: date) -> Period | None:
    begun = [span for span in spans if span.first <= today]
    return begun[-1] if begun else next(iter(spans), None)


def _candidates(said: str, today: date) -> list[Period]:
    """What the whole of the folded text may mean, in order of time."""
    key = word_key(said)
    if key in _DAYS_AGO:
        day = today - _DAYS_AGO[key] * A_DAY
        return [Period(day, day)]
    if key in _WEEKS_AGO:
        monday = today - today.weekday() * A_DAY - _WEEKS_AGO[key] * A_WEEK
        return [Period(monday, monday + A_WEEK - A_DAY)]
    if key in _MONTHS_AGO:
        return [Period.month_of(today.replace(day=1) - _MONTHS_AGO[key] * A_DAY)]
    return _months(said, today) or _days(said, today)


def _months(said: str, today: date) -> list[Period]:
    written = _MONTH.fullmatch(said)
    if written is None or not 1 <= int(written["month"]) <= 12:
        return []
    years = [int(written["year"])] if written["year"] else range(today.year - 1, today.year + 2)
    return [Period.month_of(date(year, int(written["month"]), 1)) for year in years]


def _days(said: str, today: date) -> list[Period]:
    found = days_at(f"{said} .", 0, today)  # a date by digits is one before a space alone
    return [Period(day, day) for day in found[0]] if found and found[1] == len(said) else []
