"""Which round is meant by who types: by the message that they answer, by its area's name, or the one that they hold."""

from collections.abc import Sequence

from telegram import Message

from domain.disinfection import Round
from domain.reading.text import fold, tidy
from handlers.about import numbers_named
from handlers.context import Context
from handlers.rounds import acting
from handlers.rounds.kinds import SLOT
from storage import boards, rounds


async def rounds_of(context: Context, message: Message | None) -> list[Round]:
    """Find the rounds that a message of the bot is about; several where it is the board of several.

    The board of very many does not show all of them. One that the desk does not know is about what it shows.
    """
    if message is None:
        return []
    slot = await boards.thing_at(context.tx, message.chat.id, message.message_id, SLOT)
    if slot is not None:
        return await rounds.of_slot(context.tx, slot)
    numbers = numbers_named(message, context.bot_id)
    return [round_ for number in numbers if (round_ := await acting.round_here(context, number))]


def pick(context: Context, of_message: Sequence[Round], text: str) -> tuple[Round, str] | None:
    """Tell which of these is meant, and what is said of it; None where it could be any of them."""
    said = tidy(text)
    for round_ in of_message:
        for name in (round_.name, f"#{round_.id}"):
            if _begins_with(said, name):
                return round_, said[len(name) :].lstrip(" :：,，")
    held = of_message if len(of_message) == 1 else [each for each in of_message if holds(each, context.person.id)]
    return (held[0], text) if len(held) == 1 else None


def holds(round_: Round, person_id: int) -> bool:
    """Whether somebody took it on and has not handed it in."""
    return any(taker.person_id == person_id for taker in round_.busy)


def _begins_with(said: str, name: str) -> bool:
    begins = fold(said[: len(name)]) == fold(name)
    return begins and not (name[-1].isdigit() and said[len(name) : len(name) + 1].isdigit())
