"""Where somebody lives, as people write it; what of it a group sees; and where it stands in a request.

A group sees the building. Rooms, units and floors beside it, and rooms that stand alone, are taken out of what it sees.
"""

import re

from domain.reading.address import ADDRESS, BUILDING, ROOMS
from domain.reading.fields import split_fields
from domain.reading.pattern import Pattern
from domain.reading.phone import without_phones
from domain.reading.text import cut, fold_in_place, tidy

_NAMED_PLACE = Pattern(
    r".*(?:栋|幢|座|楼|层|室|单元|区|院|苑|园|里|村|庄|路|街|巷|弄|胡同|门|门岗|亭|口|城|府|庭|湾|舍|公寓|中心|广场|站|校|厅|馆|店|场|家|处"
    r"|大厦|家里|[0-9]号)|[a-z]?[0-9]{3,4}[a-z]?"
)
_ENGLISH_PLACE = Pattern(
    r"(?!(?:to|from|at|for)\s)(?:[a-z0-9.'-]+\s+){0,2}(?:gate|entrance|lobby|street|st|road|rd|avenue|ave|lane|square|park|campus"
    r"|hostel|dorm|dormitory|hall|school|station|home|house|village|court|centre|center|hotel|mall)(?:\s+[0-9]{1,4}[a-z]?)?(?=[\s,]|\Z)"
)
_BETWEEN = " ,，、"


def read_building(place: str) -> str:
    """As much of a place as a group sees: 3栋 of 3栋201. Empty where no building is found."""
    found = BUILDING.search(fold_in_place(place))
    return tidy(place[found.start() : found.end()]) if found else ""


def for_group(text: str) -> str:
    """The text as a group sees it: no telephone number, no room, of a place the building."""
    shown = tidy(text)
    while (less := _with_less(shown)) != shown:
        shown = less
    return shown


def is_place(text: str) -> bool:
    """Whether the text says where, rather than what."""
    folded = fold_in_place(text.strip())
    if ADDRESS.search(folded) or _NAMED_PLACE.fullmatch(folded):
        return True
    return bool(_ENGLISH_PLACE.fullmatch(folded))


def split_place(text: str) -> tuple[str, str]:
    """The place at the head of the text, and what follows; empty where the text doesn't begin with a place.

    What is quoted is taken at its word. An address that stands further behind is found too: the rest is what is
    before and after it.
    """
    head, rest = (*split_fields(text, 2), "", "")[:2]
    if not text.strip().startswith(head) or not head:
        return tidy(head), rest
    text, folded = text.strip(), fold_in_place(text.strip())
    address = ADDRESS.search(folded)
    if address and _is_at_head(address, head):
        end = address.end() if address["room"] or address["alone"] else max(address.end(), len(head))
        return tidy(text[:end]), text[end:].strip(_BETWEEN)
    named = _ENGLISH_PLACE.match(folded)
    if named:
        return tidy(text[: named.end()]), text[named.end() :].strip(_BETWEEN)
    if is_place(head) and not (address and address.start() < len(head)):
        return tidy(head), rest
    if address:
        start = max(text.rfind(mark, 0, address.start()) for mark in _BETWEEN) + 1
        return tidy(text[start : address.end()]), cut(text, [(start, address.end())])
    return "", text


def _is_at_head(address: re.Match[str], head: str) -> bool:
    """Whether the address stands in the first field, with no comma before it, or right behind a field with a place."""
    start = address.start()
    if start < len(head):
        return set(_BETWEEN).isdisjoint(head[:start])
    return start == len(head) + 1 and is_place(head)


def _with_less(text: str) -> str:
    text = without_phones(text)
    for pattern in ROOMS:
        text = cut(text, (found.span("room") for found in pattern.finditer(fold_in_place(text))))
    return text.strip(_BETWEEN)
