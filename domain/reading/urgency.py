"""The word that makes something urgent, as a field of its own or as the last word: 加急, 急！, urgent."""

import re

from domain.reading.pattern import Pattern
from domain.reading.text import fold

_URGENT = (
    *("加急", "紧急", "急", "很急", "急急", "急急急", "急用", "急需", "特急", "着急", "很着急", "十万火急"),
    *("urgent", "urgently", "asap"),
)
_END = Pattern(r"(?P<rest>.*?)(?:\A|[\s,，、;；])(?P<end>[^\s,，、;；]+)", re.DOTALL)
_AROUND = "!,.。、;~()[]【】「」 "


def off_head(text: str) -> tuple[str, bool]:
    """The text without that word at its head, and whether it stood there."""
    head, *rest = text.split(maxsplit=1) or [""]
    return ("".join(rest), True) if _is_urgent(head) else (text, False)


def off_end(text: str) -> tuple[str, bool]:
    """The same at its end, where a comma may stand before it."""
    found = _END.fullmatch(text.rstrip())
    return (found["rest"].rstrip(), True) if found and _is_urgent(found["end"]) else (text, False)


def off_ends(text: str) -> tuple[str, bool]:
    """The same at its head and at its end."""
    rest, at_end = off_end(text)
    rest, at_head = off_head(rest)
    return rest, at_end or at_head


def _is_urgent(word: str) -> bool:
    return fold(word).strip(_AROUND) in _URGENT
