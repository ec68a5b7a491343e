"""When somebody was at a call, as a coordinator puts it right after its end."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.reading.stay import agrees, read_end, read_stay

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "starts_at", "stay"),
    [
        ("18:00-20:00", at(2, 18), (at(2, 18), at(2, 20))),
        ("１７：５０～１９：３０", at(2, 18), (at(2, 17, 50), at(2, 19, 30))),
        ("下午6点到8点", at(2, 18), (at(2, 18), at(2, 20))),
        ("22:30-05:00", at(2, 22), (at(2, 22, 30), at(3, 5))),
        ("01:00-05:00", at(2, 22), (at(3, 1), at(3, 5))),  # of the night that began then
    ],
)
def test_from_when_to_when(text: str, starts_at: datetime, stay: tuple[datetime, datetime]) -> None:
    window = read_stay(text, starts_at, SHANGHAI)
    assert window is not None
    assert (window.starts_at, window.ends_at) == stay


@pytest.mark.parametrize("text", ["", "18:00", "18:00-18:00", "18:00-20:00 东门", "昨天"])
def test_what_is_no_window(text: str) -> None:
    assert read_stay(text, at(2, 18), SHANGHAI) is None


@pytest.mark.parametrize(
    ("text", "arrived_at", "left_at"),
    [
        ("19:30", at(2, 18), at(2, 19, 30)),
        ("7:30", at(2, 18), at(2, 19, 30)),  # the evening's
        ("7点半", at(2, 18), at(2, 19, 30)),
        ("7点半走的", at(2, 18), at(2, 19, 30)),
        ("我是19:30就走了。", at(2, 18), at(2, 19, 30)),
        ("I left at 7:30 pm", at(2, 18), at(2, 19, 30)),
        ("上午7:30", at(2, 18), at(3, 7, 30)),
        ("05:00", at(2, 22), at(3, 5)),
        ("12:00", at(2, 9), at(2, 12)),
    ],
)
def test_the_end_alone(text: str, arrived_at: datetime, left_at: datetime) -> None:
    assert read_end(text, arrived_at, SHANGHAI) == left_at


@pytest.mark.parametrize("text", ["", "7", "25:00", "19:30左右", "走的", "7点半走的？", "老李7点半走的", "7点半没走"])
def test_what_is_no_end(text: str) -> None:
    assert read_end(text, at(2, 18), SHANGHAI) is None


@pytest.mark.parametrize("text", ["对", "对的", "是的。", "没错", "Yes!", "That's right", "correct"])
def test_it_is_right(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize("text", ["", "对吗", "对？", "不对", "好", "收到", "ok", "对不起"])
def test_what_does_not_say_that_it_is_right(text: str) -> None:
    assert not agrees(text)
