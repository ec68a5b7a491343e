"""Whatever arrives, nothing crashes, nothing is shown raw, nothing is made by halves, and the line goes on."""

import json
from itertools import count
from typing import Any

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage import inbox, people
from storage.inbox import Parked
from tests.stories.conftest import Stage

CALL = "/call 6 18:00-20:00 东区门岗 测温登记"
UPDATES = count(800_000_001)
MARKS = "\u202e\u202d\u2066\u2069\u200b\u200e\u200f\ufeff\x00\x07"
NOBODY_SEES = set(MARKS) | {"\ud800"}


@pytest.fixture
async def registered(desk: Stage, group: Group, chen: Person) -> Group:
    await chen.says("/setup", in_=group)
    await desk.idle()
    return group


@pytest.fixture
async def called(desk: Stage, registered: Group, chen: Person) -> Group:
    await chen.says(CALL, in_=registered)
    await desk.idle()
    return registered


async def arrives(stage: Stage, *bodies: str) -> None:
    """Updates come to the desk as they are, whatever the local Telegram would have made of them."""
    assert stage.desk is not None
    async with stage.desk.database.write() as tx:
        await inbox.add(tx, [(next(UPDATES), body) for body in bodies], stage.clock.now())
    stage.telegram.updates.put("message", {})  # what wakes the desk is itself no message
    await stage.idle()


def update(kind: str, content: Any) -> str:
    return json.dumps({"update_id": next(UPDATES), kind: content})


async def parked(stage: Stage) -> list[Parked]:
    """What could not be handled, but for what woke the desk."""
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        return [row for row in await inbox.parked(tx, 1000) if row.update_id is None or row.update_id > 800_000_000]


def message(group: Group, sender: Person | None, **content: Any) -> dict[str, Any]:
    shown = {"message_id": 900, "date": 1_782_983_400, "chat": group.as_json(), **content}
    return shown | ({"from": sender.as_json()} if sender else {})


def command(text: str) -> dict[str, Any]:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    return {"text": text, "entities": [entity]}


def said(stage: Stage) -> list[Message]:
    return [message for message in stage.telegram.messages if message.sender.is_bot]


# What people write --------------------------------------------------------------------------------------------------


