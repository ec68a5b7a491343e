"""What a bot gets of a group's talk."""

import pytest

from simulator.chats import Group
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


@pytest.mark.parametrize("text", ["/call 6", "/call@zhishou_bot 6", "/CALL@Zhishou_Bot 6"])
async def test_commands_for_the_bot_reach_it(bot: BareBot, wang: Person, group: Group, text: str) -> None:
    await wang.says(text, group)
    assert await bot.hears_texts() == [text]


@pytest.mark.parametrize("text", ["大家好", "/call@other_bot 6", "看 /call 怎么用", "/召集"])
async def test_other_talk_does_not(bot: BareBot, wang: Person, group: Group, text: str) -> None:
    await wang.says(text, group)
    assert await bot.hears() == []


async def test_replies_to_the_bot_reach_it_with_the_whole_message(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集 #12", "签到")
    await wang.replies("到")
    (update,) = await bot.hears()
    answered = update["message"]["reply_to_message"]
    assert answered["text"] == "召集 #12"
    assert answered["from"]["username"] == "zhishou_bot"
    assert answered["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "签到"


async def test_replies_to_others_do_not(bot: BareBot, wang: Person, chen: Person, group: Group) -> None:
    await wang.replies("到", to=await chen.says("谁来", group))
    assert await bot.hears() == []


async def test_a_reply_to_a_deleted_message_answers_nothing(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集 #12", "签到")
    board = group.messages[-1]
    await bot.call("deleteMessage", chat_id=group.id, message_id=board.id)
    await wang.replies("到", to=board)
    (update,) = await bot.hears()
    assert "reply_to_message" not in update["message"]


async def test_an_edited_reply_reaches_it(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集 #12", "签到")
    reply = await wang.replies("到")
    await wang.edits(reply, "来不了")
    assert reply.edits == ["到"]
    assert [update["edited_message"]["text"] for update in await bot.hears() if "edited_message" in update] == [
        "来不了"
    ]


async def test_service_messages_reach_it(telegram: Simulator, bot: BareBot, group: Group) -> None:
    li = telegram.person("老李")
    await li.joins(group)
    await li.leaves(group)
    joined, left = [update["message"] for update in await bot.hears()]
    assert joined["new_chat_members"][0]["id"] == li.id
    assert left["left_chat_member"]["id"] == li.id


async def test_an_admin_sees_everything(bot: BareBot, wang: Person, chen: Person, group: Group) -> None:
    await chen.promotes_bot(group)
    await wang.says("大家好", group)
    assert await bot.hears_texts() == ["大家好"]


async def test_nothing_is_heard_of_a_group_that_the_bot_is_not_in(
    telegram: Simulator, bot: BareBot, wang: Person
) -> None:
    other = telegram.group("别处", members=[wang], bot=False)
    await wang.says("/help", other)
    assert await bot.hears() == []


async def test_commands_are_marked_in_utf16_units(bot: BareBot, chen: Person) -> None:
    await chen.says("😀 /help@zhishou_bot 谢谢")
    (update,) = await bot.hears()
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 3, "length": 17}]


async def test_an_anonymous_admin_writes_in_the_name_of_the_group(bot: BareBot, chen: Person, group: Group) -> None:
    await chen.says("/call 6", group, anonymously=True)
    await bot.says(group.id, "召集", "签到")
    await chen.taps("签到")
    written, tapped = await bot.hears()
    assert written["message"]["from"]["id"] == 1087968824
    assert written["message"]["sender_chat"]["id"] == group.id
    assert tapped["callback_query"]["from"]["id"] == chen.id
