"""What the rules need to know of a desk's settings: made once by `bot/config.py`, the same until the desk stops.

A group may have its own zone: what is read, shown and held for it goes by `Policy.in_zone` of it.
"""

from dataclasses import dataclass, replace
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
        """Whether it is quiet at this time of the day."""
        if self.start < self.end:
            return self.start <= local < self.end
        return local >= self.start or local < self.end

    def over_at(self, local: datetime) -> datetime | None:
        """When these hours are over that have begun by this clock on the wall; None: it is not quiet."""
        if not self.covers(local.time()):
            return None
        day = local.date() + timedelta(days=local.time() >= self.end)
        return datetime.combine(day, self.end, local.tzinfo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One desk's settings, as far as rules need them."""

    zone: ZoneInfo  # by whose clock on the wall days and hours are read and shown
    home: ZoneInfo | None = None  # the zone of the desk, where `zone` is that of a group
    language: str  # "zh" or "en": where nobody has chosen another
    quiet_hours: QuietHours | None
    taps_per_minute: int  # how many taps of one person are handled
    desk_name: str
    owners: frozenset[int]  # Telegram ids
    reminders: Reminders
    requests: RequestPolicy
    week_at: time | None  # of Monday: the picture of the week that ended comes; None: it does not

    def in_zone(self, zone: ZoneInfo | None) -> "Policy":
        """The same settings by the clock of a group; None: by that of the desk."""
        home = self.home or self.zone
        return replace(self, zone=zone or home, home=home)

    def quiet_until(self, now: datetime) -> datetime | None:
        """When the quiet hours are over that it is now; None: it is not quiet."""
        return self.quiet_hours.over_at(now.astimezone(self.zone)) if self.quiet_hours else None
