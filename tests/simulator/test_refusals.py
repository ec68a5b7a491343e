"""The table "Answers and errors" of telegram.md, a test a row."""

from datetime import timedelta
from typing import Any

import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot, at


async def refusal_of_text(bot: BareBot, chat: Any, text: str = "好", **params: Any) -> tuple[int, str]:
    return (await bot.call("sendMessage", chat_id=getattr(chat, "id", chat), text=text, **params)).refusal


async def test_flood(bot: BareBot, group: Group) -> None:
    answers = [await bot.call("sendMessage", chat_id=group.id, text=str(n)) for n in range(4)]
    assert [answer.status for answer in answers] == [200, 200, 200, 429]
    assert answers[-1].refusal == (429, "Too Many Requests: retry after 1")
    assert answers[-1].body["parameters"] == {"retry_after": 1}


async def test_text_is_measured_in_utf16_units(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "字" * 4096)
    assert await refusal_of_text(bot, group, "😀" * 2049) == (400, "Bad Request: message is too long")


async def test_text_is_measured_after_its_entities_are_parsed(bot: BareBot, group: Group) -> None:
    sent = await bot.says(group.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_a_caption_is_shorter(bot: BareBot, group: Group, wang: Person) -> None:
    photo = (await wang.sends_photo(group)).photo
    assert photo
    answer = await bot.call("sendPhoto", chat_id=group.id, photo=photo.id, caption="x" * 1025)
    assert answer.refusal == (400, "Bad Request: message caption is too long")


@pytest.mark.parametrize("text", ["", "  \n "])
async def test_empty_text(bot: BareBot, group: Group, text: str) -> None:
    assert await refusal_of_text(bot, group, text) == (400, "Bad Request: message text is empty")


async def test_button_data_is_measured_in_bytes(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "好", "字" * 21)
    keyboard = {"inline_keyboard": [[{"text": "签到", "callback_data": "字" * 22}]]}
    assert await refusal_of_text(bot, group, reply_markup=keyboard) == (400, "Bad Request: BUTTON_DATA_INVALID")


TOO_OLD = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_a_late_answer_to_a_tap(bot: BareBot, group: Group, wang: Person, clock: ManualClock) -> None:
    await bot.says(group.id, "召集", "签到")
    tap = await wang.taps("签到")
    clock.move(clock.now() + timedelta(seconds=16))
    assert (await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="好")).refusal == TOO_OLD
    assert wang.toast() is None


async def test_an_unknown_tap(bot: BareBot) -> None:
    assert (await bot.call("answerCallbackQuery", callback_query_id="1", text="好")).refusal == TOO_OLD


NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


async def test_an_edit_that_changes_nothing(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "召集")
    answer = await bot.call("editMessageText", **at(group.messages[-1]), text="召集")
    assert answer.refusal == (400, NOT_MODIFIED)


