"""What the rules need to know of a desk's settings: made once by `bot/config.py`, the same until the desk stops."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.call_reminder import Reminders
from domain.request_policy import RequestPolicy


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

    def over_at(self, local: datetime) -> datetime | None:
        """When these hours are over that have begun at this time of the desk's zone; None: it is not quiet."""
        if not self.covers(local.time()):
            return None
        day = local.date() + timedelta(days=local.time() >= self.end)
        return datetime.combine(day, self.end, local.tzinfo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One desk's settings, as far as rules need them."""

    zone: ZoneInfo
    language: str  # "zh" or "en": where nobody has chosen another
    quiet_hours: QuietHours | None
    taps_per_minute: int  # how many taps of one person are handled
    desk_name: str
    owners: frozenset[int]  # Telegram ids
    reminders: Reminders
    requests: RequestPolicy

    def quiet_until(self, now: datetime) -> datetime | None:
        """When the quiet hours are over that it is now; None: it is not quiet."""
        return self.quiet_hours.over_at(now.astimezone(self.zone)) if self.quiet_hours else None
