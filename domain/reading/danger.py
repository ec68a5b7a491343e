"""Whether somebody speaks of danger to life. Here a part of a message counts: an answer too many does no harm."""

import re
from collections.abc import Iterable

from domain.reading.amount import MEASURE
from domain.reading.pattern import Pattern
from domain.reading.text import fold

_CALL = r"(?:打|叫|拨|呼|(?<![a-z])(?:call|dial|phone|ring)\s)\s*"


def sounds_dangerous(text: str, words: Iterable[str]) -> bool:
    """Whether the text holds one of the words, in whatever spelling.

    Latin words count as whole words, and a number only where it is no amount: 打120 and 120快来, but not 120斤.
    """
    said = _plain(text)
    return any(_pattern(word).search(said) for word in map(_plain, words) if word)


def _plain(text: str) -> str:
    return fold(text).replace("'", "")


def _pattern(word: str) -> Pattern:
    if word.isdigit():
        no_amount = rf"(?!\s*(?:{MEASURE}|[室号路a-z%/:~.-]))"
        return Pattern(rf"{_CALL}{word}(?![0-9])|(?<![a-z0-9.:/~栋幢座楼号#-]){word}(?![0-9]){no_amount}")
    if word.isascii():
        return Pattern(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])")
    return Pattern(r"\s?".join(map(re.escape, word.replace(" ", ""))))
