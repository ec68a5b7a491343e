"""The buttons of a request."""

from dataclasses import dataclass
from typing import ClassVar

from domain.help_request import Kind
from handlers.buttons import Button
from handlers.drawing import Key


@dataclass(frozen=True)
class RequestButton(Button):
    """Does something with a request."""

    request_id: int


class Claim(RequestButton):
    """I take it on."""

    prefix: ClassVar[str] = "claim"
    label: ClassVar[str] = "button-claim"


class OnTheWay(RequestButton):
    """I am at it."""

    prefix: ClassVar[str] = "on-the-way"
    label: ClassVar[str] = "button-on-the-way"


class Deliver(RequestButton):
    """I delivered it, drove them, repaired it."""

    prefix: ClassVar[str] = "deliver"
    label: ClassVar[str] = "button-deliver"


class Release(RequestButton):
    """I can't do it after all."""

    prefix: ClassVar[str] = "release"
    label: ClassVar[str] = "button-release"


class Cancel(RequestButton):
    """It is no longer needed."""

    prefix: ClassVar[str] = "need-cancel"
    label: ClassVar[str] = "button-need-cancel"


class Confirm(RequestButton):
    """I have it."""

    prefix: ClassVar[str] = "confirm"
    label: ClassVar[str] = "button-confirm"


class NotReceived(RequestButton):
    """I don't have it."""

    prefix: ClassVar[str] = "missing"
    label: ClassVar[str] = "button-not-received"


class ConfirmFor(RequestButton):
    """For coordinators: they have it."""

    prefix: ClassVar[str] = "confirm-for"
    label: ClassVar[str] = "button-confirm-for"


@dataclass(frozen=True)
class Explain(RequestButton):
    """For the coordinator who confirmed for somebody: this is how I know."""

    how: int  # its place in domain.help_request.How

    prefix: ClassVar[str] = "how"
    label: ClassVar[str] = "button-how"


def deliver_key(request_id: int, kind: Kind) -> Key:
    """`Deliver`, in the words that fit what was needed."""
    if kind.is_ride:
        return Key(Deliver(request_id), "button-deliver-ride")
    return Key(Deliver(request_id), "button-deliver-repair" if kind is Kind.REPAIR else "")
