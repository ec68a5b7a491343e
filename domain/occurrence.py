"""One occurrence of an area's schedule: a round that stands somehow, or one that is to come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.area import Area, left_out, rounds_after
from domain.disinfection import Round


class State(StrEnum):
    """How it stands. What is not to come stands as its round does (`domain.disinfection.Stage`)."""

    PLANNED = "planned"  # it is to come
    OPEN = "open"
    DONE = "done"
    LATE = "late"
    MISSED = "missed"
    EXCUSED = "excused"  # it was not to be done, or is not to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One of them."""

    area_id: int
    area: str  # what the area was called then
    opens_at: datetime
    closes_at: datetime
    state: State
    round: Round | None = None  # None: it is to come


def of_rounds(rounds: Iterable[Round]) -> Iterator[Occurrence]:
    """Those that became rounds."""
    for round_ in rounds:
        yield Occurrence(
            area_id=round_.area_id,
            area=round_.name,
            opens_at=round_.opens_at,
            closes_at=round_.closes_at,
            state=State(round_.stage),
            round=round_,
        )


def to_come(areas: Iterable[Area], now: datetime, until: datetime, zone: ZoneInfo) -> Iterator[Occurrence]:
    """Those that open after `now` and before `until`, with those that are left out by then."""
    for area in areas:
        after = max(area.settled_until, now)
        opening = takewhile(lambda moment: moment < until, rounds_after(area, after, zone))
        without = [moment for moment in left_out(area, after, until, zone) if moment < until]
        yield from (_planned(area, opens_at, State.PLANNED) for opens_at in opening)
        yield from (_planned(area, opens_at, State.EXCUSED) for opens_at in without)


def _planned(area: Area, opens_at: datetime, state: State) -> Occurrence:
    return Occurrence(area_id=area.id, area=area.name, opens_at=opens_at, closes_at=opens_at + area.window, state=state)


def by_area(occurrences: Iterable[Occurrence]) -> list[tuple[str, Sequence[Occurrence]]]:
    """Put those of an area together, in order of time; areas by the name that they had last."""
    found: dict[int, list[Occurrence]] = {}
    for each in sorted(occurrences, key=lambda occurrence: occurrence.opens_at):
        found.setdefault(each.area_id, []).append(each)
    return sorted(((of_area[-1].area, of_area) for of_area in found.values()), key=lambda named: named[0])
