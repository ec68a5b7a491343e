"""The accounts of Telegram, as the Bot API shows them."""

from dataclasses import dataclass
from typing import Any, TypeAlias

JSON: TypeAlias = dict[str, Any]
"""An object of the Bot API, as it goes over the wire."""


@dataclass(eq=False, kw_only=True)
class User:
    """A person or a bot. Ids of people pass 2**31, as Telegram's do."""

    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def as_json(self) -> JSON:
        """Show the account; what is not set is left out."""
        shown: JSON = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                shown[key] = value
        return shown

    @property
    def name(self) -> str:
        """The name as people see it."""
        return f"{self.first_name} {self.last_name}".strip()


GROUP_ANONYMOUS_BOT = User(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
"""In whose name an anonymous admin's messages come."""
