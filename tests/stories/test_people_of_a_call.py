"""The people for whom calls were made: a coordinator at 17:45, a student in three groups, a phone that died."""

from datetime import datetime

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, come_in, counts, set_up
from tests.stories.conftest import THURSDAY, Stage


def at(hour: int, minute: int = 0) -> datetime:
    return THURSDAY.replace(hour=hour, minute=minute)


async def test_at_17_45_six_are_needed_at_18_00(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    people = come_in(desk, group, [f"志愿者{number}" for number in range(20)])
    for person in people[:10]:
        await person.starts()
    for person in people:
        await person.taps("我是志愿者")
    await desk.until(at(17, 45))

    board = await call(desk, group, chen)
    assert "🚨 加急 · 值班召集 #1｜还缺 6" in board.text
    assert "已召集 20 · 未回复 20" in board.text
    await people[0].taps("我来", on=board)
    await people[15].replies("我来", to=board)
    await desk.until(at(17, 52))
    mentions = [text for text in group.texts() if "志愿者12" in text]
    assert len(mentions) == 1  # who can't be written to is mentioned, once
    assert "志愿者15" not in mentions[0]  # who answered is left alone
    asked = [person for person in people if any("#1" in text for text in person.inbox())]
    assert set(people[1:10]) <= set(asked)

    for person in people[1:6]:
        await person.taps("我来")
    await desk.until(at(17, 59))
    assert counts(board) == (7, 0)
    assert "人已够" in board.text
    loud = [message for message in group.from_bot() if not message.silent]
    assert 1 <= len(loud) <= 3


async def test_a_student_in_three_groups_knows_which_one_calls(stage: Stage, chen: Person, wang: Person) -> None:
    groups = [stage.telegram.group(title, members=[wang], admins=[chen]) for title in ("一号楼", "二号楼", "食堂")]
    async with stage.desk_runs():
        for group, window in zip(groups, ("18:00-20:00", "19:00-21:00", "21:00-22:00"), strict=True):
            await set_up(stage, group, chen)
            await wang.taps("我来", on=await call(stage, group, chen, f"/call 2 {window} 门岗"))
            await stage.idle()
        assert any("一号楼" in text and "二号楼" in text for text in wang.inbox())  # two at the same time: which?
        await wang.says("/me")
        await stage.idle()
        rows = wang.inbox()[-1].splitlines()
        assert [row.partition("：")[0] for row in rows[1:4]] == ["一号楼", "二号楼", "食堂"]
        for group in groups:
            said = "".join(group.texts())
            assert not any(other.title in said for other in groups if other is not group)


async def test_a_phone_that_died_in_the_middle_of_a_shift_loses_nobody_an_hour(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await desk.until(at(18))
    await wang.taps("签到", on=board)
    await desk.until(at(20))  # she stays, and her phone does not
    assert "服务 2 小时" in board.text
    assert "王芳 18:00–20:00（自动）" in board.text

    await desk.until(at(21, 30))
    await wang.taps("走得晚")
    await desk.idle()
    await wang.taps("30")
    await desk.idle()
    assert "王芳 18:00–20:30" in board.text
    assert "服务 2.5 小时" in board.text
