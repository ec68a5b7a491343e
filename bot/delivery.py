"""One thing on its way to Telegram: which call it is, and what came of it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, Forbidden

from bot import mentions
from bot.files import Files
from bot.language import Words
from bot.trouble import Kind, trouble
from domain.messages import AskAdmins, AskMember, Delete, Line, Notice, Pin, React, Rewrite, SendFile, SetMenu, Unpin
from handlers.brought import Admins, Brought, Member
from handlers.drawing import Drawing, Key
from storage.boards import Placed
from storage.outbox import Parcel

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PRESENT = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER)


@dataclass(frozen=True, slots=True)
class Delivered:
    """What Telegram took, and what it answered."""

    message_id: int | None = None
    brought: Brought | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A board in words, as it leaves."""

    text: str
    keyboard: InlineKeyboardMarkup | None
    entities: Sequence[MessageEntity] = ()
    photo: str = ""  # of which the text is the caption

    @property
    def digest(self) -> str:
        """Tells whether it differs from what stands there."""
        keyboard = self.keyboard.to_json() if self.keyboard else ""
        return hashlib.sha256(json.dumps([self.text, keyboard]).encode()).hexdigest()[:32]


class Delivery:
    """Calls Telegram. Every method raises TelegramError for what the sender has to judge."""

    def __init__(self, bot: Bot, words: Words, files: Files) -> None:
        """Speak through `bot`, in `words`, and have the files made that are asked for."""
        self._bot = bot
        self._words = words
        self._files = files

    def picture(self, drawing: Drawing, language: str, now: datetime, zone: ZoneInfo | None) -> Picture:
        """Put a drawing into words, with times as the clocks of `zone` show them; None: those of the desk."""
        text = self._words.text(drawing.lines, language, now, zone)
        keyboard = self._keyboard(drawing.keys, language, now, zone)
        return Picture(text, keyboard, mentions.entities(text, drawing.mentions), drawing.photo)

    def _keyboard(
        self, keys: Sequence[Sequence[Key]], language: str, now: datetime, zone: ZoneInfo | None
    ) -> InlineKeyboardMarkup | None:
        if not keys:
            return None
        return InlineKeyboardMarkup(
            [
                [
                    InlineKeyboardButton(
                        self._words.short(key.words, language, now, zone), callback_data=key.button.pack()
                    )
                    for key in row
                ]
                for row in keys
            ]
        )

    async def edit(self, board: Placed, picture: Picture) -> None:
        """Let a board that stands show something else; one that shows it already is fine."""
        try:
            await self._bot.edit_message_text(
                picture.text,
                chat_id=board.chat_id,
                message_id=board.message_id,
                entities=picture.entities,
                reply_markup=picture.keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            if trouble(error).kind is not Kind.SAME:
                raise

    async def post(self, board: Placed, picture: Picture) -> int:
        """Post a board; returns its message id."""
        if picture.photo:
            return await self._post_photo(board, picture)
        return await self._send(
            picture.text,
            chat_id=board.chat_id,
            thread_id=board.thread_id,
            keyboard=picture.keyboard,
            loud=board.loud,
            reply_to=None,
            entities=picture.entities,
        )

    async def _post_photo(self, board: Placed, picture: Picture) -> int:
        message = await self._bot.send_photo(
            board.chat_id, picture.photo, caption=picture.text, disable_notification=not board.loud
        )
        return message.message_id

    async def deliver(self, parcel: Parcel, now: datetime) -> Delivered:
        """Say a notice, or run an errand."""
        match parcel.saying:
            case Notice() as notice:
                return Delivered(await self._say(notice, parcel, now))
            case SendFile() as wanted:
                return Delivered(await self._send_file(wanted, parcel, now))
            case AskAdmins() as ask:
                return Delivered(brought=await self._admins(parcel.id, ask))
            case AskMember() as ask:
                return Delivered(brought=await self._member(parcel.id, ask))
            case errand:
                await self._run(errand, parcel, now)
        return Delivered()

    async def _run(
        self, errand: React | Delete | Rewrite | Pin | Unpin | SetMenu, parcel: Parcel, now: datetime
    ) -> None:
        """Run an errand that brings nothing back."""
        match errand:
            case React() as react:
                await self._bot.set_message_reaction(react.chat_id, react.message_id, react.emoji or [])
            case Delete() as delete:
                await self._delete(delete, parcel, now)
            case Rewrite() as rewrite:
                await self._rewrite(rewrite, parcel, now)
            case Pin() as pin:
                await self._bot.pin_chat_message(pin.chat_id, pin.message_id, disable_notification=True)
            case Unpin() as unpin:
                await self._bot.unpin_chat_message(unpin.chat_id, unpin.message_id)
            case SetMenu() as menu:
                await self._set_menu(menu, parcel.language)

    async def _send_file(self, wanted: SendFile, parcel: Parcel, now: datetime) -> int | None:
        made = await self._files.make(wanted, parcel.language, now, self._bot.username, parcel.zone)
        if made is None:
            return None
        send = self._bot.send_photo if made.is_picture else self._bot.send_document
        message = await send(
            wanted.chat_id, made.content, filename=made.name, caption=made.caption, disable_notification=True
        )
        return message.message_id

    async def _rewrite(self, rewrite: Rewrite, parcel: Parcel, now: datetime) -> None:
        await self._bot.edit_message_text(
            self._words.text([Line(rewrite.key, rewrite.facts)], parcel.language, now, parcel.zone),
            chat_id=rewrite.chat_id,
            message_id=rewrite.message_id,
            link_preview_options=NO_PREVIEW,
        )

    async def _say(self, notice: Notice, parcel: Parcel, now: datetime) -> int:
        links = [
            [
                InlineKeyboardButton(
                    self._words.label(link.label, parcel.language),
                    url=f"https://t.me/{self._bot.username}?start={link.start}",
                )
            ]
            for link in notice.links
        ]
        return await self._send(
            self._words.text([Line(notice.key, notice.facts)], parcel.language, now, parcel.zone),
            chat_id=notice.chat_id,
            thread_id=notice.thread_id,
            keyboard=InlineKeyboardMarkup(links) if links else None,
            loud=notice.loud,
            reply_to=notice.reply_to,
        )

    async def _send(
        self,
        text: str,
        *,
        chat_id: int,
        thread_id: int | None,
        keyboard: InlineKeyboardMarkup | None,
        loud: bool,
        reply_to: int | None,
        entities: Sequence[MessageEntity] = (),
    ) -> int:
        try:
            message = await self._bot.send_message(
                chat_id,
                text,
                entities=entities,
                message_thread_id=thread_id,
                reply_markup=keyboard,
                disable_notification=not loud,
                link_preview_options=NO_PREVIEW,
                reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
            )
        except BadRequest as error:
            if thread_id is None or trouble(error).kind is not Kind.NO_TOPIC:
                raise
            # The topic was deleted: what was to be said there is said to the whole group.
            return await self._send(text, chat_id=chat_id, thread_id=None, keyboard=keyboard, loud=loud, reply_to=None)
        return message.message_id

    async def _admins(self, errand_id: int, ask: AskAdmins) -> Admins:
        try:
            members = await self._bot.get_chat_administrators(ask.chat_id)
        except (BadRequest, Forbidden):
            return Admins(errand_id=errand_id, chat_id=ask.chat_id, admins=None)
        admins = [member.user.id for member in members if not member.user.is_bot]
        return Admins(errand_id=errand_id, chat_id=ask.chat_id, admins=admins)

    async def _member(self, errand_id: int, ask: AskMember) -> Member:
        try:
            member = await self._bot.get_chat_member(ask.chat_id, ask.person_id)
            there = member.status in PRESENT or bool(getattr(member, "is_member", False))
        except (BadRequest, Forbidden):
            there = False
        return Member(errand_id=errand_id, chat_id=ask.chat_id, person_id=ask.person_id, is_member=there)

    async def _delete(self, delete: Delete, parcel: Parcel, now: datetime) -> None:
        """Delete a message; one that is too old for that says nothing any more, since it can still be edited."""
        try:
            await self._bot.delete_message(delete.chat_id, delete.message_id)
        except BadRequest as error:
            if trouble(error).kind is not Kind.TOO_OLD:
                raise
            rewrite = Rewrite(chat_id=delete.chat_id, message_id=delete.message_id, key="message-removed")
            await self._rewrite(rewrite, parcel, now)

    async def _set_menu(self, menu: SetMenu, language: str) -> None:
        commands = [BotCommand(name, self._words.label(f"command-{name}", language)) for name in menu.commands]
        await self._bot.set_my_commands(commands, scope=BotCommandScope(menu.scope), language_code=menu.language)
