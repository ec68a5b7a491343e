"""Messages and their buttons."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.files import File
from simulator.users import GROUP_ANONYMOUS_BOT, JSON, User

if TYPE_CHECKING:
    from simulator.chats import Chat


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message: it sends `data` back, or opens `url`."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(eq=False, kw_only=True)
class Message:
    """A message in a chat, with all that happened to it."""

    id: int
    chat: "Chat"
    sender: User
    date: datetime
    text: str = ""  # of a photo or a document: its caption
    entities: list[JSON] = field(default_factory=list)
    markup: JSON | None = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    photo: File | None = None
    document: File | None = None
    sticker: File | None = None
    service: JSON = field(default_factory=dict)  # what a service message tells, such as new_chat_members
    anonymously: bool = False  # by an admin in the name of the group
    silent: bool = False
    edits: list[str] = field(default_factory=list)  # the texts that stood here before, the oldest first
    edited_at: datetime | None = None
    deleted: bool = False
    reactions: dict[int | str, str] = field(default_factory=dict)  # emoji by person id, the bot's by "bot"
    had_buttons: bool = False

    def __post_init__(self) -> None:
        """Remember whether there are buttons."""
        self.had_buttons = bool(self.buttons)

    def __repr__(self) -> str:
        """Show a failed assertion what it needs."""
        return f"<{self.sender.name} in {self.chat.id}: {self.text!r}>"

    def _rows(self) -> Iterator[list[Button]]:
        for row in (self.markup or {}).get("inline_keyboard", []):
            yield [Button(button["text"], button.get("callback_data"), button.get("url")) for button in row]

    @property
    def keyboard(self) -> list[list[str]]:
        """What stands on the buttons, row by row."""
        return [[button.text for button in row] for row in self._rows()]

    @property
    def buttons(self) -> list[Button]:
        """All buttons in reading order."""
        return [button for row in self._rows() for button in row]

    @property
    def has_media(self) -> bool:
        """Whether the text is a caption."""
        return bool(self.photo or self.document)

    def edit(self, text: str, entities: list[JSON], markup: JSON | None, at: datetime) -> None:
        """Put something else in its place; the old text is remembered."""
        if text != self.text:
            self.edits.append(self.text)
        self.text, self.entities, self.markup, self.edited_at = text, entities, markup, at
        self.had_buttons = self.had_buttons or bool(self.buttons)

    def as_json(self) -> JSON:
        """Show the message as the bot gets it, with the message that it answers."""
        shown = self._bare()
        answered = self.reply_to or self.chat.topic_start(self.thread_id)
        if answered and not answered.deleted:
            shown["reply_to_message"] = answered._bare()  # noqa: SLF001 - its own kind; Telegram nests one level
        return shown

    def as_gone(self) -> JSON:
        """Show what is left of a deleted message under a tap on it."""
        return {"message_id": self.id, "chat": self.chat.as_json(), "date": 0}

    def _bare(self) -> JSON:
        sender = GROUP_ANONYMOUS_BOT if self.anonymously else self.sender
        shown: JSON = {
            "message_id": self.id,
            "from": sender.as_json(),
            "chat": self.chat.as_json(),
            "date": int(self.date.timestamp()),
            **self._content(),
            **self.service,
        }
        if self.anonymously:
            shown["sender_chat"] = self.chat.as_json()
        if self.edited_at:
            shown["edit_date"] = int(self.edited_at.timestamp())
        if self.markup:
            shown["reply_markup"] = self.markup
        if self.thread_id is not None:
            shown |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        return shown

    def _content(self) -> JSON:
        shown: JSON = {}
        if self.photo:
            shown["photo"] = self.photo.as_sizes()
        if self.document:
            shown["document"] = self.document.as_document()
        if self.sticker:
            shown["sticker"] = self.sticker.as_sticker()
        text, entities = ("caption", "caption_entities") if self.has_media else ("text", "entities")
        if self.text:
            shown[text] = self.text
        if self.entities:
            shown[entities] = self.entities
        return shown
