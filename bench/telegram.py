"""A Telegram that only keeps time: it hands out taps, takes answers and boards, and notes when.

The simulator is a faithful double, and costs more a call than what is measured here. Its flood limits count here too.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from math import nan
from time import perf_counter
from typing import Any

from bench.wire import Answer, Connection, result
from simulator.bell import Bell
from simulator.clock import WallClock
from simulator.errors import ApiError
from simulator.limits import TELEGRAM, Flood

TOKEN = "12345:BENCH"  # noqa: S105 - opens nothing
BOT = {"id": 12345, "is_bot": True, "first_name": "值守", "username": "bench_bot"}
PATIENCE = 30
"""Seconds after which something that should have come is not waited for any longer."""


@dataclass(slots=True)
class Tap:
    """Somebody pressed a button; moments are seconds of `perf_counter`."""

    id: str
    made_at: float
    answered_at: float = nan

    @property
    def seconds(self) -> float:
        """How long the phone showed that it waits."""
        return self.answered_at - self.made_at


@dataclass(frozen=True, slots=True)
class Press:
    """Who presses which button of which message."""

    person_id: int
    message: dict[str, Any]
    data: str


class Telegram:
    """The Bot API over HTTP on 127.0.0.1, for one bot that polls."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.polls = 0
        self.refused = 0  # calls that met a flood limit
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}  # by chat and number, as they show now
        self.edits = 0
        self.first_said: dict[int, datetime] = {}  # to each person, by the clock of the machine
        self.open: dict[str, Tap] = {}  # not answered yet
        self._bell = Bell()
        self._clock = WallClock()
        self._flood = Flood(self._clock, TELEGRAM)
        self._numbers = count(1)
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._poll: Answer | None = None

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serve on a free port and give the address."""
        server = await asyncio.get_running_loop().create_server(lambda: Connection(self._serve), "127.0.0.1")
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            server.close()

    async def until(self, condition: Callable[[], object], patience: float | None = PATIENCE) -> None:
        """Return when the condition holds, which is looked at after each call. Raises TimeoutError."""
        async with asyncio.timeout(patience):
            await self._bell.until(condition)

    # What people do ---------------------------------------------------------------------------------------------

    def press(self, presses: Sequence[Press]) -> list[Tap]:
        """Let people tap, all at once."""
        taps = [self._put(press) for press in presses]
        self._hand_out()
        return taps

    def boards(self) -> Iterator[dict[str, Any]]:
        """Give the messages that have buttons."""
        return (message for message in self.messages.values() if "reply_markup" in message)

    def _put(self, press: Press) -> Tap:
        number = next(self._numbers)
        tap = Tap(str(4_000_000_000_000_000_000 + number), perf_counter())
        query = {
            "id": tap.id,
            "from": {"id": press.person_id, "is_bot": False, "first_name": f"居民{press.person_id % 100_000}"},
            "message": press.message,
            "chat_instance": "1",
            "data": press.data,
        }
        update_id = 700_000_000 + number
        update = json.dumps({"update_id": update_id, "callback_query": query}, ensure_ascii=False)
        self._waiting.append((update_id, update.encode()))
        self.open[tap.id] = tap
        return tap

    # What the bot asks ------------------------------------------------------------------------------------------

    def _serve(self, method: str, asked: dict[str, str], answer: Answer) -> None:
        try:
            match method:
                case "getUpdates":
                    self._poll_for(asked, answer)
                    return
                case "answerCallbackQuery":
                    self.open.pop(asked["callback_query_id"]).answered_at = perf_counter()
                    answer(result(True), 200)
                case "sendMessage" | "editMessageText":
                    answer(result(self._show(asked)), 200)
                case "getMe":
                    answer(result(BOT), 200)
                case _:
                    answer(result(True), 200)
        except ApiError as error:
            self.refused += 1
            told = {"ok": False, "error_code": error.code, "description": error.description}
            answer(json.dumps(told | {"parameters": error.parameters}).encode(), error.code)
        self._bell.ring()

    def _poll_for(self, asked: dict[str, str], answer: Answer) -> None:
        self.polls += 1
        while self._waiting and self._waiting[0][0] < int(asked.get("offset", 0)):
            self._waiting.popleft()
        self._poll = answer
        self._hand_out()
        self._bell.ring()

    def _hand_out(self) -> None:
        """Answer the open poll, if there is one and something for it; 100 is the most that Telegram hands out."""
        if self._poll is None or not self._waiting:
            return
        poll, self._poll = self._poll, None
        updates = [update for _, update in list(self._waiting)[:100]]
        poll(b'{"ok":true,"result":[' + b",".join(updates) + b"]}", 200)

    def _show(self, asked: dict[str, str]) -> dict[str, Any]:
        chat_id = int(asked["chat_id"])
        self._flood.admit(chat_id)
        if chat_id > 0:
            self.first_said.setdefault(chat_id, self._clock.now())
        number = int(asked.get("message_id") or next(self._numbers))
        self.edits += "message_id" in asked
        message: dict[str, Any] = {
            "message_id": number,
            "date": 1_780_000_000,
            "from": BOT,
            "chat": {"id": chat_id, "type": "supergroup", "title": f"小区{-chat_id % 1000}"},
            "text": asked["text"],
        }
        if "reply_markup" in asked:
            message["reply_markup"] = json.loads(asked["reply_markup"])
        self.messages[chat_id, number] = message
        return message
