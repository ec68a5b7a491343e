"""What somebody writes while a request is put together, read as the answer to what is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from domain.messages import Refused
from domain.need_draft import WHAT_LIMIT, Field, NeedDraft
from domain.reading.fields import read_count
from domain.reading.moment import read_moment
from domain.reading.need_kind import read_kind
from domain.reading.phone import find_phone
from domain.reading.text import fold, tidy, word_key
from domain.reading.whole_message import bare_text, words_of

LIMITS = {Field.WHAT: WHAT_LIMIT, Field.PLACE: 60, Field.TO: 60, Field.SINCE: 40, Field.NAME: 32}
"""Characters of each answer."""
MOST_PEOPLE = 99
PHONE_DIGITS = range(3, 16)
"""How many digits a telephone number has: from a short one of a house to the longest of all (E.164)."""
_BETWEEN_DIGITS = str.maketrans("", "", " -+()")


class Word(Enum):
    """What a whole message says that stands for a button."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"
    NOW = "now"
    SEND = "send"
    DROP = "drop"


_WORDS = words_of(
    {
        Word.YES: ("是|是的|对|有|要|需要|好|是另一件", "yes|y|yep|another"),
        Word.NO: ("不是|否|没有|不|不要|不用|不需要|没", "no|n|none|nope"),
        Word.SKIP: ("跳过|不写|无|不知道|略", "skip|pass|n/a"),
        Word.NOW: ("现在|马上|立刻|尽快|现在就要", "now|asap|right now|at once"),
        Word.SEND: ("提交|发送|发|发布|确认|对了|可以了", "send|submit|ok|okay|post"),
        Word.DROP: ("取消|不求助了|算了", "cancel|never mind|nevermind"),
    }
)


def read_word(text: str) -> Word | None:
    """The button that a whole message stands for, if it does."""
    bare = bare_text(text)
    return _WORDS.get(word_key(bare)) if bare else None


def answered(draft: NeedDraft, text: str, now: datetime, zone: ZoneInfo) -> NeedDraft:
    """Read an answer to what the draft asks, and keep it. Raises Refused, with a right example."""
    asked = draft.asks(now)
    word = read_word(text)
    if draft.may_skip(asked) and word in (Word.SKIP, Word.NO):
        return draft.skipped(asked)
    match asked:
        case Field.KIND:
            return _kind(draft, text, now, zone)
        case Field.WHEN:
            return draft.told_when(None if word is Word.NOW else _moment(text, now, zone))
        case Field.PLACE:
            return _place(draft, text)
        case Field.PHONE:
            return draft.told(asked, _phone(text))
        case Field.NAME:
            return replace(draft.told(asked, _short_enough(asked, text)), asked_for=None)
    read = READERS.get(asked)
    if read is None:
        raise Refused(f"need-tap-{asked}")
    return draft.told(asked, read(asked, text))


def _kind(draft: NeedDraft, text: str, now: datetime, zone: ZoneInfo) -> NeedDraft:
    """The kind; whatever else is written says what is needed, and the kind is still asked."""
    kind = read_kind(text)
    return draft.of_kind(kind, now, zone) if kind else draft.added(tidy(text))


def _moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    try:
        moment, _ = read_moment(text, now, zone)
    except Refused as refused:
        key = "need-when-past" if refused.key == "need-time-past" else "need-when-unreadable"
        raise Refused(key, **refused.facts) from None
    if moment is None:
        raise Refused("need-when-unreadable")
    return moment


def _place(draft: NeedDraft, text: str) -> NeedDraft:
    """Where; a telephone number that stands beside it is kept as one."""
    phone, rest = find_phone(tidy(text))
    place = _short_enough(Field.PLACE, rest)
    return replace(draft.told(Field.PLACE, place), phone=phone or draft.phone)


def _phone(text: str) -> str:
    phone, _ = find_phone(tidy(text))
    digits = fold(text).translate(_BETWEEN_DIGITS)
    if not phone and not (digits.isdecimal() and len(digits) in PHONE_DIGITS):
        raise Refused("need-phone-unreadable")
    return phone or tidy(text)


def _short_enough(field: Field, text: str) -> str:
    words, limit = tidy(text), LIMITS[field]
    if not words:
        raise Refused("need-answer-missing", field=field)
    if len(words) > limit:
        raise Refused("need-answer-too-long", field=field, limit=limit)
    return words


def _people(_: Field, text: str) -> int:
    people = read_count(text)
    if people is None or not 1 <= people <= MOST_PEOPLE:
        raise Refused("need-people-unreadable", most=MOST_PEOPLE)
    return people


def _wheelchair(_: Field, text: str) -> bool:
    word = read_word(text)
    if word not in (Word.YES, Word.NO):
        raise Refused("need-tap-wheelchair")
    return word is Word.YES


READERS: dict[Field, Callable[[Field, str], str | int | bool]] = {
    Field.PEOPLE: _people,
    Field.WHEELCHAIR: _wheelchair,
    Field.TO: _short_enough,
    Field.WHAT: _short_enough,
    Field.SINCE: _short_enough,
}
"""How each answer is read that is a value by itself. The others are tapped, or a photo."""
