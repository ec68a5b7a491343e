"""Everything there is in the local Telegram: the bot, people, chats, and what waits to be told to the bot."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from simulator.bell import Bell
from simulator.chats import Chat, Group, Standing
from simulator.clock import Clock
from simulator.files import Files
from simulator.limits import Flood, Limits
from simulator.membership import tell_standing
from simulator.messages import Message
from simulator.people import Person
from simulator.privacy import reaches
from simulator.taps import Taps
from simulator.updates import UpdateQueue
from simulator.users import JSON, User


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the bot and how it was answered. getUpdates is not recorded."""

    method: str
    params: JSON
    at: datetime
    status: int
    description: str = ""  # of a refusal


class World:
    """The state of the local Telegram."""

    def __init__(self, clock: Clock, token: str, username: str, limits: Limits) -> None:
        """Begin with a bot and nobody else."""
        self.clock = clock
        self.token = token
        self.bot = User(id=int(token.partition(":")[0]), first_name="值守", username=username, is_bot=True)
        self.bell = Bell()
        self.updates = UpdateQueue(clock, self.bell)
        self.flood = Flood(clock, limits)
        self.taps = Taps()
        self.files = Files()
        self.commands: dict[tuple[str, str], list[JSON]] = {}  # the menu, by scope (as JSON) and language
        self.calls: list[Call] = []
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: list[Message] = []  # of all chats, in the order in which they were written
        self._person_ids = count(5_000_000_001)
        self._group_ids = count(4_000_000_001)

    def person(
        self,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "zh-hans",
        opened_private: bool = False,
    ) -> Person:
        """Somebody with an account; `opened_private`: the bot may write to them."""
        person = Person(
            world=self,
            id=next(self._person_ids),
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            opened_private=opened_private,
        )
        self.people[person.id] = person
        self.chats[person.id] = person.private
        return person

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        admins: Iterable[Person] = (),
        supergroup: bool = False,
        forum: bool = False,
        bot: bool = True,
        bot_admin: bool = False,
    ) -> Group:
        """A group; with `bot`, the bot has long been in it. Forums are supergroups. The first admin is the creator."""
        standing = Standing.ADMINISTRATOR if bot_admin else Standing.MEMBER if bot else Standing.LEFT
        number = next(self._group_ids)
        large = supergroup or forum
        group = Group(
            self,
            -1_000_000_000_000 - number if large else -number,
            title,
            kind="supergroup" if large else "group",
            forum=forum,
            members=list(members),
            admins=list(admins),
            bot=standing,
        )
        self.chats[group.id] = group
        return group

    @property
    def groups(self) -> list[Group]:
        """All groups that are still in use."""
        return [chat for chat in self.chats.values() if isinstance(chat, Group) and not chat.upgraded_to]

    def now(self) -> datetime:
        """Tell the time."""
        return self.clock.now()

    def unconfirmed(self) -> int:
        """Count the updates that the bot has not confirmed."""
        return len(self.updates)

    async def changed(self, condition: Callable[[], object]) -> None:
        """Return when `condition` holds; it is looked at again after each call of the bot and each move of a person."""
        await self.bell.until(condition)

    def write(self, chat: Chat, sender: User, **content: Any) -> Message:
        """Put a message in a chat. The bot is not told: see `deliver`."""
        message = Message(id=chat.next_message_id, chat=chat, sender=sender, date=self.now(), **content)
        chat.messages.append(message)
        self.messages.append(message)
        self.bell.ring()
        return message

    def deliver(self, message: Message, kind: str = "message") -> None:
        """Tell the bot of a message, if it may see it."""
        if reaches(message, self.bot):
            self.updates.put(kind, message.as_json())

    def say(self, chat: Chat, sender: User, **content: Any) -> Message:
        """Write a message and tell the bot, if it may see it."""
        message = self.write(chat, sender, **content)
        self.deliver(message)
        return message

    def upgrade(self, old: Group) -> Group:
        """Make a supergroup of a basic group: both chats say so, and the bot is told that it is in the new one."""
        new = self.group(old.title, old.members, old.admins, supergroup=True, bot=False)
        by = old.admins[0] if old.admins else old.members[0]
        new.bot, new.posting_allowed = old.bot, old.posting_allowed
        self.say(old, by, service={"migrate_to_chat_id": new.id})
        old.upgraded_to = new
        if new.bot.inside:
            tell_standing(self, new, by, self.bot, Standing.LEFT)
        self.say(new, by, anonymously=True, service={"migrate_from_chat_id": old.id})
        return new
