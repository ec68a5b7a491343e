"""A round in its window and after it: who takes it, what is ticked, what is missed, and that nothing done is undone."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain import disinfection
from domain.disinfection import Point, Round, Stage, Taker
from domain.messages import Refused

OPENS = datetime(2026, 7, 2, 0, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(minutes=90)
NOW = OPENS + timedelta(minutes=10)
ZHAO, QIAN, COORDINATOR = 1, 2, 9
ROUND = Round(
    id=45,
    area_id=1,
    slot_id=1,
    chat_id=-100,
    name="学生宿舍",
    opens_at=OPENS,
    closes_at=CLOSES,
    points=tuple(Point(position=number, name=f"东{number}栋") for number in range(1, 5)),
)
ONE_PLACE = replace(ROUND, points=(Point(position=1),))


def done(round_: Round) -> list[int]:
    return [point.position for point in round_.points if point.done]


# Taking


def test_who_takes_it_is_kept_once() -> None:
    taken = disinfection.take(ROUND, ZHAO, NOW)[0]
    again = disinfection.take(taken, ZHAO, NOW + timedelta(minutes=1))[0]
    assert taken == again
    assert again.takers == (Taker(person_id=ZHAO, taken_at=NOW),)


def test_a_second_team_takes_it_beside_the_first() -> None:
    taken = disinfection.take(disinfection.take(ROUND, ZHAO, NOW)[0], QIAN, NOW)[0]
    assert [taker.person_id for taker in taken.busy] == [ZHAO, QIAN]


# Ticking


def test_a_tick_takes_the_round_on() -> None:
    ticked = disinfection.tick(ROUND, ZHAO, {1, 3}, NOW)
    assert done(ticked) == [1, 3]
    assert [point.position for point in ticked.left] == [2, 4]
    assert [taker.person_id for taker in ticked.takers] == [ZHAO]
    assert ticked.stage is Stage.OPEN


def test_the_first_tick_of_a_point_stands() -> None:
    ticked = disinfection.tick(disinfection.tick(ROUND, ZHAO, {1}, NOW), QIAN, {1, 2}, NOW + timedelta(minutes=5))
    assert [(point.done_by, point.done_at) for point in ticked.points[:2]] == [
        (ZHAO, NOW),
        (QIAN, NOW + timedelta(minutes=5)),
    ]


def test_with_the_last_point_the_round_is_done() -> None:
    ticked = disinfection.tick(disinfection.tick(ROUND, ZHAO, {1, 2}, NOW), QIAN, {3, 4}, NOW)
    assert (ticked.stage, ticked.settled_at) == (Stage.DONE, NOW)


def test_a_point_that_is_not_there_is_named() -> None:
    with pytest.raises(Refused) as refused:
        disinfection.tick(ROUND, ZHAO, {4, 13, 14}, NOW)
    assert (refused.value.key, refused.value.facts) == ("round-no-point", {"point": 13, "points": 4})


def test_a_slip_is_taken_back_by_who_made_it_and_by_nobody_else() -> None:
    ticked = disinfection.tick(ROUND, ZHAO, {1, 2}, NOW)
    assert done(disinfection.untick(ticked, ZHAO, 1)) == [2]
    assert disinfection.untick(ticked, QIAN, 1) == ticked


def test_who_handed_in_and_ticks_more_is_at_it_again() -> None:
    handed_in = disinfection.hand_in(disinfection.tick(ROUND, ZHAO, {1}, NOW), ZHAO, NOW)
    assert handed_in.busy == ()
    assert [taker.person_id for taker in disinfection.tick(handed_in, ZHAO, {2}, NOW).busy] == [ZHAO]


def test_handing_in_leaves_the_rest_to_others() -> None:
    round_ = disinfection.take(disinfection.tick(ROUND, ZHAO, {1}, NOW), QIAN, NOW)[0]
    handed_in = disinfection.hand_in(round_, ZHAO, NOW)
    assert (handed_in.stage, [taker.person_id for taker in handed_in.busy]) == (Stage.OPEN, [QIAN])


def test_an_area_without_points_is_one_place() -> None:
    assert (ROUND.has_points, ONE_PLACE.has_points) == (True, False)
    assert disinfection.tick(ONE_PLACE, ZHAO, {1}, NOW).stage is Stage.DONE


# The end of the window


def test_what_is_left_at_the_end_is_missed_as_of_the_end() -> None:
    closed = disinfection.close(disinfection.tick(ROUND, ZHAO, {1}, NOW))
    assert (closed.stage, closed.settled_at, done(closed)) == (Stage.MISSED, CLOSES, [1])


def test_what_is_done_is_not_missed() -> None:
    whole = disinfection.tick(ROUND, ZHAO, {1, 2, 3, 4}, NOW)
    assert disinfection.close(whole) == whole


@pytest.mark.parametrize("late", [timedelta(), timedelta(seconds=1), timedelta(hours=9)])
def test_after_the_end_nothing_counts_as_done_in_time_even_before_the_clock_has_closed_it(late: timedelta) -> None:
    for move in (
        lambda now: disinfection.take(ROUND, ZHAO, now),
        lambda now: disinfection.tick(ROUND, ZHAO, {1}, now),
        lambda now: disinfection.hand_in(ROUND, ZHAO, now),
    ):
        move(CLOSES - timedelta(seconds=1))
        with pytest.raises(Refused, match="round-over"):
            move(CLOSES + late)


def test_a_round_that_is_over_takes_no_tick() -> None:
    closed = disinfection.close(ROUND)
    with pytest.raises(Refused, match="round-over"):
        disinfection.tick(closed, ZHAO, {1}, NOW)
    with pytest.raises(Refused, match="round-over"):
        disinfection.untick(closed, ZHAO, 1)


# After it


def test_what_is_logged_afterwards_is_late_whatever_time_it_names() -> None:
    closed = disinfection.close(disinfection.tick(ROUND, ZHAO, {1, 2}, NOW))
    logged = disinfection.log_late(closed, QIAN, {2, 3, 4}, NOW, CLOSES + timedelta(hours=1))
    assert (logged.stage, logged.settled_at) == (Stage.LATE, CLOSES + timedelta(hours=1))
    assert [(point.done_by, point.late) for point in logged.points] == [
        (ZHAO, False),
        (ZHAO, False),
        (QIAN, True),
        (QIAN, True),
    ]


def test_a_round_logged_in_part_is_still_missed() -> None:
    logged = disinfection.log_late(disinfection.close(ROUND), QIAN, {1}, NOW, CLOSES)
    assert (logged.stage, done(logged)) == (Stage.MISSED, [1])


@pytest.mark.parametrize("when", [OPENS - timedelta(minutes=1), CLOSES + timedelta(hours=1, minutes=1)])
def test_a_late_entry_is_neither_before_the_round_nor_to_come(when: datetime) -> None:
    with pytest.raises(Refused, match="round-late-when"):
        disinfection.log_late(disinfection.close(ROUND), QIAN, {1}, when, CLOSES + timedelta(hours=1))


def test_a_round_that_is_not_missed_is_not_logged_late_or_seen_to() -> None:
    with pytest.raises(Refused, match="round-not-missed"):
        disinfection.log_late(ROUND, QIAN, {1}, NOW, NOW)
    with pytest.raises(Refused, match="round-not-missed"):
        disinfection.see_to(ROUND, COORDINATOR)


def test_the_first_coordinator_who_says_so_sees_to_it() -> None:
    seen_to = disinfection.see_to(disinfection.close(ROUND), COORDINATOR)
    assert disinfection.see_to(seen_to, COORDINATOR + 1).handled_by == COORDINATOR


@pytest.mark.parametrize("round_", [ROUND, disinfection.close(ROUND)])
def test_a_coordinator_excuses_what_is_not_done(round_: Round) -> None:
    excused = disinfection.excuse(round_, CLOSES)
    assert (excused.stage, excused.settled_at) == (Stage.EXCUSED, CLOSES)
    assert disinfection.excuse(excused, CLOSES + timedelta(hours=1)) == excused


def test_what_is_done_needs_no_excuse() -> None:
    with pytest.raises(Refused, match="round-over"):
        disinfection.excuse(disinfection.tick(ROUND, ZHAO, {1, 2, 3, 4}, NOW), NOW)


# Any sequence of moves

people = st.sampled_from([ZHAO, QIAN, 3])
positions = st.sets(st.integers(1, 5))


class Moves(RuleBasedStateMachine):
    """Everybody does anything at any time; a refusal changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.round = ROUND
        self.before = ROUND
        self.now = OPENS
        self.taken_back: int | None = None

    def becomes(self, round_: Round) -> None:
        self.before, self.round, self.taken_back = self.round, round_, None

    @rule(minutes=st.integers(0, 40))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(who=people)
    def take(self, who: int) -> None:
        with suppress(Refused):
            self.becomes(disinfection.take(self.round, who, self.now)[0])

    @rule(who=people, positions=positions)
    def tick(self, who: int, positions: set[int]) -> None:
        with suppress(Refused):
            self.becomes(disinfection.tick(self.round, who, positions, self.now))

    @rule(who=people, position=st.integers(1, 5))
    def untick(self, who: int, position: int) -> None:
        with suppress(Refused):
            own = any((point.position, point.done_by) == (position, who) for point in self.round.points)
            self.becomes(disinfection.untick(self.round, who, position))
            self.taken_back = position if own else None

    @rule(who=people)
    def hand_in(self, who: int) -> None:
        with suppress(Refused):
            self.becomes(disinfection.hand_in(self.round, who, self.now))

    @precondition(lambda self: self.now >= CLOSES)
    @rule()
    def close(self) -> None:
        self.becomes(disinfection.close(self.round))

    @rule(who=people, positions=positions, minutes=st.integers(-10, 200))
    def log_late(self, who: int, positions: set[int], minutes: int) -> None:
        with suppress(Refused):
            done_at = OPENS + timedelta(minutes=minutes)
            self.becomes(disinfection.log_late(self.round, who, positions, done_at, self.now))

    @rule()
    def excuse(self) -> None:
        with suppress(Refused):
            self.becomes(disinfection.excuse(self.round, self.now))

    @invariant()
    def what_is_done_stays_and_keeps_its_doer(self) -> None:
        for was, is_now in zip(self.before.points, self.round.points, strict=True):
            if was.done and was.position != self.taken_back:
                assert is_now == was

    @invariant()
    def it_is_done_when_no_point_is_left_in_the_window(self) -> None:
        in_time = all(point.done and not point.late for point in self.round.points)
        assert (self.round.stage is Stage.DONE) == in_time
        assert all(point.late or not point.done_at or point.done_at < CLOSES for point in self.round.points)

    @invariant()
    def it_is_late_when_the_last_points_were_logged_after_it(self) -> None:
        late = not self.round.left and any(point.late for point in self.round.points)
        assert (self.round.stage is Stage.LATE) == late

    @invariant()
    def it_is_settled_when_it_is_not_open(self) -> None:
        assert (self.round.stage is Stage.OPEN) == (self.round.settled_at is None)

    @invariant()
    def nobody_takes_it_twice(self) -> None:
        takers = [taker.person_id for taker in self.round.takers]
        assert len(takers) == len(set(takers))


TestAnySequenceOfMoves = Moves.TestCase
TestAnySequenceOfMoves.settings = examples(max_examples=60, stateful_step_count=30)


@given(positions)
def test_a_tick_never_ticks_more_than_was_said(positions: set[int]) -> None:
    with suppress(Refused):
        assert set(done(disinfection.tick(ROUND, ZHAO, positions, NOW))) == positions
