"""When something comes again, held against a plain walk over the calendar and the clock on the wall."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.recurrence import Schedule, next_occurrence, occurrences

SHANGHAI, BERLIN, CAIRO = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin"), ZoneInfo("Africa/Cairo")
A_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)
EIGHT, FOUR = time(8), time(16)


# The independent enumeration


def is_due(schedule: Schedule, day: date) -> bool:
    if day < schedule.begins or (schedule.until and day > schedule.until):
        return False
    if schedule.dates:
        return day in schedule.dates
    if schedule.weekdays:
        return day.weekday() in schedule.weekdays
    return (day - schedule.begins).days % schedule.every == 0


def on_the_clock(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first minute at which the clock on the wall shows this time, or a later one."""
    around = (wall.replace(tzinfo=zone) + turn for turn in (-A_DAY, A_DAY))
    moment = (wall - max(each.utcoffset() or timedelta() for each in around)).replace(tzinfo=UTC)
    while moment.astimezone(zone).replace(tzinfo=None) < wall:
        moment += A_MINUTE
    return moment


def enumerated(schedule: Schedule, after: datetime, until: datetime, zone: ZoneInfo) -> list[datetime]:
    first, last = (moment.astimezone(zone).date() for moment in (after - 2 * A_DAY, until + 2 * A_DAY))
    days = (first + number * A_DAY for number in range((last - first).days + 1))
    walls = [datetime.combine(day, at) for day in days if is_due(schedule, day) for at in schedule.times]
    return sorted({moment for wall in walls if after < (moment := on_the_clock(wall, zone)) <= until})


def given_by_the_rule(schedule: Schedule, after: datetime, until: datetime, zone: ZoneInfo) -> list[datetime]:
    return list(takewhile(lambda moment: moment <= until, occurrences(schedule, after, zone)))


# Both agree


def near(*days: date) -> st.SearchStrategy[date]:
    return st.sampled_from(days).flatmap(lambda day: st.dates(day - 9 * A_DAY, day + 9 * A_DAY))


dates = near(
    date(2026, 3, 29),  # Berlin's clocks go forward
    date(2026, 10, 25),  # and back
    date(2026, 4, 24),  # Cairo's clocks go forward at midnight
    date(2026, 10, 29),  # and back at midnight
    date(2028, 2, 29),
    date(2026, 12, 31),
)
zones = st.sampled_from([SHANGHAI, BERLIN, CAIRO])
times = st.sets(
    st.builds(time, st.sampled_from([0, 1, 2, 3, 8, 16, 23]), st.sampled_from([0, 1, 30, 59])), min_size=1, max_size=4
).map(lambda times: tuple(sorted(times)))


@st.composite
def schedules(draw: st.DrawFn, day: date) -> Schedule:
    begins = day + draw(st.integers(-40, 10)) * A_DAY
    until = draw(st.none() | st.just(day + draw(st.integers(-5, 15)) * A_DAY))
    kind = draw(st.sampled_from(["every", "weekdays", "dates"]))
    some = st.lists(st.integers(-10, 15), min_size=1, max_size=6, unique=True)
    return Schedule(
        times=draw(times),
        begins=begins,
        until=until,
        every=draw(st.integers(1, 9)) if kind == "every" else 1,
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)) if kind == "weekdays" else frozenset(),
        dates=tuple(sorted(day + number * A_DAY for number in draw(some))) if kind == "dates" else (),
    )


@given(dates.flatmap(lambda day: st.tuples(st.just(day), schedules(day))), zones, st.integers(0, 3 * 24 * 60))
def test_it_comes_when_the_calendar_says(dated: tuple[date, Schedule], zone: ZoneInfo, minutes: int) -> None:
    day, schedule = dated
    after = datetime.combine(day, time.min, zone).astimezone(UTC) - A_DAY + minutes * A_MINUTE
    until = after + 12 * A_DAY
    expected = enumerated(schedule, after, until, zone)
    assert given_by_the_rule(schedule, after, until, zone) == expected
    coming = next_occurrence(schedule, after, zone)
    assert expected[:1] == ([coming] if coming and coming <= until else [])


