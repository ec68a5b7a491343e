"""A bot that is nothing but HTTP: what the local Telegram is held against telegram.md with."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.messages import Message


@dataclass(frozen=True)
class Answer:
    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        """Code and description; the HTTP status is the same code."""
        assert not self.body["ok"]
        assert self.status == self.body["error_code"]
        return self.body["error_code"], self.body["description"]


class BareBot:
    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def call(self, method: str, **params: Any) -> Answer:
        async with self.session.post(f"{self.url}/{method}", json=params) as response:
            return Answer(response.status, await response.json())

    async def says(self, chat_id: int, text: str, *labels: str, **params: Any) -> Any:
        """Send a message with a row of buttons; what stands on one is its data too."""
        rows = [[{"text": label, "callback_data": label} for label in labels]]
        markup = {"reply_markup": {"inline_keyboard": rows}} if labels else {}
        return (await self.call("sendMessage", chat_id=chat_id, text=text, **markup, **params)).result

    async def hears(self, **params: Any) -> list[dict[str, Any]]:
        """Fetch what waits and confirm it."""
        updates: list[dict[str, Any]] = (await self.call("getUpdates", **params)).result
        if updates:
            await self.call("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates

    async def goes_on_until(self, condition: Callable[[], object]) -> None:
        """Let Telegram take what was sent before, a call at a time, until it shows."""
        while not condition():
            await self.call("getMe")

    async def hears_texts(self) -> list[str]:
        return [update["message"].get("text", "") for update in await self.hears() if "message" in update]


def buttons(*labels: str) -> str:
    """A row of buttons as forms carry it."""
    return json.dumps({"inline_keyboard": [[{"text": label, "callback_data": label} for label in labels]]})


def at(message: Message) -> dict[str, int]:
    """Name a message in a call."""
    return {"chat_id": message.chat.id, "message_id": message.id}
