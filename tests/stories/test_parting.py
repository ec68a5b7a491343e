"""The end of a call: who is still in is checked out by the clock, and asked once whether that is right."""

import pytest

from domain.policy import Policy
from handlers.duty_calls.due import end
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage.database import Database
from tests.stories.calls import call, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage

END = THURSDAY.replace(hour=20, minute=0)


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person) -> Message:
    """The board of #1, from 18:00 to 20:00."""
    await set_up(desk, group, chen)
    return await call(desk, group, chen)


def questions(person: Person) -> list[Message]:
    """Those of the end that still have their buttons."""
    return [message for message in person.private.from_bot() if ["走得晚"] in [row[-1:] for row in message.keyboard]]


async def stays_to_the_end(desk: Stage, board: Message, *people: Person) -> None:
    """These check in at the start, and nobody checks out."""
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    for person in people:
        await person.taps("签到", on=board)
    await desk.until(END)


async def test_who_is_still_in_is_checked_out_by_the_clock_and_asked_once(
    desk: Stage, group: Group, board: Message, wang: Person
) -> None:
    await stays_to_the_end(desk, board, wang)
    assert "已结束 · 到 1 · 未到 0 · 服务 2 小时" in board.text
    assert "✅ 王芳 18:00–20:00（自动）" in board.text
    [question] = questions(wang)
    assert question.text == (
        "📢 幸福里：值班召集 #1 已结束\n东区门岗｜今天 7/2 周四\n你 18:00 签到，没有签退，先按 20:00 记了。对吗？"
    )
    assert question.keyboard == [["对", "走得早", "走得晚"]]
    assert question.silent

    await wang.taps("对")
    await desk.idle()
    assert question.text.endswith("已记下：18:00–20:00，辛苦了")
    assert question.keyboard == []
    assert "✅ 王芳 18:00–20:00\n" in f"{board.text}\n"
    await desk.forward(hours=24)
    assert questions(wang) == []


async def test_who_left_earlier_says_by_how_much_and_the_hours_follow(
    desk: Stage, board: Message, wang: Person
) -> None:
    await stays_to_the_end(desk, board, wang)
    await wang.taps("走得早")
    await desk.idle()
    assert wang.private.from_bot()[-1].keyboard == [["早 15 分钟", "早 30 分钟", "早 60 分钟"], ["对"]]
    await wang.taps("早 30 分钟")
    await desk.idle()
    assert "服务 1.5 小时" in board.text
    assert "✅ 王芳 18:00–19:30" in board.text
    assert wang.private.from_bot()[-1].text.endswith("已记下：18:00–19:30，辛苦了")


async def test_who_left_later_has_more_hours(desk: Stage, board: Message, wang: Person) -> None:
    await stays_to_the_end(desk, board, wang)
    await wang.taps("走得晚")
    await desk.idle()
    await wang.taps("晚 60 分钟")
    await desk.idle()
    assert "服务 3 小时" in board.text
    assert "✅ 王芳 18:00–21:00" in board.text


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("对", "18:00–20:00"), ("7点半走的", "18:00–19:30"), ("19:30", "18:00–19:30"), ("8点半", "18:00–20:30")],
)
async def test_who_only_types_answers_by_a_reply(
    desk: Stage, board: Message, wang: Person, typed: str, hours: str
) -> None:
    await stays_to_the_end(desk, board, wang)
    [question] = questions(wang)
    said = await wang.replies(typed, to=question)
    await desk.forward(seconds=5)
    assert receipt(said) == "👍"
    assert question.text.endswith(f"已记下：{hours}，辛苦了")
    assert f"✅ 王芳 {hours}\n" in f"{board.text}\n"


@pytest.mark.parametrize("typed", ["对吗？", "不对", "老李19:30走的", "03:00"])
async def test_a_reply_that_tells_no_time_puts_nothing_right(
    desk: Stage, board: Message, wang: Person, typed: str
) -> None:
    await stays_to_the_end(desk, board, wang)
    said = await wang.replies(typed, to=questions(wang)[0])
    await desk.forward(seconds=5)
    assert receipt(said) != "👍"
    assert "✅ 王芳 18:00–20:00（自动）" in board.text


async def test_who_was_away_in_between_keeps_the_hours_before_it(desk: Stage, board: Message, wang: Person) -> None:
    for hour, minute, label in ((18, 0, "签到"), (18, 30, "签退"), (19, 0, "签到")):
        await desk.until(THURSDAY.replace(hour=hour, minute=minute))
        await wang.taps(label, on=board)
    await desk.until(END)
    await wang.taps("走得早")
    await desk.idle()
    await wang.taps("早 30 分钟")
    await desk.idle()
    assert "服务 1 小时" in board.text


