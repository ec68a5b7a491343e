"""On which days something comes again, and what is otherwise on one day."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.days import MOST_DAYS_BETWEEN, Days, date_at, is_of_one_day, read_exception, recurring_days_at
from domain.reading.text import fold

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)  # a Wednesday
TODAY = NOW.date()
FIRST, THIRD = date(2026, 12, 1), date(2026, 12, 3)


def read(text: str) -> Days | None:
    """The days that are the whole of the text."""
    folded = fold(text)
    found = recurring_days_at(folded, 0, TODAY)
    return found[0] if found and found[1] == len(folded) else None


def otherwise(text: str) -> tuple[date, tuple[time, ...] | None]:
    """Which day differs, and at which times it comes then."""
    other = read_exception(text, NOW, ZONE)
    return other.day, other.times


@pytest.mark.parametrize("text", ["每天", "每日", "daily", "Every day", "everyday"])
def test_every_day(text: str) -> None:
    assert read(text) == Days()


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("每3天", 3),
        ("每三天", 3),
        ("每 ３ 天", 3),
        ("every 3 days", 3),
        ("隔天", 2),
        ("every other day", 2),
        ("每1天", 1),
    ],
)
def test_every_so_many_days(text: str, every: int) -> None:
    assert read(text) == Days(every=every)


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("周一三五", {0, 2, 4}),
        ("週一、三、五", {0, 2, 4}),
        ("周一,周三,周五", {0, 2, 4}),
        ("每周一 周三", {0, 2}),
        ("星期天", {6}),
        ("周一至周五", {0, 1, 2, 3, 4}),
        ("周五到一", {4, 5, 6, 0}),
        ("mon,wed,fri", {0, 2, 4}),
        ("Monday, Wednesday and Friday", {0, 2, 4}),
        ("mondays", {0}),
        ("every tue thurs", {1}),
        ("every tue thu", {1, 3}),
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("工作日", {0, 1, 2, 3, 4}),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("周末", {5, 6}),
        ("weekends", {5, 6}),
    ],
)
def test_weekdays(text: str, weekdays: set[int]) -> None:
    folded = fold(text)
    found = recurring_days_at(folded, 0, TODAY)
    assert found is not None
    assert found[0] == Days(weekdays=frozenset(weekdays))


@pytest.mark.parametrize(("text", "length"), [("周一三点", 2), ("周一08:00", 2), ("周五 八点", 2), ("周三 三点", 2)])
def test_a_time_right_behind_a_weekday_is_no_weekday(text: str, length: int) -> None:
    found = recurring_days_at(text, 0, TODAY)
    assert found is not None
    assert found[1] == length


@pytest.mark.parametrize(
    "text",
    [
        "12月1日,12月3日",
        "12月3号、12月1号",
        "2026-12-01,2026-12-03",
        "2026/12/1 和 2026/12/3",
        "１２月１日，１２月３日",
    ],
)
def test_dates(text: str) -> None:
    assert read(text) == Days(dates=(FIRST, THIRD))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月1日", FIRST),
        ("11月24日", date(2026, 11, 24)),
        ("1月5日", date(2027, 1, 5)),
        ("2月29日", date(2028, 2, 29)),
        ("明天", date(2026, 11, 26)),
        ("周三", TODAY),
        ("tuesday", FIRST),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_date_without_its_year_is_the_nearest(text: str, day: date) -> None:
    assert date_at(text, 0, TODAY) == (day, len(text))


def test_a_day_that_the_calendar_does_not_have_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read("12月1日,2月30日")
    assert (refused.value.key, refused.value.facts) == ("area-date-bad", {"given": "2月30日"})


@pytest.mark.parametrize("text", ["", "学生宿舍", "每0天", "每400天", "周", "monkey", "sunny", "08:00", "每隔三天"])
def test_what_is_no_days(text: str) -> None:
    assert read(text) is None


@given(st.integers(1, MOST_DAYS_BETWEEN))
def test_any_number_of_days_is_given_back(every: int) -> None:
    assert read(f"每{every}天") == read(f"every {every} days") == Days(every=every)


@given(st.sets(st.dates(TODAY, TODAY + timedelta(days=150)), min_size=1, max_size=8), st.sampled_from("，,、 "))
def test_any_dates_are_given_back(days: set[date], comma: str) -> None:
    dates = tuple(sorted(days))
    assert read(comma.join(f"{day:%Y-%m-%d}" for day in dates)) == Days(dates=dates)
    assert read(comma.join(f"{day.month}月{day.day}日" for day in dates)) == Days(dates=dates)


# One day


@pytest.mark.parametrize(
    "text",
    [
        "明天 不做",
        "明天不做",
        "明天：停",
        "tomorrow off",
        "2026-11-26 取消",
        "11-26 停",
        "周四 不做，停电",
        "周四 off: no water",
    ],
)
def test_a_day_on_which_nothing_is_done(text: str) -> None:
    assert otherwise(text) == (date(2026, 11, 26), ())


@pytest.mark.parametrize("text", ["明天 10:00,16:00", "明天 10点、16点", "tomorrow 10:00 and 4pm", "明天10:00 16:00"])
def test_a_day_with_other_times(text: str) -> None:
    assert otherwise(text) == (date(2026, 11, 26), (time(10), time(16)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "area-exception-bad"),
        ("不做", "area-exception-bad"),
        ("明天", "area-exception-bad"),
        ("明天 停电吗", "area-exception-bad"),
        ("明天 10:00 90分钟", "area-exception-bad"),
        ("明天 25:00", "area-time-bad"),
        ("2月30日 不做", "area-date-bad"),
        ("昨天 不做", "area-exception-past"),
        ("11月24日 不做", "area-exception-past"),
        ("今天 08:00,09:30", "area-exception-past"),
    ],
)
def test_an_exception_that_cannot_be(text: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        read_exception(text, NOW, ZONE)


@pytest.mark.parametrize("text", ["明天 照常", "明天 恢复", "tomorrow as usual", "周四 正常"])
def test_a_day_that_is_as_usual_again(text: str) -> None:
    assert otherwise(text) == (date(2026, 11, 26), None)


def test_why_is_kept_as_it_was_said() -> None:
    assert read_exception("明天 不做，停水", NOW, ZONE).said == "不做，停水"


@pytest.mark.parametrize(
    ("text", "of_one_day"),
    [
        ("明天 10:00", True),
        ("明天 不做", True),
        ("tomorrow off", True),
        ("12月1日 08:00 90分钟", False),
        ("每天 08:00 90分钟", False),
        ("周一三五 08:00 90分钟", False),
    ],
)
def test_a_day_alone_is_told_from_a_schedule(text: str, of_one_day: bool) -> None:
    assert is_of_one_day(text, NOW, ZONE) is of_one_day


def test_today_may_still_be_otherwise() -> None:
    assert otherwise("今天 不做") == (TODAY, ())
    assert otherwise("今天 08:00,10:00") == (TODAY, (time(8), time(10)))


pieces = st.sampled_from(
    ["每", "周", "一", "三", "天", "3", "12月1日", "2月30日", "every ", "mon", ",", " ", "不做", "8点"]
)


@given(st.text() | st.lists(pieces, max_size=8).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        read(text)
    with suppress(Refused):
        day, _ = otherwise(text)
        assert day >= TODAY


@pytest.mark.parametrize("unit", ["周一", "每", "一", "12月1日,", "mon ", "every ", " ", "1", "明天 10:00,"])
@pytest.mark.timeout(5)
def test_a_long_text_is_read_at_once(unit: str) -> None:
    with suppress(Refused):
        read(unit * (4096 // len(unit)))
    with suppress(Refused):
        read_exception(unit * (4096 // len(unit)), NOW, ZONE)
