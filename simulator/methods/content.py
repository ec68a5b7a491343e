"""What a message of the bot holds, checked as Telegram checks it: text, entities and buttons."""

from typing import Any

from simulator.entities import utf16
from simulator.errors import (
    BAD_PARSE_MODE,
    BUTTON_DATA_INVALID,
    CAPTION_TOO_LONG,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    ApiError,
)
from simulator.markup import parse
from simulator.methods.parameters import Parameters
from simulator.users import JSON

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
DATA_LIMIT = 64


def text(asked: Parameters) -> tuple[str, list[JSON]]:
    """Text and entities of a message. Raises ApiError for empty text and more than 4096 UTF-16 units."""
    found, entities = _formatted(asked, "text", "entities")
    if not found.strip():
        raise ApiError(TEXT_EMPTY)
    if utf16(found) > TEXT_LIMIT:
        raise ApiError(TEXT_TOO_LONG)
    return found, entities


def caption(asked: Parameters) -> tuple[str, list[JSON]]:
    """Caption and entities of a photo or document. Raises ApiError for more than 1024 UTF-16 units."""
    found, entities = _formatted(asked, "caption", "caption_entities")
    if utf16(found) > CAPTION_LIMIT:
        raise ApiError(CAPTION_TOO_LONG)
    return found, entities


def markup(asked: Parameters) -> JSON | None:
    """The buttons, or None. Raises ApiError when a button's data is empty or longer than 64 bytes."""
    given: Any = asked.nested("reply_markup")
    rows = (given or {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT:
            raise ApiError(BUTTON_DATA_INVALID)
    return {"inline_keyboard": rows} if rows else None


def _formatted(asked: Parameters, name: str, entities: str) -> tuple[str, list[JSON]]:
    raw, mode = asked.text(name), asked.text("parse_mode").lower()
    if mode == "html":
        plain, found = parse(raw)
    elif mode:
        raise ApiError(BAD_PARSE_MODE)  # Markdown is left out of the local Telegram
    else:
        plain, found = raw, asked.nested(entities) or []
    return plain.rstrip(), found
