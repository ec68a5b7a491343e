"""How a request looks: to its group, to who asked, to who has it, and to who is asked to take it on."""

from collections.abc import Iterator
from datetime import datetime

from domain.help_request import By, HelpRequest, Move, Stage
from domain.messages import GROUP, Fact, Line, Mention
from domain.policy import Policy
from domain.request_chase import Kind as Chase
from domain.request_chase import passes_the_night
from handlers.drawing import Drawing, Key
from handlers.help_requests import lines
from handlers.help_requests.assign_buttons import Accept, Decline
from handlers.help_requests.buttons import (
    Cancel,
    Claim,
    Confirm,
    ConfirmFor,
    NotReceived,
    OnTheWay,
    Release,
    deliver_key,
)
from handlers.help_requests.view import View, view_of
from storage import request_chases, request_offers
from storage.boards import Placed
from storage.database import Transaction

Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw a request for whoever sees this board."""
    view = await view_of(tx, board.thing_id, now, policy)
    if view is None:
        return None
    request = view.request
    if board.audience == GROUP:
        return _drawing(view, _for_group(view), _group_keys(view))
    if board.chat_id == request.chat_id:
        return _draw_question_in_group(view) if request.stage is Stage.DELIVERED else None
    person_id = int(board.audience)
    if person_id == request.asked_by:
        return _drawing(view, _for_requester(view), _requester_keys(view))
    if person_id == request.claimed_by:
        asked = await _was_asked(tx, request)
        return _drawing(view, _for_holder(view, asked), _holder_keys(request, asked))
    offered = await request_offers.stage(tx, request.id, person_id) is request_offers.Stage.WAITING
    return _drawing(view, _for_onlooker(view, person_id, offered), _onlooker_keys(request, offered))


def _drawing(view: View, shown: Iterator[Line], keys: Keys) -> Drawing:
    return Drawing(tuple(shown), keys, group=view.request.chat_id)


# To the group -------------------------------------------------------------------------------------------------------


def _for_group(view: View) -> Iterator[Line]:
    yield Line("request-title", view.facts)
    yield from _what_all_may_know(view)


def _what_all_may_know(view: View) -> Iterator[Line]:
    yield lines.where(view.request, view.asked_today)
    if view.details is not None:
        yield from lines.when(view.request)
        yield from lines.shown_to_group(view.request, view.details)


def _group_keys(view: View) -> Keys:
    request = view.request
    match request.stage:
        case Stage.OPEN:
            return ((Key(Claim(request.id)), Key(Cancel(request.id))),)
        case Stage.CLAIMED if view.claimer and not view.claimer.reach.worth_trying:
            return ((deliver_key(request.id, request.kind), Key(Release(request.id))), (Key(Cancel(request.id)),))
        case Stage.CLAIMED:
            return ((Key(Cancel(request.id)),),)
        case Stage.DELIVERED:
            return ((Key(ConfirmFor(request.id)),),)
    return ()


# To who asked -------------------------------------------------------------------------------------------------------


def _for_requester(view: View) -> Iterator[Line]:
    request = view.request
    yield Line("request-mine-title", view.facts)
    if view.details is not None:
        yield from lines.shown_in_private(request, view.details, view.asker.name, to_asker=True)
    yield from _how_it_stands(view)
    last = view.history[-1] if view.history else None
    if last is not None and last.step.move is Move.ON_THE_WAY:
        yield Line("request-mine-on-the-way", {"name": view.claimer_name, "at": last.at})
    yield from lines.seen_by(view.history)


def _how_it_stands(view: View) -> Iterator[Line]:
    request, requests = view.request, view.policy.requests
    last = lines.given_back(view.history)
    if request.stage is Stage.OPEN and last is not None:
        yield Line("request-mine-given-back", {"name": last.person_name})
    if request.stage is Stage.CLAIMED and lines.was_missed(view.history):
        yield Line("request-mine-missing", view.facts)
    else:
        warned = int(passes_the_night(request))
        yield Line("request-mine", {**view.facts, "warned": warned, "emergency": requests.emergency})
    if request.stage is Stage.OPEN and request.kind.is_delicate and view.policy.quiet_until(view.now):
        phone: dict[str, Fact] = {"phone": requests.duty_phone}
        yield Line("request-night-phone" if requests.duty_phone else "request-night", phone)


def _requester_keys(view: View) -> Keys:
    request = view.request
    match request.stage:
        case Stage.OPEN | Stage.CLAIMED:
            return ((Key(Cancel(request.id)),),)
        case Stage.DELIVERED | Stage.UNCONFIRMED:
            return ((Key(Confirm(request.id)), Key(NotReceived(request.id))),)
        case Stage.CONFIRMED if lines.confirmed_by(view.history) is By.COORDINATOR:
            return ((Key(NotReceived(request.id)),),)
    return ()


def _draw_question_in_group(view: View) -> Drawing:
    """Ask who can't be written to whether it arrived: where all see it, so by name alone."""
    asker = view.asker
    question = Line("request-mine-in-group", {**view.facts, "asker": asker.name})
    mentions = (Mention(asker.id, asker.name),)
    return Drawing((question,), _requester_keys(view), mentions=mentions, group=view.request.chat_id)


# To who has it ------------------------------------------------------------------------------------------------------


async def _was_asked(tx: Transaction, request: HelpRequest) -> bool:
    """Whether who has it was silent, and was asked how it is going."""
    heard_at = request.heard_at
    return heard_at is not None and await request_chases.said(tx, request.id, Chase.SILENT, heard_at)


def _for_holder(view: View, asked: bool) -> Iterator[Line]:
    yield Line("request-holder-title", view.facts)
    if view.request.over:
        yield Line("request-holder-over", view.facts)
        return
    claimed = view.request.stage is Stage.CLAIMED
    if claimed and lines.was_missed(view.history):
        yield Line("request-holder-missing")
    if view.details is not None:
        yield from lines.shown_in_private(view.request, view.details, view.asker.name)
    if claimed and asked:
        yield Line("request-holder-asked", view.facts)
    yield Line("request-holder-how" if claimed else "request-holder-waits")


def _holder_keys(request: HelpRequest, asked: bool) -> Keys:
    if request.stage is not Stage.CLAIMED:
        return ()
    ends = (deliver_key(request.id, request.kind), Key(Release(request.id)))
    return ((Key(OnTheWay(request.id)),), ends) if asked else (ends,)


# To anybody else ----------------------------------------------------------------------------------------------------


def _for_onlooker(view: View, person_id: int, offered: bool) -> Iterator[Line]:
    yield Line("request-card-title", view.facts)
    yield from _what_all_may_know(view)
    had = [each.step for each in view.history if each.step.person_id == person_id]
    if offered:
        yield Line("request-offered")
    elif had and had[-1].move in lines.LET_GO:
        yield Line("request-let-go", {"move": had[-1].move})


def _onlooker_keys(request: HelpRequest, offered: bool) -> Keys:
    if request.stage is not Stage.OPEN:
        return ()
    if offered:
        return ((Key(Accept(request.id)), Key(Decline(request.id))),)
    return ((Key(Claim(request.id)),),)
