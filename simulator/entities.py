"""Text as Telegram measures and marks it."""

import re

from simulator.users import JSON

COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@([A-Za-z0-9_]{3,32}))?(?![\w/<>])")
"""A command with, perhaps, the bot that it is for; the pattern follows TDLib's."""


def utf16(text: str) -> int:
    """Count UTF-16 units: the measure of limits, offsets and lengths."""
    return len(text.encode("utf-16-le")) // 2


def commands(text: str) -> list[JSON]:
    """Find the commands in what somebody wrote, as bot_command entities."""
    return [
        {"type": "bot_command", "offset": utf16(text[: match.start()]), "length": len(match[0])}
        for match in COMMAND.finditer(text)
    ]
