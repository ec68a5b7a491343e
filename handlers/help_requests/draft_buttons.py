"""The buttons by which a request is put together."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.buttons import Button


@dataclass(frozen=True)
class NeedButton(Button):
    """Says something of a draft."""

    draft_id: int


class NeedBegin(NeedButton):
    """What I wrote is a request."""

    prefix: ClassVar[str] = "need-begin"
    label: ClassVar[str] = "button-need-begin"


@dataclass(frozen=True)
class NeedKind(NeedButton):
    """This is needed; by its place in domain.help_request.Kind."""

    prefix: ClassVar[str] = "need-kind"
    label: ClassVar[str] = "button-need-kind"
    kind: int


@dataclass(frozen=True)
class NeedGroup(NeedButton):
    """This group is asked; by its id without the minus that the id of every group has."""

    prefix: ClassVar[str] = "need-group"
    label: ClassVar[str] = "button-need-group"
    group: int


@dataclass(frozen=True)
class NeedWhen(NeedButton):
    """Then somebody is to be there, in whole minutes since 1970; 0: now."""

    prefix: ClassVar[str] = "need-when"
    label: ClassVar[str] = "button-need-when"
    minutes: int


@dataclass(frozen=True)
class NeedPeople(NeedButton):
    """So many are to be driven."""

    prefix: ClassVar[str] = "need-people"
    label: ClassVar[str] = "button-need-people"
    people: int


@dataclass(frozen=True)
class NeedWheelchair(NeedButton):
    """With a wheelchair (1), or without (0)."""

    prefix: ClassVar[str] = "need-wheels"
    label: ClassVar[str] = "button-need-wheelchair"
    wheelchair: int


@dataclass(frozen=True)
class NeedSkip(NeedButton):
    """No answer to this question. It says which, by its place among the fields, so a double tap is one."""

    prefix: ClassVar[str] = "need-skip"
    label: ClassVar[str] = "button-need-skip"
    field: int


@dataclass(frozen=True)
class NeedAsk(NeedButton):
    """That question again; by its place among the fields."""

    prefix: ClassVar[str] = "need-ask"
    label: ClassVar[str] = "button-need-ask"
    field: int


@dataclass(frozen=True)
class NeedUrgent(NeedButton):
    """It is urgent (1), or it is not (0)."""

    prefix: ClassVar[str] = "need-urgent"
    label: ClassVar[str] = "button-need-urgent"
    urgent: int


@dataclass(frozen=True)
class NeedCold(NeedButton):
    """It must stay cold (1), or it need not (0)."""

    prefix: ClassVar[str] = "need-cold"
    label: ClassVar[str] = "button-need-cold"
    cold: int


class NeedSend(NeedButton):
    """All of it is right."""

    prefix: ClassVar[str] = "need-send"
    label: ClassVar[str] = "button-need-send"


class NeedAnother(NeedButton):
    """It reads like the one of a moment ago, and is another."""

    prefix: ClassVar[str] = "need-another"
    label: ClassVar[str] = "button-need-another"


class NeedSame(NeedButton):
    """It is the one of a moment ago."""

    prefix: ClassVar[str] = "need-same"
    label: ClassVar[str] = "button-need-same"


class NeedDrop(NeedButton):
    """Drop it. Every draft has this button or `NeedSame`, and is known by them."""

    prefix: ClassVar[str] = "need-drop"
    label: ClassVar[str] = "button-need-drop"


NEED_BUTTONS: tuple[type[NeedButton], ...] = (
    NeedBegin,
    NeedKind,
    NeedGroup,
    NeedWhen,
    NeedPeople,
    NeedWheelchair,
    NeedSkip,
    NeedAsk,
    NeedUrgent,
    NeedCold,
    NeedSend,
    NeedAnother,
    NeedSame,
    NeedDrop,
)
