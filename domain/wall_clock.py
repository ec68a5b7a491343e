"""The clock on the wall of a zone, and the moments that it shows."""

from datetime import UTC, datetime, timedelta, tzinfo

MINUTE = timedelta(minutes=1)
A_DAY = timedelta(days=1)


def moment_at(local: datetime, zone: tzinfo) -> datetime:
    """Give the first moment (aware UTC) at which the clock shows `local`, which has no zone of its own.

    A time that the clocks skip is the first minute after the gap.
    """
    while (moment := local.replace(tzinfo=zone).astimezone(UTC)).astimezone(zone).replace(tzinfo=None) != local:
        local += MINUTE
    return moment


def day_began(moment: datetime, zone: tzinfo) -> datetime:
    """Give the midnight with which the day of this moment began, in its zone."""
    return moment.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
