"""Boards that come anew: the message that stood there before is removed."""

from domain.messages import Delete, NewBoard
from handlers.context import Context
from storage import boards


async def post_anew(context: Context, board: NewBoard) -> None:
    """Post a board at the bottom of its chat, in place of the one that may stand further up.

    Where it is not posted, because the person can't be written to or was written to often enough, that one stays.
    """
    before = await boards.find(context.tx, board.kind, board.id, board.audience)
    await context.say(board)
    after = await boards.find(context.tx, board.kind, board.id, board.audience)
    if before is not None and before.message_id is not None and after is not None and after.message_id is None:
        await context.say(Delete(before.chat_id, before.message_id))
