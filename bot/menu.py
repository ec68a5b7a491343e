"""The commands that Telegram offers while somebody types, for each place and language."""

import hashlib
from datetime import datetime

from domain.messages import SetMenu
from domain.policy import Policy
from storage import desk, outbox
from storage.database import Transaction

PRIVATE = ("need", "needs", "calls", "rounds", "me", "forget", "language", "help", "start")
GROUP = ("need", "needs", "calls", "rounds", "help")
ADMINS = (
    "call",
    "calls",
    "close",
    "repost",
    "round",
    "rounds",
    "in",
    "out",
    "need",
    "needs",
    "approve",
    "report",
    "coordinator",
    "clerk",
    "setup",
    "language",
    "zone",
    "help",
)

SCOPES = {"all_private_chats": PRIVATE, "all_group_chats": GROUP, "all_chat_administrators": ADMINS}
"""Telegram's names of the places, and what is offered there."""
LANGUAGES = (None, "zh", "en")
"""Of the reader's Telegram; None is any other, who gets the desk's."""


async def offer(tx: Transaction, policy: Policy, now: datetime) -> None:
    """Give Telegram the menus where they are not the ones that it has."""
    digest = hashlib.sha256(repr((SCOPES, policy.language)).encode()).hexdigest()
    if await desk.menu_digest(tx) == digest:
        return
    for scope, commands in SCOPES.items():
        for language in LANGUAGES:
            menu = SetMenu(scope=scope, language=language, commands=commands)
            await outbox.put(tx, menu, language=language or policy.language, now=now)
    await desk.set_menu_digest(tx, digest)
