"""The methods of the Bot API that the local Telegram knows, by name."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from simulator.methods import answering, commands, editing, files, groups, receiving, sending
from simulator.methods.parameters import Parameters
from simulator.world import World

Method: TypeAlias = Callable[[World, Parameters], Any | Awaitable[Any]]
"""Does what the bot asks and gives the `result`, or raises ApiError."""

METHODS: dict[str, Method] = {
    "getMe": receiving.get_me,
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "pinChatMessage": editing.pin_chat_message,
    "unpinChatMessage": editing.unpin_chat_message,
    "answerCallbackQuery": answering.answer_callback_query,
    "setMessageReaction": answering.set_message_reaction,
    "getFile": files.get_file,
    "getChat": groups.get_chat,
    "getChatAdministrators": groups.get_chat_administrators,
    "getChatMember": groups.get_chat_member,
    "leaveChat": groups.leave_chat,
    "setMyCommands": commands.set_my_commands,
    "getMyCommands": commands.get_my_commands,
    "deleteMyCommands": commands.delete_my_commands,
}

NAMES = {name.lower(): name for name in METHODS}
"""Telegram takes method names in any case."""
