"""Taps on buttons: each waits a short while for its one answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator.errors import QUERY_TOO_OLD, ApiError
from simulator.messages import Message
from simulator.users import JSON

if TYPE_CHECKING:
    from simulator.people import Person

LIFETIME = timedelta(seconds=15)
"""How long a tap can be answered; Telegram names no figure, this is the shortest that was seen."""


@dataclass(eq=False, slots=True)
class Tap:
    """Somebody pressed a button."""

    id: str
    person: "Person"
    message: Message
    data: str
    at: datetime
    answer: str | None = None  # None until it is answered, "" when the answer shows nothing
    alert: bool = False
    url: str = ""  # where the answer leads who tapped; "" when it leads nowhere

    def as_json(self) -> JSON:
        """Show it as a callback_query; of a message that is gone only its place is left."""
        return {
            "id": self.id,
            "from": self.person.as_json(),
            "message": self.message.as_gone() if self.message.deleted else self.message.as_json(),
            "chat_instance": str(self.message.chat.id * 31),
            "data": self.data,
        }


class Taps:
    """All taps, by their id."""

    def __init__(self) -> None:
        """Nobody tapped yet."""
        self._by_id: dict[str, Tap] = {}

    def add(self, person: "Person", message: Message, data: str, at: datetime) -> Tap:
        """Somebody taps."""
        tap = Tap(str(4_000_000_000_000_000_001 + len(self._by_id)), person, message, data, at)
        self._by_id[tap.id] = tap
        return tap

    def answer(self, tap_id: str, text: str, alert: bool, url: str, at: datetime) -> None:
        """Show the answer to who tapped. Raises ApiError for an unknown, late or answered tap."""
        tap = self._by_id.get(tap_id)
        if tap is None or tap.answer is not None or at - tap.at > LIFETIME:
            raise ApiError(QUERY_TOO_OLD)
        tap.answer, tap.alert, tap.url = text, alert, url
        tap.person.toasts.append(text)
