"""The buttons by which a coordinator asks somebody to take a request on, and by which that person answers."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.help_requests.buttons import RequestButton


class Assign(RequestButton):
    """For coordinators: choose whom to ask."""

    prefix: ClassVar[str] = "assign"
    label: ClassVar[str] = "button-assign"


@dataclass(frozen=True)
class Reassign(RequestButton):
    """For coordinators: take it back from this person, who has it, and choose whom to ask."""

    person_id: int

    prefix: ClassVar[str] = "reassign"
    label: ClassVar[str] = "button-reassign"


@dataclass(frozen=True)
class TurnTo(RequestButton):
    """For coordinators: show this page of who could be asked, counted from 0."""

    page: int

    prefix: ClassVar[str] = "ask-page"
    label: ClassVar[str] = "button-page"


@dataclass(frozen=True)
class AskThisOne(RequestButton):
    """For coordinators: ask this person."""

    person_id: int

    prefix: ClassVar[str] = "ask-one"
    label: ClassVar[str] = "button-ask-one"


class Accept(RequestButton):
    """A coordinator asked me, and I take it on."""

    prefix: ClassVar[str] = "accept"
    label: ClassVar[str] = "button-accept"


class Decline(RequestButton):
    """A coordinator asked me, and I can't."""

    prefix: ClassVar[str] = "decline"
    label: ClassVar[str] = "button-decline"
