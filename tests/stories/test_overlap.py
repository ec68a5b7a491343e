"""Somebody comes to two calls at the same time: they are asked which, and one tap settles it."""

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, counts, set_up
from tests.stories.conftest import Stage


@pytest.fixture
async def gate(desk: Stage, group: Group, chen: Person, wang: Person) -> Message:
    """The board of #1, 18:00-20:00; 王芳 has written to the bot."""
    await set_up(desk, group, chen)
    await wang.starts()
    return await call(desk, group, chen)


@pytest.fixture
async def west(desk: Stage, group: Group, gate: Message, chen: Person) -> Message:
    """The board of #2, 19:00-21:00."""
    return await call(desk, group, chen, "/call 2 19:00-21:00 西门")


@pytest.fixture
async def question(desk: Stage, gate: Message, west: Message, wang: Person) -> Message:
    """What 王芳 is asked when she comes to both."""
    await wang.taps("我来", on=gate)
    await wang.taps("我来", on=west)
    await desk.forward(minutes=1)
    return wang.private.from_bot()[-1]


async def test_she_is_asked_which(desk: Stage, question: Message, gate: Message, west: Message, wang: Person) -> None:
    assert question.text == (
        "幸福里：你答应了 #2 西门｜今天 7/2 周四 19:00–21:00\n"
        "同一时间还有 幸福里 #1 东区门岗｜今天 7/2 周四 18:00–20:00\n"
        "去哪一个？"
    )
    assert question.keyboard == [["去 #2", "去 #1"], ["两个都去"]]
    assert wang.toast() == "已记下：#2 西门 19:00，谢谢。同一时间你还答应了 #1 东区门岗，去哪个？请到私聊里点一下"
    assert (counts(gate), counts(west)) == ((1, 0), (1, 0))


@pytest.mark.parametrize(("goes", "stays_away"), [(1, 2), (2, 1)])
async def test_she_goes_to_one(
    desk: Stage, question: Message, gate: Message, west: Message, wang: Person, goes: int, stays_away: int
) -> None:
    await wang.taps(f"去 #{goes}", on=question)
    await desk.forward(minutes=1)
    boards = {1: gate, 2: west}
    assert counts(boards[goes]) == (1, 0)
    assert counts(boards[stays_away]) == (0, 0)
    assert question.text.startswith(f"已记下：去 #{goes} ")
    assert question.keyboard == []


async def test_she_goes_to_both(desk: Stage, question: Message, gate: Message, west: Message, wang: Person) -> None:
    await wang.taps("两个都去", on=question)
    await desk.forward(minutes=1)
    assert (counts(gate), counts(west)) == ((1, 0), (1, 0))
    assert question.text == "已记下：#2 和 #1 两个都去"
    assert question.keyboard == []


async def test_answered_on_a_board_the_question_is_settled(
    desk: Stage, question: Message, gate: Message, wang: Person
) -> None:
    await wang.taps("来不了", on=gate)
    await desk.forward(minutes=1)
    assert question.text == "#2 和 #1 不再冲突了"
    assert question.keyboard == []


async def test_an_old_question_still_means_what_it_says(
    desk: Stage, question: Message, gate: Message, west: Message, wang: Person
) -> None:
    await wang.taps_data("go-to-one:1:2", on=question)
    await wang.taps_data("go-to-one:2:1", on=question)
    await desk.forward(minutes=1)
    assert (counts(gate), counts(west)) == ((0, 0), (1, 0))


async def test_who_can_not_be_written_to_has_the_toast(desk: Stage, gate: Message, west: Message, li: Person) -> None:
    await li.taps("我来", on=gate)
    await li.taps("我来", on=west)
    await desk.idle()
    assert li.toast() == "已记下：#2 西门 19:00，谢谢。注意：同一时间你还答应了 #1 东区门岗，去不了的请点“来不了”"


