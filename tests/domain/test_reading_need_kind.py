"""The six kinds, and what people also say for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.help_request import Kind
from domain.reading.need_kind import is_thing, read_kind, speaks_of

SAID = {
    Kind.SUPPLIES: "物资|生活用品|口罩|supplies|stuff|Masks",
    Kind.MEDICINE: "药品|药|买药|药物|藥品|降压药|medicine|meds|medication|pills|ＭＥＤＳ",
    Kind.HOSPITAL: "就医|就醫|医院|看病|去医院|hospital|doctor|clinic",
    Kind.RIDE: "接送|车|用车|用車|送我|ride|lift|taxi",
    Kind.GROCERIES: "送菜|菜|蔬菜|买菜|groceries|vegetables|veg|food",
    Kind.REPAIR: "报修|報修|维修|修|水管|漏水|停电|repair|fix|broken",
}


@pytest.mark.parametrize(("word", "kind"), [(word, kind) for kind, row in SAID.items() for word in row.split("|")])
def test_a_kind_has_many_words(word: str, kind: Kind) -> None:
    assert read_kind(word) is kind
    assert read_kind(f" {word}\u200b ") is kind


@pytest.mark.parametrize("word", ["", "早餐", "3栋201", "药品3栋", "some meds please", "修电脑的"])
def test_another_word_is_none(word: str) -> None:
    assert read_kind(word) is None


def test_some_words_say_more_than_the_kind() -> None:
    assert is_thing("漏水")
    assert not is_thing("报修")


def test_what_is_needed_may_speak_of_its_kind() -> None:
    assert speaks_of(Kind.MEDICINE, "胃药")
    assert not speaks_of(Kind.REPAIR, "胃药")


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert read_kind(text) in (None, *Kind)
