"""When rounds of an area open, and how one day may be otherwise."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import Area, Stage, left_out, next_due, next_round, rounds_after
from domain.recurrence import Schedule, occurrences

ZONE = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 7, 1, 20, tzinfo=ZONE)
A_DAY = timedelta(days=1)
SECOND, THIRD = date(2026, 7, 2), date(2026, 7, 3)
AREA = Area(
    id=1,
    chat_id=-100,
    name="学生宿舍",
    schedule=Schedule(times=(time(8), time(16)), begins=date(2026, 7, 1)),
    window=timedelta(minutes=90),
    settled_until=EVENING.astimezone(UTC),
)


def shown(area: Area, most: int = 3) -> list[str]:
    return [f"{moment.astimezone(ZONE):%d %H:%M}" for moment in islice(rounds_after(area, EVENING, ZONE), most)]


def test_rounds_open_by_the_schedule() -> None:
    assert shown(AREA) == ["02 08:00", "02 16:00", "03 08:00"]
    assert next_round(AREA, ZONE) == datetime(2026, 7, 2, 8, tzinfo=ZONE)


def test_on_a_day_that_is_off_none_opens_and_the_schedule_goes_on() -> None:
    area = replace(AREA, exceptions={SECOND: ()})
    assert shown(area, 2) == ["03 08:00", "03 16:00"]
    assert left_out(area, EVENING, EVENING + 2 * A_DAY, ZONE) == [
        datetime(2026, 7, 2, 8, tzinfo=ZONE),
        datetime(2026, 7, 2, 16, tzinfo=ZONE),
    ]


def test_other_times_take_the_place_of_a_days() -> None:
    area = replace(AREA, exceptions={SECOND: (time(10), time(16))})
    assert shown(area) == ["02 10:00", "02 16:00", "03 08:00"]
    assert left_out(area, EVENING, EVENING + 2 * A_DAY, ZONE) == []


def test_an_exception_may_add_a_day_that_the_schedule_does_not_have() -> None:
    ended = replace(AREA, schedule=replace(AREA.schedule, until=SECOND), exceptions={THIRD: (time(10),)})
    assert shown(ended) == ["02 08:00", "02 16:00", "03 10:00"]


@pytest.mark.parametrize("stage", [Stage.PAUSED, Stage.ENDED])
def test_none_opens_while_it_is_paused_or_over(stage: Stage) -> None:
    area = replace(AREA, stage=stage, exceptions={SECOND: (), THIRD: (time(10),)})
    assert shown(area) == []
    assert next_due(area, ZONE) is None


def test_what_is_left_out_falls_due_as_well_so_that_the_ledger_shows_it() -> None:
    area = replace(AREA, exceptions={SECOND: ()})
    assert next_due(area, ZONE) == datetime(2026, 7, 2, 8, tzinfo=ZONE)
    after_it = replace(area, settled_until=datetime(2026, 7, 2, 16, tzinfo=ZONE).astimezone(UTC))
    assert next_due(after_it, ZONE) == datetime(2026, 7, 3, 8, tzinfo=ZONE)


times = st.sets(st.builds(time, st.integers(0, 23)), max_size=3).map(lambda times: tuple(sorted(times)))
exceptions = st.dictionaries(st.dates(SECOND, SECOND + 9 * A_DAY), times, max_size=4)


@given(exceptions)
def test_every_moment_of_the_schedule_opens_a_round_or_is_left_out_or_its_day_has_other_times(
    exceptions: dict[date, tuple[time, ...]],
) -> None:
    area = replace(AREA, exceptions=exceptions)
    until = EVENING + 12 * A_DAY
    opened = list(takewhile(lambda moment: moment <= until, rounds_after(area, EVENING, ZONE)))
    assert opened == sorted(set(opened))
    left = left_out(area, EVENING, until, ZONE)
    assert not set(opened) & set(left)
    for moment in takewhile(lambda moment: moment <= until, occurrences(area.schedule, EVENING, ZONE)):
        assert moment in opened or moment in left or exceptions[moment.astimezone(ZONE).date()]
    for day, at in ((day, at) for day, times in exceptions.items() for at in times):
        assert datetime.combine(day, at, ZONE) in opened
    first = min([*opened[:1], *left[:1]])
    assert next_due(area, ZONE) == first
