"""What people do in a round by a tap, on the board of its slot or on their card."""

from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.disinfection import Problem, Round
from domain.messages import GROUP, Delete, Refused, Toast
from handlers.buttons import tapped
from handlers.context import Context
from handlers.rounds import acting, card
from handlers.rounds.buttons import (
    BackToCard,
    Finish,
    FinishAll,
    HandIn,
    NameProblem,
    ReportProblem,
    RoundButton,
    Take,
    TickPoint,
    TurnCard,
)
from handlers.rounds.kinds import CARD, SLOT
from storage import boards, rounds

PROBLEMS = tuple(Problem)
ACTS: dict[type[RoundButton], Callable[[Context, Round], Awaitable[object]]] = {
    Take: acting.take,
    Finish: partial(acting.finish, tapped=True),
    ReportProblem: partial(acting.ask_problem, tapped=True),
    FinishAll: acting.finish_all,
    HandIn: acting.hand_in,
    BackToCard: card.settle,
}
"""The buttons that name nothing but a round."""


async def tap(update: Update, context: Context) -> None:
    """Somebody taps a button that names nothing but a round."""
    button = tapped(update, *ACTS)
    await ACTS[type(button)](context, await _meant(context, button))


async def tick(update: Update, context: Context) -> None:
    """Somebody taps a point: it is done; on a tick of their own, it was a slip."""
    button = tapped(update, TickPoint)
    round_ = await _meant(context, button)
    point = next((each for each in round_.points if each.position == button.position), None)
    by = point.done_by if point else None
    if by == context.person.id:
        await acting.untick(context, round_, button.position)
        return
    await acting.tick(context, round_, {button.position})
    if point is not None and by is not None:
        names = await rounds.names(context.tx, round_.id)
        await context.say(Toast("round-point-of-another", {"point": point.name, "name": names[by]}))


async def turn(update: Update, context: Context) -> None:
    """Somebody turns to other points of their card."""
    button = tapped(update, TurnCard)
    await card.turn(context, await _meant(context, button), button.page)


async def name_problem(update: Update, context: Context) -> None:
    """Somebody taps what is in the way."""
    button = tapped(update, NameProblem)
    if button.problem >= len(PROBLEMS):
        raise Refused("button-gone")
    await acting.tell_problem(context, await _meant(context, button), PROBLEMS[button.problem])


async def _meant(context: Context, button: RoundButton) -> Round:
    round_ = await acting.round_here(context, button.round_id)
    if round_ is None:
        raise Refused("button-gone")
    await _retire_stray(context, round_)
    return round_


async def _retire_stray(context: Context, round_: Round) -> None:
    """Remove the tapped board where it is none in use: its sending was never answered, so it was sent again."""
    kind, thing, audience = CARD, round_.id, str(context.person.id)
    if context.group is not None:
        kind, thing, audience = SLOT, round_.slot_id, GROUP
    board = await boards.find(context.tx, kind, thing, audience)
    on_its_way = board is None or board.message_id is None
    if on_its_way or context.message_id is None:
        return
    if not await boards.stands_at(context.tx, context.chat_id, context.message_id):
        await context.say(Delete(context.chat_id, context.message_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        *(CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in ACTS),
        CallbackQueryHandler(tick, pattern=TickPoint.pattern()),
        CallbackQueryHandler(turn, pattern=TurnCard.pattern()),
        CallbackQueryHandler(name_problem, pattern=NameProblem.pattern()),
    ]
