"""A coordinator's card of the rounds that were missed: whose it is, and what it asks in place of its buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.disinfection import Round, Stage
from domain.messages import Board, Refused
from domain.rights import must_coordinate
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Key
from handlers.rounds.desk_buttons import BackToDesk, OpenDesk
from handlers.rounds.kinds import DESK
from storage import drafts, groups, rounds
from storage.database import Transaction

QUESTION = "round_desk_question"
"""The draft that keeps what a card asks; its thing is the slot."""
MOST_KEYS, A_ROW = 40, 2
"""How many rounds have a button of their own, and how many of them stand beside each other."""


class Asked(StrEnum):
    """What a card asks."""

    NOTHING = "nothing"  # it shows this one alone
    EXCUSE = "excuse"  # why it was not to be done
    WHO = "who"  # did it after all
    WHEN = "when"  # they did


@dataclass(frozen=True, slots=True)
class Question:
    """What a card asks about one of its rounds."""

    asked: Asked
    round_id: int
    person_id: int = 0  # who did it, where it asks when

    def pack(self) -> str:
        """Write it as the body of a draft."""
        return f"{self.asked} {self.round_id} {self.person_id}"

    @classmethod
    def parse(cls, body: str) -> Self:
        """Read it from the body of a draft."""
        asked, round_id, person_id = body.split()
        return cls(Asked(asked), int(round_id), int(person_id))


async def round_to_run(context: Context, number: int) -> Round:
    """The round of this number, for a tap in private of somebody who runs its group's duty. Raises Refused."""
    round_ = await rounds.find(context.tx, number)
    known = await groups.find(context.tx, round_.chat_id) if round_ else None
    if round_ is None or known is None or context.group is not None:
        raise Refused("button-gone")
    must_coordinate(await context.standing_in(known))
    return round_


async def missed_to_run(context: Context, number: int) -> Round:
    """The same, of a round of which something is missed. Raises Refused."""
    round_ = await round_to_run(context, number)
    if round_.stage is not Stage.MISSED:
        raise Refused("round-not-missed", number=round_.id)
    return round_


async def keep(context: Context, round_: Round, question: Question) -> None:
    """Keep what the card of this coordinator asks."""
    await drafts.keep(context.tx, QUESTION, round_.slot_id, context.person.id, question.pack(), context.now)


async def ask(context: Context, round_: Round, question: Question) -> None:
    """Ask a coordinator on their card."""
    await keep(context, round_, question)
    await context.say(Board(DESK, round_.slot_id, str(context.person.id)))


async def asked(tx: Transaction, slot_id: int, person_id: int) -> Question | None:
    """Tell what somebody's card asks."""
    body = await drafts.find(tx, QUESTION, slot_id, person_id)
    return Question.parse(body) if body else None


async def settle(context: Context, round_: Round) -> None:
    """The card asks nothing any more."""
    await drafts.drop(context.tx, QUESTION, round_.slot_id, context.person.id)
    await context.say(Board(DESK, round_.slot_id, str(context.person.id)))


def keys_of(some: Sequence[Round]) -> tuple[tuple[Key, ...], ...]:
    """A button for each of these that is still missed, as far as there is room for buttons."""
    missed = [round_ for round_ in some if round_.stage is Stage.MISSED][:MOST_KEYS]
    keys = [Key(OpenDesk(each.id), facts={"number": each.id, "area": each.name}) for each in missed]
    return tuple(tuple(keys[start : start + A_ROW]) for start in range(0, len(keys), A_ROW))


async def back(update: Update, context: Context) -> None:
    """A coordinator leaves it as it is."""
    await settle(context, await round_to_run(context, tapped(update, BackToDesk).round_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CallbackQueryHandler(back, pattern=BackToDesk.pattern())]
