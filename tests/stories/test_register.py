"""The register of a group, who of it has said nothing to a call, and how they are asked."""

import pytest

from bot.mentions import entities
from domain.messages import Mention
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, come_in, counts, receipt, set_up
from tests.stories.conftest import Stage


@pytest.fixture
async def registered(desk: Stage, group: Group, chen: Person) -> Group:
    await set_up(desk, group, chen)
    return group


def register_of(group: Group) -> Message:
    return next(message for message in group.from_bot() if "🙋" in message.text)


def mention_in(group: Group) -> Message | None:
    return next((message for message in reversed(group.from_bot()) if "还没回复，来不来" in message.text), None)


def called(board: Message) -> str:
    return next((line for line in board.text.splitlines() if line.startswith("已召集")), "")


# The register -------------------------------------------------------------------------------------------------------


async def test_setup_posts_a_register_that_one_joins_and_leaves_by_a_tap(
    desk: Stage, registered: Group, wang: Person
) -> None:
    register = register_of(registered)
    assert register.silent
    assert register.keyboard == [["我是志愿者", "退出名册"]]
    await wang.taps("我是志愿者")
    await wang.taps("我是志愿者")
    await desk.forward(minutes=1)
    assert wang.toast() == "你在志愿者名册上了，谢谢"
    assert "🙋 志愿者名册｜1 人\n" in register.text
    assert "王芳" not in register.text
    await wang.taps("退出名册")
    await desk.forward(minutes=1)
    assert "🙋 志愿者名册｜0 人\n" in register.text


