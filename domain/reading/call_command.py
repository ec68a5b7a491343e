"""What stands after `/call`: how many, when, where, what for. And the number of a thing, as in `/close 12`."""

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo

from domain.messages import Refused
from domain.reading.fields import read_count, split_fields
from domain.reading.text import clean, fold, tidy
from domain.reading.urgency import off_end, off_head
from domain.reading.window import read_window

MOST_NEEDED = 999
PLACE_LIMIT = 60  # characters
PURPOSE_LIMIT = 200
_GIVEN_LIMIT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForm:
    """What a coordinator asked for; moments are aware UTC."""

    needed: int
    starts_at: datetime
    ends_at: datetime
    place: str
    purpose: str  # empty when it was not said
    urgent: bool = False  # it says so


def read_call(text: str, now: datetime, zone: tzinfo) -> CallForm:
    """Read `6 18:00-20:00 东区门岗 测温登记`. Raises Refused for the first part that is missing or wrong.

    `加急` or `urgent` may stand before each field, and at the end.
    """
    rest, at_end = off_end(text)
    rest, before_count = off_head(rest)
    needed, rest = _needed(rest, now, zone)
    rest, before_window = off_head(rest)
    window, rest = read_window(rest, now, zone)
    rest, before_place = off_head(rest)
    place, purpose = (*map(tidy, split_fields(rest, 2)), "", "")[:2]
    if not place:
        raise Refused("call-place-missing")
    for words, limit in ((place, PLACE_LIMIT), (purpose, PURPOSE_LIMIT)):
        if len(words) > limit:
            raise Refused("call-text-too-long", limit=limit)
    return CallForm(
        needed=needed,
        starts_at=window.starts_at,
        ends_at=window.ends_at,
        place=place,
        purpose=purpose,
        urgent=at_end or before_count or before_window or before_place,
    )


def read_number(text: str) -> int | None:
    """The number of a thing that the desk keeps: 12, #12, ＃１２."""
    written = re.fullmatch(r"# ?([0-9]{1,18})|([0-9]{1,18})", fold(text))
    return int(written[1] or written[2]) if written else None


def _needed(text: str, now: datetime, zone: tzinfo) -> tuple[int, str]:
    fields = split_fields(text, 2)
    needed = read_count(fields[0]) if fields else None
    if not fields or (needed is None and _begins_with_window(text, now, zone)):
        raise Refused("call-count-missing")
    if needed is None or not 1 <= needed <= MOST_NEEDED:
        raise Refused("call-count-bad", given=clean(fields[0], _GIVEN_LIMIT))
    return needed, "".join(fields[1:])


def _begins_with_window(text: str, now: datetime, zone: tzinfo) -> bool:
    try:
        read_window(text, now, zone)
    except Refused as refused:
        return refused.key != "window-missing"
    return True
