"""指派 and 改派: a coordinator asks somebody whether they can take a request on, and that person answers."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain import help_request
from domain.help_request import By, Claimant, HelpRequest, Move
from domain.messages import Board, Delete, Line, NewBoard, Refused, Toast
from domain.policy import Policy
from domain.rights import must_coordinate
from domain.wall_clock import day_began
from handlers.anew import post_anew
from handlers.buttons import tapped
from handlers.clocks import policy_of
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.help_requests import acting, cards
from handlers.help_requests.assign_buttons import Accept, AskThisOne, Assign, Decline, Reassign, TurnTo
from handlers.help_requests.kinds import DESK, KIND
from handlers.help_requests.moving import carry_out
from storage import approvals, boards, drafts, groups, help_requests, people, request_moves, request_offers
from storage.boards import Placed
from storage.database import Transaction
from storage.request_moves import Step
from storage.request_offers import Candidate

CHOICE = "request_choice"
"""The kind of the board on which a coordinator chooses whom to ask, and of the page that they have open."""
PAGE = 8
"""Names on a page of it."""


# The coordinator ----------------------------------------------------------------------------------------------------


async def assign(update: Update, context: Context) -> None:
    """A coordinator taps 指派 on their card."""
    request = await _request_to_run(context, tapped(update, Assign).request_id)
    await _must_wait(context, request)
    await _offer_choice(context, request)


async def reassign(update: Update, context: Context) -> None:
    """A coordinator taps 改派: it is taken back from who has it, who is told, and somebody else can be asked."""
    button = tapped(update, Reassign)
    request = await _request_to_run(context, button.request_id)
    if request.claimed_by != button.person_id:  # the card is older than what happened since
        await _must_wait(context, request)
    after, toast = help_request.take_back(request, context.now)
    step = Step(move=Move.TAKEN_BACK, by=By.COORDINATOR, by_id=context.person.id, person_id=button.person_id)
    await carry_out(context, request, after, step)
    await cards.give(context, after, button.person_id)
    with suppress(Refused):  # it is taken back also when nobody is left to ask
        await _offer_choice(context, after)
    await context.say(toast)


async def turn(update: Update, context: Context) -> None:
    """A coordinator turns to another page."""
    button = tapped(update, TurnTo)
    request = await _request_to_run(context, button.request_id)
    person_id = context.person.id
    await drafts.keep(context.tx, CHOICE, request.id, person_id, str(button.page), context.now)
    await context.say(Board(CHOICE, request.id, str(person_id)))


async def choose(update: Update, context: Context) -> None:
    """A coordinator taps whom to ask."""
    button = tapped(update, AskThisOne)
    request = await _request_to_run(context, button.request_id)
    await _must_wait(context, request)
    askable = {each.claimant.id: each.name for each in await _askable(context.tx, context.policy, request, context.now)}
    if button.person_id not in askable:
        raise Refused("request-not-askable", number=request.id)
    await _ask(context, request, button.person_id, askable[button.person_id])
    await boards.remove(context.tx, CHOICE, request.id, str(context.person.id))
    if context.message_id is not None:
        await context.say(Delete(context.chat_id, context.message_id))
    await context.say(Toast("request-asked-them", {"number": request.id, "name": askable[button.person_id]}))


async def _ask(context: Context, request: HelpRequest, person_id: int, name: str) -> None:
    """Ask somebody in private. Raises Refused where the desk wrote to them often enough on this day."""
    by_id = context.person.id
    await request_offers.offer(context.tx, request.id, person_id, by_id, context.now)
    await _record(context, request, Step(move=Move.OFFERED, by=By.COORDINATOR, by_id=by_id, person_id=person_id))
    question = NewBoard(
        kind=KIND,
        id=request.id,
        audience=str(person_id),
        chat_id=person_id,
        loud=True,
        unprompted=True,
        urgency=cards.urgency_of(request),
    )
    await post_anew(context, question)
    await context.say(Board(KIND, request.id, str(person_id)))
    if await boards.find(context.tx, KIND, request.id, str(person_id)) is None:
        raise Refused("request-not-disturbed", number=request.id, name=name)


async def _request_to_run(context: Context, number: int) -> HelpRequest:
    """The request of this number, for a tap in private of somebody who runs its group's duty. Raises Refused."""
    request = await help_requests.find(context.tx, number)
    known = await groups.find(context.tx, request.chat_id) if request else None
    if request is None or known is None or context.group is not None:
        raise Refused("button-gone")
    must_coordinate(await context.standing_in(known))
    return request


async def _must_wait(context: Context, request: HelpRequest) -> None:
    """Let pass what waits for somebody to take it on. Raises Refused."""
    if request.over:
        raise Refused("request-over", number=request.id)
    if request.claimed_by is not None:
        holder = await people.find(context.tx, request.claimed_by)
        raise Refused("request-taken", number=request.id, name=holder.name if holder else "")


async def _offer_choice(context: Context, request: HelpRequest) -> None:
    """Show a coordinator whom they could ask. Raises Refused when there is nobody."""
    if not await _askable(context.tx, context.policy, request, context.now):
        raise Refused("request-nobody-to-ask", number=request.id)
    person_id = context.person.id
    await drafts.drop(context.tx, CHOICE, request.id, person_id)
    await post_anew(context, NewBoard(kind=CHOICE, id=request.id, audience=str(person_id), chat_id=person_id))


