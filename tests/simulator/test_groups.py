"""Supergroups, topics, and who is in a group."""

from simulator.chats import Group
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


async def test_both_chats_tell_of_the_upgrade(bot: BareBot, chen: Person, group: Group) -> None:
    larger = await group.becomes_supergroup()
    old, inside, new = await bot.hears()
    assert (old["message"]["chat"]["id"], old["message"]["migrate_to_chat_id"]) == (group.id, larger.id)
    assert (new["message"]["chat"]["id"], new["message"]["migrate_from_chat_id"]) == (larger.id, group.id)
    assert inside["my_chat_member"]["chat"]["id"] == larger.id
    await bot.says(larger.id, "还在", "签到")
    await chen.taps("签到")


async def test_who_was_what_before_the_upgrade_is_it_after(bot: BareBot, chen: Person, group: Group) -> None:
    larger = await group.becomes_supergroup()
    admins = (await bot.call("getChatAdministrators", chat_id=larger.id)).result
    assert [(admin["user"]["id"], admin["status"]) for admin in admins] == [(chen.id, "creator")]


async def test_what_is_said_in_a_topic(telegram: Simulator, bot: BareBot, chen: Person) -> None:
    forum = telegram.group("校园", admins=[chen], forum=True)
    topic = forum.topic("消杀")
    await chen.says("/rounds", forum, topic=topic)
    await chen.says("/rounds", forum)
    opened, inside, general = [update["message"] for update in await bot.hears()]
    assert opened["forum_topic_created"]["name"] == "消杀"
    assert (inside["message_thread_id"], inside["is_topic_message"]) == (topic, True)
    assert inside["reply_to_message"]["message_id"] == topic
    assert "message_thread_id" not in general


async def test_an_answer_goes_to_the_topic_of_what_it_answers(telegram: Simulator, bot: BareBot, chen: Person) -> None:
    forum = telegram.group("校园", admins=[chen], forum=True)
    topic = forum.topic("消杀")
    said = await chen.says("/rounds", forum, topic=topic)
    sent = await bot.says(forum.id, "今天没有", reply_parameters={"message_id": said.id})
    assert sent["message_thread_id"] == topic


async def test_the_bot_asks_who_somebody_is(telegram: Simulator, bot: BareBot, wang: Person, group: Group) -> None:
    async def status(user_id: int) -> str:
        answer = await bot.call("getChatMember", chat_id=group.id, user_id=user_id)
        return str(answer.result["status"])

    assert await status(wang.id) == "member"
    assert await status(telegram.bot.id) == "member"
    assert await status(telegram.person("外人").id) == "left"
    answer = await bot.call("getChatMember", chat_id=group.id, user_id=1)
    assert answer.refusal == (400, "Bad Request: user not found")


async def test_the_first_admin_is_the_creator(bot: BareBot, chen: Person, wang: Person, group: Group) -> None:
    await chen.promotes(wang, group)
    await chen.promotes_bot(group)
    admins = (await bot.call("getChatAdministrators", chat_id=group.id)).result
    assert [admin["status"] for admin in admins] == ["creator", "administrator", "administrator"]


async def test_chats_are_shown(bot: BareBot, wang: Person, group: Group) -> None:
    assert (await bot.call("getChat", chat_id=group.id)).result["title"] == "幸福里"
    assert (await bot.call("getChat", chat_id=wang.id)).result["type"] == "private"


async def test_pins_need_an_admin(bot: BareBot, chen: Person, group: Group) -> None:
    sent = await bot.says(group.id, "召集")
    where = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert (await bot.call("pinChatMessage", **where)).status == 400
    await chen.promotes_bot(group)
    await bot.call("pinChatMessage", **where)
    assert group.pinned == [group.find(sent["message_id"])]
    await bot.call("unpinChatMessage", **where)
    assert group.pinned == []
