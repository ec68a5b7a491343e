"""What the clock says of a duty call: to who is coming, to a group that is short, of who is late.

A reminder is a kind and a moment. Whom it concerns is found when its moment comes, so none of them can be wrong by
then. One that is found after it stopped helping is not said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain.duty_call import Attendance, DutyCall, ranked

URGENT_WITHIN = timedelta(minutes=30)
"""A call that starts this soon after it was posted is urgent, whether it says so or not."""
CALLED_AGAIN = 2
"""How often an urgent call that is still short is called again."""
HELPS_FOR = timedelta(hours=1)
"""How long it helps to ask who is late, and to name them."""
ON_THE_WAY = timedelta(minutes=5)
"""Who said so no longer ago, or said that they would be there no longer ago, is not late yet."""
RUNNING_LATE = timedelta(minutes=30)
"""Who said that they would be late, and not how much, is not late this long after the start."""
AFTER_NUDGE = timedelta(minutes=5)
"""Who is late is asked in private first: at the end of a night, this long before they are named."""


class Kind(StrEnum):
    """What is said, and to whom."""

    EVENING = "evening"  # to who is coming, the evening before
    SOON = "soon"  # to who is coming and was not reminded yet
    SHORT = "short"  # to the group, when people are missing
    AGAIN = "again"  # to the group, when an urgent call is still short
    NUDGE = "nudge"  # to who said coming and is not there, in private
    LATE = "late"  # to the group: who is late, once


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """When the clock speaks; None, or nothing, is never."""

    evening_before: time | None
    before_start: timedelta | None
    short: tuple[timedelta, ...]  # before the start, the longest first
    nudge: timedelta | None  # after the start
    late: timedelta | None  # after the start
    urgent_again: timedelta | None  # after an urgent call was posted, and as long after that once more


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to be said at a moment, as long as it helps."""

    kind: Kind
    due_at: datetime
    helps_until: datetime

    def helps(self, now: datetime) -> bool:
        """Whether it is worth saying now."""
        return now < self.helps_until


def is_urgent(call: DutyCall) -> bool:
    """Whether a call is urgent: it was said to be, or it starts soon after it was posted."""
    return call.urgent or call.starts_at - call.posted_at <= URGENT_WITHIN


def plan(call: DutyCall, reminders: Reminders, zone: ZoneInfo, now: datetime) -> tuple[Reminder, ...]:
    """List what the clock will say of a call after `now`, the first first; of one that is over, nothing."""
    if not call.open:
        return ()
    planned = [*_to_who_comes(call, reminders, zone), *_to_the_group(call, reminders), *_of_the_late(call, reminders)]
    useful = (reminder for reminder in planned if now < reminder.due_at < reminder.helps_until)
    return tuple(sorted(useful, key=lambda reminder: reminder.due_at))


def last_call(call: DutyCall, reminders: Reminders) -> datetime | None:
    """When a group that is short hears of it for the last time as planned; None: it never does."""
    return max(reminder.due_at for reminder in _to_the_group(call, reminders)) if reminders.short else None


def once_more(call: DutyCall, now: datetime) -> Reminder:
    """Somebody drops out after the last planned word of it: the group hears once more that people are missing."""
    return Reminder(Kind.SHORT, now, call.ends_at)


def is_once_more(call: DutyCall, reminders: Reminders, reminder: Reminder) -> bool:
    """Whether a reminder is that word more."""
    last = last_call(call, reminders)
    return last is not None and reminder.kind is Kind.SHORT and reminder.due_at > last


def begins_anew(before: DutyCall, after: DutyCall, reminders: Reminders, zone: ZoneInfo, now: datetime) -> set[Kind]:
    """Name what each person is told again because a call was put off: what was said of its former start."""
    if after.starts_at <= before.starts_at:
        return set()
    return {reminder.kind for reminder in plan(after, reminders, zone, now)}


def _to_who_comes(call: DutyCall, reminders: Reminders, zone: ZoneInfo) -> Iterator[Reminder]:
    soon_at = call.starts_at - (reminders.before_start or timedelta())
    if reminders.evening_before is not None:
        day = call.starts_at.astimezone(zone).date() - timedelta(days=1)
        evening = datetime.combine(day, reminders.evening_before, zone).astimezone(UTC)
        yield Reminder(Kind.EVENING, evening, soon_at)
    if reminders.before_start is not None:
        yield Reminder(Kind.SOON, soon_at, call.starts_at)


def _to_the_group(call: DutyCall, reminders: Reminders) -> Iterator[Reminder]:
    """Each helps until the next one is due, so that what is found late never comes in heaps."""
    calls_again = reminders.urgent_again if is_urgent(call) else None
    again = [call.posted_at + times * calls_again for times in range(1, CALLED_AGAIN + 1)] if calls_again else []
    short = [call.starts_at - before for before in reminders.short]
    rest = [moment for moment in short if not again or moment > again[-1]]
    for due_at, next_at in pairwise([*again, call.ends_at]):
        yield Reminder(Kind.AGAIN, due_at, min(next_at, call.ends_at))
    for due_at, next_at in pairwise([*rest, call.starts_at]):
        yield Reminder(Kind.SHORT, due_at, next_at)


def _of_the_late(call: DutyCall, reminders: Reminders) -> Iterator[Reminder]:
    for kind, after in ((Kind.NUDGE, reminders.nudge), (Kind.LATE, reminders.late)):
        if after is not None:
            due_at = call.starts_at + after
            yield Reminder(kind, due_at, min(due_at + HELPS_FOR, call.ends_at))


def held_until(reminder: Reminder, quiet_until: datetime | None) -> datetime | None:
    """Until when a reminder waits that comes in quiet hours, which last until `quiet_until`; None: it is said now.

    One that would come too late then does not wait, and neither does an urgent call.
    """
    if quiet_until is None or reminder.kind is Kind.AGAIN:
        return None
    until = quiet_until + AFTER_NUDGE if reminder.kind is Kind.LATE else quiet_until
    return until if reminder.helps(until) else None


def lacking(call: DutyCall, stands: Mapping[int, Attendance]) -> int:
    """How many are missing."""
    return max(call.needed - len(ranked(stands)), 0)


def expected(call: DutyCall, stands: Mapping[int, Attendance]) -> Sequence[int]:
    """Who holds a place and is not there yet; `stands` holds who is coming in their order first."""
    return [person_id for person_id in ranked(stands)[: call.needed] if not stands[person_id].arrived]


def late(call: DutyCall, stands: Mapping[int, Attendance], now: datetime) -> Sequence[int]:
    """Who is expected, and should have been there by now."""
    return [person_id for person_id in expected(call, stands) if not _on_the_way(call, stands[person_id], now)]


def _on_the_way(call: DutyCall, stand: Attendance, now: datetime) -> bool:
    if stand.running_late and now < call.starts_at + RUNNING_LATE:
        return True
    said = (stand.expected_at, stand.coming_since)
    return any(moment is not None and now < moment + ON_THE_WAY for moment in said)
