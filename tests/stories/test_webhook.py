"""Telegram brings the updates: the same desk behind a webhook."""

import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.rehearsal import CONFIG
from simulator.chats import Group
from simulator.people import Person
from tests.stories.conftest import Stage

HOOKED = (
    CONFIG.replace('api_url = "{url}"', 'api_url = "{url}"\nmode = "webhook"')
    + """
[webhook]
listen = "127.0.0.1:PORT"
url = "http://127.0.0.1:PORT/telegram"
secret = "only-we-know"
"""
)


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
async def hooked(stage: Stage, port: int) -> AsyncIterator[Stage]:
    stage.config = HOOKED.replace("PORT", str(port))
    async with stage.desk_runs():
        await stage.telegram.changed(lambda: stage.telegram.updates.webhook is not None)
        await stage.idle()
        yield stage


async def test_a_call_is_answered_through_the_webhook(hooked: Stage, group: Group, chen: Person, wang: Person) -> None:
    await chen.says("/setup", in_=group)
    await hooked.idle()
    await chen.says("/call 6 18:00-20:00 东区门岗 测温登记", in_=group)
    await hooked.idle()
    await wang.taps("我来")
    await hooked.idle()
    assert wang.toast() == "已记下：#1 东区门岗 18:00，谢谢"
    assert "能来 1" in group.board()


@pytest.mark.parametrize(
    "headers", [{}, *({"X-Telegram-Bot-Api-Secret-Token": guess} for guess in ("a guess", "通行"))]
)
async def test_a_stranger_at_the_door_gets_401_and_does_nothing(
    hooked: Stage, port: int, group: Group, chen: Person, headers: dict[str, str]
) -> None:
    update = {"update_id": 7, "message": {"text": "/setup"}}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"http://127.0.0.1:{port}/telegram", json=update, headers=headers) as response,
    ):
        assert response.status == 401
    assert hooked.desk is not None
    async with hooked.desk.database.read() as tx:
        assert not await tx.all("SELECT * FROM inbox WHERE update_id = 7")


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b"{}", b'{"update_id": "seven"}', b'{"update_id": 99999999999999999999}']
)
async def test_what_is_no_update_is_refused(hooked: Stage, port: int, body: bytes) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": "only-we-know"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"http://127.0.0.1:{port}/telegram", data=body, headers=headers) as response,
    ):
        assert response.status == 400


async def test_polling_again_after_a_webhook_begins_by_taking_it_down(
    stage: Stage, port: int, group: Group, chen: Person
) -> None:
    polling = stage.config
    stage.config = HOOKED.replace("PORT", str(port))
    async with stage.desk_runs():
        await stage.telegram.changed(lambda: stage.telegram.updates.webhook is not None)
    stage.config = polling
    async with stage.desk_runs():
        await chen.says("/setup", in_=group)
        await stage.idle()
        assert any("已登记" in text for text in group.texts())
