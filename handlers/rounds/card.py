"""Somebody's card of a round in private: the points as buttons, for hands in gloves, and what they are asked."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from enum import StrEnum

from domain.disinfection import Point, Problem, Round, Stage
from domain.messages import Board, Fact, Line, NewBoard, Urgency
from domain.round_reminder import Kind
from handlers.anew import post_anew
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.rounds import lines
from handlers.rounds.buttons import (
    BackToCard,
    Finish,
    FinishAll,
    HandIn,
    NameProblem,
    ReportProblem,
    TickPoint,
    TurnCard,
)
from handlers.rounds.desk_buttons import LogMine, When
from handlers.rounds.kinds import CARD
from storage import boards, drafts, groups, late_entries, people, round_reminders, rounds
from storage.boards import Placed
from storage.database import Transaction

QUESTION = "round_question"
"""The draft that keeps what a card asks; the draft of the card itself keeps which page is open."""
PAGE, A_ROW = 12, 3
"""How many points a page shows, and how many stand beside each other."""
Keys = tuple[tuple[Key, ...], ...]


class Question(StrEnum):
    """What a card asks in place of its points."""

    FINISH = "finish"  # points are left: all done, or only these?
    PROBLEM = "problem"  # what is in the way?


async def can_hear(context: Context, person_id: int) -> bool:
    """Whether somebody may be written to in private."""
    person = await people.find(context.tx, person_id)
    return person is not None and person.reach.worth_trying


async def give(context: Context, round_: Round, person_id: int) -> None:
    """Give somebody their card at the bottom of their private chat."""
    await post_anew(context, NewBoard(kind=CARD, id=round_.id, audience=str(person_id), chat_id=person_id))


async def remind(context: Context, round_: Round, person_id: int, urgency: Urgency) -> bool:
    """Give who is at it their card anew, with a sound: the window is nearly over.

    Whether they get it: not who can't be written to, or was written to often enough on this day.
    """
    card = NewBoard(
        kind=CARD,
        id=round_.id,
        audience=str(person_id),
        chat_id=person_id,
        loud=True,
        unprompted=True,
        urgency=urgency,
    )
    await post_anew(context, card)
    posted = await boards.find(context.tx, CARD, round_.id, str(person_id))
    return posted is not None and posted.message_id is None


async def ask(context: Context, round_: Round, question: Question, *, tapped: bool) -> None:
    """Ask on the card: where it stands when it was tapped, else at the bottom."""
    person_id = context.person.id
    await drafts.keep(context.tx, QUESTION, round_.id, person_id, question, context.now)
    if tapped and context.group is None:
        await context.say(Board(CARD, round_.id, str(person_id)))
    else:
        await give(context, round_, person_id)


async def settle(context: Context, round_: Round) -> None:
    """The card asks nothing any more."""
    await drafts.drop(context.tx, QUESTION, round_.id, context.person.id)
    await context.say(Board(CARD, round_.id, str(context.person.id)))


async def turn(context: Context, round_: Round, page: int) -> None:
    """Show other points."""
    await drafts.keep(context.tx, CARD, round_.id, context.person.id, str(page), context.now)
    await context.say(Board(CARD, round_.id, str(context.person.id)))


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw somebody's card."""
    round_ = await rounds.find(tx, board.thing_id)
    if round_ is None:
        return None
    person_id = int(board.audience)
    asked = await drafts.find(tx, QUESTION, round_.id, person_id) if round_.stage is Stage.OPEN else None
    page = await drafts.find(tx, CARD, round_.id, person_id)
    shown = [line async for line in _lines(tx, round_)]
    match asked:
        case Question.FINISH:
            return Drawing((*shown, _finish_question(round_)), _finish_keys(round_, person_id), group=round_.chat_id)
        case Question.PROBLEM:
            return Drawing(
                (*shown, Line("round-problem-which", {"number": round_.id})),
                _problem_keys(round_),
                group=round_.chat_id,
            )
    if round_.stage is Stage.MISSED:
        said, log = await _afterwards(tx, round_, person_id)
        return Drawing((*shown, *said), log, group=round_.chat_id)
    hints = [*_hint(round_), *await _reminder(tx, round_, person_id)]
    return Drawing((*shown, *hints), _keys(round_, int(page or 0)), group=round_.chat_id)


