"""The picture of a week: large enough for a phone, never too tall, and each state with a mark of its own."""

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageChops

from bot.lettering import cut, font, legible, wrap
from bot.pictures import COLOURS, MARK, SMALL, TALLEST, WIDTH, draw, mark
from domain.messages import Line
from domain.occurrence import State
from domain.week import AreaWeek
from handlers.files import WeekPicture

LONG = "家属区北门到南门沿线公共卫生间与垃圾分类投放点含快递柜周边"


def say(line: Line) -> str:
    return "·".join([line.key, *map(str, line.facts.values())])


def week(areas: int, a_day: int = 2, name: str = LONG) -> WeekPicture:
    days = ((State.DONE,) * a_day,) * 7
    return WeekPicture(
        name="week.png",
        caption=Line("caption"),
        title=Line("title"),
        below=(Line("days"), Line("counts")),
        days=((Line("7/1"), Line("周三")),) * 7,
        areas=tuple(AreaWeek(name=f"{place}{name}", days=days) for place in range(areas)),
        legend=tuple((state, Line(state)) for state in State),
    )


def size(picture: WeekPicture) -> tuple[int, int]:
    return Image.open(BytesIO(draw(picture, say))).size


@pytest.mark.parametrize(("areas", "a_day"), [(1, 1), (6, 2), (200, 2), (3, 48), (40, 400)])
def test_it_is_never_larger_than_what_telegram_shows_as_it_is(areas: int, a_day: int) -> None:
    width, height = size(week(areas, a_day))
    assert width == WIDTH
    assert height <= TALLEST


def test_marks_are_told_apart_without_their_colours() -> None:
    for one, other in combinations(State, 2):
        left, right = (
            Image.alpha_composite(Image.new("RGBA", (MARK, MARK), "white"), mark(each)).convert("L")
            for each in (one, other)
        )
        outlines = [each.point(lambda grey: 255 if grey > 200 else 0) for each in (left, right)]
        assert ImageChops.difference(*outlines).getbbox() is not None, (one, other)
    assert len(set(COLOURS.values())) == len(State)


def test_a_name_of_any_length_fits_its_column() -> None:
    lines = wrap(LONG * 9, SMALL, 250, 4)
    assert len(lines) == 4
    assert lines[-1].endswith("…")
    assert max(font(SMALL).getlength(line) for line in lines) <= 250


def test_latin_words_are_broken_between_them_and_a_long_one_within() -> None:
    assert wrap("north gate to south gate", SMALL, 250, 4) == ["north gate to", "south gate"]
    assert len(wrap("a" * 100, SMALL, 250, 9)) > 1


def test_what_has_no_glyph_is_left_out_but_never_all_of_it() -> None:
    assert legible("🏠 宿舍") == "宿舍"
    assert legible("🏠") == "🏠"


def test_what_fits_is_not_cut() -> None:
    assert cut("食堂", SMALL, 250) == "食堂"
