"""A day as people write it: 明天, 周六, 下周五, sat, next Friday, 2026-12-01, 12月1日, 10 July, 15号."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from domain.reading.pattern import Pattern

_NAMED = {
    **dict.fromkeys(("今天", "今日", "today"), 0),
    **dict.fromkeys(("明天", "明日", "tomorrow", "tmrw", "tmr"), 1),
    "后天": 2,
    "大后天": 3,
    **dict.fromkeys(("昨天", "昨日", "yesterday"), -1),
    "前天": -2,
    "大前天": -3,
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKS = {"上": -1, "last": -1, "这": 0, "本": 0, "this": 0, "下": 1, "next": 1, "下下": 2}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_DAY_OF_MONTH = r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9a-z:.-])"
_PATTERN = Pattern(
    rf"(?P<named>{'|'.join(_NAMED)})(?![a-z])"
    r"|(?:(?P<week>下下|[上这本下])个?)?(?:周|星期|礼拜)(?P<chinese>[一二三四五六日天])"
    r"|(?:(?P<english_week>last|this|next)\s+)?"
    r"(?P<english>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"(?![a-z])"
    rf"|(?P<english_date>{_DAY_OF_MONTH}\s+(?:of\s+)?{_MONTH}|{_MONTH}\s*(?:the\s+)?{_DAY_OF_MONTH})"
    r"(?:,?\s+(?P<english_year>20[0-9]{2})(?![0-9:]))?"
    r"|(?P<day_alone>[0-9]{1,2})[号日](?=[\s,]*(?:凌晨|[早晚]上?|早晨|[上中下]午|傍晚)?[\s,]*[0-9一二两三四五六七八九十]{1,3}[点时:])"
    r"|(?P<year>20[0-9]{2})(?:[-/.]|年)(?P<month>[0-9]{1,2})(?:[-/.]|月)(?P<day>[0-9]{1,2})(?:日|号|(?=\s))"
    r"|(?P<next_month>[0-9]{1,2})(?:[-/](?P<next_day>[0-9]{1,2})(?=\s+[^ap点时])|月(?P<chinese_day>[0-9]{1,2})[日号])"
)
_YEARS_TO_A_LEAP_DAY = 8  # 1896 to 1904, and 2096 to 2104


def days_at(text: str, start: int, today: date) -> tuple[tuple[date, ...], int] | None:
    """The days that may be meant at `start` of the folded text, the nearest first, and where the words end.

    A weekday or a date without its year begins with the last one: a night that began then may still run. Said with
    its week, as in 下周五 and next Friday, it is the one of that week, which begins on Monday. A day of a month alone,
    15号, is one only where a time of day follows. There are none when the calendar has no such day.
    """
    written = _PATTERN.match(text, start)
    if written is None:
        return None
    if written["named"]:
        return (today + timedelta(days=_NAMED[written["named"]]),), written.end()
    if written["chinese"] or written["english"]:
        return _weekdays(written, today), written.end()
    return _dates(written, today), written.end()


def _weekdays(written: re.Match[str], today: date) -> tuple[date, ...]:
    if written["english"]:
        weekday = _WEEKDAYS.index(written["english"][:3])
    else:
        weekday = "一二三四五六日".index(written["chinese"].replace("天", "日"))
    week = written["week"] or written["english_week"]
    if week:
        monday = today - timedelta(days=today.weekday())
        return (monday + timedelta(weeks=_WEEKS[week], days=weekday),)
    around = (today + timedelta(days=days) for days in range(-1, 8))
    return tuple(day for day in around if day.weekday() == weekday)


def _dates(written: re.Match[str], today: date) -> tuple[date, ...]:
    if written["day_alone"]:
        return _existing(_months_around(today), int(written["day_alone"]))
    year, month, day = written["year"], written["month"], written["day"]
    if written["english_date"]:
        year = written["english_year"]
        month, day = _english_date(written["english_date"])
    elif not year:
        month, day = written["next_month"], written["next_day"] or written["chinese_day"]
    years = [int(year)] if year else range(today.year - 1, today.year + _YEARS_TO_A_LEAP_DAY + 1)
    return _existing([(each, int(month)) for each in years], int(day))


def _english_date(text: str) -> tuple[str, str]:
    """The numbers of the month and the day in 10 July, July 10th."""
    month = next(number for number, name in enumerate(_MONTHS, start=1) if name in text)
    return str(month), "".join(filter(str.isdigit, text))


def _months_around(today: date) -> list[tuple[int, int]]:
    """The last month, this one, and those after it, until each day of a month has come."""
    first = today.year * 12 + today.month - 2
    return [(month // 12, month % 12 + 1) for month in range(first, first + 4)]


def _existing(months: Iterable[tuple[int, int]], day: int) -> tuple[date, ...]:
    days: list[date] = []
    for year, month in months:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(days)
