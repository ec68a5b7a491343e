"""What the bot did in the local Telegram since a moment."""

from dataclasses import dataclass
from typing import NamedTuple

from simulator.messages import Message
from simulator.people import Person
from simulator.world import World


@dataclass(frozen=True, slots=True)
class Changes:
    """What the bot did, in the order in which the messages stand."""

    said: tuple[Message, ...] = ()
    edited: tuple[Message, ...] = ()
    deleted: tuple[Message, ...] = ()
    reacted: tuple[Message, ...] = ()  # on which its reaction changed
    toasts: tuple[tuple[Person, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether it did anything."""
        return bool(self.said or self.edited or self.deleted or self.reacted or self.toasts)


class Look(NamedTuple):
    """How a message looked."""

    text: str
    keyboard: list[list[str]]
    deleted: bool
    reaction: str | None


class Snapshot:
    """How everything looked at a moment."""

    def __init__(self, world: World) -> None:
        """Look at everything."""
        self._world = world
        self._looks = {message: _look(message) for message in world.messages}
        self._toasts = {person: len(person.toasts) for person in world.people.values()}

    def changes(self) -> Changes:
        """Compare with how everything looks now."""
        known = [(message, before, _look(message)) for message, before in self._looks.items()]
        bot = self._world.bot
        return Changes(
            said=tuple(
                message
                for message in self._world.messages
                if message.sender is bot and message not in self._looks and not message.deleted
            ),
            edited=tuple(
                message
                for message, before, now in known
                if message.sender is bot and not now.deleted and now[:2] != before[:2]
            ),
            deleted=tuple(message for message, before, now in known if now.deleted and not before.deleted),
            reacted=tuple(message for message in self._world.messages if self._reacted(message)),
            toasts=tuple(
                (person, toast)
                for person in self._world.people.values()
                for toast in person.toasts[self._toasts.get(person, 0) :]
            ),
        )

    def _reacted(self, message: Message) -> bool:
        before = self._looks.get(message)
        return _look(message).reaction != (before.reaction if before else None)


def _look(message: Message) -> Look:
    return Look(message.text, message.keyboard, message.deleted, message.reactions.get("bot"))
