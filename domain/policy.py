"""What the rules need to know of a desk's settings: made once by `bot/config.py`, the same until the desk stops."""

from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours of a day in which nothing sounds that can wait, by the clock on the wall."""

    start: time
    end: time  # the first moment that is not quiet any more; before `start` when they run over midnight

    def covers(self, local: time) -> bool:
        """Whether it is quiet at this time of the desk's zone."""
        if self.start < self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One desk's settings, as far as rules need them."""

    zone: ZoneInfo
    language: str  # "zh" or "en": where nobody has chosen another
    quiet_hours: QuietHours | None
    taps_per_minute: int  # how many taps of one person are handled
    desk_name: str
    owners: frozenset[int]  # Telegram ids
