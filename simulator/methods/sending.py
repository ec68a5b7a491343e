"""Messages of the bot: text, photos, documents."""

from typing import Any

from simulator.chats import Chat, Group
from simulator.errors import BAD_FILE, NO_FILE, REPLIED_NOT_FOUND, THREAD_NOT_FOUND, ApiError
from simulator.files import File
from simulator.messages import Message
from simulator.methods import content, targets
from simulator.methods.parameters import Parameters
from simulator.users import JSON
from simulator.world import World


def send_message(world: World, asked: Parameters) -> JSON:
    """Send text."""
    chat = targets.chat(world, asked)
    chat.check_may_post("text messages")
    text, entities = content.text(asked)
    return _send(world, asked, chat, text=text, entities=entities)


def send_photo(world: World, asked: Parameters) -> JSON:
    """Send a photo: uploaded, or by the id of one that was sent before."""
    return _send_file(world, asked, "photo", "photos")


def send_document(world: World, asked: Parameters) -> JSON:
    """Send a file: uploaded, or by the id of one that was sent before."""
    return _send_file(world, asked, "document", "documents")


def _send_file(world: World, asked: Parameters, kind: str, kinds: str) -> JSON:
    chat = targets.chat(world, asked)
    chat.check_may_post(kinds)
    caption, entities = content.caption(asked)
    return _send(world, asked, chat, text=caption, entities=entities, **{kind: _file(world, asked, kind)})


def _send(world: World, asked: Parameters, chat: Chat, **holding: Any) -> JSON:
    markup = content.markup(asked)
    answered = _answered(asked, chat)
    thread_id = _thread(asked, chat) or (answered.thread_id if answered else None)
    world.flood.admit(chat.id)
    sent = world.write(
        chat,
        world.bot,
        markup=markup,
        reply_to=answered,
        thread_id=thread_id,
        silent=asked.flag("disable_notification"),
        **holding,
    )
    return sent.as_json()


def _answered(asked: Parameters, chat: Chat) -> Message | None:
    wanted = asked.nested("reply_parameters") or {}
    message_id = int(wanted.get("message_id") or asked.number("reply_to_message_id"))
    if not message_id:
        return None
    found = chat.find(message_id)
    if found is None and not (wanted.get("allow_sending_without_reply") or asked.flag("allow_sending_without_reply")):
        raise ApiError(REPLIED_NOT_FOUND)
    return found


def _thread(asked: Parameters, chat: Chat) -> int | None:
    thread_id = asked.number("message_thread_id")
    if not thread_id:
        return None
    if not isinstance(chat, Group) or thread_id not in chat.topics:
        raise ApiError(THREAD_NOT_FOUND)
    return thread_id


def _file(world: World, asked: Parameters, kind: str) -> File:
    given = asked.text(kind)
    upload = asked.uploads.get(given.removeprefix("attach://") or kind)
    if upload:
        return world.files.keep(upload.name, upload.content)
    if not given:
        raise ApiError(NO_FILE.format(what=kind))
    if file := world.files.by_id(given):
        return file
    raise ApiError(BAD_FILE)
