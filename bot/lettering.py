"""Chinese and Latin letters in a picture: how wide a text is, and how it is made to fit.

The glyphs come with the wheel pylopdf-fonts-zh-cn (Noto Sans SC), so no font has to be installed by hand.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

NO_GLYPH = "\U0010ffff"
"""What no font has a glyph for."""
CUT = "…"
_PIECES = re.compile(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+")
"""A line may end between any two of these: before and behind a Chinese character, and where words end."""


@cache
def font(size: int) -> "FreeTypeFont":
    """Give the letters in this size, in pixels."""
    from PIL import ImageFont  # of the extras, as the glyphs are: loaded where they are used
    from pylopdf_fonts_zh_cn import sans_path

    return ImageFont.truetype(sans_path(), size, layout_engine=ImageFont.Layout.BASIC)


def legible(text: str) -> str:
    """Leave out what there is no glyph for, such as an emoji; where that is all of it, it stays."""
    kept = "".join(filter(_has_glyph, text)).strip()
    return kept or text


@cache
def _has_glyph(letter: str) -> bool:
    return letter.isspace() or bytes(font(20).getmask(letter)) != bytes(font(20).getmask(NO_GLYPH))


def cut(text: str, size: int, width: float) -> str:
    """Shorten a text to one line of this width."""
    if font(size).getlength(text) <= width:
        return text
    while text and font(size).getlength(text + CUT) > width:
        text = text[:-1]
    return text.rstrip() + CUT


def wrap(text: str, size: int, width: float, most: int) -> list[str]:
    """Break a text into lines of this width, at most so many; the last one is cut where more would come."""
    lines = [""]
    for piece in _pieces(text, size, width):
        if lines[-1] and font(size).getlength((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    shown = [line.strip() for line in lines]
    return shown if len(shown) <= most else [*shown[: most - 1], cut("".join(lines[most - 1 :]), size, width)]


def _pieces(text: str, size: int, width: float) -> Iterator[str]:
    for piece in _PIECES.findall(text):
        yield from piece if font(size).getlength(piece.rstrip()) > width else [piece]
