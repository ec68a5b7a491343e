"""As little HTTP as a bot's client needs, so that the server is never what is measured."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

Answer: TypeAlias = Callable[[bytes, int], None]
"""Given the body of an answer and its HTTP status."""
Serve: TypeAlias = Callable[[str, dict[str, str], Answer], None]
"""Given the method of the Bot API, its parameters and the way to answer, now or later."""

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
END = b"\r\n\r\n"


class Connection(asyncio.Protocol):
    """One connection: a request, its answer, the next request. Bodies are forms with a length, as the clients send."""

    def __init__(self, serve: Serve) -> None:
        """Hand each request to `serve`."""
        self._serve = serve
        self._received = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where answers go."""
        assert isinstance(transport, asyncio.WriteTransport)  # noqa: S101 - TCP
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio names it
        """Nobody waits for an answer any more."""
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Serve a request when all of it is here."""
        self._received += data
        head, end, rest = self._received.partition(END)
        found = LENGTH.search(head)
        length = int(found.group(1)) if found else 0
        if not end or len(rest) < length:
            return
        self._received = rest[length:]
        method = head[: head.index(b" HTTP/")].rpartition(b"/")[2].decode()
        self._serve(method, dict(parse_qsl(rest[:length].decode())), self._answer)

    def _answer(self, body: bytes, status: int) -> None:
        if self._transport is not None:
            head = f"HTTP/1.1 {status} Told\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            self._transport.write(head.encode() + body)


def result(value: Any) -> bytes:
    """Put a result into the envelope of the Bot API."""
    return json.dumps({"ok": True, "result": value}, ensure_ascii=False).encode()
