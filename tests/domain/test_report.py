"""A report counts as the boards do."""

from datetime import datetime, timedelta

from domain.disinfection import Stage as RoundStage
from domain.duty_call import Answer, DutyCall, Meaning, attendance
from domain.help_request import HelpRequest, Kind
from domain.help_request import Stage as RequestStage
from domain.report import duty_figures, request_figures, round_figures
from tests.stories.conftest import SHANGHAI

SIX = datetime(2026, 7, 2, 18, tzinfo=SHANGHAI)
EIGHT = SIX + timedelta(hours=2)


def call(number: int, starts: datetime = SIX, closed: datetime | None = EIGHT) -> DutyCall:
    return DutyCall(
        id=number,
        chat_id=-1,
        needed=2,
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        place="东区门岗",
        posted_at=SIX - timedelta(hours=1),
        closed_at=closed,
    )


def came(person_id: int, at: datetime = SIX) -> Answer:
    return Answer(person_id=person_id, meaning=Meaning.ARRIVED, said_at=at)


def test_who_came_twice_is_one_person_and_two_times() -> None:
    rolls = [(call(number), {who: attendance([came(who)]) for who in (7, 8)[:number]}) for number in (1, 2)]
    figures = duty_figures(rolls, EIGHT)
    assert (figures.calls, figures.people, figures.times) == (2, 2, 3)
    assert figures.service == timedelta(hours=6)


def test_who_only_said_that_they_come_did_not() -> None:
    said = attendance([Answer(person_id=7, meaning=Meaning.COMING, said_at=SIX)])
    figures = duty_figures([(call(1), {7: said})], EIGHT)
    assert (figures.people, figures.times, figures.service) == (0, 0, timedelta())


def test_a_call_that_was_called_off_is_told_apart() -> None:
    figures = duty_figures([(call(1), {}), (call(2, closed=SIX - timedelta(minutes=1)), {})], EIGHT)
    assert (figures.calls, figures.called_off) == (2, 1)


def test_requests_are_counted_by_kind_and_by_stage() -> None:
    asked = [
        HelpRequest(id=number, chat_id=-1, kind=kind, asked_by=7, asked_at=SIX, opened_at=SIX, stage=stage)
        for number, (kind, stage) in enumerate(
            [
                (Kind.MEDICINE, RequestStage.CONFIRMED),
                (Kind.MEDICINE, RequestStage.UNCONFIRMED),
                (Kind.RIDE, RequestStage.CONFIRMED),
            ]
        )
    ]
    figures = request_figures(asked)
    assert figures.requests == 3
    assert figures.kinds == {Kind.MEDICINE: 2, Kind.RIDE: 1}
    assert figures.stages == {RequestStage.CONFIRMED: 2, RequestStage.UNCONFIRMED: 1}


def test_every_round_that_was_planned_stands_somehow() -> None:
    figures = round_figures([RoundStage.DONE, RoundStage.MISSED, RoundStage.DONE])
    assert figures.planned == sum(figures.stages.values()) == 3


def test_nothing_is_nought() -> None:
    assert duty_figures([], EIGHT).service == timedelta()
    assert round_figures([]).planned == request_figures([]).requests == 0
