"""The road to Telegram, against a server on this machine that answers, stays silent, resets and cuts."""

import asyncio
import gc
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.http import AiohttpRequest

TOKEN = "123456789:the-secret-half-of-it"  # noqa: S105 - a made-up one
MESSAGE = {"message_id": 7, "date": 0, "chat": {"id": -100, "type": "group"}}
Answer = Callable[["Telegram", web.Request], Awaitable[web.StreamResponse]]


class Telegram:
    """A server that answers every request as it is told, and remembers what arrived."""

    def __init__(self) -> None:
        self.root = ""
        self.answer: Answer = says({"ok": True, "result": MESSAGE})
        self.closing = asyncio.Event()
        self.agents: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.files: list[tuple[str, bytes]] = []
        self.connections: set[object] = set()

    async def receive(self, request: web.Request) -> web.StreamResponse:
        self.connections.add(request.transport)
        self.agents.append(request.headers["User-Agent"])
        return await self.answer(self, request)

    async def read(self, request: web.Request) -> None:
        form = await request.post()
        self.forms.append({name: value for name, value in form.items() if isinstance(value, str)})
        for value in form.values():
            if isinstance(value, web.FileField):
                self.files.append((value.filename, value.file.read()))


def says(envelope: object, status: int = 200) -> Answer:
    async def answer(telegram: Telegram, request: web.Request) -> web.Response:
        await telegram.read(request)
        return web.json_response(envelope, status=status)

    return answer


def shows(page: str, status: int) -> Answer:
    async def answer(telegram: Telegram, request: web.Request) -> web.Response:
        return web.Response(text=page, status=status, content_type="text/html")

    return answer


