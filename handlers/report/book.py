"""The Excel behind a report: the figures, and a sheet a topic with a row a record. Nobody is named in it."""

from collections.abc import Iterator
from datetime import datetime

from domain.disinfection import Stage as RoundStage
from domain.duty_call import count
from domain.help_request import Kind
from domain.help_request import Stage as RequestStage
from domain.messages import Fact, Line, SendFile
from domain.policy import Policy
from domain.report import Figures
from handlers.files import Cell, Column, Sheet, Workbook
from handlers.report.figures import Stretch, figures, rolls
from handlers.report.lines import days_of, round_stage
from storage import groups, help_requests, rounds
from storage.database import Transaction

KIND = "report_book"
Row = tuple[Cell, ...]


async def make(tx: Transaction, wanted: SendFile, now: datetime, policy: Policy) -> Workbook | None:
    """Lay out what a group did in a span of days."""
    known = await groups.find(tx, wanted.thing_id)
    if known is None or wanted.period is None:
        return None
    zone = policy.in_zone(known.group.zone).zone
    chat_id, stretch = known.group.chat_id, Stretch.of(wanted.period, zone, now)
    facts: dict[str, Fact] = {"group": known.group.title, **days_of(stretch, wanted.period.ends(zone))}
    title = Line("report-title", facts)
    return Workbook(
        name=f"report-{wanted.period.first}-{wanted.period.last}.xlsx",
        caption=title,
        sheets=(
            await _summary(tx, chat_id, stretch, now, title),
            await _calls(tx, chat_id, stretch, now, title),
            await _needs(tx, chat_id, stretch, title),
            await _rounds(tx, chat_id, stretch, title),
        ),
    )


async def _summary(tx: Transaction, chat_id: int, stretch: Stretch, now: datetime, title: Line) -> Sheet:
    these, total = [await figures(tx, chat_id, each, now) for each in (stretch, stretch.total)]
    return Sheet(
        title=Line("book-summary"),
        heading=(title,),
        columns=(Column("book-figure", 24), Column("book-these", 14), Column("book-total", 14)),
        rows=tuple((name, one, all_) for (name, one), (_, all_) in zip(_all_of(these), _all_of(total), strict=True)),
    )


def _all_of(counted: Figures) -> Iterator[tuple[Line, Cell]]:
    """Every figure by its name, those that are nought too."""
    duty, asked, treated = counted.duty, counted.requests, counted.rounds
    yield Line("book-calls-all"), duty.calls
    yield Line("book-calls-off"), duty.called_off
    yield Line("book-people"), duty.people
    yield Line("book-times"), duty.times
    yield Line("book-hours"), duty.service
    yield Line("book-needs-all"), asked.requests
    for kind in Kind:
        yield Line("book-needs-of", {"kind": kind}), asked.kinds.get(kind, 0)
    for stage in RequestStage:
        yield Line("book-needs-that", {"stage": stage}), asked.stages.get(stage, 0)
    yield Line("book-rounds-all"), treated.planned
    for round_stage_ in RoundStage:
        yield Line("book-rounds-that", {"stage": round_stage_}), treated.stages.get(round_stage_, 0)


async def _calls(tx: Transaction, chat_id: int, stretch: Stretch, now: datetime, title: Line) -> Sheet:
    rows: list[Row] = []
    for call, stands in await rolls(tx, chat_id, stretch):
        counted = count(call, stands, now)
        off = Line("book-called-off") if call.called_off else None
        about = (call.id, call.place, call.purpose, call.starts_at, call.ends_at, call.needed)
        rows.append((*about, counted.coming, counted.arrived, counted.service, off))
    columns = (
        Column("book-number", 8),
        Column("book-place", 20),
        Column("book-purpose", 20),
        Column("book-starts", 17),
        Column("book-ends", 17),
        Column("book-needed", 8),
        Column("book-coming", 8),
        Column("book-arrived", 8),
        Column("book-hours", 10),
        Column("book-remarks", 12),
    )
    return Sheet(title=Line("book-calls"), heading=(title,), columns=columns, rows=tuple(rows))


async def _needs(tx: Transaction, chat_id: int, stretch: Stretch, title: Line) -> Sheet:
    columns = (
        Column("book-number", 8),
        Column("book-kind", 12),
        Column("book-urgent", 8),
        Column("book-building", 12),
        Column("book-asked", 17),
        Column("book-stage", 16),
        Column("book-ended", 17),
    )
    rows = tuple(
        (
            request.id,
            Line("request-kind", {"kind": request.kind}),
            Line("needs-sheet-is-urgent") if request.urgent else None,
            request.building,
            request.asked_at,
            Line("report-stage-name", {"stage": request.stage}),
            request.ended_at,
        )
        for request in await help_requests.asked_in(tx, chat_id, stretch.since, stretch.until)
    )
    return Sheet(title=Line("book-needs"), heading=(title,), columns=columns, rows=rows)


async def _rounds(tx: Transaction, chat_id: int, stretch: Stretch, title: Line) -> Sheet:
    columns = (
        Column("book-number", 8),
        Column("book-area", 20),
        Column("book-starts", 17),
        Column("book-ends", 17),
        Column("book-stage", 10),
        Column("book-points-done", 12),
        Column("book-points", 8),
    )
    rows = tuple(
        (
            round_.id,
            round_.name,
            round_.opens_at,
            round_.closes_at,
            round_stage(round_.stage),
            len(round_.points) - len(round_.left),
            len(round_.points),
        )
        for round_ in await rounds.of_group(tx, chat_id, stretch.since, stretch.until)
    )
    return Sheet(title=Line("book-rounds"), heading=(title,), columns=columns, rows=rows)
