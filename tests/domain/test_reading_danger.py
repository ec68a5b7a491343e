"""Words of danger, also inside a message; and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import DANGER_WORDS
from domain.reading.danger import sounds_dangerous

WORDS = ("120", "喘不上气", "晕倒", "chest pain", "can't breathe")


@pytest.mark.parametrize(
    "text",
    [
        "120",
        "１２０",
        "快打120！",
        "叫 120",
        "120快来",
        "我要120救护车",
        "call 120 now",
        "奶奶喘不上气了",
        "喘不上氣",
        "喘 不上\u200b气",
        "她暈倒了，怎么办？",
        "Grandpa has CHEST  pain",
        "I can’t breathe",
        "i cant breathe!",
        "药品 3栋201 胸闷，喘不上气",
    ],
)
def test_danger_is_heard(text: str) -> None:
    assert sounds_dangerous(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "大米120斤",
        "120 个口罩",
        "120ml",
        "120 masks",
        "12012",
        "1200",
        "3栋120",
        "血压120/80",
        "13812012012",
        "chest pains",
        "orchest pain",
        "降压药两盒",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert not sounds_dangerous(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "救命",
        "妈妈喘不上来气",
        "胸口疼",
        "老人摔倒了",
        "昏过去了",
        "叫不醒",
        "好像中风了",
        "心脏病犯了",
        "流血不止",
        "不想活了",
        "heart attack",
        "she is not breathing",
        "I think it is a stroke",
        "his chest hurts",
        "Help me!",
    ],
)
def test_how_people_cry_is_heard_as_it_is_set_at_first(text: str) -> None:
    assert sounds_dangerous(text, DANGER_WORDS)


def test_words_of_nothing_are_never_heard() -> None:
    assert not sounds_dangerous("降压药", ())
    assert not sounds_dangerous("降压药", ("", " ", "\u200b"))


@given(st.text(), st.sampled_from(WORDS[1:3]), st.text())
def test_chinese_danger_is_heard_in_any_text(before: str, word: str, after: str) -> None:
    assert sounds_dangerous(f"{before} {word} {after}", WORDS)


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_text_and_any_words_are_read(text: str, words: list[str]) -> None:
    sounds_dangerous(text, words)
