"""Which week somebody means: 上周, last, a day of it; nothing is this week."""

from datetime import date

from domain.period import Period
from domain.reading.period import read_period
from domain.reading.text import fold
from domain.week import A_WEEK, week_of

_LAST = ("last", "上", "上一")


def read_week(text: str, today: date) -> Period | None:
    """Read a week that has begun, or begins within a month; None when it is none."""
    said = fold(text).strip()
    if not said:
        return week_of(today)
    if said in _LAST:
        return week_of(today - A_WEEK)
    days = read_period(said, today)
    if days is None or week_of(days.first) != week_of(days.last) or days.first > today + 4 * A_WEEK:
        return None
    return week_of(days.first)
