"""What stands after /need, and what is said when a part of it is missing."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.help_request import Details, Kind
from domain.messages import Refused
from domain.need_form import NeedForm
from domain.reading.need_command import NEED_LIMIT, read_need
from domain.reading.place import read_building

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 7, 2, 23, 30, tzinfo=ZONE)
DETAILS = Details(place="3栋201", what="降压药两盒")
FORM = NeedForm(kind=Kind.MEDICINE, details=DETAILS, building="3栋")
RIDE = NeedForm(kind=Kind.RIDE, details=Details(place="3栋201", what="去市医院 2人"), building="3栋")


def read(text: str) -> NeedForm:
    return read_need(text, NOW, ZONE)


@pytest.mark.parametrize(
    "text",
    [
        "药品 3栋201 降压药两盒",
        "药\u30003栋201\u3000降压药两盒",
        "買藥 3栋201 降压药两盒",
        "meds 3栋201 降压药两盒",
        "药品\n3栋201\n降压药两盒",
        "“药品” “3栋201” “降压药两盒”",
        " 药品  3\u200b栋201  降压药两盒 ",
        "药品 3栋201降压药两盒",
        "药品 降压药两盒 3栋201",
    ],
)
def test_a_request_is_read_as_it_is_typed(text: str) -> None:
    assert read(text) == FORM


def test_it_is_read_in_english_too() -> None:
    form = read("medicine Building 3-201 Blood-pressure tablets, 2 boxes")
    assert form.details == Details(place="Building 3-201", what="Blood-pressure tablets, 2 boxes")
    assert (form.kind, form.building) == (Kind.MEDICINE, "Building 3")


def test_the_place_stays_as_it_was_typed() -> None:
    form = read("藥品　３棟２０１　降壓藥兩盒")
    assert (form.details.place, form.building, form.details.what) == ("３棟２０１", "３棟", "降壓藥兩盒")


@pytest.mark.parametrize(
    "text",
    [
        "加急 药品 3栋201 降压药两盒",
        "药品 加急 3栋201 降压药两盒",
        "药品 3栋201 紧急 降压药两盒",
        "药品 3栋201 降压药两盒 Urgent",
        "药品 3栋201 降压药两盒 急！",
        "药品 3栋201 降压药两盒，很急",
        "急 药品 3栋201 降压药两盒",
        "药品 急用 3栋201 降压药两盒",
        "药品 3栋201 降压药两盒 ASAP!",
    ],
)
def test_a_word_of_its_own_makes_it_urgent(text: str) -> None:
    assert read(text) == replace(FORM, urgent=True)


@pytest.mark.parametrize(
    "text",
    [
        "代 王奶奶 药品 3栋201 降压药两盒",
        "代王奶奶 药品 3栋201 降压药两盒",
        "替 “王奶奶” 药品 3栋201 降压药两盒",
        "药品 3栋201 降压药两盒 代 王奶奶",
        "for 王奶奶 药品 3栋201 降压药两盒",
    ],
)
def test_it_may_be_for_somebody_else(text: str) -> None:
    form = read(text)
    assert form == replace(FORM, details=replace(DETAILS, name="王奶奶"))
    assert form.proxied


@pytest.mark.parametrize(
    "text",
    [
        "for Grandma Wang urgent meds Bldg 3-201 rice",
        "urgent for “Grandma Wang” meds Bldg 3-201 rice",
        "meds Bldg 3-201 rice urgent on behalf of Grandma Wang",
    ],
)
def test_a_name_may_have_several_words(text: str) -> None:
    form = read(text)
    assert (form.details.name, form.details.place, form.details.what) == ("Grandma Wang", "Bldg 3-201", "rice")
    assert form.urgent


@pytest.mark.parametrize("what", ["代餐粉两包", "替米沙坦 两盒", "rice for two"])
def test_what_only_holds_such_a_word_is_for_oneself(what: str) -> None:
    form = read(f"药品 3栋201 {what}")
    assert (form.details.what, form.proxied) == (what, False)


@pytest.mark.parametrize(
    "text",
    [
        "13800000000 药品 3栋201 降压药两盒",
        "药品 3栋201 13800000000 降压药两盒",
        "药品 3栋201 降压药两盒 电话：13800000000",
        "药品 3栋201 降压药两盒，手机13800000000",
    ],
)
def test_a_phone_is_found_anywhere(text: str) -> None:
    assert read(text) == replace(FORM, details=replace(DETAILS, phone="13800000000"))


@pytest.mark.parametrize(
    "text", ["接送 3栋201 明天9点 去市医院 2人", "接送 明天9点 3栋201 去市医院 2人", "车 3栋201 去市医院 2人 明早9:00"]
)
def test_a_ride_is_read_with_its_time(text: str) -> None:
    assert read(text) == replace(RIDE, wanted_at=datetime(2026, 7, 3, 1, tzinfo=UTC))


def test_a_ride_needs_no_more_than_a_place() -> None:
    assert read("就医 3栋201").details == Details(place="3栋201", what="")


def test_a_time_is_a_rides_alone() -> None:
    form = read("送菜 3栋201 明天9点 大米")
    assert (form.wanted_at, form.details.what) == (None, "明天9点 大米")


def test_a_word_that_says_more_than_the_kind_is_kept() -> None:
    assert read("漏水 3栋201").details.what == "漏水"
    assert read("漏水 3栋201 厨房").details.what == "漏水 厨房"


def test_a_place_that_nobody_knows_is_believed_when_it_does_not_say_what() -> None:
    assert read("送菜 老地方 大米十斤").details == Details(place="老地方", what="大米十斤")
    assert read("送菜 “大米厂 宿舍” 大米").details.place == "大米厂 宿舍"


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("", "need-kind-missing", {}),
        ("加急", "need-kind-missing", {}),
        ("3栋201 降压药两盒", "need-kind-missing", {}),
        ("早餐 3栋201 两份", "need-kind-unknown", {}),
        ("代", "need-name-missing", {}),
        ("代 药品 3栋201 降压药两盒", "need-name-missing", {}),
        ("药品", "need-place-missing", {}),
        ("药品 降压药两盒", "need-place-missing", {}),
        ("药品 降压药 两盒", "need-place-missing", {}),
        ("送菜 排骨 两斤", "need-place-missing", {}),
        ("meds blood-pressure tablets", "need-place-missing", {}),
        ("药品 “” 降压药", "need-place-missing", {}),
        ("药品 3栋201", "need-what-missing", {}),
        ("药品 3栋201 13800000000", "need-what-missing", {}),
        ("药品 3栋201 代 王奶奶", "need-what-missing", {}),
        ("接送 3栋201 今天9点", "need-time-past", {"given": "今天9点"}),
        (f"药品 3栋201 {'药' * 500}", "need-too-long", {"limit": NEED_LIMIT}),
    ],
)
def test_the_first_mistake_is_named(text: str, key: str, facts: dict[str, str | int]) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert (refused.value.key, refused.value.facts) == (key, facts)


def test_a_mistake_repeats_nothing_personal() -> None:
    for text in ("王奶奶 3栋201 降压药", "3栋201 13800000000", "药品 王奶奶的降压药"):
        with pytest.raises(Refused) as refused:
            read(text)
        assert refused.value.facts == {}


kinds = st.sampled_from(
    [
        ("物资", Kind.SUPPLIES),
        ("药", Kind.MEDICINE),
        ("meds", Kind.MEDICINE),
        ("送菜", Kind.GROCERIES),
        ("fix", Kind.REPAIR),
    ]
)
places = st.sampled_from(
    ["3栋201", "3号楼2单元501", "东12栋", "A座1203", "“幸福里 3栋”", "Building 3 Room 201", "Bldg 3-201"]
)
names = st.sampled_from(["", "王奶奶", "“Grandma Wang”", "老李"])
phones = st.sampled_from(["", "13800000000", "010-88886666"])
whats = st.lists(
    st.sampled_from(["降压药", "两盒", "面 条", "tablets,", "2 boxes", "水龙头"]), min_size=1, max_size=4
).map(" ".join)


@given(kinds, places, names, phones, whats, st.booleans())
def test_a_well_formed_line_gives_back_its_fields(
    said: tuple[str, Kind], place: str, name: str, phone: str, what: str, urgent: bool
) -> None:
    word, kind = said
    form = read(" ".join((f"代 {name}" if name else "", "加急" if urgent else "", word, place, what, phone)))
    plain = place.strip("“”")
    assert form == NeedForm(
        kind=kind,
        details=Details(place=plain, what=what.strip(" ,"), phone=phone, name=name.strip("“”")),
        building=read_building(plain),
        urgent=urgent,
    )


fields = st.sampled_from(
    ["药品", "接送", "3栋201", "代", "for", "王奶奶", "加急", "13800000000", "明天9点", "“", "”", "两盒", "Building"]
)


@given(st.text() | st.lists(fields | st.text(max_size=4), max_size=9).map(" ".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        form = read(text)
        assert form.details.place
        assert form.details.what or form.kind.is_ride


@pytest.mark.parametrize("unit", ["药品 ", "“", "代 ", "3栋201 ", "加急 ", "1", "接送 3栋201 9点 "])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_refused_at_once(unit: str) -> None:
    with pytest.raises(Refused, match="need-too-long"):
        read(unit * 4096)
