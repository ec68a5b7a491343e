"""Moments as text in the database: UTC, fixed width, so that their order as text is their order in time."""

from datetime import UTC, datetime
from typing import overload


@overload
def to_text(moment: datetime) -> str: ...
@overload
def to_text(moment: datetime | None) -> str | None: ...
def to_text(moment: datetime | None) -> str | None:
    """Write a moment as `2026-07-02T09:10:00.000Z`, cut to the millisecond. Raises ValueError when it has no zone."""
    if moment is None:
        return None
    if moment.utcoffset() is None:
        raise ValueError(f"a moment without a zone cannot be stored: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@overload
def from_text(text: str) -> datetime: ...
@overload
def from_text(text: str | None) -> datetime | None: ...
def from_text(text: str | None) -> datetime | None:
    """Read what `to_text` wrote. Raises ValueError for any other form, because that would not sort."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if to_text(moment) != text:
        raise ValueError(f"a stored moment looks like 2026-07-02T09:10:00.000Z, not {text}")
    return moment
