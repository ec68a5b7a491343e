"""What was missed is told to the coordinators, once a slot, in private; one of them sees to it."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain import disinfection
from domain.disinfection import Round
from domain.messages import Board, NewBoard, Toast
from handlers.anew import post_anew
from handlers.buttons import tapped
from handlers.context import Context
from handlers.rounds import desk
from handlers.rounds.desk import Asked, Question
from handlers.rounds.desk_buttons import OpenDesk, SeeTo
from handlers.rounds.kinds import DESK
from handlers.rounds.showing import show
from storage import boards, groups, rounds


async def tell(context: Context, round_: Round) -> None:
    """Give the coordinators who can be written to the card of its slot; their phones sound once for it, by day."""
    for person_id in await groups.reachable_coordinators(context.tx, round_.chat_id):
        await _give(context, round_, person_id)


async def _give(context: Context, round_: Round, person_id: int) -> None:
    before = await boards.find(context.tx, DESK, round_.slot_id, str(person_id))
    if before is not None and before.message_id is None:  # it is on its way, and will show this too
        await context.say(Board(DESK, round_.slot_id, str(person_id)))
    else:
        await post_anew(context, _card(round_, person_id, loud=before is None))


def _card(round_: Round, person_id: int, *, loud: bool) -> NewBoard:
    return NewBoard(kind=DESK, id=round_.slot_id, audience=str(person_id), chat_id=person_id, loud=loud)


async def open_card(update: Update, context: Context) -> None:
    """A coordinator taps one of those that were found after a stop, or that a card has no room for."""
    round_ = await desk.round_to_run(context, tapped(update, OpenDesk).round_id)
    await desk.keep(context, round_, Question(Asked.NOTHING, round_.id))
    stands = await boards.find(context.tx, DESK, round_.slot_id, str(context.person.id))
    if stands is not None and stands.message_id == context.message_id:
        await context.say(Board(DESK, round_.slot_id, str(context.person.id)))
    else:
        await post_anew(context, _card(round_, context.person.id, loud=False))


async def see_to(update: Update, context: Context) -> None:
    """A coordinator taps 我来处理: the group and the other coordinators see who does."""
    round_ = await desk.round_to_run(context, tapped(update, SeeTo).round_id)
    after = disinfection.see_to(round_, context.person.id)
    await rounds.save(context.tx, after)
    await show(context, after)
    handler = (await rounds.afterwards(context.tx, round_.id)).handler
    await context.say(Toast("round-seen-to-by", {"number": round_.id, "name": handler}))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(see_to, pattern=SeeTo.pattern()),
        CallbackQueryHandler(open_card, pattern=OpenDesk.pattern()),
    ]
