"""Told to stop, the desk stops within five seconds and loses nothing, whatever Telegram is doing."""

import signal
import sqlite3
from contextlib import closing

import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.methods.receiving import LONGEST_POLL
from simulator.people import Person
from simulator.server import Simulator
from tests.faults.process import DeskProcess


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
async def test_what_was_said_while_it_stood_still_is_handled_after_the_start(
    sign: signal.Signals, desk: DeskProcess, group: Group, chen: Person, wang: Person
) -> None:
    await desk.starts("bot", "run", "--config", str(desk.config))
    await chen.says("/setup", in_=group)
    await desk.until(group.texts)
    assert await desk.stops(sign) == 0
    assert len(desk.events("stopped")) == 1

    await chen.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await desk.starts("bot", "run", "--config", str(desk.config))
    await desk.until(lambda: "能来 0" in group.texts()[-1])
    await wang.taps("我来")
    await desk.until(lambda: "能来 1" in group.board(1))


async def test_a_message_that_hangs_does_not_keep_it_and_leaves_at_the_next_start(
    desk: DeskProcess, telegram: Simulator, clock: ManualClock, group: Group, chen: Person
) -> None:
    await desk.starts()
    telegram.faults.add("hang", method="sendMessage")
    await chen.says("/setup", in_=group)
    await desk.until(lambda: clock.waiting() and clock.waiting()[-1] > clock.now() + LONGEST_POLL)  # it hangs
    assert await desk.stops() == 0
    assert group.texts() == []

    await desk.starts()
    await desk.until(lambda: len(group.texts()) == 1)


async def test_it_waits_for_a_telegram_that_is_out_of_reach_at_its_start(
    desk: DeskProcess, telegram: Simulator, group: Group, chen: Person
) -> None:
    await chen.says("/setup", in_=group)
    telegram.faults.add("down")
    await desk.launches()
    await desk.until(lambda: len(desk.events("telegram out of reach")) == 2)
    assert desk.events("started") == []
    telegram.faults.clear()
    await desk.until(group.texts)
    assert len(desk.events("started")) == 1


async def test_it_stops_while_telegram_is_out_of_reach(desk: DeskProcess, telegram: Simulator) -> None:
    telegram.faults.add("down")
    await desk.launches()
    await desk.until(lambda: desk.events("telegram out of reach"))
    assert await desk.stops() == 0


async def test_a_part_that_fails_ends_it_and_the_log_says_where(desk: DeskProcess, chen: Person) -> None:
    await desk.starts("bot", "run", "--config", str(desk.config))
    with closing(sqlite3.connect(desk.config.with_name("zhishou.db"))) as vandal:
        vandal.execute("DROP TABLE inbox")
    await chen.says("/help")
    assert await desk.exit() == 1
    (failed,) = desk.events("failed")
    assert failed["reason"].startswith("OperationalError at storage/")
