"""What a reply to the desk's messages means: the table of the manual of style, through the real desk."""

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, come_in, counts, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage

ARRIVED = "到|到了|已到|我到了|签到|到岗|已到岗|到位|已到位|here|i'm here|arrived|checked in"
COMING = (
    "+1|报名|我来|我去|我可以|我能来|能来|算我一个|参加|来了|在路上|出发了|马上到|快到了|🙋|1|扣1"
    "|coming|i'm in|count me in|on my way|omw"
    "|10分钟到|十分钟到|半小时到|in 10 min|迟到10分钟|晚10分钟|10 min late|18:10到|晚点到|running late"
)
CANT = "来不了|去不了|到不了|不来了|没空|有事|请假|can't|cant|cannot|can't come|can't make it|not coming"
LEFT = "签退|撤岗|收工|下班了|我撤了|done|leaving|check out"
SEEN = "收到|已阅|知道了|好|好的|嗯|在|在的|OK|[OK]|👌|👍|🙏|ok|got it|noted|yes"
ASKED = "+2|我和老李|可能来|尽量|maybe|two of us"
NEVER = (
    "没到|还没到|到时候看|到哪集合|老李到了|谁来|下岗|到？|我来吗|没签到|1. 张伟\n2. 李红|昨天我来过这里看看风景真好"
)


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person) -> Message:
    """The board of #1, six to the east gate from 18:00 to 20:00; it is 17:10."""
    await set_up(desk, group, chen)
    return await call(desk, group, chen)


async def said_by_one_each(desk: Stage, group: Group, board: Message, words: list[str]) -> list[str | None]:
    """Each word is the reply of somebody else; gives the receipts."""
    people = come_in(desk, group, [f"志愿者{number}" for number in range(len(words))])
    written = [await person.replies(word, to=board) for person, word in zip(people, words, strict=True)]
    await desk.idle()
    return [receipt(message) for message in written]


@pytest.mark.parametrize(
    ("words", "emoji", "coming", "arrived"),
    [(COMING, "👍", 1, 0), (ARRIVED, "👍", 1, 1), (SEEN, "👀", 0, 0), (ASKED, "🤔", 0, 0), (NEVER, None, 0, 0)],
    ids=["coming", "arrived", "seen", "asked", "never"],
)
async def test_each_listed_word_counts_as_its_row_says_and_gets_its_receipt(
    desk: Stage, group: Group, board: Message, words: str, emoji: str | None, coming: int, arrived: int
) -> None:
    listed = words.split("|")
    receipts = await said_by_one_each(desk, group, board, listed)
    assert dict(zip(listed, receipts, strict=True)) == dict.fromkeys(listed, emoji)
    assert counts(board) == (coming * len(listed), arrived * len(listed))


@pytest.mark.parametrize(("words", "arrived"), [(CANT, 0), (LEFT, 1)], ids=["cant", "left"])
async def test_each_word_of_going_is_recorded_for_who_came(
    desk: Stage, group: Group, board: Message, words: str, arrived: int
) -> None:
    listed = words.split("|")
    people = come_in(desk, group, [f"志愿者{number}" for number in range(len(listed))])
    for person in people:
        await person.taps("签到" if arrived else "我来", on=board)
    written = [await person.replies(word, to=board) for person, word in zip(people, listed, strict=True)]
    await desk.idle()
    assert [receipt(message) for message in written] == ["👍"] * len(listed)
    assert counts(board) == (arrived * len(listed), arrived * len(listed))
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert f"已结束 · 到 {arrived * len(listed)} · 未到 0 · 服务 0 小时" in board.text


async def test_a_word_of_leaving_by_who_is_not_there_changes_nothing(desk: Stage, board: Message, wang: Person) -> None:
    await wang.taps("我来")
    written = await wang.replies("收工", to=board)
    await desk.idle()
    assert receipt(written) == "🤔"
    assert counts(board) == (1, 0)


@pytest.mark.parametrize("text", ["來不了", "ＣＡＮ’Ｔ　ＣＯＭＥ", " 来 不 了！！😭", "请假🙏", "I can’t make it."])
async def test_script_width_case_spaces_and_emoji_around_it_do_not_matter(
    desk: Stage, board: Message, wang: Person, text: str
) -> None:
    await wang.taps("我来")
    await wang.replies(text, to=board)
    await desk.idle()
    assert counts(board) == (0, 0)


# With a time


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("十分钟到", "王芳（17:20到）"),
        ("迟到10分钟", "王芳（18:10到）"),
        ("18:10到", "王芳（18:10到）"),
        ("６点半到", "王芳（18:30到）"),
        ("in 10 min", "王芳（17:20到）"),
        ("晚点到", "王芳（晚点到）"),
    ],
)
async def test_when_somebody_will_be_there_stands_behind_their_name(
    desk: Stage, board: Message, wang: Person, text: str, shown: str
) -> None:
    await wang.replies(text, to=board)
    await desk.idle()
    assert f"🚶 {shown}\n" in board.text


