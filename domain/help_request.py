"""A request for help: what somebody needs, who takes it on, and whether it arrived.

It is done when who asked says so; that somebody delivered it is half. Which stage follows which is drawn in
docs/states.md. Every rule gives the request as it stands after a move, and what the tap is answered with; a request
that comes back unchanged was moved that way before.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.messages import Refused, Toast

LET_GO_A_DAY = 2
"""Who took on and gave back so many requests on one day has seen as many addresses: that is enough for the day."""
UNCONFIRMED_FOLD = 2
"""So many times as many as one may have at a time may be delivered and not yet confirmed: "delivered" is only said."""


class Kind(StrEnum):
    """What is needed."""

    SUPPLIES = "supplies"
    MEDICINE = "medicine"
    HOSPITAL = "hospital"
    RIDE = "ride"
    GROCERIES = "groceries"
    REPAIR = "repair"

    @property
    def is_delicate(self) -> bool:
        """Whether a group sees nothing of it but the kind and the building, and the night does not hold it up."""
        return self in (Kind.MEDICINE, Kind.HOSPITAL)

    @property
    def is_ride(self) -> bool:
        """Whether somebody is to be driven, so that minutes count and there is a place to go to."""
        return self in (Kind.HOSPITAL, Kind.RIDE)


class Stage(StrEnum):
    """How far a request is."""

    OPEN = "open"
    CLAIMED = "claimed"
    DELIVERED = "delivered"  # says who took it on
    CONFIRMED = "confirmed"  # says who asked, or a coordinator for them
    CANCELLED = "cancelled"
    LAPSED = "lapsed"  # nobody took it on while it helped
    UNCONFIRMED = "unconfirmed"  # delivered, and who asked never said a word


class Move(StrEnum):
    """What was done to a request."""

    ASKED = "asked"
    OFFERED = "offered"  # a coordinator asked somebody whether they can take it on
    DECLINED = "declined"  # that person can't
    CLAIMED = "claimed"
    ON_THE_WAY = "on_the_way"
    RELEASED = "released"  # given back
    TAKEN_BACK = "taken_back"  # by a coordinator or the clock, from who was silent
    DELIVERED = "delivered"
    NOT_RECEIVED = "not_received"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    UNCONFIRMED = "unconfirmed"


class By(StrEnum):
    """As what somebody moves a request."""

    REQUESTER = "requester"
    PROXY = "proxy"  # who asked for somebody else
    VOLUNTEER = "volunteer"
    COORDINATOR = "coordinator"
    CLOCK = "clock"


class How(StrEnum):
    """How a coordinator knows that it arrived."""

    PHONE = "phone"  # they phoned who asked
    SEEN = "seen"  # they saw it
    TOLD = "told"  # somebody else told them
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is personal of a request. No group sees it, and it is removed when its time is over."""

    place: str  # such as 3栋201
    what: str
    phone: str = ""
    name: str = ""  # of whom it is for, when that is not who asked
    asked_for: int | None = None  # the same, when they are on Telegram
    goes_to: str = ""  # of a ride
    people: int | None = None  # of a ride: how many
    wheelchair: bool = False  # of a ride
    since: str = ""  # of a repair: since when
    cold: bool = False  # of a medicine: it must stay cold


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpRequest:
    """What somebody needs, as far as it is not personal."""

    id: int
    chat_id: int  # of the group that is asked
    thread_id: int | None = None
    kind: Kind
    building: str = ""  # as much of the place as the group sees
    urgent: bool = False  # it was said to be
    wanted_at: datetime | None = None  # when somebody is to be there
    asked_by: int
    proxied: bool = False  # for somebody else
    asked_at: datetime
    opened_at: datetime  # since when it waits for somebody: asked, or given back
    stage: Stage = Stage.OPEN
    claimed_by: int | None = None
    claimed_at: datetime | None = None
    heard_at: datetime | None = None  # when who has it last said that they are at it
    delivered_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is to be done."""
        return self.ended_at is not None

    @property
    def hurries(self) -> bool:
        """Whether minutes count: a way to hospital, or what was said to be urgent."""
        return self.urgent or self.kind is Kind.HOSPITAL

    @property
    def asked_as(self) -> By:
        """As what the one who asked moves it."""
        return By.PROXY if self.proxied else By.REQUESTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Somebody who wants to take a request on, and what else they have taken on."""

    id: int
    open_claims: int = 0
    unconfirmed: int = 0  # how many they delivered that nobody has confirmed yet: they still see those addresses
    let_go_today: int = 0  # how many they gave back on this day, or had taken back
    may_see_delicate: bool = True  # a coordinator approved them, or nobody must be
    needs_it: bool = False  # it is them for whom somebody else asked


def claim(request: HelpRequest, who: Claimant, holder: str, most: int, now: datetime) -> tuple[HelpRequest, Toast]:
    """Give the request to `who`; a second tap changes nothing.

    `holder` is the name of who has it, `most` how many one person may have at a time. Raises Refused.
    """
    if request.claimed_by == who.id and not request.over:
        return request, Toast("request-yours", {"number": request.id})
    if request.over:
        raise Refused("request-over", number=request.id)
    if request.claimed_by is not None:
        raise Refused("request-taken", number=request.id, name=holder)
    if request.asked_by == who.id:
        raise Refused("request-own", number=request.id)
    if who.needs_it:
        raise Refused("request-for-you", number=request.id)
    if request.kind.is_delicate and not who.may_see_delicate:
        raise Refused("request-for-approved", number=request.id)
    if who.let_go_today >= LET_GO_A_DAY:
        raise Refused("request-let-go-often", times=LET_GO_A_DAY)
    if who.open_claims >= most:
        raise Refused("request-holds-most", most=most)
    if who.unconfirmed >= UNCONFIRMED_FOLD * most:
        raise Refused("request-unconfirmed-most", most=UNCONFIRMED_FOLD * most)
    claimed = replace(request, stage=Stage.CLAIMED, claimed_by=who.id, claimed_at=now, heard_at=now)
    return claimed, Toast("request-yours", {"number": request.id})


