"""A call that a coordinator puts together by buttons: what is asked next, and what is proposed for it.

What is proposed is guessed from the group's last calls and from the time of day, so that the usual call is four taps.
A draft may also change a call that is posted: then it holds only what is to change.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.call_edit import Field, Parts
from domain.duty_call import DutyCall
from domain.reading.window import LONGEST, Window

LASTS = timedelta(hours=24)
"""How long after it was begun a draft is dropped that nobody finished."""
USUAL_NUMBERS = (2, 4, 6, 8, 10)
USUAL_LENGTH = timedelta(hours=2)
MORNING, EVENING = (time(8), time(12)), (time(18), time(20))
MOST_NUMBERS, MOST_WINDOWS, MOST_PLACES = 8, 6, 5
"""How many proposals are made at most."""


class Stage(StrEnum):
    """How far a draft is."""

    OPEN = "open"
    POSTED = "posted"  # or saved, of a call that it changed
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDraft:
    """What a coordinator has said so far."""

    id: int
    chat_id: int
    thread_id: int | None = None
    begun_by: int | None  # None: an anonymous admin, and so any coordinator of the group may go on
    begun_at: datetime
    edits: int | None = None  # the call that it changes; None: it is to be a new one
    parts: Parts = field(default_factory=Parts)
    urgent: bool = False  # it is to be said to be; of a new call
    asked: Field | None = None  # what is asked again, although it was said
    stage: Stage = Stage.OPEN
    call_id: int | None = None  # with POSTED: the call that it became

    def asks(self, now: datetime) -> Field | None:
        """What is asked next; None: it is complete. A window that is over by now is asked again."""
        if self.asked is not None:
            return self.asked
        if self.parts.window is not None and self.parts.window.ends_at <= now:
            return Field.WINDOW
        missing = (each for each in Field if not self.parts.has(each))
        return next(missing, None) if self.edits is None else None

    def told(self, *, parts: Parts) -> "CallDraft":
        """The draft with what was said now, in place of what was said of it before."""
        said = {each: getattr(parts, each) for each in Field if parts.has(each)}
        return replace(self, parts=replace(self.parts, **said), asked=None)


def is_possible(window: Window, now: datetime) -> bool:
    """Whether a button may still say this window: it comes from a client, and may be old."""
    return now < window.ends_at and timedelta() < window.ends_at - window.starts_at <= LONGEST


# What is proposed -------------------------------------------------------------------------------------------------
# `recent` are the last calls of the group, the newest first.


def numbers(recent: Sequence[DutyCall]) -> tuple[int, ...]:
    """Propose how many: the last numbers, and usual ones."""
    known = dict.fromkeys([*(call.needed for call in recent), *USUAL_NUMBERS])
    return tuple(sorted(list(known)[:MOST_NUMBERS]))


def windows(recent: Sequence[DutyCall], now: datetime, zone: ZoneInfo) -> tuple[Window, ...]:
    """Propose from when to when: the next full hours, those of the last call, tonight, tomorrow morning."""
    coming = (window for window in _windows(recent, now, zone) if window.starts_at > now)
    return tuple(sorted(set(list(dict.fromkeys(coming))[:MOST_WINDOWS]), key=lambda window: window.starts_at))


def _windows(recent: Sequence[DutyCall], now: datetime, zone: ZoneInfo) -> Iterator[Window]:
    here = now.astimezone(zone)
    today, tomorrow = here.date(), here.date() + timedelta(days=1)
    next_hour = (here + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    for start in (next_hour, next_hour + timedelta(hours=1)):
        yield Window(start, start + USUAL_LENGTH)
    for call in recent[:1]:
        for day in (today, tomorrow):
            start = datetime.combine(day, call.starts_at.astimezone(zone).time(), zone).astimezone(UTC)
            yield Window(start, start + (call.ends_at - call.starts_at))
    for day, (start_clock, end_clock) in ((today, EVENING), (tomorrow, MORNING)):
        starts_at, ends_at = (datetime.combine(day, clock, zone).astimezone(UTC) for clock in (start_clock, end_clock))
        yield Window(starts_at, ends_at)


def places(recent: Sequence[DutyCall]) -> tuple[DutyCall, ...]:
    """Propose where and what for, by the calls that had it: the last places, each with what was done there."""
    by_place = {(call.place, call.purpose): call for call in reversed(recent)}
    newest_first = sorted(by_place.values(), key=lambda call: call.id, reverse=True)
    return tuple(newest_first[:MOST_PLACES])


def purposes(recent: Sequence[DutyCall]) -> tuple[DutyCall, ...]:
    """Propose what for, by the calls that had it."""
    by_purpose = {call.purpose: call for call in reversed(recent) if call.purpose}
    newest_first = sorted(by_purpose.values(), key=lambda call: call.id, reverse=True)
    return tuple(newest_first[:MOST_PLACES])
