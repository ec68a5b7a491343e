"""A disinfection round: one area, once, within its window; its points are ticked by whoever treated them.

What is done is never rewritten. A round whose window is over is missed as far as points are left; what is logged after
that is late, whatever time it names.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.messages import Refused, Toast


class Stage(StrEnum):
    """How a round stands."""

    OPEN = "open"
    DONE = "done"  # within its window
    LATE = "late"  # logged after it
    MISSED = "missed"  # the window is over, and points are left
    EXCUSED = "excused"  # a coordinator said that it was not to be done


class Problem(StrEnum):
    """What keeps somebody from treating a place."""

    LOCKED = "locked"
    NO_AGENT = "no_agent"
    NOBODY = "nobody"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place of an area. An area without points has one, which has no name."""

    position: int  # from 1, as people type it
    name: str = ""
    done_at: datetime | None = None
    done_by: int | None = None
    late: bool = False  # logged after the window

    @property
    def done(self) -> bool:
        """Whether it was treated."""
        return self.done_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Somebody who took a round on."""

    person_id: int
    taken_at: datetime
    handed_in: bool = False  # they are through with their part, whatever is left


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One occurrence of an area's schedule. What the area is like is kept with it: a later edit changes nothing."""

    id: int
    area_id: int
    slot_id: int  # the rounds of a group that are due together
    chat_id: int
    name: str  # of the area
    opens_at: datetime
    closes_at: datetime
    agent: str = ""  # with its strength, such as 84消毒液 500mg/L
    team: str = ""
    points: tuple[Point, ...]
    takers: tuple[Taker, ...] = ()
    stage: Stage = Stage.OPEN
    settled_at: datetime | None = None
    handled_by: int | None = None  # the coordinator who sees to what was missed

    @property
    def left(self) -> tuple[Point, ...]:
        """The points that nobody has treated."""
        return tuple(point for point in self.points if not point.done)

    @property
    def busy(self) -> tuple[Taker, ...]:
        """Who took it on and has not handed it in."""
        return tuple(taker for taker in self.takers if not taker.handed_in)

    @property
    def has_points(self) -> bool:
        """Whether it has several places, or is one."""
        return len(self.points) > 1 or bool(self.points[0].name)


def take(round_: Round, who: int, now: datetime) -> tuple[Round, Toast]:
    """Somebody takes it on, alone or beside others; a second tap changes nothing. Raises Refused."""
    _must_run(round_, now)
    return _with_taker(round_, who, now), Toast("round-taken", {"number": round_.id, "ends": round_.closes_at})


def tick(round_: Round, who: int, positions: Collection[int], now: datetime) -> Round:
    """Somebody treated these points, and so takes the round on. What is done stays as it is. Raises Refused."""
    _must_run(round_, now)
    _must_exist(round_, positions)
    taken = _with_taker(round_, who, now, again=True)
    return _settled(replace(taken, points=_ticked(round_, who, positions, now)), Stage.DONE, now)


def untick(round_: Round, who: int, position: int) -> Round:
    """That tick was a slip; only who set it takes it back, while the round is open. Raises Refused."""
    _must_be_open(round_)
    _must_exist(round_, (position,))
    points = tuple(
        replace(point, done_at=None, done_by=None) if (point.position, point.done_by) == (position, who) else point
        for point in round_.points
    )
    return replace(round_, points=points)


def hand_in(round_: Round, who: int, now: datetime) -> Round:
    """Somebody is through with their part; what is left is for others. Raises Refused."""
    taken = take(round_, who, now)[0]
    takers = tuple(replace(taker, handed_in=True) if taker.person_id == who else taker for taker in taken.takers)
    return replace(taken, takers=takers)


def close(round_: Round) -> Round:
    """The window is over: what is left is missed."""
    if round_.stage is not Stage.OPEN:
        return round_
    return replace(round_, stage=Stage.MISSED, settled_at=round_.closes_at)


def log_late(round_: Round, who: int, positions: Collection[int], done_at: datetime, now: datetime) -> Round:
    """Points of a missed round were treated after all, by `who`, at `done_at`. Raises Refused."""
    if round_.stage is not Stage.MISSED:
        raise Refused("round-not-missed", number=round_.id)
    if not round_.opens_at <= done_at <= now:
        raise Refused("round-late-when", number=round_.id)
    _must_exist(round_, positions)
    return _settled(replace(round_, points=_ticked(round_, who, positions, done_at, late=True)), Stage.LATE, now)


def excuse(round_: Round, now: datetime) -> Round:
    """A coordinator says that it was not to be done, or could not be. Raises Refused."""
    if round_.stage is Stage.EXCUSED:
        return round_
    if round_.stage not in (Stage.OPEN, Stage.MISSED):
        raise Refused("round-over", number=round_.id)
    return replace(round_, stage=Stage.EXCUSED, settled_at=now)


def see_to(round_: Round, coordinator: int) -> Round:
    """A coordinator sees to what was missed; the first one does. Raises Refused."""
    if round_.stage is not Stage.MISSED:
        raise Refused("round-not-missed", number=round_.id)
    return round_ if round_.handled_by is not None else replace(round_, handled_by=coordinator)


def _must_run(round_: Round, now: datetime) -> None:
    """What comes after the end of the window is too late, even if the clock has not closed the round yet."""
    _must_be_open(round_)
    if now >= round_.closes_at:
        raise Refused("round-over", number=round_.id)


def _must_be_open(round_: Round) -> None:
    if round_.stage is not Stage.OPEN:
        raise Refused("round-over", number=round_.id)


def _must_exist(round_: Round, positions: Collection[int]) -> None:
    unknown = sorted(set(positions) - {point.position for point in round_.points})
    if unknown:
        raise Refused("round-no-point", point=unknown[0], points=len(round_.points))


def _with_taker(round_: Round, who: int, now: datetime, *, again: bool = False) -> Round:
    """With this one among its takers; who does more after handing in is at it `again`."""
    known = any(taker.person_id == who for taker in round_.takers)
    if not known:
        return replace(round_, takers=(*round_.takers, Taker(person_id=who, taken_at=now)))
    if not again:
        return round_
    takers = tuple(replace(taker, handed_in=False) if taker.person_id == who else taker for taker in round_.takers)
    return replace(round_, takers=takers)


def _ticked(
    round_: Round, who: int, positions: Collection[int], done_at: datetime, *, late: bool = False
) -> tuple[Point, ...]:
    return tuple(
        replace(point, done_at=done_at, done_by=who, late=late)
        if point.position in positions and not point.done
        else point
        for point in round_.points
    )


def _settled(round_: Round, stage: Stage, now: datetime) -> Round:
    return round_ if round_.left else replace(round_, stage=stage, settled_at=now)
