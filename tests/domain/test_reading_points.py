"""The points of an area as they are typed, and which of them are ticked."""

from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Refused
from domain.reading.points import MOST_POINTS, POINT_LIMIT, read_points, read_ticks

DORMS = tuple(f"东{number}栋" for number in range(1, 13))
POINTS = (*DORMS, "食堂", "Parcel point")


@pytest.mark.parametrize(
    "text",
    [
        "东1-12栋",
        "东1栋-东12栋",
        "东1栋到东12栋",
        "东１－１２栋",
        "东1栋至12栋",
        "点位 东1~12栋",
        "“东1-12栋”",
        "东1-6栋，东7-12栋",
        "东1-6栋 东7-12栋",
        "东1-6栋\n东7-12栋",
        "、".join(DORMS),
    ],
)
def test_a_series_is_written_out(text: str) -> None:
    assert read_points(text) == DORMS


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("A1-A3", ["A1", "A2", "A3"]),
        ("A1 to A3", ["A1", "A2", "A3"]),
        ("1-3号楼", ["1号楼", "2号楼", "3号楼"]),
        ("Building 1-3", ["Building 1", "Building 2", "Building 3"]),
        ("01-03", ["01", "02", "03"]),
        ("A1-A2 B1-B2", ["A1", "A2", "B1", "B2"]),
        ("食堂, 快递点", ["食堂", "快递点"]),
        ("食堂 快递点", ["食堂", "快递点"]),
        ("Canteen, Parcel point", ["Canteen", "Parcel point"]),
        ("points: Canteen; Gate 2", ["Canteen", "Gate 2"]),
        ("东5-5栋", ["东5栋"]),
        ("2号楼-3层", ["2号楼-3层"]),
        ("3栋A-201", ["3栋A-201"]),
        ("", []),
        (" ，、 ", []),
    ],
)
def test_points_are_read_as_they_are_typed(text: str, points: list[str]) -> None:
    assert list(read_points(text)) == points


@pytest.mark.parametrize(
    ("text", "key", "fact"),
    [
        ("东5-3栋", "area-points-bad", "东5-3栋"),
        ("食堂, ***", "area-points-bad", "***"),
        ("东1-12栋, 东3栋", "area-points-twice", "东3栋"),
        ("Canteen, canteen", "area-points-twice", "canteen"),
        ("1-201", "area-points-many", MOST_POINTS),
        ("点" * (POINT_LIMIT + 1), "area-text-too-long", POINT_LIMIT),
    ],
)
def test_points_that_cannot_be(text: str, key: str, fact: str | int) -> None:
    with pytest.raises(Refused) as refused:
        read_points(text)
    assert (refused.value.key, list(refused.value.facts.values())) == (key, [fact])


names = st.text(alphabet="东西南北食堂快递点门岗甲乙丙丁", min_size=1, max_size=8).filter(
    lambda name: "点位" not in name
)


@given(st.lists(names, unique=True, max_size=20), st.sampled_from([", ", "，", "、", " ", "\n", "；"]))
def test_any_names_are_given_back(points: list[str], comma: str) -> None:
    assert list(read_points(comma.join(points))) == points


@given(st.integers(1, 99), st.integers(0, MOST_POINTS - 1))
def test_any_series_is_given_back(first: int, more: int) -> None:
    assert list(read_points(f"东{first}-{first + more}栋")) == [f"东{n}栋" for n in range(first, first + more + 1)]


# Ticks


