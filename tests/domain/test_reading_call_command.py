"""What stands after /call, and what is said when a part of it is missing."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.call_command import CallForm, read_call, read_number

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 7, 2, 17, 10, tzinfo=ZONE)
FORM = CallForm(
    needed=6,
    starts_at=datetime(2026, 7, 2, 10, tzinfo=UTC),
    ends_at=datetime(2026, 7, 2, 12, tzinfo=UTC),
    place="东区门岗",
    purpose="测温登记",
)


@pytest.mark.parametrize(
    "text",
    [
        "6 18:00-20:00 东区门岗 测温登记",
        "６\u3000１８：００－２０：００\u3000东区门岗\u3000测温登记",
        "六人 18:00 到 20:00 “东区门岗” 测温登记",
        "6\n18:00-20:00\n东区门岗\n测温登记",
        " 6  今天 18:00-20:00  东\u200b区门岗  测温登记 ",
    ],
)
def test_a_call_is_read_as_it_is_typed(text: str) -> None:
    assert read_call(text, NOW, ZONE) == FORM


def test_a_place_with_spaces_stands_in_quotes_and_the_purpose_takes_the_rest() -> None:
    form = read_call("6 18:00-20:00 「东区 门岗」 测温 登记", NOW, ZONE)
    assert (form.place, form.purpose) == ("东区 门岗", "测温 登记")


@pytest.mark.parametrize(
    "text",
    [
        "加急 6 18:00-20:00 东区门岗 测温登记",
        "6 加急 18:00-20:00 东区门岗 测温登记",
        "6 18:00-20:00 紧急 东区门岗 测温登记",
        "6 18:00-20:00 东区门岗 测温登记 加急",
        "Urgent 6 18:00-20:00 东区门岗 测温登记",
        "6 18:00-20:00 东区门岗 测温登记 ＵＲＧＥＮＴ",
    ],
)
def test_a_word_of_its_own_makes_a_call_urgent(text: str) -> None:
    assert read_call(text, NOW, ZONE) == replace(FORM, urgent=True)


@pytest.mark.parametrize("purpose", ["送加急药", "加急送药", "an urgent repair"])
def test_a_purpose_that_only_holds_the_word_stays_as_it_is(purpose: str) -> None:
    form = read_call(f"6 18:00-20:00 东区门岗 {purpose}", NOW, ZONE)
    assert (form.purpose, form.urgent) == (purpose, False)


def test_a_call_of_nothing_but_urgency_misses_its_number() -> None:
    with pytest.raises(Refused) as refused:
        read_call("加急", NOW, ZONE)
    assert refused.value.key == "call-count-missing"


def test_a_purpose_need_not_be_said() -> None:
    assert read_call("6 18:00-20:00 东区门岗", NOW, ZONE).purpose == ""


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("", "call-count-missing", {}),
        ("18:00-20:00 东区门岗", "call-count-missing", {}),
        ("now+2h 东区门岗", "call-count-missing", {}),
        ("东区门岗 18:00-20:00", "call-count-bad", {"given": "东区门岗"}),
        ("0 18:00-20:00 东区门岗", "call-count-bad", {"given": "0"}),
        ("1000 18:00-20:00 东区门岗", "call-count-bad", {"given": "1000"}),
        ("-3 18:00-20:00 东区门岗", "call-count-bad", {"given": "-3"}),
        ("6", "window-missing", {}),
        ("6 东区门岗", "window-missing", {}),
        ("6 18:00-18:00 东区门岗", "window-empty", {}),
        ("6 25:00-26:00 东区门岗", "window-unreadable", {"given": "25:00-26:00"}),
        ("6 2026-07-01 08:00-12:00 东区", "window-past", {"given": "2026-07-01 08:00-12:00"}),
        ("6 18:00-20:00", "call-place-missing", {}),
        ("6 18:00-20:00 “” 测温", "call-place-missing", {}),
        ("6 18:00-20:00 “\u2066\u200b” 测温", "call-place-missing", {}),
        (f"6 18:00-20:00 {'东' * 61}", "call-text-too-long", {"limit": 60}),
        (f"6 18:00-20:00 东区 {'测' * 201}", "call-text-too-long", {"limit": 200}),
    ],
)
def test_the_first_mistake_is_named(text: str, key: str, facts: dict[str, str | int]) -> None:
    with pytest.raises(Refused) as refused:
        read_call(text, NOW, ZONE)
    assert (refused.value.key, refused.value.facts) == (key, facts)


@pytest.mark.parametrize("text", ["12", "#12", "＃１２", " 12 ", "# 12"])
def test_a_number_is_read_with_or_without_its_sign(text: str) -> None:
    assert read_number(text) == 12


@pytest.mark.parametrize("text", ["", "#", "twelve", "1 2", "12a", "-12", "1" * 19, "1" * 5000])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@given(st.text() | st.builds("6 18:00-20:00 {}".format, st.text()) | st.builds("6 {}:{}".format, st.text(), st.text()))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        form = read_call(text, NOW, ZONE)
        assert form.place
        assert form.starts_at < form.ends_at


@pytest.mark.parametrize("unit", ["6 ", "“", "18:00-", "now+", "一", "#", " ", "晚上 ", "12-", "6“ "])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_read_or_refused_at_once(unit: str) -> None:
    for text in (unit * 10_000, f"6 {unit * 10_000}", f"6 18:00-20:00 {unit * 10_000}"):
        with suppress(Refused):
            read_call(text, NOW, ZONE)
        read_number(text)
