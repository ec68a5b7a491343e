"""What happens to a group while calls are open: it grows, loses the bot, takes its voice, has topics."""

from typing import Any

import pytest

from simulator.chats import Group, Standing
from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import Stage, both_modes

CALL = "/call 6 18:00-20:00 东区门岗 测温登记"


@pytest.fixture
async def registered(desk: Stage, group: Group, chen: Person) -> Group:
    await chen.says("/setup", in_=group)
    await desk.idle()
    return group


@pytest.fixture
async def called(desk: Stage, registered: Group, chen: Person) -> Group:
    """A group with one open call."""
    await chen.says(CALL, in_=registered)
    await desk.idle()
    return registered


def boards(group: Group, number: int) -> list[Message]:
    return [message for message in group.from_bot() if message.had_buttons and f"#{number}" in message.text]


def of_calls(group: Group) -> list[str]:
    """What the bot has said of calls, beside the register."""
    return [text for text in group.texts() if "🙋" not in text]


def moved_silently(stage: Stage, group: Group) -> Group:
    """The group has a new id, and nobody has told the bot."""
    large = stage.telegram.group(group.title, group.members, group.admins, supergroup=True)
    group.upgraded_to = large
    return large


def service(group: Group, by: Person, date: int, **content: int) -> dict[str, Any]:
    return {
        "message_id": 9000,
        "from": by.as_json(),
        "chat": group.as_json(),
        "date": date,
        **content,
    }


def entity(length: int) -> list[dict[str, Any]]:
    return [{"type": "bot_command", "offset": 0, "length": length}]


def calls_to(stage: Stage, group: Group) -> int:
    return sum(str(call.params.get("chat_id")) == str(group.id) for call in stage.telegram.calls)


# A group becomes a supergroup ---------------------------------------------------------------------------------------


@both_modes
async def test_a_call_goes_on_in_the_supergroup(desk: Stage, called: Group, chen: Person, wang: Person) -> None:
    await wang.taps("我来")
    await desk.idle()
    large = await called.becomes_supergroup()
    await desk.idle()
    [board] = boards(large, 1)
    assert "能来 1" in board.text
    assert of_calls(large) == [board.text]
    assert len(large.texts()) == 2  # and the register
    await wang.taps("签到", on=board)
    await desk.idle()
    assert "已签到 1" in large.board(1)
    assert len(boards(large, 1)) == 1


async def test_roles_are_kept_and_nobody_sets_up_again(desk: Stage, called: Group, chen: Person, wang: Person) -> None:
    await chen.says("/coordinator", in_=called, reply_to=await wang.says("/calls", in_=called))
    await desk.idle()
    large = await called.becomes_supergroup()
    await wang.says("/call 2 19:00-20:00 西门", in_=large)
    await chen.says("/call 3 19:00-20:00 北门", in_=large)
    await desk.idle()
    assert "需要 2" in large.board(2)
    assert "需要 3" in large.board(3)


async def test_a_closed_call_is_not_posted_again(desk: Stage, called: Group, chen: Person) -> None:
    await chen.says("/call 2 19:00-20:00 西门", in_=called)
    await chen.says("/close 1", in_=called)
    await desk.idle()
    large = await called.becomes_supergroup()
    await desk.idle()
    assert boards(large, 1) == []
    assert len(boards(large, 2)) == 1


async def test_a_call_that_is_closed_while_the_group_moves_is_left_behind(
    desk: Stage, called: Group, chen: Person
) -> None:
    large = moved_silently(desk, called)
    said = desk.telegram.write(called, chen, text="/close 1", entities=entity(6))
    desk.telegram.updates.put("message", said.as_json())
    await desk.idle()
    assert boards(large, 1) == []
    assert of_calls(large) == ["值班召集 #1 已结束"]
    before = calls_to(desk, called)
    await desk.forward(minutes=10)
    assert calls_to(desk, called) == before


async def test_a_private_board_stays_where_it_is(desk: Stage, called: Group, wang: Person) -> None:
    await wang.starts("call-1")
    await desk.idle()
    await called.becomes_supergroup()
    await desk.idle()
    await wang.taps("签到", on=wang.private.from_bot()[-1])
    await desk.idle()
    assert len(wang.private.from_bot()) == 1
    assert "已签到" in wang.inbox()[-1]


