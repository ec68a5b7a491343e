"""Telegram's HTML: a few tags become entities, everything else is an error."""

import re
from dataclasses import dataclass
from html import unescape

from simulator.entities import utf16
from simulator.errors import BAD_ENTITIES, ApiError
from simulator.users import JSON

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>")
NAMED = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
ATTRIBUTE = re.compile(r"""(?:href|emoji-id|class)\s*=\s*["']([^"']*)["']""")

TYPES = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A tag that waits for its end."""

    name: str
    value: str  # of its attribute
    offset: int  # in UTF-16 units


def parse(text: str) -> tuple[str, list[JSON]]:
    """Give the plain text and its entities. Raises ApiError with the byte offset of what can't be parsed."""
    plain, entities, opened, position = "", [], list[Opened](), 0
    for start in (match.start() for match in re.finditer("<", text)):
        plain += _unescaped(text[position:start])
        tag = TAG.match(text, start)
        at = len(text[:start].encode())
        if tag is None:
            raise _cant_parse(f"Unclosed start tag at byte offset {at}")
        position = tag.end()
        if tag["end"]:
            entities.append(_closed(opened, tag["name"].lower(), plain, at))
        else:
            opened.append(_open(tag, plain, at))
    if opened:
        raise _cant_parse(f'Can\'t find end tag corresponding to start tag "{opened[-1].name}"')
    kept = [entity for entity in entities if entity["length"]]
    return plain + _unescaped(text[position:]), sorted(kept, key=lambda entity: entity["offset"])


def _open(tag: re.Match[str], plain: str, at: int) -> Opened:
    name = tag["name"].lower()
    if name not in TYPES:
        raise _cant_parse(f'Unsupported start tag "{name}" at byte offset {at}')
    attribute = ATTRIBUTE.search(tag["rest"])
    return Opened(name, _unescaped(attribute[1]) if attribute else "", utf16(plain))


def _closed(opened: list[Opened], name: str, plain: str, at: int) -> JSON:
    if not opened:
        raise _cant_parse(f"Unexpected end tag at byte offset {at}")
    tag = opened.pop()
    if tag.name != name:
        raise _cant_parse(f'Unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"')
    entity: JSON = {"type": TYPES[name], "offset": tag.offset, "length": utf16(plain) - tag.offset}
    if name == "a":
        entity["url"] = tag.value
    if name == "tg-emoji":
        entity["custom_emoji_id"] = tag.value
    return entity


def _unescaped(text: str) -> str:
    return NAMED.sub(lambda match: unescape(match[0]), text)


def _cant_parse(why: str) -> ApiError:
    return ApiError(BAD_ENTITIES.format(why=why))
