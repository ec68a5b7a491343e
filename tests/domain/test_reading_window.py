"""When a window is: the forms of the manual, the turn of the day, the turns of the clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.window import LONGEST, Window, read_window

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 7, 2, 17, 10, tzinfo=SHANGHAI)  # a Thursday


def outcome(text: str, now: datetime) -> Window | str:
    """The window in Berlin, or the key of the sentence that refuses it."""
    try:
        return read_window(text, now, BERLIN)[0]
    except Refused as refused:
        return refused.key


def local(text: str, now: datetime = NOW) -> str:
    window, _ = read_window(text, now, SHANGHAI)
    start, end = window.starts_at.astimezone(SHANGHAI), window.ends_at.astimezone(SHANGHAI)
    return f"{start:%Y-%m-%d %H:%M} {end:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    "text",
    [
        "18:00-20:00",
        "１８：００－２０：００",
        "18:00–20:00",
        "18:00 — 20:00",
        "18:00~20:00",
        "18:00 ～ 20:00",
        "18:00至20:00",
        "18:00 到 20:00",
        "18:00 to 20:00",
        "18点-20点",
        "18時到20時",
        "十八点至二十点",
        "6pm-8pm",
        "6-8 pm",
        "18-20点",
        "下午6点-8点",
        "晚上6点整到晚上8点钟",
        "今天 18:00-20:00",
        "today 18:00-20:00",
        "周四 18:00-20:00",
        "thursday 6pm-8pm",
        "2026-07-02 18:00-20:00",
        "7-2 18:00-20:00",
        "7/2 18:00-20:00",
        "7月2日 18:00-20:00",
        "7月2号18:00-20:00",
        "\u200e18:00-20:00",
    ],
)
def test_a_window_may_be_written_in_many_ways(text: str) -> None:
    assert local(text) == "2026-07-02 18:00 2026-07-02 20:00"


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("明天 8:00-12:00", "2026-07-03 08:00 2026-07-03 12:00"),
        ("tmr 8:00-12:00", "2026-07-03 08:00 2026-07-03 12:00"),
        ("后天 8点半-12点一刻", "2026-07-04 08:30 2026-07-04 12:15"),
        ("大後天 8:00-12:00", "2026-07-05 08:00 2026-07-05 12:00"),
        ("周六 8:00-12:00", "2026-07-04 08:00 2026-07-04 12:00"),
        ("星期天 8:00-12:00", "2026-07-05 08:00 2026-07-05 12:00"),
        ("Wed 8am-10am", "2026-07-08 08:00 2026-07-08 10:00"),
        ("thu 8:00-9:00", "2026-07-09 08:00 2026-07-09 09:00"),
        ("2026-12-01 08:00-12:00", "2026-12-01 08:00 2026-12-01 12:00"),
        ("2-29 08:00-12:00", "2028-02-29 08:00 2028-02-29 12:00"),
        ("7/1 08:00-12:00", "2027-07-01 08:00 2027-07-01 12:00"),
        ("18:00-24:00", "2026-07-02 18:00 2026-07-03 00:00"),
        ("晚上8点-12点", "2026-07-02 20:00 2026-07-03 00:00"),
        ("晚上10点-2点", "2026-07-02 22:00 2026-07-03 02:00"),
        ("10-2pm", "2026-07-03 10:00 2026-07-03 14:00"),
        ("22:00-06:00", "2026-07-02 22:00 2026-07-03 06:00"),
        ("now+2h", "2026-07-02 17:10 2026-07-02 19:10"),
        ("now+30m", "2026-07-02 17:10 2026-07-02 17:40"),
        ("now+1h30m", "2026-07-02 17:10 2026-07-02 18:40"),
        ("now+90分钟", "2026-07-02 17:10 2026-07-02 18:40"),
        ("现在＋2小时", "2026-07-02 17:10 2026-07-02 19:10"),
        ("现在+半小时", "2026-07-02 17:10 2026-07-02 17:40"),
        ("now+48h", "2026-07-02 17:10 2026-07-04 17:10"),
    ],
)
def test_days_and_lengths_are_understood(text: str, window: str) -> None:
    assert local(text) == window


@pytest.mark.parametrize(
    ("now", "text", "window"),
    [
        ("19:59", "18:00-20:00", "2026-07-02 18:00 2026-07-02 20:00"),
        ("20:00", "18:00-20:00", "2026-07-03 18:00 2026-07-03 20:00"),
        ("01:00", "22:00-06:00", "2026-07-01 22:00 2026-07-02 06:00"),
        ("06:00", "22:00-06:00", "2026-07-02 22:00 2026-07-03 06:00"),
        ("23:30", "22:00-06:00", "2026-07-02 22:00 2026-07-03 06:00"),
        ("01:00", "today 22:00-06:00", "2026-07-02 22:00 2026-07-03 06:00"),
        ("01:00", "周三 22:00-06:00", "2026-07-01 22:00 2026-07-02 06:00"),
        ("00:30", "18:00-24:00", "2026-07-02 18:00 2026-07-03 00:00"),
    ],
)
def test_a_window_by_clock_alone_is_the_first_that_has_not_ended(now: str, text: str, window: str) -> None:
    hour, minute = map(int, now.split(":"))
    assert local(text, NOW.replace(hour=hour, minute=minute)) == window


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("", "window-missing", {}),
        ("东区门岗 测温", "window-missing", {}),
        ("3栋 18:00-20:00", "window-missing", {}),
        ("18:00 东区", "window-unreadable", {"given": "18:00"}),
        ("8-10 东区", "window-unreadable", {"given": "8-10"}),
        ("明天 东区", "window-unreadable", {"given": "明天"}),
        ("25:00-26:00 东区", "window-unreadable", {"given": "25:00-26:00"}),
        ("18:61-20:00", "window-unreadable", {"given": "18:61-20:00"}),
        ("18:00-24:01", "window-unreadable", {"given": "18:00-24:01"}),
        ("24:00-06:00", "window-unreadable", {"given": "24:00-06:00"}),
        ("2026-02-30 8:00-9:00", "window-unreadable", {"given": "2026-02-30 8:00-9:00"}),
        ("now+东区", "window-unreadable", {"given": "now+东区"}),
        ("18:00-18:00", "window-empty", {}),
        ("now+0h", "window-empty", {}),
        ("2026-07-02 08:00-17:10", "window-past", {"given": "2026-07-02 08:00-17:10"}),
        ("today 08:00-12:00", "window-past", {"given": "today 08:00-12:00"}),
        ("now+49h", "window-too-long", {"hours": 48}),
    ],
)
def test_a_mistake_is_named(text: str, key: str, facts: dict[str, str | int]) -> None:
    with pytest.raises(Refused) as refused:
        read_window(text, NOW, SHANGHAI)
    assert (refused.value.key, refused.value.facts) == (key, facts)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("18:00-20:00 東區 “a b” ", "東區 “a b”"),
        ("18:00-20:00，东区", "东区"),
        ("now+2h 3分队", "3分队"),
        ("18点-20点东区", "东区"),
    ],
)
def test_what_follows_the_window_stays_as_typed(text: str, rest: str) -> None:
    assert read_window(text, NOW, SHANGHAI)[1] == rest


@pytest.mark.parametrize(
    ("text", "starts_at", "ends_at"),
    [
        ("2026-03-29 02:30-04:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), datetime(2026, 3, 29, 2, 0, tzinfo=UTC)),
        (
            "2026-10-25 02:30-03:30",
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            datetime(2026, 10, 25, 2, 30, tzinfo=UTC),
        ),
    ],
)
def test_a_skipped_time_is_carried_on_and_a_doubled_one_is_the_first(
    text: str, starts_at: datetime, ends_at: datetime
) -> None:
    assert read_window(text, datetime(2026, 1, 1, tzinfo=UTC), BERLIN)[0] == Window(starts_at, ends_at)


def test_a_window_that_the_clocks_skip_is_empty() -> None:
    with pytest.raises(Refused, match="window-empty"):
        read_window("2026-03-29 02:10-02:40", datetime(2026, 1, 1, tzinfo=UTC), BERLIN)


clock = st.builds("{}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
day = st.sampled_from(["", "明天 ", "周日 ", "sun ", "12-31 ", "2-29 "])
moment = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(BERLIN))  # noqa: DTZ001


@given(clock, clock, day, moment)
def test_a_window_ends_after_it_starts_and_is_not_past(first: str, last: str, day: str, now: datetime) -> None:
    window = outcome(f"{day}{first}-{last}", now)
    if isinstance(window, str):
        assert window == "window-empty"
        return
    assert window.starts_at < window.ends_at
    assert window.ends_at > now
    assert window.ends_at - window.starts_at <= timedelta(hours=25)
    wide = f"{day}{first}－{last}".translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789:"})
    assert outcome(wide, now) == window


@given(st.integers(1, 10**6), moment)
def test_a_window_from_now_is_as_long_as_was_said(minutes: int, now: datetime) -> None:
    length = timedelta(minutes=minutes)
    said = Window(now.astimezone(UTC), now.astimezone(UTC) + length)
    assert outcome(f"now+{minutes}m", now) == (said if length <= LONGEST else "window-too-long")
