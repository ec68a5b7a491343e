"""What the clock says or does about a request: nobody takes it on, who has it is silent, nobody confirms it.

A chase is a kind and a moment. Whether it is still true is seen when its moment comes. Two of them follow on another
one and are planned when that was said, so that after a night or a stop nobody hears two things at once, and everybody
has their time to answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.help_request import HelpRequest, Stage
from domain.request_policy import RequestPolicy

STILL_WAITING = (timedelta(minutes=10), timedelta(minutes=20))
"""Who asks by night for what can't wait is told so long after it that nobody has taken it on yet."""
TO_OPEN = timedelta(minutes=10)
"""Who took a request on has so long to open the private chat, without which they don't know where to go."""
SETS_OUT = timedelta(minutes=30)
"""Who is to be somewhere at a certain time is not silent before they have to set out: so long before."""
TOO_LATE = timedelta(hours=2)
"""Whoever was to be somewhere at a certain time has got there in another way by then, or does not go any more."""
LASTS = timedelta(hours=72)
"""What nobody takes on is asked anew after a weekend, or is no longer needed."""


class Kind(StrEnum):
    """What is said or done, and to whom."""

    WAITING = "waiting"  # to who asked by night: nobody has taken it on yet
    LIFT = "lift"  # the group's board comes to the bottom
    ASSIGN = "assign"  # to the coordinators: nobody takes it on
    LAPSE = "lapse"  # it ends, since it no longer helps
    UNOPENED = "unopened"  # it is taken back from who can't be told where to go
    SILENT = "silent"  # to who has it: how is it going?
    OVERDUE = "overdue"  # to the coordinators: who has it did not answer that
    AGAIN = "again"  # to who asked: did it arrive?
    UNCONFIRMED = "unconfirmed"  # it ends, and nobody knows whether it arrived


OF_STAGE = {
    Kind.WAITING: Stage.OPEN,
    Kind.LIFT: Stage.OPEN,
    Kind.ASSIGN: Stage.OPEN,
    Kind.LAPSE: Stage.OPEN,
    Kind.UNOPENED: Stage.CLAIMED,
    Kind.SILENT: Stage.CLAIMED,
    Kind.OVERDUE: Stage.CLAIMED,
    Kind.AGAIN: Stage.DELIVERED,
    Kind.UNCONFIRMED: Stage.DELIVERED,
}
"""At which stage of a request each is true."""
CAN_WAIT = frozenset({Kind.LIFT, Kind.ASSIGN, Kind.SILENT, Kind.OVERDUE})
"""What is not said by night, unless the request can't wait."""


@dataclass(frozen=True, slots=True)
class Chase:
    """Something to be said or done at a moment."""

    kind: Kind
    due_at: datetime


def passes_the_night(request: HelpRequest) -> bool:
    """Whether the quiet hours do not hold a request up."""
    return request.urgent or request.kind.is_delicate


def plan(request: HelpRequest, policy: RequestPolicy, *, night: bool, lifted: bool, now: datetime) -> tuple[Chase, ...]:
    """List what the clock will say or do after `now` as long as nobody moves the request, the first first.

    `night`: it was asked in quiet hours. `lifted`: the group's board was lifted before, which it is once.
    """
    match request.stage:
        case Stage.OPEN:
            planned = [*_while_open(request, policy, night=night, lifted=lifted)]
        case Stage.CLAIMED:
            planned = [*_while_claimed(request, policy)]
        case Stage.DELIVERED:
            planned = [*_while_delivered(request, policy)]
        case _:
            planned = []
    return tuple(sorted((chase for chase in planned if now < chase.due_at), key=lambda chase: chase.due_at))


def _while_open(request: HelpRequest, policy: RequestPolicy, *, night: bool, lifted: bool) -> Iterator[Chase]:
    if night and request.kind.is_delicate:
        for after in STILL_WAITING:
            yield Chase(Kind.WAITING, request.asked_at + after)
    if (waits := patience(request, policy)) is not None:
        yield Chase(Kind.ASSIGN if lifted else Kind.LIFT, request.opened_at + waits)
    yield Chase(Kind.LAPSE, _lapses_at(request))


def _while_claimed(request: HelpRequest, policy: RequestPolicy) -> Iterator[Chase]:
    if request.claimed_at is None or request.heard_at is None:
        return
    yield Chase(Kind.UNOPENED, request.claimed_at + TO_OPEN)
    silent = policy.silent_ride if request.kind.is_ride else policy.silent
    if silent is not None:
        sets_out_at = request.wanted_at - SETS_OUT if request.wanted_at else request.heard_at
        yield Chase(Kind.SILENT, max(request.heard_at, sets_out_at) + silent)


def _while_delivered(request: HelpRequest, policy: RequestPolicy) -> Iterator[Chase]:
    for kind, after in ((Kind.AGAIN, policy.confirm_again), (Kind.UNCONFIRMED, policy.unconfirmed)):
        if after is not None and request.delivered_at is not None:
            yield Chase(kind, request.delivered_at + after)


def follow_up(said: Kind, request: HelpRequest, policy: RequestPolicy, now: datetime) -> Chase | None:
    """What comes next when this was said and nobody moves the request: the coordinators hear of it."""
    match said:
        case Kind.LIFT if (waits := patience(request, policy)) is not None:
            return Chase(Kind.ASSIGN, now + waits)
        case Kind.SILENT if policy.reassign is not None:
            return Chase(Kind.OVERDUE, now + policy.reassign)
    return None


def worth_doing(due: Sequence[Chase]) -> tuple[Chase, ...]:
    """Which of what is due of one request at one moment, the first first: after a stop nothing comes in heaps.

    What ends the request leaves nothing else to say, and that nobody has taken it on is said once.
    """
    ends = tuple(chase for chase in due if chase.kind in (Kind.LAPSE, Kind.UNCONFIRMED))
    if ends:
        return ends
    last_waiting = next((chase for chase in reversed(due) if chase.kind is Kind.WAITING), None)
    return tuple(chase for chase in due if chase.kind is not Kind.WAITING or chase == last_waiting)


def held_until(kind: Kind, request: HelpRequest, quiet_until: datetime | None) -> datetime | None:
    """Until when this waits that is due in quiet hours, which last until `quiet_until`; None: it does not wait.

    Nobody is woken to say that something arrived, not even medicine.
    """
    waits = kind is Kind.AGAIN or (kind in CAN_WAIT and not passes_the_night(request))
    return quiet_until if waits else None


def patience(request: HelpRequest, policy: RequestPolicy) -> timedelta | None:
    """How long a request waits before the clock speaks of it; None: for ever."""
    return policy.lift_urgent if request.hurries else policy.lift


def _lapses_at(request: HelpRequest) -> datetime:
    """What was given back late is left some time to find somebody else."""
    if request.wanted_at is None:
        return request.opened_at + LASTS
    return max(request.wanted_at, request.opened_at) + TOO_LATE
