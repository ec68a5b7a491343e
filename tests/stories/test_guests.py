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
    assert asked.text == "幸福里：小周 不在群里，想来 #1 东区门岗。同意吗？"
    assert asked.keyboard == [["同意", "谢绝"]]

    await chen.taps("同意", on=asked)
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
    await chen.taps("同意", on=await knocks(desk, guest, chen))
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
    await chen.taps("谢绝", on=asked)
    await desk.forward(seconds=5)
    assert guest.inbox()[-1] == "召集 #1 这次不用再来人了，谢谢你的心意"
    assert asked.keyboard == [["同意"]]
    await guest.starts("call-1")
    await desk.idle()
    assert guest.inbox()[-1] == "召集 #1 这次不用再来人了，谢谢你的心意"
    await chen.taps("同意", on=asked)
    await desk.forward(seconds=5)
    await guest.taps("我来")
    await desk.idle()
    assert counts(board) == (1, 0)


async def test_a_refusal_holds_for_its_call_and_another_call_is_asked_about_anew(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    first = await knocks(desk, guest, chen)
    await chen.taps("谢绝", on=first)
    await desk.idle()
    other = await call(desk, group, chen, "/call 1 20:00-22:00 西门")
    await guest.starts("call-2")
    await desk.idle()
    assert guest.inbox()[-1] == "已告诉召集 #2 的协调员，同意了马上告诉你"
    asked = chen.private.from_bot()[-1]
    assert asked.text == "幸福里：小周 不在群里，想来 #2 西门。同意吗？"
    await chen.taps("同意", on=asked)
    await desk.idle()
    await guest.taps("我来")
    await desk.idle()
    assert counts(other) == (1, 0)
    await guest.says("/calls")
    await desk.idle()
    assert "幸福里：#2 西门" in guest.inbox()[-1]


async def test_who_still_waits_when_the_call_is_over_hears_of_it_and_nobody_lets_them_in(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    asked = await knocks(desk, guest, chen)
    await chen.says("/close 1", in_=group)
    await desk.forward(seconds=5)
    assert guest.inbox()[-1] == "召集 #1 已经结束了，协调员没来得及答复，谢谢你的心意"
    assert asked.keyboard == []
    assert asked.text == "幸福里：小周 想来 #1 东区门岗，到结束没有人答复，已告诉本人"
    before = guest.inbox()
    await chen.taps_data("let:1", on=asked)
    await desk.idle()
    assert chen.toast() == "#1 已经结束了"
    assert guest.inbox() == before
    await guest.starts("call-1")
    await desk.idle()
    assert guest.inbox()[-1] == "#1 已经结束了"


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
    await chen.taps("同意", on=asked)
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


async def asked_in_group(desk: Stage, group: Group, guest: Person) -> list[Message]:
    """The guest opens the link; gives what the group is asked."""
    await guest.starts("call-1")
    await desk.forward(seconds=10)
    return [message for message in group.from_bot() if "小周" in message.text]


@pytest.mark.parametrize("known", [True, False])
async def test_when_no_coordinator_can_be_written_to_they_are_asked_in_the_group(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, guest: Person, known: bool
) -> None:
    if known:  # else it turns out when they are asked
        await chen.starts()
    await chen.blocks_bot()
    [asked] = await asked_in_group(desk, group, guest)
    assert guest.inbox() == ["已告诉召集 #1 的协调员，同意了马上告诉你"]
    assert asked.text == "小周 不在群里，想来 #1 东区门岗。协调员，同意吗？"
    assert asked.keyboard == [["同意", "谢绝"]]
    assert asked.silent
    assert await asked_in_group(desk, group, guest) == [asked]

    await wang.taps("同意", on=asked)
    await desk.idle()
    assert (wang.toast() or "").startswith("只有协调员能这样做")
    await chen.taps("同意", on=asked)
    await desk.forward(seconds=5)
    assert asked.text == "小周 以访客身份来 #1 东区门岗"
    assert asked.keyboard == []
    await guest.taps("我来")
    await desk.forward(seconds=5)
    assert "🚶 小周（访客）" in board.text


async def test_in_the_group_a_refusal_is_kind_too(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    await chen.blocks_bot()
    [asked] = await asked_in_group(desk, group, guest)
    await chen.taps("谢绝", on=asked)
    await desk.forward(seconds=5)
    assert asked.text == "小周 这次不来 #1 东区门岗"
    assert guest.inbox()[-1] == "召集 #1 这次不用再来人了，谢谢你的心意"


async def test_who_knocks_again_when_their_coordinator_is_gone_is_asked_about_in_the_group(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    assert await asked_in_group(desk, group, guest) == []
    await chen.blocks_bot()
    await desk.idle()
    assert len(await asked_in_group(desk, group, guest)) == 1


async def test_a_group_whose_coordinator_can_be_written_to_hears_nothing_of_a_guest(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    asked = await knocks(desk, guest, chen)
    await desk.forward(minutes=1)
    await chen.taps("同意", on=asked)
    await desk.forward(minutes=1)
    assert not any("小周" in text for text in group.texts())


async def test_a_guest_who_joins_the_group_is_a_guest_no_more(
    desk: Stage, group: Group, board: Message, chen: Person, guest: Person
) -> None:
    await chen.taps("同意", on=await knocks(desk, guest, chen))
    await desk.idle()
    await guest.joins(group)
    await guest.taps("我来", on=board)
    await desk.forward(seconds=5)
    assert "🚶 小周\n" in board.text


async def test_a_guest_in_english(desk: Stage, group: Group, chen: Person, guest: Person) -> None:
    await set_up(desk, group, chen, "en")
    board = await call(desk, group, chen, '/call 6 18:00-20:00 "East gate"')
    asked = await knocks(desk, guest, chen)
    assert asked.keyboard == [["Let them in", "Not this time"]]
    await chen.taps("Let them in", on=asked)
    await desk.idle()
    await guest.taps("Coming")
    await desk.forward(seconds=5)
    assert "🚶 小周 (guest)" in board.text
