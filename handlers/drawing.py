"""How a board looks: keys and typed buttons, no words. The words come when it leaves, in the reader's language."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from domain.messages import Facts, Line, Mention
from handlers.buttons import Button
from storage.boards import Placed
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Key:
    """A button in its place, with a label of its own where that of its class does not fit."""

    button: Button
    label: str = ""
    facts: Facts = field(default_factory=dict)  # what the label is about, such as a name

    @property
    def words(self) -> Line:
        """What stands on it."""
        return Line(self.label or self.button.label, self.facts)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A board as it should look now."""

    lines: tuple[Line, ...]
    keys: tuple[tuple[Key, ...], ...] = ()
    mentions: tuple[Mention, ...] = ()  # in the order in which their names stand in the lines
    group: int | None = None  # the group that it belongs to, whose language counts when the reader chose none
    photo: str = ""  # Telegram's id of a photo, whose caption the lines are; it is shown once and never edited


Painter: TypeAlias = Callable[[Transaction, Placed, datetime], Awaitable[Drawing | None]]
"""Loads what a board is about and draws it; None when there is nothing left to show: its message goes."""
