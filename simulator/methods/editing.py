"""Changes to messages: another text, other buttons, gone, pinned."""

from datetime import timedelta

from simulator.chats import Group, Standing
from simulator.errors import (
    CANT_DELETE,
    CANT_DELETE_FOR_EVERYONE,
    CANT_EDIT,
    DELETE_NOT_FOUND,
    EDIT_NOT_FOUND,
    NO_CAPTION_TO_EDIT,
    NO_RIGHT_TO_PIN,
    NO_TEXT_TO_EDIT,
    NOT_MODIFIED,
    PIN_NOT_FOUND,
    ApiError,
)
from simulator.messages import Message
from simulator.methods import content, targets
from simulator.methods.parameters import Parameters
from simulator.users import JSON
from simulator.world import World

DELETABLE = timedelta(hours=48)
"""How long a bot without an admin's rights can delete what it wrote; it can edit its messages for ever."""


def edit_message_text(world: World, asked: Parameters) -> JSON:
    """Put another text and other buttons in place of the old ones; without buttons there are none any more."""
    message = _own(world, asked)
    if message.has_media:
        raise ApiError(NO_TEXT_TO_EDIT)
    text, entities = content.text(asked)
    return _edit(world, message, text, entities, content.markup(asked))


def edit_message_caption(world: World, asked: Parameters) -> JSON:
    """Put another caption and other buttons in place of the old ones."""
    message = _own(world, asked)
    if not message.has_media:
        raise ApiError(NO_CAPTION_TO_EDIT)
    caption, entities = content.caption(asked)
    return _edit(world, message, caption, entities, content.markup(asked))


def edit_message_reply_markup(world: World, asked: Parameters) -> JSON:
    """Exchange the buttons alone."""
    message = _own(world, asked)
    return _edit(world, message, message.text, message.entities, content.markup(asked))


def delete_message(world: World, asked: Parameters) -> bool:
    """Take a message away: the bot's own for 48 hours; as an admin anybody's, at any time."""
    message = targets.message(world, asked, DELETE_NOT_FOUND)
    if not _is_admin(message):
        if message.sender is not world.bot:
            raise ApiError(CANT_DELETE)
        if world.now() - message.date > DELETABLE:
            raise ApiError(CANT_DELETE_FOR_EVERYONE)
    message.deleted = True
    return True


def pin_chat_message(world: World, asked: Parameters) -> bool:
    """Pin a message; in a group the bot must be an admin."""
    message = targets.message(world, asked, PIN_NOT_FOUND)
    if isinstance(message.chat, Group):
        if not _is_admin(message):
            raise ApiError(NO_RIGHT_TO_PIN)
        message.chat.pinned.append(message)
    return True


def unpin_chat_message(world: World, asked: Parameters) -> bool:
    """Take a pin off: of the message that is named, else of the newest."""
    chat = targets.reachable_chat(world, asked)
    if isinstance(chat, Group):
        if chat.bot is not Standing.ADMINISTRATOR:
            raise ApiError(NO_RIGHT_TO_PIN)
        wanted = asked.number("message_id")
        for message in [each for each in chat.pinned if not wanted or each.id == wanted][-1:]:
            chat.pinned.remove(message)
    return True


def _own(world: World, asked: Parameters) -> Message:
    message = targets.message(world, asked, EDIT_NOT_FOUND)
    if message.sender is not world.bot:
        raise ApiError(CANT_EDIT)
    return message


def _edit(world: World, message: Message, text: str, entities: list[JSON], markup: JSON | None) -> JSON:
    world.flood.admit(message.chat.id)
    if (text, entities, markup) == (message.text, message.entities, message.markup):
        raise ApiError(NOT_MODIFIED)
    message.edit(text, entities, markup, world.now())
    return message.as_json()


def _is_admin(message: Message) -> bool:
    return isinstance(message.chat, Group) and message.chat.bot is Standing.ADMINISTRATOR
