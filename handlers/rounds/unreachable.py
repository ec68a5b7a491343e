"""Who can't be written to in private after all, and was asked something there: it goes on in the group."""

from domain.disinfection import Round, Stage
from domain.messages import Fact, Notice, Urgency
from handlers.context import BRIEFLY, Context
from handlers.rounds import problems
from handlers.rounds.card import QUESTION, Question
from storage import drafts, operators, people, rounds


async def follow(context: Context, person_id: int) -> None:
    """It became known that somebody can't be written to: what their cards ask is asked where they see it."""
    await operators.forget_question(context.tx, person_id)
    for round_id, question in (await drafts.of_person(context.tx, QUESTION, person_id)).items():
        await drafts.drop(context.tx, QUESTION, round_id, person_id)
        round_ = await rounds.find(context.tx, round_id)
        person = await people.find(context.tx, person_id)
        if round_ is None or person is None or round_.stage is not Stage.OPEN:
            continue
        if question == Question.PROBLEM:
            await problems.ask_in_group(context, round_, person_id)
        else:
            await _tell_how_to_finish(context, round_, person.name)


async def _tell_how_to_finish(context: Context, round_: Round, name: str) -> None:
    slot = await rounds.find_slot(context.tx, round_.slot_id)
    facts: dict[str, Fact] = {"number": round_.id, "left": len(round_.left), "name": name}
    notice = Notice(
        chat_id=round_.chat_id,
        thread_id=slot.thread_id if slot else None,
        key="round-finish-typing-of",
        facts=facts,
        lasts=BRIEFLY,
        urgency=Urgency.BOARD,
    )
    await context.say(notice)
