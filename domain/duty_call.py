"""A duty call: how many are needed, when and where, and what the volunteers said to it.

What somebody said is kept as answers, in the order in which they were said, and is never rewritten; how they stand is
read off their answers (`attendance`). So an edited reply, which takes one answer back and says another, needs no rule
of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.messages import Fact, Refused, Toast
from domain.reading.short_reply import AtClock, Eta, InMinutes, LateBy, LateUnknown
from domain.reserve import reserve

UNDO = timedelta(minutes=10)
"""A check-in this soon after a check-out takes the check-out back, instead of beginning a second stay."""


LATEST = timedelta(hours=4)
"""How far a stay may be put right beyond the start and the end of a call."""


class Meaning(StrEnum):
    """What an answer says."""

    COMING = "coming"
    CANT = "cant"
    ARRIVED = "arrived"
    LEFT = "left"
    ABSENT = "absent"  # a coordinator looked, and they are not there: a check-in that is still open was a slip
    STAYED = "stayed"  # put right after the end: from when to when they were there


class By(StrEnum):
    """Who says an answer."""

    SELF = "self"
    COORDINATOR = "coordinator"  # on their behalf
    CLOCK = "clock"  # at the end of the call


@dataclass(frozen=True, slots=True)
class Stay:
    """From a check-in to its check-out."""

    arrived_at: datetime
    left_at: datetime | None = None
    by_clock: bool = False  # nobody checked out, so the end of the call did


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One thing that a volunteer said, or that was said on their behalf."""

    person_id: int
    meaning: Meaning
    said_at: datetime
    expected_at: datetime | None = None  # with COMING: when they said that they would be there
    running_late: bool = False  # with COMING: late, no time given
    stay: Stay | None = None  # with STAYED: in place of what was recorded; by themselves, of their last stay
    said_by: By = By.SELF
    by_id: int | None = None  # the coordinator; None: an anonymous admin


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How one person stands towards a call."""

    coming_since: datetime | None = None  # said so or arrived, and did not say "can't" after it
    cant: bool = False
    absent: bool = False  # confirmed by a coordinator
    expected_at: datetime | None = None
    running_late: bool = False
    stays: tuple[Stay, ...] = ()

    @property
    def coming(self) -> bool:
        """Whether they count as coming; who has arrived does too."""
        return self.coming_since is not None

    @property
    def holds_place(self) -> bool:
        """Whether they hold a place or wait for one; who was looked for in vain left theirs to the reserve."""
        return self.coming and not self.absent

    @property
    def arrived(self) -> bool:
        """Whether they ever checked in."""
        return bool(self.stays)

    @property
    def present(self) -> bool:
        """Whether they checked in and not out."""
        return self.arrived and self.stays[-1].left_at is None

    @property
    def may_leave(self) -> bool:
        """Whether a check-out of theirs counts; it does in place of that of the clock, when it is read after it."""
        return self.present or (self.arrived and self.stays[-1].by_clock)

    def after(self, answer: Answer) -> "Attendance":
        """How they stand once they said this too."""
        match answer.meaning:
            case Meaning.COMING:
                newer = answer if answer.expected_at or answer.running_late or not self.coming else self
                return replace(self._coming(answer), expected_at=newer.expected_at, running_late=newer.running_late)
            case Meaning.CANT:
                return replace(self, coming_since=None, cant=True, expected_at=None, running_late=False)
            case Meaning.ARRIVED:
                return replace(self._coming(answer), stays=_arriving(self.stays, answer.said_at))
            case Meaning.LEFT:
                return replace(self, stays=_leaving(self.stays, answer))
            case Meaning.ABSENT if self.present:
                return replace(self, stays=self.stays[:-1])
            case Meaning.ABSENT:
                return replace(self, absent=not self.arrived)
            case Meaning.STAYED:
                assert answer.stay is not None  # noqa: S101 - that is what it says
                kept = (
                    self.stays[:-1] if answer.said_by is By.SELF else ()
                )  # who says when they left speaks of the last
                return replace(self._coming(answer), stays=(*kept, answer.stay))

    def _coming(self, answer: Answer) -> "Attendance":
        """They are coming, since they first said so; who was looked for in vain begins anew, at the end of the line."""
        since = self.coming_since if self.holds_place else None
        return replace(self, coming_since=since or answer.said_at, cant=False, absent=False)


def _arriving(stays: tuple[Stay, ...], moment: datetime) -> tuple[Stay, ...]:
    if not stays:
        return (Stay(moment),)
    last = stays[-1]
    if last.left_at is None or last.by_clock:
        return stays
    if moment - last.left_at <= UNDO:
        return (*stays[:-1], Stay(last.arrived_at))
    return (*stays, Stay(moment))


def _leaving(stays: tuple[Stay, ...], answer: Answer) -> tuple[Stay, ...]:
    if not stays or (stays[-1].left_at is not None and not stays[-1].by_clock):
        return stays
    return (*stays[:-1], Stay(stays[-1].arrived_at, answer.said_at, answer.said_by is By.CLOCK))


def attendance(answers: Iterable[Answer]) -> Attendance:
    """How one person stands, from all that they said, oldest first."""
    stand = Attendance()
    for answer in answers:
        stand = stand.after(answer)
    return stand


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCall:
    """A coordinator asks a group for so many people, from when to when, at one place."""

    id: int
    chat_id: int
    thread_id: int | None = None
    needed: int
    starts_at: datetime
    ends_at: datetime
    place: str
    purpose: str = ""
    urgent: bool = False  # it was said to be
    asked: int = 0  # how often the silent were asked
    posted_by: int | None = None  # None: an anonymous admin of the group
    posted_at: datetime
    closed_at: datetime | None = None
    closed_by: int | None = None  # None: the clock, or an anonymous admin

    @property
    def open(self) -> bool:
        """Whether nobody has closed it yet."""
        return self.closed_at is None

    @property
    def called_off(self) -> bool:
        """Whether it was closed before it began: then nobody was missing."""
        return self.closed_at is not None and self.closed_at < self.starts_at

    def takes(self, moment: datetime) -> bool:
        """Whether what is said at this moment counts: before its end, however late that is read.

        What a coordinator closed changes no more.
        """
        return (self.open or self.closed_at == self.ends_at) and moment < self.ends_at

    def overlaps(self, other: "DutyCall") -> bool:
        """Whether nobody can be at both from their start to their end."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of a board."""

    coming: int
    arrived: int
    short: int  # places that nobody holds
    absent: int  # said coming, not there
    service: timedelta


