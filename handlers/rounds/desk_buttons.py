"""The buttons of what comes after the end of a round: for coordinators, and for who took it."""

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar

from handlers.buttons import Button
from handlers.rounds.buttons import RoundButton


class When(IntEnum):
    """When it was done, as a button names it."""

    IN_TIME = 0  # by the end of the window
    NOW = 1


class SeeTo(RoundButton):
    """For a coordinator: I see to what was missed."""

    prefix: ClassVar[str] = "round-see"
    label: ClassVar[str] = "button-round-see-to"


class LogLate(RoundButton):
    """For a coordinator: it was done after all."""

    prefix: ClassVar[str] = "round-late"
    label: ClassVar[str] = "button-round-late"


@dataclass(frozen=True)
class LateBy(RoundButton):
    """For a coordinator: this is who did it."""

    person_id: int

    prefix: ClassVar[str] = "round-late-by"
    label: ClassVar[str] = "button-round-late-by"


@dataclass(frozen=True)
class LateAt(RoundButton):
    """For a coordinator: then it was done."""

    when: int  # one of When

    prefix: ClassVar[str] = "round-late-at"
    label: ClassVar[str] = "button-round-late-now"


@dataclass(frozen=True)
class LogMine(RoundButton):
    """For who took it: I did it, and nobody logged it."""

    when: int  # one of When

    prefix: ClassVar[str] = "round-late-mine"
    label: ClassVar[str] = "button-round-late-mine-now"


@dataclass(frozen=True)
class EntryButton(Button):
    """For a coordinator: does something with what a taker logged."""

    entry_id: int


class Approve(EntryButton):
    """It stands."""

    prefix: ClassVar[str] = "late-approve"
    label: ClassVar[str] = "button-late-approve"


class Disapprove(EntryButton):
    """It does not."""

    prefix: ClassVar[str] = "late-refuse"
    label: ClassVar[str] = "button-late-refuse"


class AskExcuse(RoundButton):
    """For a coordinator: it was not to be done."""

    prefix: ClassVar[str] = "round-excuse"
    label: ClassVar[str] = "button-round-excuse"


@dataclass(frozen=True)
class ExcuseAs(RoundButton):
    """For a coordinator: this is why."""

    why: int  # its place in handlers.rounds.excusing.Why

    prefix: ClassVar[str] = "round-excuse-as"
    label: ClassVar[str] = "button-excuse-other"


class BackToDesk(RoundButton):
    """For a coordinator: leave it as it is."""

    prefix: ClassVar[str] = "round-desk-back"
    label: ClassVar[str] = "button-round-back"


class OpenDesk(RoundButton):
    """For a coordinator: show this one alone."""

    prefix: ClassVar[str] = "round-desk"
    label: ClassVar[str] = "button-round-desk"
