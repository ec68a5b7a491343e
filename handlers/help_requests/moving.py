"""A move of a request: kept, shown on every board, told to whom it concerns, and answered by the clock."""

from collections import Counter

from domain.help_request import HelpRequest, Move, Stage
from handlers.context import Context
from handlers.help_requests import cards, chasing, photos
from handlers.help_requests.kinds import DESK, KIND
from storage import boards, help_requests, request_moves, request_offers
from storage.request_moves import Step

DELIVERIES_HEARD = 2
"""Who asked hears a sound for so many deliveries: with the claim and the question after it, four in all."""


async def carry_out(context: Context, before: HelpRequest, after: HelpRequest, step: Step) -> None:
    """Keep what a rule decided, whoever did it, and let all see it; nothing when nothing changed."""
    if after == before:
        return
    await help_requests.save(context.tx, after)
    if after.stage is not Stage.OPEN:
        await request_offers.close(context.tx, after)
    await photos.redraw(context, after)
    await chasing.replan(context.tx, context.policy, after, context.now)
    await note(context, after, step)


async def note(context: Context, request: HelpRequest, step: Step) -> None:
    """Keep a move, also one that leaves the request as it is, and let all see it."""
    await request_moves.add(context.tx, request.id, step, context.now)
    for kind in (KIND, DESK):
        await boards.want_all(context.tx, kind, request.id)
    await _tell(context, request, step.move)


async def _tell(context: Context, request: HelpRequest, move: Move) -> None:
    """Give those their card anew who are to act on it; all others see it on the one that they have."""
    times = Counter(recorded.step.move for recorded in await request_moves.of_request(context.tx, request.id))
    match move:
        case Move.CLAIMED:
            await _give_claimer(context, request)
            await cards.give_requester(context, request, loud=times[move] == 1)
        case Move.RELEASED | Move.TAKEN_BACK | Move.UNCONFIRMED:
            await cards.give_requester(context, request)
        case Move.DELIVERED:
            heard = DELIVERIES_HEARD - request.kind.is_ride  # whose driver's silence is heard
            await cards.give_requester(context, request, loud=times[move] <= heard)
        case Move.NOT_RECEIVED:
            await _give_claimer(context, request, loud=times[move] == 1)
            await cards.tell_coordinators(context, request)
        case Move.CANCELLED:
            await _give_claimer(context, request, loud=times[Move.NOT_RECEIVED] == 0)
        case Move.LAPSED:
            await cards.give_requester(context, request, loud=True)


async def _give_claimer(context: Context, request: HelpRequest, *, loud: bool = False) -> None:
    """Beside these, the clock makes their phone sound once."""
    if request.claimed_by is not None:
        await cards.give(context, request, request.claimed_by, loud=loud)
