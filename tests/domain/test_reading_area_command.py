"""What stands after /round, and what is said when a part of it is missing or cannot be."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.area_command import AGENT_LIMIT, AREA_LIMIT, NAME_LIMIT, AreaForm, read_area
from domain.recurrence import Schedule, next_occurrence, occurrences

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)  # a Wednesday
TODAY = NOW.date()
SCHEDULE = Schedule(times=(time(8), time(16)), begins=TODAY)
FORM = AreaForm(name="学生宿舍", schedule=SCHEDULE, window=timedelta(minutes=90))
WHOLE = replace(
    FORM,
    points=(*(f"东{number}栋" for number in range(1, 13)), "食堂", "快递点"),
    schedule=replace(SCHEDULE, begins=date(2026, 12, 1), until=date(2026, 12, 31)),
    agent="84消毒液 500mg/L",
    team="二组",
)


def read(text: str) -> AreaForm:
    return read_area(text, NOW, ZONE)


@pytest.mark.parametrize(
    "text",
    [
        "学生宿舍 每天 08:00,16:00 90分钟",
        "学生宿舍\u3000每天\u3000０８：００，１６：００\u3000９０分钟",
        "“学生宿舍” daily 8am and 4pm 90m",
        "学生宿舍 每天 8点、16点 1.5小时",
        "学生宿舍 每天8点、16点 一个半小时",
        "学生宿舍 每天 08:00 16:00 90",
        "学生宿舍\n每天\n08:00, 16:00\n90 分钟",
        "学生宿舍 every day 8:00,16:00 for 90 min",
    ],
)
def test_an_area_is_read_as_it_is_typed(text: str) -> None:
    assert read(text) == FORM


@pytest.mark.parametrize(
    "rest",
    [
        "东1-12栋, 食堂, 快递点 84消毒液 500mg/L 组 二组 从12月1日 到12月31日",
        "从12月1日到12月31日 组 二组 84消毒液 500mg/L 东1-12栋、食堂、快递点",
        "点位 东1-12栋 食堂 快递点，84消毒液 500mg/L，team 二组，from 2026-12-01 until 2026-12-31",
        "到12月31日为止 东1-12栋, 食堂 从12月1日起 快递点 组：“二组” 84消毒液 500mg/L",
    ],
)
def test_what_else_is_known_stands_behind_it_in_any_order(rest: str) -> None:
    assert read(f"学生宿舍 每天 08:00,16:00 90分钟 {rest}") == WHOLE


def test_it_is_read_in_english_too() -> None:
    form = read("'North dorms' daily 08:00,16:00 90m A1-A2, Parcel point 84 disinfectant 500 mg/L team Blue")
    assert (form.name, form.points) == ("North dorms", ("A1", "A2", "Parcel point"))
    assert (form.agent, form.team) == ("84 disinfectant 500 mg/L", "Blue")


@pytest.mark.parametrize(
    "agent",
    [
        "84消毒液 500mg/L",
        "500mg/L 84消毒液",
        "75%酒精",
        "含氯消毒剂 1:100",
        "bleach 250 mg/l",
        "chlorine 250ppm",
        "500mg/L",
    ],
)
def test_an_agent_is_told_from_the_points(agent: str) -> None:
    form = read(f"学生宿舍 每天 08:00 90分钟 食堂, {agent} 快递点")
    assert (form.agent, form.points) == (agent, ("食堂", "快递点"))


@pytest.mark.parametrize(
    ("days", "schedule"),
    [
        ("周一三五", replace(SCHEDULE, weekdays=frozenset({0, 2, 4}))),
        ("weekdays", replace(SCHEDULE, weekdays=frozenset(range(5)))),
        ("12月1日,12月3日", replace(SCHEDULE, dates=(date(2026, 12, 1), date(2026, 12, 3)))),
        ("明天", replace(SCHEDULE, dates=(date(2026, 11, 26),))),
    ],
)
def test_the_days_are_kept(days: str, schedule: Schedule) -> None:
    assert read(f"学生宿舍 {days} 08:00,16:00 90分钟").schedule == schedule


def first_days(text: str) -> list[str]:
    moments = occurrences(read(text).schedule, NOW, ZONE)
    return [f"{moment.astimezone(ZONE):%m-%d %H:%M}" for moment, _ in zip(moments, range(2), strict=False)]


def test_every_third_day_begins_with_the_next_such_time() -> None:
    assert first_days("学生宿舍 每3天 08:00 2h") == ["11-26 08:00", "11-29 08:00"]
    assert first_days("学生宿舍 every 3 days 10:00 2h") == ["11-25 10:00", "11-28 10:00"]


def test_every_third_day_counts_from_the_day_that_is_named_even_if_it_is_past() -> None:
    assert first_days("学生宿舍 每3天 08:00 2h 从12月1日") == ["12-01 08:00", "12-04 08:00"]
    assert first_days("学生宿舍 每3天 08:00 2h 从11月24日") == ["11-27 08:00", "11-30 08:00"]


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("", "area-name-missing", {}),
        ("每天 08:00,16:00 90分钟", "area-name-missing", {}),
        ("周一 08:00 90分钟", "area-name-missing", {}),
        ("“” 每天 08:00 90分钟", "area-name-missing", {}),
        ("学生宿舍", "area-days-missing", {}),
        ("学生宿舍 08:00 90分钟", "area-days-missing", {}),
        ("North dorms daily 08:00 90m", "area-days-missing", {}),
        ("学生宿舍 2月30日 08:00 90分钟", "area-date-bad", {"given": "2月30日"}),
        ("学生宿舍 每天", "area-times-missing", {}),
        ("学生宿舍 每天 90分钟", "area-times-missing", {}),
        ("学生宿舍 每天 25:00 90分钟", "area-time-bad", {"given": "25:00"}),
        ("学生宿舍 每天 08:00", "area-window-missing", {}),
        ("学生宿舍 每天 08:00 东1-12栋", "area-window-missing", {}),
        ("学生宿舍 每天 08:00 0分钟", "area-window-bad", {"given": "0分钟"}),
        ("学生宿舍 每天 08:00 25小时", "area-window-bad", {"given": "25小时"}),
        ("学生宿舍 每天 08:00 2h30", "area-window-bad", {"given": "2h30"}),
        ("学生宿舍 每天 08:00 9x", "area-window-bad", {"given": "9x"}),
        ("学生宿舍 每天 08:00,09:00 61分钟", "area-window-too-long", {"minutes": 60}),
        ("学生宿舍 每天 23:30,00:30 61分钟", "area-window-too-long", {"minutes": 60}),
        ("学生宿舍 周日一 23:00,01:00 3h", "area-window-too-long", {"minutes": 120}),
        ("学生宿舍 12月1日,12月2日 23:00,01:00 3h", "area-window-too-long", {"minutes": 120}),
        ("学生宿舍 11月24日 08:00 90分钟", "area-never", {}),
        ("学生宿舍 今天 08:00 90分钟", "area-never", {}),
        ("学生宿舍 每天 08:00 90分钟 从12月5日 到12月1日", "area-never", {}),
        ("学生宿舍 每天 08:00 90分钟 到11月24日", "area-never", {}),
        ("学生宿舍 周一 08:00 90分钟 从12月1日 到12月6日", "area-never", {}),
        ("学生宿舍 每3天 08:00 90分钟 从11月24日 到11月26日", "area-never", {}),
        ("学生宿舍 每天 08:00 90分钟 东5-3栋", "area-points-bad", {"given": "东5-3栋"}),
        ("学生宿舍 每天 08:00 90分钟 食堂, 食堂", "area-points-twice", {"given": "食堂"}),
        ("学生宿舍 每天 08:00 90分钟 1-201", "area-points-many", {"limit": 200}),
        ("舍" * (NAME_LIMIT + 1) + " 每天 08:00 90分钟", "area-text-too-long", {"limit": NAME_LIMIT}),
        ("舍 每天 08:00 90分钟 组 " + "舍" * (NAME_LIMIT + 1), "area-text-too-long", {"limit": NAME_LIMIT}),
        ("舍" * (AREA_LIMIT + 1), "area-text-too-long", {"limit": AREA_LIMIT}),
    ],
)
def test_the_first_part_that_is_missing_or_cannot_be_is_named(text: str, key: str, facts: dict[str, str | int]) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert (refused.value.key, refused.value.facts) == (key, facts)


@pytest.mark.parametrize(
    "text",
    [
        "学生宿舍 每天 08:00,09:00 60分钟",
        "学生宿舍 每天 08:00 24小时",
        "学生宿舍 周六日 23:30 24小时",
        "学生宿舍 12月1日 08:00 24小时",
        "学生宿舍 每天 08:00 1分钟",
    ],
)
def test_a_window_may_be_as_long_as_the_gap_and_as_short_as_a_minute(text: str) -> None:
    assert read(text).window >= timedelta(minutes=1)


def test_the_gap_is_the_same_in_the_week_in_which_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    friday = datetime(2026, 3, 27, 12, tzinfo=berlin)
    assert read_area("Dorms daily 01:00,04:00 3h", friday, berlin).window == timedelta(hours=3)


names = st.sampled_from(["学生宿舍", "家属区", "“North dorms”", "东区12号楼", "B2"])
times = st.sets(st.builds(time, st.integers(0, 23), st.sampled_from([0, 30])), min_size=1, max_size=4)
days = st.sampled_from(
    [
        ("每天", {}),
        ("daily", {}),
        ("每2天", {"every": 2}),
        ("every 5 days", {"every": 5}),
        ("周一三五", {"weekdays": frozenset({0, 2, 4})}),
        ("mon,fri", {"weekdays": frozenset({0, 4})}),
        ("12月1日,2026-12-03", {"dates": (date(2026, 12, 1), date(2026, 12, 3))}),
    ]
)
points = st.sampled_from([("", ()), ("东1-3栋, 食堂", ("东1栋", "东2栋", "东3栋", "食堂")), ("A1-A2", ("A1", "A2"))])
agents = st.sampled_from(["", "84消毒液 500mg/L", "75%酒精", "bleach 1:100"])
teams = st.sampled_from(["", "二组", "Blue"])
parts = st.permutations([0, 1, 2, 3])


@given(names, days, times, st.integers(1, 30), points, agents, teams, st.booleans(), parts)
def test_a_well_formed_line_gives_back_its_fields(
    name: str,
    said: tuple[str, dict[str, object]],
    at: set[time],
    minutes: int,
    listed: tuple[str, tuple[str, ...]],
    agent: str,
    team: str,
    bounded: bool,
    order: list[int],
) -> None:
    tail = [listed[0], agent, f"组 {team}" if team else "", "从2026-12-01 到2026-12-31" if bounded else ""]
    clocks = ",".join(f"{each:%H:%M}" for each in sorted(at))
    form = read(f"{name} {said[0]} {clocks} {minutes}分钟 {' '.join(tail[part] for part in order)}")
    assert form == AreaForm(
        name=name.strip("“”"),
        points=listed[1],
        schedule=replace(
            Schedule(times=tuple(sorted(at)), begins=form.schedule.begins, **said[1]),  # type: ignore[arg-type]
            until=date(2026, 12, 31) if bounded else None,
        ),
        window=timedelta(minutes=minutes),
        agent=agent,
        team=team,
    )
    first = next_occurrence(form.schedule, NOW, ZONE)
    assert first is not None
    if bounded:
        assert form.schedule.begins == date(2026, 12, 1)
    elif "every" in said[1]:
        assert form.schedule.begins == first.astimezone(ZONE).date() <= TODAY + timedelta(days=1)
    else:
        assert form.schedule.begins == TODAY


pieces = st.sampled_from(
    [
        "学生宿舍",
        "每天",
        "每3天",
        "周一",
        "12月1日",
        "2月30日",
        "08:00",
        ",",
        "25:00",
        "90分钟",
        "东1-3栋",
        "从",
        "到",
        "组",
        "“",
        "bleach",
    ]
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.text() | st.lists(pieces | st.text(max_size=4), max_size=12).map(" ".join), moments)
def test_any_text_is_read_or_refused(text: str, now: datetime) -> None:
    with suppress(Refused):
        form = read_area(text, now, ZONE)
        assert form.name
        assert timedelta(minutes=1) <= form.window <= timedelta(days=1)
        assert next_occurrence(form.schedule, now, ZONE) is not None
        assert len(form.agent) <= AGENT_LIMIT


@pytest.mark.parametrize(
    "unit", ["每天 ", "“", "12月1日,", "08:00,", "周一", "1", "东1-9栋, ", "从 ", "84消毒液 ", "组 ", "1-", " "]
)
@pytest.mark.timeout(5)
def test_a_very_long_text_is_refused_at_once(unit: str) -> None:
    with suppress(Refused):
        read(unit * 4096)
    for head in ("舍 ", "舍 每天 ", "舍 每天 08:00 ", "舍 每天 08:00 90分钟 "):
        with suppress(Refused):
            read((head + unit * 4096)[:AREA_LIMIT])
