"""A coordinator asks for volunteers, and they answer."""

from simulator.chats import Group
from simulator.people import Person
from tests.stories.conftest import Stage


async def test_the_journey_of_a_call(desk: Stage, group: Group, chen: Person, wang: Person, li: Person) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    await chen.says("/call 6 18:00-20:00 东区门岗 测温登记", in_=group)
    await desk.idle()
    board = group.board()
    assert "还缺 6" in board
    assert "今天 7/2 周四 18:00–20:00" in board
    assert "需要 6 · 能来 0 · 已签到 0" in board

    await wang.taps("我来")
    await desk.idle()
    assert wang.toast() == "已记下：#1 东区门岗 18:00，谢谢"
    assert "需要 6 · 能来 1 · 已签到 0" in group.board()
