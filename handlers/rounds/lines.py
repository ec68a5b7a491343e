"""Lines that the messages about a round have in common."""

from collections.abc import Iterator, Mapping, Sequence

from domain.disinfection import Point, Round, Stage
from domain.messages import Fact, Line
from domain.reading.text import clean
from domain.report import RoundFigures
from handlers.fitting import that_fit
from storage.rounds import Afterwards, Told

ROOM, EACH = 300, 10
"""How much of a message (UTF-16 units) a list of names may take, and how much each name takes beside itself."""
PROBLEMS = 3
"""How many of the problems that were told are shown, the last ones."""
EXCUSE = 40
"""How many characters of a coordinator's own words are shown."""


def facts_of(round_: Round, names: Mapping[int, str]) -> dict[str, Fact]:
    """What the lines about a round are made of; `names` are those of who took it on."""
    return {
        "number": round_.id,
        "area": round_.name,
        "done": len(round_.points) - len(round_.left),
        "points": len(round_.points) if round_.has_points else 0,
        "stage": _stage(round_),
        "names": _listed([names.get(taker.person_id, "") for taker in round_.takers]),
        "opens": round_.opens_at,
        "closes": round_.closes_at,
    }


def _stage(round_: Round) -> str:
    return "taken" if round_.stage is Stage.OPEN and round_.takers else round_.stage


def how(round_: Round) -> Line:
    """Until when, and with what."""
    facts: dict[str, Fact] = {"opens": round_.opens_at, "closes": round_.closes_at}
    parts = tuple(Line("name", {"name": part}) for part in (round_.agent, round_.team) if part)
    return Line("round-how-with", facts | {"parts": parts}) if parts else Line("round-how", facts)


def standing(round_: Round, names: Mapping[int, str], problems: Sequence[Told], photos: int) -> Iterator[Line]:
    """Who is at it, what is left, what is in the way, and how many photos prove it."""
    if round_.has_points and round_.takers:
        takers = that_fit([_taker(round_, person_id, name) for person_id, name in names.items()], ROOM, EACH)
        yield Line("round-takers", {"names": takers})
    if len(round_.left) < len(round_.points) or round_.stage is Stage.MISSED:
        yield from left(round_)
    for told in problems:
        yield Line("round-in-the-way", {"problem": told.problem, "name": told.name, "at": told.at})
    if photos:
        yield Line("round-photos", {"photos": photos})


def left(round_: Round) -> Iterator[Line]:
    """The points that nobody has treated."""
    if not round_.left or not round_.has_points or round_.stage is Stage.EXCUSED:
        return
    names = _listed([point.name for point in round_.left])
    facts: dict[str, Fact] = {"names": names, "more": len(round_.left) - len(names)}
    yield Line("round-left" if round_.stage is Stage.OPEN else "round-no-record", facts)


def afterwards(round_: Round, known: Afterwards) -> Iterator[Line]:
    """Who sees to what was missed, or why it was not to be done."""
    if round_.stage is Stage.MISSED and known.handler:
        yield Line("round-seen-to", {"name": known.handler})
    if round_.stage is Stage.EXCUSED and known.excuse:
        yield Line("round-excuse", {"why": clean(known.excuse, EXCUSE)})


def _taker(round_: Round, person_id: int, name: str) -> Line:
    done = [point for point in round_.points if point.done_by == person_id]
    return Line("round-taker", {"name": name, "done": len(done)})


def _listed(names: Sequence[str]) -> tuple[Line, ...]:
    return that_fit([Line("name", {"name": name}) for name in names], ROOM, EACH)


def done_by(round_: Round, person_id: int) -> tuple[Point, ...]:
    """The points that somebody treated."""
    return tuple(point for point in round_.points if point.done_by == person_id)


def counted(figures: RoundFigures) -> dict[str, Fact]:
    """How many rounds there were, and how many of them stand how."""
    return {"planned": figures.planned, **{stage.value: figures.stages.get(stage, 0) for stage in Stage}}
