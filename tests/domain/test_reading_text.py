"""Texts that mean the same have one form; what is shown is one clean line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.text import clean, fold, fold_in_place, tidy


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("１０分鐘到！", "10分钟到!"), ("I’M  Here", "i'm here"), ("簽\u200b到\ufe0f", "签到"), (" 來\u3000了 ", "来 了")],
)
def test_texts_that_mean_the_same_have_one_form(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_what_is_folded_in_place_keeps_its_places(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("东区\n\n门岗\t ", "东区 门岗"),
        ("东\u0000区\u202e门\u200b岗\u2066", "东区门岗"),
        ("cafe\u0301", "café"),
        ("👩‍⚕️ 王", "👩‍⚕️ 王"),
        ("\u200d\ufe0f\u3164\u2800", ""),
        ("東區", "東區"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_is_shown_is_one_line_without_anything_hidden(typed: str, shown: str) -> None:
    assert tidy(typed) == shown


def test_what_is_too_long_is_cut_with_an_ellipsis() -> None:
    assert clean("东区门岗", 4) == "东区门岗"
    assert clean("东区门岗一", 4) == "东区门…"


@given(st.text(), st.integers(1, 40))
def test_what_was_cleaned_is_clean(text: str, limit: int) -> None:
    shown = clean(text, limit)
    assert len(shown) <= limit
    assert clean(shown, limit) == shown
    assert shown.isprintable() or not {unicodedata.category(character) for character in shown} & {
        "Cc",
        "Cs",
        "Zl",
        "Zp",
    }


@pytest.mark.parametrize("unit", ["1", "1 ", "0-", "+", "(", "一", "\u200d", "86 "])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_cleaned_at_once(unit: str) -> None:
    clean(unit * 10_000, 60)
