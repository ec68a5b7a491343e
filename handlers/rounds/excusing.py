"""免做: a coordinator says that a round that was missed was not to be done, and why."""

from enum import StrEnum

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain import disinfection
from domain.disinfection import Round
from domain.messages import Line, Refused, Toast
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Key
from handlers.rounds import desk
from handlers.rounds.desk import Asked, Question
from handlers.rounds.desk_buttons import AskExcuse, BackToDesk, ExcuseAs
from handlers.rounds.showing import show
from storage import late_entries, rounds


class Why(StrEnum):
    """Why it was not to be done; kept as it is, and put into words where it is read (`round-excuse`)."""

    UNUSED = "unused"  # nobody uses the place
    WEATHER = "weather"
    OTHER = "other"


WHYS = tuple(Why)


async def ask(update: Update, context: Context) -> None:
    """A coordinator taps 免做: why?"""
    round_ = await desk.missed_to_run(context, tapped(update, AskExcuse).round_id)
    await desk.ask(context, round_, Question(Asked.EXCUSE, round_.id))


async def excuse(update: Update, context: Context) -> None:
    """A coordinator taps why."""
    button = tapped(update, ExcuseAs)
    if button.why >= len(WHYS):
        raise Refused("button-gone")
    round_ = await desk.missed_to_run(context, button.round_id)
    after = disinfection.excuse(round_, context.now)
    await rounds.save(context.tx, after, excuse=WHYS[button.why])
    await late_entries.refuse_rest(context.tx, round_.id, context.person.id, context.now)
    await desk.settle(context, round_)
    await show(context, after)
    await context.say(Toast("round-excused", {"number": round_.id}))


def question(round_: Round) -> tuple[Line, tuple[tuple[Key, ...], ...]]:
    """Word the question, with its buttons."""
    whys = tuple(Key(ExcuseAs(round_.id, place), f"button-excuse-{why}") for place, why in enumerate(WHYS))
    return Line("round-excuse-why", {"number": round_.id}), (whys, (Key(BackToDesk(round_.id)),))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(ask, pattern=AskExcuse.pattern()),
        CallbackQueryHandler(excuse, pattern=ExcuseAs.pattern()),
    ]
