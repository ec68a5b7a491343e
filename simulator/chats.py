"""Chats: what was said in them, and whether the bot may speak."""

import re
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Literal

from simulator.errors import (
    BLOCKED,
    DEACTIVATED,
    KICKED,
    NEVER_STARTED,
    NO_RIGHTS,
    NOT_A_MEMBER,
    UPGRADED,
    ApiError,
)
from simulator.messages import Message
from simulator.users import JSON, User

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World


class Standing(StrEnum):
    """What an account is to a group, in the words of the Bot API."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def inside(self) -> bool:
        """Whether it sees what is said there."""
        return self not in (Standing.LEFT, Standing.KICKED)


class Chat:
    """A place where messages stand, numbered from 1."""

    def __init__(self, chat_id: int) -> None:
        """Begin with nothing said."""
        self.id = chat_id
        self.messages: list[Message] = []

    @property
    def next_message_id(self) -> int:
        """The number of the next message."""
        return len(self.messages) + 1

    def find(self, message_id: int) -> Message | None:
        """Find a message that is not deleted."""
        if not 1 <= message_id <= len(self.messages):
            return None
        message = self.messages[message_id - 1]
        return None if message.deleted else message

    def topic_start(self, thread_id: int | None) -> Message | None:
        """The message that began a topic; whatever is said there answers it, as Telegram shows it."""
        return self.find(thread_id) if thread_id is not None else None

    def from_bot(self) -> list[Message]:
        """What the bot has said here and not deleted."""
        return [message for message in self.messages if message.sender.is_bot and not message.deleted]

    def as_json(self) -> JSON:
        """Show the chat as it stands in a message."""
        raise NotImplementedError

    def check_reachable(self) -> None:
        """Raise ApiError when the bot can do nothing here."""
        raise NotImplementedError

    def check_may_post(self, what: str) -> None:
        """Raise ApiError when the bot may not send `what`, such as "text messages"."""
        self.check_reachable()


class PrivateChat(Chat):
    """A person alone with the bot; its id is the person's."""

    def __init__(self, person: "Person") -> None:
        """Begin with nothing said."""
        super().__init__(person.id)
        self.person = person

    def as_json(self) -> JSON:
        """Show the chat as it stands in a message."""
        shown = self.person.as_json() | {"type": "private"}
        return {key: value for key, value in shown.items() if key not in ("is_bot", "language_code")}

    def check_reachable(self) -> None:
        """Raise ApiError when the bot can't write to this person."""
        if self.person.deleted_account:
            raise ApiError(DEACTIVATED)
        if self.person.blocked_bot:
            raise ApiError(BLOCKED)
        if not self.person.opened_private:
            raise ApiError(NEVER_STARTED)


class Group(Chat):
    """A basic group or a supergroup. The first of its admins is its creator."""

    def __init__(
        self,
        world: "World",
        chat_id: int,
        title: str,
        *,
        kind: Literal["group", "supergroup"],
        forum: bool = False,
        members: "list[Person]",
        admins: "list[Person]",
        bot: Standing,
    ) -> None:
        """Begin with nothing said; admins are members too."""
        super().__init__(chat_id)
        self._world = world
        self.title = title
        self.kind = kind
        self.forum = forum
        self.members = list(dict.fromkeys(chain(members, admins)))
        self.admins = list(admins)
        self.bot = bot
        self.posting_allowed = True
        self.pinned: list[Message] = []
        self.topics: dict[int, str] = {}
        self.upgraded_to: Group | None = None

    def as_json(self) -> JSON:
        """Show the chat as it stands in a message."""
        shown: JSON = {"id": self.id, "title": self.title, "type": self.kind}
        return shown | {"is_forum": True} if self.forum else shown

    def check_reachable(self) -> None:
        """Raise ApiError when the bot is not here, or the group has another id now."""
        if self.upgraded_to:
            raise ApiError(UPGRADED, migrate_to_chat_id=self.upgraded_to.id)
        if not self.bot.inside:
            raise ApiError((KICKED if self.bot is Standing.KICKED else NOT_A_MEMBER).format(kind=self.kind))

    def check_may_post(self, what: str) -> None:
        """Raise ApiError when the bot may not send `what`; admins always may."""
        self.check_reachable()
        if not self.posting_allowed and self.bot is not Standing.ADMINISTRATOR:
            raise ApiError(NO_RIGHTS.format(what=what))

    def standing(self, user: User) -> Standing:
        """What a person, or the bot, is here."""
        if user is self._world.bot:
            return self.bot
        if user in self.admins:
            return Standing.CREATOR if user is self.admins[0] else Standing.ADMINISTRATOR
        return Standing.MEMBER if user in self.members else Standing.LEFT

    def texts(self) -> list[str]:
        """What the bot has said here and not deleted, the newest last."""
        return [message.text for message in self.from_bot()]

    def board(self, number: int | None = None) -> str:
        """What stands on the newest message of the bot that has or had buttons, of those that name `#number`.

        When none had buttons, the newest that names it. Raises AssertionError when there is none.
        """
        named = [message for message in self.from_bot() if number is None or _names(message.text, number)]
        boards = [message for message in named if message.had_buttons] or (named if number is not None else [])
        assert boards, f"no board of #{number} in {self.title}; the bot said: {self.texts()}"
        return boards[-1].text

    def topic(self, name: str) -> int:
        """Open a topic in a forum and give its thread id."""
        assert self.forum, f"{self.title} has no topics"
        service = {"forum_topic_created": {"name": name, "icon_color": 7322096}, "is_topic_message": True}
        start = self._world.write(self, self.admins[0] if self.admins else self.members[0], service=service)
        start.service["message_thread_id"] = start.id
        self.topics[start.id] = name
        self._world.deliver(start)
        return start.id

    async def becomes_supergroup(self) -> "Group":
        """Go on under another id, as a basic group does when it grows; gives the new group."""
        return self._world.upgrade(self)


def _names(text: str, number: int) -> bool:
    return re.search(rf"#{number}(?!\d)", text) is not None
