"""Who can't be written to in private hears what concerns them all the same: in the group, by one mention."""

from datetime import datetime

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, come_in, counts, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage


def at(hour: int, minute: int = 0) -> datetime:
    return THURSDAY.replace(hour=hour, minute=minute)


def mentions(group: Group) -> list[tuple[str, list[int]]]:
    """The bot's messages that mention somebody, and whom."""
    return [
        (message.text, [entity["user"]["id"] for entity in message.entities if entity["type"] == "text_mention"])
        for message in group.from_bot()
        if any(entity["type"] == "text_mention" for entity in message.entities)
    ]


@pytest.fixture
async def gate(desk: Stage, group: Group, chen: Person, wang: Person) -> Message:
    """The board of #1, which needs one; 王芳 is in."""
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东门")
    await wang.taps("我来", on=board)
    await desk.forward(minutes=1)
    return board


async def unreachable(desk: Stage, person: Person, board: Message) -> None:
    """It is known that nobody may write to them: a question about an unclear reply did not arrive."""
    await person.replies("可能来", to=board)
    await desk.forward(minutes=1)


async def test_who_types_after_the_needed_number_reads_below_it_that_they_are_the_reserve(
    desk: Stage, group: Group, gate: Message, li: Person
) -> None:
    await unreachable(desk, li, gate)
    said = await li.replies("我来", to=gate)
    await desk.idle()
    answer = group.from_bot()[-1]
    assert answer.text == "已记下：#1 东门 18:00，谢谢。人已够，你是候补第 1 位。先不用来，有空缺会告诉你"
    assert answer.reply_to is said
    assert receipt(said) == "👍"


async def test_when_it_was_not_known_yet_they_are_mentioned(
    desk: Stage, group: Group, gate: Message, li: Person
) -> None:
    await li.replies("我来", to=gate)
    await desk.forward(minutes=1)
    assert mentions(group) == [
        ("#1 东门，今天 7/2 周四 18:00 人已够，候补先不用来，有空缺会告诉：\n老李", [li.id]),
    ]


@pytest.mark.parametrize("known", [True, False])
async def test_who_moves_up_is_mentioned_once(
    desk: Stage, group: Group, gate: Message, wang: Person, li: Person, known: bool
) -> None:
    if known:
        await unreachable(desk, li, gate)
    await li.taps("我来", on=gate)
    await desk.forward(minutes=1)
    await wang.taps("来不了", on=gate)
    await desk.forward(minutes=1)
    assert mentions(group) == [
        (
            "#1 东门，今天 7/2 周四 18:00–20:00。有空缺，轮到你了，请来；来不了请回复“来不了”：\n老李",
            [li.id],
        )
    ]
    [message] = [message for message in group.from_bot() if "轮到你了" in message.text]
    assert message.silent
    await li.replies("来不了", to=message)
    await desk.idle()
    assert counts(gate) == (0, 0)


