"""Changing a call: what a coordinator's words mean, and what can't be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.call_edit import Field, Parts, changed, edit, must_be_heard, read_parts, read_when
from domain.duty_call import DutyCall, close
from domain.messages import Refused
from domain.reading.window import Window

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


NOW = at(17, 10)
CALL = DutyCall(
    id=12, chat_id=-1, needed=6, starts_at=at(18), ends_at=at(20), place="东区门岗", purpose="测温登记", posted_at=NOW
)
TOMORROWS = replace(CALL, starts_at=at(18, day=3), ends_at=at(20, day=3))
NIGHT = replace(CALL, starts_at=at(22, day=3), ends_at=at(6, day=4))


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("8人", Parts(needed=8)),
        ("８", Parts(needed=8)),
        ("8 people", Parts(needed=8)),
        ("19:00-21:00", Parts(window=Window(at(19), at(21)))),
        ("明天 8:00-9:00", Parts(window=Window(at(8, day=3), at(9, day=3)))),
        ("now+2h", Parts(window=Window(at(17, 10), at(19, 10)))),
        ("西门", Parts(place="西门")),
        ("8号楼", Parts(place="8号楼")),
        ('"West gate"', Parts(place="West gate")),
        ("West gate", Parts(place="West gate")),
        ("Market place", Parts(place="Market place")),
        ("6号点位", Parts(place="6号点位")),
        ("西门 搬物资 和登记", Parts(place="西门 搬物资 和登记")),
        ('"West gate" carrying things', Parts(place="West gate", purpose="carrying things")),
        ("地点 西门", Parts(place="西门")),
        ("地点：西门", Parts(place="西门")),
        ("place West gate", Parts(place="West gate")),
        ("at West gate", Parts(place="West gate")),
        ("人数 8", Parts(needed=8)),
        ("人数8人", Parts(needed=8)),
        ("need 5", Parts(needed=5)),
        ("时间 19:00-21:00", Parts(window=Window(at(19), at(21)))),
        ("when 19:00-21:00", Parts(window=Window(at(19), at(21)))),
        ("时间 19:00-21:00、地点 西门", Parts(window=Window(at(19), at(21)), place="西门")),
        ("8人 地点 西门 做什么 搬物资", Parts(needed=8, place="西门", purpose="搬物资")),
        ("place: West gate purpose: carrying things", Parts(place="West gate", purpose="carrying things")),
        ("做什么 搬物资", Parts(purpose="搬物资")),
        ("for carrying things", Parts(purpose="carrying things")),
        ("8人 19:00-21:00 西门 搬物资", Parts(needed=8, window=Window(at(19), at(21)), place="西门", purpose="搬物资")),
    ],
)
def test_words_say_what_is_to_change(words: str, parts: Parts) -> None:
    assert read_parts(words, NOW, SHANGHAI, CALL) == parts


@pytest.mark.parametrize(
    ("call", "words", "window"),
    [
        (TOMORROWS, "19:00-21:00", Window(at(19, day=3), at(21, day=3))),
        (TOMORROWS, "今天 19:00-21:00", Window(at(19), at(21))),
        (NIGHT, "23:00-05:00", Window(at(23, day=3), at(5, day=4))),
        (TOMORROWS, "now+1h", Window(at(17, 10), at(18, 10))),
    ],
)
def test_a_time_of_day_is_meant_on_the_day_of_the_call(call: DutyCall, words: str, window: Window) -> None:
    assert read_parts(words, NOW, SHANGHAI, call).window == window


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("0人", "given-count-bad"),
        ("1000人", "given-count-bad"),
        ("19:00-19:00", "given-window-empty"),
        ("25:00-26:00", "given-window-unreadable"),
        ("今天 8:00-9:00", "given-window-past"),
        ("now+100h", "given-window-too-long"),
        ("西" * 61, "given-text-too-long"),
        (f"做什么 {'搬' * 201}", "given-text-too-long"),
    ],
)
def test_a_mistake_is_named(words: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_parts(words, NOW, SHANGHAI, CALL)
    assert refused.value.key == key
    assert refused.value.facts["number"] == 12


@pytest.mark.parametrize(
    "words",
    [
        *(
            "加急",
            "取消",
            "到21:00",
            "+2",
            "缺2人",
            "再要2人",
            "还要 2 个人",
            "时间改到21点",
            "推迟一小时",
            "地点",
            "人数",
        ),
        *("cancel", "to 21:00", "2 more", "8 8", "when", "at 6 pm"),
    ],
)
def test_what_says_something_else_is_no_place(words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_parts(words, NOW, SHANGHAI, CALL)
    assert refused.value.key in ("given-no-place", "given-window-unreadable")


@given(st.sampled_from(["西门", "West gate", "3号楼 2单元", "十里河", "二门", "Market place", "一食堂", "5号点位旁"]))
def test_a_place_is_a_place(words: str) -> None:
    assert read_parts(words, NOW, SHANGHAI, CALL) == Parts(place=words)


def test_the_whole_answer_to_when_must_be_a_time() -> None:
    with pytest.raises(Refused, match="given-window-unreadable"):
        read_when("18:00-20:00 东区门岗", NOW, SHANGHAI, None)
    with pytest.raises(Refused, match="given-window-missing"):
        read_when("东区门岗", NOW, SHANGHAI, None)


@pytest.mark.parametrize(
    ("call", "parts", "key"),
    [
        (close(CALL, 7, NOW), Parts(needed=8), "call-over"),
        (replace(CALL, ends_at=NOW, starts_at=at(16)), Parts(needed=8), "call-over"),
        (CALL, Parts(needed=2), "edit-below-arrived"),
        (CALL, Parts(window=Window(at(15), at(17))), "edit-window-past"),
        (CALL, Parts(needed=6, place="东区门岗"), "edit-nothing"),
    ],
)
def test_what_can_not_be_changed_is_refused(call: DutyCall, parts: Parts, key: str) -> None:
    with pytest.raises(Refused, match=key):
        edit(call, parts, 3, NOW)


def test_a_call_may_need_as_many_as_have_arrived() -> None:
    assert edit(CALL, Parts(needed=3), 3, NOW).needed == 3


PARTS = st.builds(
    Parts,
    needed=st.none() | st.integers(1, 999),
    window=st.none() | st.just(Window(at(19), at(21))),
    place=st.none() | st.sampled_from(["西门", "东区门岗"]),
    purpose=st.none() | st.sampled_from(["", "搬物资", "测温登记"]),
)


@given(PARTS)
def test_an_edit_changes_what_was_said_and_nothing_else(parts: Parts) -> None:
    try:
        after = edit(CALL, parts, 0, NOW)
    except Refused:
        after = CALL
    difference = changed(CALL, after)
    for field in Field:
        if difference.has(field):
            assert getattr(difference, field) == getattr(parts, field)
        elif parts.has(field):
            assert edit_of(parts, field) == CALL
    assert replace(after, needed=6, starts_at=at(18), ends_at=at(20), place="东区门岗", purpose="测温登记") == CALL


def edit_of(parts: Parts, field: Field) -> DutyCall:
    """The call when only this were changed."""
    try:
        return edit(CALL, Parts(**{str(field): getattr(parts, field)}), 0, NOW)
    except Refused:
        return CALL


@given(st.integers(0, 23), st.integers(1, 23), st.integers(0, 6))
def test_a_moved_window_keeps_its_hours(start: int, length: int, days: int) -> None:
    call = replace(CALL, starts_at=CALL.starts_at + timedelta(days=days), ends_at=CALL.ends_at + timedelta(days=days))
    window = read_parts(f"{start}:00-{(start + length) % 24}:00", NOW, SHANGHAI, call).window
    assert window is not None
    assert window.ends_at > NOW
    assert window.starts_at.astimezone(SHANGHAI).hour == start
    assert window.ends_at - window.starts_at == timedelta(hours=length)


@pytest.mark.parametrize(
    ("parts", "heard"),
    [
        (Parts(needed=8), False),
        (Parts(purpose="搬物资"), False),
        (Parts(place="西门"), True),
        (Parts(window=Window(at(19), at(21))), True),
        (Parts(needed=8, place="西门"), True),
    ],
)
def test_a_new_time_or_place_must_be_heard_of(parts: Parts, heard: bool) -> None:
    assert must_be_heard(changed(CALL, edit(CALL, parts, 0, NOW))) is heard