def count(call: DutyCall, stands: Mapping[int, Attendance], now: datetime) -> Count:
    """Count a call's people. Service runs from the start of the call at the earliest, to its end at the latest.

    `stands` holds who is coming in the order in which they said so, here and below.
    """
    return Count(
        coming=sum(stand.coming for stand in stands.values()),
        arrived=sum(stand.arrived for stand in stands.values()),
        short=max(call.needed - len(ranked(stands)), 0),
        absent=0 if call.called_off else len(missing(call, stands)),
        service=sum((served(call, stand.stays, now) for stand in stands.values()), timedelta()),
    )


def ranked(stands: Mapping[int, Attendance]) -> tuple[int, ...]:
    """Rank who holds a place or waits for one: who has arrived, then the others, each in the order of `stands`."""
    holders = (person_id for person_id, stand in stands.items() if stand.holds_place)
    return tuple(sorted(holders, key=lambda person_id: not stands[person_id].arrived))


def missing(call: DutyCall, stands: Mapping[int, Attendance]) -> tuple[int, ...]:
    """Name who said coming and is not there; the reserve, who were told to wait, are not missing."""
    waiting = set(reserve(call.needed, ranked(stands)))
    return tuple(id_ for id_, stand in stands.items() if stand.coming and not stand.arrived and id_ not in waiting)


def served(call: DutyCall, stays: Iterable[Stay], now: datetime) -> timedelta:
    """Tell how long stays count: from the start of the call at the earliest; who did not check out, to its end."""
    until = min(call.closed_at or now, call.ends_at)
    spans = ((stay.left_at or until) - max(stay.arrived_at, call.starts_at) for stay in stays)
    return sum((max(span, timedelta()) for span in spans), timedelta())


def say(call: DutyCall, before: Attendance, answer: Answer) -> tuple[Attendance, Toast]:
    """Let somebody answer a call: how they stand now, and what to tell them.

    A second tap changes nothing, but it was said: it is kept too, since an edit may take the first answer back.
    Raises Refused when the call is over, when they check out without being checked in, or when somebody who is not
    checked in is said to be absent before the start.
    """
    if not call.takes(answer.said_at):
        raise Refused("call-over", number=call.id)
    if answer.meaning is Meaning.ABSENT and not before.present and answer.said_at < call.starts_at:
        raise Refused("roll-call-too-early", number=call.id, starts=call.starts_at)
    if answer.meaning is Meaning.LEFT and not before.may_leave:
        raise Refused("call-not-checked-in", number=call.id)
    after = before.after(answer)
    return after, _toast(call, before, after, answer)


