"""A group's week of rounds: what stands in which day, which areas are shown, and when its picture is due."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.area import Area
from domain.occurrence import Occurrence, State, by_area, to_come
from domain.period import Period
from domain.reading.week import read_week
from domain.recurrence import Schedule
from domain.week import AreaWeek, due_at, lay_out, most_telling, reported_at, week_of

SHANGHAI, CAIRO = ZoneInfo("Asia/Shanghai"), ZoneInfo("Africa/Cairo")
WEEK = Period(date(2026, 6, 29), date(2026, 7, 5))
HOUR = timedelta(hours=1)


def occurrence(opens_at: datetime, state: State = State.DONE, area: str = "学生宿舍", area_id: int = 1) -> Occurrence:
    return Occurrence(area_id=area_id, area=area, opens_at=opens_at, closes_at=opens_at + HOUR, state=state)


@pytest.mark.parametrize("day", [date(2026, 6, 29), date(2026, 7, 2), date(2026, 7, 5)])
def test_a_week_is_monday_to_sunday(day: date) -> None:
    assert week_of(day) == WEEK


def test_a_day_is_that_of_the_clock_on_the_wall() -> None:
    late_on_monday = datetime(2026, 6, 29, 23, 30, tzinfo=SHANGHAI)
    week = lay_out([occurrence(late_on_monday), occurrence(late_on_monday + HOUR, State.MISSED)], WEEK, SHANGHAI)
    assert week.areas[0].days[:2] == ((State.DONE,), (State.MISSED,))
    assert week.areas[0].missed == 1
    assert week.counts == {State.DONE: 1, State.MISSED: 1}


def test_an_area_that_was_renamed_is_one_row_by_its_last_name() -> None:
    moment = datetime(2026, 6, 29, 8, tzinfo=SHANGHAI)
    renamed = [occurrence(moment + 24 * HOUR, area="宿舍北区"), occurrence(moment), occurrence(moment, area_id=2)]
    assert [(name, len(each)) for name, each in by_area(renamed)] == [("学生宿舍", 1), ("宿舍北区", 2)]


def test_what_is_to_come_is_that_which_is_not_a_round_yet_and_what_is_left_out() -> None:
    now = datetime(2026, 7, 2, 9, tzinfo=SHANGHAI)
    area = Area(
        id=1,
        chat_id=-1,
        thread_id=None,
        name="食堂",
        schedule=Schedule(times=(time(8), time(16)), begins=date(2026, 1, 1)),
        window=HOUR,
        exceptions={date(2026, 7, 3): ()},
        settled_until=now.astimezone(UTC),
    )
    found = {
        each.opens_at.astimezone(SHANGHAI).strftime("%d %H"): each.state
        for each in to_come([area], now, datetime(2026, 7, 4, 8, tzinfo=SHANGHAI), SHANGHAI)
    }
    assert found == {"02 16": State.PLANNED, "03 08": State.EXCUSED, "03 16": State.EXCUSED}


def test_where_there_is_no_room_what_was_missed_stays() -> None:
    areas = [AreaWeek(name=name, days=((State.DONE,),) * 7) for name in "甲乙丙"]
    areas.append(AreaWeek(name="丁", days=((State.MISSED,), *((State.DONE,),) * 6)))
    assert [area.name for area in most_telling(areas, 2)] == ["甲", "丁"]
    assert most_telling(areas, 9) == tuple(areas)


@pytest.mark.parametrize("zone", [SHANGHAI, CAIRO, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/New_York")])
@pytest.mark.parametrize("at", [time(0), time(8), time(23, 59)])
def test_the_picture_of_a_week_is_due_on_the_monday_after_it(zone: ZoneInfo, at: time) -> None:
    due = due_at(WEEK, at, zone)
    assert due.astimezone(zone).replace(tzinfo=None) == datetime.combine(date(2026, 7, 6), at)
    assert reported_at(due, zone) == WEEK


def test_a_group_that_gets_another_zone_gets_the_picture_of_the_same_week() -> None:
    assert reported_at(due_at(WEEK, time(8), SHANGHAI), ZoneInfo("America/New_York")) == WEEK
    assert reported_at(due_at(WEEK, time(8), ZoneInfo("America/New_York")), SHANGHAI) == WEEK


TODAY = date(2026, 7, 8)


@pytest.mark.parametrize("said", ["last", "上周", "Last week", "2026-07-02", "7月1日", "6/29..7/5"])
def test_last_week_as_people_say_it(said: str) -> None:
    assert read_week(said, TODAY) == WEEK


@pytest.mark.parametrize("said", ["", " ", "本周", "今天"])
def test_this_week(said: str) -> None:
    assert read_week(said, TODAY) == week_of(TODAY)


@pytest.mark.parametrize("said", ["哈哈", "2026-06", "25:00", "2027-01-04", "2026-07-02..2026-07-08"])
def test_what_is_no_week(said: str) -> None:
    assert read_week(said, TODAY) is None
