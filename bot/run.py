"""python -m bot run: the desk until it is told to stop."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from telegram.error import InvalidToken

from bot.app import Desk
from bot.check import UNKNOWN_TOKEN
from bot.clock import Clock, SystemClock
from bot.config import ConfigurationError
from bot.followed_clock import FollowedClock, following
from bot.heartbeat import beating, beating_along
from bot.logs import log
from bot.milestones import Passed, nobody_listens
from bot.settings import Settings
from bot.supervisor import Supervisor, supervised
from storage.database import Database


async def run(settings: Settings, passed: Passed = nobody_listens) -> None:
    """Run the desk until SIGINT or SIGTERM; `passed` is told of the points that what arrives and leaves passes.

    Raises ConfigurationError or Unusable with what is wrong, and whatever ended a part of the desk, which is a bug.
    """
    stopping = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopping.set)
    async with AsyncExitStack() as opened:
        clock = await opened.enter_async_context(_clock(settings, lost=stopping.set))
        database = await Database.open(settings.storage.path, now=clock.now())
        opened.push_async_callback(database.close)
        try:
            await _until_stopped(Desk(settings, database, clock, passed), clock, stopping)
        except InvalidToken:
            raise ConfigurationError(UNKNOWN_TOKEN) from None
    log("stopped")


@asynccontextmanager
async def _clock(settings: Settings, lost: Callable[[], None]) -> AsyncIterator[Clock]:
    if settings.development.clock_url:
        async with following(settings.development.clock_url, lost) as clock:
            yield clock
    else:
        yield SystemClock()


async def _until_stopped(desk: Desk, clock: Clock, stopping: asyncio.Event) -> None:
    code = await desk.claim_code()
    if isinstance(clock, FollowedClock):
        heartbeat = beating_along(desk.ticker, desk.watch, clock)
    else:
        heartbeat = beating(desk.ticker, desk.watch, clock)
    async with desk.running() as running, heartbeat, supervised(Supervisor(os.environ), desk.reached):
        stop = asyncio.create_task(stopping.wait())
        offer = asyncio.create_task(_offer(desk, code))
        await asyncio.wait([running, stop], return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        offer.cancel()


async def _offer(desk: Desk, code: str | None) -> None:
    """Print, once, how to become the owner of a desk that has none; not into the logs, which others may read."""
    if code is None:
        return
    _say(f"This desk has no owner yet. To become the owner, send the bot in private: /start {code}")
    await desk.reached.wait()
    _say(f"or open this link, once: https://t.me/{desk.bot.username}?start={code}")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()  # whoever waits for it at the other end of a pipe gets it now