async def test_markup_is_shown_as_it_was_typed(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.says("/call 6 18:00-20:00 <b>门</b> &lt;script&gt; *粗* [链接](x) { $number }", in_=registered)
    await desk.idle()
    assert "<b>门</b>｜&lt;script&gt; *粗* [链接](x) { $number }" in registered.board(1)


async def test_nothing_invisible_reaches_a_board(desk: Stage, registered: Group, chen: Person, wang: Person) -> None:
    await wang.renames(f"王{MARKS}芳{MARKS}", f"{MARKS}\u2028\n\t")
    await chen.says(f"/call 6 18:00-20:00 东{MARKS}门 测{MARKS}温", in_=registered)
    await desk.idle()
    await wang.taps("我来")
    await desk.idle()
    board = registered.board(1)
    assert "东门｜测温" in board
    assert "🚶 王芳" in board
    assert NOBODY_SEES & set(board) == set()


async def test_half_a_character_is_no_character(desk: Stage, registered: Group, chen: Person) -> None:
    await arrives(
        desk,
        update("message", message(registered, chen, **command("/call 6 18:00-20:00 东\ud800门 \udfff温"))),
        update("message", message(registered, chen, **command("/call \ud800"))),
        update("message", message(registered, chen, **command("/close \ud800"))),
        update("message", message(registered, chen, **command("/language \ud800"))),
        update("message", message(registered, chen, **command("/coordinator \ud800"))),
    )
    assert await parked(desk) == []
    assert "东门｜温" in registered.board(1)
    assert len(registered.texts()) == 6  # to /setup the register, the board, a draft, three mistakes


@pytest.mark.parametrize(
    "name", ["长" * 10_000, "👨‍👩‍👧‍👦" * 3_000, "é" * 10_000, "\u0301" * 10_000, "🙂\ufe0f" * 5_000]
)
async def test_a_name_without_end_is_cut(desk: Stage, called: Group, wang: Person, name: str) -> None:
    await wang.renames(name)
    await wang.taps("我来")
    await desk.idle()
    board = called.board(1)
    assert "能来 1" in board
    assert len(board) < 200


@pytest.mark.parametrize("name", ["", " ", "\u200b\u200b", "\x00", "\u3164", "\ufe0f", "\u2800"])
async def test_who_has_no_name_is_still_one_person(desk: Stage, called: Group, wang: Person, name: str) -> None:
    await wang.renames(name)
    await wang.taps("我来")
    await desk.idle()
    assert f"🚶 #{wang.id % 10_000:04d}" in called.board(1)


async def test_a_title_without_end_is_cut(desk: Stage, chen: Person) -> None:
    group = desk.telegram.group(f"<i>{MARKS}" + "长" * 5_000, admins=[chen])
    await chen.says("/setup", in_=group)
    await desk.idle()
    answer = group.texts()[0]
    assert answer.startswith("已登记“<i>长")
    assert len(answer) < 300


@pytest.mark.parametrize(
    "typed",
    [
        "/call edit",
        "/call edit 99999999999999999999 8人",
        "/call edit " + "长" * 4_000,
        "/repost 99999999999999999999",
        "/repost " + "9" * 4_000,
        "/call 0 18:00-20:00 门",
        "/call -1 18:00-20:00 门",
        "/call 99999999999999999999 18:00-20:00 门",
        "/call 6 99:99-99:99 门",
        "/call 6 18:00-20:00",
        "/call 6 18:00-20:00 \u200b\u202e",
        "/call 6 now+99999999999999999999h 门",
        "/call 6 99999-99-99 08:00-12:00 门",
        "/call ６ １８：００ 门",
        "/call 6 18:00-20:00 " + "长" * 4_000,
        "/call " + "长" * 4_090,
        "/call " + "9" * 4_090,
        "/close 99999999999999999999",
        "/close 9223372036854775808",
        "/close -1",
        "/close #",
        "/close 0",
        "/close " + "9" * 4_000,
        "/language " + "z" * 4_000,
        "/coordinator " + "o" * 4_000,
    ],
)
async def test_a_mistake_is_answered_once_and_makes_nothing(
    desk: Stage, registered: Group, chen: Person, typed: str
) -> None:
    before = len(registered.texts())
    await chen.says(typed, in_=registered)
    await desk.idle()
    [answer] = registered.texts()[before:]
    assert "\n" not in answer
    assert len(answer) < 200
    assert await parked(desk) == []
    await chen.says("/calls", in_=registered)
    await desk.idle()
    assert "现在没有" in registered.texts()[-1]
    await chen.says(CALL, in_=registered)
    await desk.idle()
    assert registered.board(1), "no number was used up"


async def test_full_width_is_as_good_as_half_width(desk: Stage, registered: Group, chen: Person) -> None:
    await chen.says("/call　６　１８：００－２０：００　东区门岗", in_=registered)
    await chen.says("/close ＃１", in_=registered)
    await desk.idle()
    assert "值班召集 #1 已结束" in registered.texts()


# What is not for us -------------------------------------------------------------------------------------------------


async def test_who_is_nobody_is_not_heard(desk: Stage, called: Group, chen: Person, wang: Person) -> None:
    channel = {"id": -1001999999999, "type": "channel", "title": "频道"}
    other_bot = {"id": 777, "is_bot": True, "first_name": "Bot", "username": "other_bot"}
    reply = {"reply_to_message": called.from_bot()[-1].as_json(), "text": "我来"}
    before = len(said(desk))
    await arrives(
        desk,
        update("message", message(called, None, **command("/close 1"))),
        update("message", message(called, None, **command("/close 1")) | {"from": other_bot}),
        update("message", message(called, wang, **command("/close 1")) | {"sender_chat": channel}),
        update("message", message(called, chen, **command("/close 1")) | {"sender_chat": channel}),
        update("message", message(called, None, **reply)),
        update("message", message(called, None, **reply) | {"from": other_bot}),
        update("message", message(called, wang, **reply) | {"sender_chat": channel}),
        update("message", message(called, chen, **command("/close@other_bot 1"))),
        update("edited_message", message(called, chen, **command("/close 1"), edit_date=1_782_983_401)),
        update("edited_message", message(called, chen, **command("/call 6 18:00-20:00 门"), edit_date=1_782_983_401)),
        update("channel_post", message(called, None, **command("/close 1")) | {"chat": channel}),
    )
    assert await parked(desk) == []
    assert len(said(desk)) == before
    assert "需要 6 · 能来 0" in called.board(1)


async def test_what_somebody_says_through_another_bot_is_theirs(desk: Stage, called: Group, wang: Person) -> None:
    other_bot = {"id": 777, "is_bot": True, "first_name": "Bot", "username": "other_bot"}
    reply = {"reply_to_message": called.from_bot()[-1].as_json(), "text": "我来", "via_bot": other_bot}
    await arrives(desk, update("message", message(called, wang, **reply)))
    assert "能来 1" in called.board(1)


UNKNOWN: dict[str, dict[str, Any]] = {
    "poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
             "is_anonymous": True, "type": "regular", "allows_multiple_answers": False},
    "message_reaction": {"message_id": 2, "date": 1, "old_reaction": [], "new_reaction": []},
    "business_message": {"message_id": 2, "date": 1, "text": "/start", "business_connection_id": "x"},
    "chat_join_request": {"date": 1, "user_chat_id": 1},
    "a_kind_of_the_future": {"text": "/call 6 18:00-20:00 门"},
}  # fmt: skip


@pytest.mark.parametrize("kind", UNKNOWN)
async def test_an_unknown_kind_of_update_makes_nothing(desk: Stage, called: Group, chen: Person, kind: str) -> None:
    stranger = desk.telegram.person("路人")
    before = len(said(desk))
    content = UNKNOWN[kind] | {"chat": called.as_json(), "user": stranger.as_json(), "from": stranger.as_json()}
    await arrives(desk, update(kind, content))
    assert len(said(desk)) == before
    assert await known(desk, stranger) is False
    await goes_on(desk, called, chen)


