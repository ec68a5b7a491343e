"""How a request comes to be, whether it was typed in one line or put together by buttons."""

from collections.abc import Sequence
from dataclasses import replace

from domain.help_request import HelpRequest, Kind, Move
from domain.messages import Link, NewBoard
from domain.need_form import NeedForm
from domain.people import Group, Reach
from handlers.context import Context
from handlers.help_requests import cards, chasing
from handlers.help_requests.kinds import KIND
from storage import desk, help_requests, request_moves, request_photos
from storage.request_moves import Step


async def open_request(
    context: Context, group: Group, form: NeedForm, photos: Sequence[int] = (), *, thread_id: int | None
) -> HelpRequest:
    """Ask a group for help on behalf of `context.person`; `photos` are rows of a draft that belong to it from now on.

    The group's board is posted, who asked gets their own in private, and the clock is set.
    """
    request = HelpRequest(
        id=await desk.next_number(context.tx, KIND),
        chat_id=group.chat_id,
        thread_id=thread_id,
        kind=form.kind,
        building=form.building,
        urgent=form.urgent,
        wanted_at=form.wanted_at,
        asked_by=context.person.id,
        proxied=form.proxied,
        asked_at=context.now,
        opened_at=context.now,
    )
    await help_requests.add(context.tx, request, form.details)
    await request_photos.hand_over(context.tx, photos, request.id)
    asked = Step(move=Move.ASKED, by=request.asked_as, by_id=request.asked_by)
    await request_moves.add(context.tx, request.id, asked, context.now)
    await chasing.replan(context.tx, context.policy, request, context.now)
    await context.say(_board(context, request))
    await cards.give_all(context, [request], request.asked_by)  # not before whom to phone in danger
    await _answer_in_group(context, request)
    return request


def _board(context: Context, request: HelpRequest) -> NewBoard:
    """The group's board: it sounds for a way to hospital, and at night for medicine."""
    by_night = request.kind is Kind.MEDICINE and context.policy.quiet_until(context.now) is not None
    return NewBoard(
        kind=KIND,
        id=request.id,
        chat_id=request.chat_id,
        thread_id=request.thread_id,
        loud=request.kind is Kind.HOSPITAL or by_night,
        urgency=cards.urgency_of(request),
    )


async def _answer_in_group(context: Context, request: HelpRequest) -> None:
    """Tell who asked there and was never written to in private that it is kept, and how they get their card."""
    if context.group is not None and context.person.reach is not Reach.REACHED:
        link = Link("link-need", cards.start_of(request))
        await context.say(replace(context.briefly("need-kept-in-group", number=request.id), links=(link,)))
