"""A message taken as a whole: what is left of it without what stands around the words, and how else it is spelt."""

import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeVar

from domain.reading.text import fold, word_key

MeaningT = TypeVar("MeaningT", bound=Enum)

_MARKS = set("。.,、;:!~'\"“”…·—–_*√()[]{}<>【】「」『』《》〈〉")
_VOIDING = set("?❓❔❌❎🙅👎🚫⛔➖🤔")
_SOFT_LE = tuple("啦喽咯")  # each is 了 with a vowel after it: 到啦 is 到了, 来啦 is 来了
_PARTICLES = (*_SOFT_LE, *"啊呀哈哦噢")  # not 呢, 吧, 嘛: they ask


def words_of(table: Mapping[MeaningT, tuple[str, ...]]) -> dict[str, MeaningT]:
    """The meaning of each word, by its `word_key`; the table has rows of words with `|` between them."""
    return {word_key(word): meaning for meaning, rows in table.items() for row in rows for word in row.split("|")}


def bare_text(text: str) -> str | None:
    """The folded message without the emoji, punctuation and spaces around it.

    None for what never counts: several lines, as in a pasted sign-up chain, and what holds a question mark or a cross.
    """
    folded = fold(text)
    if len([line for line in text.splitlines() if line.strip()]) > 1 or not _VOIDING.isdisjoint(folded):
        return None
    start, end = 0, len(folded)
    while start < end and _is_decoration(folded[start]):
        start += 1
    while start < end and _is_decoration(folded[end - 1]):
        end -= 1
    return folded[start:end]


def emoji_of(text: str, meanings: Mapping[str, MeaningT], otherwise: MeaningT) -> MeaningT:
    """What a message of nothing but emoji means; where they mean several things, the first in `meanings`."""
    folded = fold(text)
    return next((meaning for emoji, meaning in meanings.items() if emoji in folded), otherwise)


def spellings(key: str) -> Iterator[str]:
    """The key, and what it is without the particle that softens it."""
    yield key
    if key.endswith(_SOFT_LE):
        yield key[:-1] + "了"
    if key.endswith(_PARTICLES):
        yield key[:-1]


def _is_decoration(character: str) -> bool:
    return character in _MARKS or unicodedata.category(character) in ("So", "Sk", "Mn", "Me", "Zs")
