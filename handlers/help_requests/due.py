"""What falls due of requests: nobody takes one on, who has it is silent, nobody confirms it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from domain import help_request, request_chase
from domain.help_request import By, HelpRequest, Move
from domain.messages import Fact, Line, NewBoard, Notice, Urgency
from domain.policy import Policy
from domain.request_chase import Chase, Kind
from domain.request_policy import RequestPolicy
from handlers import stops
from handlers.anew import post_anew
from handlers.context import Context, of_the_clock
from handlers.help_requests import cards
from handlers.help_requests.kinds import KIND
from handlers.help_requests.moving import carry_out
from storage import groups, help_requests, request_chases
from storage.database import Transaction
from storage.request_moves import Step
from storage.stops import Item

BATCH = 100
"""Of how many requests one tick settles what is due at most."""


async def chase(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Settle what is due of requests; returns how much."""
    due = await request_chases.due(tx, now, BATCH)
    for request_id, chases in due.items():
        await _settle(tx, now, policy, request_id, chases)
    return sum(map(len, due.values()))


async def next_chase(tx: Transaction) -> datetime | None:
    """When the next thing is due of a request."""
    return await request_chases.next_due(tx)


async def _settle(tx: Transaction, now: datetime, policy: Policy, request_id: int, due: Sequence[Chase]) -> None:
    worth_doing = request_chase.worth_doing(due)
    for chase_ in due:
        request = await help_requests.find(tx, request_id)  # anew each time, since the one before may have moved it
        assert request is not None  # noqa: S101 - a chase is of a request
        known = await groups.find(tx, request.chat_id)
        context = of_the_clock(tx, policy, now, known.group if known else None)
        until = request_chase.held_until(chase_.kind, request, context.policy.quiet_until(now))
        if chase_ not in worth_doing:
            await request_chases.settle(tx, request_id, chase_, "missed", now)
            await _note(context, request, chase_, stops.MISSED)
        elif request.stage is not request_chase.OF_STAGE[chase_.kind]:
            await request_chases.settle(tx, request_id, chase_, "dropped", now)
        elif until is not None:
            await request_chases.hold(tx, request_id, chase_, until)
        else:
            await _do(context, request, chase_)


async def _do(context: Context, request: HelpRequest, due: Chase) -> None:
    """Say or do it, and plan what follows on it."""
    done = await _act(context, request, due.kind)
    await request_chases.settle(context.tx, request.id, due, "said" if done else "dropped", context.now)
    if done:
        await _note(context, request, due, stops.SAID)
    following = request_chase.follow_up(due.kind, request, context.policy.requests, context.now)
    if following is not None:
        await request_chases.add(context.tx, request.id, following)


async def _note(context: Context, request: HelpRequest, due: Chase, outcome: str) -> None:
    """Let the coordinators know of what the desk found too late; nothing of what was asked for."""
    item = Item(kind=f"request-{due.kind}", number=request.id, name="", due_at=due.due_at, outcome=outcome)
    await stops.note(context, request.chat_id, item)


async def _act(context: Context, request: HelpRequest, kind: Kind) -> bool:
    """Say or do it; whether it was still true."""
    match kind:
        case Kind.WAITING:
            await _tell_requester(context, request, "request-still-waiting")
        case Kind.LIFT:
            await _lift(context, request)
        case Kind.ASSIGN:
            await cards.tell_coordinators(context, request, loud=request_chase.passes_the_night(request))
        case Kind.OVERDUE:
            await _tell_of_silence(context, request)
        case Kind.SILENT:
            await _ask_claimer(context, request)
        case Kind.AGAIN:
            heard = await request_chases.said(context.tx, request.id, kind, request.asked_at)
            await cards.give_requester(context, request, loud=not heard)
        case Kind.UNOPENED:
            return await _take_back(context, request)
        case Kind.LAPSE:
            await _end(context, request, help_request.lapse(request, context.now), Move.LAPSED)
        case Kind.UNCONFIRMED:
            await _end(context, request, help_request.leave_unconfirmed(request, context.now), Move.UNCONFIRMED)
    return True


async def _tell_requester(context: Context, request: HelpRequest, key: str, *, loud: bool = False) -> None:
    """Tell who asked how it stands and whom to phone; nothing of what they asked for."""
    phones = tuple(_phones(request, context.policy.requests))
    facts: dict[str, Fact] = {
        "group": context.group.title if context.group else "",
        "number": request.id,
        "phoned": len(phones),
        "phones": phones,
    }
    urgency = cards.urgency_of(request)
    await context.say(Notice(chat_id=request.asked_by, key=key, facts=facts, loud=loud, urgency=urgency))


def _phones(request: HelpRequest, requests: RequestPolicy) -> Iterator[Line]:
    """Whom to phone: for groceries that come late, no ambulance."""
    facts: dict[str, Fact] = {"emergency": requests.emergency, "duty": requests.duty_phone}
    if request_chase.passes_the_night(request):
        yield Line("request-phones" if requests.duty_phone else "request-phone", facts)
    elif requests.duty_phone:
        yield Line("request-duty-phone", facts)


async def _tell_of_silence(context: Context, request: HelpRequest) -> None:
    """Tell the coordinators and who asked that who has it is silent; of a ride phones sound for it, once."""
    ride = request.kind.is_ride
    heard = await request_chases.said(context.tx, request.id, Kind.OVERDUE, request.asked_at)
    loud = ride or request_chase.passes_the_night(request)
    await cards.tell_coordinators(context, request, loud=loud)
    await _tell_requester(context, request, "request-silent", loud=ride and not heard)


async def _lift(context: Context, request: HelpRequest) -> None:
    """Bring the group's board to the bottom, where it is seen again.

    By day medicine that does not hurry sounds only as often as a group's phones may.
    """
    by_night = context.policy.quiet_until(context.now) is not None
    board = NewBoard(
        kind=KIND,
        id=request.id,
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        loud=True,
        urgency=cards.urgency_of(request) if by_night or request.hurries else Urgency.BOARD,
    )
    await post_anew(context, board)


async def _ask_claimer(context: Context, request: HelpRequest) -> None:
    """Ask who has it how it is going, on their card; their phone sounds once for it."""
    if request.claimed_by is None or request.claimed_at is None:
        return
    heard = await request_chases.said(context.tx, request.id, Kind.SILENT, request.claimed_at)
    await cards.give(context, request, request.claimed_by, loud=not heard)


async def _take_back(context: Context, request: HelpRequest) -> bool:
    """Take it back from who can't be told where to go; whether that is so."""
    holder = request.claimed_by
    if holder is None or await cards.can_hear(context, holder):
        return False
    after, _ = help_request.take_back(request, context.now)
    await carry_out(context, request, after, Step(move=Move.TAKEN_BACK, by=By.CLOCK, person_id=holder))
    return True


async def _end(context: Context, request: HelpRequest, after: HelpRequest, move: Move) -> None:
    await carry_out(context, request, after, Step(move=move, by=By.CLOCK, person_id=request.claimed_by))
