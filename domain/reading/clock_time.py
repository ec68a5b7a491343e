"""A time of day as people write it: 18:00, 18点半, 下午6点, 6:10 pm."""

import re
from dataclasses import dataclass

from domain.reading.numeral import NUMERAL, read_numeral
from domain.reading.pattern import Pattern

_PATTERN = Pattern(
    r"(?P<half_day>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\s*"
    r"(?:(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    rf"|(?P<oclock>{NUMERAL})[点时](?:钟|整|(?P<half>半)|(?P<quarters>[一三])刻"
    r"|(?P<past>[0-9]{2}|[二三四五]?十[一二三四五六七八九]?)分?|零?(?P<few>[一二三四五六七八九])分)?"
    r"|(?P<bare>[0-9]{1,2}))"
    r"(?:\s*(?P<suffix>[ap])\.?m\.?)?(?![0-9:])(?!(?!to|until|till)[a-z])"
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """What was written. Whether 6 is the morning or the evening may stand elsewhere in the text."""

    hour: int
    minute: int
    half_day: str  # 上午, 晚上, am, pm; empty when it was not said
    bare: bool  # a number alone, which is a time only next to one that is not

    def minutes(self, half_day: str = "") -> int | None:
        """Minutes after midnight, 24:00 included; `half_day` stands in when it was not said here."""
        hour = _hour_of_day(self.hour, self.half_day or half_day)
        total = hour * 60 + self.minute
        return total if self.minute < 60 and total <= 24 * 60 else None


def clock_time_at(text: str, start: int) -> tuple[ClockTime, int] | None:
    """The time of day that stands at `start` of the folded text, and where it ends."""
    written = _PATTERN.match(text, start)
    if written is None:
        return None
    hour = read_numeral(written["hour"] or written["oclock"] or written["bare"])
    if hour is None:
        return None
    half_day = f"{written['suffix']}m" if written["suffix"] else written["half_day"] or ""
    return ClockTime(hour, _minute(written), half_day, bool(written["bare"] and not written["suffix"])), written.end()


def read_clock_time(text: str) -> ClockTime | None:
    """The time of day that the whole of the folded text is; a number alone is none."""
    found = clock_time_at(text, 0)
    return found[0] if found and found[1] == len(text) and not found[0].bare else None


def _minute(written: re.Match[str]) -> int:
    if written["half"]:
        return 30
    if written["quarters"]:
        return 15 if written["quarters"] == "一" else 45
    return read_numeral(written["minute"] or written["past"] or written["few"] or "零") or 0


def _hour_of_day(hour: int, half_day: str) -> int:
    if half_day == "晚上" and hour == 12:
        return 24
    if half_day in ("凌晨", "am") and hour == 12:
        return 0
    if half_day in ("下午", "傍晚", "晚上", "pm") and hour < 12:
        return hour + 12
    return hour + 12 if half_day == "中午" and hour < 4 else hour
