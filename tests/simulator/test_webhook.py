"""Updates pushed to the bot."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from simulator.bell import Bell
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot


class Hook:
    """The bot's own door: it answers with `status` and remembers what came."""

    def __init__(self) -> None:
        self.status = 200
        self.got: list[tuple[str, Any]] = []
        self.bell = Bell()
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), update["message"]["text"]))
        self.bell.ring()
        return web.Response(status=self.status)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_pushed_in_order_with_the_secret(
    telegram: Simulator, bot: BareBot, hook: Hook, chen: Person
) -> None:
    await bot.call("setWebhook", url=hook.url, secret_token="s3cret")  # noqa: S106
    await chen.says("一")
    await chen.says("二")
    await telegram.changed(lambda: not telegram.unconfirmed())
    assert hook.got == [("s3cret", "一"), ("s3cret", "二")]


async def test_what_is_not_answered_with_2xx_comes_again(
    telegram: Simulator, bot: BareBot, hook: Hook, chen: Person, clock: ManualClock
) -> None:
    hook.status = 500
    await bot.call("setWebhook", url=hook.url)
    await chen.says("一")
    await hook.bell.until(lambda: hook.got)
    assert telegram.unconfirmed() == 1
    hook.status = 204
    await bot.goes_on_until(clock.waiting)
    clock.move(clock.now() + timedelta(seconds=1))
    await telegram.changed(lambda: not telegram.unconfirmed())
    assert hook.got == [("", "一"), ("", "一")]
