"""The buttons by which an area is put together, or changed."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.buttons import Button


@dataclass(frozen=True)
class PlanButton(Button):
    """Says something of a draft."""

    draft_id: int


@dataclass(frozen=True)
class PlanPlace(PlanButton):
    """The place of that call is what is treated."""

    prefix: ClassVar[str] = "plan-place"
    label: ClassVar[str] = "button-plan-place"
    call_id: int


class PlanNoPoints(PlanButton):
    """It is one place."""

    prefix: ClassVar[str] = "plan-no-points"
    label: ClassVar[str] = "button-plan-no-points"


class PlanUsual(PlanButton):
    """When most areas are treated: days, times and window at once."""

    prefix: ClassVar[str] = "plan-usual"
    label: ClassVar[str] = "button-plan-usual"


@dataclass(frozen=True)
class PlanDays(PlanButton):
    """On these days; by their place among the usual ones."""

    prefix: ClassVar[str] = "plan-days"
    label: ClassVar[str] = "button-plan-days"
    choice: int


@dataclass(frozen=True)
class PlanTimes(PlanButton):
    """At these times; by their place among the usual ones."""

    prefix: ClassVar[str] = "plan-times"
    label: ClassVar[str] = "button-plan-times"
    choice: int


@dataclass(frozen=True)
class PlanMinutes(PlanButton):
    """A round may take so long."""

    prefix: ClassVar[str] = "plan-minutes"
    label: ClassVar[str] = "button-plan-minutes"
    minutes: int


@dataclass(frozen=True)
class PlanAgent(PlanButton):
    """With what that area is treated with; 0: with nothing that must be said."""

    prefix: ClassVar[str] = "plan-agent"
    label: ClassVar[str] = "button-plan-agent"
    area_id: int


class PlanOther(PlanButton):
    """None of these: how is it typed?"""

    prefix: ClassVar[str] = "plan-other"
    label: ClassVar[str] = "button-draft-other"


@dataclass(frozen=True)
class PlanAsk(PlanButton):
    """That field again; by its place among the fields."""

    prefix: ClassVar[str] = "plan-ask"
    label: ClassVar[str] = "button-plan-field-name"
    field: int


class PlanSave(PlanButton):
    """It is right."""

    prefix: ClassVar[str] = "plan-save"
    label: ClassVar[str] = "button-draft-save"


class PlanCancel(PlanButton):
    """Drop it. Every open draft has this button, and so is known by it."""

    prefix: ClassVar[str] = "plan-cancel"
    label: ClassVar[str] = "button-draft-cancel"


PLAN_BUTTONS: tuple[type[PlanButton], ...] = (
    PlanPlace,
    PlanNoPoints,
    PlanUsual,
    PlanDays,
    PlanTimes,
    PlanMinutes,
    PlanAgent,
    PlanOther,
    PlanAsk,
    PlanSave,
    PlanCancel,
)
