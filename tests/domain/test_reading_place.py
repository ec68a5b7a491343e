"""Where somebody lives, and how little of it a group sees."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.place import for_group, is_place, read_building, split_place

BUILDINGS = {
    "3栋201": "3栋",
    "３栋２０１": "３栋",
    "3 栋 201": "3 栋",
    "3棟201": "3棟",
    "三栋": "三栋",
    "东12栋": "东12栋",
    "东区3栋2单元501": "东区3栋",
    "幸福里3栋201": "3栋",
    "3号楼2单元501": "3号楼",
    "十二号楼": "十二号楼",
    "3号宿舍201": "3号宿舍",
    "12号301室": "12号",
    "A座1203": "A座",
    "A3栋201": "A3栋",
    "3#201": "3#",
    "东3-201": "东3",
    "Building 3 Room 201": "Building 3",
    "building 3-201": "building 3",
    "Bldg 3-201": "Bldg 3",
    "Bldg. 3, Apt 5B": "Bldg. 3",
    "Block B room 4": "Block B",
    "Building A Room 201": "Building A",
    "No.3 Building 201": "No.3 Building",
}
NO_BUILDING = [
    "",
    "201",
    "201室",
    "3-201",
    "2单元501",
    "东区门岗",
    "3楼",
    "building a wall",
    "5号",
    "Room 201",
    "outbuilding 3",
]


@pytest.mark.parametrize(("place", "building"), BUILDINGS.items())
def test_a_group_sees_the_building_of_a_place(place: str, building: str) -> None:
    assert read_building(place) == building


@pytest.mark.parametrize("place", NO_BUILDING)
def test_where_no_building_is_found_it_sees_none(place: str) -> None:
    assert read_building(place) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3栋201降压药", "3栋降压药"),
        ("3栋2单元 501 王", "3栋 王"),
        ("3栋（201）漏水", "3栋漏水"),
        ("3栋的201漏水", "3栋漏水"),
        ("3栋五零一", "3栋"),
        ("放3栋201门口", "放3栋门口"),
        ("宿舍楼3-201 大米", "宿舍楼3 大米"),
        ("3栋，2单元，5楼，501室", "3栋"),
        ("201, Building 3", "Building 3"),
        ("Room 201, Building 3, rice", "Building 3, rice"),
        ("Building 3 - Apt 5B rice", "Building 3 rice"),
        ("送到201室门口", "送到门口"),
        ("二零一室漏水", "漏水"),
        ("apt 5B rice", "rice"),
        ("住501 大米", "大米"),
        ("3-2-501 大米", "大米"),
        ("3栋 13800000000 201", "3栋"),
        ("95598 说停电", "说停电"),
        ("12\u200b34\u200b5 口罩", "口罩"),
        ("土豆 送到201", "土豆 送到"),
        ("敲201的门", "敲的门"),
        ("放201门口", "放门口"),
        ("201牛奶", "牛奶"),
        ("201：牛奶", "：牛奶"),
        ("201 王女士", "王女士"),
        ("住二零一", "住"),
        ("2304张三", "张三"),
        ("18/2304 牛奶", "牛奶"),
        ("东户 牛奶", "牛奶"),
        ("牛奶 1801", "牛奶"),
        ("301、302都要", "都要"),
        ("my room is 201", "my room is"),
        ("rice, I'm in 201", "rice, I'm in"),
        ("at door 201 please", "at door please"),
        ("牛奶 A1203", "牛奶"),
        ("门锁密码 7788#", ""),
        ("牛奶，密码是7788", "牛奶"),
        ("door code 77A8", ""),
        ("牛奶 微信 wx138abc", "牛奶"),
        ("rice, WeChat: zhao_1980", "rice"),
        ("张三收 两箱牛奶", "两箱牛奶"),
        ("两箱牛奶，王女士收", "两箱牛奶"),
        ("牛奶 收件人：张三", "牛奶"),
    ],
)
def test_a_group_sees_no_room_and_no_phone(text: str, shown: str) -> None:
    assert for_group(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "降压药两盒",
        "大米10斤",
        "3栋 20个口罩",
        "3栋 12:30以后",
        "3栋 10 masks",
        "3栋地下室",
        "500克米 84消毒液 500mg/L",
        "去市医院 2026-12-01 08:00",
        "室内消毒",
        "masks, 20 boxes",
        "酒精500毫升 口罩100个",
        "大米100斤",
        "牛奶250ml 200 g",
        "100 masks",
        "100-200个口罩",
        "N95口罩 84消毒液",
        "星期一二三都行",
        "一百二十个",
        "去801路车站",
        "可以微信付款",
        "请代收",
        "一个密码本",
    ],
)
def test_what_is_needed_stays_as_it_is(text: str) -> None:
    assert for_group(text) == text


building = st.sampled_from(["3栋", "12号楼", "东12栋", "A座", "三栋", "Building 3", "Bldg B", "３栋"])
apart = st.sampled_from(["", " ", "，", ", ", "-", "－", "（", "·", " \u200b", "/", "的", "#"])
room = st.from_regex(r"\A[a-z]?[1-9][0-9]{2,3}[a-z]?\Z", fullmatch=True).filter(lambda room: room[-1] not in "glm")
digits = st.text(alphabet=st.characters(categories=["Nd"]), min_size=1)
words = st.sampled_from(["降压药", " 大米10斤", " rice", "，电话13800000000", " room 5", " 201室", " 2单元", " "])
address = st.builds("{}{}{}".format, building, apart, room)
texts = st.lists(address | building | words | digits | apart | st.text(max_size=5), max_size=8).map("".join)


@given(building, apart, room, words)
def test_a_room_beside_a_building_is_never_seen(building: str, apart: str, room: str, words: str) -> None:
    if building.startswith("B") and not apart:
        apart = " "
    shown = for_group(f"{building}{apart}{room}{words}")
    assert room not in shown
    assert unicodedata.normalize("NFKC", building) in unicodedata.normalize("NFKC", shown)


@given(texts)
def test_a_group_never_sees_five_digits_in_a_row(text: str) -> None:
    assert re.search(r"\d{5}", for_group(text)) is None


@given(texts)
def test_what_a_group_sees_holds_nothing_more_to_hide(text: str) -> None:
    assert for_group(for_group(text)) == for_group(text)


@pytest.mark.parametrize(
    "text", [*BUILDINGS, "201", "201室", "3-201", "东区门岗", "幸福里小区", "East gate", "王奶奶家"]
)
def test_a_place_is_told_from_what_is_needed(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text", ["", "降压药", "两盒", "口罩", "masks", "tablets", "加急", "尿不湿大号", "Grandma Wang"]
)
def test_what_is_needed_is_no_place(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("3栋201 降压药两盒", "3栋201", "降压药两盒"),
        ("3栋201降压药两盒", "3栋201", "降压药两盒"),
        ("3栋 201 降压药两盒", "3栋 201", "降压药两盒"),
        ("3栋，201，降压药", "3栋，201", "降压药"),
        ("3栋门口 降压药", "3栋门口", "降压药"),
        ("幸福里3栋201 降压药", "幸福里3栋201", "降压药"),
        ("“3栋 王家” 降压药", "3栋 王家", "降压药"),
        ("Building 3 Room 201 tablets, 2 boxes", "Building 3 Room 201", "tablets, 2 boxes"),
        ("Building 3-201 tablets", "Building 3-201", "tablets"),
        ("East gate masks", "East gate", "masks"),
        ("东区门岗 口罩 20个", "东区门岗", "口罩 20个"),
        ("降压药两盒 3栋201", "3栋201", "降压药两盒"),
        ("降压药 幸福里3栋201 两盒", "幸福里3栋201", "降压药 两盒"),
        ("2单元501 降压药", "2单元501", "降压药"),
        ("南区 12栋 1-301 降压药", "南区 12栋 1-301", "降压药"),
        ("大米10斤，放3栋201门口", "放3栋201", "大米10斤，门口"),
        ("3栋 10 masks", "3栋", "10 masks"),
        ("降压药 两盒", "", "降压药 两盒"),
        ("", "", ""),
    ],
)
def test_the_place_of_a_request_is_found(text: str, place: str, rest: str) -> None:
    assert split_place(text) == (place, rest)


@given(st.text() | texts)
def test_any_text_is_read(text: str) -> None:
    read_building(text)
    is_place(text)
    split_place(text)


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "3栋201 ", "201 ", "3-", "栋", "room ", "building ", "no.3 building ", "(", "第"]
)
@pytest.mark.timeout(10)
def test_the_longest_message_of_telegram_is_read_soon(unit: str) -> None:
    text = unit * (4096 // len(unit))
    for read in (for_group, read_building, is_place, split_place):
        read(text)
