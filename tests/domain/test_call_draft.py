"""A call put together by buttons: what is asked next, and what is proposed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.call_draft import CallDraft, is_possible, numbers, places, purposes, windows
from domain.call_edit import Field, Parts
from domain.duty_call import DutyCall
from domain.reading.window import Window

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


NOW = at(17, 10)
WINDOW = Window(at(18), at(20))
WHOLE = Parts(needed=6, window=WINDOW, place="东区门岗", purpose="")
DRAFT = CallDraft(id=1, chat_id=-1, begun_by=7, begun_at=NOW)
CALL = DutyCall(
    id=3, chat_id=-1, needed=7, starts_at=at(14), ends_at=at(17), place="西门", purpose="搬物资", posted_at=at(13)
)
NUMBER, WHERE, ELSEWHERE = Parts(needed=6), Parts(place="西门"), Parts(place="东门", purpose="登记")


def test_it_asks_for_what_is_missing_in_order() -> None:
    draft, asked = DRAFT, []
    while (field := draft.asks(NOW)) is not None:
        asked.append(field)
        draft = draft.told(parts=Parts(**{str(field): getattr(WHOLE, field)}))
    assert asked == list(Field)
    assert draft.parts == WHOLE


def test_a_place_that_comes_with_its_purpose_saves_a_question() -> None:
    draft = DRAFT.told(parts=NUMBER).told(parts=Parts(window=WINDOW)).told(parts=ELSEWHERE)
    assert draft.asks(NOW) is None


def test_a_time_that_is_over_meanwhile_is_asked_again() -> None:
    draft = DRAFT.told(parts=WHOLE)
    assert draft.asks(at(19, 59)) is None
    assert draft.asks(at(20)) is Field.WINDOW


def test_an_edit_whose_new_time_is_over_meanwhile_asks_for_it_again() -> None:
    draft = replace(DRAFT, edits=3).told(parts=Parts(window=WINDOW))
    assert draft.asks(at(19, 59)) is None
    assert draft.asks(at(20)) is Field.WINDOW


def test_an_edit_asks_only_for_what_was_tapped() -> None:
    draft = replace(DRAFT, edits=3)
    assert draft.asks(NOW) is None
    assert replace(draft, asked=Field.PLACE).asks(NOW) is Field.PLACE
    assert replace(draft, asked=Field.PLACE).told(parts=WHERE).asks(NOW) is None


@given(st.lists(st.sampled_from([NUMBER, WHERE, ELSEWHERE, Parts(window=WINDOW), Parts(purpose="")])))
def test_it_is_complete_when_everything_was_said(told: list[Parts]) -> None:
    draft = DRAFT
    for parts in told:
        draft = draft.told(parts=parts)
    said = {field for parts in told for field in Field if parts.has(field)}
    assert (draft.asks(NOW) is None) is (said == set(Field))


def test_the_hours_that_are_proposed_are_still_to_come() -> None:
    proposed = windows([CALL], NOW, SHANGHAI)
    assert proposed == (
        Window(at(18), at(20)),  # the next full hour, and tonight
        Window(at(19), at(21)),
        Window(at(8, day=3), at(12, day=3)),  # tomorrow morning
        Window(at(14, day=3), at(17, day=3)),  # the last call's hours, which are over for today
    )


@given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)))  # noqa: DTZ001 - hypothesis wants them naive
def test_what_is_proposed_is_possible(naive: datetime) -> None:
    now = naive.replace(tzinfo=UTC)
    proposed = windows([CALL], now, SHANGHAI)
    assert len(set(proposed)) == len(proposed) >= 3
    assert all(is_possible(window, now) for window in proposed)


def test_the_last_numbers_are_among_those_that_are_proposed() -> None:
    assert numbers([]) == (2, 4, 6, 8, 10)
    assert numbers([CALL]) == (2, 4, 6, 7, 8, 10)
    assert len(numbers([replace(CALL, needed=needed) for needed in range(20, 40)])) == 8


def test_places_and_purposes_are_those_of_the_last_calls_once_each() -> None:
    newer, again = replace(CALL, id=5, place="东门", purpose=""), replace(CALL, id=4)
    assert [(call.id, call.place) for call in places([newer, again, CALL])] == [(5, "东门"), (4, "西门")]
    assert [call.purpose for call in purposes([newer, again, CALL])] == ["搬物资"]


@pytest.mark.parametrize(
    "window",
    [
        Window(at(15), at(17)),
        Window(at(18), at(18)),
        Window(at(20), at(18)),
        Window(at(18), at(18) + timedelta(hours=49)),
    ],
)
def test_a_window_that_a_client_made_up_is_not_possible(window: Window) -> None:
    assert not is_possible(window, NOW)