def correct(call: DutyCall, before: Attendance, answer: Answer) -> tuple[Attendance, Toast]:
    """Put right, after the end, from when to when somebody was there; what was said before stays a record.

    Raises Refused when the call is still open, or when it makes no sense of this call.
    """
    assert answer.stay is not None  # noqa: S101 - that is what it says
    assert answer.stay.left_at is not None  # noqa: S101 - from when to when
    if call.open:
        raise Refused("correction-too-early", number=call.id)
    if answer.stay.arrived_at >= answer.stay.left_at:
        raise Refused("correction-backwards", number=call.id)
    if answer.stay.left_at > call.ends_at + LATEST or answer.stay.arrived_at < call.starts_at - LATEST:
        raise Refused("correction-too-far", number=call.id, hours=LATEST // timedelta(hours=1))
    after = before.after(answer)
    return after, _toast(call, before, after, answer)


def _toast(call: DutyCall, before: Attendance, after: Attendance, answer: Answer) -> Toast:
    facts: dict[str, Fact] = {"number": call.id, "place": call.place, "starts": call.starts_at}
    match answer.meaning:
        case Meaning.COMING if after.expected_at:
            return Toast("call-coming-at", facts | {"expected": after.expected_at})
        case Meaning.COMING if after.running_late:
            return Toast("call-coming-late", facts)
        case Meaning.COMING:
            return Toast("call-coming", facts)
        case Meaning.CANT if before.arrived:
            return Toast("call-cant-after-arriving", facts | {"at": before.stays[0].arrived_at})
        case Meaning.CANT:
            return Toast("call-cant", facts)
        case Meaning.ARRIVED:
            return _arrived(call, before, after, facts)
        case Meaning.LEFT:
            return _left(call, after, facts)
        case Meaning.ABSENT:
            return Toast("call-absent", facts)
        case Meaning.STAYED:
            return Toast("call-corrected", facts)


def _arrived(call: DutyCall, before: Attendance, after: Attendance, facts: dict[str, Fact]) -> Toast:
    arrived_at = after.stays[-1].arrived_at
    facts |= {"at": arrived_at}
    if before.present:
        return Toast("call-arrived-before", facts)
    if len(before.stays) == len(after.stays):
        return Toast("call-left-undone", facts)
    return Toast("call-arrived-early" if arrived_at < call.starts_at else "call-arrived", facts)


def _left(call: DutyCall, after: Attendance, facts: dict[str, Fact]) -> Toast:
    stay = after.stays[-1]
    assert stay.left_at is not None  # noqa: S101 - they have just left
    facts |= {"at": stay.left_at}
    if stay.left_at - stay.arrived_at <= UNDO:
        return Toast("call-left-soon", facts)
    minutes = round(served(call, (stay,), stay.left_at) / timedelta(minutes=1))
    return Toast("call-left", facts | {"minutes": minutes})


def expected_at(eta: Eta, call: DutyCall, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When somebody will be there who said it in their own words; None when they gave no time.

    A clock time is the one nearest to the start, in either half of the day where that was left open ("6点半到").
    """
    match eta:
        case InMinutes(minutes):
            return now + timedelta(minutes=minutes)
        case LateBy(minutes):
            return call.starts_at + timedelta(minutes=minutes)
        case AtClock(clock):
            start = call.starts_at.astimezone(zone)
            halves = (0, 12) if 1 <= clock.hour <= 12 else (0,)  # of a clock face
            days = (start + timedelta(days=day) for day in (-1, 0, 1))
            moments = (
                datetime.combine(day.date(), clock.replace(hour=(clock.hour + half) % 24), zone)
                for day in days
                for half in halves
            )
            return min(moments, key=lambda moment: abs(moment - call.starts_at)).astimezone(UTC)
        case LateUnknown():
            return None


def close(call: DutyCall, by: int | None, now: datetime) -> DutyCall:
    """End a call, by a coordinator or by the clock (`by` None). Raises Refused when it is over already."""
    if not call.open:
        raise Refused("call-over", number=call.id)
    return replace(call, closed_at=now, closed_by=by)
