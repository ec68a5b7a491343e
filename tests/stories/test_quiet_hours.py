"""At night what can wait is held, and said in the morning in one message a person."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, set_up
from tests.stories.conftest import THURSDAY, Stage

NIGHT = THURSDAY.replace(hour=23, minute=0)
MORNING = THURSDAY.replace(day=3, hour=7, minute=0)


@pytest.fixture
async def evening(desk: Stage, group: Group, chen: Person, wang: Person) -> Group:
    """王芳 comes to tomorrow's call at noon; then it is night."""
    await set_up(desk, group, chen)
    await wang.starts()
    board = await call(desk, group, chen, "/call 6 明天 12:00-14:00 东区门岗")
    await wang.taps("我来", on=board)
    await desk.forward(minutes=2)
    desk.clock.move(NIGHT)
    await desk.forward(seconds=5)
    return group


async def change(desk: Stage, group: Group, chen: Person, line: str) -> None:
    await chen.says(line, in_=group)
    await desk.forward(minutes=1)


async def wait(desk: Stage) -> None:
    desk.clock.move(MORNING - timedelta(minutes=1))
    await desk.forward(minutes=2)


async def test_two_changes_at_night_are_one_message_in_the_morning(
    desk: Stage, evening: Group, chen: Person, wang: Person
) -> None:
    before = len(wang.inbox())
    await change(desk, evening, chen, "/call edit 1 13:00-15:00")
    await change(desk, evening, chen, '/call edit 1 "西门"')
    assert wang.inbox()[before:] == []
    await wait(desk)
    [told] = [text for text in wang.inbox()[before:] if text.startswith("🌅")]
    assert told.count("#1") == 2
    assert "13:00" in told
    assert "西门" in told
    await desk.forward(hours=1)
    assert len([text for text in wang.inbox() if text.startswith("🌅")]) == 1


async def test_what_is_over_by_the_morning_is_not_said_any_more(
    desk: Stage, evening: Group, chen: Person, wang: Person
) -> None:
    await change(desk, evening, chen, "/call edit 1 13:00-15:00")
    await change(desk, evening, chen, "/close 1")
    await wait(desk)
    held = [text for text in wang.inbox() if text.startswith("🌅")]
    assert not any("13:00–15:00" in text for text in held), "the time of a call that is off helps nobody"


async def test_a_restart_in_the_night_loses_nothing_and_says_nothing_twice(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await wang.starts()
        board = await call(stage, group, chen, "/call 6 明天 12:00-14:00 东区门岗")
        await wang.taps("我来", on=board)
        await stage.forward(minutes=2)
        stage.clock.move(NIGHT)
        await change(stage, group, chen, "/call edit 1 13:00-15:00")
    for _ in range(2):
        stage.clock.move(max(stage.clock.now(), MORNING))
        async with stage.desk_runs():
            await stage.forward(minutes=1)
            assert len([text for text in wang.inbox() if text.startswith("🌅")]) == 1


async def test_what_is_urgent_is_said_at_night(desk: Stage, evening: Group, chen: Person, wang: Person) -> None:
    board = await call(desk, evening, chen, "/call 加急 1 now+2h 北门 卸货")
    assert not board.silent
    assert "加急" in board.text


async def test_medicine_is_said_at_night(desk: Stage, evening: Group, wang: Person, li: Person) -> None:
    await wang.says("/need 药品 3栋201 降压药两盒", in_=evening)
    await desk.forward(seconds=5)
    board = evening.from_bot()[-1]
    assert "💊" in board.text
    await wang.taps("接单", on=board)
    await desk.forward(seconds=5)
    assert any("#2" in text for text in wang.inbox()[-3:]), "cards of a request come at once"