async def _reminder(tx: Transaction, round_: Round, person_id: int) -> tuple[Line, ...]:
    """To who was reminded, and is still at it."""
    at_it = round_.stage is Stage.OPEN and person_id in {taker.person_id for taker in round_.busy}
    if not at_it or await round_reminders.said_at(tx, round_.id, Kind.UNFINISHED) is None:
        return ()
    left = len(round_.left) if round_.has_points else 0
    return (Line("round-card-soon", {"closes": round_.closes_at, "left": left}),)


async def _afterwards(tx: Transaction, round_: Round, person_id: int) -> tuple[tuple[Line, ...], Keys]:
    """What who took a round that was missed can still say of it, and what became of what they said."""
    if person_id not in {taker.person_id for taker in round_.takers}:
        return (), ()
    logged = await late_entries.stage_of(tx, round_.id, person_id)
    if logged is not None:
        return (Line("round-card-late", {"logged": logged}),), ()
    in_time = Key(LogMine(round_.id, When.IN_TIME), "button-round-late-mine-in-time", {"at": round_.closes_at})
    return (Line("round-card-log"),), ((in_time, Key(LogMine(round_.id, When.NOW))),)


async def _lines(tx: Transaction, round_: Round) -> AsyncIterator[Line]:
    names = await rounds.names(tx, round_.id)
    yield Line("round-card-title", lines.facts_of(round_, names) | {"group": await groups.title_of(tx, round_.chat_id)})
    yield lines.how(round_)
    problems, photos = await rounds.problems(tx, round_.id), await rounds.proofs(tx, round_.id)
    for line in lines.standing(round_, names, problems[-lines.PROBLEMS :], len(photos)):
        yield line


def _hint(round_: Round) -> Iterator[Line]:
    if round_.stage is Stage.OPEN:
        yield Line("round-card-hint-points" if round_.has_points else "round-card-hint")


def _keys(round_: Round, page: int) -> Keys:
    if round_.stage is not Stage.OPEN:
        return ()
    ends = (Key(Finish(round_.id)), Key(ReportProblem(round_.id)))
    return (*_points(round_, page), ends) if round_.has_points else (ends,)


def _points(round_: Round, page: int) -> Keys:
    """A page of the points, and the way to the pages beside it."""
    last = (len(round_.points) - 1) // PAGE
    page = min(page, last)
    shown = [_point(round_, point) for point in round_.points[page * PAGE : (page + 1) * PAGE]]
    rows = tuple(tuple(shown[start : start + A_ROW]) for start in range(0, len(shown), A_ROW))
    turns = tuple(_turn(round_, turned) for turned in (page - 1, page + 1) if 0 <= turned <= last)
    return (*rows, turns) if turns else rows


def _point(round_: Round, point: Point) -> Key:
    facts: dict[str, Fact] = {"name": point.name, "done": int(point.done)}
    return Key(TickPoint(round_.id, point.position), facts=facts)


def _turn(round_: Round, page: int) -> Key:
    first, last = page * PAGE + 1, min((page + 1) * PAGE, len(round_.points))
    return Key(TurnCard(round_.id, page), facts={"first": first, "last": last})


def _finish_question(round_: Round) -> Line:
    return Line("round-finish-which", {"left": len(round_.left)})


def _finish_keys(round_: Round, person_id: int) -> Keys:
    every = Key(FinishAll(round_.id), facts={"points": len(round_.points)})
    mine = len(lines.done_by(round_, person_id))
    some = (Key(HandIn(round_.id), facts={"done": mine}),) if mine else ()
    return ((every, *some), (Key(BackToCard(round_.id)),))


def _problem_keys(round_: Round) -> Keys:
    return (*problem_keys(round_), (Key(BackToCard(round_.id)),))


def problem_keys(round_: Round) -> Keys:
    """What may be in the way."""
    first, second, third, fourth = (
        Key(NameProblem(round_.id, place), f"button-problem-{problem}") for place, problem in enumerate(Problem)
    )
    return ((first, second), (third, fourth))
