"""The road to Telegram: python-telegram-bot's requests over aiohttp, which costs a tenth of httpx.

The address of every request holds the bot's token, and aiohttp's exceptions quote the address. So none of them
leaves this file, neither as a cause nor as a context: what is raised is a telegram.error with words of our own.
"""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, FormData, TCPConnector

# The signature of BaseRequest is written in these; python-telegram-bot is pinned to one version.
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256  # more than one desk ever has open: one a chat in flight, and the long poll
POOL_SECONDS = 1.0
CONNECT_SECONDS = 5.0
READ_SECONDS = 5.0
WRITE_SECONDS = 5.0
UPLOAD_SECONDS = 20.0  # to write a request that carries files
UNSET = BaseRequest.DEFAULT_NONE
NO_ANSWER, NO_CONNECTION = "timeout", "connection"
"""The results of calls that were not answered; of the others it is the HTTP status."""


def nobody_counts(_method: str, _result: str) -> None:
    """Let a call pass."""


class AiohttpRequest(BaseRequest):
    """Requests of one bot on one pool of connections, made by `initialize` and closed by `shutdown`.

    May serve a bot's calls and its getUpdates together. `proxy` is an HTTP proxy's URL; the environment's is ignored.
    `called` is told of each call's method and result.
    """

    __slots__ = ("_called", "_proxy", "_session")

    def __init__(self, proxy: str | None = None, called: Callable[[str, str], None] = nobody_counts) -> None:
        """Open nothing yet: a pool belongs to the event loop that runs."""
        self._proxy = proxy
        self._called = called
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer when a call does not say."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool; a second time changes nothing."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=CONNECTIONS),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,
                trust_env=False,
            )

    async def shutdown(self) -> None:
        """Close the pool and all that is on its way; a second time changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = UNSET,
        write_timeout: ODVInput[float] = UNSET,
        connect_timeout: ODVInput[float] = UNSET,
        pool_timeout: ODVInput[float] = UNSET,
    ) -> tuple[int, bytes]:
        """Ask once, and give the status and body of what Telegram answered; called by `post` and `retrieve`.

        Raises TimedOut, or NetworkError when the connection failed or somebody else answered in Telegram's place.
        """
        if self._session is None:
            raise NetworkError("the connection to Telegram is closed")
        uploads = request_data is not None and request_data.contains_files
        timeout = _timeout(
            pool=_given(pool_timeout, POOL_SECONDS),
            connect=_given(connect_timeout, CONNECT_SECONDS),
            read=_given(read_timeout, READ_SECONDS),
            write=_given(write_timeout, UPLOAD_SECONDS if uploads else WRITE_SECONDS),
            writes=request_data is not None,
        )
        failure: TelegramError
        try:
            # A redirect would carry the token to somebody else.
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                status, body = response.status, await response.read()
        except TimeoutError:
            result, failure = NO_ANSWER, TimedOut()
        except (ClientError, OSError) as error:
            result = NO_CONNECTION
            failure = NetworkError(f"the connection to Telegram failed: {type(error).__name__}")
        else:
            self._called(_method(url), str(status))
            if status >= 300 and _answer(body) is None:
                # A proxy's 403 is not a person who blocked the bot, and its 404 not a wrong token.
                raise NetworkError(f"HTTP {status} without an answer of the Bot API")
            return status, body
        self._called(_method(url), result)
        raise failure  # out here it has no context

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read the Bot API's envelope. Raises NetworkError when it is not one."""
        answer = _answer(payload)
        if answer is None:
            raise NetworkError("the answer is not one of the Bot API")
        return answer


def _method(url: str) -> str:
    """Tell which method an address calls, and nothing else of it; a file has no method."""
    return "file" if "/file/bot" in url else url.rpartition("/")[2]


def _given(seconds: ODVInput[float], default: float) -> float | None:
    return default if isinstance(seconds, DefaultValue) else seconds


def _timeout(
    *, pool: float | None, connect: float | None, read: float | None, write: float | None, writes: bool
) -> ClientTimeout:
    """Say in aiohttp's terms what python-telegram-bot means.

    aiohttp has no limit for writing, so a request that writes gets one for the whole exchange. A download has none:
    it may take long while it moves.
    """
    waits = None if pool is None or connect is None else pool + connect
    total = None if waits is None or write is None or read is None else waits + write + read
    return ClientTimeout(total=total if writes else None, connect=waits, sock_connect=connect, sock_read=read)


def _form(request_data: RequestData | None) -> FormData | None:
    if request_data is None:
        return None
    form = FormData(request_data.json_parameters, quote_fields=False)  # Telegram shows a file's name as it stands
    for name, (filename, content, content_type) in request_data.multipart_data.items():
        stream = BytesIO(content) if isinstance(content, bytes) else content  # aiohttp sends bytes as one lump
        form.add_field(name, stream, filename=filename, content_type=content_type)
    return form


def _answer(body: bytes) -> dict[str, Any] | None:
    """Read the envelope of the Bot API (https://core.telegram.org/bots/api#making-requests), if it is one."""
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and ("result" in answer or "description" in answer) else None