async def stays_silent(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    await telegram.closing.wait()
    return await resets_at_once(telegram, request)


async def resets_at_once(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def resets_after_the_work(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    await telegram.read(request)
    return await resets_at_once(telegram, request)


async def cuts_its_answer(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true, "resu')
    assert request.transport is not None
    request.transport.close()
    return response


async def never_reads(telegram: Telegram, request: web.Request) -> web.StreamResponse:
    assert isinstance(request.transport, asyncio.ReadTransport)
    request.transport.pause_reading()
    return await stays_silent(telegram, request)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    app = web.Application(client_max_size=0)  # no limit
    app.router.add_route("*", "/{path:.*}", telegram.receive)
    server = TestServer(app)
    await server.start_server()
    telegram.root = str(server.make_url("")).rstrip("/")
    yield telegram
    telegram.closing.set()
    await server.close()


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest() as request:
        yield request


@pytest.fixture
def bot(telegram: Telegram, request_: AiohttpRequest) -> Bot:
    return Bot(TOKEN, base_url=f"{telegram.root}/bot", request=request_, get_updates_request=request_)


async def failure_of(call: Awaitable[object]) -> TelegramError:
    """Give what a call raises, once nothing in or behind it shows the token."""
    with pytest.raises(TelegramError) as caught:
        await call
    shown = [repr(error) + str(error) for error in behind(caught.value)]
    assert not any("secret-half" in text for text in shown)
    return caught.value


def behind(error: BaseException | None) -> Iterator[BaseException]:
    if error is not None:
        yield error
        yield from behind(error.__cause__)
        yield from behind(error.__context__)


async def test_a_form_arrives_with_its_chinese_and_its_buttons(telegram: Telegram, bot: Bot) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("我来", callback_data="come:12")]])
    message = await bot.send_message(-100, "📢 值班召集 #12｜还缺 6 & 东区=门岗", reply_markup=keys)
    assert message.message_id == 7
    (form,) = telegram.forms
    assert form["chat_id"] == "-100"
    assert form["text"] == "📢 值班召集 #12｜还缺 6 & 东区=门岗"
    assert json.loads(form["reply_markup"]) == {"inline_keyboard": [[{"text": "我来", "callback_data": "come:12"}]]}


async def test_a_file_arrives_whole_beside_its_fields(telegram: Telegram, bot: Bot) -> None:
    content = bytes(range(256)) * 8000  # 2 MB
    await bot.send_document(-100, content, filename="台账 2026-11.xlsx", caption="消杀台账")
    assert telegram.files == [("台账 2026-11.xlsx", content)]
    assert telegram.forms[0]["caption"] == "消杀台账"


async def test_calls_share_a_connection_and_say_who_asks(telegram: Telegram, bot: Bot) -> None:
    for _ in range(3):
        await bot.send_message(-100, "到")
    assert len(telegram.connections) == 1
    assert {agent.split()[0] for agent in telegram.agents} == {"python-telegram-bot"}


async def test_a_file_of_telegram_comes_as_bytes(telegram: Telegram, request_: AiohttpRequest) -> None:
    telegram.answer = shows("照片", 200)
    assert await request_.retrieve(f"{telegram.root}/file/bot{TOKEN}/photo.jpg") == "照片".encode()


async def test_raw_updates_come_as_they_are(telegram: Telegram, request_: AiohttpRequest) -> None:
    updates = [{"update_id": 1, "a_field_of_tomorrow": {"x": "值"}}]
    telegram.answer = says({"ok": True, "result": updates})
    assert await request_.post(f"{telegram.root}/bot{TOKEN}/getUpdates", read_timeout=60) == updates


async def test_silence_is_a_time_out(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = stays_silent
    failure = await failure_of(bot.send_message(-100, "到", read_timeout=0.05))
    assert isinstance(failure, TimedOut)


async def test_a_server_that_takes_nothing_more_is_a_time_out(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = never_reads
    upload = bot.send_document(
        -100, bytes(20_000_000), pool_timeout=0.05, connect_timeout=0.05, write_timeout=0.05, read_timeout=0.05
    )
    assert isinstance(await failure_of(upload), TimedOut)


async def test_a_door_that_nobody_opens_is_a_time_out(request_: AiohttpRequest) -> None:
    with socket.socket() as door, socket.socket() as first, socket.socket() as second:
        door.bind(("127.0.0.1", 0))
        door.listen(0)  # Linux keeps one waiting, and leaves the next without an answer
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(door.getsockname())
        call = request_.post(f"http://127.0.0.1:{door.getsockname()[1]}/bot{TOKEN}/getMe", connect_timeout=0.05)
        assert isinstance(await failure_of(call), TimedOut)


async def test_a_reset_before_the_server_did_anything_is_a_network_error(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = resets_at_once
    failure = await failure_of(bot.send_message(-100, "到"))
    assert type(failure) is NetworkError
    assert telegram.forms == []


async def test_a_reset_after_the_work_is_a_network_error_and_is_not_asked_again(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = resets_after_the_work
    failure = await failure_of(bot.send_message(-100, "到"))
    assert type(failure) is NetworkError
    assert len(telegram.forms) == 1


async def test_an_answer_cut_in_the_middle_is_a_network_error(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = cuts_its_answer
    assert type(await failure_of(bot.send_message(-100, "到"))) is NetworkError


@pytest.mark.parametrize("status", [200, 403, 404, 429, 502])
async def test_a_page_of_a_proxy_is_a_network_error_whatever_its_status(
    telegram: Telegram, bot: Bot, status: int
) -> None:
    telegram.answer = shows("<html>" + "请登录校园网" * 1000, status)
    failure = await failure_of(bot.send_message(-100, "到"))
    assert type(failure) is NetworkError
    assert len(str(failure)) < 80


@pytest.mark.parametrize("answer", ["", "[]", "7", "null", '{"ok": true}', '{"ok": true, "resu'])
async def test_what_is_not_an_envelope_is_a_network_error(telegram: Telegram, bot: Bot, answer: str) -> None:
    telegram.answer = shows(answer, 200)
    assert type(await failure_of(bot.send_message(-100, "到"))) is NetworkError


async def test_a_redirect_is_not_followed(telegram: Telegram, bot: Bot) -> None:
    async def redirects(telegram: Telegram, request: web.Request) -> web.StreamResponse:
        raise web.HTTPTemporaryRedirect(f"{telegram.root}/elsewhere/{TOKEN}")

    telegram.answer = redirects
    assert type(await failure_of(bot.send_message(-100, "到"))) is NetworkError
    assert len(telegram.agents) == 1


@pytest.mark.parametrize(
    ("code", "description", "kind", "words"),
    [
        (400, "Bad Request: chat not found", BadRequest, "Chat not found"),
        (401, "Unauthorized", InvalidToken, "Unauthorized"),
        (403, "Forbidden: bot was blocked by the user", Forbidden, "Forbidden: bot was blocked by the user"),
        (404, "Not Found", InvalidToken, "Not Found"),
        (
            409,
            "Conflict: terminated by other getUpdates request",
            Conflict,
            "Conflict: terminated by other getUpdates request",
        ),
        (500, "Internal Server Error", NetworkError, "Internal Server Error"),
    ],
)
async def test_an_error_of_telegram_keeps_its_kind_and_words(
    telegram: Telegram, bot: Bot, code: int, description: str, kind: type[TelegramError], words: str
) -> None:
    telegram.answer = says({"ok": False, "error_code": code, "description": description}, status=code)
    failure = await failure_of(bot.send_message(-100, "到"))
    assert type(failure) is kind
    assert str(failure) == words


async def test_a_flood_says_how_long_to_wait(telegram: Telegram, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # retry_after as seconds is deprecated
    telegram.answer = says(
        {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 9}}, 429
    )
    failure = await failure_of(bot.send_message(-100, "到"))
    assert isinstance(failure, RetryAfter)
    assert failure.retry_after == timedelta(seconds=9)


async def test_a_group_that_moved_says_where(telegram: Telegram, bot: Bot) -> None:
    telegram.answer = says(
        {"ok": False, "error_code": 400, "description": "upgraded", "parameters": {"migrate_to_chat_id": -1001}}, 400
    )
    failure = await failure_of(bot.send_message(-100, "到"))
    assert isinstance(failure, ChatMigrated)
    assert failure.new_chat_id == -1001


async def test_a_refused_connection_is_a_network_error(unused_tcp_port: int, request_: AiohttpRequest) -> None:
    failure = await failure_of(request_.post(f"http://127.0.0.1:{unused_tcp_port}/bot{TOKEN}/getMe"))
    assert type(failure) is NetworkError


async def test_a_broken_address_does_not_show_the_token(request_: AiohttpRequest) -> None:
    await failure_of(request_.post(f"http://127.0.0.1:no-port/bot{TOKEN}/getMe"))
    await failure_of(request_.post(f"ftp://127.0.0.1/bot{TOKEN}/getMe"))


async def test_what_is_closed_opens_again_and_nothing_is_left_open(telegram: Telegram, bot: Bot) -> None:
    request = AiohttpRequest()
    address = f"{telegram.root}/bot{TOKEN}/getMe"
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert await request.post(address) == MESSAGE
        await request.shutdown()
        await request.shutdown()
    assert type(await failure_of(request.post(address))) is NetworkError
    del request
    gc.collect()  # what is left open would warn now, and warnings are errors


async def test_the_proxy_is_asked_in_place_of_telegram(telegram: Telegram) -> None:
    async with AiohttpRequest(proxy=telegram.root) as request:
        assert await request.post(f"http://telegram.invalid/bot{TOKEN}/getMe") == MESSAGE
