"""A coordinator checks people in and out: by a command, by name, and by the card of the roll call."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage import answers
from tests.stories.calls import call, come_in, counts, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person) -> Message:
    """The board of #1, six to the east gate from 18:00 to 20:00."""
    await set_up(desk, group, chen)
    return await call(desk, group, chen)


async def said(desk: Stage, person: Person) -> list[tuple[str, str, int | None]]:
    """What was said of somebody to #1: what, by whom, and by which coordinator."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        return [(each.meaning, each.said_by, each.by_id) for each in await answers.of_person(tx, 1, person.id)]


# /in and /out -------------------------------------------------------------------------------------------------------


async def test_the_63_year_old_who_only_types_is_checked_in_by_a_reply_to_what_he_wrote(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    wrote = await li.says("我在东门了，怎么签？", in_=group)
    await desk.until(THURSDAY.replace(hour=18, minute=5))
    await chen.says("/in", in_=group, reply_to=wrote)
    await desk.idle()
    assert group.texts()[-1] == "老李 18:05 已签到（#1，代记）"
    assert counts(board) == (1, 1)
    assert await said(desk, li) == [("arrived", "coordinator", chen.id)]
    await desk.until(THURSDAY.replace(hour=19, minute=30))
    await chen.says("/out", in_=group, reply_to=wrote)
    await desk.idle()
    assert group.texts()[-1] == "老李 19:30 已签退（#1，代记）"
    assert await said(desk, li) == [("arrived", "coordinator", chen.id), ("left", "coordinator", chen.id)]


@pytest.mark.parametrize("typed", ["/in 1 王芳", "/in 王芳", "/in #1 王 芳", "/in 1 “王芳”", "/in 王"])
async def test_by_name_and_the_person_is_told_in_private(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, typed: str
) -> None:
    await wang.taps("我来")
    await wang.starts()
    await chen.says(typed, in_=group)
    await desk.idle()
    assert group.texts()[-1] == "王芳 17:10 已签到（#1，代记）"
    assert wang.inbox()[-1] == "幸福里：协调员替你记了签到 17:10，#1 东区门岗。走时请签退"
    assert counts(board) == (1, 1)


async def test_a_second_time_changes_nothing_and_is_not_told_again(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("签到")
    await desk.forward(minutes=5)
    before = wang.inbox()
    await chen.says("/in 王芳", in_=group)
    await desk.idle()
    assert group.texts()[-1] == "王芳 17:10 就签到了（#1），没有重记"
    assert wang.inbox() == before
    assert counts(board) == (1, 1)


async def test_an_anonymous_admin_checks_in_as_nobody_by_name(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await chen.says("/in 王芳", in_=group, anonymously=True)
    await desk.idle()
    assert await said(desk, wang) == [("coming", "self", None), ("arrived", "coordinator", None)]


async def test_a_name_that_fits_two_people_is_asked_by_buttons_and_counts_from_the_command(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    first, second = come_in(desk, group, ["张伟", "张伟"])
    for person in (first, second):
        await person.taps("我来")
    await chen.says("/in 1 张伟", in_=group)
    await desk.forward(minutes=3)
    question = group.from_bot()[-1]
    assert question.text == "#1 签到的是哪一位“张伟”？"
    assert question.keyboard == [[f"张伟 ··{person.id % 10_000:04d}（能来）"] for person in (first, second)]

    await wang.taps("张伟", on=question)
    await desk.idle()
    assert (wang.toast() or "").startswith("只有协调员能这样做")
    assert counts(board) == (2, 0)

    await chen.taps(f"··{second.id % 10_000:04d}", on=question)
    await desk.idle()
    assert chen.toast() == "张伟 17:10 已签到（#1，代记）"
    assert await said(desk, second) == [("coming", "self", None), ("arrived", "coordinator", chen.id)]
    assert len(await said(desk, first)) == 1
    assert question.deleted


async def test_a_forged_answer_to_the_question_checks_nobody_in(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    people = come_in(desk, group, ["张伟", "张伟"])
    for person in (*people, wang):
        await person.taps("我来")
    await chen.says("/in 1 张伟", in_=group)
    await desk.idle()
    question = group.from_bot()[-1]
    for data in (f"meant:1:{wang.id}", "meant:1:999", "meant:2:1", "meant:1"):
        await chen.taps_data(data, on=question)
        await desk.idle()
        assert chen.toast() == "这个按钮已失效"
    assert counts(board) == (3, 0)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/in", "没写是谁。回复他的消息发 /in，或写名字：/in 1 张伟"),
        ("/in 1", "没写是谁。回复他的消息发 /in，或写名字：/in 1 张伟"),
        ("/in 1 谁也不是", "这里没见过“谁也不是”。回复他的消息发 /in，或写群里的名字：/in 1 张伟"),
        ("/in 9 王芳", "这里没有召集 #9。/calls 看有哪些"),
        ("/out 王芳", "#1 王芳 现在没有签到，不用签退。要签到：/in 1 王芳"),
    ],
)
async def test_a_mistake_is_one_sentence_and_nothing_is_kept(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, typed: str, answer: str
) -> None:
    await wang.taps("来不了")
    await chen.says(typed, in_=group)
    await desk.idle()
    assert group.texts()[-1] == answer
    await desk.forward(minutes=3)
    assert answer not in group.texts()
    assert counts(board) == (0, 0)


async def test_with_two_open_calls_the_number_is_asked_for(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await call(desk, group, chen, "/call 2 18:00-20:00 西门")
    await chen.says("/in 王芳", in_=group)
    await desk.idle()
    assert group.texts()[-1] == "是哪一个召集？写上编号，例如：/in 12 张伟"
    await chen.says("/in 王芳", in_=group, reply_to=board)
    await desk.idle()
    assert counts(board) == (1, 1)


@pytest.mark.parametrize(
    ("typed", "example"),
    [("/in", "/in 12 张伟"), ("/out", "/out 12 张伟，结束以后：/out 12 张伟 19:30")],
)
async def test_after_the_end_it_asks_which_call(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person, typed: str, example: str
) -> None:
    wrote = await li.says("我7点半走的", in_=group)
    await desk.until(THURSDAY.replace(hour=20, minute=30))
    await chen.says(typed, in_=group, reply_to=wrote)
    await desk.idle()
    assert group.texts()[-1] == f"是哪一个召集？写上编号，例如：{example}"


async def test_in_private_it_says_where(desk: Stage, board: Message, chen: Person) -> None:
    await chen.says("/in 1 王芳")
    await desk.idle()
    assert chen.inbox()[-1] == "代别人签到要在群里发：/in 12 张伟"


async def test_after_the_end_it_is_a_correction(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await desk.until(THURSDAY.replace(hour=20, minute=30))
    assert "无签到记录：王芳" in board.text
    await chen.says("/in 1 王芳 18:00-20:00", in_=group)
    await desk.idle()
    assert "✅ 王芳 18:00–20:00" in board.text


async def two_called_the_same_at_a_call_that_is_over(desk: Stage, group: Group, board: Message) -> list[Person]:
    people = come_in(desk, group, ["张伟", "张伟"])
    for person in people:
        await person.taps("我来", on=board)
    await desk.until(THURSDAY.replace(hour=20, minute=30))
    return people


async def test_after_the_end_a_name_that_fits_two_people_is_asked_by_buttons_too(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    first, second = await two_called_the_same_at_a_call_that_is_over(desk, group, board)
    await second.starts()
    await chen.says("/in 1 张伟 18:00-20:00", in_=group)
    await desk.idle()
    question = group.from_bot()[-1]
    assert question.text == "#1 签到的是哪一位“张伟”？"
    await chen.taps(f"··{second.id % 10_000:04d}", on=question)
    await desk.forward(seconds=5)
    assert chen.toast() == "已更正：#1 张伟 18:00–20:00"
    assert question.deleted
    assert "✅ 张伟 18:00–20:00" in board.text
    assert "无签到记录：张伟" in board.text
    assert second.inbox()[-1] == "幸福里：值班召集 #1 你的时间更正为 18:00–20:00"
    assert [meaning for meaning, *_ in await said(desk, first)] == ["coming"]

    await chen.says("/out 1 张伟 19:30", in_=group)
    await desk.idle()
    question = group.from_bot()[-1]
    await chen.taps(f"··{first.id % 10_000:04d}", on=question)
    await desk.idle()
    assert (chen.toast() or "").startswith("#1 没有这个人的签到")
    await chen.taps(f"··{second.id % 10_000:04d}", on=question)
    await desk.forward(seconds=5)
    assert "✅ 张伟 18:00–19:30" in board.text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/in 1 张伟", "#1 已结束，要写从几点到几点。例如：/in 1 张伟 18:00-20:00"),
        ("/in 1 张伟 18:00", "#1 已结束，要写从几点到几点。例如：/in 1 张伟 18:00-20:00"),
        ("/out 1 张伟", "#1 已结束，要写几点走的。例如：/out 1 张伟 19:30"),
    ],
)
async def test_after_the_end_without_hours_nobody_is_asked_who_it_was(
    desk: Stage, group: Group, board: Message, chen: Person, typed: str, answer: str
) -> None:
    await two_called_the_same_at_a_call_that_is_over(desk, group, board)
    await chen.says(typed, in_=group)
    await desk.idle()
    assert group.texts()[-1] == answer
    await desk.forward(minutes=3)
    assert answer not in group.texts()


# The roll call ------------------------------------------------------------------------------------------------------


async def card_of(desk: Stage, chen: Person, board: Message) -> Message:
    await chen.taps("点名", on=board)
    await desk.idle()
    return chen.private.from_bot()[-1]


def names_on(card: Message) -> list[str]:
    return [row[0] for row in card.keyboard if row[0][0] in "▫✅✖☑"]


async def test_a_roll_call_ticks_who_is_there_and_confirms_the_rest_absent(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    await chen.starts()
    await wang.taps("我来")
    await li.replies("18:10到", to=board)
    await desk.until(THURSDAY.replace(hour=18, minute=2))
    card = await card_of(desk, chen, board)
    assert chen.toast() == "名单发到你的私聊了：#1"
    assert card.text.startswith("📋 点名 #1｜幸福里\n东区门岗\n今天 7/2 周四 18:00–20:00\n需要 6 · 能来 2 · 已签到 0\n")
    assert names_on(card) == ["▫️ 王芳", "▫️ 老李"]

    await chen.taps("王芳", on=card)
    await chen.taps("没打勾的都没到", on=card)
    await desk.forward(seconds=5)
    assert chen.toast() == "已记：1 人没到（#1）"
    assert names_on(card) == ["✅ 王芳", "✖️ 老李（没到）"]
    assert counts(board) == (2, 1)
    assert wang.inbox()[-1] == "幸福里：协调员替你记了签到 18:02，#1 东区门岗。走时请签退"
    assert await said(desk, wang) == [("coming", "self", None), ("arrived", "coordinator", chen.id)]
    assert await said(desk, li) == [("coming", "self", None), ("absent", "coordinator", chen.id)]

    await li.taps("签到", on=board)
    await desk.forward(seconds=5)
    assert names_on(card) == ["✅ 王芳", "✅ 老李"]


async def test_a_slip_is_undone_by_a_second_tap_and_a_double_tap_is_one(
    desk: Stage, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await desk.until(THURSDAY.replace(hour=18))
    card = await card_of(desk, chen, board)
    await chen.taps("王芳", on=card)
    await chen.taps("王芳", on=card)  # before the card shows the first one
    await desk.forward(seconds=5)
    assert names_on(card) == ["✅ 王芳"]
    await chen.taps("王芳", on=card)
    await chen.taps("王芳", on=card)
    await desk.forward(seconds=5)
    assert chen.toast() == "王芳 的签到已撤回（#1）"
    assert names_on(card) == ["▫️ 王芳"]
    assert counts(board) == (1, 0)
    await chen.taps("没打勾的都没到", on=card)
    await desk.forward(seconds=5)
    assert names_on(card) == ["✖️ 王芳（没到）"]


async def test_a_slip_before_the_start_makes_nobody_absent(
    desk: Stage, board: Message, chen: Person, wang: Person
) -> None:
    await wang.starts()
    await wang.taps("我来", on=board)
    card = await card_of(desk, chen, board)
    for _ in range(2):
        await chen.taps("王芳", on=card)
        await desk.forward(seconds=5)
    assert names_on(card) == ["▫️ 王芳"]
    assert wang.inbox()[-1] == "幸福里：你的签到已撤回，#1 东区门岗。到了请再签一次，或回复：到"
    before = len(wang.inbox())
    await desk.until(THURSDAY.replace(hour=18, minute=15))
    assert len(wang.inbox()) > before  # she is still looked for


async def test_the_reserve_is_marked_on_the_card_and_not_looked_for_but_moves_up(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    await wang.starts()
    for person in (li, wang):
        await person.taps("我来", on=board)
        await desk.forward(seconds=2)
    await desk.until(THURSDAY.replace(hour=18, minute=20))
    card = await card_of(desk, chen, board)
    assert names_on(card) == ["▫️ 老李", "▫️ 王芳（候补）"]

    for _ in range(2):  # the second tap comes before the card shows that 王芳 moved up
        await chen.taps("没打勾的都没到", on=card)
    await desk.forward(seconds=5)
    assert chen.toasts[-2:] == ["已记：1 人没到（#1）", "名单刚变了（#1），这一下没有记。看一眼再点"]
    assert await said(desk, wang) == [("coming", "self", None)]
    assert names_on(card) == ["✖️ 老李（没到）", "▫️ 王芳"]
    assert "轮到你了" in wang.inbox()[-1]
    assert "无签到记录：老李" in board.text
    assert "🚶 王芳" in board.text

    await li.replies("晚点到", to=board)
    await desk.forward(seconds=5)
    assert names_on(card) == ["▫️ 王芳", "▫️ 老李（候补）"]
    assert "候补：老李（晚点到）" in board.text
    await wang.taps("来不了", on=board)
    await desk.forward(seconds=5)
    assert "🚶 老李（晚点到）" in board.text


async def test_when_nobody_is_there_the_board_says_who_is_needed(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    await wang.taps("我来", on=board)
    await desk.until(THURSDAY.replace(hour=18, minute=20))
    await chen.taps("没打勾的都没到", on=await card_of(desk, chen, board))
    await desk.forward(seconds=5)
    assert board.text.startswith("📢 值班召集 #1｜还缺 1\n")
    assert "🚶" not in board.text


async def test_after_the_end_the_card_says_who_can_not_be_asked_when_they_left(
    desk: Stage, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到", on=board)
    await li.replies("到", to=board)
    card = await card_of(desk, chen, board)
    await desk.until(THURSDAY.replace(hour=20, minute=1))
    assert "✅ 王芳 18:00–20:00（自动）、老李 18:00–20:00（自动）" in board.text
    assert card.text.endswith("没签退、也问不到本人，按结束时间记了：老李。要改：/out 1 张伟 19:30")


async def test_a_guest_is_marked_on_the_card(desk: Stage, board: Message, chen: Person, wang: Person) -> None:
    zhou = desk.telegram.person("小周")
    await zhou.starts("call-1")
    await desk.idle()
    await chen.taps("同意")
    await desk.idle()
    await zhou.taps("我来")
    await wang.taps("我来", on=board)
    await desk.idle()
    card = await card_of(desk, chen, board)
    assert names_on(card) == ["▫️ 小周（访客）", "▫️ 王芳"]
    await chen.taps("小周", on=card)
    await desk.forward(seconds=5)
    assert names_on(card) == ["✅ 小周（访客）", "▫️ 王芳"]


async def test_who_has_left_is_not_ticked_again_by_a_slip(
    desk: Stage, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("签到")
    await desk.forward(minutes=15)
    await wang.taps("签退")
    await desk.idle()
    card = await card_of(desk, chen, board)
    assert names_on(card) == ["☑️ 王芳（已签退）"]
    await chen.taps("王芳", on=card)
    await desk.idle()
    assert chen.toast() == "王芳 已经签退了。又来了的话，在群里发：/in 1 王芳"
    assert len(await said(desk, wang)) == 2


async def test_before_the_start_nobody_is_absent(desk: Stage, board: Message, chen: Person, wang: Person) -> None:
    await wang.taps("我来")
    card = await card_of(desk, chen, board)
    await chen.taps("没打勾的都没到", on=card)
    await desk.idle()
    assert chen.toast() == "#1 18:00 才开始，现在不能记没到"
    assert await said(desk, wang) == [("coming", "self", None)]


async def test_a_long_roll_has_pages_of_twelve(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    people = come_in(desk, group, [f"志愿者{number:02d}" for number in range(30)])
    for person in people:
        await person.taps("我来", on=board)
        desk.clock.move(desk.clock.now() + timedelta(seconds=1))
    await desk.idle()
    card = await card_of(desk, chen, board)
    assert names_on(card) == [f"▫️ 志愿者{number:02d}{'（候补）' * (number > 5)}" for number in range(12)]
    await chen.taps("第 2/3 页", on=card)
    await desk.forward(seconds=5)
    await chen.taps("第 3/3 页", on=card)
    await desk.forward(seconds=5)
    assert names_on(card) == [f"▫️ 志愿者{number:02d}（候补）" for number in range(24, 30)]
    await chen.taps("志愿者29", on=card)
    await desk.forward(seconds=5)
    assert names_on(card)[-1] == "✅ 志愿者29"


async def test_who_is_no_coordinator_gets_one_sentence(desk: Stage, board: Message, wang: Person) -> None:
    await wang.taps("点名", on=board)
    await desk.idle()
    assert (wang.toast() or "").startswith("只有协调员能这样做")
    assert wang.inbox() == []
    for data in ("present:1:5000000002", "absent:1:5000000002", "rest:1:0", "page:1:0", "ask:1"):
        await wang.taps_data(data, on=board)
        await desk.idle()
        assert (wang.toast() or "").startswith("只有协调员能这样做")
    assert counts(board) == (0, 0)


async def test_a_coordinator_who_never_opened_the_bot_is_told_how(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    await chen.says("/coordinator", in_=group, reply_to=await li.says("我来管", in_=group))
    await li.taps("点名", on=board)
    await desk.idle()
    assert (li.toast() or "").endswith("没收到？先点我的头像、开始私聊，再点“点名”")
    await li.taps("点名", on=board)
    await desk.idle()
    assert li.toast() == "先点我的头像、开始私聊，再点“点名”：名单只发给你本人"


async def test_a_forged_tick_of_who_said_nothing_counts_for_nothing(
    desk: Stage, board: Message, chen: Person, wang: Person
) -> None:
    card = await card_of(desk, chen, board)
    for data in (f"present:1:{wang.id}", "present:1:999", f"absent:1:{wang.id}", "present:2:1"):
        await chen.taps_data(data, on=card)
        await desk.idle()
        assert chen.toast() == "这个按钮已失效"
    assert counts(board) == (0, 0)


async def test_the_card_ends_with_the_call(desk: Stage, group: Group, board: Message, chen: Person) -> None:
    card = await card_of(desk, chen, board)
    await chen.says("/close 1", in_=group)
    await desk.forward(seconds=5)
    assert "已结束" in card.text
    assert card.keyboard == []


async def test_the_silent_are_asked_from_the_card(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    await li.taps("我是志愿者")
    await desk.idle()
    card = await card_of(desk, chen, board)
    await chen.taps("@未回复", on=card)
    await desk.forward(seconds=10)
    assert chen.toast() == "#1 还没回复的 1 人：能私聊的私聊问，其余在群里提一次"
    assert "老李" in group.texts()[-1]
    assert "1 人收不到私聊" in chen.inbox()[-1]


async def test_a_reply_to_the_card_or_to_what_was_told_counts_as_ones_own(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await chen.says("/in 王芳", in_=group)
    await desk.idle()
    undone = await wang.replies("签退", to=wang.private.from_bot()[-1])
    await desk.idle()
    assert receipt(undone) == "👍"
    assert (await said(desk, wang))[-1] == ("left", "self", None)
