"""The buttons of rounds."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.buttons import Button


@dataclass(frozen=True)
class RoundButton(Button):
    """Does something with a round."""

    round_id: int


class Take(RoundButton):
    """I treat it."""

    prefix: ClassVar[str] = "round-take"
    label: ClassVar[str] = "button-round-take"


class Finish(RoundButton):
    """I am through with it."""

    prefix: ClassVar[str] = "round-finish"
    label: ClassVar[str] = "button-round-finish"


class ReportProblem(RoundButton):
    """Something is in the way."""

    prefix: ClassVar[str] = "round-problem"
    label: ClassVar[str] = "button-round-problem"


class FinishAll(RoundButton):
    """All of its points are done."""

    prefix: ClassVar[str] = "round-all"
    label: ClassVar[str] = "button-round-all"


class HandIn(RoundButton):
    """I did these, and leave what is left to others."""

    prefix: ClassVar[str] = "round-hand-in"
    label: ClassVar[str] = "button-round-hand-in"


class BackToCard(RoundButton):
    """I go on."""

    prefix: ClassVar[str] = "round-back"
    label: ClassVar[str] = "button-round-back"


@dataclass(frozen=True)
class TickPoint(RoundButton):
    """This point is done, or it was a slip."""

    position: int

    prefix: ClassVar[str] = "round-tick"
    label: ClassVar[str] = "button-round-point"


@dataclass(frozen=True)
class TurnCard(RoundButton):
    """Other points of my card."""

    page: int

    prefix: ClassVar[str] = "round-page"
    label: ClassVar[str] = "button-round-page"


@dataclass(frozen=True)
class NameProblem(RoundButton):
    """This is in the way."""

    problem: int  # its place in domain.disinfection.Problem

    prefix: ClassVar[str] = "round-because"
    label: ClassVar[str] = "button-problem-other"


@dataclass(frozen=True)
class UndoArea(Button):
    """For the coordinator: that was a mistake."""

    area_id: int

    prefix: ClassVar[str] = "area-undo"
    label: ClassVar[str] = "button-area-undo"
