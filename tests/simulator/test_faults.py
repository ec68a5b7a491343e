"""Trouble put there on purpose."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


def sending(bot: BareBot, group: Group) -> Any:
    return bot.call("sendMessage", chat_id=group.id, text="好")


async def test_a_flood_names_its_seconds(telegram: Simulator, bot: BareBot, group: Group) -> None:
    telegram.faults.add("429", retry_after=7)
    answer = await sending(bot, group)
    assert answer.refusal == (429, "Too Many Requests: retry after 7")
    assert answer.body["parameters"] == {"retry_after": 7}
    assert (await sending(bot, group)).status == 200


@pytest.mark.parametrize(("kind", "status"), [("502", 502), ("html200", 200)])
async def test_a_page_in_place_of_an_answer(
    telegram: Simulator, bot: BareBot, group: Group, kind: str, status: int
) -> None:
    telegram.faults.add(kind)
    async with bot.session.post(f"{bot.url}/sendMessage", json={"chat_id": group.id, "text": "好"}) as response:
        assert response.status == status
        with pytest.raises(json.JSONDecodeError):
            json.loads(await response.text())
    assert group.texts() == []


@pytest.mark.parametrize(
    ("kind", "said"), [("reset_before", []), ("reset_after", ["好"]), ("cut", ["好"]), ("down", [])]
)
async def test_a_connection_that_breaks(
    telegram: Simulator, bot: BareBot, group: Group, kind: str, said: list[str]
) -> None:
    telegram.faults.add(kind)
    with pytest.raises((aiohttp.ClientConnectionError, aiohttp.ClientPayloadError)):
        await sending(bot, group)
    assert group.texts() == said


async def test_down_lasts_until_it_is_cleared(
    telegram: Simulator, bot: BareBot, group: Group, clock: ManualClock
) -> None:
    poll = asyncio.ensure_future(bot.call("getUpdates", timeout=50))
    await bot.goes_on_until(clock.waiting)
    telegram.faults.add("down")
    with pytest.raises(aiohttp.ClientConnectionError):
        await poll
    for _ in range(3):
        with pytest.raises(aiohttp.ClientConnectionError):
            await sending(bot, group)
    telegram.faults.clear()
    assert (await sending(bot, group)).status == 200


async def test_a_call_that_hangs(telegram: Simulator, bot: BareBot, group: Group, clock: ManualClock) -> None:
    telegram.faults.add("hang", method="sendMessage")
    call = asyncio.ensure_future(sending(bot, group))
    await bot.goes_on_until(clock.waiting)
    clock.move(clock.now() + timedelta(minutes=1))
    with pytest.raises(aiohttp.ClientConnectionError):
        await call
    assert group.texts() == []


async def test_who_gives_up_leaves_nothing_behind(
    telegram: Simulator, bot: BareBot, group: Group, clock: ManualClock
) -> None:
    telegram.faults.add("hang", method="sendMessage")
    call = asyncio.ensure_future(sending(bot, group))
    await bot.goes_on_until(clock.waiting)
    call.cancel()
    await bot.goes_on_until(lambda: not clock.waiting())


async def test_a_fault_can_mean_one_method_and_chat(telegram: Simulator, bot: BareBot, group: Group) -> None:
    telegram.faults.add("502", method="sendMessage", chat=group.id, times=2)
    assert (await bot.call("getMe")).status == 200
    assert (await bot.call("sendMessage", chat_id=1, text="好")).status == 400
    statuses = []
    for _ in range(3):
        async with bot.session.post(f"{bot.url}/sendMessage", json={"chat_id": group.id, "text": "好"}) as response:
            statuses.append(response.status)
    assert statuses == [502, 502, 200]
