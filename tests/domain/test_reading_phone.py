"""A telephone number is found wherever it stands, and a group never sees one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.phone import find_phone, without_phones


@pytest.mark.parametrize(
    "phone",
    [
        "13800000000",
        "138 0000 0000",
        "138-0000-0000",
        "+86 13800000000",
        "+86-138-0000-0000",
        "8613800000000",
        "１３８００００００００",
        "010-88886666",
        "(0755) 8888 6666",
        "0571-8888666转12",
        "88886666",
        "8888666",
        "400-800-8888",
        "+1 212 555 0100",
        "一三八零零零零零零零零",
    ],
)
def test_a_telephone_number_is_taken_out(phone: str) -> None:
    assert without_phones(f"3栋201 王女士 {phone} 降压药") == "3栋201 王女士 降压药"
    assert without_phones(f"电话：{phone}，谢谢") == "电话：，谢谢"


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01 08:00",
        "2026-12-01 08:00-12:00 东区",
        "12-13 18:00-20:00",
        "１８：００",
        "84消毒液 500 1000 mg/L",
        "3栋201 2盒",
    ],
)
def test_dates_times_and_amounts_stay(text: str) -> None:
    assert without_phones(text) == text


@given(st.text(alphabet=st.characters(categories=["Nd"]), min_size=7))
def test_no_long_run_of_digits_of_any_script_stays(digits: str) -> None:
    assert without_phones(f"电话{digits}") == "电话"


@pytest.mark.parametrize(
    ("typed", "phone", "rest"),
    [
        ("3栋201 13800000000 降压药", "13800000000", "3栋201 降压药"),
        ("3栋201 138 0000 0000", "138 0000 0000", "3栋201"),
        ("１３８００００００００ 降压药", "１３８００００００００", "降压药"),
        ("降压药，电话：13800000000", "13800000000", "降压药，"),
        ("降压药 手机号13800000000 两盒", "13800000000", "降压药 两盒"),
        ("tablets, Tel. 010-88886666", "010-88886666", "tablets,"),
        ("13800000000 或 13900000000", "13800000000", "或 13900000000"),
        ("3栋201 2盒", "", "3栋201 2盒"),
        ("", "", ""),
    ],
)
def test_the_first_number_is_taken_with_the_word_before_it(typed: str, phone: str, rest: str) -> None:
    assert find_phone(typed) == (phone, rest)


@given(st.text() | st.text(alphabet="13800 +-（）电话:tel"))
def test_any_text_gives_a_number_or_stays_as_it_is(text: str) -> None:
    phone, rest = find_phone(text)
    assert phone in " ".join(text.split()) or phone not in rest
    if not phone:
        assert rest == text


@pytest.mark.parametrize("unit", ["1", "1 ", "0-", "+", "(", "一", "\u200d", "86 ", "电话", "tel "])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    without_phones(unit * 10_000)
    find_phone(unit * 10_000)
