"""A length of time as people write it: 10分钟, 一刻钟, 半小时, 2h, 1h30m, half an hour."""

import re

from domain.reading.numeral import NUMERAL, read_numeral
from domain.reading.pattern import Pattern

_PIECE = Pattern(
    rf"(?P<count>{NUMERAL}|半|half(?:\s*an)?(?=\s*hour)|an(?=\s*hour))(?P<half>\.5|个半|半)?\s*个?\s*"
    r"(?P<unit>小时|钟头|hours?|hrs?|h|分钟|分|minutes?|mins?|m|刻钟|刻)(?P<and_half>半)?(?![a-z])"
)
_MINUTES = {"小": 60, "钟": 60, "h": 60, "分": 1, "m": 1, "刻": 15}


def duration_at(text: str, start: int) -> tuple[int, int] | None:
    """The minutes that stand at `start` of the folded text, and where they end."""
    total, end = 0, start
    for _ in ("hours", "minutes"):
        piece = _PIECE.match(text, end)
        if piece is None:
            break
        minutes = _minutes(piece)
        if minutes is None:
            return None
        total, end = total + minutes, piece.end()
    return (total, end) if end > start else None


def read_minutes(text: str) -> int | None:
    """The minutes that the whole of the folded text is."""
    found = duration_at(text, 0)
    return found[0] if found and found[1] == len(text) else None


def _minutes(piece: re.Match[str]) -> int | None:
    unit = _MINUTES[piece["unit"][0]]
    extra = unit // 2 if piece["half"] or piece["and_half"] else 0
    count = piece["count"]
    if count == "半" or count.startswith("half"):
        return unit // 2
    whole = 1 if count == "an" else read_numeral(count)
    return None if whole is None else whole * unit + extra
