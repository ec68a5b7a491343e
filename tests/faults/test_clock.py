"""The desk follows the clock of its local Telegram."""

from datetime import timedelta

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from tests.faults.conftest import THURSDAY
from tests.faults.process import DeskProcess


async def test_what_falls_due_is_settled_when_the_clock_is_moved_there(
    desk: DeskProcess, clock: ManualClock, group: Group, chen: Person
) -> None:
    await desk.starts("bot", "run", "--config", str(desk.config))
    await chen.says("/setup", in_=group)
    await chen.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await desk.until(lambda: any("#1" in text for text in group.texts()))
    clock.move(THURSDAY + timedelta(hours=2, minutes=50))
    await desk.until(lambda: "已结束" in group.board(1))
