"""A board comes to the bottom again, comes back once when it was deleted, and what is open stands at the top."""

from datetime import timedelta

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


async def says(desk: Stage, group: Group, person: Person, text: str, reply_to: Message | None = None) -> None:
    await person.says(text, in_=group, reply_to=reply_to)
    await desk.idle()


# /repost


@pytest.mark.parametrize("command", ["/repost 1", "/repost #1", "/repost"])
async def test_the_board_comes_to_the_bottom_and_the_old_one_says_where_it_went(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, command: str
) -> None:
    await wang.taps("我来", on=board)
    await says(desk, group, chen, command)
    again = group.from_bot()[-1]
    assert board.text == "⬇️ #1 的看板在下面"
    assert board.keyboard == []
    assert again is not board
    assert again.silent
    assert counts(again) == (1, 0)
    await wang.taps("签到", on=again)
    await desk.forward(minutes=1)
    assert counts(again) == (1, 1)
    assert board.text == "⬇️ #1 的看板在下面"


async def test_a_reply_to_the_old_board_still_counts(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    await says(desk, group, chen, "/repost", reply_to=board)
    answer = await li.replies("我来", to=board)
    await desk.idle()
    assert receipt(answer) == "👍"
    assert counts(group.from_bot()[-1]) == (1, 0)


async def test_there_is_always_one_live_board(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    for _ in range(3):
        await says(desk, group, chen, "/repost 1")
        await desk.forward(minutes=1)
    assert len([message for message in group.from_bot() if "我来" in str(message.keyboard)]) == 1


async def test_it_says_where_it_went_in_english(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    await set_up(desk, group, chen, "en")
    await says(desk, group, chen, "/repost 1")
    assert board.text == "⬇️ the board of #1 is below"


async def test_what_is_over_or_unknown_is_not_posted_again(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await says(desk, group, wang, "/repost 1")
    assert group.texts()[-1].startswith("只有协调员能这样做")
    await says(desk, group, chen, "/repost 9")
    assert group.texts()[-1] == "这里没有召集 #9。/calls 看有哪些"
    await says(desk, group, chen, "/repost 东门")
    assert group.texts()[-1] == "要重发哪一个的看板？写上编号，例如：/repost 12"
    await says(desk, group, chen, "/close 1")
    await says(desk, group, chen, "/repost 1")
    assert group.texts()[-1] == "#1 已经结束了"


# Deleted by hand


async def test_a_deleted_board_comes_again_once(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    board.deleted = True
    await wang.replies("我来", to=group.from_bot()[0])
    await wang.taps_data("coming:1", on=board)
    await desk.forward(minutes=1)
    again = group.from_bot()[-1]
    assert counts(again) == (1, 0)
    assert again.silent

    again.deleted = True
    await li.taps_data("coming:1", on=again)
    await desk.forward(minutes=5)
    assert "值班召集 #1" not in "".join(group.texts())

    await says(desk, group, chen, "/repost 1")
    assert counts(group.from_bot()[-1]) == (2, 0)


# /calls pin


@pytest.fixture
async def pinned(desk: Stage, group: Group, board: Message, chen: Person) -> Message:
    await chen.promotes_bot(group)
    await says(desk, group, chen, "/calls pin")
    await desk.forward(minutes=1)
    return group.pinned[-1]


async def test_the_pinned_list_is_kept_right_by_itself(
    desk: Stage, group: Group, pinned: Message, chen: Person, wang: Person
) -> None:
    assert pinned.text == "📌 进行中的召集 1 个\n#1 东区门岗｜今天 7/2 周四 18:00–20:00｜还缺 6"
    assert pinned.silent
    await call(desk, group, chen, "/call 1 20:00-21:00 南门")
    await desk.forward(minutes=1)
    assert "#2 南门｜今天 7/2 周四 20:00–21:00｜还缺 1" in pinned.text
    await wang.taps("我来")
    await desk.forward(minutes=1)
    assert "#2 南门｜今天 7/2 周四 20:00–21:00｜人已够" in pinned.text
    await says(desk, group, chen, "/call edit 2 西门")
    await desk.forward(minutes=1)
    assert "#2 西门" in pinned.text
    await says(desk, group, chen, "/close 2")
    await desk.forward(minutes=1)
    assert "#2" not in pinned.text
    await desk.forward(hours=3)
    assert pinned.text == "📌 现在没有进行中的召集"
    assert group.pinned == [pinned]


async def test_the_pinned_list_says_today_on_the_day(desk: Stage, group: Group, pinned: Message, chen: Person) -> None:
    await says(desk, group, chen, "/call 2 明天 18:00-20:00 南门")
    await desk.forward(hours=8)
    assert "#2 南门｜今天 7/3 周五 18:00–20:00" in pinned.text


async def test_without_the_right_to_pin_the_list_stays_and_one_sentence_says_why(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await says(desk, group, chen, "/calls pin")
    listed, why = group.from_bot()[-2:]
    assert listed.text.startswith("📌 进行中的召集 1 个")
    assert "没有置顶的权限" in why.text
    assert group.pinned == []
    await says(desk, group, chen, "/close 1")
    await desk.forward(minutes=3)
    assert listed.text == "📌 现在没有进行中的召集"
    assert why.deleted


async def test_pinned_again_there_is_one_list(desk: Stage, group: Group, pinned: Message, chen: Person) -> None:
    await says(desk, group, chen, "/calls pin")
    await desk.forward(minutes=1)
    [again] = group.pinned
    assert again is not pinned
    assert pinned.text == "这里不再列出召集了。/calls 随时可看"


async def test_unpinned_it_is_not_kept_any_more(desk: Stage, group: Group, pinned: Message, chen: Person) -> None:
    await says(desk, group, chen, "/calls unpin")
    await call(desk, group, chen, "/call 1 20:00-21:00 南门")
    await desk.forward(minutes=1)
    assert group.pinned == []
    assert pinned.text == "这里不再列出召集了。/calls 随时可看"
    await says(desk, group, chen, "/calls unpin")
    assert group.texts()[-1] == "这个群没有置顶的召集清单。要一个：/calls pin"


async def test_only_a_coordinator_pins(desk: Stage, group: Group, board: Message, wang: Person) -> None:
    for command in ("/calls pin", "/calls unpin"):
        await says(desk, group, wang, command)
        assert group.texts()[-1].startswith("只有协调员能这样做")


async def test_the_list_follows_a_group_that_becomes_a_supergroup(
    desk: Stage, group: Group, pinned: Message, chen: Person
) -> None:
    new = await group.becomes_supergroup()
    await desk.forward(minutes=1)
    [listed] = new.pinned
    assert "#1 东区门岗" in listed.text
    assert listed.date - pinned.date < timedelta(minutes=5)
