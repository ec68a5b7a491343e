"""Times of day in a row."""

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.text import fold
from domain.reading.times import times_at

EIGHT, FOUR = time(8), time(16)


def read(text: str) -> tuple[tuple[time, ...], str] | None:
    """The times, and the folded text behind them."""
    folded = fold(text)
    found = times_at(folded, 0)
    return (found[0], folded[found[1] :]) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "08:00,16:00",
        "8:00，16:00",
        "０８：００、１６：００",
        "8点、16点",
        "8點和16點",
        "08:00, 16:00",
        "08:00 16:00",
        "16:00,08:00,16:00",
        "8,16点",
        "8am and 4pm",
        "8 am, 4 pm",
        "早上8点，下午4点",
        "上午八点、下午四点",
    ],
)
def test_times_are_read_as_they_are_typed(text: str) -> None:
    assert read(text) == ((EIGHT, FOUR), "")


@pytest.mark.parametrize("text", ["08:00,16:00 90分钟", "08:00 16:00 90分钟", "8点、16点,90分钟", "8点 16点 一刻钟"])
def test_a_length_of_time_behind_them_is_none_of_them(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found[0] == (EIGHT, FOUR)
    assert found[1].lstrip(" ,") in ("90分钟", "一刻钟")


def test_the_half_of_the_day_carries_on() -> None:
    assert read("下午2点、4点") == ((time(14), FOUR), "")
    assert read("早上8点、16点") == ((EIGHT, FOUR), "")


@pytest.mark.parametrize(
    ("text", "given_back"),
    [
        ("25:00", "25:00"),
        ("08:00,25:00", "25:00"),
        ("24:00", "24:00"),
        ("8:60", "8:60"),
        ("8:5", "8:5"),
        ("8", "8"),
        ("8,16", "8"),
        ("2,4pm", "2"),
        ("123:00 90分钟", "123:00"),
    ],
)
def test_a_time_that_no_clock_shows_is_named(text: str, given_back: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert (refused.value.key, refused.value.facts) == ("area-time-bad", {"given": given_back})


@pytest.mark.parametrize("text", ["", "90分钟", "2h", "半小时", "东区", "daily"])
def test_where_no_time_stands_there_is_none(text: str) -> None:
    assert read(text) is None


@given(st.sets(st.times().map(lambda at: time(at.hour, at.minute)), min_size=1, max_size=9), st.sampled_from("，,、 "))
def test_any_times_are_given_back(times: set[time], comma: str) -> None:
    assert read(comma.join(f"{at:%H:%M}" for at in sorted(times, reverse=True))) == (tuple(sorted(times)), "")


pieces = st.sampled_from(["8", "16", ":00", "点", "下午", "pm", ",", " ", "和", "半", "90分钟", "一刻"])


@given(st.text() | st.lists(pieces, max_size=9).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        found = read(text)
        assert found is None or list(found[0]) == sorted(set(found[0]))
