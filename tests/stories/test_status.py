"""The owners ask how the desk is, and hear by themselves of what is stuck."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.rehearsal import CONFIG
from domain.vital_signs import BackupSigns
from simulator.chats import Group
from simulator.people import Person
from storage import inbox
from tests.stories.calls import call, set_up
from tests.stories.conftest import THURSDAY, Stage

ALARM = "⚠️ 值守有事要看（/status 看全部）"


@pytest.fixture
def owner(stage: Stage) -> Person:
    owner = stage.telegram.person("何主任", opened_private=True)
    stage.config = CONFIG + f"owners = [{owner.id}]\n"
    return owner


@pytest.fixture
async def owned(stage: Stage, owner: Person) -> AsyncIterator[Stage]:
    """The desk running, with an owner who has written to it once."""
    async with stage.desk_runs():
        await owner.says("/start")
        await stage.idle()
        yield stage


async def looks(stage: Stage) -> None:
    """Let the desk look after itself, as it does each minute."""
    assert stage.desk is not None
    await stage.desk.watch.look(stage.clock.now())
    await stage.idle()


async def parks(stage: Stage, count: int) -> None:
    """Put updates aside, as a bug would."""
    assert stage.desk is not None
    async with stage.desk.database.write() as tx:
        for _ in range(count):
            await inbox.bring(tx, "{}", stage.clock.now())
        for arrival in await inbox.waiting(tx, count):
            await inbox.park(tx, arrival.id, "KeyError at handlers/me.py:1")


def alarms(owner: Person) -> list[str]:
    return [text for text in owner.inbox() if text.startswith(ALARM)]


# /status


async def test_status_says_in_ten_lines_how_the_desk_is(
    owned: Stage, group: Group, chen: Person, owner: Person
) -> None:
    await set_up(owned, group, chen)
    await call(owned, group, chen)
    await chen.taps("我来")
    await owned.idle()
    await owner.says("/status")
    await owned.idle()
    lines = owner.inbox()[-1].splitlines()
    calls = lines.pop(7)
    assert lines == [
        "✅ 值守正常",
        "收消息（轮询）正常，今天 7/2 周四 17:10 启动",
        "启动后收到 6 条，最近一条 今天 7/2 周四 17:10",
        "等处理 0 条，等 Telegram 回答 0 条",
        "没有处理不了的",
        "要发的都发了",
        "点按钮 1 次，99% 在 5 毫秒内有回音",
        "被限速 0 次；到点的事最多晚了 0 秒",
        "没有自动备份",
    ]
    assert calls.startswith("调用 Telegram ")
    assert calls.endswith("，都成了")


async def test_status_speaks_english_and_names_what_failed(owned: Stage, owner: Person) -> None:
    await owner.says("/language en")
    await owned.idle()
    owned.telegram.faults.add("502", "sendMessage")
    await owner.says("/start")
    await owned.forward(seconds=5)
    await parks(owned, 2)
    await owner.says("/status")
    await owned.idle()
    lines = owner.inbox()[-1].splitlines()
    assert len(lines) == 10
    assert lines[0] == "⚠️ Something needs a look"
    assert lines[4] == "Could not be handled: 2, see /parked"
    assert "1 failed: sendMessage 502 × 1" in lines[7]


async def test_status_is_for_owners_in_private(owned: Stage, group: Group, chen: Person, owner: Person) -> None:
    await set_up(owned, group, chen)
    await chen.says("/status")
    await owned.idle()
    assert "只有值守的所有者能这样做" in chen.inbox()[-1]


# What they hear without asking


async def test_a_message_that_does_not_leave_is_told_after_five_minutes(
    owned: Stage, group: Group, chen: Person, owner: Person
) -> None:
    await set_up(owned, group, chen)
    owned.telegram.faults.add("502", "sendMessage", chat=group.id, times=1000)
    await chen.says("/help", in_=group)
    await chen.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await owned.forward(minutes=4)
    await looks(owned)
    assert alarms(owner) == []
    await owned.forward(minutes=3)
    await looks(owned)
    assert alarms(owner) == [f"{ALARM}\n有 1 条发不出去，最早的等了 7 分钟"]


async def test_trouble_that_ended_before_it_could_be_told_is_not_told(owned: Stage, owner: Person) -> None:
    owned.telegram.faults.add("502", "sendMessage", chat=owner.id, times=6)
    await parks(owned, 1)
    await looks(owned)
    assert owned.desk is not None
    async with owned.desk.database.write() as tx:
        await inbox.retry(tx)
        await inbox.settle(tx, [arrival.id for arrival in await inbox.waiting(tx, 1)], owned.clock.now())
    await owned.forward(minutes=2)
    assert alarms(owner) == []


async def test_parked_updates_are_told_once_an_hour_at_most_and_only_when_there_are_more(
    owned: Stage, owner: Person
) -> None:
    await parks(owned, 1)
    await looks(owned)
    assert alarms(owner) == [f"{ALARM}\n有 1 条处理不了：/parked 看是哪些，/parked retry 再试一次"]
    await parks(owned, 1)
    await owned.forward(minutes=59)
    await looks(owned)
    assert len(alarms(owner)) == 1
    await owned.forward(minutes=2)
    await looks(owned)
    assert "有 2 条处理不了" in alarms(owner)[-1]
    await owned.forward(hours=20)
    await looks(owned)
    assert len(alarms(owner)) == 2
    await owned.forward(hours=5)
    await looks(owned)
    assert len(alarms(owner)) == 3


async def test_an_hour_is_an_hour_over_a_restart_too(stage: Stage, owner: Person) -> None:
    for minutes, told in ((0, 1), (30, 1), (31, 2)):
        async with stage.desk_runs():
            await owner.says("/start")
            await stage.forward(minutes=minutes)
            await parks(stage, 1)
            await looks(stage)
            assert len(alarms(owner)) == told


async def test_a_failing_backup_is_told(owned: Stage, owner: Person) -> None:
    assert owned.desk is not None
    owned.desk.vitals.backup = lambda: BackupSigns(failing_since=THURSDAY, reason="no room on the disk")
    await looks(owned)
    assert alarms(owner) == [f"{ALARM}\n备份从 今天 7/2 周四 17:10 起做不成：no room on the disk"]
    await owner.says("/status")
    await owned.idle()
    assert owner.inbox()[-1].endswith("备份从 今天 7/2 周四 17:10 起做不成：no room on the disk")


async def test_a_group_in_which_the_bot_may_not_write_is_no_trouble_of_the_owners(
    owned: Stage, group: Group, chen: Person, owner: Person
) -> None:
    await set_up(owned, group, chen)
    await call(owned, group, chen)
    await chen.forbids_posting(group)
    await chen.taps("我来")
    await chen.says("/help", in_=group)
    await owned.until(THURSDAY + timedelta(minutes=10))
    await looks(owned)
    assert alarms(owner) == []
