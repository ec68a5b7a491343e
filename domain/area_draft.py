"""An area that a coordinator puts together by buttons: what is asked next, and what is proposed for it.

The usual one is five taps. A draft may also change an area that is there: then it holds only what is to change.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.area_edit import Field, Parts
from domain.reading.days import Days

LASTS = timedelta(hours=24)
"""How long after it was begun a draft is dropped that nobody finished."""
USUAL_DAYS = (Days(), Days(every=2), Days(weekdays=frozenset({0, 2, 4})), Days(weekdays=frozenset(range(5))))
USUAL_TIMES = ((time(8), time(16)), (time(8), time(20)), (time(9), time(17)), (time(8),), (time(16),), (time(20),))
USUAL_MINUTES = (30, 60, 90, 120)
USUAL = Parts(days=USUAL_DAYS[0], times=USUAL_TIMES[0], window=timedelta(minutes=90))
"""When most areas are treated, for one tap."""


class Stage(StrEnum):
    """How far a draft is."""

    OPEN = "open"
    SAVED = "saved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaDraft:
    """What a coordinator has said so far."""

    id: int
    chat_id: int
    thread_id: int | None = None
    begun_by: int | None  # None: an anonymous admin, and so any coordinator of the group may go on
    begun_at: datetime
    edits: int | None = None  # the area that it changes; None: it is to be a new one
    parts: Parts = field(default_factory=Parts)
    asked: Field | None = None  # what is asked again, although it was said
    stage: Stage = Stage.OPEN
    area_id: int | None = None  # with SAVED: the area that it became, or that it changed

    @property
    def asks(self) -> Field | None:
        """What is asked next; None: it is complete."""
        if self.asked is not None or self.edits is not None:
            return self.asked
        return next((each for each in Field if not self.parts.has(each)), None)

    def told(self, parts: Parts) -> "AreaDraft":
        """The draft with what was said now, in place of what was said of it before."""
        return replace(self, parts=self.parts.told(parts), asked=None)
