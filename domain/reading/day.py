"""A day as people write it: 明天, 周六, sat, 2026-12-01, 12月1日."""

import re
from datetime import date, timedelta

_NAMED = {
    **dict.fromkeys(("今天", "今日", "today"), 0),
    **dict.fromkeys(("明天", "明日", "tomorrow", "tmrw", "tmr"), 1),
    "后天": 2,
    "大后天": 3,
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PATTERN = re.compile(
    rf"(?P<named>{'|'.join(_NAMED)})(?![a-z])"
    r"|(?:周|星期|礼拜)(?P<chinese>[一二三四五六日天])"
    r"|(?P<english>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"(?![a-z])"
    r"|(?P<year>20[0-9]{2})(?:[-/.]|年)(?P<month>[0-9]{1,2})(?:[-/.]|月)(?P<day>[0-9]{1,2})(?:日|号|(?=\s))"
    r"|(?P<next_month>[0-9]{1,2})(?:[-/](?P<next_day>[0-9]{1,2})(?=\s+[^ap点时])|月(?P<chinese_day>[0-9]{1,2})[日号])"
)
_YEARS_TO_A_LEAP_DAY = 8  # 1896 to 1904, and 2096 to 2104


def days_at(text: str, start: int, today: date) -> tuple[tuple[date, ...], int] | None:
    """The days that may be meant at `start` of the folded text, the nearest first, and where the words end.

    A weekday or a date without its year begins with the last one: a night that began then may still run.
    There are none when the calendar has no such day.
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
    around = (today + timedelta(days=days) for days in range(-1, 8))
    return tuple(day for day in around if day.weekday() == weekday)


def _dates(written: re.Match[str], today: date) -> tuple[date, ...]:
    if written["year"]:
        return _existing([int(written["year"])], int(written["month"]), int(written["day"]))
    years = range(today.year - 1, today.year + _YEARS_TO_A_LEAP_DAY + 1)
    return _existing(years, int(written["next_month"]), int(written["next_day"] or written["chinese_day"]))


def _existing(years: range | list[int], month: int, day: int) -> tuple[date, ...]:
    days: list[date] = []
    for year in years:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(days)
