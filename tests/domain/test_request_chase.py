"""What the clock says or does about a request, and when: a plan, what follows, what waits for the morning."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.help_request import HelpRequest, Stage
from domain.help_request import Kind as Need
from domain.request_chase import (
    OF_STAGE,
    Chase,
    Kind,
    follow_up,
    held_until,
    passes_the_night,
    plan,
    worth_doing,
)
from domain.request_policy import ApprovedOnly, RequestPolicy

ASKED = datetime(2026, 7, 2, 15, 30, tzinfo=UTC)  # 23:30 in Shanghai
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
POLICY = RequestPolicy(
    most_claims=3,
    approved_only=ApprovedOnly.AUTO,
    lift=30 * MINUTE,
    lift_urgent=10 * MINUTE,
    silent=60 * MINUTE,
    silent_ride=15 * MINUTE,
    reassign=15 * MINUTE,
    confirm_again=12 * HOUR,
    unconfirmed=24 * HOUR,
    keep_days=30,
    emergency="120",
    duty_phone="",
    danger_words=(),
)
NEVER = replace(
    POLICY,
    lift=None,
    lift_urgent=None,
    silent=None,
    silent_ride=None,
    reassign=None,
    confirm_again=None,
    unconfirmed=None,
)


def asked(kind: Need = Need.GROCERIES, *, urgent: bool = False, wanted: timedelta | None = None) -> HelpRequest:
    """A request that somebody has just asked for; `wanted`: so long after that they are to be there."""
    return HelpRequest(
        id=31,
        chat_id=-1,
        kind=kind,
        building="3栋",
        urgent=urgent,
        wanted_at=None if wanted is None else ASKED + wanted,
        asked_by=1,
        asked_at=ASKED,
        opened_at=ASKED,
    )


def claimed(request: HelpRequest, after: timedelta = timedelta()) -> HelpRequest:
    at = ASKED + after
    return replace(request, stage=Stage.CLAIMED, claimed_by=2, claimed_at=at, heard_at=at)


def delivered(request: HelpRequest) -> HelpRequest:
    return replace(claimed(request), stage=Stage.DELIVERED, delivered_at=ASKED)


def planned(
    request: HelpRequest,
    policy: RequestPolicy = POLICY,
    *,
    night: bool = False,
    lifted: bool = False,
    now: datetime = ASKED,
) -> list[tuple[Kind, int]]:
    """Each chase, and how many minutes after the request was asked it is due."""
    return [
        (chase.kind, (chase.due_at - ASKED) // MINUTE)
        for chase in plan(request, policy, night=night, lifted=lifted, now=now)
    ]


# While nobody has it


@pytest.mark.parametrize(
    ("request_", "lift"),
    [
        (asked(Need.GROCERIES), 30),
        (asked(Need.MEDICINE), 30),
        (asked(Need.RIDE), 30),
        (asked(Need.HOSPITAL), 10),
        (asked(Need.GROCERIES, urgent=True), 10),
    ],
)
def test_what_nobody_takes_on_is_lifted_and_sooner_when_minutes_count(request_: HelpRequest, lift: int) -> None:
    assert planned(request_) == [(Kind.LIFT, lift), (Kind.LAPSE, 72 * 60)]
    assert follow_up(Kind.LIFT, request_, POLICY, ASKED + HOUR) == Chase(Kind.ASSIGN, ASKED + HOUR + lift * MINUTE)


def test_it_is_lifted_once_and_when_it_was_given_back_the_coordinators_hear_at_once() -> None:
    given_back = replace(asked(), opened_at=ASKED + 2 * HOUR)
    now = given_back.opened_at
    assert planned(given_back, lifted=True, now=now) == [(Kind.ASSIGN, 150), (Kind.LAPSE, 74 * 60)]


@pytest.mark.parametrize("kind", Need)
def test_who_asks_by_night_for_what_cant_wait_hears_twice_that_nobody_has_it_yet(kind: Need) -> None:
    told = [due for chase, due in planned(asked(kind), night=True) if chase is Kind.WAITING]
    assert told == ([10, 20] if kind in (Need.MEDICINE, Need.HOSPITAL) else [])
    assert not [due for chase, due in planned(asked(kind)) if chase is Kind.WAITING]


def test_what_was_given_back_after_a_quarter_of_an_hour_leaves_one_of_them_to_say() -> None:
    given_back = replace(asked(Need.MEDICINE), opened_at=ASKED + 15 * MINUTE)
    assert planned(given_back, night=True, now=given_back.opened_at)[0] == (Kind.WAITING, 20)


def test_a_ride_lapses_two_hours_after_somebody_was_to_be_there() -> None:
    assert (Kind.LAPSE, 5 * 60) in planned(asked(Need.RIDE, wanted=3 * HOUR))


def test_a_ride_that_is_given_back_late_is_left_time_to_find_somebody_else() -> None:
    late = replace(asked(Need.RIDE, wanted=HOUR), opened_at=ASKED + 4 * HOUR)
    assert (Kind.LAPSE, 6 * 60) in planned(late, now=late.opened_at)


# While somebody has it


@pytest.mark.parametrize(
    ("request_", "silent"),
    [
        (asked(Need.GROCERIES), 60),
        (asked(Need.MEDICINE), 60),
        (asked(Need.RIDE), 15),
        (asked(Need.HOSPITAL), 15),
        (asked(Need.RIDE, wanted=3 * HOUR), 165),
        (asked(Need.RIDE, wanted=20 * MINUTE), 15),
    ],
)
def test_who_has_it_and_is_silent_is_asked_and_then_the_coordinators(request_: HelpRequest, silent: int) -> None:
    assert planned(claimed(request_)) == sorted(
        [(Kind.UNOPENED, 10), (Kind.SILENT, silent)], key=lambda chase: chase[1]
    )
    now = ASKED + silent * MINUTE
    assert follow_up(Kind.SILENT, claimed(request_), POLICY, now) == Chase(Kind.OVERDUE, now + 15 * MINUTE)


def test_on_the_way_gives_them_their_time_anew() -> None:
    heard = replace(claimed(asked(Need.RIDE)), heard_at=ASKED + 16 * MINUTE)
    assert planned(heard, now=heard.heard_at or ASKED) == [(Kind.SILENT, 31)]


# When it was delivered


def test_delivered_and_not_confirmed_is_asked_once_more_and_then_ended() -> None:
    assert planned(delivered(asked())) == [(Kind.AGAIN, 12 * 60), (Kind.UNCONFIRMED, 24 * 60)]


@pytest.mark.parametrize("stage", [Stage.CONFIRMED, Stage.CANCELLED, Stage.LAPSED, Stage.UNCONFIRMED])
def test_of_what_is_over_nothing_is_said(stage: Stage) -> None:
    assert planned(replace(delivered(asked()), stage=stage, ended_at=ASKED)) == []


# What is off, and what never is


@pytest.mark.parametrize("request_", [asked(Need.HOSPITAL), asked()])
def test_each_length_that_is_off_never_comes(request_: HelpRequest) -> None:
    assert [kind for kind, _ in planned(request_, NEVER)] == [Kind.LAPSE]
    assert [kind for kind, _ in planned(claimed(request_), NEVER)] == [Kind.UNOPENED]
    assert planned(delivered(request_), NEVER) == []
    assert follow_up(Kind.SILENT, claimed(request_), NEVER, ASKED) is None


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.LIFT, Kind.SILENT}))
def test_nothing_follows_on_anything_else(kind: Kind) -> None:
    assert follow_up(kind, asked(), POLICY, ASKED) is None


REQUESTS = st.builds(
    lambda kind, urgent, wanted, at: at(asked(kind, urgent=urgent, wanted=wanted)),
    st.sampled_from(Need),
    st.booleans(),
    st.none() | st.timedeltas(timedelta(), 3 * 24 * HOUR),
    st.sampled_from([lambda request: request, claimed, delivered]),
)


@given(request_=REQUESTS, later=st.timedeltas(timedelta(), 4 * 24 * HOUR), night=st.booleans(), lifted=st.booleans())
def test_what_is_planned_lies_ahead_and_is_true_at_this_stage(
    request_: HelpRequest, later: timedelta, night: bool, lifted: bool
) -> None:
    chases = plan(request_, POLICY, night=night, lifted=lifted, now=ASKED + later)
    assert all(chase.due_at > ASKED + later and OF_STAGE[chase.kind] is request_.stage for chase in chases)
    assert [chase.due_at for chase in chases] == sorted(chase.due_at for chase in chases)


# After a stop


def heap(*kinds: Kind) -> list[Chase]:
    return [Chase(kind, ASKED + place * MINUTE) for place, kind in enumerate(kinds)]


def test_after_a_stop_who_asked_is_told_once_that_nobody_has_it_yet() -> None:
    due = heap(Kind.WAITING, Kind.WAITING, Kind.LIFT)
    assert worth_doing(due) == (due[1], due[2])


@pytest.mark.parametrize(
    "kinds",
    [(Kind.WAITING, Kind.WAITING, Kind.LIFT, Kind.LAPSE), (Kind.AGAIN, Kind.UNCONFIRMED)],
)
def test_after_a_stop_in_which_it_ended_nothing_else_is_said(kinds: tuple[Kind, ...]) -> None:
    due = heap(*kinds)
    assert worth_doing(due) == (due[-1],)


@given(st.lists(st.sampled_from(Kind), min_size=1))
def test_something_of_what_is_due_is_always_done(kinds: list[Kind]) -> None:
    assert worth_doing(heap(*kinds))


# By night

SEVEN = ASKED + 7 * HOUR + 30 * MINUTE


@pytest.mark.parametrize("kind", Kind)
def test_what_can_wait_waits_for_the_morning(kind: Kind) -> None:
    waits = kind in (Kind.LIFT, Kind.ASSIGN, Kind.SILENT, Kind.OVERDUE, Kind.AGAIN)
    assert held_until(kind, asked(), SEVEN) == (SEVEN if waits else None)


@pytest.mark.parametrize("request_", [asked(Need.MEDICINE), asked(Need.HOSPITAL), asked(urgent=True)])
@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.AGAIN}))
def test_what_cant_wait_passes_the_night(kind: Kind, request_: HelpRequest) -> None:
    assert passes_the_night(request_)
    assert held_until(kind, request_, SEVEN) is None


def test_nobody_is_woken_to_say_that_it_arrived() -> None:
    assert held_until(Kind.AGAIN, asked(Need.MEDICINE), SEVEN) == SEVEN


@pytest.mark.parametrize("kind", Kind)
def test_by_day_nothing_waits(kind: Kind) -> None:
    assert held_until(kind, asked(), None) is None
