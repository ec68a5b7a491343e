"""What the bot gives with a call: strings, numbers and nested values, in any of the forms that Telegram takes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.errors import BAD_JSON, CHAT_NOT_FOUND, ApiError
from simulator.users import JSON

NESTED = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "reaction",
        "reply_markup",
        "reply_parameters",
        "scope",
    }
)
"""Parameters that are lists or objects; in forms they come as JSON text."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one call."""

    values: JSON
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    @classmethod
    def read(cls, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> "Parameters":
        """Take the values as they came, with nested ones decoded. Raises ApiError for broken JSON."""
        return cls({name: _decoded(name, value) for name, value in values.items() if value is not None}, uploads)

    def text(self, name: str) -> str:
        """A string; "" when it is missing."""
        return str(self.values.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; the default when it is missing or none."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """A Boolean, however it is spelled."""
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def nested(self, name: str) -> Any:
        """A list or an object; None when it is missing."""
        return self.values.get(name)

    def chat_id(self) -> int:
        """The chat that is meant. Raises ApiError when that is no number: the local Telegram has no public chats."""
        try:
            return int(self.values["chat_id"])
        except (KeyError, TypeError, ValueError):
            raise ApiError(CHAT_NOT_FOUND) from None


def _decoded(name: str, value: Any) -> Any:
    if name not in NESTED or not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise ApiError(BAD_JSON.format(name=name.replace("_", " "))) from None
