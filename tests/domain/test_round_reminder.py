"""When the clock speaks of a round."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import disinfection
from domain.disinfection import Point, Round
from domain.round_reminder import Kind, helps, plan, unfinished, untaken, was_missed

EIGHT = datetime(2026, 7, 3, 0, 0, tzinfo=UTC)


def dorms(minutes: int = 90, number: int = 1) -> Round:
    return Round(
        id=number,
        area_id=1,
        slot_id=1,
        chat_id=-1,
        name="学生宿舍",
        opens_at=EIGHT,
        closes_at=EIGHT + timedelta(minutes=minutes),
        points=(Point(position=1, name="东1栋"), Point(position=2, name="东2栋")),
    )


def minutes_of(round_: Round, announced_at: datetime = EIGHT) -> dict[Kind, float]:
    """How many minutes after eight each is due."""
    return {each.kind: (each.due_at - EIGHT) / timedelta(minutes=1) for each in plan(round_, announced_at)}


@pytest.mark.parametrize(
    ("window", "due"),
    [
        (90, {Kind.UNTAKEN: 30, Kind.UNFINISHED: 75, Kind.OVER: 90}),
        (18, {Kind.UNTAKEN: 6, Kind.UNFINISHED: 3, Kind.OVER: 18}),
        (15, {Kind.UNTAKEN: 5, Kind.OVER: 15}),
        (3, {Kind.UNTAKEN: 1, Kind.OVER: 3}),
    ],
)
def test_what_would_come_before_the_start_is_left_out(window: int, due: dict[Kind, float]) -> None:
    assert minutes_of(dorms(window)) == due


def test_what_is_announced_late_has_a_third_of_what_is_left() -> None:
    assert minutes_of(dorms(), EIGHT + timedelta(minutes=60)) == {
        Kind.UNTAKEN: 70,
        Kind.UNFINISHED: 75,
        Kind.OVER: 90,
    }
    assert Kind.UNFINISHED not in minutes_of(dorms(), EIGHT + timedelta(minutes=80))


@given(window=st.integers(1, 1440), delay=st.floats(0, 0.99))
def test_nothing_comes_before_the_announcement_or_after_the_end(window: int, delay: float) -> None:
    round_ = dorms(window)
    announced_at = EIGHT + (round_.closes_at - EIGHT) * delay
    planned = plan(round_, announced_at)
    assert [each.due_at for each in planned] == sorted(each.due_at for each in planned)
    assert all(announced_at < each.due_at <= round_.closes_at for each in planned)
    assert planned[-1].kind is Kind.OVER


def test_only_the_word_that_it_is_over_helps_after_the_end() -> None:
    over = dorms().closes_at
    assert [kind for kind in Kind if helps(kind, dorms(), over)] == [Kind.OVER]
    assert all(helps(kind, dorms(), over - timedelta(seconds=1)) for kind in Kind)


def test_of_those_that_open_together_the_untaken_are_named() -> None:
    taken = disinfection.take(dorms(number=2), 7, EIGHT)[0]
    done = disinfection.tick(dorms(number=3), 7, {1, 2}, EIGHT)
    assert untaken([dorms(), taken, done], EIGHT) == [dorms()]
    assert untaken([dorms()], dorms().closes_at) == []


def test_who_handed_in_or_is_done_is_left_alone() -> None:
    taken = disinfection.take(dorms(), 7, EIGHT)[0]
    both = disinfection.hand_in(taken, 8, EIGHT)
    assert [taker.person_id for taker in unfinished(both)] == [7]
    assert unfinished(disinfection.tick(both, 7, {1, 2}, EIGHT)) == ()


def test_what_was_missed_stays_so_whatever_is_said_of_it_later() -> None:
    missed = disinfection.close(dorms())
    later = dorms().closes_at + timedelta(hours=1)
    assert was_missed(missed)
    assert was_missed(disinfection.excuse(missed, later))
    assert was_missed(disinfection.log_late(missed, 7, {1, 2}, EIGHT, later))
    assert not was_missed(dorms())
    assert not was_missed(disinfection.tick(dorms(), 7, {1, 2}, EIGHT))
    assert not was_missed(disinfection.excuse(dorms(), EIGHT))