async def test_calls_one_after_the_other_are_no_question(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    after = await call(desk, group, chen, "/call 2 20:00-21:00 西门")
    asked = len(wang.inbox())
    await wang.taps("我来", on=gate)
    await wang.taps("我来", on=after)
    await desk.idle()
    assert len(wang.inbox()) == asked


async def test_the_reserve_of_the_other_is_told_their_place_before_they_choose(
    desk: Stage, group: Group, gate: Message, chen: Person, wang: Person
) -> None:
    west = await call(desk, group, chen, "/call 1 19:00-21:00 西门")
    await chen.taps("我来", on=west)
    for board in (gate, west):
        await wang.taps("我来", on=board)
        await desk.forward(minutes=1)
    assert wang.toast() == (
        "已记下：#2 西门 19:00，你是候补第 1 位，先不用来。同一时间你还答应了 #1 东区门岗，去哪个？请到私聊里点一下"
    )
    [question] = questions(wang)
    assert question.text == (
        "幸福里：你答应了 #2 西门｜今天 7/2 周四 19:00–21:00（候补第 1 位）\n"
        "同一时间还有 幸福里 #1 东区门岗｜今天 7/2 周四 18:00–20:00\n"
        "去哪一个？"
    )
    await wang.taps("去 #2", on=question)
    await desk.idle()
    assert wang.toast() == "已记下：去 #2 西门（候补第 1 位），不去 #1"


async def test_of_three_calls_each_pair_is_a_question_of_its_own(
    desk: Stage, group: Group, gate: Message, west: Message, chen: Person, wang: Person
) -> None:
    canteen = await call(desk, group, chen, "/call 2 19:00-22:00 食堂")
    for board in (gate, west, canteen):
        await wang.taps("我来", on=board)
    await desk.forward(minutes=1)
    asked = [question.keyboard[0] for question in questions(wang)]
    assert sorted(asked) == [["去 #2", "去 #1"], ["去 #3", "去 #1"], ["去 #3", "去 #2"]]
    await wang.taps("来不了", on=canteen)
    await desk.forward(minutes=1)
    assert [question.keyboard[0] for question in questions(wang)] == [["去 #2", "去 #1"]]
    await chen.says("/close 1", in_=group)
    await desk.forward(minutes=1)
    assert questions(wang) == []


# A call that is moved -----------------------------------------------------------------------------------------------


def questions(person: Person) -> list[Message]:
    """Those that still have their buttons."""
    return [message for message in person.private.from_bot() if ["两个都去"] in message.keyboard]


@pytest.fixture
async def evening(desk: Stage, group: Group, gate: Message, chen: Person, wang: Person) -> Message:
    """The board of #2, 20:00-21:00; 王芳 comes to both, one after the other."""
    board = await call(desk, group, chen, "/call 2 20:00-21:00 西门")
    for each in (gate, board):
        await wang.taps("我来", on=each)
    await desk.forward(minutes=1)
    return board


async def test_who_comes_to_a_call_that_is_moved_into_another_is_asked_which_once(
    desk: Stage, group: Group, gate: Message, evening: Message, chen: Person, wang: Person
) -> None:
    assert questions(wang) == []
    await chen.says("/call edit 2 19:00-21:00", in_=group)
    await desk.forward(minutes=1)
    [question] = questions(wang)
    assert question.text == (
        "幸福里：你答应了 #2 西门｜今天 7/2 周四 19:00–21:00\n"
        "同一时间还有 幸福里 #1 东区门岗｜今天 7/2 周四 18:00–20:00\n"
        "去哪一个？"
    )
    await wang.taps("两个都去", on=question)
    for still in ("/call edit 2 19:30-21:00", "/call edit 2 南门"):
        await chen.says(still, in_=group)
        await desk.forward(minutes=1)
    assert questions(wang) == []

    await chen.says("/call edit 2 20:00-21:00", in_=group)
    await chen.says("/call edit 1 18:00-20:30", in_=group)
    await desk.forward(minutes=1)
    [again] = questions(wang)
    await wang.taps("去 #1", on=again)
    await desk.forward(minutes=1)
    assert (counts(gate), counts(evening)) == ((1, 0), (0, 0))


async def test_who_comes_to_one_of_them_is_asked_nothing(
    desk: Stage, group: Group, gate: Message, evening: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("来不了", on=gate)
    await chen.says("/call edit 2 19:00-21:00", in_=group)
    await desk.forward(minutes=1)
    assert questions(wang) == []


async def test_moved_apart_again_the_question_is_settled(
    desk: Stage, group: Group, evening: Message, chen: Person, wang: Person
) -> None:
    await chen.says("/call edit 2 19:00-21:00", in_=group)
    await desk.forward(minutes=1)
    [question] = questions(wang)
    await chen.says("/call edit 2 20:00-21:00", in_=group)
    await desk.forward(minutes=1)
    assert question.text == "#2 和 #1 不再冲突了"
    assert question.keyboard == []
