"""The list of what a group was asked: a row a request. Rooms, phones and what stand only in an owner's file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.help_request import By, Details, HelpRequest, Move
from domain.messages import Fact, Line, SendFile
from domain.policy import Policy
from handlers.files import Cell, Column, Sheet, Workbook
from handlers.help_requests import lines
from handlers.help_requests.lines import History
from storage import groups, help_requests, people, request_moves
from storage.database import Transaction
from storage.request_moves import Recorded

KIND = "request_sheet"
COLUMNS = (
    Column("needs-sheet-number", 8),
    Column("needs-sheet-kind", 10),
    Column("needs-sheet-urgent", 8),
    Column("needs-sheet-building", 10),
    Column("needs-sheet-asked", 17),
    Column("needs-sheet-by", 16),
    Column("needs-sheet-for", 16),
    Column("needs-sheet-stage", 20),
    Column("needs-sheet-claimed-by", 16),
    Column("needs-sheet-claimed", 17),
    Column("needs-sheet-delivered", 17),
    Column("needs-sheet-ended", 17),
    Column("needs-sheet-confirmed", 24),
    Column("needs-sheet-until-claimed", 14),
    Column("needs-sheet-until-confirmed", 14),
)
OF_OWNERS = (
    Column("needs-sheet-place", 20),
    Column("needs-sheet-phone", 16),
    Column("needs-sheet-what", 40),
    Column("needs-sheet-to", 20),
)
"""What only an owner's file holds; nothing once it was removed."""
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of one request."""

    request: HelpRequest
    details: Details | None  # None: removed, since its time is over
    history: History
    asker: str
    claimer: str

    def first(self, move: Move) -> Recorded | None:
        """The first time that this was done to it."""
        return next((each for each in self.history if each.step.move is move), None)


async def make(tx: Transaction, wanted: SendFile, _: datetime, policy: Policy) -> Workbook | None:
    """Lay out what a group was asked in a span of days, for who gets the file."""
    known = await groups.find(tx, wanted.thing_id)
    if known is None or wanted.period is None:
        return None
    zone = policy.in_zone(known.group.zone).zone
    since, until = wanted.period.starts(zone), wanted.period.ends(zone)
    requests = await help_requests.asked_in(tx, known.group.chat_id, since, until)
    entries = [await _entry(tx, request) for request in requests]
    owned = wanted.chat_id in policy.owners | await people.owners(tx)
    facts: dict[str, Fact] = {"group": known.group.title, "from": since, "to": until - MINUTE}
    caption = Line("needs-sheet-caption", facts)
    sheet = Sheet(
        title=Line("needs-sheet"),
        heading=(caption, Line("needs-sheet-times", _times(entries))),
        columns=(*COLUMNS, *OF_OWNERS) if owned else COLUMNS,
        rows=tuple((*_row(entry), *(_personal(entry.details) if owned else ())) for entry in entries),
    )
    return Workbook(name=f"needs-{wanted.period.first}-{wanted.period.last}.xlsx", caption=caption, sheets=(sheet,))


async def _entry(tx: Transaction, request: HelpRequest) -> Entry:
    return Entry(
        request=request,
        details=await help_requests.details(tx, request.id),
        history=await request_moves.of_request(tx, request.id),
        asker=await _name(tx, request.asked_by),
        claimer=await _name(tx, request.claimed_by),
    )


async def _name(tx: Transaction, person_id: int | None) -> str:
    person = await people.find(tx, person_id) if person_id is not None else None
    return person.name if person else ""


def _times(entries: Sequence[Entry]) -> dict[str, Fact]:
    """How many there are, and how many of them ended how."""
    stages = [str(entry.request.stage) for entry in entries]
    counted = ("confirmed", "unconfirmed", "lapsed", "cancelled")
    return {"requests": len(entries), **{stage: stages.count(stage) for stage in counted}}


def _row(entry: Entry) -> tuple[Cell, ...]:
    request, details = entry.request, entry.details
    claimed, confirmed = entry.first(Move.CLAIMED), entry.first(Move.CONFIRMED)
    about = lines.named(request)
    return (
        request.id,
        Line("request-kind", about),
        Line("needs-sheet-is-urgent") if request.urgent else None,
        request.building,
        request.asked_at,
        entry.asker,
        details.name if details else "",
        Line("request-stage", {"stage": lines.stage_of(request, entry.history), "name": entry.claimer}),
        entry.claimer,
        claimed.at if claimed else None,
        request.delivered_at,
        request.ended_at,
        _how(confirmed) if confirmed else None,
        _minutes(request, claimed),
        _minutes(request, confirmed),
    )


def _how(confirmed: Recorded) -> Line:
    """By whom, and how a coordinator knew."""
    by = confirmed.step.by
    how = confirmed.how or "unsaid"
    return Line(f"needs-sheet-how-{how}" if by is By.COORDINATOR else f"needs-sheet-confirmed-{by}")


def _minutes(request: HelpRequest, done: Recorded | None) -> int | None:
    return (done.at - request.asked_at) // MINUTE if done else None


def _personal(details: Details | None) -> tuple[Cell, ...]:
    if details is None:
        return (None,) * len(OF_OWNERS)
    return details.place, details.phone, details.what, details.goes_to
