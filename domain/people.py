"""Who is who: persons and groups, as the rules know them."""

from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo


class Reach(StrEnum):
    """Whether the desk can write to a person in private."""

    UNKNOWN = "unknown"  # not tried yet
    NEVER = "never"  # they never opened a private chat with the bot
    REACHED = "reached"
    BLOCKED = "blocked"
    GONE = "gone"  # the account is deleted

    @property
    def worth_trying(self) -> bool:
        """Whether a private message may arrive."""
        return self in (Reach.UNKNOWN, Reach.REACHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who tapped, wrote or opened the bot."""

    id: int
    name: str  # cleaned: one line, no marks that turn text around, possibly empty
    language: str | None = None  # None: never chose one
    reach: Reach = Reach.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group chat that the bot is in."""

    chat_id: int
    title: str
    language: str | None = None  # None: the desk's
    zone: ZoneInfo | None = None  # None: the desk's
    registered: bool = False
