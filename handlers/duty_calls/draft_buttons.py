"""The buttons by which a call is put together, or changed."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.buttons import Button


@dataclass(frozen=True)
class DraftButton(Button):
    """Says something of a draft."""

    draft_id: int


@dataclass(frozen=True)
class DraftNeeded(DraftButton):
    """So many."""

    prefix: ClassVar[str] = "draft-needed"
    label: ClassVar[str] = "button-draft-needed"
    needed: int


@dataclass(frozen=True)
class DraftFromNow(DraftButton):
    """From now on, for so long."""

    prefix: ClassVar[str] = "draft-now"
    label: ClassVar[str] = "button-draft-now"
    minutes: int


@dataclass(frozen=True)
class DraftWindow(DraftButton):
    """From when to when, in whole minutes since 1970."""

    prefix: ClassVar[str] = "window"
    label: ClassVar[str] = "button-draft-window"
    starts: int
    ends: int


@dataclass(frozen=True)
class DraftPlace(DraftButton):
    """Where that call was, for the same."""

    prefix: ClassVar[str] = "draft-place"
    label: ClassVar[str] = "button-draft-place"
    call_id: int


@dataclass(frozen=True)
class DraftPurpose(DraftButton):
    """For what that call was for; 0: for nothing that must be said."""

    prefix: ClassVar[str] = "draft-purpose"
    label: ClassVar[str] = "button-draft-purpose"
    call_id: int


class DraftOther(DraftButton):
    """None of these: how is it typed?"""

    prefix: ClassVar[str] = "draft-other"
    label: ClassVar[str] = "button-draft-other"


@dataclass(frozen=True)
class DraftAsk(DraftButton):
    """That field again; by its place among the fields."""

    prefix: ClassVar[str] = "draft-ask"
    label: ClassVar[str] = "button-draft-ask"
    field: int


@dataclass(frozen=True)
class DraftUrgent(DraftButton):
    """It is urgent (1), or it is not (0). It says which, so a double tap is one."""

    prefix: ClassVar[str] = "draft-urgent"
    label: ClassVar[str] = "button-draft-urgent"
    urgent: int


class DraftPost(DraftButton):
    """It is right: post it, or save what was changed."""

    prefix: ClassVar[str] = "draft-post"
    label: ClassVar[str] = "button-draft-post"


class DraftCancel(DraftButton):
    """Drop it. Every open draft has this button, and so is known by it."""

    prefix: ClassVar[str] = "draft-cancel"
    label: ClassVar[str] = "button-draft-cancel"


DRAFT_BUTTONS: tuple[type[DraftButton], ...] = (
    DraftNeeded,
    DraftFromNow,
    DraftWindow,
    DraftPlace,
    DraftPurpose,
    DraftOther,
    DraftAsk,
    DraftUrgent,
    DraftPost,
    DraftCancel,
)
