"""The photos of a request: who has it sees them beside their card, and no longer than the address."""

from datetime import datetime, timedelta

from domain.help_request import HelpRequest
from domain.messages import Line, NewBoard
from handlers.anew import post_anew
from handlers.context import Context
from handlers.drawing import Drawing
from handlers.help_requests.kinds import PHOTO
from storage import boards, help_requests, request_photos
from storage.boards import Placed
from storage.database import Transaction

SHOWN = timedelta(hours=23)
"""A photo goes on the first new day after so long a claim: Telegram lets the desk delete a message for 48 hours."""


async def give(context: Context, request: HelpRequest, person_id: int) -> None:
    """Show them to who has the request."""
    for photo_id in await request_photos.of_request(context.tx, request.id):
        board = NewBoard(kind=PHOTO, id=photo_id, audience=str(person_id), chat_id=person_id)
        await post_anew(context, board)


async def redraw(context: Context, request: HelpRequest) -> None:
    """Let those go that somebody may not see any more."""
    for photo_id in await request_photos.of_request(context.tx, request.id):
        await boards.want_all(context.tx, PHOTO, photo_id)


async def paint(tx: Transaction, board: Placed, now: datetime) -> Drawing | None:
    """Draw a photo for who has the request, as long as it is theirs."""
    photo = await request_photos.find(tx, board.thing_id)
    request = await help_requests.find(tx, photo.request_id) if photo else None
    if photo is None or request is None or request.over or str(request.claimed_by) != board.audience:
        return None
    if request.claimed_at is None or now - request.claimed_at >= SHOWN:
        return None
    return Drawing((Line("request-photo", {"number": request.id}),), photo=photo.file_id, group=request.chat_id)
