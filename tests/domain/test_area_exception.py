"""A day on which an area is treated at other times, or not at all."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from domain.area import Area, Stage, rounds_after
from domain.area_exception import OtherDay, otherwise
from domain.messages import Refused
from domain.recurrence import Schedule

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)  # a Wednesday
TODAY, TOMORROW = date(2026, 11, 25), date(2026, 11, 26)
DORMS = Area(
    id=1,
    chat_id=-1,
    name="学生宿舍",
    schedule=Schedule(times=(time(8), time(16)), begins=date(2026, 11, 1)),
    window=timedelta(minutes=90),
    settled_until=NOW,
)


def on(day: date, *hours: int) -> OtherDay:
    return OtherDay(day=day, times=tuple(time(hour) for hour in hours), said="")


def as_usual(day: date) -> OtherDay:
    return OtherDay(day=day, times=None, said="")


def coming(area: Area, most: int = 3) -> list[str]:
    return [f"{at.astimezone(ZONE):%d %H}" for at in islice(rounds_after(area, NOW, ZONE), most)]


def test_a_day_is_left_out_and_comes_back() -> None:
    off = otherwise(DORMS, on(TOMORROW), NOW, ZONE)
    assert coming(off) == ["25 16", "27 08", "27 16"]
    assert otherwise(off, as_usual(TOMORROW), NOW, ZONE) == DORMS


def test_a_day_has_other_times_and_other_ones_again() -> None:
    at_ten = otherwise(DORMS, on(TOMORROW, 10), NOW, ZONE)
    assert coming(at_ten) == ["25 16", "26 10", "27 08"]
    assert coming(otherwise(at_ten, on(TOMORROW, 11, 18), NOW, ZONE)) == ["25 16", "26 11", "26 18"]
    assert coming(otherwise(at_ten, on(TOMORROW), NOW, ZONE)) == ["25 16", "27 08", "27 16"]


def test_of_today_what_is_to_come_is_left_out() -> None:
    assert coming(otherwise(DORMS, on(TODAY), NOW, ZONE)) == ["26 08", "26 16", "27 08"]


def test_an_extra_day_is_possible_and_so_is_one_of_an_area_that_is_paused() -> None:
    mondays = replace(DORMS, schedule=replace(DORMS.schedule, weekdays=frozenset({0})))
    assert coming(otherwise(mondays, on(TOMORROW, 10), NOW, ZONE)) == ["26 10", "30 08", "30 16"]
    paused = replace(DORMS, stage=Stage.PAUSED)
    assert otherwise(paused, on(TOMORROW), NOW, ZONE).exceptions == {TOMORROW: ()}


@pytest.mark.parametrize(
    ("area", "other", "key"),
    [
        (DORMS, as_usual(TOMORROW), "area-exception-usual"),
        (replace(DORMS, exceptions={TOMORROW: ()}), on(TOMORROW), "area-exception-none"),
        (
            replace(DORMS, schedule=replace(DORMS.schedule, weekdays=frozenset({0}))),
            on(TOMORROW),
            "area-exception-none",
        ),
        (replace(DORMS, schedule=replace(DORMS.schedule, until=TODAY)), on(TOMORROW), "area-exception-none"),
        (replace(DORMS, schedule=replace(DORMS.schedule, times=(time(8),))), on(TODAY), "area-exception-none"),
        (DORMS, on(TOMORROW, 10, 11), "area-exception-close"),
    ],
)
def test_what_changes_nothing_or_cannot_be(area: Area, other: OtherDay, key: str) -> None:
    with pytest.raises(Refused, match=key):
        otherwise(area, other, NOW, ZONE)


def test_it_does_not_run_into_the_next_day() -> None:
    early = replace(DORMS, schedule=replace(DORMS.schedule, times=(time(0, 30),)))
    with pytest.raises(Refused, match="area-exception-close"):
        otherwise(early, OtherDay(day=TOMORROW, times=(time(23, 30),), said=""), NOW, ZONE)
