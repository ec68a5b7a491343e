"""The cards of a request: whom they are given to, and where."""

from collections.abc import Sequence
from datetime import timedelta

from domain.help_request import HelpRequest, Stage
from domain.messages import Board, Link, NewBoard, Notice, Urgency
from domain.request_chase import passes_the_night
from handlers.anew import post_anew
from handlers.context import Context
from handlers.help_requests import photos
from handlers.help_requests.kinds import DESK, KIND
from storage import groups, people

APART = timedelta(milliseconds=1)
"""Cards that are due so long after one another leave in that order."""


def urgency_of(request: HelpRequest) -> Urgency:
    """How soon a card of it goes, and whether it sounds at night."""
    return Urgency.URGENT if passes_the_night(request) else Urgency.BOARD


def start_of(request: HelpRequest) -> str:
    """What /start is given to open somebody's card of it."""
    return f"need-{request.id}"


async def can_hear(context: Context, person_id: int) -> bool:
    """Whether somebody may be written to in private."""
    person = await people.find(context.tx, person_id)
    return person is not None and person.reach.worth_trying


async def give(context: Context, request: HelpRequest, person_id: int, *, loud: bool = False) -> None:
    """Give somebody their card of a request in private, at the bottom; who has it gets its photos too."""
    card = _card(request, person_id, loud=loud, urgency=urgency_of(request))
    await _give(context, request, card)


async def give_all(context: Context, requests: Sequence[HelpRequest], person_id: int) -> None:
    """Give somebody their cards of several, in this order, however urgent each is."""
    for place, request in enumerate(requests):
        await _give(context, request, _card(request, person_id, urgency=Urgency.BOARD, delay=place * APART))


def _card(
    request: HelpRequest, person_id: int, *, urgency: Urgency, loud: bool = False, delay: timedelta = timedelta()
) -> NewBoard:
    return NewBoard(
        kind=KIND,
        id=request.id,
        audience=str(person_id),
        chat_id=person_id,
        loud=loud,
        urgency=urgency,
        delay=delay,
    )


async def _give(context: Context, request: HelpRequest, card: NewBoard) -> None:
    await post_anew(context, card)
    if card.chat_id == request.claimed_by and not request.over:
        await photos.give(context, request, card.chat_id)
        await context.say(Board(KIND, request.id))  # has their buttons as long as they can't be written to


async def give_requester(context: Context, request: HelpRequest, *, loud: bool = False) -> None:
    """Give who asked their card; who can't be written to is asked in the group whether it arrived."""
    if await can_hear(context, request.asked_by):
        await give(context, request, request.asked_by, loud=loud)
    elif request.stage is Stage.DELIVERED:
        await ask_in_group(context, request)


async def ask_in_group(context: Context, request: HelpRequest) -> None:
    """Ask who asked whether it arrived where everybody sees it: the group hears of one request once, so silently."""
    question = NewBoard(
        kind=KIND,
        id=request.id,
        audience=str(request.asked_by),
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        urgency=urgency_of(request),
    )
    await post_anew(context, question)


async def tell_coordinators(context: Context, request: HelpRequest, *, loud: bool = False) -> None:
    """Give the coordinators their card; where none can be written to, call for one of them in the group."""
    reachable = await groups.reachable_coordinators(context.tx, request.chat_id)
    for person_id in reachable:
        await give_coordinator(context, request, person_id, loud=loud)
    if not reachable:
        await call_for_coordinator(context, request)


async def call_for_coordinator(context: Context, request: HelpRequest) -> None:
    """Tell the group that a request waits for a coordinator, and nothing of what it is about."""
    call = Notice(
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        key="request-needs-coordinator",
        facts={"number": request.id},
        links=(Link("link-request", start_of(request)),),
        urgency=urgency_of(request),
    )
    await context.say(call)


async def give_coordinator(context: Context, request: HelpRequest, person_id: int, *, loud: bool = False) -> None:
    """Give a coordinator the card on which they see all of a request, at the bottom."""
    card = NewBoard(
        kind=DESK,
        id=request.id,
        audience=str(person_id),
        chat_id=person_id,
        loud=loud,
        urgency=urgency_of(request),
    )
    await post_anew(context, card)
