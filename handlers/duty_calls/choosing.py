"""Which of two calls at the same time somebody goes to: the buttons below that question."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.duty_call import Answer, DutyCall, Meaning
from domain.messages import Fact, Refused, Rewrite, Toast
from handlers.context import Context
from handlers.duty_calls import overlap
from handlers.duty_calls.answers import call_here, record
from handlers.duty_calls.buttons import GoToBoth, GoToOne
from handlers.duty_calls.places import place_in_reserve
from storage import answers, boards


async def go_to_one(update: Update, context: Context) -> None:
    """They go to this one, and so not to the other."""
    button = GoToOne.parse(_data(update))
    goes, stays_away = await _call(context, button.call_id), await _call(context, button.other_id)
    await _say(context, stays_away, Meaning.CANT)
    if not (await answers.stand(context.tx, goes.id, context.person.id)).coming:
        await _say(context, goes, Meaning.COMING)
    place = await place_in_reserve(context.tx, goes, context.person.id)
    facts: dict[str, Fact] = {"number": goes.id, "place": goes.place, "rank": place, "other": stays_away.id}
    await _settle(context, goes, stays_away, "overlap-one-chosen", facts)


async def go_to_both(update: Update, context: Context) -> None:
    """They manage both."""
    button = GoToBoth.parse(_data(update))
    one, other = await _call(context, button.call_id), await _call(context, button.other_id)
    await _settle(context, one, other, "overlap-both-chosen", {"number": one.id, "other": other.id})


def _data(update: Update) -> str:
    query = update.callback_query
    return (query.data if query else None) or ""


async def _call(context: Context, number: int) -> DutyCall:
    call = await call_here(context, number)
    if call is None:
        raise Refused("button-gone")
    return call


async def _say(context: Context, call: DutyCall, meaning: Meaning) -> None:
    await record(context, call, Answer(person_id=context.person.id, meaning=meaning, said_at=context.now))


async def _settle(context: Context, one: DutyCall, other: DutyCall, key: str, facts: dict[str, Fact]) -> None:
    """Let the question say what was answered."""
    person_id = context.person.id
    asked = overlap.audience(person_id, one.id, other.id)
    await boards.remove(context.tx, overlap.KIND, max(one.id, other.id), asked)
    if context.message_id is not None and context.group is None:
        await context.say(Rewrite(chat_id=person_id, message_id=context.message_id, key=key, facts=facts))
    await context.say(Toast(key, facts))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(go_to_one, pattern=GoToOne.pattern()),
        CallbackQueryHandler(go_to_both, pattern=GoToBoth.pattern()),
    ]
