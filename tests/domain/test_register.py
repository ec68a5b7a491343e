"""Whom a typed name means."""

import pytest

from domain.register import named

NAMES = {1: "张伟", 2: "张伟强", 3: "Zhang Wei", 4: "李红（3栋）", 5: "张伟", 6: "😀"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("张伟", (1, 5)),  # called so, so nobody whose name is longer
        ("张 伟", (1, 5)),
        ("张伟强", (2,)),
        ("伟强", (2,)),
        ("zhang wei", (3,)),
        ("ＺＨＡＮＧ　ＷＥＩ", (3,)),
        ("李红", (4,)),
        ("张", (1, 2, 5)),
        ("王芳", ()),
        ("😀", (6,)),
        ("", ()),
        (" ", ()),
        ("\u200b", ()),
    ],
)
def test_a_name_means_who_is_called_so_or_else_whose_name_holds_it(typed: str, meant: tuple[int, ...]) -> None:
    assert named(typed, NAMES) == meant
