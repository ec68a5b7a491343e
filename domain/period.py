"""A span of days, as a report covers it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both of them included."""

    first: date
    last: date

    def __str__(self) -> str:
        """Write it as `of` reads it: an interval of ISO 8601, such as 2026-11-01/2026-11-30."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @classmethod
    def of(cls, text: str) -> Self:
        """Read what `str` wrote."""
        first, _, last = text.partition("/")
        return cls(date.fromisoformat(first), date.fromisoformat(last))

    @classmethod
    def month_of(cls, day: date) -> Self:
        """The month in which a day lies."""
        first = day.replace(day=1)
        return cls(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))

    def starts(self, zone: ZoneInfo) -> datetime:
        """The first moment of it, by the clocks of `zone`."""
        return datetime.combine(self.first, time.min, zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.last + timedelta(days=1), time.min, zone)
