"""The points of an area as people write them: 东1-12栋, 食堂, 快递点; and which of them are ticked: 1-5, 东3, 全部."""

from collections.abc import Iterator, Sequence

from domain.messages import Refused
from domain.reading.pattern import Pattern
from domain.reading.places import Places
from domain.reading.round_reply import RoundReply, read_round_reply
from domain.reading.series import TO, series_of
from domain.reading.text import clean, fold, fold_in_place, tidy, word_key
from domain.reading.whole_message import bare_text

MOST_POINTS = 200
POINT_LIMIT = 30  # characters
_GIVEN_LIMIT = 40  # characters of a mistake that its sentence repeats

_LABEL = Pattern(r"(?:点位|points?)(?:\s*:\s*|\s+)")
_COMMA = Pattern(r"[,、;\n]")
_SPACE = Pattern(r"(?<![a-z])\s+(?![a-z])|(?<=[0-9])\s+(?=[a-z][0-9])")
"""A space between names; one beside a Latin word is within a name, as in Building 3 or Parcel point."""
_QUOTES = " \"'“”‘’「」『』"
_DONE_BEFORE = Pattern(r"(?:我?(?:已经?)?都?(?:(?:完成|做完)了?|做了)|done|finished)[\s:,]*")
_DONE_AFTER = Pattern(r"[\s,]*[都全]?(?:已经?)?(?:做好了|做完了?|做了|完成了?|搞定了?|好了|完了|done|finished|ok)\Z")
_SEPARATORS = tuple(map(Pattern, (r"[,、;]|\s+and\s+", r"[.。]", r"\s+", r"[和及跟&]")))
_AROUND_TO = Pattern(rf"\s*({TO})\s*")


def read_points(text: str) -> tuple[str, ...]:
    """The names, each series written out; none where the text has none. Raises Refused."""
    names: list[str] = []
    for piece in _pieces(text):
        names += _names(piece)
        if len(names) > MOST_POINTS:
            raise Refused("area-points-many", limit=MOST_POINTS)
    seen: set[str] = set()
    for name in names:
        if (key := word_key(fold(name))) in seen:
            raise Refused("area-points-twice", given=name)
        seen.add(key)
    return tuple(names)


def read_ticks(text: str, points: Sequence[str]) -> frozenset[int] | None:
    """The places in the list, from 1, that the whole message names; the list may be shorter than that.

    None when the message is something else, or when it is not clear which point is meant: 3, where the third point
    is not the one that is called 3栋. An area without points has one place.
    """
    if read_round_reply(text) is RoundReply.ALL:
        return frozenset(range(1, max(1, len(points)) + 1))
    bare = bare_text(text)
    if not bare:
        return None
    before = _DONE_BEFORE.match(bare)
    said = _DONE_AFTER.sub("", bare[before.end() :] if before else bare)
    return Places(points).listed(_AROUND_TO.sub(r"\1", said), _SEPARATORS)


def _pieces(text: str) -> Iterator[str]:
    """The names and series as typed, without quotes around them."""
    lines = "\n".join(map(tidy, text.splitlines()))
    label = _LABEL.match(fold_in_place(lines))
    shown = lines[label.end() :] if label else lines
    for listed in _split(_COMMA, shown):
        for piece in _split(_SPACE, listed):
            if name := piece.strip(_QUOTES):
                yield name


def _split(pattern: Pattern, text: str) -> Iterator[str]:
    """The text as typed, in the parts that the pattern finds in its folded form."""
    start = 0
    for found in pattern.finditer(fold_in_place(text)):
        yield text[start : found.start()]
        start = found.end()
    yield text[start:]


def _names(piece: str) -> list[str]:
    if len(piece) > POINT_LIMIT:
        raise Refused("area-text-too-long", limit=POINT_LIMIT)
    series = series_of(piece)
    if series == [] or not any(map(str.isalnum, piece)):
        raise Refused("area-points-bad", given=clean(piece, _GIVEN_LIMIT))
    return series or [piece]
