"""The ledger of disinfection as it is filed: a row a point, a sheet a week, missed and excused rounds among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from domain.disinfection import Point, Stage
from domain.messages import Fact, Line, SendFile
from domain.policy import Policy
from domain.reading.agent import Treatment, read_treatment
from domain.report import round_figures
from handlers.files import Cell, Column, Sheet, Workbook
from handlers.rounds import lines
from storage import groups, ledger
from storage.database import Transaction
from storage.ledger import Entry, LateLog

KIND = "round_ledger"
COLUMNS = (
    Column("ledger-date", 11),
    Column("ledger-number", 6),
    Column("ledger-area", 14),
    Column("ledger-point", 12),
    Column("ledger-planned", 12),
    Column("ledger-done", 16),
    Column("ledger-operator", 10),
    Column("ledger-agent", 13),
    Column("ledger-strength", 10),
    Column("ledger-method", 8),
    Column("ledger-minutes", 8),
    Column("ledger-proof", 10),
    Column("ledger-remarks", 30),
    Column("ledger-signature", 12),
)
MINUTE, A_WEEK = timedelta(minutes=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes the rows of rounds, with everybody's real name."""

    names: Mapping[int | None, str]
    zone: ZoneInfo

    def day(self, entry: Entry) -> date:
        """On which day a round opened."""
        return entry.round_.opens_at.astimezone(self.zone).date()

    def rows(self, entry: Entry) -> Iterator[tuple[Cell, ...]]:
        """Write a round, a row a point. Where there is no record, nothing was used."""
        round_ = entry.round_
        for point in round_.points:
            used = read_treatment(round_.agent) if point.done else Treatment()
            yield (
                self.day(entry),
                round_.id,
                round_.name,
                point.name,
                Line("ledger-window", {"opens": round_.opens_at, "closes": round_.closes_at}),
                point.done_at,
                self.names.get(point.done_by, ""),
                used.agent,
                used.strength,
                used.method,
                used.minutes,
                Line("ledger-photos", {"photos": entry.photos}) if entry.photos and point.done else None,
                self._remarks(entry, point),
                None,
            )

    def _remarks(self, entry: Entry, point: Point) -> Line | None:
        team = entry.round_.team
        found = (
            *((Line("ledger-team", {"team": team}),) if team else ()),
            *self._standing(entry, point),
            *self._late(entry, point),
            *self._in_the_way(entry, point),
        )
        return Line("ledger-remark", {"lines": found}) if found else None

    def _standing(self, entry: Entry, point: Point) -> Iterator[Line]:
        """Why there is no record of this point."""
        round_ = entry.round_
        if point.done:
            return
        if round_.stage is Stage.EXCUSED:
            yield Line("ledger-excused")
            if entry.excuse:
                yield Line("round-excuse", {"why": entry.excuse})
            return
        yield Line("ledger-open" if round_.stage is Stage.OPEN else "ledger-missed")
        if takers := tuple(Line("name", {"name": self.names[taker.person_id]}) for taker in round_.takers):
            yield Line("ledger-taken", {"names": takers})
        if round_.handled_by is not None:
            yield Line("ledger-seen-to", {"name": self.names[round_.handled_by]})
        if entry.found_at is not None:
            yield Line("ledger-found", {"found": entry.found_at})

    def _late(self, entry: Entry, point: Point) -> Iterator[Line]:
        """By whom it was logged after the end, or is said to have been done."""
        logs = [log for log in entry.late if point.position in log.positions]
        if not point.done:
            waiting = [log for log in logs if log.waits]
            yield from (Line("ledger-late-waits", self._logged(log)) for log in waiting)
        elif point.late:
            said = [log for log in logs if log.done_by == point.done_by and not log.waits]
            yield from (Line(_how(log), self._logged(log)) for log in said[-1:])

    def _logged(self, log: LateLog) -> dict[str, Fact]:
        """By whom, who may be an anonymous admin, and who agreed."""
        name, by = (self.names.get(person_id, "") for person_id in (log.logged_by, log.decided_by))
        return {"known": int(log.logged_by is not None), "name": name, "at": log.logged_at, "by": by}

    def _in_the_way(self, entry: Entry, point: Point) -> Iterator[Line]:
        """What was in the way: where there is no record; where all was done after all, at the first point."""
        if point not in (entry.round_.left or entry.round_.points[:1]):
            return
        for each in entry.hindrances:
            facts: dict[str, Fact] = {"name": self.names[each.told_by], "at": each.told_at}
            yield Line("ledger-in-the-way", facts | {"problem": each.problem})


def _how(log: LateLog) -> str:
    return "ledger-late" if log.decided_by == log.logged_by else "ledger-late-agreed"


async def make(tx: Transaction, wanted: SendFile, _: datetime, policy: Policy) -> Workbook | None:
    """Lay out the rounds of a group that opened in a span of days."""
    known = await groups.find(tx, wanted.thing_id)
    if known is None or wanted.period is None:
        return None
    zone = policy.in_zone(known.group.zone).zone
    since, until = wanted.period.starts(zone), wanted.period.ends(zone)
    filed = await ledger.between(tx, known.group.chat_id, since, until)
    if not filed.entries:
        return None
    scribe = Scribe(filed.names, zone)
    facts: dict[str, Fact] = {"group": known.group.title, "from": since, "to": until - MINUTE}
    weeks = groupby(filed.entries, key=lambda entry: _monday(scribe.day(entry)))
    return Workbook(
        name=f"rounds-{wanted.period.first}-{wanted.period.last}.xlsx",
        caption=Line("ledger-caption", facts | _counts(filed.entries)),
        sheets=tuple(_sheet(monday, list(entries), scribe, known.group.title) for monday, entries in weeks),
    )


def _sheet(monday: date, entries: Sequence[Entry], scribe: Scribe, group: str) -> Sheet:
    sunday = monday + A_WEEK - timedelta(days=1)
    heading = [
        Line("ledger-title", {"group": group, "from": _noon(monday, scribe), "to": _noon(sunday, scribe)}),
        Line("ledger-counts", _counts(entries)),
    ]
    if any(map(_is_left_to_the_pen, entries)):
        heading.append(Line("ledger-by-hand"))
    return Sheet(
        title=Line("name", {"name": f"{monday}–{sunday:%m-%d}"}),
        heading=tuple(heading),
        columns=COLUMNS,
        rows=tuple(row for entry in entries for row in scribe.rows(entry)),
        to_sign=True,
    )


def _noon(day: date, scribe: Scribe) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=scribe.zone)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _is_left_to_the_pen(entry: Entry) -> bool:
    """Whether something was treated, and nobody said how or for how long."""
    used = read_treatment(entry.round_.agent)
    return any(point.done for point in entry.round_.points) and not (used.method and used.minutes)


def _counts(entries: Sequence[Entry]) -> dict[str, Fact]:
    return lines.counted(round_figures(entry.round_.stage for entry in entries))
