"""What people see and do."""

import pytest

from simulator.chats import Group
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot, at, buttons


async def test_a_tap_finds_its_button_and_gets_one_answer(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集 #12", "我来", "签到")
    tap = await wang.taps("签到")
    (update,) = await bot.hears()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("签到", wang.id, "召集 #12")
    answer = {"callback_query_id": query["id"], "text": "签到成功", "show_alert": True}
    assert (await bot.call("answerCallbackQuery", **answer)).result is True
    assert (await bot.call("answerCallbackQuery", **answer)).status == 400
    assert (tap.answer, tap.alert, wang.toast()) == ("签到成功", True, "签到成功")


async def test_a_button_is_found_by_a_part_of_what_it_says(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "收到了吗", "没收到", "确认收到", "收到")
    assert (await wang.taps("确认")).data == "确认收到"
    assert (await wang.taps("收到")).data == "收到"


async def test_a_missing_button_names_those_in_sight(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集", "我来", "来不了")
    with pytest.raises(AssertionError, match=r"我来.*来不了"):
        await wang.taps("签到")


async def test_nobody_sees_the_buttons_of_other_groups(telegram: Simulator, bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "召集", "签到")
    with pytest.raises(AssertionError):
        await telegram.person("外人").taps("签到")


async def test_a_tap_on_a_message_that_is_gone(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集", "签到")
    board = group.messages[-1]
    await bot.call("deleteMessage", **at(board))
    await wang.taps("签到", on=board)
    (update,) = await bot.hears()
    shown = {"message_id": board.id, "chat": group.as_json(), "date": 0}
    assert update["callback_query"]["message"] == shown


async def test_callback_data_can_be_forged(bot: BareBot, wang: Person, group: Group) -> None:
    await bot.says(group.id, "召集", "签到")
    await wang.taps_data("close:12", on=group.messages[-1])
    assert (await bot.hears())[0]["callback_query"]["data"] == "close:12"


async def test_a_link_button_starts_the_bot(bot: BareBot, wang: Person, group: Group) -> None:
    link = {"text": "私聊", "url": "https://t.me/zhishou_bot?start=call-12"}
    await bot.says(group.id, "召集", reply_markup={"inline_keyboard": [[link]]})
    await wang.follows("私聊")
    assert await bot.hears_texts() == ["/start call-12"]
    assert wang.opened_private


async def test_an_answer_to_a_tap_can_lead_to_the_bot_and_nowhere_else(
    bot: BareBot, wang: Person, group: Group
) -> None:
    await bot.says(group.id, "求助 #31", "接单")
    tap = await wang.taps("接单")
    elsewhere = await bot.call("answerCallbackQuery", callback_query_id=tap.id, url="https://example.org/?start=x")
    assert elsewhere.refusal == (400, "Bad Request: URL_INVALID")
    link = "https://t.me/zhishou_bot?start=need-31"
    assert (await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="由你接单", url=link)).result is True
    assert (await wang.follows_answer(tap)).text == "/start need-31"


async def test_an_edit_keeps_what_stood_there(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "能来 0 #12", "我来", disable_notification=True)
    await bot.call("editMessageText", **at(group.messages[-1]), text="能来 1 #12")
    board = group.messages[-1]
    assert (board.text, board.edits, board.keyboard, board.silent) == ("能来 1 #12", ["能来 0 #12"], [], True)
    assert group.board() == group.board(12) == "能来 1 #12"
    with pytest.raises(AssertionError, match="#1 "):
        group.board(1)


async def test_buttons_alone_can_be_exchanged(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "召集", "我来")
    await bot.call("editMessageReplyMarkup", **at(group.messages[-1]), reply_markup=buttons("签到"))
    assert (group.messages[-1].text, group.messages[-1].keyboard) == ("召集", [["签到"]])


async def test_a_photo_is_kept_and_fetched(bot: BareBot, wang: Person, chen: Person, group: Group) -> None:
    await bot.says(group.id, "消杀 #45", "完成")
    await wang.sends_photo(caption="3号楼", reply_to=group.messages[-1])
    (update,) = await bot.hears()
    assert update["message"]["caption"] == "3号楼"
    file = (await bot.call("getFile", file_id=update["message"]["photo"][-1]["file_id"])).result
    async with bot.session.get(f"{bot.url.replace('/bot', '/file/bot')}/{file['file_path']}") as response:
        assert await response.read() == "photo by 王芳".encode()


async def test_a_photo_is_passed_on_by_its_id_and_taken_away_again(bot: BareBot, wang: Person, chen: Person) -> None:
    photo = (await wang.sends_photo()).photo
    await chen.starts()
    assert photo
    await bot.call("sendPhoto", chat_id=chen.id, photo=photo.id, caption="#31 的照片")
    [passed_on] = chen.private.from_bot()
    assert (passed_on.photo, passed_on.text) == (photo, "#31 的照片")
    assert (await bot.call("deleteMessage", **at(passed_on))).result is True
    assert chen.private.from_bot() == []


async def test_stickers_have_no_text(bot: BareBot, chen: Person) -> None:
    await chen.sends_sticker()
    (update,) = await bot.hears()
    assert "sticker" in update["message"]
    assert "text" not in update["message"]


async def test_blocking_is_told(bot: BareBot, chen: Person) -> None:
    await chen.blocks_bot()
    (update,) = await bot.hears()
    assert update["my_chat_member"]["chat"] == {"id": chen.id, "first_name": "陈晨", "type": "private"}
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_the_bot_is_told_when_it_is_added_and_removed(telegram: Simulator, bot: BareBot, chen: Person) -> None:
    group = telegram.group("新群", admins=[chen], bot=False)
    await chen.adds_bot(group)
    await chen.removes_bot(group)
    added, joined, removed, left = await bot.hears()
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["username"] == "zhishou_bot"
    assert removed["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert left["message"]["left_chat_member"]["username"] == "zhishou_bot"


async def test_a_new_name_comes_with_the_next_message(bot: BareBot, chen: Person) -> None:
    await chen.renames("陈老师")
    await chen.says("你好")
    assert (await bot.hears())[0]["message"]["from"]["first_name"] == "陈老师"


def test_ids_are_those_of_the_real_telegram(telegram: Simulator, wang: Person, group: Group) -> None:
    assert wang.id > 2**31
    assert -group.id > 2**31
    assert str(telegram.group("大群", supergroup=True).id).startswith("-100")
