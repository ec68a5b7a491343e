"""The buttons of a duty call."""

from dataclasses import dataclass
from typing import ClassVar

from domain.duty_call import Meaning
from handlers.buttons import Button


@dataclass(frozen=True)
class AnswerButton(Button):
    """Says something to a call."""

    call_id: int

    meaning: ClassVar[Meaning]


@dataclass(frozen=True)
class Coming(AnswerButton):
    """I am coming."""

    prefix: ClassVar[str] = "coming"
    label: ClassVar[str] = "button-coming"
    meaning: ClassVar[Meaning] = Meaning.COMING


@dataclass(frozen=True)
class Cant(AnswerButton):
    """I can't come."""

    prefix: ClassVar[str] = "cant"
    label: ClassVar[str] = "button-cant"
    meaning: ClassVar[Meaning] = Meaning.CANT


@dataclass(frozen=True)
class CheckIn(AnswerButton):
    """I am there."""

    prefix: ClassVar[str] = "in"
    label: ClassVar[str] = "button-check-in"
    meaning: ClassVar[Meaning] = Meaning.ARRIVED


@dataclass(frozen=True)
class CheckOut(AnswerButton):
    """I am leaving."""

    prefix: ClassVar[str] = "out"
    label: ClassVar[str] = "button-check-out"
    meaning: ClassVar[Meaning] = Meaning.LEFT


ANSWERS: tuple[type[AnswerButton], ...] = (Coming, Cant, CheckIn, CheckOut)
