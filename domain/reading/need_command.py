"""What stands after `/need`: what kind, where, what; for whom; how to phone them; when a ride is to come."""

import re
from datetime import datetime, tzinfo

from domain.help_request import Details, Kind
from domain.messages import Refused
from domain.need_form import NeedForm
from domain.reading.amount import is_amount
from domain.reading.fields import split_fields
from domain.reading.moment import read_moment
from domain.reading.need_kind import is_thing, read_kind, speaks_of
from domain.reading.pattern import Pattern
from domain.reading.phone import find_phone
from domain.reading.place import is_place, read_building, split_place
from domain.reading.text import fold, tidy
from domain.reading.urgency import off_ends

NEED_LIMIT = 500
"""Characters of a whole request."""
_MOST_NAME_FIELDS = 4
_MOST_KIND_FIELDS = 3  # see a doctor
_BETWEEN = " ,，、;；"
_FOR = ("代", "替", "for")
_FOR_AT_END = Pattern(r"(?P<before>.*)\s(?:代|替|on behalf of)\s+(?P<name>.+)", re.IGNORECASE)


def read_need(text: str, now: datetime, zone: tzinfo) -> NeedForm:
    """Read `药品 3栋201 降压药两盒`. Raises Refused for the first part that is missing or wrong.

    `代 王奶奶` may stand before it or at its end, `for Grandma Wang` before it, `加急` between any fields, a telephone
    number and the time of a ride anywhere. A sentence never repeats what was typed but for a time: it may be personal.
    """
    rest = tidy(text)
    if len(rest) > NEED_LIMIT:
        raise Refused("need-too-long", limit=NEED_LIMIT)
    phone, rest = find_phone(rest)
    rest, outside = off_ends(rest)
    name, rest = _name(rest)
    rest, behind_name = off_ends(rest)
    kind, thing, rest = _kind(rest)
    rest, behind_kind = off_ends(rest)
    wanted_at, rest = read_moment(rest, now, zone) if kind.is_ride else (None, rest)
    place, rest = _place(kind, rest)
    rest, behind_place = off_ends(rest)
    what = f"{thing} {_first(rest, 1)[0]}".strip(_BETWEEN)
    if not what and not kind.is_ride:
        raise Refused("need-what-missing")
    return NeedForm(
        kind=kind,
        details=Details(place=place, what=what, phone=phone, name=name),
        building=read_building(place),
        urgent=outside or behind_name or behind_kind or behind_place,
        wanted_at=wanted_at,
    )


def tells_of_illness(text: str) -> bool:
    """Whether the line, also one that can't be read as a whole, names a medicine or an illness: more than its kind."""
    rest, _ = off_ends(tidy(text))
    try:
        _, rest = _name(rest)
        kind, thing, rest = _kind(off_ends(rest)[0])
    except Refused:
        return False
    return kind.is_delicate and bool(thing or rest)


def _name(text: str) -> tuple[str, str]:
    """For whom it is, when that is said, and the rest."""
    head, rest = _first(text)
    if fold(head) in _FOR:
        return _name_before_kind(rest)
    if head[:1] in _FOR and read_kind(head) is None and _begins_with_kind(rest):
        return head[1:], rest
    at_end = _FOR_AT_END.fullmatch(text)
    return (_first(at_end["name"], 1)[0], at_end["before"]) if at_end else ("", text)


def _name_before_kind(text: str) -> tuple[str, str]:
    """The fields before the kind, as of Grandma Wang; the first field alone, when no kind follows."""
    first, after_first = _first(text)
    name, rest = first, after_first
    for _ in range(_MOST_NAME_FIELDS):
        if _begins_with_kind(rest):
            return name, rest
        field, rest = _first(rest)
        name = f"{name} {field}"
    if not first or read_kind(first):
        raise Refused("need-name-missing")
    return first, after_first


def _begins_with_kind(text: str) -> bool:
    return read_kind(_first(off_ends(text)[0])[0]) is not None


def _kind(text: str) -> tuple[Kind, str, str]:
    """The kind, the word for it where that says more than the kind, and the rest."""
    for count in range(_MOST_KIND_FIELDS, 0, -1):
        *words, rest = _first(text, count + 1)
        word = " ".join(words).strip()
        kind = read_kind(word)
        if kind:
            return kind, word if is_thing(word) else "", rest
    head = _first(text)[0]
    raise Refused("need-kind-missing" if not head or is_place(head) else "need-kind-unknown")


def _place(kind: Kind, text: str) -> tuple[str, str]:
    """The place and the rest. A first field that isn't known as a place counts as one, unless it seems to say what."""
    place, rest = split_place(text)
    if not place:
        head, after = _first(rest)
        if not after or head.isascii() or speaks_of(kind, head) or is_amount(fold(after)):
            raise Refused("need-place-missing")
        return head, after
    return place, rest


def _first(text: str, most: int = 2) -> list[str]:
    """So many fields, the last one the rest; empty where there are fewer."""
    return [*split_fields(text, most), *[""] * most][:most]
