"""A span of days, as people write it."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.period import Period
from domain.reading.period import read_period, write_period

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", "2026-03-01", "2026-03-31"),
        ("本月", "2026-03-01", "2026-03-31"),
        ("上个月", "2026-02-01", "2026-02-28"),
        ("Last month", "2026-02-01", "2026-02-28"),
        ("今天", "2026-03-31", "2026-03-31"),
        ("yesterday", "2026-03-30", "2026-03-30"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("２０２６－０２", "2026-02-01", "2026-02-28"),
        ("12月", "2025-12-01", "2025-12-31"),
        ("3月", "2026-03-01", "2026-03-31"),
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2026-03-05 2026-03-11", "2026-03-05", "2026-03-11"),
        ("2026年3月5日到2026年3月11日", "2026-03-05", "2026-03-11"),
        ("2026-03-05~2026-03-11", "2026-03-05", "2026-03-11"),
        ("2026/3/5 to 2026/3/11", "2026-03-05", "2026-03-11"),
        ("2026-03-05..2026-03-11", "2026-03-05", "2026-03-11"),
        ("2026-03-05-2026-03-11", "2026-03-05", "2026-03-11"),
        ("3月5日到11月2日", "2026-03-05", "2026-11-02"),
        ("3月5日", "2026-03-05", "2026-03-05"),
        ("11月2日", "2025-11-02", "2025-11-02"),
        ("11月到2月", "2025-11-01", "2026-02-28"),
        ("本周", "2026-03-30", "2026-04-05"),
        ("這週", "2026-03-30", "2026-04-05"),
        ("this week", "2026-03-30", "2026-04-05"),
        ("上周", "2026-03-23", "2026-03-29"),
        ("Last  week", "2026-03-23", "2026-03-29"),
        ("last month to yesterday", "2026-02-01", "2026-03-30"),
    ],
)
def test_a_period_is_read(text: str, first: str, last: str) -> None:
    assert read_period(text, TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["13月", "2026-00", "2026-02-30", "2026-03-11 2026-03-05", "药品", "0", "2026", "..", "上周 药品", "昨天到上周"],
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text, TODAY) is None


def test_a_period_is_kept_as_text_and_read_again() -> None:
    period = Period(date(2026, 3, 5), date(2026, 3, 11))
    assert Period.of(str(period)) == period


def test_a_period_ends_when_the_day_after_it_begins() -> None:
    zone = ZoneInfo("Asia/Shanghai")
    march = Period.month_of(TODAY)
    assert march.starts(zone).isoformat() == "2026-03-01T00:00:00+08:00"
    assert march.ends(zone).isoformat() == "2026-04-01T00:00:00+08:00"


days = st.dates(date(2024, 1, 1), date(2030, 1, 1))


@given(days, st.integers(0, 800), st.sampled_from(["..", " ", "至", "~", " - ", " to ", "-"]))
def test_any_span_is_given_back(first: date, more: int, between: str) -> None:
    last = first + timedelta(days=more)
    assert read_period(f"{first}{between}{last}", TODAY) == Period(first, last)


@given(days)
def test_a_week_begins_on_monday_and_the_last_one_ends_before_it(today: date) -> None:
    this, before = read_period("本周", today), read_period("上周", today)
    assert this is not None
    assert before is not None
    assert this.first <= today <= this.last
    assert (this.first.weekday(), this.last - this.first) == (0, timedelta(days=6))
    assert (before.first, before.last) == (this.first - timedelta(days=7), this.first - timedelta(days=1))


pieces = st.sampled_from(["2026", "-", "11", "月", "上", "周", "..", " ", "到", "31日", "today"])


@given(st.text() | st.lists(pieces, max_size=9).map("".join), days)
def test_any_text_is_read(text: str, today: date) -> None:
    period = read_period(text, today)
    assert period is None or period.first <= period.last


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 800), st.dates(date(2000, 1, 1), date(2099, 1, 1))
)
def test_what_is_written_is_read_again_on_any_day(first: date, days: int, today: date) -> None:
    period = Period(first, min(first + timedelta(days=days), date(2099, 12, 31)))
    assert read_period(write_period(period), today) == period


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2026-02-01", "2026-02-28", "2026-02"),
        ("2026-03-02", "2026-03-08", "2026-03-02..2026-03-08"),
    ],
)
def test_a_span_of_days_is_written_as_short_as_it_can_be_read(first: str, last: str, text: str) -> None:
    assert write_period(Period(date.fromisoformat(first), date.fromisoformat(last))) == text