@pytest.mark.parametrize(
    ("method", "params", "description"),
    [
        ("editMessageText", {"message_id": 99, "text": "好"}, "message to edit not found"),
        ("deleteMessage", {"message_id": 99}, "message to delete not found"),
        ("sendMessage", {"text": "好", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_missing_targets(
    bot: BareBot, group: Group, method: str, params: dict[str, Any], description: str
) -> None:
    assert (await bot.call(method, chat_id=group.id, **params)).refusal == (400, f"Bad Request: {description}")


async def test_a_missing_reply_can_be_allowed(bot: BareBot, group: Group) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot.says(group.id, "好", reply_parameters=reply)


async def test_a_deleted_message_can_not_be_edited(bot: BareBot, group: Group) -> None:
    await bot.says(group.id, "召集")
    assert (await bot.call("deleteMessage", **at(group.messages[-1]))).result is True
    answer = await bot.call("editMessageText", **at(group.messages[-1]), text="好")
    assert answer.refusal == (400, "Bad Request: message to edit not found")


async def test_someone_elses_message(bot: BareBot, group: Group, wang: Person) -> None:
    answer = await bot.call("editMessageText", **at(await wang.says("大家好", group)), text="好")
    assert answer.refusal == (400, "Bad Request: message can't be edited")


async def test_deleting_what_is_old_or_someone_elses(
    bot: BareBot, group: Group, wang: Person, clock: ManualClock
) -> None:
    await bot.says(group.id, "召集")
    clock.move(clock.now() + timedelta(hours=49))
    old = await bot.call("deleteMessage", **at(group.messages[-1]))
    assert old.refusal == (400, "Bad Request: message can't be deleted for everyone")
    others = await bot.call("deleteMessage", **at(await wang.says("大家好", group)))
    assert others.refusal == (400, "Bad Request: message can't be deleted")


@pytest.mark.parametrize("chat_id", [1, "@xingfuli"])
async def test_unknown_chat(bot: BareBot, chat_id: object) -> None:
    assert await refusal_of_text(bot, chat_id) == (400, "Bad Request: chat not found")


async def test_who_never_started_the_bot(bot: BareBot, wang: Person) -> None:
    assert await refusal_of_text(bot, wang) == (403, "Forbidden: bot can't initiate conversation with a user")
    await wang.starts()
    await bot.says(wang.id, "你好")
    assert wang.inbox() == ["你好"]


async def test_who_blocked_the_bot(bot: BareBot, chen: Person) -> None:
    await chen.blocks_bot()
    assert await refusal_of_text(bot, chen) == (403, "Forbidden: bot was blocked by the user")
    await chen.unblocks_bot()
    await bot.says(chen.id, "你好")


async def test_who_deleted_their_account(bot: BareBot, chen: Person) -> None:
    await chen.deletes_account()
    assert await refusal_of_text(bot, chen) == (403, "Forbidden: user is deactivated")


@pytest.mark.parametrize(("supergroup", "kind"), [(False, "group"), (True, "supergroup")])
async def test_a_bot_that_was_thrown_out_or_went(
    telegram: Simulator, bot: BareBot, chen: Person, supergroup: bool, kind: str
) -> None:
    group = telegram.group("幸福里", admins=[chen], supergroup=supergroup)
    await chen.removes_bot(group)
    assert await refusal_of_text(bot, group) == (403, f"Forbidden: bot was kicked from the {kind} chat")
    await chen.adds_bot(group)
    assert (await bot.call("leaveChat", chat_id=group.id)).result is True
    assert await refusal_of_text(bot, group) == (403, f"Forbidden: bot is not a member of the {kind} chat")


async def test_a_group_that_became_a_supergroup(bot: BareBot, group: Group) -> None:
    larger = await group.becomes_supergroup()
    answer = await bot.call("sendMessage", chat_id=group.id, text="好")
    assert answer.refusal == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.body["parameters"] == {"migrate_to_chat_id": larger.id}


async def test_no_right_to_post(bot: BareBot, group: Group, chen: Person) -> None:
    await chen.forbids_posting(group)
    assert await refusal_of_text(bot, group) == (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
    )
    await chen.promotes_bot(group)
    await bot.says(group.id, "admins may")


@pytest.mark.parametrize("thread_id", [1, 99])
async def test_topic_missing(telegram: Simulator, bot: BareBot, chen: Person, thread_id: int) -> None:
    forum = telegram.group("校园", admins=[chen], forum=True)
    refused = await refusal_of_text(bot, forum, message_thread_id=thread_id)
    assert refused == (400, "Bad Request: message thread not found")


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("好<x>", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("<b>好", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>好</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("好</b>", "Unexpected end tag at byte offset 3"),
    ],
)
async def test_bad_html(bot: BareBot, group: Group, html: str, why: str) -> None:
    refused = await refusal_of_text(bot, group, html, parse_mode="HTML")
    assert refused == (400, f"Bad Request: can't parse entities: {why}")


async def test_bad_token(bot: BareBot) -> None:
    stranger = BareBot(bot.session, bot.url.replace("TEST", "OTHER"))
    assert (await stranger.call("getMe")).refusal == (401, "Unauthorized")


async def test_bad_method(bot: BareBot) -> None:
    assert (await bot.call("sendPigeon")).refusal == (404, "Not Found: method not found")


@pytest.mark.parametrize(("emoji", "status"), [("👍", 200), ("👀", 200), ("🤔", 200), ("✅", 400)])
async def test_reactions_are_of_a_fixed_set(bot: BareBot, group: Group, wang: Person, emoji: str, status: int) -> None:
    said = await wang.says("到", group)
    answer = await bot.call("setMessageReaction", **at(said), reaction=[{"type": "emoji", "emoji": emoji}])
    assert answer.status == status
    assert said.reactions == ({"bot": emoji} if status == 200 else {})


async def test_a_bot_has_one_reaction_and_an_empty_list_takes_it_back(bot: BareBot, group: Group, wang: Person) -> None:
    said = await wang.says("到", group)
    thumb, eyes = ({"type": "emoji", "emoji": emoji} for emoji in "👍👀")
    await bot.call("setMessageReaction", **at(said), reaction=[thumb])
    answer = await bot.call("setMessageReaction", **at(said), reaction=[thumb, eyes])
    assert answer.refusal == (400, "Bad Request: REACTIONS_TOO_MANY")
    await bot.call("setMessageReaction", **at(said), reaction=[])
    assert said.reactions == {}


async def test_a_toast_is_short(bot: BareBot, group: Group, wang: Person) -> None:
    await bot.says(group.id, "召集", "签到")
    tap = await wang.taps("签到")
    answer = await bot.call("answerCallbackQuery", callback_query_id=tap.id, text="好" * 201)
    assert answer.refusal == (400, "Bad Request: MESSAGE_TOO_LONG")


async def test_text_and_caption_are_edited_by_their_own_methods(bot: BareBot, group: Group, wang: Person) -> None:
    file = (await wang.sends_photo(group)).photo
    assert file
    await bot.call("sendPhoto", chat_id=group.id, photo=file.id, caption="周报")
    photo = at(group.messages[-1])
    refused = await bot.call("editMessageText", **photo, text="好")
    assert refused.refusal == (400, "Bad Request: there is no text in the message to edit")
    await bot.call("editMessageCaption", **photo, caption="月报")
    assert group.texts() == ["月报"]
    await bot.says(group.id, "召集")
    refused = await bot.call("editMessageCaption", **at(group.messages[-1]), caption="好")
    assert refused.refusal == (400, "Bad Request: there is no caption in the message to edit")
