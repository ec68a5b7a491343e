"""The forms in which a bot may speak."""

import aiohttp

from simulator.chats import Group
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot, buttons


async def test_method_names_are_case_insensitive(telegram: Simulator, bot: BareBot) -> None:
    assert (await bot.call("GETME")).result["id"] == telegram.bot.id
    assert telegram.calls[-1].method == "getMe"


async def test_a_call_by_get(bot: BareBot, group: Group) -> None:
    async with bot.session.get(f"{bot.url}/sendMessage", params={"chat_id": group.id, "text": "好"}) as response:
        assert response.status == 200
    assert group.texts() == ["好"]


async def test_a_form_with_nested_json(bot: BareBot, group: Group) -> None:
    form = {"chat_id": group.id, "text": "召集", "reply_markup": buttons("签到"), "disable_notification": "true"}
    async with bot.session.post(f"{bot.url}/sendMessage", data=form) as response:
        assert response.status == 200
    assert (group.messages[-1].keyboard, group.messages[-1].silent) == ([["签到"]], True)


async def test_broken_json_in_a_form(bot: BareBot, group: Group) -> None:
    form = {"chat_id": group.id, "text": "召集", "reply_markup": "{"}
    async with bot.session.post(f"{bot.url}/sendMessage", data=form) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse reply markup JSON object"


async def test_an_upload(bot: BareBot, group: Group, chen: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(group.id), "caption": "七月台账", "document": "attach://ledger"})
    form.add_field("ledger", b"PK", filename="2026-07.xlsx")
    async with bot.session.post(f"{bot.url}/sendDocument", data=form) as response:
        sent = (await response.json())["result"]
    assert sent["document"]["file_name"] == "2026-07.xlsx"
    assert group.messages[-1].document
    again = await bot.call("sendDocument", chat_id=chen.id, document=sent["document"]["file_id"])
    assert again.result["document"] == sent["document"]


async def test_the_menu_is_kept_by_scope_and_language(bot: BareBot) -> None:
    menu = [{"command": "help", "description": "What I can do"}]
    await bot.call("setMyCommands", commands=menu, scope={"type": "all_group_chats"}, language_code="en")
    found = await bot.call("getMyCommands", scope={"type": "all_group_chats"}, language_code="en")
    assert found.result == menu
    assert (await bot.call("getMyCommands")).result == []
    bad = await bot.call("setMyCommands", commands=[{"command": "Help", "description": "x"}])
    assert bad.refusal == (400, "Bad Request: BOT_COMMAND_INVALID")


async def test_calls_are_remembered(telegram: Simulator, bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "好")
    await bot.call("sendMessage", chat_id=1, text="好")
    assert [(call.method, call.params["text"], call.status, call.description) for call in telegram.calls] == [
        ("sendMessage", "好", 200, ""),
        ("sendMessage", "好", 400, "Bad Request: chat not found"),
    ]
