import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from simulator.clock import ManualClock, WallClock

MINUTE = timedelta(minutes=1)


async def test_who_sleeps_wakes_when_the_clock_is_moved_there(clock: ManualClock) -> None:
    start = clock.now()
    late = asyncio.ensure_future(clock.sleep_until(start + 2 * MINUTE))
    soon = asyncio.ensure_future(clock.sleep_until(start + MINUTE))
    while len(clock.waiting()) < 2:
        await asyncio.wait([late, soon], timeout=0)
    assert clock.waiting() == [start + MINUTE, start + 2 * MINUTE]
    clock.move(start + MINUTE)
    await soon
    assert not late.done()
    assert clock.waiting() == [start + 2 * MINUTE]
    clock.move(start + 3 * MINUTE)
    await late


async def test_a_moment_that_has_come_is_not_slept_for(clock: ManualClock) -> None:
    await clock.sleep_until(clock.now())


def test_the_clock_goes_back_only_when_it_is_set(clock: ManualClock) -> None:
    start = clock.now()
    with pytest.raises(ValueError, match="can't be moved back"):
        clock.move(start - MINUTE)
    clock.set(start - MINUTE)
    assert clock.now() == start - MINUTE


async def test_the_wall_clock_does_not_wait_for_the_past() -> None:
    clock = WallClock()
    await clock.sleep_until(datetime(2020, 1, 1, tzinfo=UTC))
    assert clock.now().tzinfo is UTC
