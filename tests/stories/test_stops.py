"""The desk was down: what still helps is said once, what does not is missed, and the coordinators hear of it once."""

from datetime import timedelta

import pytest

from simulator.people import Person
from tests.stories.calls import call
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather


def told(chen: Person) -> list[str]:
    return [text for text in chen.inbox() if text.startswith("⏸")]


async def planned(stage: Stage, chen: Person, li: Person) -> Crew:
    """Rounds at 08:00 and 16:00, and a call from 09:00 to 11:00 to which 赵强 comes."""
    crew = await gather(stage, chen, li)
    await crew.plan()
    board = await call(stage, crew.group, chen, "/call 2 明天 09:00-11:00 东区门岗")
    await crew.tap(crew.zhao, "我来", on=board)
    stage.clock.move(EIGHT - timedelta(minutes=5))
    await stage.forward(seconds=5)
    return crew


@pytest.mark.parametrize(("minutes", "messages"), [(1, 0), (60, 1), (3 * 24 * 60, 1)])
async def test_however_long_it_was_the_coordinators_hear_of_it_in_one_message(
    stage: Stage, chen: Person, li: Person, minutes: int, messages: int
) -> None:
    async with stage.desk_runs():
        await planned(stage, chen, li)
        before = len(told(chen))
    stage.clock.move(EIGHT - timedelta(minutes=5) + timedelta(minutes=minutes))
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert len(told(chen)) - before == messages
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert len(told(chen)) - before == messages, "a restart says nothing again"


async def test_rounds_and_calls_stand_in_it_with_their_true_times(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await planned(stage, chen, li)
        before = len(crew.group.from_bot())
    stage.clock.move(EIGHT + timedelta(hours=10))
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        text = told(chen)[-1]
        assert "18:00 才发现" in text
        assert "学生宿舍 #2｜今天 7/3 周五 08:00–09:30" in text
        assert "值班结束 #1 东区门岗｜应 11:00，18:00 补上" in text
        assert "没发，已过时" in text, "reminders of a call that is over"
        assert not [each for each in crew.group.from_bot()[before:] if "⏰" in each.text]
        assert not [each for each in crew.zhao.inbox() if "提醒" in each]


async def test_after_an_hour_the_round_that_is_open_still_comes(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await planned(stage, chen, li)
    stage.clock.move(EIGHT + timedelta(minutes=55))
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert "学生宿舍 #2｜0/12\n08:00–09:30" in crew.slot.text
