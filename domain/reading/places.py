"""Points of an area by what people call them: their place in the list, their name, their number, 1-5, 东3."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from domain.reading.numeral import NUMERAL, read_numeral
from domain.reading.pattern import Pattern
from domain.reading.series import TO, series_of
from domain.reading.text import fold, word_key

_MOST_NUMBER = 999
_LONGEST = 60  # characters of a name or a series

_BUILDING = Pattern(r"(?:号楼|栋|幢|座|楼|号)\Z")
_APART = Pattern(r"[0-9]\s+[0-9]")
_NUMBERS = Pattern(rf"第?(?P<first>{NUMERAL})[号个]?(?:\s*{TO}\s*第?(?P<last>{NUMERAL})[号个]?)?")


class Places:
    """Where the points stand in their list, by what people call them."""

    def __init__(self, points: Sequence[str]) -> None:
        """Note what the points are called."""
        self._by_key: dict[str, int] = {}
        self._spaced: set[int] = set()  # whose own name has numbers with a space between them
        self._by_stem: defaultdict[str, set[int]] = defaultdict(set)
        self._by_number: defaultdict[int, set[int]] = defaultdict(set)
        for position, name in enumerate(points, start=1):
            key = word_key(fold(name))
            self._by_key[key] = position
            if _APART.search(fold(name)):
                self._spaced.add(position)
            self._by_stem[_BUILDING.sub("", key)].add(position)
            numbers = re.findall(r"[0-9]+", key)
            if len(numbers) == 1:
                self._by_number[int(numbers[0])].add(position)

    def listed(self, text: str, separators: Sequence[Pattern]) -> frozenset[int] | None:
        """The places that the text names: as a whole, or each of its parts at these separators, one after another."""
        said = self._named_by(text) if len(text) <= _LONGEST else None
        if said or not separators:
            return said
        parts = [part for part in separators[0].split(text) if part]
        places = [self.listed(part, separators[1:]) for part in parts]
        known = [each for each in places if each]
        return frozenset[int]().union(*known) if known and len(known) == len(places) else None

    def _named_by(self, text: str) -> frozenset[int] | None:
        place = self._by_key.get(word_key(text))
        if place and (place in self._spaced or not _APART.search(text)):
            return frozenset({place})
        if _APART.search(text):
            return None  # 1 2 is not the twelfth
        numbers = _NUMBERS.fullmatch(text.strip())
        if numbers:
            first = read_numeral(numbers["first"])
            last = read_numeral(numbers["last"]) if numbers["last"] else first
            if first is None or last is None or not 1 <= first <= last <= _MOST_NUMBER:
                return None
            return _all(self._of_number(number) for number in range(first, last + 1))
        return _all(self._of_name(name) for name in series_of(text) or [text])

    def _of_number(self, number: int) -> int | None:
        """The point at this place, unless another one is called by this number."""
        called = self._by_number.get(number)
        return self._by_key.get(str(number)) or (number if not called or number in called else None)

    def _of_name(self, name: str) -> int | None:
        """The one point of this name, or of this name but for the word for a building, or of this number."""
        key = word_key(name)
        stem = _BUILDING.sub("", key)
        alike = self._by_stem.get(stem) or (self._by_number.get(int(stem)) if _is_number(stem) else None)
        return self._by_key.get(key) or (next(iter(alike)) if alike and len(alike) == 1 else None)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,9}", text))


def _all(places: Iterable[int | None]) -> frozenset[int] | None:
    found = list(places)
    known = frozenset(place for place in found if place)
    return known if None not in found else None
