"""Fields stand between spaces or in quotes; the last one takes the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.fields import read_count, split_fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("药品 3栋201 降压药 两盒", ["药品", "3栋201", "降压药 两盒"]),
        ("药品\u30003栋201\t降压药\n两盒", ["药品", "3栋201", "降压药\n两盒"]),
        ("  药品  ", ["药品"]),
        ("", []),
        ("a b", ["a", "b"]),
    ],
)
def test_fields_are_separated_by_spaces_of_any_kind(text: str, fields: list[str]) -> None:
    assert split_fields(text, 3) == fields


@pytest.mark.parametrize("quotes", ['""', "“”", "”“", "「」", "『』", "''", "‘’", "«»", "＂＂"])
def test_a_field_with_spaces_stands_in_quotes_of_any_kind(quotes: str) -> None:
    quoted = f"{quotes[0]}东区 门岗{quotes[1]}"
    assert split_fields(f"6 {quoted} 测温 登记", 3) == ["6", "东区 门岗", "测温 登记"]
    assert split_fields(f"6 {quoted}", 2) == ["6", "东区 门岗"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("“东区 门岗", ["“东区", "门岗"]),
        ("东区”a b", ["东区”a", "b"]),
        ('"a"b c', ['"a"b', "c"]),
        ("a “b” c “d”", ["a", "“b” c “d”"]),
    ],
)
def test_a_quote_that_closes_nothing_is_ordinary_text(text: str, fields: list[str]) -> None:
    assert split_fields(text, 2) == fields


@given(st.text(), st.integers(1, 6))
def test_there_are_never_more_fields_than_asked_for(text: str, most: int) -> None:
    assert len(split_fields(text, most)) <= most


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("6", 6),
        ("６", 6),
        ("六", 6),
        ("十二", 12),
        ("两", 2),
        ("两个人", 2),
        ("6人", 6),
        ("三名", 3),
        ("二十位", 20),
        ("10 people", 10),
        ("一百零五", 105),
        ("一百二十", 120),
        ("０", 0),
        ("零", 0),
        ("兩個", 2),
        ("999999999", 999999999),
    ],
)
def test_a_count_is_read_from_digits_and_words(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["", "人", "六七", "一百二", "-3", "1.5", "东区", "18:00", "6 7人b", "9" * 5000, "百"])
def test_what_is_no_count_is_none(text: str) -> None:
    assert read_count(text) is None