async def test_who_can_be_written_to_is_not_mentioned(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    await chen.taps("我来", on=gate)
    await wang.taps("来不了", on=gate)
    await desk.forward(minutes=1)
    assert mentions(group) == []
    assert chen.inbox()[-1] == (
        "幸福里：值班召集 #1 轮到你了，请来。东门｜今天 7/2 周四 18:00–20:00。来不了请回复“来不了”"
    )


async def test_a_new_time_and_place_is_said_by_one_mention_of_all(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person, li: Person
) -> None:
    [eve] = come_in(desk, group, ["Eve"])
    await chen.says("/call edit 1 3人", in_=group)
    await desk.idle()
    for person in (li, eve):
        await person.taps("我来", on=gate)
    await desk.forward(minutes=1)
    await chen.says("/call edit 1 17:30-19:30 西门", in_=group)
    await desk.forward(minutes=1)
    assert mentions(group) == [
        (
            "✏️ #1 改了，现在是 西门，今天 7/2 周四 17:30–19:30；来不了请回复“来不了”：\n老李、Eve",
            [li.id, eve.id],
        )
    ]
    assert wang.inbox()[-1].startswith("幸福里：你答应的召集 #1 改了：\n时间")


async def test_what_was_said_once_is_not_said_again_with_the_next(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person, li: Person
) -> None:
    [eve] = come_in(desk, group, ["Eve"])
    for person in (li, eve):
        await person.taps("我来", on=gate)
        await desk.forward(minutes=1)
    await wang.taps("来不了", on=gate)
    await desk.forward(minutes=1)
    await chen.says("/call edit 1 2人", in_=group)
    await desk.forward(minutes=1)
    assert [people for _, people in mentions(group)] == [[li.id], [eve.id]]


async def test_who_heard_it_in_private_is_not_named_later_when_they_block_the_bot(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person, li: Person
) -> None:
    await chen.says("/call edit 1 西门", in_=group)
    await desk.forward(minutes=1)
    await wang.blocks_bot()
    await li.taps("我来", on=gate)
    await chen.says("/call edit 1 2人", in_=group)
    await desk.forward(minutes=1)
    assert [people for _, people in mentions(group)] == [[li.id]]


# Called off ---------------------------------------------------------------------------------------------------------


async def test_who_is_coming_is_told_that_a_call_is_called_off(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person, li: Person
) -> None:
    await wang.starts("call-1")
    await li.taps("我来", on=gate)
    await desk.until(at(17, 40))
    mine = wang.private.from_bot()[-1]
    await chen.says("/close 1", in_=group)
    await desk.forward(minutes=1)
    assert "已取消" in gate.text
    assert "值班召集 #1 已取消，正在通知答应来的 2 人" in group.texts()
    told = wang.private.from_bot()[-1]
    assert told.text == "幸福里：值班召集 #1 取消了，不用来了，谢谢。东门｜今天 7/2 周四 18:00–20:00"
    assert not told.silent
    assert mine.text == ("📢 值班召集 #1｜幸福里｜已取消\n东门\n今天 7/2 周四 18:00–20:00\n已取消，不用来了，谢谢")
    assert mentions(group) == [
        ("#1 取消了，不用来了，谢谢。东门，今天 7/2 周四 18:00–20:00：\n老李", [li.id]),
    ]


async def test_a_call_that_is_closed_after_its_start_is_over_and_nobody_is_told(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    await desk.until(at(18, 30))
    told = len(wang.inbox())
    await chen.says("/close 1", in_=group)
    await desk.forward(minutes=1)
    assert "已结束" in gate.text
    assert "值班召集 #1 已结束" in group.texts()
    assert len(wang.inbox()) == told


async def test_by_night_the_call_off_of_tomorrows_call_does_not_sound(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来", on=await call(desk, group, chen, "/call 2 明天 18:00-20:00 西门"))
    await desk.until(at(23))
    await chen.says("/close 2", in_=group)
    await desk.forward(minutes=1)
    told = wang.private.from_bot()[-1]
    assert "#2 取消了" in told.text
    assert told.silent


# The reserve --------------------------------------------------------------------------------------------------------


async def test_the_reserve_sees_at_every_tap_and_in_private_that_they_wait(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    for _ in range(2):
        await chen.taps("我来", on=gate)
        await desk.idle()
        assert chen.toast() == "已记下：#1 东门 18:00，谢谢。人已够，你是候补第 1 位。先不用来，有空缺会告诉你"
    await chen.starts("call-1")
    await desk.idle()
    mine = chen.private.from_bot()[-1]
    assert mine.text.endswith("你：候补第 1 位。先不用来，有空缺会告诉你")
    await desk.until(at(20, 1))
    assert mine.text.endswith("你：候补，这次没有轮到，谢谢")


async def test_the_reserve_sees_their_place_change(
    desk: Stage, group: Group, gate: Message, chen: Person, li: Person
) -> None:
    for person in (li, chen):
        await person.taps("我来", on=gate)
        await desk.idle()
    await chen.starts("call-1")
    await desk.idle()
    mine = chen.private.from_bot()[-1]
    assert "候补第 2 位" in mine.text
    await li.taps("来不了", on=gate)
    await desk.forward(minutes=1)
    assert "候补第 1 位" in mine.text


async def test_tomorrow_is_said_with_its_day(
    desk: Stage, group: Group, gate: Message, chen: Person, li: Person
) -> None:
    board = await call(desk, group, chen, "/call 1 明天 8:00-10:00 西门")
    await li.taps("我来", on=board)
    await desk.idle()
    assert li.toast() == "已记下：#2 西门 明天 7/3 周五 08:00，谢谢"
