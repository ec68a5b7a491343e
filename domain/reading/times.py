"""Times of day in a row, as people write them: 08:00,16:00; 8点、16点; 8am and 4pm."""

from datetime import time

from domain.messages import Refused
from domain.reading.clock_time import ClockTime, clock_time_at
from domain.reading.duration import duration_at
from domain.reading.pattern import Pattern
from domain.reading.text import clean

MINUTES_OF_A_DAY = 24 * 60
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats

_BETWEEN = Pattern(r"\s*(?P<comma>[,、;/&和及]|and(?![a-z]))?\s*")
_LOOKS_LIKE_TIME = Pattern(r"[0-9]{1,4}\s*(?:[:点时]|[ap]m)")


def times_at(folded: str, start: int) -> tuple[tuple[time, ...], int] | None:
    """The times of day that stand at `start` of the folded text, ascending, none twice, and where they end.

    None when no time stands there. Raises Refused for one that no clock shows.
    """
    clocks, end = _clocks_at(folded, start)
    if clocks:
        return _times(clocks), end
    if _LOOKS_LIKE_TIME.match(folded, start):
        raise _bad(folded[start:].split(maxsplit=1)[0])
    return None


def _clocks_at(folded: str, start: int) -> tuple[list[tuple[ClockTime, str]], int]:
    """Each time with its words. A number alone is one behind a comma or at the head, unless it is a length of time."""
    clocks: list[tuple[ClockTime, str]] = []
    at, end, listed = start, start, True
    while (found := clock_time_at(folded, at)) and duration_at(folded, at) is None:
        clock, after = found
        if clock.bare and not listed:
            break
        clocks.append((clock, folded[at:after]))
        end = after
        between = _BETWEEN.match(folded, end)
        at, listed = (between.end(), bool(between["comma"])) if between else (end, False)
    return clocks, end


def _times(clocks: list[tuple[ClockTime, str]]) -> tuple[time, ...]:
    """The half of the day carries on: 下午2点、4点. Numbers alone need a neighbour that says how they are meant."""
    all_bare = all(clock.bare for clock, _ in clocks)
    halves = any(clock.half_day for clock, _ in clocks)
    minutes: list[int] = []
    half_day = ""
    for clock, given in clocks:
        half_day = clock.half_day or half_day
        at = _minutes(clock, half_day, minutes[-1] if minutes else 0)
        if at is None or (clock.bare and (all_bare or halves)):
            raise _bad(given)
        minutes.append(at)
    return tuple(time(*divmod(at, 60)) for at in sorted(set(minutes)))


def _minutes(clock: ClockTime, half_day: str, before: int) -> int | None:
    alone, carried = clock.minutes(), clock.minutes(half_day)
    if alone is None or alone >= MINUTES_OF_A_DAY:
        return None
    return carried if carried is not None and before < carried < MINUTES_OF_A_DAY else alone


def _bad(given: str) -> Refused:
    return Refused("area-time-bad", given=clean(given, _GIVEN_LIMIT))
