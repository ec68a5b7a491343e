"""Nobody waits for long: not behind a storm, and not for a time that comes a second time."""

from datetime import timedelta

from simulator.chats import Group
from simulator.limits import UNLIMITED
from simulator.people import Person
from tests.stories.calls import call, come_in, set_up
from tests.stories.conftest import Stage


async def test_an_answer_to_a_command_does_not_wait_for_a_storm_of_taps_to_end(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    people = come_in(desk, group, [f"志愿者{number}" for number in range(30)])
    for person in people[:15]:
        await person.taps("我来")
        await desk.forward(seconds=3)
    asked_at = desk.clock.now()
    await wang.says("/calls", in_=group)
    for person in people[15:]:
        await person.taps("我来")
        await desk.forward(seconds=3)
        if any("进行中的召集" in text for text in group.texts()):
            break
    assert desk.clock.now() - asked_at <= timedelta(seconds=20)


async def test_a_clock_that_is_set_back_by_an_hour_holds_nothing_back(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    desk.telegram.flood.limits = UNLIMITED  # Telegram has a clock of its own
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    desk.clock.set(desk.clock.now() - timedelta(hours=1))
    await wang.taps("我来")
    await desk.forward(minutes=1)
    assert "能来 1" in board.text
