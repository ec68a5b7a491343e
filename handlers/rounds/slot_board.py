"""The group's board of the rounds that open together, which stays right by itself."""

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime

from domain.disinfection import Round, Stage
from domain.messages import Line
from handlers.drawing import Drawing, Key
from handlers.fitting import that_fit
from handlers.rounds import lines
from handlers.rounds.buttons import Finish, ReportProblem, Take
from storage import rounds
from storage.boards import Placed
from storage.database import Transaction

ROOM, EACH = 1600, 100
"""How much of a message (UTF-16 units) the areas may take, and how much each takes beside what people wrote: with both
languages the board stays below Telegram's 4,096."""
Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw a slot: its only round as voice.md shows it, or several below each other."""
    slot = await rounds.find_slot(tx, board.thing_id)
    of_slot = await rounds.of_slot(tx, board.thing_id)
    if slot is None or not of_slot:
        return None
    blocks = [
        tuple([line async for line in _block(tx, round_, 1 if len(of_slot) > 1 else lines.PROBLEMS)])
        for round_ in of_slot
    ]
    if len(blocks) == 1:
        return Drawing((*blocks[0], *_hint(of_slot)), _keys(of_slot), group=slot.chat_id)
    fitting = that_fit([Line("round-block", {"lines": block}) for block in blocks], ROOM, EACH)
    shown = of_slot[: len(fitting)]
    title = Line("round-slot-title", {"opens": slot.opens_at, "areas": len(of_slot)})
    more = Line("round-slot-more", {"more": len(of_slot) - len(shown)})
    return Drawing((title, *fitting, more, *_hint(shown)), _keys(shown), group=slot.chat_id)


async def _block(tx: Transaction, round_: Round, problems: int) -> AsyncIterator[Line]:
    """One round, with the last of its problems."""
    names = await rounds.names(tx, round_.id)
    yield Line("round-title", lines.facts_of(round_, names))
    yield lines.how(round_)
    told = (await rounds.problems(tx, round_.id))[-problems:]
    photos = len(await rounds.proofs(tx, round_.id))
    for line in lines.standing(round_, names, told, photos):
        yield line
    for line in lines.afterwards(round_, await rounds.afterwards(tx, round_.id)):
        yield line


def _hint(of_slot: Sequence[Round]) -> Iterator[Line]:
    """How to say it by typing, while there is something to say."""
    open_ones = [round_ for round_ in of_slot if round_.stage is Stage.OPEN]
    if not open_ones:
        return
    if len(of_slot) > 1:
        yield Line("round-hint-of-several", {"area": open_ones[0].name})
    else:
        yield Line("round-hint-points" if open_ones[0].has_points else "round-hint")


def _keys(of_slot: Sequence[Round]) -> Keys:
    several = len(of_slot) > 1
    return tuple(_row(round_, several) for round_ in of_slot if round_.stage is Stage.OPEN)


def _row(round_: Round, several: bool) -> tuple[Key, ...]:
    take = Key(Take(round_.id), "button-round-take-of", {"area": round_.name}) if several else Key(Take(round_.id))
    return (take, Key(Finish(round_.id)), Key(ReportProblem(round_.id)))
