"""A group that becomes a supergroup: what runs there goes on under its new id."""

from dataclasses import replace

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import Stage
from tests.stories.requests import GREENS, PILLS, Cast, come_together


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


async def grown(cast: Cast) -> Cast:
    """The same people in the group that it became."""
    large = await cast.group.becomes_supergroup()
    await cast.settle()
    return replace(cast, group=large)


async def tap(cast: Cast, person: Person, label: str, on: Message | None = None) -> None:
    await person.taps(label, on=on)
    await cast.settle()


async def test_what_runs_is_posted_there_once_more_and_what_is_over_is_not(cast: Cast) -> None:
    for line in (PILLS, GREENS, "/need 物资 3栋201 口罩"):
        await cast.ask(line)
    over, claimed, _ = cast.boards
    await tap(cast, cast.chen, "取消", on=over)
    await tap(cast, cast.zhao, "接单", on=claimed)
    there = await grown(cast)
    assert sorted(board.text.partition("\n")[0] for board in there.boards) == [
        "📦 物资 #3｜待接单",
        "🥬 送菜 #2｜赵强 已接单",
    ]
    await tap(there, cast.qian, "接单")
    assert cast.qian.toast() == "#3 由你接单，地址已私聊发你"
    await tap(there, cast.zhao, "送达")
    await tap(there, cast.granny, "确认收到")
    assert "已确认" in there.group.board(2)


async def test_who_is_asked_in_the_group_is_asked_in_the_new_one(cast: Cast) -> None:
    await cast.ask(PILLS)
    await tap(cast, cast.zhao, "接单", on=cast.board)
    await tap(cast, cast.zhao, "送达")
    await cast.granny.blocks_bot()
    await cast.settle()
    there = await grown(cast)
    [question] = [message for message in there.group.from_bot() if "收到了吗" in message.text]
    await tap(there, cast.granny, "确认收到", on=question)
    assert "已确认" in there.board.text
    assert question.deleted


async def test_who_may_take_on_medicine_stays_so(cast: Cast) -> None:
    said = await cast.zhao.says("/calls", in_=cast.group)
    await cast.chen.says("/approve", in_=cast.group, reply_to=said)
    await cast.settle()
    there = await grown(cast)
    await there.ask(PILLS)
    await tap(there, cast.qian, "接单", on=there.board)
    assert "只能由协调员认可的志愿者接" in (cast.qian.toast() or "")
    await tap(there, cast.zhao, "接单", on=there.board)
    assert "由你接单" in (cast.zhao.toast() or "")


async def test_a_question_that_stands_in_the_group_is_asked_there_anew(cast: Cast) -> None:
    await cast.granny.says("/need 猫粮 3栋201", in_=cast.group)
    await cast.settle()
    there = await grown(cast)
    await tap(there, cast.granny, "物资", on=there.group.from_bot()[-1])
    assert "3栋" in "".join([*there.group.texts(), *cast.granny.inbox()])
    assert "猫粮" in "".join([*there.group.texts(), *cast.granny.inbox()])


async def test_what_was_asked_before_the_new_id_was_known_to_be_the_same_goes_on(cast: Cast) -> None:
    await cast.ask(PILLS)
    large = cast.desk.telegram.group("幸福里", members=cast.group.members, admins=cast.group.admins, supergroup=True)
    await cast.chen.says("/setup", in_=large)
    await cast.settle()
    await cast.granny.says(GREENS, in_=large)
    await cast.settle()
    assert cast.desk.desk
    cast.group.upgraded_to = large
    await tap(cast, cast.zhao, "接单", on=cast.boards[0])
    there = replace(cast, group=large)
    assert {board.text[0] for board in there.boards} == {"🥬", "💊"}
    await cast.chen.says("/needs", in_=large)
    await cast.settle()
    assert "#2" in large.texts()[-1]
