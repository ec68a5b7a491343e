"""A group is not told who sits in a wheelchair."""

import pytest

from domain.reading.wheelchair import without_wheelchair


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("去市医院，2个人，轮椅", "去市医院，2个人"),
        ("去市医院 2个人 有轮椅", "去市医院 2个人"),
        ("轮椅，去市医院", "去市医院"),
        ("去市医院、带一个轮椅、2人", "去市医院、2人"),
        ("to City Hospital, 2 people, wheelchair", "to City Hospital, 2 people"),
        ("to City Hospital with a Wheelchair", "to City Hospital"),
        ("wheelchair", ""),
        ("去火车站", "去火车站"),
    ],
)
def test_a_wheelchair_goes_and_the_rest_stays(text: str, shown: str) -> None:
    assert without_wheelchair(text) == shown
