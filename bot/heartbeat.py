"""What makes the ticker tick in earnest. Due times are rows: a beat that is late or missed loses nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock
from bot.followed_clock import FollowedClock
from bot.logs import warn, where
from bot.ticker import Ticker
from bot.watch import Watch
from storage.database import Unwritable

BEAT = 1
"""Seconds between two looks at what is due."""
PURGE = 3600
"""Seconds between two looks at what is old."""
LOOK = 60
"""Seconds between two looks at what is wrong."""


@asynccontextmanager
async def beating(ticker: Ticker, watch: Watch, clock: Clock) -> AsyncIterator[None]:
    """Tick every second, from now until the end of the body."""

    async def beat() -> None:
        await _beat(ticker, clock)

    async def purge() -> None:
        try:
            await ticker.purge(clock.now())
        except Unwritable as error:
            warn("database trouble", reason=where(error))

    async def look() -> None:
        await _look(watch, clock)

    # One beat at a time, and none is given up for being late.
    scheduler = AsyncIOScheduler(job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1})
    for job, seconds in ((beat, BEAT), (purge, PURGE), (look, LOOK)):
        scheduler.add_job(job, IntervalTrigger(seconds=seconds, start_date=clock.now()), next_run_time=clock.now())
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


@asynccontextmanager
async def beating_along(ticker: Ticker, watch: Watch, clock: FollowedClock) -> AsyncIterator[None]:
    """Tick now and at each move of a clock that is followed, until the end of the body."""

    async def beat() -> None:
        while True:
            await _beat(ticker, clock)
            await _look(watch, clock)
            await clock.moved()

    task = asyncio.create_task(beat())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _beat(ticker: Ticker, clock: Clock) -> None:
    try:
        await ticker.tick(clock.now())
    except Unwritable as error:
        warn("database trouble", reason=where(error))


async def _look(watch: Watch, clock: Clock) -> None:
    try:
        await watch.look(clock.now())
    except Unwritable as error:
        warn("database trouble", reason=where(error))
