"""A duty call: any sequence of answers and corrections leaves what a simple model says."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duty_call import (
    LATEST,
    UNDO,
    Answer,
    Attendance,
    By,
    Count,
    DutyCall,
    Meaning,
    Stay,
    attendance,
    close,
    correct,
    count,
    expected_at,
    missing,
    ranked,
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
SAID = [meaning for meaning in Meaning if meaning is not Meaning.STAYED]  # which has a door of its own
TAPPED = [meaning for meaning in SAID if meaning is not Meaning.ABSENT]  # said of others


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
    Move, st.sampled_from(PEOPLE), st.sampled_from(SAID), st.integers(0, 15), st.none() | st.integers(0, 3)
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


@given(st.lists(moves.filter(lambda move: move.meaning is not Meaning.ABSENT), max_size=30))
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


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE), st.sampled_from(TAPPED))
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


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE))
def test_who_is_not_there_keeps_the_stays_that_ended(steps: list[Move], who: int) -> None:
    log = played(steps)
    before = log.stand(who)
    after = before.after(Answer(person_id=who, meaning=Meaning.ABSENT, said_at=log.now))
    assert after.stays == tuple(stay for stay in before.stays if stay.left_at is not None)
    assert after.coming_since == before.coming_since


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE))
def test_a_tick_that_is_taken_back_confirms_nothing_and_the_next_word_does(steps: list[Move], who: int) -> None:
    log = played(steps)
    ticked, absent = (
        Answer(person_id=who, meaning=what, said_at=log.now) for what in (Meaning.ARRIVED, Meaning.ABSENT)
    )
    once = log.stand(who).after(ticked).after(absent)
    assert not once.present
    assert not once.absent
    assert once.after(absent).absent is not once.arrived


@given(st.integers(0, 6), st.integers(1, 4), st.integers(0, 6), st.integers(1, 4))
def test_two_calls_overlap_when_there_is_a_moment_of_both(start: int, length: int, other: int, its_length: int) -> None:
    one, two = (
        replace(CALL, starts_at=STARTS + timedelta(hours=at), ends_at=STARTS + timedelta(hours=at + hours))
        for at, hours in ((start, length), (other, its_length))
    )
    hours = set(range(start, start + length)) & set(range(other, other + its_length))
    assert one.overlaps(two) is two.overlaps(one) is bool(hours)


def test_who_came_back_by_a_slip_of_the_coordinator_keeps_the_hours_that_they_served() -> None:
    said = [(Meaning.ARRIVED, "18:00"), (Meaning.LEFT, "19:00"), (Meaning.ARRIVED, "19:30"), (Meaning.ABSENT, "19:31")]
    stand = attendance(Answer(person_id=1, meaning=what, said_at=clock(at)) for what, at in said)
    assert stand.stays == (Stay(clock("18:00"), clock("19:00")),)
    assert not stand.absent


@given(st.lists(moves, max_size=20), st.sampled_from(PEOPLE))
def test_who_says_again_that_they_come_is_absent_no_more_and_last_in_the_line(steps: list[Move], who: int) -> None:
    log = played(steps)
    absent, again = (Answer(person_id=who, meaning=what, said_at=log.now) for what in (Meaning.ABSENT, Meaning.COMING))
    looked_for = log.stand(who).after(absent)
    back = looked_for.after(again)
    assert back.holds_place
    assert back.coming_since == (looked_for.coming_since if looked_for.holds_place else log.now)


@pytest.mark.parametrize(("at", "refused"), [("17:59", True), ("18:00", False)])
def test_nobody_is_absent_before_the_start(at: str, refused: bool) -> None:
    said = Answer(person_id=1, meaning=Meaning.ABSENT, said_at=clock(at))
    if refused:
        with pytest.raises(Refused, match="roll-call-too-early"):
            say(CALL, Attendance(coming_since=POSTED), said)
    else:
        assert say(CALL, Attendance(coming_since=POSTED), said)[0].absent


def test_before_the_start_a_tick_that_was_a_slip_is_taken_back() -> None:
    ticked = Attendance(coming_since=POSTED, stays=(Stay(POSTED),))
    after, _ = say(CALL, ticked, Answer(person_id=1, meaning=Meaning.ABSENT, said_at=clock("17:30")))
    assert after == Attendance(coming_since=POSTED)


# Who holds a place


STANDS = st.dictionaries(
    st.integers(1, 50),
    st.sampled_from(
        [
            Attendance(coming_since=POSTED),
            Attendance(coming_since=POSTED, absent=True),
            Attendance(coming_since=POSTED, stays=(Stay(STARTS),)),
            Attendance(cant=True, stays=(Stay(STARTS),)),
            Attendance(cant=True),
        ]
    ),
    max_size=12,
)


@given(STANDS)
def test_who_has_arrived_holds_a_place_before_who_has_not_and_else_it_is_the_order(
    stands: dict[int, Attendance],
) -> None:
    holders = ranked(stands)
    said = [id_ for id_, stand in stands.items() if stand.coming and not stand.absent]
    there = [id_ for id_ in said if stands[id_].arrived]
    assert list(holders) == there + [id_ for id_ in said if id_ not in there]


@given(STANDS, st.integers(1, 8))
def test_the_reserve_is_never_missing_and_who_was_looked_for_in_vain_is(
    stands: dict[int, Attendance], needed: int
) -> None:
    call = replace(CALL, needed=needed)
    without_record = set(missing(call, stands))
    assert {id_ for id_, stand in stands.items() if stand.absent} <= without_record
    assert without_record.isdisjoint(ranked(stands)[needed:])
    assert not any(stands[id_].arrived or stands[id_].cant for id_ in without_record)
    counted = count(call, stands, ENDS)
    assert counted.absent == len(without_record)
    assert counted.short == max(needed - len(ranked(stands)), 0)


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
    assert count(CALL, {1: again}, ENDS) == Count(coming=1, arrived=1, short=5, absent=0, service=timedelta(minutes=90))


# The end


@pytest.mark.parametrize("meaning", SAID)
def test_what_was_said_before_the_end_counts_though_the_clock_has_closed_it(meaning: Meaning) -> None:
    here = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=STARTS))
    ended = close(CALL, None, ENDS)
    say(ended, here, Answer(person_id=1, meaning=meaning, said_at=ENDS - timedelta(minutes=1)))


@pytest.mark.parametrize("meaning", SAID)
def test_a_closed_call_takes_no_answer(meaning: Meaning) -> None:
    closed = close(CALL, 7, STARTS)
    with pytest.raises(Refused, match="call-over"):
        say(closed, Attendance(coming_since=STARTS), Answer(person_id=1, meaning=meaning, said_at=STARTS))


@pytest.mark.parametrize("meaning", SAID)
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


# What is put right after it


ENDED = close(CALL, None, ENDS)


def stayed(arrived_at: datetime, left_at: datetime) -> Answer:
    return Answer(
        person_id=1,
        meaning=Meaning.STAYED,
        said_at=ENDS + timedelta(hours=1),
        stay=Stay(arrived_at, left_at),
        said_by=By.COORDINATOR,
        by_id=7,
    )


@given(st.lists(moves, max_size=20), st.integers(0, 240), st.integers(1, 240))
def test_a_correction_stands_in_place_of_all_that_was_recorded(steps: list[Move], late: int, length: int) -> None:
    before = played(steps).stand(1)
    arrived_at = STARTS + timedelta(minutes=late)
    left_at = min(arrived_at + timedelta(minutes=length), ENDS + LATEST)
    after, _ = correct(ENDED, before, stayed(arrived_at, left_at))
    assert after.stays == (Stay(arrived_at, left_at),)
    assert after.coming
    assert not after.absent
    assert count(ENDED, {1: after}, ENDS).service == left_at - arrived_at


def test_what_they_say_themselves_is_about_their_last_stay() -> None:
    stays = (Stay(STARTS, clock("18:30")), Stay(clock("19:00"), ENDS, by_clock=True))
    said = replace(stayed(clock("19:00"), clock("19:30")), said_by=By.SELF, by_id=None)
    after, _ = correct(ENDED, Attendance(coming_since=STARTS, stays=stays), said)
    assert after.stays == (stays[0], Stay(clock("19:00"), clock("19:30")))


@pytest.mark.parametrize(
    ("call", "arrived_at", "left_at", "refused"),
    [
        (CALL, STARTS, ENDS, "correction-too-early"),
        (ENDED, ENDS, STARTS, "correction-backwards"),
        (ENDED, STARTS, STARTS, "correction-backwards"),
        (ENDED, STARTS, ENDS + LATEST + timedelta(minutes=1), "correction-too-far"),
        (ENDED, STARTS - LATEST - timedelta(minutes=1), ENDS, "correction-too-far"),
    ],
)
def test_a_correction_must_make_sense(call: DutyCall, arrived_at: datetime, left_at: datetime, refused: str) -> None:
    with pytest.raises(Refused, match=refused):
        correct(call, Attendance(), stayed(arrived_at, left_at))


def test_who_is_checked_out_by_the_clock_is_marked() -> None:
    here = Attendance().after(Answer(person_id=1, meaning=Meaning.ARRIVED, said_at=STARTS))
    out = here.after(Answer(person_id=1, meaning=Meaning.LEFT, said_at=ENDS, said_by=By.CLOCK))
    assert out.stays == (Stay(STARTS, ENDS, by_clock=True),)


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