async def test_a_later_word_without_a_time_leaves_the_time_and_a_new_time_replaces_it(
    desk: Stage, board: Message, wang: Person
) -> None:
    await wang.replies("18:10到", to=board)
    await wang.replies("我来", to=board)
    await desk.idle()
    assert "王芳（18:10到）" in board.text
    await wang.replies("18:20到", to=board)
    await desk.idle()
    assert "王芳（18:20到）" in board.text


@pytest.mark.parametrize("text", ["1", "扣1", "１"])
async def test_a_bare_one_means_coming_before_the_start_and_is_asked_about_after_it(
    desk: Stage, board: Message, wang: Person, li: Person, text: str
) -> None:
    before = await li.replies(text, to=board)
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    after = await wang.replies(text, to=board)
    await desk.idle()
    assert (receipt(before), receipt(after)) == ("👍", "🤔")
    assert counts(board) == (1, 0)
    assert wang.private.from_bot()[-1].keyboard == [["来不了", "我来"]]


# What it answers


async def test_a_reply_to_a_private_message_about_the_call_counts_for_it(
    desk: Stage, board: Message, wang: Person
) -> None:
    await wang.starts("call-1")
    await desk.idle()
    mine = wang.private.from_bot()[-1]
    written = await wang.replies("到", to=mine)
    await desk.idle()
    assert receipt(written) == "👍"
    assert counts(board) == (1, 1)
    assert "你：17:10 已签到 ✅" in mine.text


