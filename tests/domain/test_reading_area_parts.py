"""Parts of an area as people say them, and the answer to one question."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area_edit import NO_END, Field, Parts
from domain.messages import Refused
from domain.reading.area_parts import read_answer, read_parts
from domain.reading.days import Days

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)  # a Wednesday
MON_WED_FRI = Days(weekdays=frozenset({0, 2, 4}))


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("09:00,17:00", Parts(times=(time(9), time(17)))),
        ("９点、17点半", Parts(times=(time(9), time(17, 30)))),
        ("9am and 5pm", Parts(times=(time(9), time(17)))),
        ("每2天", Parts(days=Days(every=2))),
        ("mon,wed,fri", Parts(days=MON_WED_FRI)),
        ("120分钟", Parts(window=minutes(120))),
        ("120", Parts(window=minutes(120))),
        (
            "周一三五 09:00 60分钟 500mg/L",
            Parts(days=MON_WED_FRI, times=(time(9),), window=minutes(60), agent="500mg/L"),
        ),
        ("60分钟 09:00 周一三五", Parts(days=MON_WED_FRI, times=(time(9),), window=minutes(60))),
        ("东1-3栋 09:00", Parts(points=("东1栋", "东2栋", "东3栋"), times=(time(9),))),
        ("1-3栋", Parts(points=("1栋", "2栋", "3栋"))),
        ("points A1-A2, Canteen", Parts(points=("A1", "A2", "Canteen"))),
        ("从12月1日 到12月31日", Parts(begins=date(2026, 12, 1), until=date(2026, 12, 31))),
        ("until 2026-12-31", Parts(until=date(2026, 12, 31))),
        ("改名 东区宿舍", Parts(name="东区宿舍")),
        ("改名为“东区 宿舍” 60分钟", Parts(name="东区 宿舍", window=minutes(60))),
        ("改名东区", Parts(name="东区")),
        ('rename to "North dorms"', Parts(name="North dorms")),
        ("组 A班", Parts(team="A班")),
        ("没有分点 没有药剂 不分组 一直做", Parts(points=(), agent="", team="", until=NO_END)),
        ("no points, no agent, no team, no end", Parts(points=(), agent="", team="", until=NO_END)),
        ("", Parts()),
    ],
)
def test_what_is_said_is_read_and_nothing_else(text: str, parts: Parts) -> None:
    assert read_parts(text, NOW, ZONE) == parts


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("25:00", "area-time-bad"),
        ("0分钟", "area-window-bad"),
        ("1441", "area-window-bad"),
        ("到2月30日", "area-date-bad"),
        ("食堂, 食堂", "area-points-twice"),
        ("改名 " + "东" * 31, "area-text-too-long"),
    ],
)
def test_what_cannot_be_is_refused(text: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        read_parts(text, NOW, ZONE)


@pytest.mark.parametrize(
    ("field", "text", "parts"),
    [
        (Field.NAME, "学生宿舍 北区", Parts(name="学生宿舍 北区")),
        (Field.NAME, "“食堂”", Parts(name="食堂")),
        (Field.POINTS, "没有", Parts(points=())),
        (Field.POINTS, "东1-2栋", Parts(points=("东1栋", "东2栋"))),
        (Field.DAYS, "每天 8点 60分钟", Parts(days=Days(), times=(time(8),), window=minutes(60))),
        (Field.TIMES, "8:00", Parts(times=(time(8),))),
        (Field.WINDOW, "90", Parts(window=minutes(90))),
        (Field.WINDOW, "一个半小时", Parts(window=minutes(90))),
        (Field.AGENT, "无", Parts(agent="")),
        (Field.AGENT, "自己配的 1:50", Parts(agent="自己配的 1:50")),
    ],
)
def test_an_answer_to_one_question(field: Field, text: str, parts: Parts) -> None:
    assert read_answer(field, text, NOW, ZONE) == parts


@pytest.mark.parametrize(
    ("field", "text"),
    [(Field.NAME, "……"), (Field.POINTS, " "), (Field.DAYS, "常常"), (Field.TIMES, "一会儿"), (Field.WINDOW, "很久")],
)
def test_what_is_no_answer_is_told_with_an_example(field: Field, text: str) -> None:
    with pytest.raises(Refused, match=f"plan-type-{field}"):
        read_answer(field, text, NOW, ZONE)


pieces = st.sampled_from(
    ["每3天", "周一", "8点", ",", "09:00", "90", "分钟", "改名", "东1-3栋", "到", "12月1日", "“", " "]
)


@given(st.sampled_from(Field), st.text() | st.lists(pieces, max_size=8).map(" ".join))
def test_any_text_is_read_or_refused(field: Field, text: str) -> None:
    with suppress(Refused):
        read_parts(text, NOW, ZONE)
    with suppress(Refused):
        read_answer(field, text, NOW, ZONE)


@pytest.mark.parametrize("unit", ["周一 ", "1 ", "09:00,", "改名 ", "没有分点 ", "东1-3栋,", "“"])
@pytest.mark.timeout(5)
def test_a_long_text_is_read_at_once(unit: str) -> None:
    with suppress(Refused):
        read_parts(unit * (4096 // len(unit)), NOW, ZONE)
