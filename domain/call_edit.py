"""Changing a call that is posted: what a coordinator may change of it, and how they say it in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.duty_call import DutyCall
from domain.messages import Refused
from domain.reading.call_command import MOST_NEEDED, PLACE_LIMIT, PURPOSE_LIMIT
from domain.reading.day import days_at
from domain.reading.fields import read_count, split_fields
from domain.reading.numeral import NUMERAL
from domain.reading.pattern import Pattern
from domain.reading.text import clean, fold, fold_in_place, tidy
from domain.reading.window import Window, read_window

PEOPLE_WORDS = ("人", "个人", "个", "名", "位", "people", "person", "persons", "volunteer", "volunteers")
"""What may stand apart behind how many, and is no place."""
GIVEN_LIMIT = 40
"""How many characters of a mistake its sentence repeats."""


class Field(StrEnum):
    """What a call is made of, in the order in which it is asked for."""

    NEEDED = "needed"
    WINDOW = "window"
    PLACE = "place"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """As much of a call as somebody has said; None: not that."""

    needed: int | None = None
    window: Window | None = None
    place: str | None = None
    purpose: str | None = None  # empty: none

    def has(self, field: Field) -> bool:
        """Whether this was said."""
        return getattr(self, field) is not None


CHINESE_LABELS = {
    "人数": Field.NEEDED,
    "时间": Field.WINDOW,
    "地点": Field.PLACE,
    "做什么": Field.PURPOSE,
    "内容": Field.PURPOSE,
    "事由": Field.PURPOSE,
    "任务": Field.PURPOSE,
}
ENGLISH_LABELS = {
    "needed": Field.NEEDED,
    "need": Field.NEEDED,
    "when": Field.WINDOW,
    "time": Field.WINDOW,
    "where": Field.PLACE,
    "place": Field.PLACE,
    "at": Field.PLACE,
    "for": Field.PURPOSE,
    "purpose": Field.PURPOSE,
}
LABELS = CHINESE_LABELS | ENGLISH_LABELS
"""What may stand before a part, as it stands on the buttons and in what the desk says of a change. An English one is
also a word of places (Market place), so it counts at the head, and elsewhere only with a colon."""
_LABEL = Pattern(
    rf"(?:(?<![^\s、,;])({'|'.join(CHINESE_LABELS)})(?:\s*:\s*|\s+|(?=[0-9]))"
    rf"|(?<![^\s、,;])({'|'.join(ENGLISH_LABELS)})\s*:\s*|\A\s*({'|'.join(ENGLISH_LABELS)})\s+)"
)
COMMANDS = (
    *("加急", "紧急", "取消", "不要了", "不改了", "结束", "删除", "发布", "保存", "改", "修改"),
    *("urgent", "cancel", "close", "end", "stop", "delete", "post", "save", "edit", "change", "more", "fewer"),
)
"""What says something to the desk, and is no place."""
_NO_PLACE = Pattern(
    rf"(?:[还再要缺差需加减多少共]|还要|\s)*[+-]?\s*{NUMERAL}\s*(?:个?人|[个名位]|people|persons?|more|volunteers?)?"
    r"|.*[0-9]\s*(?::[0-9]|点(?!位)|时|[ap]m\b).*"
    r"|(?:推迟|延后|延长|提前|提早|改到|改成|改为|postpone|delay|move to).*"
)
"""How many, a time, or how it is to be moved: what was meant is not a place."""


def edit(call: DutyCall, parts: Parts, arrived: int, now: datetime) -> DutyCall:
    """Change a call; `arrived` is how many are there. Raises Refused where that can't be."""
    if not call.open or not call.takes(now):
        raise Refused("call-over", number=call.id)
    if parts.needed is not None and parts.needed < arrived:
        raise Refused("edit-below-arrived", number=call.id, arrived=arrived)
    if parts.window is not None and parts.window.ends_at <= now:
        raise Refused("edit-window-past", number=call.id)
    after = replace(
        call,
        needed=call.needed if parts.needed is None else parts.needed,
        starts_at=parts.window.starts_at if parts.window else call.starts_at,
        ends_at=parts.window.ends_at if parts.window else call.ends_at,
        place=call.place if parts.place is None else parts.place,
        purpose=call.purpose if parts.purpose is None else parts.purpose,
    )
    if after == call:
        raise Refused("edit-nothing", number=call.id)
    return after


def whole(call: DutyCall) -> Parts:
    """A call as it stands."""
    window = Window(call.starts_at, call.ends_at)
    return Parts(needed=call.needed, window=window, place=call.place, purpose=call.purpose)


def changed(before: DutyCall, after: DutyCall) -> Parts:
    """What an edit changed, as it is now."""
    was, is_now = whole(before), whole(after)
    different = {field: getattr(is_now, field) for field in Field if getattr(was, field) != getattr(is_now, field)}
    return Parts(**different)


def must_be_heard(changed: Parts) -> bool:
    """Whether who is coming would be at the wrong place, or there at the wrong time, if they did not hear of it."""
    return changed.window is not None or changed.place is not None


