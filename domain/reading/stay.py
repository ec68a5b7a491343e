"""When somebody was at a call, as they or a coordinator put it right: `18:00-20:00`, or the end alone, `19:30`."""

from datetime import UTC, datetime, timedelta, tzinfo

from domain.messages import Refused
from domain.reading.clock_time import read_clock_time
from domain.reading.pattern import Pattern
from domain.reading.text import word_key
from domain.reading.whole_message import bare_text, spellings
from domain.reading.window import Window, read_window
from domain.wall_clock import day_began

HALF_DAY = timedelta(hours=12)
AGREES = frozenset(("对", "对的", "是", "是的", "没错", "yes", "right", "thatsright", "correct"))
"""What says that it is right, each by its `word_key`."""
_LEAVING = Pattern(r"(?:我是?|i )?(?:left )?(?:(?:at|around) )?(?P<clock>.+?) ?(?:就?(?:走|离开|撤|签退)(?:的|了)?)?")


def read_stay(text: str, starts_at: datetime, zone: tzinfo) -> Window | None:
    """The window that is the whole of the text, near the start of the call; None when it is something else."""
    try:
        window, rest = read_window(text, starts_at, zone)
    except Refused:
        return None
    return None if rest else window


def agrees(text: str) -> bool:
    """Whether the whole message says that it is right."""
    return any(key in AGREES for key in spellings(word_key(bare_text(text) or "")))


def read_end(text: str, arrived_at: datetime, zone: tzinfo) -> datetime | None:
    """The first moment after the arrival at which a clock shows the time that is the whole of the text: 7点半走的.

    7:30 may be the evening's where the half of the day was left open. None when it is something else.
    """
    said = _LEAVING.fullmatch(bare_text(text) or "")
    written = read_clock_time(said["clock"]) if said else None
    minutes = written.minutes() if written else None
    if written is None or minutes is None:
        return None
    midnight = day_began(arrived_at, zone)
    step = HALF_DAY if not written.half_day and 1 <= written.hour <= 12 else 2 * HALF_DAY
    moments = ((midnight + timedelta(minutes=minutes) + turn * step).astimezone(UTC) for turn in range(-1, 4))
    return next((moment for moment in moments if moment > arrived_at), None)