async def known(stage: Stage, person: Person) -> bool:
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        return await people.find(tx, person.id) is not None


async def goes_on(stage: Stage, called: Group, chen: Person) -> None:
    await chen.taps("签到")
    await stage.idle()
    assert (chen.toast() or "").startswith("签到成功")


async def test_what_is_no_text_is_no_answer(desk: Stage, called: Group, chen: Person, wang: Person) -> None:
    board = called.from_bot()[-1]
    before = len(said(desk))
    await wang.sends_sticker(reply_to=board)
    await wang.sends_photo(reply_to=board, caption="我来")
    await wang.replies("到" * 4_096, to=board)
    await wang.replies("/", to=board)
    for content in (
        {"dice": {"emoji": "🎲", "value": 6}},
        {"location": {"latitude": 30.5, "longitude": 114.3}},
        {"contact": {"phone_number": "13800000000", "first_name": "王"}},
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
        {"pinned_message": board.as_json()},
    ):
        await arrives(desk, update("message", message(called, wang, reply_to_message=board.as_json(), **content)))
    assert await parked(desk) == []
    assert len(said(desk)) == before
    assert "能来 0" in called.board(1)
    await goes_on(desk, called, chen)


# What can not be handled --------------------------------------------------------------------------------------------


async def test_what_can_not_be_handled_is_put_aside_with_a_reason_and_the_line_goes_on(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    huge = {"id": 2**70, "is_bot": False, "first_name": "巨"}
    tap = {"id": "1", "chat_instance": "1", "data": "coming:1", "message": called.from_bot()[-1].as_json()}
    bodies = [
        "{",
        "[]",
        "7",
        "null",
        '"text"',
        update("message", "text"),
        update("message", [1]),
        update("message", {"message_id": 1}),
        update("message", message(called, wang, text="x") | {"chat": {"type": "group"}}),
        update("message", message(called, None, **command("/start")) | {"from": huge}),
        update("message", message(called, wang, **command("/calls")) | {"chat": {**called.as_json(), "id": -(2**70)}}),
        update("message", message(called, wang, text="x") | {"date": 10**18}),
        update("callback_query", tap | {"from": huge}),
        update("callback_query", {"id": "1"}),
    ]
    await arrives(desk, *bodies)
    aside = await parked(desk)
    assert len(aside) == len(bodies)
    assert all(row.reason for row in aside)
    assert "能来 0" in called.board(1)
    await goes_on(desk, called, chen)


async def test_a_tap_on_a_message_that_is_gone_counts(desk: Stage, called: Group, wang: Person) -> None:
    board = called.from_bot()[-1]
    board.deleted = True
    await wang.taps_data("coming:1", on=board)
    await desk.idle()
    assert (wang.toast() or "").startswith("已记下")
    assert "能来 1" in called.board(1)


async def test_a_tap_without_a_message_is_answered_and_counts_for_nothing(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    tap = {"id": "1", "from": wang.as_json(), "chat_instance": "1"}
    await arrives(
        desk,
        update("callback_query", tap | {"data": "coming:1", "inline_message_id": "x"}),
        update("callback_query", tap | {"id": "2", "data": "coming:1"}),
        update("callback_query", tap | {"id": "3", "game_short_name": "x", "message": called.from_bot()[-1].as_json()}),
    )
    assert await parked(desk) == []
    assert "能来 0" in called.board(1)
    await goes_on(desk, called, chen)


# /parked and /me ----------------------------------------------------------------------------------------------------


async def test_the_owner_sees_what_was_put_aside_and_tries_it_again(stage: Stage, chen: Person, wang: Person) -> None:
    stage.config += f"owners = [{chen.id}]\n"
    async with stage.desk_runs():
        await chen.says("/parked")
        await stage.idle()
        assert chen.inbox()[-1] == "没有处理不了的消息"
        await arrives(stage, "{")
        await chen.says("/parked")
        await stage.idle()
        assert "JSONDecodeError" in chen.inbox()[-1]
        assert "今天 7/2 周四 17:10" in chen.inbox()[-1]
        await chen.says("/parked retry")
        await stage.idle()
        assert chen.inbox()[-1].startswith("重新处理")
        assert len(await parked(stage)) == 1
        await wang.says("/parked")
        await stage.idle()
        assert wang.inbox()[-1].startswith("只有值守的所有者")


async def test_me_lists_ones_own_duties_in_private_alone(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1].startswith("你现在没有值班")
    await wang.taps("我来")
    await wang.says("/me")
    await wang.says("/me", in_=called)
    await desk.idle()
    assert "幸福里：#1 东区门岗｜今天 7/2 周四 18:00–20:00｜能来" in wang.inbox()[-1]
    assert "东区门岗" not in called.texts()[-1]
    await wang.taps("来不了")
    await wang.says("/me")
    await desk.idle()
    assert "来不了" in wang.inbox()[-1]
    await chen.says("/close 1", in_=called)
    await wang.says("/me")
    await desk.idle()
    assert wang.inbox()[-1].startswith("你现在没有值班")
