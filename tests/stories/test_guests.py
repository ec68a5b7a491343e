"""Somebody who is not in the group opens a call by its link, and takes part when a coordinator lets them in."""

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, counts, receipt, set_up
from tests.stories.conftest import Stage


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person) -> Message:
    await set_up(desk, group, chen)
    return await call(desk, group, chen)


@pytest.fixture
def guest(stage: Stage) -> Person:
    """小周, who saw the QR code at the gate."""
    return stage.telegram.person("小周")


async def knocks(desk: Stage, guest: Person, chen: Person) -> Message:
    """The guest opens the link; gives what a coordinator is asked."""
    await guest.starts("call-1")
    await desk.idle()
    return chen.private.from_bot()[-1]


async def test_a_guest_takes_part_when_a_coordinator_lets_them_in(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    asked = await knocks(desk, guest, chen)
    assert guest.inbox() == ["已告诉召集 #1 的协调员，同意了马上告诉你"]
    assert asked.text == "幸福里：小周 不在群里，想来 #1 东区门岗。让他来吗？"
    assert asked.keyboard == [["让他来", "不"]]

    await chen.taps("让他来", on=asked)
    await desk.idle()
    assert chen.toast() == "小周 可以来了，已告诉本人"
    assert "幸福里：召集 #1 的协调员同意你来，谢谢。到了请在召集下面点“签到”" in guest.inbox()
    await guest.taps("我来")
    await desk.forward(seconds=5)
    assert guest.toast() == "已记下：#1 东区门岗 18:00，谢谢"
    assert "🚶 小周（访客）" in board.text
    assert counts(board) == (1, 0)

    mine = next(message for message in guest.private.from_bot() if message.buttons)
    arrived = await guest.replies("到了", to=mine)
    await desk.forward(seconds=5)
    assert receipt(arrived) == "👍"
    assert "✅ 小周（访客）" in board.text
    assert "已召集" not in board.text  # a guest helps; the register is the group's own
    await chen.says("/close 1", in_=group)
    await desk.forward(seconds=5)
    assert "小周（访客）" in board.text


async def test_a_guest_answers_the_next_call_of_the_group_too(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    await chen.taps("让他来", on=await knocks(desk, guest, chen))
    await desk.idle()
    second = await call(desk, group, chen, "/call 2 20:00-22:00 西门")
    asked = len(chen.inbox())
    await guest.starts("call-2")
    await desk.idle()
    await guest.taps("我来")
    await desk.idle()
    assert counts(second) == (1, 0)
    assert len(chen.inbox()) == asked


async def test_until_then_a_guest_sees_and_says_nothing(
    desk: Stage, board: Message, chen: Person, guest: Person
) -> None:
    await knocks(desk, guest, chen)
    for data in ("coming:1", "in:1"):
        await guest.taps_data(data, on=guest.private.from_bot()[-1])
        await desk.idle()
        assert guest.toast() == "这个按钮已失效"
    said = await guest.replies("我来", to=guest.private.from_bot()[-1])
    await desk.idle()
    assert receipt(said) is None
    assert counts(board) == (0, 0)
    assert not any("东区门岗" in text for text in guest.inbox())


async def test_a_refusal_is_kind_and_a_slip_can_be_put_right(
    desk: Stage, board: Message, chen: Person, guest: Person
) -> None:
    asked = await knocks(desk, guest, chen)
    await chen.taps("不", on=asked)
    await desk.forward(seconds=5)
    assert guest.inbox()[-1] == "召集 #1 这次不用再来人了，谢谢你的心意"
    assert asked.keyboard == [["让他来"]]
    await guest.starts("call-1")
    await desk.idle()
    assert guest.inbox()[-1] == "召集 #1 这次不用再来人了，谢谢你的心意"
    await chen.taps("让他来", on=asked)
    await desk.forward(seconds=5)
    await guest.taps("我来")
    await desk.idle()
    assert counts(board) == (1, 0)


async def test_asking_twice_asks_nobody_twice(desk: Stage, board: Message, chen: Person, guest: Person) -> None:
    await knocks(desk, guest, chen)
    await knocks(desk, guest, chen)
    assert len([text for text in chen.inbox() if "小周" in text]) == 1
    assert guest.inbox() == ["已告诉召集 #1 的协调员，同意了马上告诉你"] * 2


async def test_two_coordinators_are_asked_and_one_of_them_decides(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, guest: Person
) -> None:
    await chen.says("/coordinator", in_=group, reply_to=await wang.says("我也管", in_=group))
    await desk.idle()
    asked = await knocks(desk, guest, chen)
    other = wang.private.from_bot()[-1]
    assert other.text == asked.text
    await chen.taps("让他来", on=asked)
    await wang.taps_data("no:1", on=other)
    await desk.forward(seconds=5)
    assert wang.toast() == "小周 可以来了，已告诉本人"
    assert other.text == "幸福里：小周 以访客身份来 #1 东区门岗"
    assert other.keyboard == []


async def test_only_a_coordinator_of_that_group_lets_somebody_in(
    desk: Stage, board: Message, chen: Person, wang: Person, guest: Person
) -> None:
    await knocks(desk, guest, chen)
    await wang.starts()
    await desk.idle()
    zhao = desk.telegram.person("赵强")
    other = desk.telegram.group("阳光苑", members=[wang], admins=[zhao])
    await zhao.says("/setup", in_=other)
    await zhao.starts()
    await desk.idle()
    for person in (wang, zhao, guest):
        for data in ("let:1", "no:1", "let:2"):
            await person.taps_data(data, on=person.private.from_bot()[-1])
            await desk.idle()
            assert (person.toast() or "").startswith(("只有协调员能这样做", "这个按钮已失效"))
    assert len(guest.inbox()) == 1


async def test_when_no_coordinator_can_be_written_to_the_guest_is_told_to_join(
    desk: Stage, board: Message, chen: Person, guest: Person
) -> None:
    await chen.starts()
    await chen.blocks_bot()
    await guest.starts("call-1")
    await desk.idle()
    assert guest.inbox() == ["召集 #1 是别的群的，协调员现在收不到消息。请先进群，在群里点一次看板上的按钮"]


async def test_a_guest_who_joins_the_group_is_a_guest_no_more(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    await chen.taps("让他来", on=await knocks(desk, guest, chen))
    await desk.idle()
    await guest.joins(group)
    await guest.taps("我来", on=board)
    await desk.forward(seconds=5)
    assert "🚶 小周\n" in board.text


async def test_a_guest_in_english(desk: Stage, group: Group, chen: Person, guest: Person) -> None:
    await set_up(desk, group, chen, "en")
    board = await call(desk, group, chen, '/call 6 18:00-20:00 "East gate"')
    asked = await knocks(desk, guest, chen)
    assert asked.keyboard == [["Let them in", "No"]]
    await chen.taps("Let them in", on=asked)
    await desk.idle()
    await guest.taps("Coming")
    await desk.forward(seconds=5)
    assert "🚶 小周 (guest)" in board.text
