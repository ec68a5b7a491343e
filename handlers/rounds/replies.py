"""What people say of a round by typing: in a reply to its board or card, below a photo, in private while they hold it.

`1-5`, `1,3,5`, 东3, 全部 tick points; 认领, 完成, 只交, 异常 say what the buttons say.
"""

from collections.abc import Sequence

from domain import need_draft
from domain.disinfection import Round, Stage
from domain.messages import Refused
from domain.reading.points import read_ticks
from domain.reading.round_reply import RoundReply, read_round_reply
from handlers.context import Context
from handlers.receipts import RECORDED, SEEN, UNCLEAR
from handlers.rounds import acting, card, operators
from handlers.rounds.meant import holds, pick
from storage import need_drafts, rounds


async def take(context: Context, of_message: Sequence[Round], text: str) -> None:
    """Somebody replies to a message of the bot that is about these rounds."""
    try:
        if not await _take(context, of_message, text):
            await _leave(context, of_message, text)
    except Refused as refused:
        await _tell_why_not(context, refused)


async def correct(context: Context, of_message: Sequence[Round], text: str) -> None:
    """Somebody edits a reply: points that it ticked and does not name any more are open again; an edit that says
    nothing undoes nothing."""
    try:
        anew = [await _take_back(context, round_, text) for round_ in of_message]
        await _take(context, anew, text)
    except Refused as refused:
        await _tell_why_not(context, refused)


async def _take_back(context: Context, round_: Round, text: str) -> Round:
    """Undo what an edited reply ticked and names no more; returns how the round stands."""
    picked = pick(context, [round_], text)
    named = _positions(round_, picked[1]) if picked else None
    if not named or round_.stage is not Stage.OPEN:
        return round_
    ticked = await rounds.said_in(context.tx, round_.id, context.person.id, _source(context))
    for position in sorted(ticked - named):
        round_ = await acting.untick(context, round_, position)
    return round_


async def take_bare(context: Context, text: str) -> bool:
    """Somebody writes in private and replies to nothing: of the one round that they hold, or their name.

    Whether it was something of the kind. What answers the question of a draft is left to that.
    """
    draft = await need_drafts.of_person(context.tx, context.person.id)
    if draft is not None and draft.stage is need_draft.Stage.OPEN:
        return False
    held = await rounds.held_by(context.tx, context.person.id)
    if len(held) == 1 and await _take(context, held, text):
        return True
    return await operators.answer(context, text, replied=False)


async def say_or_tell_why_not(context: Context, round_: Round, text: str) -> bool:
    """Do what is said of a round, or tell why that is not possible; whether anything was said."""
    try:
        return await _say(context, round_, text)
    except Refused as refused:
        await _tell_why_not(context, refused)
        return True


async def _say(context: Context, round_: Round, text: str) -> bool:
    """Do what is said of a round, and put the receipt on it; whether anything was."""
    said = read_round_reply(text)
    positions = _positions(round_, text)
    match said:
        case RoundReply.TAKE:
            await acting.take(context, round_)
        case RoundReply.DONE:
            settled = await acting.finish(context, round_, tapped=False)
            await context.react(RECORDED if settled else UNCLEAR)
            return True
        case RoundReply.PROBLEM:
            await acting.ask_problem(context, round_, tapped=False)
            await context.react(SEEN)
            return True
        case RoundReply.ALL:
            await acting.finish_all(context, round_, _source(context))
        case RoundReply.PART:
            await acting.hand_in(context, round_)
        case _ if positions:
            await acting.tick(context, round_, positions, _source(context))
        case _:
            return False
    await context.react(RECORDED)
    return True


async def _take(context: Context, of_message: Sequence[Round], text: str) -> bool:
    """Do what is said; whether anything was. Raises Refused where it could be said of several."""
    picked = pick(context, of_message, text)
    if picked is not None:
        return await _say(context, *picked)
    if any(_means_something(round_, text) for round_ in of_message):
        raise Refused("round-which", area=of_message[0].name)
    return False


def _means_something(round_: Round, text: str) -> bool:
    return read_round_reply(text) is not RoundReply.NONE or bool(_positions(round_, text))


def _positions(round_: Round, text: str) -> frozenset[int] | None:
    """The points that a text names; None where it names none."""
    return read_ticks(text, [point.name for point in round_.points]) if round_.has_points else None


async def _tell_why_not(context: Context, refused: Refused) -> None:
    """Nobody who types sees a toast: they read why something is not possible."""
    await context.react(UNCLEAR)
    await context.say_refused(refused, tapped=False)


def _source(context: Context) -> str:
    """What somebody writes here, by its chat and number."""
    return f"{context.chat_id}:{context.message_id}"


async def _leave(context: Context, of_message: Sequence[Round], text: str) -> None:
    """What is not understood is left alone in the group; in private it may be a name, else their card says more."""
    if context.group is not None or await operators.answer(context, text, replied=True):
        return
    mine = [round_ for round_ in of_message if holds(round_, context.person.id)]
    await context.react(UNCLEAR if mine else SEEN)
    if mine:
        await card.give(context, mine[0], context.person.id)