def must_keep_its_day(before: DutyCall, after: DutyCall, arrived: int, zone: ZoneInfo) -> None:
    """Refuse another day for a call at which somebody is: when they were there would be said of the wrong day."""
    days = {call.starts_at.astimezone(zone).date() for call in (before, after)}
    if arrived and len(days) > 1 and not before.overlaps(after):
        raise Refused("edit-other-day", number=before.id, arrived=arrived)


# In words ---------------------------------------------------------------------------------------------------------


def read_parts(text: str, now: datetime, zone: ZoneInfo, call: DutyCall) -> Parts:
    """Read `8人`, `19:00-21:00`, `西门`, or several in this order; `做什么 搬物资`, `地点 西门` where they are named.

    A place alone takes all the words. Raises Refused for a mistake.
    """
    head, *labelled = _by_label(text)
    parts = _in_order(head[1], now, zone, call)
    for label, words in labelled:
        match LABELS[label]:
            case Field.NEEDED:
                parts = replace(parts, needed=read_needed(words, call.id))
            case Field.WINDOW:
                parts = replace(parts, window=read_when(words, now, zone, call))
            case Field.PLACE:
                parts = replace(parts, place=read_place(words, call.id))
            case Field.PURPOSE:
                parts = replace(parts, purpose=read_purpose(words, call.id))
    return parts


def _by_label(text: str) -> Iterator[tuple[str, str]]:
    """Cut the words where a label stands: first what stands before any, then each label and what follows it."""
    label, start = "", 0
    for found in _LABEL.finditer(fold_in_place(text)):
        yield label, _field(text[start : found.start()])
        label, start = next(filter(None, found.groups())), found.end()
    yield label, _field(text[start:])


def _field(text: str) -> str:
    return "".join(split_fields(text.strip(" \t\n、,，;；"), 1))


def _in_order(text: str, now: datetime, zone: ZoneInfo, call: DutyCall) -> Parts:
    needed, (first, rest) = None, (*split_fields(text, 2), "", "")[:2]
    if read_count(first) is not None:
        needed, text = read_needed(first, call.id), _without_people(rest)
    window, text = _window_at_head(text, now, zone, call)
    alone = needed is None and window is None and text.startswith(first)  # and no quotes say where the place ends
    place, purpose = (*split_fields(text, 1 if alone else 2), "", "")[:2]
    return Parts(
        needed=needed,
        window=window,
        place=read_place(place, call.id) if place else None,
        purpose=read_purpose(purpose, call.id) if purpose else None,
    )


def _without_people(text: str) -> str:
    first, rest = (*split_fields(text, 2), "", "")[:2]
    return rest if fold(first) in PEOPLE_WORDS else text


def read_needed(text: str, number: int) -> int:
    """Read how many; `number` is of the call that is changed, 0 for a new one. Raises Refused."""
    needed = read_count(text)
    if needed is None or not 1 <= needed <= MOST_NEEDED:
        raise Refused("given-count-bad", number=number, given=clean(text, GIVEN_LIMIT))
    return needed


def read_when(text: str, now: datetime, zone: ZoneInfo, call: DutyCall | None) -> Window:
    """Read from when to when; `call` is the one that is changed, None for a new one. Raises Refused."""
    number = call.id if call else 0
    try:
        window, rest = read_window(text, now, zone)
    except Refused as refused:
        raise Refused(f"given-{refused.key}", **refused.facts, number=number) from None
    if rest:
        raise Refused("given-window-unreadable", number=number, given=clean(text, GIVEN_LIMIT))
    return _on_its_day(window, text, call, now, zone) if call else window


def read_place(text: str, number: int) -> str:
    """Read where. Raises Refused, also for what says something else."""
    said = fold(text)
    if said in LABELS or said in COMMANDS or _NO_PLACE.fullmatch(said):
        raise Refused("given-no-place", number=number, given=clean(text, GIVEN_LIMIT))
    return _short_enough(text, PLACE_LIMIT, number)


def read_purpose(text: str, number: int) -> str:
    """Read what for. Raises Refused."""
    return _short_enough(text, PURPOSE_LIMIT, number)


def _short_enough(text: str, limit: int, number: int) -> str:
    words = tidy(text)
    if not 1 <= len(words) <= limit:
        raise Refused("given-text-too-long", number=number, limit=limit)
    return words


def _window_at_head(text: str, now: datetime, zone: ZoneInfo, call: DutyCall) -> tuple[Window | None, str]:
    try:
        window, rest = read_window(text, now, zone)
    except Refused as refused:
        if refused.key == "window-missing":
            return None, text
        raise Refused(f"given-{refused.key}", **refused.facts, number=call.id) from None
    return _on_its_day(window, text, call, now, zone), rest


def _on_its_day(window: Window, text: str, call: DutyCall, now: datetime, zone: ZoneInfo) -> Window:
    """Put a time of day that was said without a day on that of the call: tomorrow's call stays tomorrow's."""
    said = fold_in_place(text).lstrip()
    if days_at(said, 0, now.astimezone(zone).date()) or said.startswith(("now", "现在")):
        return window
    days = timedelta(days=round((call.starts_at - window.starts_at) / timedelta(days=1)))
    moments = (window.starts_at, window.ends_at)
    moved = Window(*((moment.astimezone(zone) + days).astimezone(UTC) for moment in moments))
    return moved if moved.ends_at > now else window
