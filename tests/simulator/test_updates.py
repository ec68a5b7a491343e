"""How updates come to the bot: telegram.md, "Updates"."""

import asyncio
from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


async def test_updates_come_again_until_an_offset_confirms_them(
    telegram: Simulator, bot: BareBot, chen: Person
) -> None:
    for text in ("一", "二", "三"):
        await chen.says(text)
    first, second, third = (await bot.call("getUpdates")).result
    assert (await bot.call("getUpdates", limit=1)).result == [first]
    assert (await bot.call("getUpdates", offset=second["update_id"])).result == [second, third]
    assert telegram.unconfirmed() == 2
    assert (await bot.call("getUpdates", offset=third["update_id"] + 1)).result == []
    assert telegram.unconfirmed() == 0


async def test_a_negative_offset_keeps_the_last(bot: BareBot, chen: Person) -> None:
    for text in ("一", "二", "三"):
        await chen.says(text)
    assert [update["message"]["text"] for update in (await bot.call("getUpdates", offset=-1)).result] == ["三"]
    assert await bot.hears_texts() == ["三"]


async def test_unconfirmed_updates_live_for_a_day(telegram: Simulator, chen: Person, clock: ManualClock) -> None:
    await chen.says("昨天的")
    clock.move(clock.now() + timedelta(hours=23))
    await chen.says("今天的")
    assert telegram.unconfirmed() == 2
    clock.move(clock.now() + timedelta(hours=1))
    assert telegram.unconfirmed() == 1


async def test_a_long_poll_answers_when_something_happens(bot: BareBot, chen: Person, clock: ManualClock) -> None:
    poll = asyncio.ensure_future(bot.call("getUpdates", timeout=50))
    await bot.goes_on_until(clock.waiting)
    await chen.says("在吗")
    assert len((await poll).result) == 1


async def test_a_long_poll_ends_by_the_clock(bot: BareBot, clock: ManualClock) -> None:
    poll = asyncio.ensure_future(bot.call("getUpdates", timeout=70))
    await bot.goes_on_until(clock.waiting)
    assert clock.waiting() == [clock.now() + timedelta(seconds=50)]
    clock.move(clock.now() + timedelta(seconds=50))
    assert (await poll).result == []


async def test_of_two_pollers_the_older_one_fails(bot: BareBot, chen: Person, clock: ManualClock) -> None:
    older = asyncio.ensure_future(bot.call("getUpdates", timeout=50))
    await bot.goes_on_until(clock.waiting)
    newer = asyncio.ensure_future(bot.call("getUpdates", timeout=50))
    assert (await older).refusal == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    await chen.says("在吗")
    assert len((await newer).result) == 1


async def test_who_polls_while_a_webhook_is_set_is_refused(bot: BareBot, chen: Person) -> None:
    await bot.call("setWebhook", url="https://example.org/hook")
    await chen.says("在吗")
    assert (await bot.call("getUpdates")).refusal == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert (await bot.call("getWebhookInfo")).result["pending_update_count"] == 1
    await bot.call("deleteWebhook")
    assert await bot.hears_texts() == ["在吗"]


async def test_a_webhook_ends_the_poll_that_waits(bot: BareBot, clock: ManualClock) -> None:
    poll = asyncio.ensure_future(bot.call("getUpdates", timeout=50))
    await bot.goes_on_until(clock.waiting)
    await bot.call("setWebhook", url="https://example.org/hook")
    assert (await poll).refusal == (409, "Conflict: terminated by setWebhook request")


@pytest.mark.parametrize("secret", ["with space", "x" * 257])
async def test_a_secret_that_a_webhook_may_not_have(bot: BareBot, secret: str) -> None:
    answer = await bot.call("setWebhook", url="https://example.org/hook", secret_token=secret)
    assert answer.refusal == (400, "Bad Request: secret token contains unallowed characters")


async def test_allowed_updates_persist_when_omitted(bot: BareBot, chen: Person, group: Group) -> None:
    await bot.call("getUpdates", allowed_updates=["callback_query"])
    await bot.call("getUpdates")
    await chen.says("/help", group)
    assert await bot.hears() == []
    await bot.call("getUpdates", allowed_updates=[])
    await chen.says("/help", group)
    assert await bot.hears_texts() == ["/help"]


async def test_chat_member_must_be_asked_for_by_an_admin(
    bot: BareBot, chen: Person, wang: Person, group: Group
) -> None:
    await chen.promotes_bot(group)
    await chen.promotes(wang, group)
    assert [update.keys() - {"update_id"} for update in await bot.hears()] == [{"my_chat_member"}]
    await bot.call("getUpdates", allowed_updates=["chat_member"])
    await chen.demotes(wang, group)
    (update,) = await bot.hears()
    assert update["chat_member"]["old_chat_member"]["status"] == "administrator"
    assert update["chat_member"]["new_chat_member"]["status"] == "member"
    assert update["chat_member"]["from"]["id"] == chen.id


async def test_chat_member_is_not_for_bots_that_are_no_admins(
    bot: BareBot, chen: Person, wang: Person, group: Group
) -> None:
    await bot.call("getUpdates", allowed_updates=["chat_member"])
    await chen.promotes(wang, group)
    assert await bot.hears() == []


async def test_who_watches_is_told_of_each_change(telegram: Simulator, bot: BareBot, group: Group) -> None:
    watch = asyncio.ensure_future(telegram.changed(group.texts))
    await bot.says(group.id, "召集")
    await watch
    assert telegram.calls[-1].method == "sendMessage"