def ticks(text: str, points: Sequence[str]) -> set[int] | None:
    ticked = read_ticks(text, points)
    return None if ticked is None else set(ticked)


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("1-5", {1, 2, 3, 4, 5}),
        ("１－５", {1, 2, 3, 4, 5}),
        ("1到5", {1, 2, 3, 4, 5}),
        ("一到五", {1, 2, 3, 4, 5}),
        ("1 - 5", {1, 2, 3, 4, 5}),
        ("1-3, 5", {1, 2, 3, 5}),
        ("1,3,5", {1, 3, 5}),
        ("1，3，5", {1, 3, 5}),
        ("1 3 5", {1, 3, 5}),
        ("1、3和5", {1, 3, 5}),
        ("1.3.5。", {1, 3, 5}),
        ("1 and 3", {1, 3}),
        ("第十二个", {12}),
        ("3号", {3}),
        ("东3", {3}),
        ("东3栋", {3}),
        ("東3棟", {3}),
        ("东3号楼", {3}),
        ("3栋", {3}),
        ("东3-5", {3, 4, 5}),
        ("东3栋-东5栋", {3, 4, 5}),
        ("1-5栋", {1, 2, 3, 4, 5}),
        ("食堂", {13}),
        ("parcel point", {14}),
        ("东1、食堂、14", {1, 13, 14}),
        ("东1和食堂", {1, 13}),
        ("1-5做完了", {1, 2, 3, 4, 5}),
        ("完成1-5", {1, 2, 3, 4, 5}),
        ("1-5 done 👍", {1, 2, 3, 4, 5}),
        ("全部", set(range(1, 15))),
        ("都做了！", set(range(1, 15))),
        ("all", set(range(1, 15))),
        ("All done.", set(range(1, 15))),
        ("13-20", set(range(13, 21))),  # there are 14; the rule says so
    ],
)
def test_ticks_are_read_as_they_are_typed(text: str, ticked: set[int]) -> None:
    assert ticks(text, POINTS) == ticked


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "1-5?",
            "1-5吗",
            "1-5没做",
            "东3没做",
            "收到",
            "完成",
            "认领",
            "5-1",
            "0",
            "+1",
            "8:30",
            "7/2",
            "1.5小时",
        ),
        *(
            "2026-11-25",
            "13800000000",
            "1-1000",
            "东99",
            "西3",
            "1-5, 西3",
            "除了3",
            "1\n2\n3",
            "👍",
            "食堂在哪",
            "全部吗",
        ),
    ],
)
def test_what_is_no_list_of_points_is_none(text: str) -> None:
    assert read_ticks(text, POINTS) is None


def test_a_number_that_another_point_is_called_by_is_not_clear() -> None:
    points = ("5栋", "6栋", "7栋", "8栋", "9栋", "10栋")
    assert ticks("5", points) is None
    assert ticks("4-6", points) is None
    assert ticks("5栋", points) == {1}
    assert ticks("5-6栋", points) == {1, 2}


def test_a_name_that_two_points_share_but_for_a_word_is_not_clear() -> None:
    points = ("东1栋", "东1号楼", "西1栋")
    assert ticks("东1", points) is None
    assert ticks("1栋", points) is None
    assert ticks("东1栋", points) == {1}


def test_points_that_are_called_by_numbers_alone_are_meant_by_them() -> None:
    assert ticks("101, 103", ("101", "102", "103")) == {1, 3}


def test_two_numbers_with_a_space_between_them_are_two() -> None:
    assert ticks("1 2", DORMS) == ticks("1 2", ("1", "2", "12")) == {1, 2}
    assert ticks("1 2", ("A栋", "1 2")) == {2}


def test_an_area_without_points_is_one_place() -> None:
    assert ticks("全部", ()) == ticks("all", ("",)) == {1}


@given(st.sets(st.integers(1, 12), min_size=1), st.sampled_from([",", "，", "、", " ", ", ", "。"]))
def test_any_places_are_given_back_by_number_and_by_name(places: set[int], comma: str) -> None:
    assert ticks(comma.join(map(str, sorted(places))), DORMS) == places
    assert ticks(comma.join(DORMS[place - 1] for place in sorted(places)), DORMS) == places


@given(st.lists(names, unique=True, min_size=1, max_size=9).flatmap(st.permutations))
def test_every_point_is_ticked_by_its_own_name(points: list[str]) -> None:
    for place, name in enumerate(points, start=1):
        assert ticks(name, points) == {place}


pieces = st.sampled_from(["1", "5", "-", "到", "东", "栋", "食堂", ",", " ", "全部", "和", "done", "点位 ", "to ", "“"])


@given(st.text() | st.lists(pieces, max_size=9).map("".join), st.lists(st.text(min_size=1, max_size=9), max_size=9))
def test_any_text_is_read_or_refused(text: str, points: list[str]) -> None:
    ticked = read_ticks(text, points)
    assert ticked is None or (ticked and min(ticked) >= 1)
    with suppress(Refused):
        assert len(read_points(text)) <= MOST_POINTS


@pytest.mark.parametrize("unit", ["1", "1,", "1-", "-", "东", "to", "和", "完成", " ", "1-99,", "东1-9栋", "a "])
@pytest.mark.timeout(5)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    read_ticks(unit * 10_000, POINTS)
    with suppress(Refused):
        read_points(unit * 10_000)
