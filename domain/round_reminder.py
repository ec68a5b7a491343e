"""What the clock says of a round: to a group in which nobody has taken it, to who is at it, to the coordinators.

A reminder is a kind and a moment. Whom it concerns is found when its moment comes, so none of them can be wrong by
then. One that is found after the end of the window helps nobody, but for the word that it is over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.disinfection import Round, Stage, Taker

PARTS = 3
"""Nobody has taken it when one of so many parts of its window is over: the group hears of it."""
BEFORE_END = timedelta(minutes=15)
"""How long before the end who is at it is reminded."""


class Kind(StrEnum):
    """What is said, and to whom."""

    UNTAKEN = "untaken"  # to the group, once for all rounds that open together
    UNFINISHED = "unfinished"  # to who is at it, in private
    OVER = "over"  # to the coordinators: what is left was missed


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to be said at a moment."""

    kind: Kind
    due_at: datetime


def plan(round_: Round, announced_at: datetime) -> tuple[Reminder, ...]:
    """List what the clock will say of a round that the group hears of at `announced_at`, the first first.

    What would come before that, because the window is short or the desk was down at its start, is left out.
    """
    return tuple(sorted(_planned(round_, announced_at), key=lambda reminder: reminder.due_at))


def _planned(round_: Round, announced_at: datetime) -> Iterator[Reminder]:
    yield Reminder(Kind.UNTAKEN, announced_at + (round_.closes_at - announced_at) / PARTS)
    before_end = round_.closes_at - BEFORE_END
    if before_end > announced_at:
        yield Reminder(Kind.UNFINISHED, before_end)
    yield Reminder(Kind.OVER, round_.closes_at)


def helps(kind: Kind, round_: Round, now: datetime) -> bool:
    """Whether it is worth saying now."""
    return kind is Kind.OVER or now < round_.closes_at


def untaken(of_slot: Sequence[Round], now: datetime) -> list[Round]:
    """List the rounds, of those that open together, that nobody has taken while there is time."""
    return [round_ for round_ in of_slot if round_.stage is Stage.OPEN and not round_.takers and now < round_.closes_at]


def unfinished(round_: Round) -> Sequence[Taker]:
    """Tell who took it on and has neither finished nor handed it in."""
    return round_.busy if round_.stage is Stage.OPEN else ()


def was_missed(round_: Round) -> bool:
    """Whether points were left when the window was over, whatever was said of them since."""
    return round_.settled_at is not None and round_.settled_at >= round_.closes_at
