"""When somebody who comes will be there: 10分钟到, 晚10分钟, at 18:10, running late."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import TypeAlias

from domain.reading.clock_time import read_clock_time
from domain.reading.duration import read_minutes
from domain.reading.pattern import Pattern
from domain.reading.text import word_key


@dataclass(frozen=True, slots=True)
class InMinutes:
    """That long after the message was written."""

    minutes: int


@dataclass(frozen=True, slots=True)
class LateBy:
    """That long after the start."""

    minutes: int


@dataclass(frozen=True, slots=True)
class AtClock:
    """At that time of day, as written: 6:30 may be the evening's."""

    at: time


@dataclass(frozen=True, slots=True)
class LateUnknown:
    """After the start, nobody knows when."""


Eta: TypeAlias = InMinutes | LateBy | AtClock | LateUnknown


_LATE_UNKNOWN = frozenset(
    word_key(word)
    for row in (
        "晚点到|晚一点到|晚些到|稍晚到|晚点来|我晚点到|会晚点到",
        "running late|i'm running late|i'll be late|i'm late",
    )
    for word in row.split("|")
)
_SOON = r"(?:我|大概|大约|估计|差不多|还有|还要|再过|再|过)*+"
_ARRIVE = r"(?:左右|[以之]?[内后前]|就|能)*+到(?:岗|位|达)?"
_MOST_KEY = 40  # characters: no reply with a time is longer
_MOST_ETA = 600  # minutes: ten hours


def _in_minutes(amount: str) -> Eta | None:
    minutes = read_minutes(amount) or 0
    return InMinutes(minutes) if 1 <= minutes <= _MOST_ETA else None


def _late_by(amount: str) -> Eta | None:
    minutes = read_minutes(amount) or 0
    return LateBy(minutes) if 1 <= minutes <= _MOST_ETA else None


def _at_clock(clock: str) -> Eta | None:
    written = read_clock_time(clock)
    minutes = written.minutes() if written else None
    return None if minutes is None or minutes >= 24 * 60 else AtClock(time(*divmod(minutes, 60)))


_ETAS: tuple[tuple[Pattern, Callable[[str], Eta | None]], ...] = (
    (Pattern(rf"{_SOON}(.+?){_ARRIVE}"), _in_minutes),
    (Pattern(r"(?:(?:illbe|im)?(?:here|there)|(?:im)?(?:coming|arriving))?in(?:about)?(.+)"), _in_minutes),
    (Pattern(r"我?(?:会|要|得)?(?:大概|大约)?(?:迟到|晚到|迟|晚)(?:大概|大约)?(.+?)(?:左右)?[到来]?"), _late_by),
    (Pattern(r"(?:im|illbe|imrunning|running)?(?:about)?(.+?)late"), _late_by),
    (Pattern(r"(?:im|illbe|imrunning|running)?late(?:by)?(?:about)?(.+)"), _late_by),
    (Pattern(rf"{_SOON}(.+?){_ARRIVE}"), _at_clock),
    (Pattern(r"(?:(?:illbe)?(?:here|there)|(?:im)?(?:coming|arriving))?at(?:about)?(.+)"), _at_clock),
)


def read_eta(key: str) -> Eta | None:
    """The time of arrival that the whole of the text is, given as its `word_key`. None when it is something else."""
    if len(key) > _MOST_KEY:
        return None
    if key in _LATE_UNKNOWN:
        return LateUnknown()
    return next((eta for words, read in _ETAS if (said := words.fullmatch(key)) and (eta := read(said[1]))), None)
