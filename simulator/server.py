"""The local Telegram: the Bot API over HTTP on 127.0.0.1."""

import asyncio
import inspect
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

from aiohttp import web

from simulator.clock import Clock, ManualClock
from simulator.errors import BAD_JSON, FILE_NOT_FOUND, METHOD_NOT_FOUND, UNAUTHORIZED, ApiError, flooded
from simulator.faults import Fault, Faults, Kind
from simulator.limits import TELEGRAM, Limits
from simulator.methods import METHODS, NAMES
from simulator.methods.parameters import Parameters, Upload
from simulator.time_signal import tell_time
from simulator.webhook import push
from simulator.world import Call, World

LARGEST_UPLOAD = 50 * 1024 * 1024  # bytes, as Telegram's
HANG = timedelta(minutes=1)
PAGE = "<html><body><h1>Bad Gateway</h1></body></html>"
RESET = struct.pack("ii", 1, 0)  # SO_LINGER of no time: closing sends RST, not FIN


class Simulator(World):
    """A Telegram with one bot, for stories, the demo and the playground."""

    def __init__(
        self,
        clock: Clock,
        token: str = "12345:TEST",  # noqa: S107 - opens nothing
        username: str = "zhishou_bot",
        limits: Limits = TELEGRAM,
    ) -> None:
        """Begin with a bot and nobody else; the clock gives dates, limits and time-outs."""
        super().__init__(clock, token, username, limits)
        self.faults = Faults(on_down=self._break_all)
        self._open: set[asyncio.Transport] = set()  # connections whose call is not answered yet

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[str]:
        """Serve on 127.0.0.1 and give the address; `port` 0 takes a free one."""
        app = web.Application(client_max_size=LARGEST_UPLOAD)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_get("/clock", self._tell_time)
        runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0)
        await runner.setup()
        pushing = asyncio.ensure_future(push(self.updates, self.clock))
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            pushing.cancel()
            with suppress(asyncio.CancelledError):
                await pushing
            await runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        connection = _connection(request)
        self._open.add(connection)
        try:
            if request.match_info["token"] != self.token:
                return _refusal(ApiError(UNAUTHORIZED))
            asked = await _read(request)
            return await self._answer(request, request.match_info["method"], asked)
        except ApiError as error:
            return _refusal(error)
        finally:
            self._open.discard(connection)

    async def _answer(self, request: web.Request, method: str, asked: Parameters) -> web.StreamResponse:
        fault = self.faults.take(method, asked.text("chat_id"))
        if fault is None:
            return await self._call(method, asked)
        if fault.kind in (Kind.RESET_AFTER, Kind.CUT):
            answer = await self._call(method, asked)
            return await _cut(request, answer) if fault.kind is Kind.CUT else _broken(request)
        return await self._withheld(request, method, asked, fault)

    async def _withheld(self, request: web.Request, method: str, asked: Parameters, fault: Fault) -> web.StreamResponse:
        match fault.kind:
            case Kind.FLOODED:
                error = flooded(fault.retry_after)
                self._record(method, asked, error.code, error.description)
                return _refusal(error)
            case Kind.BAD_GATEWAY:
                return web.Response(status=502, text=PAGE, content_type="text/html")
            case Kind.NOT_JSON:
                return web.Response(status=200, text=PAGE, content_type="text/html")
            case Kind.HANG:
                self.bell.ring()
                await self.clock.sleep_until(self.now() + HANG)
        return _broken(request)

    async def _call(self, method: str, asked: Parameters) -> web.Response:
        name = NAMES.get(method.lower())
        try:
            if name is None:
                raise ApiError(METHOD_NOT_FOUND)
            result = METHODS[name](self, asked)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            self._record(name or method, asked, error.code, error.description)
            return _refusal(error)
        self._record(name, asked, 200)
        return web.json_response({"ok": True, "result": result})

    def _record(self, method: str, asked: Parameters, status: int, description: str = "") -> None:
        if method != "getUpdates":
            self.calls.append(Call(method, asked.values, self.now(), status, description))
        self.bell.ring()

    async def _download(self, request: web.Request) -> web.Response:
        file = self.files.by_path(request.match_info["path"])
        if request.match_info["token"] != self.token or file is None:
            return _refusal(ApiError(FILE_NOT_FOUND))
        return web.Response(body=file.content)

    async def _tell_time(self, request: web.Request) -> web.Response:
        if not isinstance(self.clock, ManualClock):
            raise web.HTTPNotFound  # the time of the machine is followed without help
        return await tell_time(self.clock, request, self.bell)

    def _break_all(self) -> None:
        for connection in self._open:
            _reset(connection)


async def _read(request: web.Request) -> Parameters:
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        try:
            values |= await request.json()
        except (ValueError, TypeError):
            raise ApiError(BAD_JSON.format(name="request")) from None
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read())
        else:
            values[name] = value
    return Parameters.read(values, uploads)


def _refusal(error: ApiError) -> web.Response:
    envelope: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        envelope["parameters"] = error.parameters
    return web.json_response(envelope, status=error.code)


def _connection(request: web.Request) -> asyncio.Transport:
    if request.transport is None:
        raise asyncio.CancelledError  # the bot has hung up
    return request.transport


def _reset(connection: asyncio.Transport) -> None:
    connection.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    connection.abort()


def _broken(request: web.Request) -> web.Response:
    """Break the connection; the answer is never sent."""
    _reset(_connection(request))
    return web.Response()


async def _cut(request: web.Request, answer: web.Response) -> web.StreamResponse:
    """Send half of an answer and close."""
    body = bytes(answer.text or "", "utf-8")
    half = web.StreamResponse(status=answer.status, headers={"Content-Length": str(len(body))})
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    _connection(request).close()
    return half
