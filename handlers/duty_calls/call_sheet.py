"""The list of a call: a row a stay, and one for each who answered and was not there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.duty_call import Answer, Attendance, By, DutyCall, Meaning, Stay, attendance, ranked, served
from domain.messages import Fact, Line, SendFile
from domain.reserve import reserve
from handlers.files import Cell, Column, Sheet, Workbook
from storage import answers, duty_calls, groups, guests, people
from storage.database import Transaction

KIND = "call_sheet"
COLUMNS = (
    Column("sheet-name", 16),
    Column("sheet-response", 10),
    Column("sheet-expected", 17),
    Column("sheet-arrived", 17),
    Column("sheet-left", 17),
    Column("sheet-hours", 8),
    Column("sheet-recorded", 24),
    Column("sheet-remarks", 32),
)
PRESENCE = (Meaning.ARRIVED, Meaning.LEFT, Meaning.ABSENT, Meaning.STAYED)
"""What an answer says about being there, in contrast to coming."""
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of one person and the call."""

    name: str
    stand: Attendance
    said: Sequence[Answer]  # oldest first
    spare: bool  # in the reserve
    guest: bool

    @property
    def before(self) -> Attendance:
        """How they stood before anything was put right."""
        return attendance(answer for answer in self.said if answer.meaning is not Meaning.STAYED)


async def make(tx: Transaction, wanted: SendFile, now: datetime) -> Workbook | None:
    """Lay out the list of a call."""
    call = await duty_calls.find(tx, wanted.thing_id)
    known = await groups.find(tx, call.chat_id) if call else None
    if call is None or known is None:
        return None
    entries = await _entries(tx, call)
    names = await _names(tx, entries)
    place: dict[str, Fact] = {"place": call.place, "purpose": call.purpose}
    sheet = Sheet(
        title=Line("call-sheet", {"number": call.id}),
        heading=(
            Line("sheet-title", {"number": call.id, "group": known.group.title}),
            Line("call-place-purpose" if call.purpose else "call-place", place),
            Line("sheet-when", {"starts": call.starts_at, "ends": call.ends_at}),
        ),
        columns=COLUMNS,
        rows=tuple(row for entry in entries for row in _rows(call, entry, names, now)),
    )
    caption = Line("sheet-caption", {"number": call.id, "place": call.place})
    return Workbook(name=f"call-{call.id}.xlsx", caption=caption, sheets=(sheet,))


async def _entries(tx: Transaction, call: DutyCall) -> list[Entry]:
    roll = await answers.roll(tx, call.id)
    said = await answers.of_call(tx, call.id)
    helping = await guests.helping(tx, call.chat_id)
    spare = set(reserve(call.needed, ranked(roll.stands)))
    return [
        Entry(name=roll.names[id_], stand=stand, said=said.get(id_, ()), spare=id_ in spare, guest=id_ in helping)
        for id_, stand in roll.stands.items()
    ]


async def _names(tx: Transaction, entries: Sequence[Entry]) -> dict[int, str]:
    """Name the coordinators who said something on behalf of others."""
    ids = {answer.by_id for entry in entries for answer in entry.said if answer.by_id is not None}
    found = [await people.find(tx, id_) for id_ in ids]
    return {person.id: person.name for person in found if person}


def _rows(call: DutyCall, entry: Entry, names: Mapping[int, str], now: datetime) -> Iterator[tuple[Cell, ...]]:
    said = (entry.name, _response(entry), entry.stand.expected_at)
    more = (_listed(_recorded(entry.said, names)), _listed(_remarks(call, entry)))
    for stay in entry.stand.stays:
        yield (*said, stay.arrived_at, stay.left_at, served(call, (stay,), now), *more)
    if not entry.stand.stays:
        yield (*said, None, None, None, *more)


def _response(entry: Entry) -> Line | None:
    if entry.stand.coming:
        return Line("sheet-reserve" if entry.spare else "sheet-coming")
    return Line("sheet-cant") if entry.stand.cant else None


def _listed(lines: Iterator[Line]) -> Line | None:
    """Several words in one cell, each once."""
    found: list[Line] = []
    for line in lines:
        if line not in found:
            found.append(line)
    return Line("sheet-list", {"lines": tuple(found)}) if found else None


def _recorded(said: Sequence[Answer], names: Mapping[int, str]) -> Iterator[Line]:
    """By whom it was said that they were there, or were not."""
    for answer in said:
        if answer.meaning in PRESENCE:
            yield _by(answer, names)


def _by(answer: Answer, names: Mapping[int, str]) -> Line:
    if answer.by_id is not None:
        return Line("sheet-by-coordinator", {"name": names[answer.by_id]})
    match answer.said_by:
        case By.SELF:
            return Line("sheet-by-self")
        case By.CLOCK:
            return Line("sheet-by-clock")
        case By.COORDINATOR:
            return Line("sheet-by-admin")


def _remarks(call: DutyCall, entry: Entry) -> Iterator[Line]:
    stand = entry.stand
    if entry.guest:
        yield Line("sheet-guest")
    if stand.absent:
        yield Line("sheet-absent")
    elif stand.coming and not stand.arrived and not (entry.spare or call.open or call.called_off):
        yield Line("sheet-no-record")
    if stand.arrived:
        yield from _punctuality(call, stand.stays[0])
    if any(answer.meaning is Meaning.STAYED for answer in entry.said):
        yield _corrected(entry.before)


def _punctuality(call: DutyCall, first: Stay) -> Iterator[Line]:
    late = (first.arrived_at - call.starts_at) // MINUTE
    if late > 0:
        yield Line("sheet-late", {"minutes": late})
    elif first.arrived_at < call.starts_at:
        yield Line("sheet-early")


def _corrected(before: Attendance) -> Line:
    if not before.stays:
        return Line("sheet-corrected-none")
    arrived_at, left_at = before.stays[0].arrived_at, before.stays[-1].left_at
    if left_at is None:
        return Line("sheet-corrected-from", {"arrived": arrived_at})
    return Line("sheet-corrected", {"arrived": arrived_at, "left": left_at})
