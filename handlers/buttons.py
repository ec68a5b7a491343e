"""Buttons: typed callback data. What comes back is from the client, so it is checked again on arrival."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar, Self, TypeVar

from telegram import Update

from domain.messages import Refused

MOST_BYTES = 64
"""Telegram's limit of callback data (Bot API, InlineKeyboardButton)."""


@dataclass(frozen=True)
class Button:
    """Something to tap: what it does is its class, what it does it to are its fields, which are whole numbers."""

    prefix: ClassVar[str]
    label: ClassVar[str]  # key of what stands on it

    def pack(self) -> str:
        """Write it as callback data. Raises ValueError when that is longer than Telegram takes."""
        data = ":".join([self.prefix, *map(str, astuple(self))])
        if len(data.encode()) > MOST_BYTES:
            raise ValueError(data)
        return data

    @classmethod
    def parse(cls, data: str) -> Self:
        """Read it from callback data. Raises Refused when this is no such button."""
        prefix, *values = data.split(":")
        if prefix != cls.prefix or len(values) != len(fields(cls)) or not all(_is_number(value) for value in values):
            raise Refused("button-gone")
        return cls(*map(int, values))

    @classmethod
    def pattern(cls) -> str:
        """What callback data of this button looks like."""
        return rf"^{cls.prefix}(:|$)"


B = TypeVar("B", bound=Button)


def tapped(update: Update, *kinds: type[B]) -> B:
    """Read which of these buttons was tapped. Raises Refused when it is none of them."""
    data = (update.callback_query.data if update.callback_query else None) or ""
    for kind in kinds:
        if data.partition(":")[0] == kind.prefix:
            return kind.parse(data)
    raise Refused("button-gone")


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) <= 18  # so that it fits in SQLite's 64 bits