async def _record(context: Context, request: HelpRequest, step: Step) -> None:
    """Keep a move that leaves the request as it is; the coordinators see it."""
    await request_moves.add(context.tx, request.id, step, context.now)
    await boards.want_all(context.tx, DESK, request.id)


# Who is asked -------------------------------------------------------------------------------------------------------


async def accept(update: Update, context: Context) -> None:
    """Who was asked taps 我去: they take it on like anybody else."""
    request = await _request_offered(context, tapped(update, Accept).request_id)
    await acting.claim(context, request, tapped=True)


async def decline(update: Update, context: Context) -> None:
    """Who was asked taps 去不了: who asked them sees it and can ask somebody else."""
    request = await _request_offered(context, tapped(update, Decline).request_id)
    person_id = context.person.id
    step = Step(move=Move.DECLINED, by=By.VOLUNTEER, by_id=person_id, person_id=person_id)
    await _decline(context, request, person_id, step)
    await context.say(Board(KIND, request.id, str(person_id)), Toast("request-declined", {"number": request.id}))


async def follow(context: Context, person_id: int) -> None:
    """It became known that somebody can't be written to: who asked them sees it and can ask somebody else."""
    for request_id in await request_offers.waiting_for(context.tx, person_id):
        request = await help_requests.find(context.tx, request_id)
        if request is not None:
            await _decline(context, request, person_id, Step(move=Move.DECLINED, by=By.CLOCK, person_id=person_id))


async def _decline(context: Context, request: HelpRequest, person_id: int, step: Step) -> None:
    coordinator = await request_offers.asked_by(context.tx, request.id, person_id)
    if await request_offers.decline(context.tx, request.id, person_id):
        await _record(context, request, step)
        if coordinator is not None:
            await cards.give_coordinator(context, request, coordinator)


async def _request_offered(context: Context, number: int) -> HelpRequest:
    """The request of this number, for a tap in private of somebody who was asked. Raises Refused."""
    request = await help_requests.find(context.tx, number)
    stage = await request_offers.stage(context.tx, number, context.person.id)
    if request is None or stage is None or context.group is not None:
        raise Refused("button-gone")
    await context.turn_to_chat(request.chat_id)
    return request


# Whom to ask --------------------------------------------------------------------------------------------------------


async def _askable(tx: Transaction, policy: Policy, request: HelpRequest, now: datetime) -> list[Candidate]:
    """List who could take it on by the rule, who has least to do first."""
    today = day_began(now, policy.zone)
    _, anybody = await approvals.stands(tx, request.chat_id, request.asked_by)
    candidates = await request_offers.candidates(tx, request, today)
    return [each for each in candidates if _could_claim(request, each.claimant, policy, now, anybody=anybody)]


def _could_claim(request: HelpRequest, who: Claimant, policy: Policy, now: datetime, *, anybody: bool) -> bool:
    """Whether the rule lets somebody take it on; `anybody`: whether anybody is approved in the group."""
    lets = policy.requests.approved_only.lets(who.may_see_delicate, anybody)
    try:
        help_request.claim(request, replace(who, may_see_delicate=lets), "", policy.requests.most_claims, now)
    except Refused:
        return False
    return True


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw whom a coordinator could ask, at the page that they have open."""
    request = await help_requests.find(tx, board.thing_id)
    if request is None:
        return None
    askable = await _askable(tx, await policy_of(tx, policy, request.chat_id), request, now)
    group = await groups.title_of(tx, request.chat_id)
    title = Line("request-choice", {"number": request.id, "group": group, "people": len(askable)})
    kept = await drafts.find(tx, CHOICE, request.id, int(board.audience))
    page = min(int(kept or 0), max(len(askable) - 1, 0) // PAGE)
    return Drawing((title,), _keys(request, askable, page), group=request.chat_id)


def _keys(request: HelpRequest, askable: Sequence[Candidate], page: int) -> tuple[tuple[Key, ...], ...]:
    last = max(len(askable) - 1, 0) // PAGE
    around = [turned for turned in (page - 1, page + 1) if 0 <= turned <= last]
    turns = tuple(Key(TurnTo(request.id, turned), facts={"page": turned + 1, "pages": last + 1}) for turned in around)
    names = tuple((_key(request, each),) for each in askable[page * PAGE : (page + 1) * PAGE])
    return (*names, turns) if turns else names


def _key(request: HelpRequest, candidate: Candidate) -> Key:
    who = candidate.claimant
    return Key(AskThisOne(request.id, who.id), facts={"name": candidate.name, "claims": who.open_claims})


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(assign, pattern=Assign.pattern()),
        CallbackQueryHandler(reassign, pattern=Reassign.pattern()),
        CallbackQueryHandler(turn, pattern=TurnTo.pattern()),
        CallbackQueryHandler(choose, pattern=AskThisOne.pattern()),
        CallbackQueryHandler(accept, pattern=Accept.pattern()),
        CallbackQueryHandler(decline, pattern=Decline.pattern()),
    ]
