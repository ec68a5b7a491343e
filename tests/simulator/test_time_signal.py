"""The time of the local Telegram, told over HTTP."""

import asyncio
from datetime import datetime, timedelta

import aiohttp

from simulator.clock import ManualClock, WallClock
from simulator.server import Simulator

MINUTE = timedelta(minutes=1)


async def ask(url: str, **query: str) -> datetime:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/clock", params=query) as response:
        return datetime.fromisoformat((await response.json())["now"])


async def test_it_is_told_at_once(telegram: Simulator, clock: ManualClock) -> None:
    async with telegram.serving() as url:
        assert await ask(url) == clock.now()


async def test_it_is_told_when_the_clock_was_moved(telegram: Simulator, clock: ManualClock) -> None:
    start = clock.now()
    rings = iter([False, True])
    async with telegram.serving() as url:
        answer = asyncio.ensure_future(ask(url, after=start.isoformat()))
        await telegram.changed(lambda: next(rings))  # it is asked, and rings
        clock.move(start + MINUTE)
        assert await answer == start + MINUTE


async def test_who_moves_the_clock_sees_what_is_waited_for(telegram: Simulator, clock: ManualClock) -> None:
    later = clock.now() + MINUTE
    async with telegram.serving() as url:
        answer = asyncio.ensure_future(ask(url, until=later.isoformat()))
        await telegram.changed(clock.waiting)
        assert clock.waiting() == [later]
        clock.move(later)
        assert await answer == later


async def test_the_time_of_the_machine_is_not_told() -> None:
    async with (
        Simulator(WallClock()).serving() as url,
        aiohttp.ClientSession() as session,
        session.get(f"{url}/clock") as response,
    ):
        assert response.status == 404
