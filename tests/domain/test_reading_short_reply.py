"""The table "What a reply means", row by row, and what must never be counted."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.short_reply import AtClock, Eta, InMinutes, LateBy, LateUnknown, Meaning, Reply, read_reply

TABLE = {
    Meaning.ARRIVED: "到|到了|已到|我到了|签到|到岗|已到岗|到位|已到位|here|i'm here|arrived|checked in",
    Meaning.COMING: "+1|报名|我来|我去|我可以|我能来|能来|算我一个|参加|来了|在路上|出发了|马上到|快到了|🙋|"
    "coming|i'm in|count me in|on my way|omw",
    Meaning.COMING_BEFORE_START: "1|扣1",
    Meaning.CANT: "来不了|去不了|到不了|不来了|没空|有事|请假|can't|cant|cannot|can't come|can't make it|not coming",
    Meaning.LEFT: "签退|撤岗|收工|下班了|我撤了|done|leaving|check out",
    Meaning.SEEN: "收到|已阅|知道了|好|好的|嗯|在|在的|OK|[OK]|👌|👍|🙏|ok|got it|noted|yes",
    Meaning.ASKED: "+2|我和老李|可能来|尽量|maybe|two of us",
}
ADDED = {
    Meaning.ARRIVED: "已经到了|到岗了",
    Meaning.COMING: "来|去|我来吧|i can come",
    Meaning.CANT: "不来|不去|不去了|我来不了|不能来|sorry can't make it|sorry, can't make it",
    Meaning.ASKED: "能|可以|没问题|算我|走了|先走了",
}
"""What people say too, and what can't be told without asking: 走了 has left, or is on their way."""
LISTED = [(word, meaning) for table in (TABLE, ADDED) for meaning, words in table.items() for word in words.split("|")]

TIMES: dict[str, Eta] = {
    "10分钟到": InMinutes(10),
    "十分钟到": InMinutes(10),
    "半小时到": InMinutes(30),
    "半个小时到": InMinutes(30),
    "一刻钟到": InMinutes(15),
    "两分钟到": InMinutes(2),
    "二十分钟后到": InMinutes(20),
    "一个小时到": InMinutes(60),
    "1小时到": InMinutes(60),
    "一个半小时到": InMinutes(90),
    "我大概十五分钟到": InMinutes(15),
    "in 10 min": InMinutes(10),
    "in 10 minutes": InMinutes(10),
    "in half an hour": InMinutes(30),
    "in an hour": InMinutes(60),
    "I'll be there in 5 mins": InMinutes(5),
    "迟到10分钟": LateBy(10),
    "晚10分钟": LateBy(10),
    "晚到一刻钟": LateBy(15),
    "10 min late": LateBy(10),
    "running 10 mins late": LateBy(10),
    "late by 10 minutes": LateBy(10),
    "18:10到": AtClock(time(18, 10)),
    "18点10到": AtClock(time(18, 10)),
    "六点半到": AtClock(time(6, 30)),
    "下午6点半到": AtClock(time(18, 30)),
    "at 18:10": AtClock(time(18, 10)),
    "at 6:10 pm": AtClock(time(18, 10)),
    "晚点到": LateUnknown(),
    "running late": LateUnknown(),
}

around = st.text(alphabet=" \u3000\t。！!～~，,.…😄✅💪\ufe0f\u200b", max_size=6)


def full_width(text: str) -> str:
    return "".join(chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character for character in text)


@pytest.mark.parametrize(("word", "meaning"), LISTED)
def test_a_listed_word_means_what_its_row_says(word: str, meaning: Meaning) -> None:
    assert read_reply(word).meaning is meaning


@pytest.mark.parametrize(("word", "eta"), TIMES.items())
def test_a_time_of_arrival_is_read_with_the_coming(word: str, eta: Eta) -> None:
    assert read_reply(word) == Reply(Meaning.COMING, eta)


@given(st.sampled_from([*LISTED, *((word, Meaning.COMING) for word in TIMES)]), around, around)
def test_what_stands_around_a_word_does_not_change_it(listed: tuple[str, Meaning], before: str, after: str) -> None:
    word, meaning = listed
    for written in (word, word.upper(), full_width(word), word.replace("'", "’")):
        assert read_reply(before + written + after).meaning is meaning


