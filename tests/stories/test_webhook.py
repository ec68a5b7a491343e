"""Telegram brings the updates: the door of the webhook, and the way from one mode to the other.

The stories that are told in both modes carry `@both_modes`.
"""

from collections.abc import AsyncIterator
from io import BytesIO

import aiohttp
import pytest

from bot.clock import breathe
from bot.milestones import Milestone
from bot.webhook import LARGEST
from simulator.chats import Group
from simulator.people import Person
from storage.database import Transaction
from tests.stories.conftest import Stage, hooked

HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = {HEADER: "only-we-know"}


@pytest.fixture
async def desk(stage: Stage, port: int) -> AsyncIterator[Stage]:
    """The stage, with Telegram bringing the updates."""
    stage.config = hooked(port)
    async with stage.desk_runs():
        await stage.telegram.changed(lambda: stage.telegram.updates.webhook is not None)
        await stage.idle()
        yield stage


async def knocks(port: int, body: bytes, headers: dict[str, str]) -> int:
    """Bring something to the door; what it is answered."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"http://127.0.0.1:{port}/telegram", data=BytesIO(body), headers=headers) as response,
    ):
        return response.status


async def kept(desk: Stage) -> int:
    """How many updates are on disk."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        return await count(tx)


async def count(tx: Transaction) -> int:
    return len(await tx.all("SELECT * FROM inbox WHERE update_id IS NOT NULL"))


@pytest.mark.parametrize(
    "headers", [{}, {HEADER: ""}, {HEADER: "a guess"}, {HEADER: "only-we-know-"}, {HEADER: "通行"}]
)
async def test_a_stranger_at_the_door_gets_401_and_does_nothing(
    desk: Stage, port: int, headers: dict[str, str]
) -> None:
    before = await kept(desk)
    assert await knocks(port, b'{"update_id": 7, "message": {"text": "/setup"}}', headers) == 401
    assert await kept(desk) == before


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b"{}", b'{"update_id": "seven"}', b'{"update_id": 99999999999999999999}']
)
async def test_what_is_no_update_is_refused(desk: Stage, port: int, body: bytes) -> None:
    assert await knocks(port, body, SECRET) == 400


async def test_what_is_too_large_is_not_read_to_its_end(desk: Stage, port: int) -> None:
    before = await kept(desk)
    update = b'{"update_id": 7, "message": {"text": "%s"}}'
    assert await knocks(port, update % (b"x" * LARGEST), SECRET) == 413
    assert await kept(desk) == before
    assert await knocks(port, update % (b"x" * (LARGEST // 2)), SECRET) == 200
    assert await kept(desk) == before + 1


async def test_it_is_answered_200_when_the_update_is_on_disk_and_not_before(
    stage: Stage, port: int, chen: Person
) -> None:
    stage.config = hooked(port)
    unconfirmed: list[tuple[Milestone, int]] = []

    def passed(point: Milestone) -> None:
        if point in (Milestone.FETCHED, Milestone.KEPT):
            unconfirmed.append((point, stage.telegram.unconfirmed()))

    stage.passed = passed
    async with stage.desk_runs():
        await chen.says("/start")
        await stage.idle()
        assert unconfirmed == [(Milestone.FETCHED, 1), (Milestone.KEPT, 1)]
        assert stage.telegram.unconfirmed() == 0
        assert await kept(stage) == 1


async def test_an_update_that_the_disk_would_not_take_comes_again(desk: Stage, port: int, chen: Person) -> None:
    assert desk.desk is not None
    async with desk.desk.database.write() as tx:
        ((pages,),) = await tx.all("PRAGMA page_count")
        await tx.execute(f"PRAGMA max_page_count = {pages}")
    large = b'{"update_id": 7, "message": {"text": "%s"}}' % (b"x" * 200_000)
    assert await knocks(port, large, SECRET) == 503
    assert not desk.desk.receiver.receiving
    async with desk.desk.database.write() as tx:
        await tx.execute("PRAGMA max_page_count = 1000000")
    assert await knocks(port, large, SECRET) == 200
    assert desk.desk.receiver.receiving


async def test_what_was_brought_while_it_was_down_is_brought_again(
    stage: Stage, port: int, group: Group, chen: Person
) -> None:
    stage.config = hooked(port)
    async with stage.desk_runs():
        await stage.telegram.changed(lambda: stage.telegram.updates.webhook is not None)
        await stage.idle()
    await chen.says("/setup", in_=group)
    while not stage.clock.waiting():  # until Telegram has found nobody there
        await breathe()
    async with stage.desk_runs() as desk:
        while not desk.receiver.receiving:
            await breathe()
        stage.clock.move(stage.clock.waiting()[0])
        await stage.idle()
        assert any("已登记" in text for text in group.texts())


# From one mode to the other


async def test_polling_again_after_a_webhook_begins_by_taking_it_down(
    stage: Stage, port: int, group: Group, chen: Person
) -> None:
    polling = stage.config
    stage.config = hooked(port)
    async with stage.desk_runs():
        await stage.telegram.changed(lambda: stage.telegram.updates.webhook is not None)
        await stage.idle()
    stage.config = polling
    stage.telegram.faults.add("502", "deleteWebhook")  # and goes on trying
    async with stage.desk_runs():
        await chen.says("/setup", in_=group)
        while stage.telegram.updates.webhook is not None:
            await breathe()
            if waiting := stage.clock.waiting():
                stage.clock.move(waiting[0])
        await stage.idle()
        assert any("已登记" in text for text in group.texts())


async def test_what_waits_while_the_mode_changes_comes_by_the_new_way(
    stage: Stage, port: int, group: Group, chen: Person
) -> None:
    async with stage.desk_runs():
        await stage.idle()
    await chen.says("/setup", in_=group)
    stage.config = hooked(port)
    async with stage.desk_runs():
        await stage.idle()
        assert any("已登记" in text for text in group.texts())
    (call,) = [call for call in stage.telegram.calls if call.method == "setWebhook"]
    assert call.params["url"] == f"http://127.0.0.1:{port}/telegram"
    assert call.params["secret_token"] == SECRET[HEADER]
    assert "chat_member" in str(call.params["allowed_updates"])