@pytest.mark.parametrize("zone", [SHANGHAI, BERLIN, CAIRO], ids=str)
def test_it_comes_when_the_calendar_says_for_three_years(zone: ZoneInfo) -> None:
    after, until = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
    for schedule in (
        Schedule(times=(time(0), time(2, 30), EIGHT, FOUR), begins=date(2026, 1, 1)),
        Schedule(times=(time(0, 30), FOUR), begins=date(2026, 1, 2), every=3),
        Schedule(times=(EIGHT,), begins=date(2026, 1, 1), weekdays=frozenset({0, 2, 4})),
    ):
        assert given_by_the_rule(schedule, after, until, zone) == enumerated(schedule, after, until, zone)


# Seen by hand


def shown(schedule: Schedule, after: datetime, zone: ZoneInfo, most: int = 3) -> Iterator[str]:
    return (f"{moment.astimezone(zone):%m-%d %H:%M}" for moment in islice(occurrences(schedule, after, zone), most))


def test_moments_are_utc_and_later_than_the_one_asked_for() -> None:
    daily = Schedule(times=(EIGHT,), begins=date(2026, 1, 1))
    at_eight = datetime(2026, 7, 2, 8, tzinfo=SHANGHAI)
    assert next_occurrence(daily, at_eight - A_MINUTE, SHANGHAI) == at_eight.astimezone(UTC)
    assert next_occurrence(daily, at_eight, SHANGHAI) == at_eight.astimezone(UTC) + A_DAY


def test_a_time_that_the_clocks_skip_comes_right_after_the_gap() -> None:
    nightly = Schedule(times=(time(2, 30),), begins=date(2026, 1, 1))
    assert list(shown(nightly, datetime(2026, 3, 28, 12, tzinfo=BERLIN), BERLIN)) == [
        "03-29 03:00",
        "03-30 02:30",
        "03-31 02:30",
    ]


def test_a_skipped_midnight_loses_no_day() -> None:
    at_midnight = Schedule(times=(time(0),), begins=date(2026, 1, 1))
    assert list(shown(at_midnight, datetime(2026, 4, 23, 12, tzinfo=CAIRO), CAIRO)) == [
        "04-24 01:00",
        "04-25 00:00",
        "04-26 00:00",
    ]


def test_two_times_in_one_gap_come_once() -> None:
    nightly = Schedule(times=(time(2, 10), time(2, 40), time(3)), begins=date(2026, 3, 29), until=date(2026, 3, 29))
    assert list(shown(nightly, datetime(2026, 3, 28, tzinfo=BERLIN), BERLIN)) == ["03-29 03:00"]


def test_a_time_that_is_shown_twice_comes_once() -> None:
    nightly = Schedule(times=(time(2, 30),), begins=date(2026, 1, 1))
    first = next_occurrence(nightly, datetime(2026, 10, 24, 12, tzinfo=BERLIN), BERLIN)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_occurrence(nightly, first, BERLIN) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_a_leap_day_counts_as_a_day() -> None:
    third = Schedule(times=(EIGHT,), begins=date(2028, 2, 26), every=3)
    assert list(shown(third, datetime(2028, 2, 26, 12, tzinfo=SHANGHAI), SHANGHAI)) == [
        "02-29 08:00",
        "03-03 08:00",
        "03-06 08:00",
    ]


def test_it_goes_on_over_the_end_of_the_year() -> None:
    weekly = Schedule(times=(EIGHT,), begins=date(2026, 1, 1), weekdays=frozenset({3, 4}))
    assert list(shown(weekly, datetime(2026, 12, 31, 7, tzinfo=SHANGHAI), SHANGHAI)) == [
        "12-31 08:00",
        "01-01 08:00",
        "01-07 08:00",
    ]


def test_after_its_last_day_it_never_comes_again() -> None:
    ended = Schedule(times=(EIGHT, FOUR), begins=date(2026, 7, 1), until=date(2026, 7, 2))
    assert list(shown(ended, datetime(2026, 7, 2, 8, tzinfo=SHANGHAI), SHANGHAI)) == ["07-02 16:00"]
    assert next_occurrence(ended, datetime(2026, 7, 2, 16, tzinfo=SHANGHAI), SHANGHAI) is None


def test_of_a_list_of_dates_those_count_that_are_between_the_first_day_and_the_last() -> None:
    days = tuple(date(2026, 7, day) for day in (1, 2, 3, 4))
    listed = Schedule(times=(EIGHT,), begins=date(2026, 7, 2), until=date(2026, 7, 3), dates=days)
    assert list(shown(listed, datetime(2026, 6, 1, tzinfo=SHANGHAI), SHANGHAI)) == ["07-02 08:00", "07-03 08:00"]
