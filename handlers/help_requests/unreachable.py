"""Who can't be written to in private, and asked for help or took a request on: it goes on in the group."""

from collections.abc import Sequence

from domain.help_request import By, HelpRequest, Move, Stage
from domain.messages import Board, Link, Notice
from domain.request_chase import TO_OPEN, Chase, Kind
from handlers.context import Context
from handlers.help_requests import cards
from handlers.help_requests.kinds import DESK, KIND
from storage import boards, groups, help_requests, people, request_chases, request_moves
from storage.boards import Placed
from storage.request_moves import Step


async def follow(context: Context, person_id: int, stood: Sequence[Placed]) -> None:
    """It became known that somebody can't be written to: their cards, which `stood` there, can't be seen any more."""
    for request in await help_requests.asked_by(context.tx, person_id):
        await cards.give_requester(context, request)
    for request in await help_requests.claimed_by(context.tx, person_id):
        await context.say(Board(KIND, request.id))
        if request.stage is Stage.CLAIMED:
            if any(each.kind == KIND and each.thing_id == request.id and each.message_id for each in stood):
                await _keep_that_they_saw_it(context, request)
            await _give_time(context, request)
            await lead_to_private(context, request)
    for each in stood:
        if each.kind == DESK and each.message_id is None:  # it was on its way
            await _call_for_another(context, each.thing_id)


async def _keep_that_they_saw_it(context: Context, request: HelpRequest) -> None:
    """Who has it is lost after their card was shown: should it be taken back, who asked is told that they saw it."""
    lost = Step(move=Move.DECLINED, by=By.CLOCK, person_id=request.claimed_by)
    await request_moves.add(context.tx, request.id, lost, context.now)
    await boards.want_all(context.tx, DESK, request.id)


async def _give_time(context: Context, request: HelpRequest) -> None:
    """It is taken back when they don't come back in time, counted from now."""
    if request.claimed_at is None:
        return
    planned, until = Chase(Kind.UNOPENED, request.claimed_at + TO_OPEN), context.now + TO_OPEN
    if context.now < planned.due_at:
        await request_chases.hold(context.tx, request.id, planned, until)
    else:
        await request_chases.add(context.tx, request.id, Chase(Kind.UNOPENED, until))


async def _call_for_another(context: Context, request_id: int) -> None:
    """A coordinator's card did not reach them; where no other can be written to, the group hears of it."""
    request = await help_requests.find(context.tx, request_id)
    if request is None or request.over or await groups.reachable_coordinators(context.tx, request.chat_id):
        return
    await cards.call_for_coordinator(context, request)


async def lead_to_private(context: Context, request: HelpRequest) -> None:
    """Show who has it the way to the private chat, where the address is."""
    claimer = await people.find(context.tx, request.claimed_by) if request.claimed_by is not None else None
    if claimer is None:
        return
    way = Notice(
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        key="request-open-private",
        facts={"number": request.id, "name": claimer.name},
        links=(Link("link-request", cards.start_of(request)),),
        lasts=TO_OPEN,
        urgency=cards.urgency_of(request),
    )
    await context.say(way)
