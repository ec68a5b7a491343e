"""The card on which a coordinator sees all of a request: what was said, who did what when; and moves it for others."""

from collections.abc import Iterator
from datetime import datetime

from domain.help_request import By, HelpRequest, Stage
from domain.messages import Fact, Line
from domain.policy import Policy
from handlers.drawing import Drawing, Key
from handlers.fitting import that_fit
from handlers.help_requests import lines
from handlers.help_requests.assign_buttons import Assign, Reassign
from handlers.help_requests.buttons import Cancel, ConfirmFor
from handlers.help_requests.view import View, view_of
from storage import groups, people
from storage.boards import Placed
from storage.database import Transaction
from storage.request_moves import Recorded

ROOM, EACH = 700, 40
"""How much of a message (UTF-16 units) the history may take, and how much each move takes beside its names: about 12.
In two languages, with the longest request, the card stays below Telegram's 4,096."""


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw a request for a coordinator; who is none any more sees no more than the group."""
    view = await view_of(tx, board.thing_id, now, policy)
    if view is None:
        return None
    person_id = int(board.audience)
    if not await _coordinates(tx, view.request.chat_id, person_id, policy):
        return Drawing((Line("request-desk-title", view.facts),), group=view.request.chat_id)
    keys = _keys(view.request, person_id)
    return Drawing((*_shown(view), *_moves(view)), keys, group=view.request.chat_id)


async def _coordinates(tx: Transaction, chat_id: int, person_id: int, policy: Policy) -> bool:
    roles = await groups.roles(tx, chat_id, person_id)
    return roles.admin or roles.appointed or person_id in policy.owners | await people.owners(tx)


def _shown(view: View) -> Iterator[Line]:
    yield Line("request-desk-title", view.facts)
    if view.details is not None:
        yield from lines.shown_in_private(view.request, view.details, view.asker.name)
    elif view.request.over:
        yield Line("request-desk-over")


def _moves(view: View) -> Iterator[Line]:
    """What was done to it, the last moves where not all of them fit."""
    newest_first = that_fit([_move(view, each) for each in reversed(view.history)], ROOM, EACH)
    if earlier := len(view.history) - len(newest_first):
        yield Line("request-moves-earlier", {"count": earlier})
    yield from reversed(newest_first)


def _move(view: View, recorded: Recorded) -> Line:
    step, zone = recorded.step, view.policy.zone
    anonymous = step.by is By.COORDINATOR and step.by_id is None
    facts: dict[str, Fact] = {
        "at": recorded.at,
        "today": int(recorded.at.astimezone(zone).date() == view.now.astimezone(zone).date()),
        "by": "admin" if anonymous else step.by,
        "named": int(bool(recorded.by_name)),
        "name": recorded.by_name,
        "move": step.move,
        "person": recorded.person_name,
        "how": recorded.how or "unsaid",
    }
    return Line("request-move", facts)


def _keys(request: HelpRequest, coordinator: int) -> tuple[tuple[Key, ...], ...]:
    confirm = () if request.claimed_by == coordinator else (Key(ConfirmFor(request.id)),)
    cancel = Key(Cancel(request.id))
    match request.stage:
        case Stage.OPEN:
            return ((Key(Assign(request.id)), cancel),)
        case Stage.CLAIMED if request.claimed_by is not None:
            return ((Key(Reassign(request.id, request.claimed_by)), *confirm, cancel),)
        case Stage.DELIVERED if confirm:
            return (confirm,)
    return ()
