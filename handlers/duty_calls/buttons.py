"""The buttons of a duty call."""

from dataclasses import dataclass
from typing import ClassVar

from domain.duty_call import Meaning
from handlers.buttons import Button


@dataclass(frozen=True)
class CallButton(Button):
    """Does something with a call."""

    call_id: int


class AnswerButton(CallButton):
    """Says something to a call."""

    meaning: ClassVar[Meaning]


class Coming(AnswerButton):
    """I am coming."""

    prefix: ClassVar[str] = "coming"
    label: ClassVar[str] = "button-coming"
    meaning: ClassVar[Meaning] = Meaning.COMING


class Cant(AnswerButton):
    """I can't come."""

    prefix: ClassVar[str] = "cant"
    label: ClassVar[str] = "button-cant"
    meaning: ClassVar[Meaning] = Meaning.CANT


class CheckIn(AnswerButton):
    """I am there."""

    prefix: ClassVar[str] = "in"
    label: ClassVar[str] = "button-check-in"
    meaning: ClassVar[Meaning] = Meaning.ARRIVED


class CheckOut(AnswerButton):
    """I am leaving."""

    prefix: ClassVar[str] = "out"
    label: ClassVar[str] = "button-check-out"
    meaning: ClassVar[Meaning] = Meaning.LEFT


class LeftThen(CallButton):
    """I left when the clock says so."""

    prefix: ClassVar[str] = "left"
    label: ClassVar[str] = "button-left-then"


class LeftEarlier(CallButton):
    """I left earlier."""

    prefix: ClassVar[str] = "earlier"
    label: ClassVar[str] = "button-left-earlier"


class LeftLater(CallButton):
    """I left later."""

    prefix: ClassVar[str] = "later"
    label: ClassVar[str] = "button-left-later"


@dataclass(frozen=True)
class LeftEarlierBy(CallButton):
    """I left so much earlier."""

    minutes: int

    prefix: ClassVar[str] = "earlier-by"
    label: ClassVar[str] = "button-left-earlier-by"


@dataclass(frozen=True)
class LeftLaterBy(CallButton):
    """I left so much later."""

    minutes: int

    prefix: ClassVar[str] = "later-by"
    label: ClassVar[str] = "button-left-later-by"


class RollCall(CallButton):
    """For coordinators: who is there?"""

    prefix: ClassVar[str] = "roll"
    label: ClassVar[str] = "button-roll-call"


ANSWERS: tuple[type[AnswerButton], ...] = (Coming, Cant, CheckIn, CheckOut)


@dataclass(frozen=True)
class GoToOne(CallButton):
    """I go to this one of two calls at the same time, and not to the other."""

    prefix: ClassVar[str] = "go-to-one"
    label: ClassVar[str] = "button-go-to-one"
    other_id: int


@dataclass(frozen=True)
class GoToBoth(CallButton):
    """I manage both."""

    prefix: ClassVar[str] = "go-to-both"
    label: ClassVar[str] = "button-go-to-both"
    other_id: int
