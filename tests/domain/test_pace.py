"""How fast the desk may speak: streams of jobs, sent as early as the pace allows, with a hand-moved time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Urgency
from domain.pace import ChatPace, Choice, Job, Limits, Pace, which_next

NOW = datetime(2026, 7, 2, 9, 10, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)
FREE: frozenset[int] = frozenset()
GROUP, WANG = -100, 7


@dataclass(frozen=True)
class Sent:
    at: datetime
    job: Job


def job(id_: int, chat_id: int, urgency: Urgency = Urgency.BULK, at: datetime = NOW, *, costs: bool = True) -> Job:
    return Job(id=id_, chat_id=chat_id, urgency=urgency, at=at, is_group=chat_id < 0, costs=costs)


def sent_as_early_as_possible(jobs: Sequence[Job], pace: Pace, late: timedelta = timedelta(0)) -> Iterator[Sent]:
    """Send everything, waking up `late` after every wait."""
    waiting, now = list(jobs), NOW
    while waiting:
        choice = which_next(waiting, pace, FREE, now)
        if choice.job is None:
            assert choice.wait_until is not None
            now = choice.wait_until + late
            continue
        waiting.remove(choice.job)
        pace = pace.took(choice.job, now)
        yield Sent(now, choice.job)


def busiest(sent: Sequence[Sent], window: timedelta) -> int:
    """The most that any window holds, its beginning included and its end not."""
    return max((sum(first.at <= other.at < first.at + window for other in sent) for first in sent), default=0)


def of_chat(sent: Sequence[Sent], chat_id: int) -> list[Sent]:
    return [one for one in sent if one.job.chat_id == chat_id and one.job.costs]


fresh = Pace(Limits.of())
few_chats = st.sampled_from([*range(-3, 0), *range(1, 4)])
many_chats = st.integers(min_value=-20, max_value=200).filter(bool)
moments = st.integers(min_value=0, max_value=90_000).map(lambda ms: NOW + timedelta(milliseconds=ms))


@st.composite
def streams(draw: st.DrawFn) -> list[Job]:
    chats = draw(st.sampled_from([few_chats, many_chats]))
    at = draw(st.sampled_from([moments, st.just(NOW)]))
    facts = st.tuples(chats, st.sampled_from(Urgency), at, st.booleans())
    drawn = draw(st.lists(facts, max_size=60))
    return [job(id_, chat, urgency, at, costs=costs) for id_, (chat, urgency, at, costs) in enumerate(drawn)]


lateness = st.sampled_from([timedelta(0), timedelta(milliseconds=3), timedelta(milliseconds=700)])


@given(streams(), lateness)
def test_no_window_holds_more_than_its_limit(jobs: list[Job], late: timedelta) -> None:
    sent = list(sent_as_early_as_possible(jobs, fresh, late))
    assert len(sent) == len(jobs)
    assert busiest(sent, SECOND) <= 30
    for chat_id in {one.chat_id for one in jobs}:
        chat = of_chat(sent, chat_id)
        assert all(later.at - earlier.at >= SECOND for earlier, later in pairwise(chat))
        assert chat_id > 0 or busiest(chat, MINUTE) <= 20


@given(streams())
def test_the_wait_is_exact(jobs: list[Job]) -> None:
    pace, now = fresh, NOW - SECOND
    for _ in range(len(jobs)):
        choice = which_next(jobs, pace, FREE, now)
        if choice.wait_until is not None:
            before = which_next(jobs, pace, FREE, choice.wait_until - INSTANT)
            assert before == choice
            now = choice.wait_until
            choice = which_next(jobs, pace, FREE, now)
        assert choice.job is not None
        pace = pace.took(choice.job, now)
        jobs = [one for one in jobs if one != choice.job]
    assert which_next(jobs, pace, FREE, now) == Choice()


@given(streams(), moments)
def test_nothing_goes_before_what_is_more_urgent_or_older_and_may_go(jobs: list[Job], now: datetime) -> None:
    chosen = which_next(jobs, fresh, FREE, now).job
    if chosen is not None:
        due = [one for one in jobs if one.at <= now]
        assert (chosen.urgency, chosen.id) == min((one.urgency, one.id) for one in due)


def test_a_steady_bulk_uses_the_limit() -> None:
    sent = list(sent_as_early_as_possible([job(id_, id_ + 1) for id_ in range(300)], fresh))
    assert busiest(sent, SECOND) <= 30
    assert (len(sent) - 1) / ((sent[-1].at - sent[0].at) / SECOND) >= 0.97 * 30


def test_waking_up_a_little_late_costs_nothing() -> None:
    jobs = [job(id_, id_ + 1) for id_ in range(300)]
    sent = list(sent_as_early_as_possible(jobs, fresh, late=timedelta(milliseconds=5)))
    assert (len(sent) - 1) / ((sent[-1].at - sent[0].at) / SECOND) >= 0.97 * 30


def at_full_speed(urgency: Urgency) -> int:
    """How many a group gets, one a second, before it has to wait longer."""
    sent = list(sent_as_early_as_possible([job(id_, GROUP, urgency) for id_ in range(30)], fresh))
    return next(count for count, (one, other) in enumerate(pairwise(sent), start=1) if other.at - one.at > SECOND)


def test_a_group_gets_most_of_its_minute_at_once_and_one_of_it_is_for_urgent_ones() -> None:
    assert at_full_speed(Urgency.URGENT) == 12 + 1  # one more has come in meanwhile
    assert at_full_speed(Urgency.BULK) == 11 + 1


def test_a_small_limit_is_not_kept_for_urgent_ones() -> None:
    pace = Pace(Limits.of(group_per_minute=2))
    first, second = sent_as_early_as_possible([job(id_, GROUP) for id_ in range(2)], pace)
    assert second.at - first.at == MINUTE


def test_a_group_with_much_to_say_gets_nearly_its_limit() -> None:
    sent = list(sent_as_early_as_possible([job(id_, GROUP, Urgency.URGENT) for id_ in range(60)], fresh))
    assert 18 <= busiest(sent, MINUTE) <= 19


def test_an_urgent_one_goes_when_bulk_has_used_up_its_share_of_a_group() -> None:
    pace, now = fresh, NOW
    for one in sent_as_early_as_possible([job(id_, GROUP) for id_ in range(20)], fresh):
        pace, now = pace.took(one.job, one.at), one.at
    now += SECOND
    assert which_next([job(21, GROUP)], pace, FREE, now).job is None
    urgent = job(22, GROUP, Urgency.URGENT)
    assert which_next([job(21, GROUP), urgent], pace, FREE, now).job == urgent


def test_one_at_a_time_in_a_chat() -> None:
    jobs = [job(1, GROUP), job(2, WANG)]
    assert which_next(jobs, fresh, {GROUP}, NOW).job == jobs[1]
    assert which_next(jobs, fresh, {GROUP, WANG}, NOW) == Choice()


def test_a_chat_that_asked_to_wait_is_left_alone_and_the_others_are_not() -> None:
    until = NOW + timedelta(seconds=9)
    pace = fresh.paused(GROUP, until)
    jobs = [job(1, GROUP, Urgency.URGENT), job(2, WANG)]
    assert which_next(jobs, pace, FREE, NOW).job == jobs[1]
    assert which_next(jobs[:1], pace, FREE, NOW) == Choice(wait_until=until)
    assert which_next(jobs[:1], pace, FREE, until).job == jobs[0]


def test_a_reaction_takes_no_message_of_its_chat() -> None:
    pace = fresh.took(job(1, GROUP, costs=False), NOW)
    assert pace.chats == {}
    pace = fresh.took(job(1, GROUP), NOW)
    reaction = job(2, GROUP, costs=False)
    now = NOW + SECOND / 10
    assert which_next([job(3, GROUP), reaction], pace, FREE, now).job == reaction


def test_a_pace_is_given_back_from_its_moments() -> None:
    pace = fresh.took(job(1, GROUP), NOW).paused(WANG, NOW + MINUTE)
    rows = [(id_, chat.next_at, chat.full_at, chat.paused_until) for id_, chat in pace.chats.items()]
    chats = {id_: ChatPace(*saved) for id_, *saved in rows}
    assert Pace(Limits.of(), full_at=pace.full_at, chats=chats) == pace


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 20, 60])
def test_every_limit_is_kept(limit: int) -> None:
    limits = Limits.of(overall_per_second=limit, chat_per_second=limit, group_per_minute=limit)
    everywhere = [job(id_, id_ + 1, Urgency.URGENT) for id_ in range(150)]
    assert busiest(list(sent_as_early_as_possible(everywhere, Pace(limits))), SECOND) <= limit
    here = [job(id_, GROUP, urgency) for id_, urgency in enumerate([Urgency.URGENT, Urgency.BULK] * 40)]
    sent = list(sent_as_early_as_possible(here, Pace(limits)))
    assert busiest(sent, MINUTE) <= limit
    assert busiest(sent, SECOND) <= limit
