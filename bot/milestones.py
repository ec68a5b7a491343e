"""The points between which nothing may be lost: the fault tests end the process at each."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias


class Milestone(StrEnum):
    """A point that an update or a message passes."""

    FETCHED = "fetched"  # Telegram gave updates; nothing is on disk
    KEPT = "kept"  # they are on disk; Telegram does not know
    HANDLED = "handled"  # handlers ran; nothing of it is committed
    SETTLED = "settled"  # committed; the tap is not answered
    SENDING = "sending"  # about to call Telegram
    SENT = "sent"  # Telegram took it; it is not marked
    MARKED = "marked"  # marked as sent
    DUE = "due"  # what fell due is settled; nothing of it is committed


Passed: TypeAlias = Callable[[Milestone], None]
"""Told of each point as it is passed."""


def nobody_listens(_: Milestone) -> None:
    """Let a point pass."""
