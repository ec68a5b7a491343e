"""People: what they say, tap and do. Each verb happens at once and puts what the bot may know of it in its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator import membership
from simulator.chats import Chat, Group, PrivateChat, Standing
from simulator.entities import commands
from simulator.files import File
from simulator.messages import Button, Message
from simulator.users import User

if TYPE_CHECKING:
    from simulator.taps import Tap
    from simulator.world import World


@dataclass(eq=False, kw_only=True)
class Person(User):
    """Somebody with a phone."""

    world: "World" = field(repr=False)
    opened_private: bool = False  # the bot may write to them
    blocked_bot: bool = False
    deleted_account: bool = False
    private: PrivateChat = field(init=False, repr=False)
    toasts: list[str] = field(default_factory=list)  # every answer to their taps, "" for one that shows nothing

    def __post_init__(self) -> None:
        """Give them their private chat."""
        self.private = PrivateChat(self)

    def toast(self) -> str | None:
        """What the last answer to a tap of theirs showed; None when it showed nothing or there was none."""
        return (self.toasts[-1] or None) if self.toasts else None

    def inbox(self) -> list[str]:
        """What the bot wrote to them in private and did not delete, the newest last."""
        return [message.text for message in self.private.from_bot()]

    def visible(self) -> Iterator[Message]:
        """The bot's messages that they can see, in groups and in private, the newest first."""
        chats: list[Chat] = [self.private, *(group for group in self.world.groups if self in group.members)]
        for message in reversed(self.world.messages):
            if message.chat in chats and message.sender is self.world.bot and not message.deleted:
                yield message

    def newest_board(self) -> Message:
        """Find the newest message with buttons in a group of theirs, else in private. Raises AssertionError."""
        boards = [message for message in self.visible() if message.had_buttons]
        boards.sort(key=lambda message: message.chat is self.private)
        assert boards, f"{self.name} sees nothing with buttons, only {list(self.visible())}"
        return boards[0]

    async def says(
        self,
        text: str,
        in_: Group | None = None,
        topic: int | None = None,
        reply_to: Message | None = None,
        anonymously: bool = False,
    ) -> Message:
        """Write in a group, or to the bot in private; `anonymously`: as an admin in the name of the group."""
        assert not anonymously or (in_ and self in in_.admins), f"{self.name} is no admin there"
        return self._write(in_, thread_id=topic, reply_to=reply_to, anonymously=anonymously, text=text)

    async def replies(self, text: str, to: Message | None = None) -> Message:
        """Answer a message; without `to`, the newest with buttons in a group of theirs, else in private."""
        to = to or self.newest_board()
        return self._write(_group(to), reply_to=to, thread_id=to.thread_id, text=text)

    async def edits(self, message: Message, text: str) -> Message:
        """Change what they wrote."""
        assert message.sender is self, f"{message} is not {self.name}'s"
        message.edit(text, commands(text), message.markup, self.world.now())
        self.world.deliver(message, "edited_message")
        self.world.bell.ring()
        return message

    async def starts(self, payload: str = "") -> Message:
        """Press Start, or open a link to the bot that carries `payload`."""
        return await self.says(f"/start {payload}".rstrip())

    async def sends_photo(
        self, in_: Group | None = None, caption: str | None = None, reply_to: Message | None = None
    ) -> Message:
        """Send a photo."""
        return self._send_file(in_, reply_to, "photo", "photo.jpg", caption or "")

    async def sends_sticker(self, in_: Group | None = None, reply_to: Message | None = None) -> Message:
        """Send a sticker."""
        return self._send_file(in_, reply_to, "sticker", "sticker.webp", "")

    async def taps(self, label: str, on: Message | None = None) -> "Tap":
        """Press the button that says `label`, or else one that contains it; without `on`, on the newest that has one.

        Raises AssertionError with the buttons in sight when there is none.
        """
        message, button = self._find(label, on)
        assert button.data is not None, f"{button} is a link: `follows` it"
        return await self.taps_data(button.data, message)

    async def follows(self, label: str, on: Message | None = None) -> Message:
        """Press a button that is a link to the bot, and Start there; the button is found as by `taps`."""
        _, button = self._find(label, on)
        return await self._starts_by(button.url or "")

    async def follows_answer(self, tap: "Tap") -> Message:
        """Go where the answer to a tap of theirs led their phone, and Start there."""
        return await self._starts_by(tap.url)

    async def taps_data(self, data: str, on: Message) -> "Tap":
        """Send callback data of their own making, as a forged client can."""
        tap = self.world.taps.add(self, on, data, self.world.now())
        self.world.updates.put("callback_query", tap.as_json())
        return tap

    async def blocks_bot(self) -> None:
        """Block the bot."""
        self.blocked_bot = True
        self._tell_private(Standing.MEMBER, Standing.KICKED)

    async def unblocks_bot(self) -> None:
        """Let the bot write again."""
        self.blocked_bot = False
        self._tell_private(Standing.KICKED, Standing.MEMBER)

    async def deletes_account(self) -> None:
        """Leave Telegram; nobody is told."""
        self.deleted_account = True
        self.world.bell.ring()

    async def renames(self, first_name: str, last_name: str = "") -> None:
        """Take another name; the bot sees it at the next message."""
        self.first_name, self.last_name = first_name, last_name

    async def joins(self, group: Group) -> None:
        """Come into a group."""
        membership.comes(self.world, group, self)

    async def leaves(self, group: Group) -> None:
        """Go out of a group."""
        membership.goes(self.world, group, self)

    async def promotes(self, other: "Person", group: Group) -> None:
        """Make somebody an admin."""
        membership.set_admin(self.world, group, self, other, admin=True)

    async def demotes(self, other: "Person", group: Group) -> None:
        """Take an admin's rights back."""
        membership.set_admin(self.world, group, self, other, admin=False)

    async def promotes_bot(self, group: Group) -> None:
        """Make the bot an admin: from now on it sees everything."""
        membership.set_bot(self.world, group, self, Standing.ADMINISTRATOR)

    async def adds_bot(self, group: Group) -> None:
        """Bring the bot into a group."""
        membership.set_bot(self.world, group, self, Standing.MEMBER)

    async def removes_bot(self, group: Group) -> None:
        """Throw the bot out of a group."""
        membership.set_bot(self.world, group, self, Standing.KICKED)

    async def forbids_posting(self, group: Group) -> None:
        """Let nobody but admins write in a group; the bot is not told."""
        group.posting_allowed = False

    async def allows_posting(self, group: Group) -> None:
        """Let everybody write again."""
        group.posting_allowed = True

    def _write(self, group: Group | None, **content: Any) -> Message:
        if group:
            assert self in group.members, f"{self.name} is not in {group.title}"
            assert not group.upgraded_to, f"{group.title} goes on as a supergroup"
            return self.world.say(group, self, entities=commands(content["text"]), **content)
        assert not self.blocked_bot, f"{self.name} has blocked the bot"
        self.opened_private = True
        return self.world.say(self.private, self, entities=commands(content["text"]), **content)

    def _send_file(self, group: Group | None, reply_to: Message | None, kind: str, name: str, caption: str) -> Message:
        file: File = self.world.files.keep(name, f"{kind} by {self.name}".encode())
        return self._write(group or _group(reply_to), reply_to=reply_to, text=caption, **{kind: file})

    async def _starts_by(self, link: str) -> Message:
        bot, _, payload = link.partition("?start=")
        assert bot == f"https://t.me/{self.world.bot.username}", f"{link!r} doesn't lead to the bot"
        return await self.starts(payload)

    def _find(self, label: str, on: Message | None) -> tuple[Message, Button]:
        messages = [on] if on else list(self.visible())
        for message in messages:
            if button := _matching(message.buttons, label):
                return message, button
        seen = [row for message in messages for row in message.keyboard]
        raise AssertionError(f"{self.name} sees no button {label!r}, only {seen}")

    def _tell_private(self, before: Standing, after: Standing) -> None:
        membership.tell_change(self.world, self.private, self, self.world.bot, before, after)


def _group(message: Message | None) -> Group | None:
    return message.chat if message and isinstance(message.chat, Group) else None


def _matching(buttons: list[Button], label: str) -> Button | None:
    exact = [button for button in buttons if button.text == label]
    return next(iter(exact or [button for button in buttons if label in button.text]), None)
