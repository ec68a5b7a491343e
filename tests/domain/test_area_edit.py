"""An area that is put together part by part, or changed: what comes of what was said."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.area import Area
from domain.area_draft import AreaDraft
from domain.area_edit import NO_END, Field, Parts, edit, form_of, whole
from domain.messages import Refused
from domain.reading.days import Days
from domain.recurrence import Schedule

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)  # a Wednesday
TODAY = NOW.date()
TWICE_A_DAY = Schedule(times=(time(8), time(16)), begins=date(2026, 11, 2))
DORMS = Area(
    id=1,
    chat_id=-1,
    name="学生宿舍",
    points=("东1栋", "东2栋"),
    agent="84消毒液 500mg/L",
    schedule=TWICE_A_DAY,
    window=timedelta(minutes=90),
    settled_until=NOW,
)
WHEN = Parts(days=Days(), times=(time(8),), window=timedelta(minutes=60))


def test_what_is_not_said_stays() -> None:
    after = edit(DORMS, Parts(times=(time(9),)), NOW, ZONE)
    assert after == replace(DORMS, schedule=replace(TWICE_A_DAY, times=(time(9),)))


def test_points_agent_and_team_go_when_it_is_said_that_there_are_none() -> None:
    after = edit(replace(DORMS, team="A班"), Parts(points=(), agent="", team=""), NOW, ZONE)
    assert (after.points, after.agent, after.team) == ((), "", "")


def test_every_third_day_counts_anew_from_the_next_such_time() -> None:
    after = edit(DORMS, Parts(days=Days(every=3)), NOW, ZONE)
    assert (after.schedule.every, after.schedule.begins) == (3, TODAY)
    tomorrow = edit(DORMS, Parts(days=Days(every=3), times=(time(8),)), NOW, ZONE)
    assert tomorrow.schedule.begins == date(2026, 11, 26), "today's 8:00 is over"


def test_the_same_days_go_on_counting() -> None:
    every_third = replace(DORMS, schedule=replace(TWICE_A_DAY, every=3))
    after = edit(every_third, Parts(days=Days(every=3), times=(time(10),)), NOW, ZONE)
    assert after.schedule.begins == TWICE_A_DAY.begins


def test_other_days_do_not_bring_a_first_day_forward() -> None:
    to_come = replace(DORMS, schedule=replace(TWICE_A_DAY, begins=date(2026, 12, 1)))
    assert edit(to_come, Parts(days=Days(every=2)), NOW, ZONE).schedule.begins == date(2026, 12, 1)


def test_an_end_is_given_and_taken_back() -> None:
    ending = edit(DORMS, Parts(until=date(2026, 12, 31)), NOW, ZONE)
    assert ending.schedule.until == date(2026, 12, 31)
    assert edit(ending, Parts(until=NO_END), NOW, ZONE) == DORMS


def test_an_area_whose_schedule_is_over_may_still_be_renamed() -> None:
    over = replace(DORMS, schedule=replace(TWICE_A_DAY, until=date(2026, 11, 20)))
    assert edit(over, Parts(name="东区"), NOW, ZONE).name == "东区"


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        (Parts(), "area-edit-nothing"),
        (Parts(window=timedelta(minutes=90)), "area-edit-nothing"),
        (Parts(until=date(2026, 11, 24)), "area-never"),
        (Parts(begins=date(2026, 12, 2), until=date(2026, 12, 1)), "area-never"),
        (Parts(days=Days(dates=(date(2026, 11, 1),))), "area-never"),
        (Parts(window=timedelta(minutes=481)), "area-window-too-long"),
        (Parts(times=(time(8), time(9))), "area-window-too-long"),
    ],
)
def test_a_change_that_cannot_be(parts: Parts, key: str) -> None:
    with pytest.raises(Refused, match=key):
        edit(DORMS, parts, NOW, ZONE)


def test_an_area_as_it_stands_is_changed_by_none_of_its_own_parts() -> None:
    with pytest.raises(Refused, match="area-edit-nothing"):
        edit(DORMS, whole(DORMS), NOW, ZONE)


def test_a_new_one_is_there_once_its_name_days_times_and_window_are_said() -> None:
    assert form_of(WHEN, NOW, ZONE) is None
    form = form_of(WHEN.told(Parts(name="食堂")), NOW, ZONE)
    assert form is not None
    assert (form.name, form.points, form.agent) == ("食堂", (), "")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (Parts(days=Days(dates=(date(2026, 11, 1),))), "area-never"),
        (Parts(times=(time(8), time(8, 30))), "area-window-too-long"),
    ],
)
def test_a_mistake_is_told_before_the_name_is_said(said: Parts, key: str) -> None:
    with pytest.raises(Refused, match=key):
        form_of(WHEN.told(said), NOW, ZONE)


def test_a_draft_asks_for_one_part_after_the_other() -> None:
    draft, asked = AreaDraft(id=1, chat_id=-1, begun_by=7, begun_at=NOW), []
    answers = [Parts(name="食堂"), Parts(points=()), Parts(days=Days()), Parts(times=(time(8),))]
    for answer in [*answers, Parts(window=timedelta(minutes=30)), Parts(agent="")]:
        asked.append(draft.asks)
        draft = draft.told(answer)
    assert asked == list(Field)
    assert draft.asks is None
    assert replace(draft, asked=Field.TIMES).told(Parts(times=(time(9),))).asks is None


def test_a_draft_that_changes_an_area_asks_only_for_what_was_tapped() -> None:
    draft = AreaDraft(id=1, chat_id=-1, begun_by=None, begun_at=NOW, edits=1)
    assert draft.asks is None
    assert replace(draft, asked=Field.DAYS).asks is Field.DAYS