async def test_who_checked_in_a_day_early_can_still_say_that_it_is_right(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 6 明天 18:00-20:00 东区门岗")
    await wang.taps("签到", on=board)
    await desk.until(END.replace(day=3))
    await wang.taps("对")
    await desk.idle()
    assert wang.toast() == "已更正：#1"
    assert "服务 2 小时" in board.text


async def test_who_came_for_the_last_minutes_can_not_have_left_before(
    desk: Stage, board: Message, wang: Person
) -> None:
    await desk.until(THURSDAY.replace(hour=19, minute=40))
    await wang.taps("签到", on=board)
    await desk.until(END)
    await wang.taps("走得早")
    await desk.idle()
    assert wang.private.from_bot()[-1].keyboard == [["早 15 分钟"], ["对"]]


async def test_the_question_is_answered_once(desk: Stage, board: Message, wang: Person) -> None:
    await stays_to_the_end(desk, board, wang)
    [question] = questions(wang)
    await wang.taps_data("left:1", question)
    await wang.taps_data("later-by:1:60", question)
    await desk.idle()
    assert wang.toast() == "#1 你的时间已经记下了。还要改，请找协调员"
    assert "服务 2 小时" in board.text


@pytest.mark.parametrize("data", ["later-by:1:500", "earlier-by:1:240", "later-by:1:0", "later-by:2:15", "left:2"])
async def test_a_forged_answer_changes_nothing(desk: Stage, board: Message, wang: Person, data: str) -> None:
    await stays_to_the_end(desk, board, wang)
    await wang.taps_data(data, questions(wang)[0])
    await desk.idle()
    assert wang.toast() == "这个按钮已失效"
    assert "✅ 王芳 18:00–20:00（自动）" in board.text


async def test_nobody_answers_for_somebody_else(desk: Stage, board: Message, wang: Person, chen: Person) -> None:
    await stays_to_the_end(desk, board, wang)
    await chen.taps_data("earlier-by:1:60", questions(wang)[0])
    await desk.idle()
    assert chen.toast() == "这个按钮已失效"
    assert "服务 2 小时" in board.text


async def test_who_checked_out_is_not_asked(desk: Stage, board: Message, wang: Person, li: Person) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到", on=board)
    await desk.until(THURSDAY.replace(hour=19, minute=0))
    await wang.taps("签退", on=board)
    await desk.until(END)
    assert questions(wang) == []
    assert "✅ 王芳 18:00–19:00" in board.text


async def test_who_can_not_be_written_to_is_not_asked_in_the_group(
    desk: Stage, group: Group, board: Message, li: Person
) -> None:
    await stays_to_the_end(desk, board, li)
    assert "✅ 老李 18:00–20:00（自动）" in board.text
    await desk.forward(minutes=1)
    assert "没有签退" not in "".join(group.texts())


async def test_a_call_that_is_closed_early_is_the_end_too(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到", on=board)
    await desk.until(THURSDAY.replace(hour=19, minute=0))
    await chen.says("/close 1", in_=group)
    await desk.idle()
    assert "✅ 王芳 18:00–19:00（自动）" in board.text
    assert "先按 19:00 记了" in questions(wang)[0].text


async def test_the_question_survives_a_restart_in_the_middle(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await stays_to_the_end(stage, board, wang)
        await wang.taps("走得早")
        await stage.idle()
    async with stage.desk_runs():
        await wang.taps("早 15 分钟")
        await stage.idle()
        assert "✅ 王芳 18:00–19:45" in board.text


async def test_a_check_out_that_is_read_after_the_end_counts_in_place_of_the_clocks(
    stage: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await stage.until(THURSDAY.replace(hour=18, minute=0))
        for person in (wang, li):
            await person.taps("签到", on=board)
        await stage.idle()
    stage.clock.move(THURSDAY.replace(hour=19, minute=30))
    await li.replies("收工", to=board)
    stage.clock.move(THURSDAY.replace(hour=20, minute=30))
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert "✅ 王芳 18:00–20:00（自动）、老李 18:00–19:30" in board.text


async def test_what_is_read_after_the_clock_ended_the_call_counts_from_when_it_was_said(
    stage: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    async with stage.desk_runs() as desk:
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await stage.until(THURSDAY.replace(hour=18, minute=0))
        await li.taps("签到", on=board)
        await stage.idle()
        policy = desk.policy
    stage.clock.move(THURSDAY.replace(hour=19, minute=30))
    await wang.replies("到", to=board)
    await li.replies("收工", to=board)
    stage.clock.move(THURSDAY.replace(hour=20, minute=30))
    await the_clock_comes_first(stage, policy)
    async with stage.desk_runs():
        await stage.idle()
        assert "✅ 老李 18:00–19:30、王芳 19:30–20:00（自动）" in board.text
        assert len(questions(wang)) == 1


async def the_clock_comes_first(stage: Stage, policy: Policy) -> None:
    """The desk ends its calls before it reads what came in while it was down."""
    database = await Database.open(stage.folder / "zhishou.db", now=stage.clock.now())
    try:
        async with database.write() as tx:
            assert await end(tx, stage.clock.now(), policy) == 1
    finally:
        await database.close()


async def test_who_would_be_asked_much_later_is_not_asked(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await wang.taps("签到", on=board)
        await stage.idle()
    stage.clock.move(END.replace(day=3, hour=9))
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert "服务 2 小时" in board.text
        assert questions(wang) == []


async def test_the_question_in_english(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen, "en")
    board = await call(desk, group, chen, '/call 6 18:00-20:00 "East gate"')
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("Check in", on=board)
    await desk.until(END)
    question = wang.private.from_bot()[-1]
    assert question.text.endswith("You checked in at 18:00 and did not check out, so I noted 20:00. Is that right?")
    assert question.keyboard == [["Right", "I left earlier", "I left later"]]
    await wang.taps("I left earlier")
    await desk.idle()
    await wang.taps("30 min earlier")
    await desk.idle()
    assert "18:00–19:30" in board.text
