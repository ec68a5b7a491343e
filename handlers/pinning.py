"""Lists of which a group has one: kept right by themselves, at its top where a coordinator wants that."""

from dataclasses import dataclass

from domain.messages import GROUP, NewBoard, Refused, Rewrite, Unpin, Urgency
from handlers.context import Context
from storage import boards
from storage.boards import Placed
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class GroupList:
    """One kind of list."""

    kind: str  # of its board, whose thing is the group, by the id of its chat
    moved: str  # key of what it says where it stood, when it comes to the bottom
    given_up: str  # the same when it is not kept any more
    none: str  # key of the sentence that there is none

    def board(self, chat_id: int, thread_id: int | None = None, *, pinned: bool) -> NewBoard:
        """The list of a group, to be posted, and pinned where that is wanted."""
        urgency = Urgency.REMINDER if pinned else Urgency.BOARD
        return NewBoard(
            kind=self.kind, id=chat_id, chat_id=chat_id, thread_id=thread_id, urgency=urgency, pinned=pinned
        )

    async def pin(self, context: Context, chat_id: int) -> None:
        """Put it at the top; one that is there already comes to the bottom, and up."""
        await self._retire(context, chat_id, self.moved)
        await context.say(self.board(chat_id, context.thread_id, pinned=True))

    async def bring(self, context: Context, chat_id: int) -> None:
        """Bring it to the bottom; one that is at the top stays there too."""
        before = await self._retire(context, chat_id, self.moved)
        pinned = before is not None and before.pinned
        await context.say(self.board(chat_id, context.thread_id, pinned=pinned))

    async def unpin(self, context: Context, chat_id: int) -> None:
        """Keep it no longer. Raises Refused where there is none."""
        if await self._retire(context, chat_id, self.given_up) is None:
            raise Refused(self.none)
        await boards.remove(context.tx, self.kind, chat_id, GROUP)

    async def standing_in(self, tx: Transaction, chat_id: int) -> NewBoard | None:
        """The list of a group that has one, to be posted once more."""
        board = await boards.find(tx, self.kind, chat_id, GROUP)
        return self.board(chat_id, pinned=board.pinned) if board else None

    async def _retire(self, context: Context, chat_id: int, key: str) -> Placed | None:
        """Take the one that stands there off the top, and let it say why; tells which it was."""
        board = await boards.find(context.tx, self.kind, chat_id, GROUP)
        if board is not None and board.message_id is not None:
            if board.pinned:
                await context.say(Unpin(chat_id, board.message_id))
            await context.say(Rewrite(chat_id=chat_id, message_id=board.message_id, key=key))
        return board
