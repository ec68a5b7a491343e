"""A coordinator changes a call that is posted: the board changes, and who is coming is told once."""

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage.database import Database
from tests.stories.calls import call, come_in, counts, set_up
from tests.stories.conftest import Stage


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person, wang: Person) -> Message:
    """The board of #1, to which 王芳 comes."""
    await set_up(desk, group, chen)
    await wang.starts()
    board = await call(desk, group, chen)
    await wang.taps("我来", on=board)
    await desk.forward(minutes=1)
    return board


async def says(desk: Stage, group: Group, person: Person, text: str, reply_to: Message | None = None) -> str:
    """Command something; what the bot answers."""
    await person.says(text, in_=group, reply_to=reply_to)
    await desk.idle()
    return group.texts()[-1]


async def changes(database: Database) -> list[tuple[str, str]]:
    async with database.read() as tx:
        return [(row["field"], row["was"]) for row in await tx.all("SELECT field, was FROM call_change ORDER BY id")]


async def test_all_that_changed_is_told_at_once(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    before = len(wang.inbox())
    answer = await says(desk, group, chen, "/call edit 1 8人 19:00-21:00 西门 搬物资")
    assert answer == "✏️ 召集 #1 已改：\n需要 8 人\n时间 今天 7/2 周四 19:00–21:00\n地点 西门\n内容 搬物资"
    assert board.text.startswith(
        "📢 值班召集 #1｜还缺 7\n西门｜搬物资\n今天 7/2 周四 19:00–21:00\n需要 8 · 能来 1 · 已签到 0"
    )
    [told] = wang.inbox()[before:]
    assert told == (
        "幸福里：你答应的召集 #1 改了：\n需要 8 人\n时间 今天 7/2 周四 19:00–21:00\n地点 西门\n内容 搬物资\n"
        "来不了请回复“来不了”"
    )
    assert desk.desk is not None
    assert await changes(desk.desk.database) == [
        ("needed", "6"),
        ("window", "2026-07-02T10:00:00.000Z/2026-07-02T12:00:00.000Z"),
        ("place", "东区门岗"),
        ("purpose", "测温登记"),
    ]


async def test_she_hears_of_a_new_time_or_place_even_when_she_heard_enough_today(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    before = len(wang.inbox())
    for needed in range(7, 14):
        await says(desk, group, chen, f"/call edit 1 {needed}人")
    assert len(wang.inbox()) == before + 5
    await says(desk, group, chen, "/call edit 1 19:00-21:00")
    await says(desk, group, chen, "/call edit 1 14人")
    await says(desk, group, chen, "/call edit 1 西门")
    assert [text.splitlines()[1] for text in wang.inbox()[before + 5 :]] == [
        "时间 今天 7/2 周四 19:00–21:00",
        "地点 西门",
    ]


async def test_a_time_that_went_by_while_it_was_changed_is_asked_again(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await says(desk, group, chen, "/call edit 1 18:00-23:00")
    await says(desk, group, chen, "/call edit 1")
    draft = group.from_bot()[-1]
    await chen.taps("时间", on=draft)
    await desk.idle()
    await chen.replies("18:00-19:00", to=draft)
    await desk.forward(hours=2)
    await chen.taps("保存", on=draft)
    await desk.idle()
    assert chen.toast() == "还有一项没填好（时间过了的要重选），看这条消息"
    assert "什么时间？" in draft.text
    assert "18:00–23:00" in board.text


async def test_what_she_is_told_can_be_answered(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await says(desk, group, chen, "/call edit 1 21:00-23:00")
    await wang.says("来不了", reply_to=wang.private.from_bot()[-1])
    await desk.idle()
    assert counts(board) == (0, 0)


@pytest.mark.parametrize(
    "command", ["/call edit 1 西门", "/call edit 西门", "/call 改 ＃１ 西门", "/call change 1 西门"]
)
async def test_one_thing_is_changed_alone(
    desk: Stage, group: Group, board: Message, chen: Person, command: str
) -> None:
    assert await says(desk, group, chen, command) == "✏️ 召集 #1 已改：\n地点 西门"
    assert "西门｜测温登记\n今天 7/2 周四 18:00–20:00" in board.text


async def test_the_call_is_the_one_that_is_replied_to(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    other = await call(desk, group, chen, "/call 2 21:00-22:00 南门")
    assert "改哪一个" in await says(desk, group, chen, "/call edit 8人")
    await says(desk, group, chen, "/call edit 8人", reply_to=other)
    assert "需要 8" in other.text
    assert "需要 6" in board.text


async def test_who_moves_up_is_told_so_and_not_twice(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await says(desk, group, chen, "/call edit 1 1人")
    [second] = come_in(desk, group, ["赵强"])
    await second.starts()
    await second.taps("我来", on=board)
    await desk.forward(minutes=1)
    assert "候补：赵强" in board.text
    before = len(second.inbox())
    await says(desk, group, chen, "/call edit 1 2人")
    [told] = second.inbox()[before:]
    assert told.startswith("幸福里：值班召集 #1 轮到你了，请来。东区门岗")
    assert "候补" not in board.text


async def test_who_becomes_the_reserve_is_told_so(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    [second] = come_in(desk, group, ["赵强"])
    await second.starts()
    await second.taps("我来", on=board)
    await desk.forward(minutes=1)
    before = len(second.inbox())
    await says(desk, group, chen, "/call edit 1 1人")
    assert second.inbox()[before:] == [
        "幸福里：召集 #1 改了：\n需要 1 人\n你现在是候补第 1 位。先不用来，有空缺会告诉你"
    ]


async def test_by_buttons(desk: Stage, group: Group, board: Message, chen: Person, wang: Person) -> None:
    await says(desk, group, chen, "/call edit 1")
    draft = group.from_bot()[-1]
    assert draft.text == "📝 修改召集 #1\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n需要 6\n要改哪一项？"
    assert draft.keyboard == [["人数", "时间", "地点", "做什么"], ["不改了"]]
    for label in ("人数", "8 人", "地点"):
        await chen.taps(label, on=draft)
        await desk.idle()
    await chen.replies("西门", to=draft)
    await desk.idle()
    assert counts(board) == (1, 0)
    assert "需要 6" in board.text
    before = len(wang.inbox())
    await chen.taps("保存", on=draft)
    await desk.forward(minutes=1)
    assert draft.text == "✏️ 召集 #1 已改：\n需要 8 人\n地点 西门"
    assert "西门｜测温登记\n今天 7/2 周四 18:00–20:00\n需要 8" in board.text
    assert len(wang.inbox()) == before + 1


async def test_left_as_it_is(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    await says(desk, group, chen, "/call edit 1")
    draft = group.from_bot()[-1]
    before = board.text
    await chen.taps("不改了", on=draft)
    await desk.idle()
    assert draft.text == "已取消，没有发布也没有改动"
    assert board.text == before


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("1 0人", "人数“0人”不对，要 1 到 999。例如：/call edit 1 8人"),
        ("1 19:00-19:00", "开始和结束是同一时刻。例如：/call edit 1 19:00-21:00"),
        ("1 今天 8:00-9:00", "“今天 8:00-9:00”已经过去了。例如：/call edit 1 明天 18:00-20:00"),
        ("1 25:00-26:00", "时间“25:00-26:00”看不懂。例如：/call edit 1 19:00-21:00"),
        ("1 6人", "召集 #1 本来就是这样。要改就写上改成什么，例如：/call edit 1 8人"),
        ("9 8人", "这里没有召集 #9。/calls 看有哪些"),
    ],
)
async def test_a_mistake_changes_nothing(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, words: str, answer: str
) -> None:
    before, told = board.text, len(wang.inbox())
    assert await says(desk, group, chen, f"/call edit {words}") == answer
    await desk.forward(minutes=2)
    assert answer not in group.texts()
    assert (board.text, len(wang.inbox())) == (before, told)


async def test_it_can_not_need_fewer_than_have_arrived(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    for person in (wang, li):
        await person.taps("签到", on=board)
    await desk.idle()
    answer = await says(desk, group, chen, "/call edit 1 1人")
    assert answer == "召集 #1 已经到了 2 人，人数不能比这少。例如：/call edit 1 2人"


async def test_another_day_is_refused_once_somebody_is_there(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("签到", on=board)
    await desk.idle()
    answer = await says(desk, group, chen, "/call edit 1 明天 8:00-10:00")
    assert answer == "召集 #1 已经到了 1 人，不能改到另一天。请结束它，再发一个，例如：/close 1"
    assert "今天 7/2 周四 18:00–20:00" in board.text
    assert (await says(desk, group, chen, "/call edit 1 19:00-21:00")).startswith("✏️ 召集 #1 已改")


async def test_who_is_there_hears_of_it_without_being_asked_and_who_has_left_hears_nothing(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("签到", on=board)
    await desk.idle()
    before = len(wang.inbox())
    await says(desk, group, chen, "/call edit 1 8人")
    assert len(wang.inbox()) == before
    await says(desk, group, chen, "/call edit 1 西门")
    assert wang.inbox()[before:] == ["幸福里：召集 #1 改了：\n地点 西门"]
    await wang.taps("签退", on=board)
    await says(desk, group, chen, "/call edit 1 南门")
    assert len(wang.inbox()) == before + 1


async def test_of_a_new_number_who_is_in_hears_that_they_still_are(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await says(desk, group, chen, "/call edit 1 1人")
    assert wang.inbox()[-1] == "幸福里：召集 #1 现在要 1 人，你在内"


async def test_a_closed_call_is_not_changed(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    await says(desk, group, chen, "/close 1")
    for command in ("/call edit 1 8人", "/call edit 1"):
        assert await says(desk, group, chen, command) == "值班召集 #1 已结束，不再改动"


async def test_a_call_that_was_moved_ends_at_its_new_end(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await says(desk, group, chen, "/call edit 1 18:00-21:00")
    await desk.until(desk.clock.now().replace(hour=12, minute=30))  # 20:30 in Shanghai
    assert "已结束" not in board.text
    await desk.until(desk.clock.now().replace(hour=13, minute=1))
    assert "已结束" in board.text


async def test_who_is_no_coordinator_changes_nothing(desk: Stage, group: Group, board: Message, wang: Person) -> None:
    for command in ("/call edit 1 8人", "/call edit 1"):
        assert (await says(desk, group, wang, command)).startswith("只有协调员能这样做")
    assert "需要 6" in board.text


async def test_a_bare_number_says_how_many_in_a_reply_or_where_no_call_has_it(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await says(desk, group, chen, "/call edit 3", reply_to=board)
    assert "需要 3 ·" in board.text
    await says(desk, group, chen, "/call edit 4")
    assert "需要 4 ·" in board.text
    other = await call(desk, group, chen, "/call 2 21:00-22:00 南门")
    await says(desk, group, chen, "/call edit 2", reply_to=board)
    assert "需要 2 ·" in board.text
    assert "需要 2 ·" in other.text
    assert "这里没有召集 #9" in await says(desk, group, chen, "/call edit #9", reply_to=board)
    assert "📝 修改召集 #1" in await says(desk, group, chen, "/call edit 1", reply_to=board)


@pytest.mark.parametrize("words", ["加急", "取消", "到21:00", "+2", "缺2人"])
async def test_what_is_no_place_changes_nothing_and_writes_to_nobody(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, words: str
) -> None:
    before, inbox = board.text, wang.inbox()
    answer = await says(desk, group, chen, f"/call edit 1 {words}")
    assert "例如：/call edit 1 " in answer
    await desk.forward(minutes=1)
    assert (board.text, wang.inbox()) == (before, inbox)


async def test_the_draft_of_a_call_that_is_over_asks_no_more(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await says(desk, group, chen, "/call edit 1")
    draft = group.from_bot()[-1]
    await says(desk, group, chen, "/close 1")
    await chen.taps("人数", on=draft)
    await desk.idle()
    assert chen.toast() == "值班召集 #1 已结束，不再改动"
