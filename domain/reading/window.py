"""From when to when: `18:00-20:00`, `明天 8点-10点`, `2026-12-01 08:00-12:00`, `now+2h`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from domain.messages import Refused
from domain.reading.clock_time import ClockTime, clock_time_at
from domain.reading.day import days_at
from domain.reading.duration import duration_at
from domain.reading.moment import first_moment
from domain.reading.pattern import Pattern
from domain.reading.text import clean, fold_in_place

LONGEST = timedelta(hours=48)
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats

_SPACE = Pattern(r"\s*")
_TO = Pattern(r"\s*(?:[-‐–—−~〜]{1,2}|至|到|to|until|till)\s*")
_NOW = Pattern(r"(?:now|现在)\s*[+]\s*")
_LOOKS_LIKE_TIME = Pattern(
    r"now(?![a-z])|现在|[今明后][早晚]|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?"
    r"[0-9一二两三四五六七八九十]{1,4}\s*(?:[-:/.~–—点时月年至到]|[ap]m)"
)
_AFTER = Pattern(r"[\s,;、]*")


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when, aware UTC; it ends after it starts."""

    starts_at: datetime
    ends_at: datetime


def read_window(text: str, now: datetime, zone: tzinfo) -> tuple[Window, str]:
    """The window at the head of the text, and what follows it as typed.

    A time of day alone is the first one, from yesterday's, that has not ended at `now`. Raises Refused when there is
    no window, when it cannot be read, is empty, is past, or is longer than `LONGEST`.
    """
    folded = fold_in_place(text)
    head = _skip(_SPACE, folded, 0)
    from_now = _NOW.match(folded, head)
    if from_now:
        window, end = _from_now(folded, from_now.end(), now)
    else:
        window, end = _by_clock(folded, head, now, zone)
    return window, text[_skip(_AFTER, folded, end) :].rstrip()


def _from_now(folded: str, start: int, now: datetime) -> tuple[Window, int]:
    found = duration_at(folded, start)
    if found is None:
        raise _unreadable(_first_word(folded))
    minutes, end = found
    if minutes == 0:
        raise Refused("window-empty")
    if minutes > LONGEST // timedelta(minutes=1):
        raise Refused("window-too-long", hours=LONGEST // timedelta(hours=1))
    starts_at = now.astimezone(UTC)
    return Window(starts_at, starts_at + timedelta(minutes=minutes)), end


def _by_clock(folded: str, head: int, now: datetime, zone: tzinfo) -> tuple[Window, int]:
    today = now.astimezone(zone).date()
    said = days_at(folded, head, today)
    around = tuple(today + timedelta(days=days) for days in (-1, 0, 1))
    days, after_days = said or (around, head)
    span = _span_at(folded, _skip(_SPACE, folded, after_days))
    if span is None and (said or _LOOKS_LIKE_TIME.match(folded, head)):
        raise _unreadable(_first_word(folded))
    if span is None:
        raise Refused("window-missing")
    first, last, end = span
    given = folded[head:end]
    start_minute, end_minute = _minutes(first, last, given)
    windows = [_on(day, start_minute, end_minute, zone) for day in days]
    if not windows:
        raise _unreadable(given)
    window = next((window for window in windows if window.ends_at > now), None)
    if window is None:
        raise Refused("window-past", given=clean(given, _GIVEN_LIMIT))
    if window.starts_at >= window.ends_at:
        raise Refused("window-empty")
    return window, end


def _span_at(folded: str, start: int) -> tuple[ClockTime, ClockTime, int] | None:
    first = clock_time_at(folded, start)
    to = _TO.match(folded, first[1]) if first else None
    last = clock_time_at(folded, to.end()) if to else None
    if first is None or last is None or last[0].bare:
        return None
    return first[0], last[0], last[1]


def _minutes(first: ClockTime, last: ClockTime, given: str) -> tuple[int, int]:
    """Minutes after the midnight of the first day; the half of the day may be said once, as in 下午2点-4点 or 2-4pm."""
    start, end = first.minutes(), last.minutes()
    if start is None or end is None or start == 24 * 60:
        raise _unreadable(given)
    end_alike, start_alike = last.minutes(first.half_day), first.minutes(last.half_day)
    if end_alike is not None and end_alike > start:
        end = end_alike
    if last.half_day in ("am", "pm") and start_alike is not None and start_alike < end:
        start = start_alike
    if start == end:
        raise Refused("window-empty")
    return start, end if end > start else end + 24 * 60


def _on(day: date, start_minute: int, end_minute: int, zone: tzinfo) -> Window:
    return Window(first_moment(day, start_minute, zone), first_moment(day, end_minute, zone))


def _unreadable(text: str) -> Refused:
    return Refused("window-unreadable", given=clean(text, _GIVEN_LIMIT))


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _skip(pattern: Pattern, text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
