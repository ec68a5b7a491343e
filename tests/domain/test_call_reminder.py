"""What the clock says of a call, and when: a plan, whom it concerns, what waits for the morning."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.call_reminder import (
    ON_THE_WAY,
    Kind,
    Reminder,
    Reminders,
    begins_anew,
    expected,
    held_until,
    is_once_more,
    is_urgent,
    lacking,
    last_call,
    late,
    once_more,
    plan,
)
from domain.duty_call import Attendance, DutyCall, Stay
from domain.policy import QuietHours

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 7, 2, 10, tzinfo=UTC)  # 18:00 in Shanghai
MINUTE = timedelta(minutes=1)
REMINDERS = Reminders(
    evening_before=time(20),
    before_start=30 * MINUTE,
    short=(60 * MINUTE, 15 * MINUTE),
    nudge=10 * MINUTE,
    late=15 * MINUTE,
    urgent_again=5 * MINUTE,
)
SILENCE = Reminders(evening_before=None, before_start=None, short=(), nudge=None, late=None, urgent_again=None)
CALL = DutyCall(
    id=12,
    chat_id=-1,
    needed=2,
    starts_at=START,
    ends_at=START + timedelta(hours=2),
    place="东区门岗",
    posted_at=START - timedelta(days=2),
)


def posted(before: timedelta, *, urgent: bool = False) -> DutyCall:
    """The call, posted so long before its start."""
    return replace(CALL, posted_at=START - before, urgent=urgent)


def planned(call: DutyCall, reminders: Reminders = REMINDERS) -> list[tuple[Kind, int]]:
    """Each reminder of a call that has just been posted, and how many minutes after the start it is due."""
    return [
        (reminder.kind, (reminder.due_at - START) // MINUTE)
        for reminder in plan(call, reminders, SHANGHAI, call.posted_at)
    ]


# The plan


def test_a_call_of_the_day_after_tomorrow_has_all_of_them() -> None:
    assert planned(CALL) == [
        (Kind.EVENING, -22 * 60),
        (Kind.SHORT, -60),
        (Kind.SOON, -30),
        (Kind.SHORT, -15),
        (Kind.NUDGE, 10),
        (Kind.LATE, 15),
    ]


@pytest.mark.parametrize(
    ("before", "kinds"),
    [
        (timedelta(hours=1), [Kind.SOON, Kind.SHORT]),
        (50 * MINUTE, [Kind.SOON, Kind.SHORT]),
        (31 * MINUTE, [Kind.SOON, Kind.SHORT]),
        (30 * MINUTE, [Kind.AGAIN, Kind.AGAIN, Kind.SHORT]),
        (25 * MINUTE, [Kind.AGAIN, Kind.AGAIN]),
        (timedelta(), [Kind.AGAIN, Kind.AGAIN]),
    ],
)
def test_what_is_said_before_the_start_depends_on_the_time_that_is_left(before: timedelta, kinds: list[Kind]) -> None:
    after_start = (Kind.NUDGE, Kind.LATE)
    assert [kind for kind, _ in planned(posted(before)) if kind not in after_start] == kinds


def test_an_urgent_call_is_called_again_after_five_and_ten_minutes() -> None:
    call = posted(timedelta(hours=5), urgent=True)
    assert planned(call)[:3] == [(Kind.AGAIN, -295), (Kind.AGAIN, -290), (Kind.SHORT, -60)]


@pytest.mark.parametrize("kind", Kind)
def test_each_is_off_when_its_setting_is(kind: Kind) -> None:
    names = {
        Kind.EVENING: "evening_before",
        Kind.SOON: "before_start",
        Kind.SHORT: "short",
        Kind.AGAIN: "urgent_again",
        Kind.NUDGE: "nudge",
        Kind.LATE: "late",
    }
    without = replace(REMINDERS, **{names[kind]: getattr(SILENCE, names[kind])})
    call = posted(timedelta(days=2), urgent=True)
    kinds = {of for of, _ in planned(call, without)}
    assert kinds == set(Kind) - {kind}


def test_a_call_that_is_over_has_none() -> None:
    assert plan(replace(CALL, closed_at=START), REMINDERS, SHANGHAI, CALL.posted_at) == ()


@given(
    before=st.integers(-120, 3 * 24 * 60),
    length=st.integers(1, 48 * 60),
    later=st.integers(0, 3 * 24 * 60),
    urgent=st.booleans(),
)
def test_nothing_is_planned_that_is_past_or_can_not_help(before: int, length: int, later: int, urgent: bool) -> None:
    call = replace(posted(before * MINUTE, urgent=urgent), ends_at=START + length * MINUTE)
    now = call.posted_at + later * MINUTE
    reminders = plan(call, REMINDERS, SHANGHAI, now)
    assert all(now < reminder.due_at < reminder.helps_until <= call.ends_at for reminder in reminders)
    assert [reminder.due_at for reminder in reminders] == sorted(reminder.due_at for reminder in reminders)


@given(before=st.integers(-120, 3 * 24 * 60), urgent=st.booleans(), found=st.integers(0, 4 * 24 * 60))
def test_after_a_stop_the_group_is_told_one_thing_at_most_of_a_kind(before: int, urgent: bool, found: int) -> None:
    call = posted(before * MINUTE, urgent=urgent)
    now = call.posted_at + found * MINUTE
    due = [reminder for reminder in plan(call, REMINDERS, SHANGHAI, call.posted_at) if reminder.due_at <= now]
    kinds = [reminder.kind for reminder in due if reminder.helps(now)]
    assert len(kinds) == len(set(kinds))


def test_who_is_reminded_in_the_evening_is_not_told_of_it_next_morning() -> None:
    evening = plan(CALL, REMINDERS, SHANGHAI, CALL.posted_at)[0]
    assert evening.helps(START - 31 * MINUTE)
    assert not evening.helps(START - 30 * MINUTE)


# What is urgent


@pytest.mark.parametrize(
    ("call", "urgent"),
    [
        (posted(31 * MINUTE), False),
        (posted(30 * MINUTE), True),
        (posted(-10 * MINUTE), True),
        (posted(timedelta(days=2), urgent=True), True),
    ],
)
def test_a_call_is_urgent_when_it_says_so_or_starts_soon(call: DutyCall, urgent: bool) -> None:
    assert is_urgent(call) is urgent


# Whom it concerns

COMING = Attendance(coming_since=START - timedelta(hours=3))
THERE = replace(COMING, stays=(Stay(START),))
CANT = Attendance(cant=True)


def test_the_reserve_is_not_expected_and_neither_is_who_is_there() -> None:
    stands = {1: THERE, 2: COMING, 3: COMING, 4: CANT}
    assert expected(CALL, stands) == [2]
    assert lacking(CALL, stands) == 0


def test_a_call_lacks_who_is_needed_and_did_not_say_that_they_come() -> None:
    assert lacking(CALL, {1: COMING, 2: CANT}) == 1


def test_who_was_confirmed_absent_is_not_looked_for() -> None:
    assert expected(CALL, {1: replace(COMING, absent=True)}) == []


@pytest.mark.parametrize(
    ("stand", "is_late"),
    [
        (COMING, True),
        (replace(COMING, running_late=True), False),
        (replace(COMING, expected_at=START + 5 * MINUTE), True),
        (replace(COMING, expected_at=START + 6 * MINUTE), False),
        (replace(COMING, expected_at=START + 30 * MINUTE), False),
        (replace(COMING, coming_since=START + 6 * MINUTE), False),
    ],
)
def test_who_said_that_they_come_later_or_just_now_is_not_late_yet(stand: Attendance, is_late: bool) -> None:
    assert bool(late(CALL, {1: stand}, START + 10 * MINUTE)) is is_late
    assert ON_THE_WAY == 5 * MINUTE


def test_who_said_that_they_would_be_late_is_late_half_an_hour_after_the_start() -> None:
    stands = {1: replace(COMING, running_late=True)}
    assert [bool(late(CALL, stands, START + minutes * MINUTE)) for minutes in (29, 30)] == [False, True]


# Once more, and anew


@pytest.mark.parametrize(
    ("call", "last"),
    [
        (CALL, START - 15 * MINUTE),
        (posted(50 * MINUTE), START - 15 * MINUTE),
        (posted(30 * MINUTE), START - 15 * MINUTE),
        (posted(25 * MINUTE), START - 15 * MINUTE),
        (posted(10 * MINUTE), START),
    ],
)
def test_a_group_hears_for_the_last_time_that_it_is_short(call: DutyCall, last: datetime) -> None:
    assert last_call(call, REMINDERS) == last
    assert is_once_more(call, REMINDERS, once_more(call, last + MINUTE))
    assert not any(
        is_once_more(call, REMINDERS, reminder) for reminder in plan(call, REMINDERS, SHANGHAI, call.posted_at)
    )


def test_where_that_is_off_there_is_no_last_time() -> None:
    off = replace(REMINDERS, short=())
    assert last_call(CALL, off) is None
    assert not is_once_more(CALL, off, once_more(CALL, START))


@pytest.mark.parametrize(
    ("moved", "now", "kinds"),
    [
        (2 * 60 * MINUTE, START - 29 * MINUTE, {Kind.SOON, Kind.NUDGE}),
        (20 * MINUTE, START - 5 * MINUTE, {Kind.NUDGE}),
        (MINUTE, START + 20 * MINUTE, set()),
        (-5 * MINUTE, START - 29 * MINUTE, set()),
    ],
)
def test_of_a_later_start_people_are_told_anew_what_is_still_to_come(
    moved: timedelta, now: datetime, kinds: set[Kind]
) -> None:
    after = replace(CALL, starts_at=START + moved, ends_at=CALL.ends_at + moved)
    anew = begins_anew(CALL, after, REMINDERS, SHANGHAI, now)
    assert anew & {Kind.EVENING, Kind.SOON, Kind.NUDGE} == kinds


# Quiet hours

SEVEN = datetime(2026, 7, 2, 7, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("kind", "helps_until", "until"),
    [
        (Kind.SOON, SEVEN + MINUTE, SEVEN),
        (Kind.SOON, SEVEN, None),
        (Kind.NUDGE, SEVEN + 10 * MINUTE, SEVEN),
        (Kind.LATE, SEVEN + 10 * MINUTE, SEVEN + 5 * MINUTE),
        (Kind.LATE, SEVEN + 5 * MINUTE, None),
        (Kind.AGAIN, SEVEN + timedelta(hours=3), None),
    ],
)
def test_what_can_wait_waits_until_it_is_no_longer_quiet(
    kind: Kind, helps_until: datetime, until: datetime | None
) -> None:
    assert held_until(Reminder(kind, SEVEN - 30 * MINUTE, helps_until), SEVEN) == until


def test_by_day_nothing_waits() -> None:
    assert held_until(Reminder(Kind.SOON, START - 30 * MINUTE, START), None) is None


@pytest.mark.parametrize(
    ("at", "over"),
    [
        (SEVEN - timedelta(hours=9, minutes=1), None),
        (SEVEN - timedelta(hours=9), SEVEN),
        (SEVEN - timedelta(hours=6), SEVEN),
        (SEVEN - MINUTE, SEVEN),
        (SEVEN, None),
    ],
)
def test_quiet_hours_over_midnight_are_over_in_the_morning(at: datetime, over: datetime | None) -> None:
    assert QuietHours(time(22), time(7)).over_at(at) == over


def test_quiet_hours_within_a_day_are_over_on_that_day() -> None:
    assert QuietHours(time(1), time(7)).over_at(SEVEN - MINUTE) == SEVEN