async def test_a_second_setup_posts_no_second_register(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.says("/setup", in_=registered)
    await desk.idle()
    assert len([text for text in registered.texts() if "🙋" in text]) == 1


async def test_who_answers_a_call_is_on_the_register_of_the_next(
    desk: Stage, registered: Group, chen: Person, wang: Person, li: Person
) -> None:
    first = await call(desk, registered, chen)
    assert called(first) == ""
    await wang.taps("来不了")
    await li.replies("我来", to=first)
    await desk.idle()
    assert called(first) == "已召集 2 · 未回复 0"
    second = await call(desk, registered, chen, "/call 2 20:00-22:00 西门")
    assert called(second) == "已召集 2 · 未回复 2"


async def test_who_is_added_by_a_coordinator_is_on_the_register(
    desk: Stage, registered: Group, chen: Person, li: Person
) -> None:
    board = await call(desk, registered, chen)
    await chen.says("/in", in_=registered, reply_to=await li.says("我在门口", in_=registered))
    await desk.idle()
    assert called(board) == "已召集 1 · 未回复 0"


async def test_who_left_the_group_is_not_called(desk: Stage, registered: Group, chen: Person, wang: Person) -> None:
    await wang.taps("我是志愿者")
    await desk.idle()
    await wang.leaves(registered)
    assert called(await call(desk, registered, chen)) == ""


async def test_the_register_in_english(desk: Stage, registered: Group, chen: Person, wang: Person) -> None:
    await chen.says("/language en", in_=registered)
    await desk.idle()
    await wang.taps("I volunteer")
    await desk.forward(minutes=1)
    register = register_of(registered)
    assert "🙋 Volunteers on the register: 1\n" in register.text
    assert register.keyboard == [["I volunteer", "Leave the register"]]
    board = await call(desk, registered, chen, '/call 2 18:00-20:00 "East gate"')
    assert "\ncalled 1 · silent 1\n" in board.text


async def test_the_register_follows_a_group_to_its_new_id(
    desk: Stage, registered: Group, chen: Person, wang: Person
) -> None:
    await wang.taps("我是志愿者")
    await desk.idle()
    grown = await registered.becomes_supergroup()
    await desk.idle()
    assert "🙋 志愿者名册｜1 人\n" in register_of(grown).text


# The silent ---------------------------------------------------------------------------------------------------------


@pytest.fixture
async def board(desk: Stage, registered: Group, chen: Person, wang: Person, li: Person) -> Message:
    """A call to which 王芳, who can be written to, and 老李, who can't, have said nothing."""
    for person in (wang, li):
        await person.taps("我是志愿者")
    await desk.idle()
    return await call(desk, registered, chen)


async def test_the_silent_are_asked_in_private_or_by_one_mention(
    desk: Stage, registered: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    asked = await chen.says("@未回复", in_=registered, reply_to=board)
    await desk.forward(seconds=10)
    assert receipt(asked) == "👍"
    assert "你还没有回复" in wang.inbox()[-1]
    mention = mention_in(registered)
    assert mention is not None
    assert mention.text.endswith("\n老李")
    assert [entity["user"]["id"] for entity in mention.entities] == [li.id]
    assert mention.silent
    assert chen.inbox()[-1] == (
        "幸福里：#1 还没回复 2 人。私聊问了 1 人；1 人收不到私聊，只能在群里提到或打电话：\n老李"
    )

    await wang.taps("我来", on=wang.private.from_bot()[-1])
    await li.replies("来不了", to=board)
    await desk.forward(seconds=10)
    assert counts(board) == (1, 0)
    assert mention.text == "#1 都回复了，谢谢"
    assert called(board) == "已召集 2 · 未回复 0"


async def test_the_mention_waits_until_it_is_known_who_can_not_be_written_to(
    desk: Stage, registered: Group, board: Message, chen: Person, li: Person
) -> None:
    desk.telegram.faults.add("429", method="sendMessage", chat=li.id, retry_after=3)
    await chen.says("@未回复", in_=registered, reply_to=board)
    await desk.forward(seconds=10)
    mention = mention_in(registered)
    assert mention is not None
    assert mention.text.endswith("\n老李")


@pytest.mark.parametrize("words", ["@silent", "＠未回复", "@ 未回复"])
async def test_the_words_that_ask(desk: Stage, registered: Group, board: Message, chen: Person, words: str) -> None:
    await chen.says(words, in_=registered, reply_to=board)
    await desk.forward(seconds=10)
    assert mention_in(registered) is not None


@pytest.mark.parametrize("command", ["/calls 1 ask", "/calls ask", "/calls 1 问", "/calls #1 ＠未回复"])
async def test_the_command_that_asks(
    desk: Stage, registered: Group, board: Message, chen: Person, wang: Person, command: str
) -> None:
    await chen.says(command, in_=registered)
    await desk.forward(seconds=10)
    assert mention_in(registered) is not None
    assert "还没回复 2 人" in chen.inbox()[-1]


async def test_a_coordinator_asks_from_their_private_chat(
    desk: Stage, registered: Group, board: Message, chen: Person
) -> None:
    await chen.says("/calls 1 ask")
    await desk.forward(seconds=10)
    assert mention_in(registered) is not None


async def test_at_most_twice_a_call(desk: Stage, registered: Group, board: Message, chen: Person, wang: Person) -> None:
    for _ in range(3):
        await chen.says("/calls 1 ask", in_=registered)
        await desk.forward(seconds=10)
    assert registered.texts()[-1].startswith("#1 已经问过 2 次")
    assert len([text for text in registered.texts() if "来不来说一声" in text]) == 1  # the former one is taken away
    assert len([text for text in wang.inbox() if "你还没有回复" in text]) == 1


async def test_with_nobody_silent_nobody_is_asked(
    desk: Stage, registered: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    for person in (wang, li):
        await person.taps("来不了", on=board)
    await chen.says("/calls 1 ask", in_=registered)
    await desk.forward(seconds=10)
    assert registered.texts()[-1] == "#1 名册上的人都回复了，没有要问的"
    assert mention_in(registered) is None


async def test_who_is_no_coordinator_asks_nobody(
    desk: Stage, registered: Group, board: Message, wang: Person, li: Person
) -> None:
    for words, reply_to in (("@未回复", board), ("/calls 1 ask", None)):
        await li.says(words, in_=registered, reply_to=reply_to)
        await desk.forward(seconds=10)
        assert registered.texts()[-1].startswith("只有协调员能这样做")
    assert mention_in(registered) is None
    assert wang.inbox() == []


async def test_an_anonymous_admin_is_told_in_the_group(
    desk: Stage, registered: Group, board: Message, chen: Person
) -> None:
    await chen.says("/calls 1 ask", in_=registered, anonymously=True)
    await desk.idle()
    assert "#1 还没回复的 2 人：能私聊的私聊问，其余在群里提一次" in registered.texts()
    await desk.forward(seconds=10)
    assert mention_in(registered) is not None


async def test_500_silent_are_one_message(desk: Stage, registered: Group, chen: Person) -> None:
    people = come_in(desk, registered, [f"志愿者{number}" for number in range(300)])
    for person in people:
        await person.taps("我是志愿者")
    await desk.forward(minutes=1)
    await call(desk, registered, chen)
    await chen.says("/calls 1 ask", in_=registered)
    await desk.forward(minutes=2)
    mention = mention_in(registered)
    assert mention is not None
    assert "另有" in mention.text
    assert "还没回复 300 人" in chen.inbox()[-1]


def test_a_name_is_linked_where_it_stands_in_the_list() -> None:
    text = "#1 东区 来不来：\n😀、1、王芳、芳"
    found = entities(text, [Mention(7, "😀"), Mention(8, "1"), Mention(9, "王芳"), Mention(10, "芳")])
    units = text.encode("utf-16-le")
    shown = [units[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le") for each in found]
    assert shown == ["😀", "1", "王芳", "芳"]
    assert [each.offset for each in found] == sorted(each.offset for each in found)
    assert found[1].offset > text.index("\n")
