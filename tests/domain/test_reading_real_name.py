"""What people answer when they are asked for their real name."""

import pytest

from domain.reading.real_name import looks_like_name, read_real_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张伟", "张伟"),
        ("我叫张伟", "张伟"),
        ("姓名：赵志强。", "赵志强"),
        ("欧阳娜娜", "欧阳娜娜"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("Zhang Wei", "Zhang Wei"),
        ("my name is Zhang Wei", "Zhang Wei"),
        ("Mary O'Neil-Jones", "Mary O'Neil-Jones"),
    ],
)
def test_a_name_is_read(text: str, name: str) -> None:
    assert read_real_name(text) == name


@pytest.mark.parametrize("text", ["", "张", "1-5", "张伟 13800000000", "好的收到谢谢大家", "在吗？", "Done"])
def test_anything_else_is_none(text: str) -> None:
    assert read_real_name(text) is None


def test_by_itself_a_name_begins_with_a_common_surname_or_capitals() -> None:
    said = ("张伟", "Zhang Wei", "救命", "好的", "等下", "on my way")
    assert [text for text in said if looks_like_name(text)] == ["张伟", "Zhang Wei"]
