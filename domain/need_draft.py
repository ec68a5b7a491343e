"""A request that somebody puts together in private: what is asked next, and what is proposed for it.

What they write there, read as an answer, is in domain/need_answer.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.help_request import Details, Kind
from domain.messages import Refused
from domain.need_form import NeedForm
from domain.reading.need_command import read_need
from domain.reading.pattern import Pattern
from domain.reading.place import read_building

LASTS = timedelta(hours=24)
"""How long after its last change a draft is dropped."""
TOGETHER = timedelta(minutes=10)
"""What somebody writes within so short a time belongs together."""
TWIN = timedelta(minutes=10)
"""The same request, so soon after the first, may have been sent twice by mistake."""
WHAT_LIMIT = 500
"""Characters of what is needed, as of a whole request in one line."""
MOST_PHOTOS = 4
MORNING = (time(8), time(9), time(14))
"""When people are driven, of the next day."""


class Stage(StrEnum):
    """Whether it is a request at all."""

    OFFERED = "offered"  # they wrote something, and nobody knows yet that it is a request
    OPEN = "open"


class Field(StrEnum):
    """What is asked."""

    KIND = "kind"
    GROUP = "group"
    WHEN = "when"
    PLACE = "place"
    TO = "to"
    PEOPLE = "people"
    WHEELCHAIR = "wheelchair"
    WHAT = "what"
    SINCE = "since"
    PHOTO = "photo"
    PHONE = "phone"
    NAME = "name"  # of whom it is for; asked only where they say that it is for somebody else
    TWIN = "twin"  # the same was asked a moment ago: is this another?
    CHECK = "check"  # is all of this right?


_TO = Pattern(r"(?:去|到|往|to\s)\s*", re.IGNORECASE)
_RIDE = (Field.WHEN, Field.PLACE, Field.TO, Field.PEOPLE, Field.WHEELCHAIR, Field.PHONE)
QUESTIONS = {
    Kind.SUPPLIES: (Field.WHAT, Field.PLACE, Field.PHONE),
    Kind.MEDICINE: (Field.WHAT, Field.PHOTO, Field.PLACE, Field.PHONE),
    Kind.HOSPITAL: _RIDE,
    Kind.RIDE: _RIDE,
    Kind.GROCERIES: (Field.WHAT, Field.PLACE, Field.PHONE),
    Kind.REPAIR: (Field.WHAT, Field.SINCE, Field.PHOTO, Field.PLACE, Field.PHONE),
}
"""What belongs to each kind, in the order in which it is asked."""
NEEDED = (Field.WHAT, Field.PLACE)
"""What a request can't do without, where it belongs to its kind."""
_COLUMN = {
    Field.KIND: "kind",
    Field.GROUP: "chat_id",
    Field.PLACE: "place",
    Field.TO: "goes_to",
    Field.PEOPLE: "people",
    Field.WHEELCHAIR: "wheelchair",
    Field.WHAT: "what",
    Field.SINCE: "since",
    Field.PHONE: "phone",
    Field.NAME: "name",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedDraft:
    """What somebody has said so far. None: not asked yet; empty: skipped."""

    id: int
    person_id: int
    chat_id: int | None = None  # the group that is asked
    thread_id: int | None = None
    stands_in: int  # the chat in which its question stands: that group, or the person's own
    stage: Stage = Stage.OPEN
    asked: Field | None = None  # where it is not the next thing that is missing
    twin: int | None = None  # the request that reads the same
    kind: Kind | None = None
    urgent: bool = False
    wanted_at: datetime | None = None
    at_once: bool = False
    place: str | None = None
    what: str | None = None
    phone: str | None = None
    name: str | None = None
    asked_for: int | None = None
    goes_to: str | None = None
    people: int | None = None
    wheelchair: bool | None = None
    since: str | None = None
    cold: bool | None = None
    photo_asked: bool = False
    changed_at: datetime

    @property
    def in_group(self) -> bool:
        """Whether its question stands where everybody sees it."""
        return self.stands_in != self.person_id

    def is_fresh(self, now: datetime) -> bool:
        """Whether what is written now belongs to it."""
        return now - self.changed_at <= TOGETHER

    def asks(self, now: datetime) -> Field:
        """What is asked next. A time that went by meanwhile is asked again."""
        if self.twin is not None:
            return Field.TWIN
        if self.kind is None:
            return Field.KIND
        if self.chat_id is None:
            return Field.GROUP
        if self.wanted_at is not None and self.wanted_at <= now:
            return Field.WHEN
        if self.asked not in (None, Field.CHECK):
            return self.asked
        questions = QUESTIONS[self.kind]
        must = questions if self.asked is None else [field for field in questions if field in NEEDED]
        return next((field for field in must if not self._has(field)), Field.CHECK)

    def may_skip(self, field: Field) -> bool:
        """Whether a question may go without an answer."""
        return field in (Field.SINCE, Field.PHOTO, Field.PHONE, Field.NAME) or (
            field is Field.TO and self.kind is Kind.HOSPITAL
        )

    def _has(self, field: Field) -> bool:
        match field:
            case Field.WHEN:
                return self.at_once or self.wanted_at is not None
            case Field.PHOTO:
                return self.photo_asked
        return getattr(self, _COLUMN[field]) is not None

    # What is said -------------------------------------------------------------------------------------------------

    def told(self, field: Field, value: str | int | bool) -> "NeedDraft":
        """The draft with an answer; one that was asked again leads back to where all is checked."""
        return replace(self._answered(field), **{_COLUMN[field]: value})  # type: ignore[arg-type]  # by its column

    def told_when(self, moment: datetime | None) -> "NeedDraft":
        """When somebody is to be there; None: now."""
        return replace(self._answered(Field.WHEN), wanted_at=moment, at_once=moment is None)

    def told_photo(self) -> "NeedDraft":
        """A photo was sent."""
        return replace(self._answered(Field.PHOTO), photo_asked=True)

    def skipped(self, field: Field) -> "NeedDraft":
        """The question goes without an answer."""
        if field is Field.PHOTO:
            return self.told_photo()
        if field is Field.NAME:
            return replace(self._answered(field), name=None, asked_for=None)
        return self.told(field, "")

    def added(self, text: str) -> "NeedDraft":
        """The draft with more of what is needed, which was written unasked. Raises Refused when it gets too long."""
        what = f"{self.what or ''} {text}".strip()
        if len(what) > WHAT_LIMIT:
            raise Refused("need-answer-too-long", field=Field.WHAT, limit=WHAT_LIMIT)
        return replace(self, what=what)

    def kept(self, text: str) -> "NeedDraft":
        """The draft with what was written before it is said to be a request; what is too long is not kept."""
        fitting = (what for what in (f"{self.what or ''} {text}".strip(), text) if len(what) <= WHAT_LIMIT)
        return replace(self, what=next(fitting, None))

    def of_kind(self, kind: Kind, now: datetime, zone: ZoneInfo) -> "NeedDraft":
        """What is needed. A line of which only the kind was not understood is read now."""
        if self.kind is None and self.asked is Field.CHECK:
            try:
                return self.filled(read_need(f"{kind} {self.what}", now, zone))
            except Refused:  # all that is missing is asked
                return replace(self, kind=kind, asked=None)
        if self.kind is not kind and not kind.is_ride:
            cleared = replace(self, wanted_at=None, at_once=False, goes_to=None, people=None, wheelchair=None)
            return replace(cleared, kind=kind, asked=None)
        return replace(self, kind=kind, asked=None)

    def filled(self, form: NeedForm) -> "NeedDraft":
        """The draft with all that a line said: of a whole request there is only to be checked what belongs to it.

        What a line for a ride says that is not whole is where it goes to.
        """
        details = form.details
        if not form.is_whole:
            details = replace(details, what="", goes_to=_TO.sub("", details.what))
        return replace(
            self,
            asked=Field.CHECK if form.is_whole else None,
            kind=form.kind,
            urgent=form.urgent,
            wanted_at=form.wanted_at,
            place=details.place,
            what=details.what,
            goes_to=details.goes_to or None,
            phone=details.phone or None,
            name=details.name or self.name,
            asked_for=details.asked_for or self.asked_for,
        )

    def _answered(self, field: Field) -> "NeedDraft":
        return replace(self, asked=Field.CHECK if self.asked is field else self.asked)

    # What becomes of it -------------------------------------------------------------------------------------------

    @property
    def form(self) -> NeedForm:
        """All that a request is made from, of a draft in which nothing is missing."""
        assert self.kind is not None  # noqa: S101 - nothing is missing
        ride, medicine, repair = self.kind.is_ride, self.kind is Kind.MEDICINE, self.kind is Kind.REPAIR
        place = self.place or ""
        details = Details(
            place=place,
            what=self.what or "",
            phone=self.phone or "",
            name=self.name or "",
            asked_for=self.asked_for,
            goes_to=(self.goes_to or "") if ride else "",
            people=self.people if ride else None,
            wheelchair=bool(self.wheelchair) and ride,
            since=(self.since or "") if repair else "",
            cold=bool(self.cold) and medicine,
        )
        wanted_at = self.wanted_at if ride else None
        building = read_building(place)
        return NeedForm(kind=self.kind, details=details, building=building, urgent=self.urgent, wanted_at=wanted_at)


def moments(now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Propose when somebody is to be there: the next full hours, and usual times of tomorrow."""
    return tuple(sorted(set(_moments(now, zone))))


def _moments(now: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    here = now.astimezone(zone)
    next_hour = (here + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    yield from (next_hour + timedelta(hours=hours) for hours in range(3))
    for clock in MORNING:
        yield datetime.combine(here.date() + timedelta(days=1), clock, zone).astimezone(UTC)
