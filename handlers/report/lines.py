"""The lines of a report."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from domain.disinfection import Stage as RoundStage
from domain.help_request import Kind
from domain.help_request import Stage as RequestStage
from domain.messages import Fact, Line
from domain.report import DutyFigures, Figures, RequestFigures
from handlers.report.figures import Stretch
from handlers.rounds.lines import counted

MINUTE = timedelta(minutes=1)


def days_of(stretch: Stretch, ends: datetime) -> dict[str, Fact]:
    """Which days it covers until they `ends`, and until when it counts."""
    return {
        "from": stretch.since,
        "to": ends - MINUTE,
        "same": int(ends - stretch.since <= timedelta(days=1, hours=1)),
        "over": int(stretch.until == ends),
        "until": stretch.until,
    }


def figures_of(these: Figures, total: Figures, days: str) -> tuple[Line, ...]:
    """A line a topic, and one for all since the beginning; `days` is what its command is told to open the records."""
    rows = [*_duty(these.duty, total.duty, days), *_requests(these, total, days), *_rounds(these, total, days)]
    return tuple(rows) or (Line("report-nothing"),)


def _duty(these: DutyFigures, total: DutyFigures, days: str) -> Iterator[Line]:
    if total.calls:
        yield Line("report-calls", facts_of_duty(these) | {"days": days})
        yield Line("report-calls-total", facts_of_duty(total))


def facts_of_duty(duty: DutyFigures) -> dict[str, Fact]:
    """The figures of duty calls, for a line."""
    return {
        "calls": duty.calls,
        "off": duty.called_off,
        "people": duty.people,
        "times": duty.times,
        "minutes": duty.service // MINUTE,
    }


def _requests(these: Figures, total: Figures, days: str) -> Iterator[Line]:
    if total.requests.requests:
        yield Line("report-needs", _facts_of_requests(these.requests) | {"days": days})
        yield Line("report-needs-total", _facts_of_requests(total.requests))


def _facts_of_requests(asked: RequestFigures) -> dict[str, Fact]:
    return {"requests": asked.requests, "kinds": kinds_of(asked.kinds), "stages": stages_of(asked.stages)}


def kinds_of(kinds: Mapping[Kind, int]) -> tuple[Line, ...]:
    """How many of each kind, of those that there are."""
    return tuple(Line("report-kind", {"kind": kind, "times": kinds[kind]}) for kind in Kind if kinds.get(kind))


def stages_of(stages: Mapping[RequestStage, int]) -> tuple[Line, ...]:
    """How many stand how."""
    shown = [stage for stage in RequestStage if stages.get(stage)]
    return tuple(Line("report-stage", {"stage": stage, "times": stages[stage]}) for stage in shown)


def _rounds(these: Figures, total: Figures, days: str) -> Iterator[Line]:
    if total.rounds.planned:
        yield Line("report-rounds", counted(these.rounds) | {"days": days})
        yield Line("report-rounds-total", counted(total.rounds))


def round_stage(stage: RoundStage) -> Line:
    """How a round stands."""
    return Line("report-round-stage", {"stage": stage})
