"""What a group did in a stretch of time, in figures: counted by the rules that its boards count by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.disinfection import Stage as RoundStage
from domain.duty_call import Attendance, DutyCall, count
from domain.help_request import HelpRequest, Kind
from domain.help_request import Stage as RequestStage


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFigures:
    """Of duty calls."""

    calls: int
    called_off: int  # of them
    people: int  # how many came, each once
    times: int  # how often somebody came
    service: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFigures:
    """Of requests for help."""

    requests: int
    kinds: Mapping[Kind, int]
    stages: Mapping[RequestStage, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFigures:
    """Of disinfection rounds: those whose window has begun."""

    planned: int
    stages: Mapping[RoundStage, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All of it."""

    duty: DutyFigures
    requests: RequestFigures
    rounds: RoundFigures


def duty_figures(rolls: Iterable[tuple[DutyCall, Mapping[int, Attendance]]], now: datetime) -> DutyFigures:
    """Count calls, each with how everybody stands towards it."""
    listed = list(rolls)
    counts = [count(call, stands, now) for call, stands in listed]
    return DutyFigures(
        calls=len(listed),
        called_off=sum(call.called_off for call, _ in listed),
        people=len({person_id for _, stands in listed for person_id, stand in stands.items() if stand.arrived}),
        times=sum(each.arrived for each in counts),
        service=sum((each.service for each in counts), timedelta()),
    )


def request_figures(requests: Iterable[HelpRequest]) -> RequestFigures:
    """Count requests by what is needed, and by how far they are."""
    listed = list(requests)
    return RequestFigures(
        requests=len(listed),
        kinds=Counter(request.kind for request in listed),
        stages=Counter(request.stage for request in listed),
    )


def round_figures(stages: Iterable[RoundStage]) -> RoundFigures:
    """Count rounds by how they stand."""
    counted = Counter(stages)
    return RoundFigures(planned=counted.total(), stages=counted)
