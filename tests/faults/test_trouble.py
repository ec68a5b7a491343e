"""Telegram is out of reach, answers with pages, breaks off or asks to wait: nothing is lost, and nobody else waits."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.app import Desk
from bot.config import load
from bot.followed_clock import following
from domain.duty_call import Meaning
from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Simulator
from storage import answers
from storage.database import Database
from tests.faults.conftest import CONFIG
from tests.faults.onlooker import Onlooker

FAULTS = ["429", "502", "html200", "reset_before", "reset_after", "cut"]
TAKEN = {"reset_after", "cut"}
"""Those in which Telegram did what was asked, and the desk does not know."""


class DeskHere(Onlooker):
    """A desk in the process of the test, which follows the clock as one in a process of its own does."""

    desk: Desk

    async def record(self, person: Person) -> list[Meaning]:
        """What is on record of this person."""
        async with self.desk.database.read() as tx:
            return [answer.meaning for answer in await answers.of_person(tx, 1, person.id)]


@pytest.fixture
async def desk(telegram: Simulator, clock: ManualClock, url: str, tmp_path: Path) -> AsyncIterator[DeskHere]:
    config = tmp_path / "config.toml"
    config.write_text(CONFIG.format(url=url), encoding="utf-8")
    settings = load(config, {})
    here = DeskHere(telegram, clock)
    async with following(settings.development.clock_url, lost=telegram.bell.ring) as followed:
        database = await Database.open(settings.storage.path, now=followed.now())
        here.desk = Desk(settings, database, followed)
        try:
            async with here.desk.running():
                await here.until(lambda: len(telegram.commands) == 9)
                yield here
        finally:
            await database.close()


@pytest.fixture
async def call(desk: DeskHere, group: Group, chen: Person) -> Message:
    """The board of a call that was posted in good weather."""
    await chen.says("/setup", in_=group)
    await desk.until(group.texts)
    await chen.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await desk.until(lambda: boards(group))
    return boards(group)[0]


def boards(group: Group) -> list[Message]:
    return [message for message in group.from_bot() if message.had_buttons and "#1" in message.text]


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_board_is_posted_after_trouble(
    fault: str, desk: DeskHere, telegram: Simulator, group: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/setup", in_=group)
    await desk.until(lambda: any("志愿者名册" in text for text in group.texts()))
    telegram.faults.add(fault, method="sendMessage")
    await chen.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await desk.until(lambda: len(boards(group)) == (2 if fault in TAKEN else 1))
    await wang.taps("我来", on=boards(group)[0])
    await desk.until(lambda: "能来 1" in group.board(1) and len(boards(group)) == 1)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_board_is_right_after_trouble_with_an_edit(
    fault: str, desk: DeskHere, telegram: Simulator, group: Group, call: Message, wang: Person
) -> None:
    telegram.faults.add(fault, method="editMessageText")
    await wang.taps("我来")
    await desk.until(lambda: "能来 1" in group.board(1))
    await wang.taps("签到")
    await desk.until(lambda: "已签到 1" in group.board(1))
    assert boards(group) == [call]


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_tap_is_answered_once_after_trouble(
    fault: str, desk: DeskHere, telegram: Simulator, group: Group, call: Message, wang: Person
) -> None:
    telegram.faults.add(fault, method="answerCallbackQuery")
    await wang.taps("我来")
    await desk.until(wang.toast)
    await wang.taps("签到")
    await desk.until(lambda: len(wang.toasts) == 2)
    assert "签到成功" in (wang.toast() or "")


@pytest.mark.parametrize("fault", FAULTS)
async def test_an_update_is_handled_once_after_trouble_with_a_poll(
    fault: str, desk: DeskHere, telegram: Simulator, group: Group, call: Message, wang: Person
) -> None:
    telegram.faults.add(fault, method="getUpdates")
    await wang.taps("我来")
    await wang.taps("签到")
    await desk.until(lambda: "已签到 1" in group.board(1))
    await wang.taps("来不了")
    await desk.until(lambda: len(wang.toasts) == 3)
    assert await desk.record(wang) == [Meaning.COMING, Meaning.ARRIVED, Meaning.CANT]


async def test_a_minute_without_telegram_loses_no_tap(
    desk: DeskHere, telegram: Simulator, clock: ManualClock, group: Group, call: Message, wang: Person, li: Person
) -> None:
    telegram.faults.add("down")
    tap = await wang.taps("我来")
    reply = await li.replies("签到")
    clock.move(clock.now() + timedelta(minutes=1))
    telegram.faults.clear()
    await desk.until(lambda: "能来 2 · 已签到 1" in group.board(1))
    await desk.until(lambda: reply.reactions)
    await desk.until(lambda: desk.desk.toaster.resting)
    assert [sent.status for sent in telegram.calls if sent.method == "answerCallbackQuery"] == [400]  # too late
    assert tap.answer is None
    assert boards(group) == [call]
    assert await desk.record(wang) == [Meaning.COMING]


async def test_only_the_chat_that_telegram_asks_to_leave_alone_waits(
    desk: DeskHere, telegram: Simulator, clock: ManualClock, group: Group, call: Message, chen: Person, wang: Person
) -> None:
    telegram.faults.add("429", chat=group.id, retry_after=30)
    await wang.taps("我来")
    await desk.until(lambda: [sent.status for sent in telegram.calls].count(429) == 1)
    flooded = next(sent for sent in telegram.calls if sent.status == 429)
    await wang.taps("签到")
    await chen.says("/help")
    await desk.until(lambda: chen.inbox() and len(wang.toasts) == 2)
    assert clock.now() < flooded.at + timedelta(seconds=30)
    assert "能来 0" in group.board(1)

    clock.move(flooded.at + timedelta(seconds=30))
    await desk.until(lambda: "已签到 1" in group.board(1))
    to_group = [sent for sent in telegram.calls if sent.params.get("chat_id") == str(group.id)]
    after = to_group[to_group.index(flooded) + 1 :]
    assert after
    assert all(sent.at >= flooded.at + timedelta(seconds=30) for sent in after)


async def test_another_desk_with_the_same_token_is_told_to_the_owners_once_and_outlasted(
    desk: DeskHere, telegram: Simulator, url: str, group: Group, call: Message, chen: Person, wang: Person
) -> None:
    await chen.starts(await desk.desk.claim_code() or "")
    await desk.until(chen.inbox)
    before = len(chen.inbox())
    async with aiohttp.ClientSession() as rival:
        for _ in range(3):
            poll = asyncio.ensure_future(rival.post(f"{url}/bot{telegram.token}/getUpdates", data={"timeout": "50"}))
            poll.add_done_callback(lambda _: telegram.bell.ring())
            await desk.until(poll.done)
            assert (await poll).status == 409  # the desk polls again, after a pause
            await wang.taps("我来")
            await desk.until(lambda: telegram.unconfirmed() == 0)
    await desk.until(lambda: len(chen.inbox()) > before)
    await desk.until(lambda: "能来 1" in group.board(1))
    assert len(chen.inbox()) == before + 1


async def test_a_database_that_another_program_locks_is_waited_for(
    desk: DeskHere, telegram: Simulator, group: Group, call: Message, wang: Person, caplog: pytest.LogCaptureFixture
) -> None:
    path = desk.desk.database.path
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        await wang.taps("我来")
        with caplog.at_level("WARNING"):
            await desk.until(lambda: "database trouble" in caplog.messages)
        other.execute("ROLLBACK")
    await desk.until(lambda: "能来 1" in group.board(1) and wang.toast())
    assert await desk.record(wang) == [Meaning.COMING]
