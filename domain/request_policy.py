"""What a desk has set for requests."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class ApprovedOnly(StrEnum):
    """Whether only who a coordinator approved may take on what is delicate."""

    AUTO = "auto"  # once anybody is approved in the group
    ON = "on"
    OFF = "off"

    def lets(self, approved: bool, anybody: bool) -> bool:
        """Whether somebody may who is `approved` or not, in a group where `anybody` is or nobody."""
        return approved or self is ApprovedOnly.OFF or (self is ApprovedOnly.AUTO and not anybody)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPolicy:
    """One desk's settings of requests. A length that is None never comes."""

    most_claims: int  # how many one person may have at a time
    approved_only: ApprovedOnly
    lift: timedelta | None  # nobody takes it on: it is brought to the bottom of the group, then the coordinators hear
    lift_urgent: timedelta | None  # the same for a way to hospital and what is urgent
    silent: timedelta | None  # who took it on says nothing: they are asked
    silent_ride: timedelta | None  # the same for a ride
    reassign: timedelta | None  # after that question: the coordinators hear
    confirm_again: timedelta | None  # delivered and not confirmed: asked once more
    unconfirmed: timedelta | None  # delivered and not confirmed: ended
    keep_days: int  # what is personal is kept so long after the end
    emergency: str  # the number of the emergency service, such as 120
    duty_phone: str  # the desk's own; may be empty
    danger_words: tuple[str, ...]  # in either language