async def test_a_reply_to_a_list_counts_when_it_lists_one_call_and_not_when_it_lists_two(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    await chen.says("/calls", in_=group)
    await desk.idle()
    await wang.replies("我来", to=group.from_bot()[-1])
    await desk.idle()
    assert counts(board) == (1, 0)
    other = await call(desk, group, chen, "/call 2 明天 8:00-9:00 西区")
    await chen.says("/calls", in_=group)
    await desk.idle()
    await li.replies("我来", to=group.from_bot()[-1])
    await desk.idle()
    assert (counts(board), counts(other)) == ((1, 0), (0, 0))


async def test_a_reply_to_the_answer_to_a_mistake_counts_for_nothing(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await chen.says("/call #1 18:00-20:00 东区门岗", in_=group)
    await desk.idle()
    mistake = group.from_bot()[-1]
    assert "“#1”" in mistake.text
    written = await wang.replies("我来", to=mistake)
    await desk.idle()
    assert receipt(written) is None
    assert counts(board) == (0, 0)


async def test_a_reply_to_a_member_who_writes_of_the_call_counts_for_nothing(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await chen.promotes_bot(group)  # so that it sees everything
    written = await wang.replies("我来", to=await chen.says("#1 谁能去", in_=group))
    await desk.idle()
    assert receipt(written) is None
    assert counts(board) == (0, 0)


async def test_a_reply_in_private_to_something_else_is_not_met_with_silence(
    desk: Stage, board: Message, wang: Person
) -> None:
    await wang.says("/help")
    await desk.idle()
    await wang.replies("到", to=wang.private.from_bot()[-1])
    await desk.idle()
    assert wang.inbox()[-1].startswith("这句我没看懂。要求助吗？")


async def test_a_sticker_says_nothing(desk: Stage, group: Group, board: Message, wang: Person) -> None:
    sticker = await wang.sends_sticker(in_=group, reply_to=board)
    await desk.idle()
    assert receipt(sticker) is None
    assert counts(board) == (0, 0)


async def test_an_anonymous_admin_is_nobody_and_told_so_for_a_while(
    desk: Stage, group: Group, board: Message, chen: Person
) -> None:
    await chen.says("我来", in_=group, reply_to=board, anonymously=True)
    await desk.idle()
    told = group.from_bot()[-1]
    assert told.text.startswith("匿名时不知道你是谁，没有记。")
    assert counts(board) == (0, 0)
    await desk.forward(minutes=2)
    assert told.deleted


# Edits


async def test_an_edit_from_coming_to_cant_corrects_the_record(desk: Stage, board: Message, li: Person) -> None:
    written = await li.replies("我来")
    await desk.idle()
    await li.edits(written, "来不了")
    await desk.idle()
    assert receipt(written) == "👍"
    assert counts(board) == (0, 0)


async def test_an_edit_from_arrived_to_not_arrived_takes_the_arrival_back(
    desk: Stage, board: Message, li: Person
) -> None:
    await li.replies("我来")
    written = await li.replies("到")
    await desk.idle()
    assert counts(board) == (1, 1)
    await li.edits(written, "没到")
    await desk.idle()
    assert receipt(written) == "🤔"
    assert counts(board) == (1, 0)


async def test_an_edit_that_says_the_same_keeps_the_time_of_arrival(desk: Stage, board: Message, wang: Person) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    written = await wang.replies("到", to=board)
    await desk.until(THURSDAY.replace(hour=19, minute=0))
    await wang.edits(written, "到了！")
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert "服务 2 小时" in board.text


@pytest.mark.parametrize(("first", "then"), [("10分钟到", "十分钟到！"), ("1", "扣1")])
async def test_an_edit_means_what_it_meant_when_the_reply_was_written(
    desk: Stage, board: Message, li: Person, first: str, then: str
) -> None:
    written = await li.replies(first)
    await desk.idle()
    shown = board.text
    await desk.until(THURSDAY.replace(hour=18, minute=5))
    await li.edits(written, then)
    await desk.idle()
    assert board.text == shown
    assert receipt(written) == "👍"


async def test_an_edit_from_seen_to_arrived_counts_and_changes_the_receipt(
    desk: Stage, board: Message, li: Person
) -> None:
    written = await li.replies("收到")
    await desk.idle()
    assert receipt(written) == "👀"
    await li.edits(written, "到")
    await desk.idle()
    assert receipt(written) == "👍"
    assert counts(board) == (1, 1)


async def test_an_edit_of_a_reply_that_was_never_understood_counts(desk: Stage, board: Message, li: Person) -> None:
    written = await li.replies("哈哈哈")
    await desk.idle()
    assert receipt(written) is None
    await li.edits(written, "我来")
    await desk.idle()
    assert receipt(written) == "👍"
    assert counts(board) == (1, 0)


async def test_an_edit_may_take_a_time_away(desk: Stage, board: Message, li: Person) -> None:
    written = await li.replies("18:10到")
    await desk.idle()
    await li.edits(written, "我来")
    await desk.idle()
    assert "🚶 老李\n" in board.text


async def test_an_edit_after_the_close_changes_nothing(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person, wang: Person
) -> None:
    written = await li.replies("到")
    await desk.idle()
    await chen.says("/close 1", in_=group)
    await desk.idle()
    closed = board.text
    await li.edits(written, "来不了")
    late = await wang.replies("到", to=board)
    await desk.idle()
    assert board.text == closed
    assert (receipt(written), receipt(late)) == ("👍", "👀")


# The question


async def test_an_unclear_answer_is_asked_about_once_in_private_and_answered_by_a_tap(
    desk: Stage, board: Message, wang: Person
) -> None:
    await wang.taps("我来")
    await wang.replies("来不了了 有事", to=board)
    await wang.replies("可能来", to=board)
    await desk.idle()
    [question] = wang.private.from_bot()
    assert question.text == (
        "📢 值班召集 #1｜幸福里\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n"
        "你回复的“可能来”没看懂，没有记。点一下就好："
    )
    assert question.keyboard == [["来不了", "仍来"]]
    assert counts(board) == (1, 0)

    await wang.taps("来不了", on=question)
    await desk.idle()
    assert wang.toast() == "已记下：#1 来不了"
    assert counts(board) == (0, 0)
    assert question.text == "📢 值班召集 #1｜幸福里\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n你：来不了"
    assert question.keyboard == [["我来", "来不了"], ["签到", "签退"]]


async def test_who_still_comes_says_so_by_the_other_button(desk: Stage, board: Message, wang: Person) -> None:
    await wang.replies("18:10到", to=board)
    await wang.replies("来不了了 有事", to=board)
    await desk.idle()
    [question] = wang.private.from_bot()
    await wang.taps("仍来", on=question)
    await desk.idle()
    assert wang.toast() == "已记下：#1 东区门岗，18:10 到，谢谢"
    assert counts(board) == (1, 0)
    assert question.text.endswith("你：能来 🚶")


async def test_the_question_is_settled_by_a_clear_reply_too(desk: Stage, board: Message, wang: Person) -> None:
    await wang.replies("可能来", to=board)
    await desk.idle()
    [question] = wang.private.from_bot()
    await wang.replies("我来", to=board)
    await desk.idle()
    assert "没看懂" not in question.text
    assert "你：能来 🚶" in question.text


async def test_who_never_opened_the_bot_gets_the_receipt_alone_and_is_not_written_to_again(
    desk: Stage, board: Message, li: Person
) -> None:
    first = await li.replies("来不了了 有事")
    await desk.idle()
    second = await li.replies("可能来")
    await desk.idle()
    assert (receipt(first), receipt(second)) == ("🤔", "🤔")
    assert li.inbox() == []
    assert [made.status for made in desk.telegram.calls if made.params.get("chat_id") == str(li.id)] == [403]
    await li.taps("我来")
    await desk.idle()
    assert counts(board) == (1, 0)


async def test_the_question_speaks_the_language_of_the_group_or_ones_own(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen, "en")
    board = await call(desk, group, chen)
    await wang.replies("maybe", to=board)
    await desk.idle()
    assert wang.private.from_bot()[-1].keyboard == [["Can't", "Coming"]]
    await wang.says("/language zh")
    await desk.idle()
    await wang.replies("maybe", to=board)
    await desk.idle()
    assert wang.private.from_bot()[-1].keyboard == [["来不了", "我来"]]