@given(st.sampled_from(LISTED), st.sampled_from(["?", "？", "吗", "嘛", "？！", "❓"]))
def test_a_question_is_never_an_answer(listed: tuple[str, Meaning], mark: str) -> None:
    assert read_reply(listed[0] + mark) == Reply(Meaning.NONE)


@given(
    st.sampled_from([word for word, _ in LISTED] + list(TIMES)),
    st.text(alphabet="雨伞楼花猫xq", max_size=5),
    st.text(alphabet="雨伞楼花猫xq", max_size=5),
)
def test_a_word_inside_a_longer_text_is_never_counted(word: str, before: str, after: str) -> None:
    if before or after:
        assert read_reply(before + word + after).meaning in (Meaning.NONE, Meaning.ASKED)


@pytest.mark.parametrize(
    "text",
    [
        "没到",
        "还没到",
        "還沒到",
        "到时候看",
        "到時候看",
        "到哪集合",
        "老李到了",
        "谁来",
        "下岗",
        "谁有雨伞",
        "能不能来",
        "来了没",
        "我没到",
        "老李来不了",
        "他请假了",
        "",
        " ",
        "。",
        "😄",
        "#1",
        "-1",
        "到🙅",
        "12",
        "where to come",
        "张伟到了",
        "接龙\n1. 张伟\n2. 我来",
        "到\n到",
    ],
)
def test_what_is_no_answer_is_left_alone(text: str) -> None:
    assert read_reply(text) == Reply(Meaning.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "来不了了 有事",
        "18:10",
        "10分钟",
        "10 mins",
        "家里有事来不了",
        "收到，我来",
        "0分钟到",
        "601分钟到",
        "25:10到",
        "can't today, sorry",
        "late",
        "明天去",
        "没时间",
    ],
)
def test_what_looks_like_an_answer_is_asked_about_and_not_counted(text: str) -> None:
    assert read_reply(text) == Reply(Meaning.NONE, looks_like_answer=True)


@pytest.mark.parametrize(
    "text",
    ["+2", "＋３", "+12", "我和老李", "我跟王芳来", "我和小王都到了", "我和小王都来不了", "maybe", "两个人都来不了"],
)
def test_an_answer_for_several_is_asked_about(text: str) -> None:
    assert read_reply(text).looks_like_answer


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        ("來不了", Meaning.CANT),
        ("簽到", Meaning.ARRIVED),
        ("報名", Meaning.COMING),
        ("參加", Meaning.COMING),
        ("請假", Meaning.CANT),
        ("沒空", Meaning.CANT),
        ("算我一個", Meaning.COMING),
        ("１０分鐘到", Meaning.COMING),
        ("１８點半到", Meaning.COMING),
        ("來 不 了", Meaning.CANT),
        ("来不了了", Meaning.CANT),
        ("到啦～", Meaning.ARRIVED),
        ("来啦", Meaning.COMING),
        ("到了啊", Meaning.ARRIVED),
        ("好的呀", Meaning.SEEN),
        ("I am here", Meaning.ARRIVED),
        ("Im here", Meaning.ARRIVED),
        ("can not", Meaning.CANT),
        ("1️⃣", Meaning.COMING_BEFORE_START),
        ("➕1", Meaning.COMING),
        ("🙋🏽‍♀️", Meaning.COMING),
        ("🙋‍♂️🙋‍♂️", Meaning.COMING),
        ("👍🏻👍🏻", Meaning.SEEN),
        ("收到🙏", Meaning.SEEN),
    ],
)
def test_tired_hands_are_understood(written: str, meaning: Meaning) -> None:
    assert read_reply(written).meaning is meaning


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_reply(text)


@pytest.mark.parametrize("unit", ["到", "刚", "1", "'", "🙋", " ", "我和", "半小时", "不", "后", "以后", "再过"])
@pytest.mark.timeout(2)
def test_a_long_text_is_read_at_once(unit: str) -> None:
    for length in (18, 36, 10_000):
        assert read_reply((unit * length)[:length] + "门").eta is None