async def test_the_refusal_of_a_message_is_enough_to_follow(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    old = called.from_bot()[-1]
    large = moved_silently(desk, called)
    await wang.taps("我来", on=old)
    await desk.idle()
    assert (wang.toast() or "").startswith("已记下")
    [board] = boards(large, 1)
    assert "能来 1" in board.text


async def test_what_is_still_said_under_the_old_id_counts(desk: Stage, called: Group, wang: Person, li: Person) -> None:
    old = called.from_bot()[-1]
    large = moved_silently(desk, called)
    await wang.taps("我来", on=old)
    await desk.idle()
    await li.taps("我来", on=old)
    await desk.idle()
    assert (li.toast() or "").startswith("已记下")
    assert "能来 2" in large.board(1)
    assert len(boards(large, 1)) == 1


async def test_a_receipt_or_a_deletion_is_not_put_on_a_stranger_of_the_same_number(
    desk: Stage, called: Group, chen: Person, li: Person
) -> None:
    old = called.from_bot()[-1]
    await chen.says("/close 99", in_=called)  # its answer is deleted two minutes later
    await desk.idle()
    large = moved_silently(desk, called)
    for number in range(12):
        desk.telegram.write(large, chen, text=f"{number}")
    desk.telegram.updates.put("message", desk.telegram.write(called, li, text="我来", reply_to=old).as_json())
    await desk.idle()
    await desk.forward(minutes=3)
    assert "能来 1" in large.board(1)
    assert [message for message in large.messages if message.reactions or message.deleted] == []


@pytest.mark.parametrize("order", [("to", "from"), ("from", "to"), ("from",), ("to",), ("to", "from", "to", "from")])
async def test_the_move_is_understood_in_any_order(
    desk: Stage, called: Group, chen: Person, wang: Person, order: tuple[str, ...]
) -> None:
    large = moved_silently(desk, called)
    date = int(desk.clock.now().timestamp())
    told = {
        "to": service(called, chen, date, migrate_to_chat_id=large.id),
        "from": service(large, chen, date, migrate_from_chat_id=called.id),
    }
    for half in order:
        desk.telegram.updates.put("message", told[half])
    await desk.idle()
    assert len(boards(large, 1)) == 1
    await chen.says("/call 2 19:00-20:00 西门", in_=large)
    await desk.idle()
    assert "需要 2" in large.board(2)
    assert of_calls(large) == [large.board(1), large.board(2)]
    assert len(large.texts()) == 3  # and the register


async def test_a_group_that_was_set_up_again_too_early_keeps_what_both_had(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    await wang.taps("我来")
    await desk.idle()
    large = moved_silently(desk, called)
    await chen.says("/setup", in_=large)
    await chen.says("/call 2 19:00-20:00 西门", in_=large)
    await desk.idle()
    told = service(large, chen, int(desk.clock.now().timestamp()), migrate_from_chat_id=called.id)
    desk.telegram.updates.put("message", told)
    await desk.idle()
    assert "能来 1" in large.board(1)
    assert "能来 0" in large.board(2)
    assert len(boards(large, 2)) == 1
    await chen.says("/calls", in_=large)
    await desk.idle()
    assert "进行中的召集 2 个" in large.texts()[-1]


async def test_a_question_about_admins_that_was_on_its_way_is_answered(
    desk: Stage, called: Group, chen: Person
) -> None:
    await desk.forward(minutes=2)
    large = moved_silently(desk, called)
    said = desk.telegram.write(called, chen, text="/call 2 19:00-20:00 西门", entities=entity(5))
    desk.telegram.updates.put("message", said.as_json())
    await desk.idle()
    assert "需要 2" in large.board(2)


async def test_a_group_that_was_never_set_up_moves_without_another_hello(desk: Stage, chen: Person) -> None:
    small = desk.telegram.group("幸福里", admins=[chen], bot=False)
    await chen.adds_bot(small)
    await desk.idle()
    large = await small.becomes_supergroup()
    await desk.idle()
    await chen.promotes_bot(large)
    await desk.idle()
    assert large.texts() == []


# The bot is removed, and added again --------------------------------------------------------------------------------


async def test_removed_and_added_again_the_desk_goes_on(desk: Stage, called: Group, chen: Person, wang: Person) -> None:
    await wang.taps("我来")
    await desk.idle()
    await chen.removes_bot(called)
    await desk.idle()
    await chen.adds_bot(called)
    await desk.idle()
    await wang.taps("签到", on=boards(called, 1)[0])
    await desk.idle()
    assert "已签到 1" in called.board(1)
    assert len(boards(called, 1)) == 1


async def test_while_removed_nothing_is_tried_and_what_changed_is_shown_after(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    await wang.starts("call-1")
    await desk.idle()
    await chen.removes_bot(called)
    await desk.idle()
    before = calls_to(desk, called)
    await wang.taps("我来", on=wang.private.from_bot()[-1])
    await desk.forward(minutes=10)
    assert calls_to(desk, called) == before
    await chen.adds_bot(called)
    await desk.idle()
    assert "能来 1" in called.board(1)


async def test_a_removal_that_nobody_told_of_is_found_and_forgotten_when_the_group_speaks(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    called.bot = Standing.KICKED
    await wang.taps("我来", on=called.from_bot()[-1])
    await desk.idle()
    called.bot = Standing.MEMBER
    await wang.says("/calls", in_=called)
    await desk.idle()
    assert "能来 1" in called.board(1)


# The right to post --------------------------------------------------------------------------------------------------


async def test_without_the_right_to_post_coordinators_are_told_once_and_boards_catch_up(
    desk: Stage, called: Group, chen: Person, wang: Person, li: Person
) -> None:
    await chen.starts()
    await desk.idle()
    told = len(chen.inbox())
    await chen.forbids_posting(called)
    await chen.says("/call 2 19:00-20:00 西门", in_=called)
    await desk.idle()
    await chen.says("/call 3 19:00-20:00 北门", in_=called)
    await chen.says("/calls", in_=called)
    before = calls_to(desk, called)
    await desk.forward(minutes=20)
    assert calls_to(desk, called) - before <= 60  # a try now and then
    assert ["没有在群里发言的权限" in said for said in chen.inbox()[told:]] == [True]
    await wang.taps("我来", on=called.from_bot()[-1])
    await chen.allows_posting(called)
    await desk.forward(minutes=6)
    assert "能来 1" in called.board(1)
    assert "需要 2" in called.board(2)
    assert "需要 3" in called.board(3)


async def test_a_second_silence_is_told_again(desk: Stage, called: Group, chen: Person) -> None:
    await chen.starts()
    await desk.idle()
    told = len(chen.inbox())
    for place in ("西门", "北门"):
        await chen.forbids_posting(called)
        await chen.says(f"/call 2 19:00-20:00 {place}", in_=called)
        await desk.forward(minutes=6)
        await chen.allows_posting(called)
        await desk.forward(minutes=6)
    assert len(chen.inbox()) == told + 2


async def test_while_one_group_is_silent_another_goes_on(
    desk: Stage, called: Group, chen: Person, wang: Person
) -> None:
    other = desk.telegram.group("阳光苑", members=[wang], admins=[chen])
    await chen.says("/setup", in_=other)
    await chen.forbids_posting(called)
    await chen.says("/call 2 19:00-20:00 西门", in_=called)
    await desk.idle()
    await chen.says(CALL, in_=other)
    await desk.idle()
    assert "需要 6" in other.board(3)


# Topics -------------------------------------------------------------------------------------------------------------


@pytest.fixture
async def forum(desk: Stage, chen: Person, wang: Person, li: Person) -> Group:
    forum = desk.telegram.group("大社区", members=[wang, li], admins=[chen], forum=True)
    await chen.says("/setup", in_=forum)
    await desk.idle()
    return forum


async def test_a_call_stands_in_the_topic_in_which_it_was_made(
    desk: Stage, forum: Group, chen: Person, li: Person
) -> None:
    topic = forum.topic("值班")
    await chen.says(CALL, in_=forum, topic=topic)
    await desk.idle()
    [board] = boards(forum, 1)
    assert board.thread_id == topic
    reply = await li.replies("我来", to=board)
    await desk.idle()
    assert "能来 1" in forum.board(1)
    assert reply.reactions == {"bot": "👍"}
    await chen.says("/close 1", in_=forum, topic=topic)
    await desk.idle()
    assert forum.from_bot()[-1].thread_id == topic


async def test_chatter_in_a_topic_is_no_answer(desk: Stage, forum: Group, chen: Person, li: Person) -> None:
    topic = forum.topic("值班")
    await chen.says(CALL, in_=forum, topic=topic)
    await desk.idle()
    await chen.promotes_bot(forum)
    await li.says("我来", in_=forum, topic=topic)
    await desk.idle()
    assert "能来 0" in forum.board(1)


async def test_when_the_topic_is_gone_the_whole_group_hears_it(
    desk: Stage, forum: Group, chen: Person, wang: Person
) -> None:
    topic = forum.topic("值班")
    await chen.says(CALL, in_=forum, topic=topic)
    await desk.idle()
    for message in forum.messages:
        if message.thread_id == topic or message.id == topic:
            message.deleted = True
    del forum.topics[topic]
    await chen.taps_data("coming:1", on=boards_ever(forum)[0])
    await desk.idle()
    [board] = boards(forum, 1)
    assert board.thread_id is None
    assert "能来 1" in board.text


def boards_ever(group: Group) -> list[Message]:
    return [message for message in group.messages if message.had_buttons]


# Two groups ---------------------------------------------------------------------------------------------------------


async def test_two_groups_never_see_each_others_things(
    desk: Stage, called: Group, chen: Person, wang: Person, li: Person
) -> None:
    zhao = desk.telegram.person("赵强", opened_private=True)
    other = desk.telegram.group("阳光苑", members=[li], admins=[zhao])
    await zhao.says("/setup", in_=other)
    await desk.idle()
    await zhao.says("/calls", in_=other)
    await zhao.says("/close 1", in_=other)
    await zhao.says("/close", in_=other)
    await zhao.says("/calls")
    await zhao.says("/me")
    await desk.idle()
    assert [said for said in (*other.texts(), *zhao.inbox()) if "东区门岗" in said and "/call 6" not in said] == []
    assert "需要 6 · 能来 0" in called.board(1)


async def test_who_left_the_group_can_not_answer_in_private_any_more(desk: Stage, called: Group, wang: Person) -> None:
    await wang.starts("call-1")
    await desk.idle()
    await wang.leaves(called)
    await wang.taps("我来", on=wang.private.from_bot()[-1])
    await desk.idle()
    assert wang.toast() == "这个按钮已失效"
    assert "能来 0" in called.board(1)