def report_on_the_way(request: HelpRequest, who: int, now: datetime) -> tuple[HelpRequest, Toast]:
    """Who has it is at it. Raises Refused."""
    _must_hold(request, who)
    return replace(request, heard_at=now), Toast("request-on-the-way", {"number": request.id})


def release(request: HelpRequest, who: int, now: datetime) -> tuple[HelpRequest, Toast]:
    """Who has it can't do it: it waits for somebody else. Raises Refused."""
    _must_hold(request, who)
    return _open_again(request, now), Toast("request-released", {"number": request.id})


def take_back(request: HelpRequest, now: datetime) -> tuple[HelpRequest, Toast]:
    """Take it from who has it and is silent; it waits for somebody else. Raises Refused."""
    if request.stage is not Stage.CLAIMED:
        raise Refused("request-nobody-has-it", number=request.id)
    return _open_again(request, now), Toast("request-taken-back", {"number": request.id})


def deliver(request: HelpRequest, who: int, now: datetime) -> tuple[HelpRequest, Toast]:
    """Who has it delivered it; a second tap changes nothing. Raises Refused."""
    toast = Toast("request-delivered", {"number": request.id})
    if request.stage is Stage.DELIVERED and request.claimed_by == who:
        return request, toast
    _must_hold(request, who)
    return replace(request, stage=Stage.DELIVERED, heard_at=now, delivered_at=now), toast


def confirm(request: HelpRequest, who: int, now: datetime) -> tuple[HelpRequest, Toast]:
    """Who asked has it: that ends the request, also when who brought it said nothing, and late too. Raises Refused."""
    _must_have_asked(request, who)
    return _confirmed(request, now), Toast("request-confirmed", {"number": request.id})


def confirm_for(request: HelpRequest, coordinator: int | None, now: datetime) -> tuple[HelpRequest, Toast]:
    """A coordinator knows that it arrived; None is an anonymous admin. Raises Refused.

    Who brought it can't be the one who knows.
    """
    if coordinator is not None and coordinator == request.claimed_by:
        raise Refused("request-own-delivery", number=request.id)
    return _confirmed(request, now), Toast("request-confirmed-for", {"number": request.id})


def report_missing(
    request: HelpRequest, who: int, now: datetime, *, confirmed_by: By | None = None, kept: bool = True
) -> tuple[HelpRequest, Toast]:
    """Who asked did not get it: who took it on still has it, also when others had closed it. Raises Refused.

    `confirmed_by` says as what it was confirmed, `kept` whether what is personal of it still is. What was not said to
    be delivered stays as it is.
    """
    _must_have_asked(request, who)
    toast = Toast("request-not-received", {"number": request.id})
    closed_by_others = request.stage is Stage.UNCONFIRMED or (
        request.stage is Stage.CONFIRMED and confirmed_by is By.COORDINATOR
    )
    if request.stage is Stage.CLAIMED:
        return request, toast
    if request.stage is Stage.DELIVERED or (closed_by_others and kept):
        return replace(request, stage=Stage.CLAIMED, heard_at=now, delivered_at=None, ended_at=None), toast
    raise _not_now(request)


def cancel(request: HelpRequest, now: datetime) -> tuple[HelpRequest, Toast]:
    """It is no longer needed; a second tap changes nothing. Raises Refused."""
    toast = Toast("request-cancelled", {"number": request.id})
    if request.stage is Stage.CANCELLED:
        return request, toast
    if request.stage not in (Stage.OPEN, Stage.CLAIMED):
        raise _not_now(request)
    return replace(request, stage=Stage.CANCELLED, ended_at=now), toast


def lapse(request: HelpRequest, now: datetime) -> HelpRequest:
    """Nobody took it on while it helped; what is no longer open stays as it is."""
    return replace(request, stage=Stage.LAPSED, ended_at=now) if request.stage is Stage.OPEN else request


def leave_unconfirmed(request: HelpRequest, now: datetime) -> HelpRequest:
    """It was delivered, and who asked never said a word; what is at another stage stays as it is."""
    delivered = request.stage is Stage.DELIVERED
    return replace(request, stage=Stage.UNCONFIRMED, ended_at=now) if delivered else request


def _must_hold(request: HelpRequest, who: int) -> None:
    if request.over or request.claimed_by != who:
        raise Refused("request-not-yours", number=request.id)
    if request.stage is not Stage.CLAIMED:
        raise _not_now(request)


def _must_have_asked(request: HelpRequest, who: int) -> None:
    if request.asked_by != who:
        raise Refused("request-of-another", number=request.id)


def _confirmed(request: HelpRequest, now: datetime) -> HelpRequest:
    match request.stage:
        case Stage.CONFIRMED:
            return request
        case Stage.CLAIMED | Stage.DELIVERED | Stage.UNCONFIRMED:
            return replace(request, stage=Stage.CONFIRMED, delivered_at=request.delivered_at or now, ended_at=now)
    raise _not_now(request)


def _open_again(request: HelpRequest, now: datetime) -> HelpRequest:
    return replace(request, stage=Stage.OPEN, claimed_by=None, claimed_at=None, heard_at=None, opened_at=now)


def _not_now(request: HelpRequest) -> Refused:
    return Refused("request-not-now", number=request.id, stage=request.stage)
