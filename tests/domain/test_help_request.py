"""A request: whatever is done to it in whatever order, it is at a stage that makes sense, and only who may moved it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain import help_request
from domain.help_request import LET_GO_A_DAY, UNCONFIRMED_FOLD, By, Claimant, HelpRequest, Kind, Stage
from domain.messages import Refused

ASKED = datetime(2026, 7, 2, 15, 30, tzinfo=UTC)
ASKER, ZHAO, QIAN, COORDINATOR = 1, 2, 3, 4
PEOPLE = (ASKER, ZHAO, QIAN, COORDINATOR)
MOST = 3
REQUEST = HelpRequest(
    id=31, chat_id=-1, kind=Kind.GROCERIES, building="3栋", asked_by=ASKER, asked_at=ASKED, opened_at=ASKED
)
CLAIMED = help_request.claim(REQUEST, Claimant(id=ZHAO), "", MOST, ASKED)[0]
DELIVERED = help_request.deliver(CLAIMED, ZHAO, ASKED)[0]

Act = Callable[[HelpRequest, int, datetime], HelpRequest]
ACTS: dict[str, Act] = {
    "claim": lambda request, who, now: help_request.claim(request, Claimant(id=who), "赵强", MOST, now)[0],
    "on the way": lambda request, who, now: help_request.report_on_the_way(request, who, now)[0],
    "release": lambda request, who, now: help_request.release(request, who, now)[0],
    "take back": lambda request, _, now: help_request.take_back(request, now)[0],
    "deliver": lambda request, who, now: help_request.deliver(request, who, now)[0],
    "confirm": lambda request, who, now: help_request.confirm(request, who, now)[0],
    "confirm for": lambda request, who, now: help_request.confirm_for(request, who, now)[0],
    "report missing": lambda request, who, now: help_request.report_missing(
        request, who, now, confirmed_by=By.COORDINATOR
    )[0],
    "cancel": lambda request, _, now: help_request.cancel(request, now)[0],
    "lapse": lambda request, _, now: help_request.lapse(request, now),
    "leave unconfirmed": lambda request, _, now: help_request.leave_unconfirmed(request, now),
}
FOLLOWS = {
    Stage.OPEN: {Stage.CLAIMED, Stage.CANCELLED, Stage.LAPSED},
    Stage.CLAIMED: {Stage.OPEN, Stage.DELIVERED, Stage.CONFIRMED, Stage.CANCELLED},
    Stage.DELIVERED: {Stage.CLAIMED, Stage.CONFIRMED, Stage.UNCONFIRMED},
    Stage.UNCONFIRMED: {Stage.CLAIMED, Stage.CONFIRMED},
    Stage.CONFIRMED: {Stage.CLAIMED},  # by a coordinator
    Stage.CANCELLED: set[Stage](),
    Stage.LAPSED: set[Stage](),
}
"""docs/states.md, as a table."""

moves = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(PEOPLE), st.integers(0, 90)), max_size=25)


@dataclass
class Played:
    """A request to which things were done; what was refused changed nothing."""

    request: HelpRequest = REQUEST
    now: datetime = ASKED
    done: list[tuple[str, int, HelpRequest, HelpRequest]] = field(default_factory=list)

    def play(self, act: str, who: int, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        before = self.request
        try:
            self.request = ACTS[act](before, who, self.now)
        except Refused:
            return
        self.done.append((act, who, before, self.request))


def played(steps: list[tuple[str, int, int]]) -> Played:
    log = Played()
    for step in steps:
        log.play(*step)
    return log


# Whatever is done


@given(moves)
def test_a_stage_is_followed_only_by_those_that_are_drawn(steps: list[tuple[str, int, int]]) -> None:
    for act, _, before, after in played(steps).done:
        assert after.stage == before.stage or after.stage in FOLLOWS[before.stage], act


@given(moves)
def test_who_has_it_and_when_it_ended_agree_with_its_stage(steps: list[tuple[str, int, int]]) -> None:
    for _, _, _, request in played(steps).done:
        held = request.claimed_by is not None
        assert held == (request.claimed_at is not None) == (request.heard_at is not None)
        if request.stage is not Stage.CANCELLED:  # which may have been taken on or not
            assert held == (request.stage not in (Stage.OPEN, Stage.LAPSED))
        was_delivered = request.stage in (Stage.DELIVERED, Stage.CONFIRMED, Stage.UNCONFIRMED)
        assert was_delivered == (request.delivered_at is not None)
        assert request.over == (request.stage not in (Stage.OPEN, Stage.CLAIMED, Stage.DELIVERED))
        assert request.claimed_by != request.asked_by


@given(moves)
def test_only_who_asked_or_a_coordinator_makes_it_confirmed(steps: list[tuple[str, int, int]]) -> None:
    for act, who, before, after in played(steps).done:
        if after.stage is Stage.CONFIRMED and before.stage is not Stage.CONFIRMED:
            assert (act, who) == ("confirm", ASKER) or (act == "confirm for" and who != before.claimed_by)


@given(moves)
def test_only_who_has_it_delivers_it_or_gives_it_back(steps: list[tuple[str, int, int]]) -> None:
    for act, who, before, after in played(steps).done:
        if act in ("deliver", "release", "on the way"):
            assert who == before.claimed_by
        if act == "claim" and after != before:
            assert before.claimed_by is None


@given(moves, st.sampled_from(sorted(set(ACTS) - {"on the way", "release", "take back"})), st.sampled_from(PEOPLE))
@example([("claim", ZHAO, 0)], "deliver", ZHAO)
@example([("claim", ZHAO, 0)], "report missing", ASKER)
@example([("claim", ZHAO, 0)], "confirm", ASKER)
@example([], "claim", ZHAO)
@example([], "cancel", ASKER)
def test_a_second_tap_changes_nothing(steps: list[tuple[str, int, int]], act: str, who: int) -> None:
    log = played(steps)
    before = len(log.done)
    log.play(act, who, 0)
    once = log.request
    log.play(act, who, 5)
    assert log.request == once
    assert len(log.done) - before in (0, 2)  # what was possible once is possible twice


@given(moves)
def test_it_waits_since_it_was_asked_or_given_back(steps: list[tuple[str, int, int]]) -> None:
    for act, _, before, after in played(steps).done:
        if act in ("release", "take back"):
            assert (after.stage, after.claimed_by, after.opened_at >= before.opened_at) == (Stage.OPEN, None, True)
        else:
            assert after.opened_at == before.opened_at


# Taking it on


def test_the_second_of_two_is_told_by_whom_it_was_taken() -> None:
    with pytest.raises(Refused) as refused:
        help_request.claim(CLAIMED, Claimant(id=QIAN), "赵强", MOST, ASKED)
    assert (refused.value.key, refused.value.facts) == ("request-taken", {"number": 31, "name": "赵强"})


@pytest.mark.parametrize(
    ("request_", "who", "key"),
    [
        (REQUEST, Claimant(id=ASKER), "request-own"),
        (REQUEST, Claimant(id=ZHAO, open_claims=MOST), "request-holds-most"),
        (REQUEST, Claimant(id=ZHAO, unconfirmed=UNCONFIRMED_FOLD * MOST), "request-unconfirmed-most"),
        (REQUEST, Claimant(id=ZHAO, needs_it=True), "request-for-you"),
        (REQUEST, Claimant(id=ZHAO, let_go_today=LET_GO_A_DAY), "request-let-go-often"),
        (replace(REQUEST, kind=Kind.MEDICINE), Claimant(id=ZHAO, may_see_delicate=False), "request-for-approved"),
        (replace(REQUEST, kind=Kind.HOSPITAL), Claimant(id=ZHAO, may_see_delicate=False), "request-for-approved"),
        (help_request.cancel(REQUEST, ASKED)[0], Claimant(id=ZHAO), "request-over"),
    ],
)
def test_who_may_not_take_it_on_is_told_why(request_: HelpRequest, who: Claimant, key: str) -> None:
    with pytest.raises(Refused) as refused:
        help_request.claim(request_, who, "", MOST, ASKED)
    assert refused.value.key == key


@pytest.mark.parametrize("kind", [kind for kind in Kind if not kind.is_delicate])
def test_what_is_not_delicate_may_be_taken_on_by_anybody(kind: Kind) -> None:
    who = Claimant(id=ZHAO, may_see_delicate=False, open_claims=MOST - 1, let_go_today=LET_GO_A_DAY - 1)
    assert help_request.claim(replace(REQUEST, kind=kind), who, "", MOST, ASKED)[0].claimed_by == ZHAO


def test_who_has_it_may_tap_again_however_much_they_have() -> None:
    again = Claimant(id=ZHAO, open_claims=MOST, let_go_today=LET_GO_A_DAY)
    assert help_request.claim(CLAIMED, again, "", MOST, ASKED)[0] == CLAIMED


# Confirming


def test_it_may_be_confirmed_before_who_brought_it_says_a_word() -> None:
    confirmed = help_request.confirm(CLAIMED, ASKER, ASKED)[0]
    assert (confirmed.stage, confirmed.delivered_at) == (Stage.CONFIRMED, ASKED)


def test_it_may_be_confirmed_after_it_was_left_unconfirmed() -> None:
    left = help_request.leave_unconfirmed(DELIVERED, ASKED)
    assert help_request.confirm(left, ASKER, ASKED)[0].stage is Stage.CONFIRMED


def test_a_coordinator_cannot_confirm_what_they_brought_themselves() -> None:
    with pytest.raises(Refused) as refused:
        help_request.confirm_for(DELIVERED, ZHAO, ASKED)
    assert refused.value.key == "request-own-delivery"
    assert help_request.confirm_for(DELIVERED, None, ASKED)[0].stage is Stage.CONFIRMED  # an anonymous admin


def test_what_did_not_arrive_is_still_with_who_said_that_they_delivered_it() -> None:
    missing = help_request.report_missing(DELIVERED, ASKER, ASKED + timedelta(hours=1))[0]
    assert (missing.stage, missing.claimed_by, missing.delivered_at) == (Stage.CLAIMED, ZHAO, None)
    assert missing.heard_at == ASKED + timedelta(hours=1)


LEFT = help_request.leave_unconfirmed(DELIVERED, ASKED)
CONFIRMED = help_request.confirm(DELIVERED, ASKER, ASKED)[0]


@pytest.mark.parametrize(("closed", "by"), [(LEFT, None), (CONFIRMED, By.COORDINATOR)])
def test_what_others_closed_and_did_not_arrive_is_still_with_who_took_it_on(closed: HelpRequest, by: By | None) -> None:
    missing = help_request.report_missing(closed, ASKER, ASKED + timedelta(hours=1), confirmed_by=by)[0]
    assert (missing.stage, missing.claimed_by, missing.over) == (Stage.CLAIMED, ZHAO, False)
    assert (missing.heard_at, missing.delivered_at) == (ASKED + timedelta(hours=1), None)


@pytest.mark.parametrize(
    ("closed", "by", "kept"),
    [
        (CONFIRMED, By.REQUESTER, True),
        (CONFIRMED, By.PROXY, True),
        (CONFIRMED, By.COORDINATOR, False),
        (LEFT, None, False),
        (REQUEST, None, True),
    ],
)
def test_what_they_confirmed_themselves_or_is_forgotten_does_not_come_back(
    closed: HelpRequest, by: By | None, kept: bool
) -> None:
    with pytest.raises(Refused) as refused:
        help_request.report_missing(closed, ASKER, ASKED, confirmed_by=by, kept=kept)
    assert refused.value.key == "request-not-now"


def test_what_nobody_said_to_be_delivered_stays_as_it_is_when_it_is_missed() -> None:
    assert help_request.report_missing(CLAIMED, ASKER, ASKED + timedelta(hours=1))[0] == CLAIMED


@pytest.mark.parametrize("act", [help_request.confirm, help_request.report_missing])
def test_nobody_else_says_whether_it_arrived(act: Callable[[HelpRequest, int, datetime], object]) -> None:
    with pytest.raises(Refused) as refused:
        act(DELIVERED, QIAN, ASKED)
    assert refused.value.key == "request-of-another"


# What it is


@pytest.mark.parametrize("kind", Kind)
def test_minutes_count_for_a_way_to_hospital_and_for_what_is_urgent(kind: Kind) -> None:
    request = replace(REQUEST, kind=kind)
    assert request.hurries is (kind is Kind.HOSPITAL)
    assert replace(request, urgent=True).hurries


def test_who_asked_for_somebody_else_does_so_as_their_proxy() -> None:
    assert REQUEST.asked_as is By.REQUESTER
    assert replace(REQUEST, proxied=True).asked_as is By.PROXY
