"""/me: one's own duties, those to come and those of this month."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, set_up
from tests.stories.conftest import THURSDAY, Stage


async def test_what_is_to_come_stands_beside_what_was(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen)
    first = await call(desk, group, chen)
    await wang.taps("签到", on=first)
    await desk.forward(hours=3)
    tomorrow = await call(desk, group, chen, "/call 6 明天 18:00-20:00 西区")
    await wang.taps("我来", on=tomorrow)
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1] == (
        "你的值班\n"
        "幸福里：#2 西区｜明天 7/3 周五 18:00–20:00｜能来\n\n"
        "本月服务 2 小时，1 次\n"
        "幸福里：#1 东区门岗｜今天 7/2 周四 18:00–20:00｜2 小时"
    )


async def test_who_only_served_sees_the_hours_of_the_month(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    for hours in ("18:00-20:00", "20:30-22:00"):
        board = await call(desk, group, chen, f"/call 6 {hours} 东区门岗")
        await wang.taps("签到", on=board)
        await desk.forward(hours=3)
    await wang.says("/language en")
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1].startswith("This month: 3.5 hours of service, duties: 2\n幸福里: #2 东区门岗, Today")


@pytest.mark.parametrize(
    ("days", "says"), [(29, "本月服务 2 小时，1 次\n幸福里：#1"), (30, "你现在没有值班。/calls 看谁在找人")]
)
async def test_the_hours_are_those_of_this_month(
    stage: Stage, group: Group, chen: Person, wang: Person, days: int, says: str
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await wang.taps("签到", on=await call(stage, group, chen))
        await stage.idle()
    stage.clock.move(THURSDAY + timedelta(days=days))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        await wang.says("/me")
        await stage.idle()
    assert wang.inbox()[-1].startswith(says)


async def test_who_is_in_the_reserve_reads_so(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    await chen.taps("我来", on=board)
    await desk.forward(seconds=1)
    await wang.taps("我来", on=board)
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1].endswith("｜候补")


async def test_many_duties_fit_into_one_message(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen, "zh+en")
    for _ in range(25):
        board = await call(desk, group, chen, f"/call 6 18:00-20:00 {'东' * 60}")
        await wang.taps("签到", on=board)
        await desk.forward(minutes=1)
    await desk.forward(hours=3)
    for _ in range(25):
        board = await call(desk, group, chen, f"/call 6 21:00-23:00 {'东' * 60}")
        await wang.taps("Coming", on=board)
        await desk.forward(minutes=1)
    await wang.says("/me")
    await desk.idle()
    assert "25 次" in wang.inbox()[-1]
    assert len(wang.inbox()[-1]) > 2000
