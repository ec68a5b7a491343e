"""When a ride is to come: the forms, the turn of the day, what is past."""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.moment import read_moment

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 7, 2, 14, 10, tzinfo=ZONE)  # a Thursday


def local(text: str, now: datetime = NOW) -> tuple[str, str]:
    """The moment on a clock in Shanghai, and the rest."""
    moment, rest = read_moment(text, now, ZONE)
    return f"{moment.astimezone(ZONE):%m-%d %H:%M}" if moment else "", rest


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("明天9点", "07-03 09:00"),
        ("明天上午9点", "07-03 09:00"),
        ("明天 ９：００", "07-03 09:00"),
        ("明早8点半", "07-03 08:30"),
        ("明晚8点", "07-03 20:00"),
        ("后天下午3点一刻", "07-04 15:15"),
        ("15:30", "07-02 15:30"),
        ("下午3点", "07-02 15:00"),
        ("3点", "07-02 15:00"),
        ("3pm", "07-02 15:00"),
        ("at 3 pm", "07-02 15:00"),
        ("今晚8点", "07-02 20:00"),
        ("今天 20:00", "07-02 20:00"),
        ("周五 8:00", "07-03 08:00"),
        ("週五8點", "07-03 08:00"),
        ("Fri 8:00", "07-03 08:00"),
        ("9am tomorrow", "07-03 09:00"),
        ("tomorrow at 9am", "07-03 09:00"),
        ("at 9:00 on Friday", "07-03 09:00"),
        ("2026-07-05 08:00", "07-05 08:00"),
        ("7月5日8点", "07-05 08:00"),
        ("now+30m", "07-02 14:40"),
        ("现在＋半小时", "07-02 14:40"),
        ("半小时后", "07-02 14:40"),
        ("30分钟以后", "07-02 14:40"),
        ("in 30 min", "07-02 14:40"),
        ("in half an hour", "07-02 14:40"),
        ("24:00", "07-03 00:00"),
        ("8:00", "07-03 08:00"),
        ("12点", "07-03 12:00"),
        ("周四 8:00", "07-09 08:00"),
        ("下周五9点", "07-10 09:00"),
        ("下星期五 9:00", "07-10 09:00"),
        ("下下周一9点", "07-13 09:00"),
        ("这周五9点", "07-03 09:00"),
        ("next Friday 9:00", "07-10 09:00"),
        ("9:00 next Friday", "07-10 09:00"),
        ("10 July 9:00", "07-10 09:00"),
        ("July 10th at 9am", "07-10 09:00"),
        ("9am on 10 July 2026", "07-10 09:00"),
        ("15号9点", "07-15 09:00"),
        ("1号上午9点", "08-01 09:00"),
        ("tomorrow at 9", "07-03 09:00"),
        ("at 9 tomorrow", "07-03 09:00"),
        ("tomorrow, at 9", "07-03 09:00"),
    ],
)
def test_a_moment_may_be_written_in_many_ways(text: str, moment: str) -> None:
    assert local(text) == (moment, "")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("去市医院 明天9点 2人", "去市医院 2人"),
        ("明天9点去市医院", "去市医院"),
        ("to City Hospital at 9am tomorrow, wheelchair", "to City Hospital, wheelchair"),
    ],
)
def test_it_stands_anywhere_and_the_rest_is_without_it(text: str, rest: str) -> None:
    assert local(text) == ("07-03 09:00", rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "去市医院",
        "明天",
        "明天上午",
        "9",
        "2人",
        "早一点来",
        "9:00-11:00",
        "9-11点",
        "9点 - 11点",
        "25:00",
        "at 9",
        "tomorrow 9",
        "10分钟",
        "3栋201",
    ],
)
def test_where_no_moment_is_said_the_text_stays(text: str) -> None:
    assert local(text) == ("", text)


@pytest.mark.parametrize(
    "text",
    [
        "今天8点",
        "昨天9点",
        "前天9点",
        "昨晚8点",
        "上周五9点",
        "yesterday 9:00",
        "9:00 yesterday",
        "last Friday 9:00",
        "2 July 9:00",
        "today 8:00",
        "2026-07-01 08:00",
        "2-30 8:00",
        "7月1日 8:00",
        "2026-07-02 14:09",
        "13:10",
        "14:00",
        "下午2点",
        "2点",
    ],
)
def test_what_is_past_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_moment(f"去市医院 {text}", NOW, ZONE)
    assert (refused.value.key, refused.value.facts) == ("need-time-past", {"given": text})


@pytest.mark.parametrize(
    "text",
    [
        "下周9点",
        "下个月 9:00",
        "月底9点",
        "大后晚8点",
        "初五上午9点",
        "next week at 9:00",
        "9:00 next week",
        "the 10th at 9:00",
        "9:00 the day after tomorrow",
    ],
)
def test_a_day_that_can_not_be_read_is_asked_for_and_never_left_out(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_moment(f"去市医院 {text}", NOW, ZONE)
    assert (refused.value.key, refused.value.facts) == ("need-day-unreadable", {"given": text.lower()})


@pytest.mark.parametrize(
    ("text", "moment"), [("13:09", "07-03 13:09"), ("14:10", "07-02 14:10"), ("14:11", "07-02 14:11")]
)
def test_a_time_of_day_alone_is_todays_and_tomorrows_when_it_is_long_past(text: str, moment: str) -> None:
    assert local(text) == (moment, "")


def test_a_time_that_the_clocks_skip_is_carried_on() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moment, _ = read_moment("2026-03-29 02:30", datetime(2026, 1, 1, tzinfo=UTC), berlin)
    assert moment == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


moments = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(ZONE))  # noqa: DTZ001
pieces = st.sampled_from(
    ["明天", "今晚", "9点", "15:30", "周五", " ", "now+", "半小时后", "at ", "3pm", "2026-02-29 ", "去"]
)


@given(st.text() | st.lists(pieces, max_size=6).map("".join), moments)
def test_any_text_has_a_moment_to_come_or_none_or_is_refused(text: str, now: datetime) -> None:
    with suppress(Refused):
        moment, rest = read_moment(text, now, ZONE)
        assert moment is None or moment >= now
        assert moment is not None or rest == text


@pytest.mark.parametrize("unit", ["1", "明天", "9点", "at ", "今晚", "一", "now+", "in ", " "])
@pytest.mark.timeout(5)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    with suppress(Refused):
        read_moment(unit * 10_000, NOW, ZONE)
