"""What of requests stands in a group that gets a new id, and is posted there once more."""

from domain.messages import NewBoard, Urgency
from handlers.help_requests.kinds import DRAFT, KIND
from storage import boards, help_requests
from storage.database import Transaction


async def standing_in(tx: Transaction, chat_id: int) -> list[NewBoard]:
    """List the boards of what runs in a group: its own, those of people who are asked there, questions of drafts."""
    running = {request.id for request in await help_requests.running_in_group(tx, chat_id)}
    return [
        NewBoard(
            kind=board.kind, id=board.thing_id, audience=board.audience, chat_id=chat_id, urgency=Urgency(board.urgency)
        )
        for board in await boards.in_chat(tx, chat_id)
        if board.kind == DRAFT or (board.kind == KIND and board.thing_id in running)
    ]
