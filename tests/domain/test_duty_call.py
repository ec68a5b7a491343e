"""A duty call: any sequence of answers and corrections leaves what a simple model says."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duty_call import (
    UNDO,
    Answer,
    Attendance,
    Count,
    DutyCall,
    Meaning,
    attendance,
    close,
    count,
    expected_at,
    say,
)
from domain.messages import Refused
from domain.reading.short_reply import AtClock, Eta, InMinutes, LateBy, LateUnknown

SHANGHAI = ZoneInfo("Asia/Shanghai")
STARTS = datetime(2026, 7, 2, 18, 0, tzinfo=SHANGHAI).astimezone(UTC)
ENDS = STARTS + timedelta(hours=2)
POSTED = STARTS - timedelta(minutes=50)
CALL = DutyCall(
    id=12, chat_id=-1, needed=6, starts_at=STARTS, ends_at=ENDS, place="东区门岗", posted_at=POSTED, posted_by=7
)
PEOPLE = (1, 2, 3)


def clock(text: str) -> datetime:
    """A moment of that evening."""
    return datetime.combine(STARTS.astimezone(SHANGHAI), time.fromisoformat(text), SHANGHAI).astimezone(UTC)


@dataclass(frozen=True)
class Move:
    """Somebody answers, after so many minutes; or an edit puts this answer in the place of an earlier one."""

    who: int
    meaning: Meaning
    minutes: int
    edits: int | None  # which of what was said so far, counted from the latest


moves = st.builds(
    Move, st.sampled_from(PEOPLE), st.sampled_from(Meaning), st.integers(0, 15), st.none() | st.integers(0, 3)
)


@dataclass
class Log:
    """What was said and stands, as the records keep it."""

    answers: list[Answer] = field(default_factory=list)
    now: datetime = POSTED

    def play(self, move: Move) -> None:
        self.now += timedelta(minutes=move.minutes)
        if move.edits is not None and move.edits < len(self.answers):
            edited = self.answers.pop(-1 - move.edits)
            move = replace(move, who=edited.person_id)
        answer = Answer(person_id=move.who, meaning=move.meaning, said_at=self.now)
        try:
            say(CALL, self.stand(move.who), answer)
        except Refused:
            return
        self.answers.append(answer)

    def stand(self, who: int) -> Attendance:
        return attendance(answer for answer in self.answers if answer.person_id == who)

    def count(self, call: DutyCall = CALL) -> Count:
        return count(call, {who: self.stand(who) for who in PEOPLE}, self.now)


def played(steps: list[Move]) -> Log:
    log = Log()
    for step in steps:
        log.play(step)
    return log


# What the board counts


@given(st.lists(moves, max_size=30))
def test_the_counts_are_those_of_a_simple_model(steps: list[Move]) -> None:
    log = played(steps)
    coming: set[int] = set()
    arrived: set[int] = set()
    for answer in log.answers:
        if answer.meaning in (Meaning.COMING, Meaning.ARRIVED):
            coming.add(answer.person_id)
        if answer.meaning is Meaning.ARRIVED:
            arrived.add(answer.person_id)
        if answer.meaning is Meaning.CANT:
            coming.discard(answer.person_id)
    counted = log.count()
    assert (counted.coming, counted.arrived) == (len(coming), len(arrived))
    assert counted.absent == len(coming - arrived)


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE), st.sampled_from(Meaning))
def test_a_second_tap_changes_nothing(steps: list[Move], who: int, meaning: Meaning) -> None:
    log = played(steps)
    log.play(Move(who, meaning, 0, None))
    once = log.stand(who)
    log.play(Move(who, meaning, 0, None))
    assert log.stand(who) == once


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE))
def test_a_check_out_changes_no_count(steps: list[Move], who: int) -> None:
    log = played(steps)
    before = log.count()
    log.play(Move(who, Meaning.LEFT, 0, None))
    after = log.count()
    assert (after.coming, after.arrived, after.absent) == (before.coming, before.arrived, before.absent)


def test_a_check_out_without_a_check_in_is_refused() -> None:
    with pytest.raises(Refused, match="call-not-checked-in"):
        say(CALL, Attendance(coming_since=STARTS), Answer(person_id=1, meaning=Meaning.LEFT, said_at=STARTS))


# Hours


@given(st.lists(moves, max_size=30), st.integers(0, 200))
def test_service_is_never_negative_and_never_beyond_the_window(steps: list[Move], closed_after: int) -> None:
    log = played(steps)
    closed = close(CALL, 7, POSTED + timedelta(minutes=closed_after))
    for call in (CALL, closed):
        counted = log.count(call)
        assert timedelta() <= counted.service <= counted.arrived * (ENDS - STARTS)


@pytest.mark.parametrize(
    ("arrives", "leaves", "service"),
    [
        ("17:30", "20:00", timedelta(hours=2)),  # early: from the start
        ("18:30", "19:00", timedelta(minutes=30)),
        ("18:30", None, timedelta(minutes=90)),  # never checked out: to the end
        ("17:10", "17:50", timedelta()),  # gone before it began
    ],
)
def test_hours_run_within_the_call(arrives: str, leaves: str | None, service: timedelta) -> None:
    stay = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=clock(arrives)))
    if leaves:
        stay = stay.after(Answer(person_id=1, meaning=Meaning.LEFT, said_at=clock(leaves)))
    assert count(CALL, {1: stay}, clock("20:30")).service == service


def test_a_check_in_soon_after_a_check_out_goes_on_with_the_same_stay() -> None:
    answers = [(Meaning.ARRIVED, STARTS), (Meaning.LEFT, STARTS + timedelta(hours=1))]
    back = answers[1][1] + UNDO
    undone = attendance(
        Answer(person_id=1, meaning=what, said_at=at) for what, at in [*answers, (Meaning.ARRIVED, back)]
    )
    assert [stay.arrived_at for stay in undone.stays] == [STARTS]
    assert undone.present


def test_a_check_in_later_than_that_begins_another_stay() -> None:
    answers = [(Meaning.ARRIVED, STARTS), (Meaning.LEFT, STARTS + timedelta(minutes=30))]
    back = STARTS + timedelta(hours=1)
    again = attendance(
        Answer(person_id=1, meaning=what, said_at=at) for what, at in [*answers, (Meaning.ARRIVED, back)]
    )
    assert count(CALL, {1: again}, ENDS) == Count(coming=1, arrived=1, absent=0, service=timedelta(minutes=90))


# The end


@pytest.mark.parametrize("meaning", Meaning)
def test_what_was_said_before_the_end_counts_though_the_clock_has_closed_it(meaning: Meaning) -> None:
    here = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=STARTS))
    ended = close(CALL, None, ENDS)
    say(ended, here, Answer(person_id=1, meaning=meaning, said_at=ENDS - timedelta(minutes=1)))


@pytest.mark.parametrize("meaning", Meaning)
def test_a_closed_call_takes_no_answer(meaning: Meaning) -> None:
    closed = close(CALL, 7, STARTS)
    with pytest.raises(Refused, match="call-over"):
        say(closed, Attendance(coming_since=STARTS), Answer(person_id=1, meaning=meaning, said_at=STARTS))


@pytest.mark.parametrize("meaning", Meaning)
def test_what_is_said_after_the_end_does_not_count_though_nobody_has_closed_it_yet(meaning: Meaning) -> None:
    here = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=STARTS))
    with pytest.raises(Refused, match="call-over"):
        say(CALL, here, Answer(person_id=1, meaning=meaning, said_at=ENDS))


def test_a_call_is_closed_once() -> None:
    closed = close(CALL, None, ENDS)
    with pytest.raises(Refused, match="call-over"):
        close(closed, 7, ENDS + timedelta(minutes=1))


def test_a_closed_call_counts_no_hours_after_it() -> None:
    stay = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=STARTS))
    closed = close(CALL, 7, STARTS + timedelta(minutes=30))
    assert count(closed, {1: stay}, ENDS + timedelta(days=1)).service == timedelta(minutes=30)


# When somebody will be there


@pytest.mark.parametrize(
    ("eta", "said_at", "there"),
    [
        (InMinutes(10), "17:14", "17:24"),
        (LateBy(10), "17:14", "18:10"),
        (AtClock(time(18, 10)), "17:14", "18:10"),
        (AtClock(time(6, 30)), "17:14", "18:30"),
        (AtClock(time(17, 50)), "17:14", "17:50"),
    ],
)
def test_when_they_will_be_there(eta: Eta, said_at: str, there: str) -> None:
    assert expected_at(eta, CALL, clock(said_at), SHANGHAI) == clock(there)


def test_late_without_a_time_has_none() -> None:
    assert expected_at(LateUnknown(), CALL, STARTS, SHANGHAI) is None


def test_a_time_after_midnight_is_that_of_the_night() -> None:
    night = replace(CALL, starts_at=clock("23:30"), ends_at=clock("23:30") + timedelta(hours=6))
    assert expected_at(AtClock(time(0, 15)), night, clock("23:00"), SHANGHAI) == clock("23:30") + timedelta(minutes=45)


@given(st.times(), st.integers(0, 24 * 60 - 1))
def test_a_time_of_day_is_within_twelve_hours_of_the_start(at: time, start: int) -> None:
    starts_at = clock("00:00") + timedelta(minutes=start)
    call = replace(CALL, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    there = expected_at(AtClock(at.replace(second=0, microsecond=0)), call, POSTED, SHANGHAI)
    assert there is not None
    assert abs(there - starts_at) <= timedelta(hours=12)


# What the toast says


@pytest.mark.parametrize(
    ("said_before", "meaning", "key"),
    [
        ([], Meaning.COMING, "call-coming"),
        ([], Meaning.CANT, "call-cant"),
        ([], Meaning.ARRIVED, "call-arrived"),
        ([(Meaning.ARRIVED, "18:00")], Meaning.ARRIVED, "call-arrived-before"),
        ([(Meaning.ARRIVED, "18:00")], Meaning.CANT, "call-cant-after-arriving"),
        ([(Meaning.ARRIVED, "18:00")], Meaning.LEFT, "call-left"),
        ([(Meaning.ARRIVED, "18:55")], Meaning.LEFT, "call-left-soon"),
        ([(Meaning.ARRIVED, "18:00"), (Meaning.LEFT, "18:55")], Meaning.ARRIVED, "call-left-undone"),
        ([(Meaning.ARRIVED, "18:00"), (Meaning.LEFT, "18:30")], Meaning.ARRIVED, "call-arrived"),
    ],
)
def test_the_toast_tells_what_was_done(said_before: list[tuple[Meaning, str]], meaning: Meaning, key: str) -> None:
    before = attendance(Answer(person_id=1, meaning=what, said_at=clock(at)) for what, at in said_before)
    _, toast = say(CALL, before, Answer(person_id=1, meaning=meaning, said_at=clock("19:00")))
    assert toast.key == key


def test_an_early_check_in_says_from_when_hours_count() -> None:
    _, toast = say(CALL, Attendance(), Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=clock("17:30")))
    assert toast.key == "call-arrived-early"
