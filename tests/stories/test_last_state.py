"""What remains of a call: its board after the end, and how it is put right."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from bot.language import Words
from domain.duty_call import Attendance, DutyCall, Stay
from handlers.duty_calls.last_state import draw_closed
from simulator.chats import Group
from simulator.people import Person
from storage import answers
from tests.stories.calls import call, come_in, set_up
from tests.stories.conftest import SHANGHAI, THURSDAY, Stage

STARTS = THURSDAY.astimezone(UTC) + timedelta(minutes=50)
ENDS = STARTS + timedelta(hours=2)
CALL = DutyCall(id=12, chat_id=-1, needed=6, starts_at=STARTS, ends_at=ENDS, place="东区门岗", posted_at=STARTS)


async def test_the_board_tells_who_came_from_when_to_when_who_could_not_and_who_has_no_record(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    zhang, qian = come_in(desk, group, ["张伟", "钱进"])
    board = await call(desk, group, chen)
    await wang.taps("签到", on=board)
    await li.replies("来不了", to=board)
    await qian.replies("我来", to=board)
    await desk.forward(minutes=50)
    await zhang.taps("签到", on=board)
    await desk.forward(minutes=90)
    await wang.taps("签退", on=board)
    await zhang.taps("签退", on=board)
    await zhang.taps("来不了", on=board)  # he was there all the same
    await desk.forward(hours=1)
    assert board.text == (
        "📢 值班召集 #1\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n"
        "已结束 · 到 2 · 未到 1 · 服务 3 小时\n"
        "✅ 王芳 17:10–19:30、张伟 18:00–19:30\n"
        "请假：老李\n"
        "无签到记录：钱进"
    )


async def test_nobody_was_missing_from_a_call_that_was_called_off(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.taps("我来", on=board)
    await chen.says("/close", in_=group)
    await desk.idle()
    assert board.text.endswith("已取消\n🚶 王芳")


async def test_the_reserve_was_never_missing(desk: Stage, group: Group, chen: Person, wang: Person, li: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    zhang, _ = come_in(desk, group, ["张伟", "钱进"])
    for person in (wang, li, zhang):
        await person.taps("我来", on=board)
        await desk.forward(seconds=2)
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到", on=board)
    await desk.idle()
    await desk.until(THURSDAY.replace(hour=20, minute=1))
    assert board.text.endswith("已结束 · 到 1 · 未到 0 · 服务 2 小时\n✅ 王芳 18:00–20:00（自动）\n候补：老李、张伟")


async def test_the_reserve_of_a_call_that_was_called_off_stands_apart(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    for person in (wang, li):
        await person.taps("我来", on=board)
        await desk.forward(seconds=2)
    await chen.says("/close", in_=group)
    await desk.idle()
    assert board.text.endswith("已取消\n🚶 王芳\n候补：老李")


def test_five_hundred_names_in_two_languages_fit_into_one_message() -> None:
    stay = (Stay(STARTS, ENDS, by_clock=True),)
    stands = {
        number: (
            Attendance(coming_since=STARTS, stays=stay),
            Attendance(cant=True),
            Attendance(coming_since=STARTS),
            Attendance(coming_since=STARTS, absent=True),
        )[number % 4]
        for number in range(500)
    }
    names = {number: f"👷名字特别特别长的志愿者{number:03}" + "长" * 18 for number in stands}
    closed = replace(CALL, place="门" * 60, purpose="岗" * 200, closed_at=ENDS)
    text = Words.of_the_desk(SHANGHAI).text(draw_closed(closed, stands, names, ENDS).lines, "zh+en", ENDS)
    assert 2800 < len(text.encode("utf-16-le")) // 2 <= 4096
    for more in ("人", " more"):
        assert text.count(more) == 4


# Putting it right


@pytest.mark.parametrize("hours", ["18:10-19:40", "下午6:10到7:40", "6:10 PM - 7:40 PM"])
async def test_a_coordinator_puts_right_from_when_to_when_somebody_was_there(
    desk: Stage, group: Group, chen: Person, wang: Person, hours: str
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.taps("我来", on=board)
    await desk.forward(hours=3)
    assert board.text.endswith("无签到记录：王芳")
    await chen.says(f"/in 1 王芳 {hours}", in_=group)
    await desk.idle()
    assert board.text.endswith("已结束 · 到 1 · 未到 0 · 服务 1.5 小时\n✅ 王芳 18:10–19:40")
    assert group.texts()[-1] == "已更正：#1 王芳 18:10–19:40"
    assert wang.inbox()[-1] == "幸福里：值班召集 #1 你的时间更正为 18:10–19:40"
    await chen.says("/out 1 王芳 7点", in_=group)
    await desk.idle()
    assert board.text.endswith("服务 0.8 小时\n✅ 王芳 18:10–19:00")


async def test_the_record_keeps_what_was_said_before(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.taps("签到", on=board)
    await desk.forward(hours=3)
    await chen.says("/in 1 王芳 18:00-19:00", in_=group)
    await desk.idle()
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        said = await answers.of_person(tx, 1, wang.id)
    assert [(one.meaning, one.said_by, one.by_id) for one in said] == [
        ("arrived", "self", None),
        ("left", "clock", None),
        ("stayed", "coordinator", chen.id),
    ]


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("/in 1 王芳", "#1 已结束，要写从几点到几点。例如：/in 1 张伟 18:00-20:00"),
        ("/in 1 王芳 18:00", "#1 已结束，要写从几点到几点。例如：/in 1 张伟 18:00-20:00"),
        ("/out 1 王芳", "#1 已结束，要写几点走的。例如：/out 1 张伟 19:30"),
        ("/out 1 陈静 19:30", "#1 没有这个人的签到，要写从几点到几点。例如：/in 1 张伟 18:00-20:00"),
        ("/in 1 王芳 18:00-02:00", "离 #1 的时间太远，前后最多 4 小时。例如：/in 1 张伟 18:00-20:00"),
    ],
)
async def test_a_mistake_in_it_is_answered_and_changes_nothing(
    desk: Stage, group: Group, chen: Person, wang: Person, command: str, sentence: str
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.taps("签到", on=board)
    await desk.forward(hours=3)
    before = board.text
    await chen.says(command, in_=group)
    await desk.idle()
    assert group.texts()[-1] == sentence
    assert board.text == before
