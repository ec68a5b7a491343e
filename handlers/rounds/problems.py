"""What is in the way: asked by buttons, told to the coordinators at once, shown on the board.

Who can be written to is asked on their card; who can't, in the group, where the question stays for two minutes.
"""

from datetime import datetime

from domain.disinfection import Problem, Round, Stage
from domain.messages import Fact, Facts, Line, NewBoard, Notice, Toast, Urgency
from handlers.anew import post_anew
from handlers.context import BRIEFLY, Context
from handlers.drawing import Drawing
from handlers.rounds import card
from handlers.rounds.card import Question
from handlers.rounds.kinds import PROBLEM
from storage import boards, drafts, groups, people, rounds
from storage.boards import Placed
from storage.database import Transaction

BATCH = 100
"""How many questions one tick takes away at most."""


async def ask(context: Context, round_: Round, *, tapped: bool) -> None:
    """Ask what it is."""
    if await card.can_hear(context, context.person.id):
        await card.ask(context, round_, Question.PROBLEM, tapped=tapped)
        await context.say(Toast("round-problem-on-card", {"number": round_.id}))
    else:
        await ask_in_group(context, round_, context.person.id)


async def ask_in_group(context: Context, round_: Round, person_id: int) -> None:
    """Ask who can't be written to where everybody sees it; anybody may answer."""
    slot = await rounds.find_slot(context.tx, round_.slot_id)
    await drafts.keep(context.tx, PROBLEM, round_.id, person_id, "", context.now)
    question = NewBoard(
        kind=PROBLEM,
        id=round_.id,
        audience=str(person_id),
        chat_id=round_.chat_id,
        thread_id=slot.thread_id if slot else None,
    )
    await post_anew(context, question)


async def tell(context: Context, round_: Round, problem: Problem) -> None:
    """Keep what is in the way, and tell every coordinator who can be written to; the same is said once."""
    person = context.person
    await _take_away(context.tx, round_.id, person.id)
    told = await rounds.problems(context.tx, round_.id)
    if any((each.problem, each.by) == (problem, person.id) for each in told):
        return
    await rounds.tell_problem(context.tx, round_.id, problem, person.id, context.now)
    facts: dict[str, Fact] = {
        "group": await groups.title_of(context.tx, round_.chat_id),
        "number": round_.id,
        "area": round_.name,
        "problem": problem,
        "name": person.name,
        "closes": round_.closes_at,
    }
    for coordinator in await groups.reachable_coordinators(context.tx, round_.chat_id):
        if coordinator != person.id:
            await context.say(_told(coordinator, facts))


def _told(coordinator: int, facts: Facts) -> Notice:
    return Notice(chat_id=coordinator, key="round-problem-told", facts=facts, loud=True, urgency=Urgency.URGENT)


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question in the group, as long as it waits for an answer."""
    person_id = int(board.audience)
    round_ = await rounds.find(tx, board.thing_id)
    person = await people.find(tx, person_id)
    waits = await drafts.find(tx, PROBLEM, board.thing_id, person_id) is not None
    if round_ is None or person is None or round_.stage is not Stage.OPEN or not waits:
        return None
    question = Line("round-problem-which-of", {"number": round_.id, "name": person.name})
    return Drawing((question,), card.problem_keys(round_), group=round_.chat_id)


async def take_away_due(tx: Transaction, now: datetime) -> int:
    """Take the questions away that nobody answered; returns how many."""
    stale = await drafts.made_before(tx, PROBLEM, now - BRIEFLY, BATCH)
    for round_id, person_id in stale:
        await _take_away(tx, round_id, person_id)
    return len(stale)


async def next_to_take_away(tx: Transaction) -> datetime | None:
    """When the next question is taken away."""
    oldest = await drafts.oldest(tx, PROBLEM)
    return oldest + BRIEFLY if oldest else None


async def _take_away(tx: Transaction, round_id: int, person_id: int) -> None:
    await drafts.drop(tx, PROBLEM, round_id, person_id)
    await boards.want(tx, PROBLEM, round_id, str(person_id))
