"""What people do to a request, however they say it: who may, what the rule says, and what a tap is answered with.

Each raises Refused where the move is not possible.
"""

from dataclasses import replace

from domain import help_request
from domain.help_request import By, Claimant, HelpRequest, Move, Stage
from domain.messages import Refused, Toast
from domain.rights import Standing, must_coordinate
from domain.wall_clock import day_began
from handlers.context import Context
from handlers.help_requests import cards, explaining, lines, unreachable
from handlers.help_requests.moving import carry_out, note
from storage import approvals, groups, help_requests, people, request_moves
from storage.request_moves import Step


async def request_here(context: Context, number: int) -> HelpRequest | None:
    """Find a request that this person may see: in its group, or in private as one of the group or of the request."""
    request = await help_requests.find(context.tx, number)
    if request is None:
        return None
    if context.group is not None:
        return request if request.chat_id == context.group.chat_id else None
    await context.turn_to_chat(request.chat_id)
    roles = await groups.roles(context.tx, request.chat_id, context.person.id)
    of_group = roles.takes_part or roles.admin or roles.appointed
    concerned = context.person.id in (request.asked_by, request.claimed_by)
    return request if of_group or concerned or await context.is_owner() else None


async def claim(context: Context, request: HelpRequest, *, tapped: bool = False) -> None:
    """Take it on. Who can't be written to is led to the private chat, where the address is."""
    claimant = await _claimant(context, request)
    holder = await people.find(context.tx, request.claimed_by) if request.claimed_by is not None else None
    most = context.policy.requests.most_claims
    after, toast = help_request.claim(request, claimant, holder.name if holder else "", most, context.now)
    heard = await cards.can_hear(context, claimant.id)
    if not heard and tapped:
        toast = replace(toast, key="request-yours-in-private", start=cards.start_of(request))
    await _move(context, request, (after, toast), Move.CLAIMED, By.VOLUNTEER)
    if not heard and not tapped:
        await unreachable.lead_to_private(context, after)


async def _claimant(context: Context, request: HelpRequest) -> Claimant:
    """See what somebody has taken on so far. Raises Refused for who does not take part in the group.

    A coordinator, who approves others, needs nobody's approval.
    """
    person, tx = context.person, context.tx
    roles = await groups.roles(tx, request.chat_id, person.id)
    if not roles.takes_part:
        raise Refused("request-for-members", number=request.id)
    today = day_began(context.now, context.zone)
    approved, anybody = await approvals.stands(tx, request.chat_id, person.id)
    return Claimant(
        id=person.id,
        open_claims=await help_requests.held(tx, person.id, Stage.CLAIMED),
        unconfirmed=await help_requests.held(tx, person.id, Stage.DELIVERED),
        let_go_today=await help_requests.let_go(tx, person.id, today),
        may_see_delicate=context.policy.requests.approved_only.lets(
            approved or roles.admin or roles.appointed, anybody
        ),
        needs_it=await is_for(context, request),
    )


async def is_for(context: Context, request: HelpRequest) -> bool:
    """Whether it is this person for whom somebody else asked."""
    details = await help_requests.details(context.tx, request.id)
    return details is not None and context.who is not None and details.asked_for == context.who.id


async def report_on_the_way(context: Context, request: HelpRequest) -> None:
    """Who has it is at it."""
    decided = help_request.report_on_the_way(request, context.person.id, context.now)
    await _move(context, request, decided, Move.ON_THE_WAY, By.VOLUNTEER)


async def release(context: Context, request: HelpRequest) -> None:
    """Who has it gives it back."""
    decided = help_request.release(request, context.person.id, context.now)
    await _move(context, request, decided, Move.RELEASED, By.VOLUNTEER)


async def deliver(context: Context, request: HelpRequest) -> None:
    """Who has it delivered it."""
    decided = help_request.deliver(request, context.person.id, context.now)
    await _move(context, request, decided, Move.DELIVERED, By.VOLUNTEER)


async def confirm(context: Context, request: HelpRequest) -> None:
    """Who asked has it."""
    who, by = await _speaks_as(context, request)
    decided = help_request.confirm(request, who, context.now)
    await _move(context, request, decided, Move.CONFIRMED, by)


async def report_missing(context: Context, request: HelpRequest) -> None:
    """Who asked does not have it; of what nobody said to be delivered that is kept once, and told all the same."""
    who, by = await _speaks_as(context, request)
    history = await request_moves.of_request(context.tx, request.id)
    after, toast = help_request.report_missing(
        request,
        who,
        context.now,
        confirmed_by=lines.confirmed_by(history),
        kept=await help_requests.details(context.tx, request.id) is not None,
    )
    await _move(context, request, (after, toast), Move.NOT_RECEIVED, by)
    if after == request and not lines.was_missed(history):
        step = Step(move=Move.NOT_RECEIVED, by=by, by_id=context.person.id, person_id=request.claimed_by)
        await note(context, request, step)


async def _speaks_as(context: Context, request: HelpRequest) -> tuple[int, By]:
    """Who says whether it arrived, and as what: for whom it is may say it themselves."""
    if await is_for(context, request):
        return request.asked_by, By.REQUESTER
    return context.person.id, request.asked_as


async def cancel(context: Context, request: HelpRequest) -> None:
    """Who asked, or a coordinator, says that it is no longer needed."""
    asked = context.who is not None and context.who.id == request.asked_by
    if not asked and not (await standing_of(context, request)).coordinator:
        raise Refused("request-cancel-not-yours", number=request.id)
    if asked and request.stage is Stage.DELIVERED:
        raise Refused("request-cancel-delivered", number=request.id)
    decided = help_request.cancel(request, context.now)
    await _move(context, request, decided, Move.CANCELLED, request.asked_as if asked else By.COORDINATOR)


async def confirm_for(context: Context, request: HelpRequest) -> None:
    """A coordinator knows that it arrived; how they know is asked afterwards. Who asked says it for themselves."""
    coordinator = context.who.id if context.who else None
    if coordinator == request.asked_by:
        await confirm(context, request)
        return
    must_coordinate(await standing_of(context, request))
    decided = help_request.confirm_for(request, coordinator, context.now)
    await _move(context, request, decided, Move.CONFIRMED, By.COORDINATOR)
    if coordinator is not None and decided[0] != request:
        await explaining.ask(context, request, coordinator)


async def standing_of(context: Context, request: HelpRequest) -> Standing:
    """What this person is in the group of the request, wherever they say it."""
    if context.group is not None:
        return await context.standing()
    known = await groups.find(context.tx, request.chat_id)
    return await context.standing_in(known) if known else Standing()


async def _move(context: Context, before: HelpRequest, decided: tuple[HelpRequest, Toast], move: Move, by: By) -> None:
    """Carry out what a rule decided, and answer the tap."""
    after, toast = decided
    holder = before.claimed_by if before.claimed_by is not None else after.claimed_by
    step = Step(move=move, by=by, by_id=context.who.id if context.who else None, person_id=holder)
    await carry_out(context, before, after, step)
    await context.say(toast)
