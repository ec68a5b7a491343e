"""A week of rounds as a picture: areas by days, a mark an occurrence, to be read on a phone.

No side is longer than what Telegram shows without making it smaller, and no letter is smaller than is read there. What
a mark means is told by its shape as well as by its colour. The colours are those of Okabe and Ito, "Color Universal
Design" (2008), which people tell apart who do not see red or green.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from bot.lettering import cut, font, legible, wrap
from domain.messages import Line
from domain.occurrence import State
from domain.week import DAYS, AreaWeek, most_telling
from handlers.files import WeekPicture

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH, TALLEST = 1080, 1280
"""In pixels. Telegram makes a photo smaller of which a side is longer than 1280."""
MARGIN, NAMES = 28, 268
"""At each edge, and how wide the column of the names is."""
DAY = (WIDTH - 2 * MARGIN - NAMES) // DAYS
TITLE, SMALL = 38, 28
"""Heights of letters."""
LINE, ROW, GAP = 36, 64, 6
"""Of a line of small letters; of a row at least; between marks."""
MARK, ACROSS = 44, 2
"""The side of a mark, and how many of them stand beside each other in a day."""
NAME_LINES, MARK_LINES = 4, 4
"""How high a row may become; of more rounds in a day it is said how many."""
LEGEND, LEGEND_COLUMNS = 56, 3
FINER = 4
"""How much finer a mark is drawn than it is shown, for smooth edges."""

INK, FAINT, RULE, BAND = "#1A1A1A", "#5F5F5F", "#D0D0D0", "#F4F4F4"
WHITE, GREY = "#FFFFFF", "#8C8C8C"
COLOURS = {
    State.DONE: "#009E73",  # bluish green
    State.LATE: "#0072B2",  # blue
    State.MISSED: "#D55E00",  # vermilion
    State.OPEN: "#F0E442",  # yellow
    State.EXCUSED: GREY,
    State.PLANNED: WHITE,
}

Say = Callable[[Line], str]


def draw(week: WeekPicture, say: Say) -> bytes:
    """Draw a week as PNG, in the words of `say`."""
    from PIL import Image, ImageDraw  # of the extras: loaded where they are used

    heading = wrap(legible(say(week.title)), TITLE, WIDTH - 2 * MARGIN, 2)
    below = [part for line in week.below for part in wrap(legible(say(line)), SMALL, WIDTH - 2 * MARGIN, 2)]
    top = MARGIN + len(heading) * (TITLE + 12) + len(below) * LINE + 12
    legend = [(state, cut(say(line), SMALL, _LEGEND_ROOM)) for state, line in week.legend]
    foot = -(-len(legend) // LEGEND_COLUMNS) * LEGEND + MARGIN
    days = [[line for part in day for line in wrap(say(part), SMALL, DAY, 2)] for day in week.days]
    above = max(map(len, days)) * LINE + GAP
    rows, left_out = _that_fit(week.areas, TALLEST - top - above - foot)
    height = top + above + sum(row.height for row in rows) + bool(left_out) * ROW + foot

    picture = Image.new("RGB", (WIDTH, height), WHITE)
    page = _Page(picture, ImageDraw.Draw(picture))
    page.heading(heading, below)
    page.days(top, days)
    y = page.rows(top + above, rows)
    if left_out:
        page.text((MARGIN, y + ROW // 2), say(Line("week-more", {"more": left_out})), SMALL, FAINT)
        y += ROW
    page.legend(y, legend)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


_LEGEND_ROOM = (WIDTH - 2 * MARGIN) // LEGEND_COLUMNS - MARK - 2 * GAP
"""How wide the words beside a mark of the legend may be."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An area as it stands in the picture."""

    name: Sequence[str]  # in lines
    days: tuple[tuple[State, ...], ...]

    @property
    def height(self) -> int:
        marks = min(max(-(-len(day) // ACROSS) for day in self.days), MARK_LINES)
        return max(ROW, len(self.name) * LINE + 2 * GAP, marks * (MARK + GAP) + 2 * GAP)


def _that_fit(areas: Sequence[AreaWeek], room: int) -> tuple[list[_Row], int]:
    """The rows for which there is room, and how many are left out: first those of which nothing was missed."""
    laid_out = {area: _row(area) for area in areas}
    for most in range(len(areas), 0, -1):
        rows = [laid_out[area] for area in most_telling(areas, most)]
        left_out = len(areas) - most
        if sum(row.height for row in rows) + bool(left_out) * ROW <= room:
            return rows, left_out
    return [], len(areas)


def _row(area: AreaWeek) -> _Row:
    return _Row(wrap(legible(area.name), SMALL, NAMES - 2 * GAP, NAME_LINES), area.days)


class _Page:
    """Draws the parts of the picture, each at its height."""

    def __init__(self, picture: "Image", pen: "ImageDraw") -> None:
        self._picture = picture
        self._pen = pen

    def text(self, at: tuple[float, float], text: str, size: int, colour: str, anchor: str = "lm") -> None:
        self._pen.text(at, text, colour, font(size), anchor)

    def heading(self, title: Sequence[str], below: Sequence[str]) -> None:
        y = MARGIN
        for line in title:
            self.text((MARGIN, y + TITLE // 2), line, TITLE, INK)
            y += TITLE + 12
        for line in below:
            self.text((MARGIN, y + LINE // 2), line, SMALL, FAINT)
            y += LINE

    def days(self, y: int, days: Sequence[Sequence[str]]) -> None:
        """Above each column its date, and the weekday below that."""
        for place, lines in enumerate(days):
            for line, words in enumerate(lines):
                self.text((_left_of(place) + DAY // 2, y + line * LINE + LINE // 2), words, SMALL, INK, "mm")

    def rows(self, y: int, rows: Sequence[_Row]) -> int:
        """An area below the other; returns where the last one ends."""
        for place, row in enumerate(rows):
            if place % 2 == 0:
                self._pen.rectangle((0, y, WIDTH, y + row.height - 1), BAND)
            self._name(y, row)
            for day, states in enumerate(row.days):
                self._marks(_left_of(day), y, row.height, states)
            y += row.height
        self._pen.line((0, y, WIDTH, y), RULE, 2)
        return y

    def _name(self, y: int, row: _Row) -> None:
        first = y + (row.height - len(row.name) * LINE) // 2
        for place, line in enumerate(row.name):
            self.text((MARGIN, first + place * LINE + LINE // 2), line, SMALL, INK)

    def _marks(self, x: int, y: int, height: int, states: Sequence[State]) -> None:
        """The rounds of a day, in order of time; of too many those that were missed first, and how many more."""
        places = ACROSS * MARK_LINES
        missed_first = sorted(states, key=lambda state: state is not State.MISSED)
        shown = states if len(states) <= places else missed_first[: places - 1]
        lines = -(-min(len(states), places) // ACROSS)
        first = y + (height - lines * (MARK + GAP) + GAP) // 2
        across = min(len(states), ACROSS)
        start = x + (DAY - across * (MARK + GAP) + GAP) // 2
        for place in range(min(len(states), places)):
            line, column = divmod(place, ACROSS)
            at = (start + column * (MARK + GAP), first + line * (MARK + GAP))
            if place < len(shown):
                self._picture.paste(mark(shown[place]), at, mark(shown[place]))
            else:
                self.text((at[0] + MARK // 2, at[1] + MARK // 2), f"+{len(states) - place}", SMALL, INK, "mm")

    def legend(self, y: int, legend: Sequence[tuple[State, str]]) -> None:
        """What each mark means."""
        column = (WIDTH - 2 * MARGIN) // LEGEND_COLUMNS
        for place, (state, words) in enumerate(legend):
            line, across = divmod(place, LEGEND_COLUMNS)
            x, top = MARGIN + across * column, y + GAP * 2 + line * LEGEND
            self._picture.paste(mark(state), (x, top), mark(state))
            self.text((x + MARK + 2 * GAP, top + MARK // 2), words, SMALL, INK)


def _left_of(day: int) -> int:
    return MARGIN + NAMES + day * DAY


# The marks: a field of 44 units, drawn finer and made smaller.


@cache
def mark(state: State) -> "Image":
    """Draw the mark of a state; what is around it is transparent."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGBA", (MARK * FINER, MARK * FINER), (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    _field(pen, state)
    for stroke in _STROKES[state]:
        points = [(x * FINER, y * FINER) for x, y in stroke]
        ink = INK if state in (State.OPEN, State.PLANNED) else WHITE
        pen.line(points, ink, 5 * FINER, joint="curve")
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - 2.5 * FINER, y - 2.5 * FINER, x + 2.5 * FINER, y + 2.5 * FINER), ink)
    return picture.resize((MARK, MARK), Image.Resampling.LANCZOS)


def _field(pen: "ImageDraw", state: State) -> None:
    """What was logged late is round, what is to come is empty, all else is a filled square."""
    box = (2 * FINER, 2 * FINER, (MARK - 2) * FINER, (MARK - 2) * FINER)
    edge = GREY if state is State.PLANNED else COLOURS[state]
    if state is State.LATE:
        pen.ellipse(box, COLOURS[state], edge, 3 * FINER)
    else:
        pen.rounded_rectangle(box, 8 * FINER, COLOURS[state], edge, 3 * FINER)


_TICK = ((12, 23), (19, 30), (32, 15))
_STROKES: dict[State, Sequence[Sequence[tuple[float, float]]]] = {
    State.DONE: (_TICK,),
    State.LATE: (_TICK,),
    State.MISSED: (((14, 14), (30, 30)), ((30, 14), (14, 30))),
    State.EXCUSED: (((13, 22), (31, 22)),),
    State.OPEN: (((12, 22), (12.1, 22)), ((22, 22), (22.1, 22)), ((32, 22), (32.1, 22))),
    State.PLANNED: (),
}
