"""The clock speaks of a call: before the start, when people are missing, and of who is not there."""

from datetime import datetime

import pytest

from bot.rehearsal import CONFIG
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, counts, set_up
from tests.stories.conftest import THURSDAY, Stage

TOMORROW = "/call 6 明天 18:00-20:00 东区门岗 测温登记"


def at(hour: int, minute: int = 0, *, day: int = 2) -> datetime:
    return THURSDAY.replace(day=day, hour=hour, minute=minute)


def reminders(person: Person) -> list[Message]:
    """What the clock said to somebody in private and did not take back."""
    return [message for message in person.private.from_bot() if "⏰" in message.text]


def calls_again(group: Group) -> list[Message]:
    """What the clock said to the group because people are missing."""
    return [message for message in group.from_bot() if message.text.startswith(("⏰", "🚨 加急 · #"))]


def named_late(group: Group) -> list[Message]:
    return [message for message in group.from_bot() if "还没签到" in message.text]


@pytest.fixture
async def at_work(desk: Stage, group: Group, chen: Person) -> Stage:
    """The group is registered."""
    await set_up(desk, group, chen)
    return desk


# Before the start


async def test_who_is_coming_is_reminded_once_half_an_hour_before_and_answers_there(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await at_work.until(at(17, 29))
    assert reminders(wang) == []
    await at_work.until(at(17, 59))
    [reminder] = reminders(wang)
    assert reminder.text == (
        "📢 值班召集 #1｜幸福里\n"
        "东区门岗｜测温登记\n"
        "今天 7/2 周四 18:00–20:00\n"
        "⏰ 提醒：你答应了来。到了点“签到”；来不了点“来不了”"
    )
    assert not reminder.silent
    assert reminders(chen) == []
    await wang.taps("来不了", on=reminder)
    await at_work.idle()
    assert counts(board) == (0, 0)


async def test_who_is_coming_tomorrow_is_reminded_the_evening_before_and_not_again(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, TOMORROW)
    await wang.taps("我来", on=board)
    await at_work.until(at(19, 59))
    assert reminders(wang) == []
    await at_work.until(at(20, 1))
    assert len(reminders(wang)) == 1
    await chen.taps("我来", on=board)
    await at_work.until(at(17, 31, day=3))
    assert [len(reminders(person)) for person in (wang, chen)] == [1, 1]
    assert "今天 7/3 周五" in reminders(chen)[0].text


async def test_who_can_not_come_any_more_and_who_is_the_reserve_is_not_reminded(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 18:00-20:00 东区门岗")
    await wang.taps("我来", on=board)
    await chen.taps("我来", on=board)
    await at_work.until(at(17, 31))
    assert [len(reminders(person)) for person in (wang, chen)] == [1, 0]
    await wang.taps("来不了", on=board)
    await at_work.until(at(18, 11))
    assert [len(reminders(person)) for person in (wang, chen)] == [0, 1]  # 来不了 stands where she was reminded


async def test_a_group_that_is_short_hears_of_it_an_hour_before_and_sees_it_again(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 2 19:00-21:00 东区门岗")
    await at_work.until(at(18, 1))
    [first] = calls_again(group)
    assert first.text == (
        "⏰ #1 东区门岗｜还缺 2\n今天 7/2 周四 19:00–21:00\n能来的，在看板上点“我来”，或回复本条：我来"
    )
    assert not first.silent
    assert first.reply_to is board
    await wang.replies("我来", to=first)
    await at_work.until(at(18, 46))
    assert counts(board) == (1, 0)
    assert ["还缺 1" in message.text for message in calls_again(group)] == [False, True]
    assert calls_again(group)[1].silent


async def test_a_call_of_the_same_hour_is_said_to_be_short_once_and_sounds(
    at_work: Stage, group: Group, chen: Person
) -> None:
    await call(at_work, group, chen)
    await at_work.until(at(18))
    assert [message.silent for message in calls_again(group)] == [False]


async def test_where_enough_are_coming_nobody_is_called_again(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 19:00-21:00 东区门岗")
    await wang.taps("我来", on=board)
    await at_work.until(at(19))
    assert calls_again(group) == []


async def test_a_call_that_was_closed_is_not_spoken_of(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await at_work.idle()
    await chen.says("/close 1", in_=group)
    await at_work.until(at(20))
    assert [*reminders(wang), *calls_again(group), *named_late(group)] == []


async def test_a_call_that_was_moved_is_spoken_of_at_its_new_time(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await at_work.idle()
    await chen.says("/call edit 1 20:00-22:00", in_=group)
    await at_work.until(at(19, 29))
    assert reminders(wang) == []
    await at_work.until(at(19, 31))
    assert "20:00–22:00" in reminders(wang)[0].text


# After the start


async def test_who_is_not_there_is_nudged_once_and_then_named_once(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    board = await call(at_work, group, chen)
    for person in (wang, li, chen):
        await person.taps("我来", on=board)
    await at_work.until(at(17, 58))
    await chen.taps("签到", on=board)
    await at_work.until(at(18, 9))
    before = [len(wang.private.messages), len(chen.private.messages)]
    await at_work.until(at(18, 11))
    assert [len(wang.private.messages), len(chen.private.messages)] == [before[0] + 1, before[1]]
    nudge = reminders(wang)[-1]
    assert nudge.text.endswith("⏰ 已经开始了，还没有你的签到。到了点“签到”；来不了点“来不了”，没关系")
    assert not nudge.silent
    assert named_late(group) == []

    await at_work.until(at(18, 16))
    [late] = named_late(group)
    assert late.text == "#1 东区门岗｜还没签到：王芳、老李\n到了点看板上的“签到”，或回复本条：到"
    assert late.silent
    await li.replies("到", to=late)
    await wang.taps("签到", on=nudge)
    await at_work.until(at(19, 59))
    assert counts(board) == (3, 3)
    assert len(named_late(group)) == 1


async def test_of_a_later_start_everybody_is_reminded_nudged_and_named_anew(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await at_work.until(at(18, 20))
    assert len(named_late(group)) == 1
    await chen.says("/call edit 1 20:00-22:00", in_=group)
    await at_work.until(at(19, 29))
    assert reminders(wang) == []  # what was asked of the former start is asked no more
    await at_work.until(at(19, 31))
    assert reminders(wang)[0].text.endswith("⏰ 提醒：你答应了来。到了点“签到”；来不了点“来不了”")
    await at_work.until(at(20, 11))
    assert "⏰ 已经开始了" in reminders(wang)[0].text
    await at_work.until(at(20, 30))
    assert len(named_late(group)) == 2


async def test_of_an_earlier_start_nobody_is_reminded_twice(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 6 18:40-20:40 东区门岗")
    await wang.taps("我来", on=board)
    await at_work.until(at(18, 11))
    [reminder] = reminders(wang)
    await chen.says("/call edit 1 18:35-20:35", in_=group)
    await at_work.until(at(18, 34))
    assert reminders(wang) == [reminder]


async def test_who_answers_the_nudge_is_not_named(at_work: Stage, group: Group, chen: Person, wang: Person) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await at_work.until(at(18, 11))
    await wang.taps("签到", on=reminders(wang)[-1])
    await at_work.until(at(18, 30))
    assert named_late(group) == []


async def test_who_said_that_they_come_later_is_neither_nudged_nor_named(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.replies("18:30到", to=board)
    await at_work.until(at(17, 59))
    before = len(wang.private.messages)
    await at_work.until(at(18, 29))
    assert len(wang.private.messages) == before
    assert named_late(group) == []


async def test_who_said_that_they_would_be_late_is_not_named(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    board = await call(at_work, group, chen)
    await wang.taps("我来", on=board)
    await li.replies("晚点到", to=board)
    await at_work.until(at(18, 16))
    [late] = named_late(group)
    assert "王芳" in late.text
    assert "老李" not in late.text


async def test_where_the_reserve_is_there_nobody_is_missing(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 18:00-20:00 东区门岗")
    await wang.taps("我来", on=board)
    await li.taps("我来", on=board)
    await at_work.until(at(17, 50))
    await li.taps("签到", on=board)
    await at_work.until(at(18, 16))
    assert named_late(group) == []
    assert "⏰ 已经开始了" not in wang.inbox()[-1]


# Somebody drops out when nothing more is planned


async def test_a_drop_out_in_the_last_minutes_is_told_once_to_the_group_and_to_who_posted_it(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await chen.starts()
    board = await call(at_work, group, chen, "/call 2 18:00-20:00 东区门岗")
    for person in (wang, li):
        await person.taps("我来", on=board)
    await at_work.until(at(17, 50))
    assert calls_again(group) == []
    await li.taps("来不了", on=board)
    await at_work.forward(seconds=1)
    [short] = calls_again(group)
    assert short.text.startswith("⏰ #1 东区门岗｜还缺 1\n")
    assert short.silent
    assert chen.inbox()[-1] == "幸福里：召集 #1 有人来不了了，还缺 1。东区门岗｜今天 7/2 周四 18:00–20:00"

    told = len(chen.inbox())
    for word in ("我来", "来不了"):
        await li.taps(word, on=board)
        await at_work.forward(minutes=1)
    assert (len(calls_again(group)), len(chen.inbox())) == (1, told)


async def test_a_drop_out_whose_place_is_taken_at_once_is_no_news(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 18:00-20:00 东区门岗")
    for person in (wang, li):
        await person.taps("我来", on=board)
    await at_work.until(at(17, 50))
    await wang.taps("来不了", on=board)
    await at_work.forward(minutes=1)
    assert calls_again(group) == []


async def test_a_drop_out_while_an_urgent_call_runs_sounds(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 now+2h 北门 卸货")
    await wang.taps("签到", on=board)
    await at_work.forward(minutes=30)
    await wang.taps("来不了", on=board)
    await at_work.forward(minutes=1)
    [short] = calls_again(group)
    assert not short.silent


# Urgent


async def test_a_call_that_starts_soon_is_urgent_and_sounds_three_times_at_most(
    at_work: Stage, group: Group, chen: Person
) -> None:
    board = await call(at_work, group, chen, "/call 3 17:30-19:30 北门 卸货")
    assert board.text.startswith("🚨 加急 · 值班召集 #1｜还缺 3\n北门｜卸货\n")
    assert not board.silent
    await at_work.until(at(19))
    again = calls_again(group)
    assert [message.date.minute for message in again] == [15, 20]
    assert again[0].text.startswith("🚨 加急 · #1 北门｜还缺 3\n")
    assert [message.silent for message in again] == [False, False]


@pytest.mark.parametrize(
    "words",
    ["加急 3 明天 18:00-20:00 北门 卸货", "3 明天 18:00-20:00 北门 卸货 加急", "3 明天 18:00-20:00 URGENT 北门 卸货"],
)
async def test_a_word_makes_a_call_urgent(at_work: Stage, group: Group, chen: Person, words: str) -> None:
    board = await call(at_work, group, chen, f"/call {words}")
    assert board.text.startswith("🚨 加急 · 值班召集 #1｜还缺 3\n北门｜卸货\n")
    await at_work.forward(minutes=30)
    assert len(calls_again(group)) == 2


async def test_an_urgent_call_with_enough_people_is_quiet(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    board = await call(at_work, group, chen, "/call 1 now+2h 北门 卸货")
    await wang.taps("我来", on=board)
    await at_work.forward(minutes=30)
    assert calls_again(group) == []


async def test_the_silent_are_asked_by_an_urgent_call_once_in_private_or_by_one_mention(
    at_work: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    earlier = await call(at_work, group, chen, "/call 3 明天 18:00-20:00 东区门岗")
    for person in (wang, li):  # who has answered here is on the register
        await person.taps("我来", on=earlier)
    await li.replies("可能来", to=earlier)  # the question about it finds out that nobody may write to him
    await at_work.forward(minutes=1)
    await call(at_work, group, chen, "/call 3 now+2h 北门 卸货")
    await at_work.forward(minutes=4)
    assert not [text for text in wang.inbox() if "#2" in text]
    await at_work.forward(minutes=20)
    [asked] = [message for message in wang.private.from_bot() if "#2" in message.text]
    assert not asked.silent
    assert asked.text.startswith("🚨 加急 · 值班召集 #2｜幸福里\n")
    assert asked.text.endswith("还缺 3，你还没有回复：来不来点一下")
    assert chen.inbox()[-1] == (
        "幸福里：#2 还没回复 2 人。私聊问了 1 人；1 人收不到私聊，只能在群里提到或打电话：\n老李"
    )
    [mention] = [message for message in group.from_bot() if any(e["type"] == "text_mention" for e in message.entities)]
    assert [entity["user"]["id"] for entity in mention.entities] == [li.id]
    assert mention.silent


async def test_an_urgent_call_sounds_though_the_group_had_its_sounds_of_the_day(
    at_work: Stage, group: Group, chen: Person
) -> None:
    for _ in range(7):
        last = await call(at_work, group, chen, TOMORROW)
        await at_work.forward(minutes=1)
    assert last.silent
    assert not (await call(at_work, group, chen, "/call 3 now+2h 北门 卸货")).silent


async def test_by_night_only_what_is_urgent_sounds(at_work: Stage, group: Group, chen: Person) -> None:
    await at_work.until(at(23))
    assert (await call(at_work, group, chen, "/call 3 明天 12:00-14:00 北门")).silent
    assert not (await call(at_work, group, chen, "/call 3 now+2h 北门 卸货")).silent


# Neither too much nor at the wrong hour


async def test_a_person_is_written_to_five_times_a_day_at_most(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    for _ in range(7):
        await wang.taps("我来", on=await call(at_work, group, chen, TOMORROW))
        await at_work.forward(minutes=1)
    await at_work.until(at(20, 5))
    assert len(reminders(wang)) == 5


async def test_who_was_written_to_often_enough_keeps_the_board_that_they_have(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    for _ in range(5):
        await wang.taps("我来", on=await call(at_work, group, chen, TOMORROW))
        await at_work.forward(minutes=1)
    await wang.taps("我来", on=await call(at_work, group, chen, "/call 6 21:00-22:00 西区门岗"))
    await wang.starts("call-6")
    await at_work.until(at(20, 31))
    assert len(reminders(wang)) == 5
    mine = wang.private.from_bot()[-6]
    await wang.taps("来不了", on=mine)
    await at_work.idle()
    assert mine.text.endswith("你：来不了")


async def test_a_reminder_that_can_wait_waits_for_the_morning(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await at_work.until(at(20, 30))  # after the evening's reminders
    at_dawn = await call(at_work, group, chen, "/call 6 明天 7:20-9:00 东区门岗")
    by_night = await call(at_work, group, chen, "/call 6 明天 3:00-5:00 西区门岗")
    for board in (at_dawn, by_night):
        await wang.taps("我来", on=board)
    await at_work.until(at(2, 31, day=3))
    assert ["西区门岗" in message.text for message in reminders(wang)] == [True]
    assert not reminders(wang)[0].silent
    await at_work.until(at(6, 59, day=3))
    assert not [message for message in reminders(wang) if "东区门岗" in message.text]
    await at_work.until(at(7, 1, day=3))
    assert [message for message in reminders(wang) if "东区门岗" in message.text]


async def test_what_fell_due_while_the_desk_was_down_is_said_when_it_still_helps(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await wang.taps("我来", on=await call(stage, group, chen))
        await stage.idle()
    stage.clock.move(at(18, 30))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert [message.text.splitlines()[-1][:6] for message in reminders(wang)] == ["⏰ 已经开始"]
        assert len(named_late(group)) == 1
        assert calls_again(group) == []


async def test_after_a_stop_of_hours_nothing_comes_in_heaps(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await wang.taps("我来", on=board)
        await stage.idle()
    stage.clock.move(at(19, 30))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert [*reminders(wang), *named_late(group), *calls_again(group)] == []


OFF = """
[reminders]
evening_before = "off"
before_start = "off"
short = "off"
nudge = "off"
late = "off"
urgent_again = "off"
"""


async def test_each_is_off_by_a_word(stage: Stage, group: Group, chen: Person, wang: Person) -> None:
    stage.config = CONFIG + OFF
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        for words in (TOMORROW, "/call 6 18:00-20:00 东区门岗", "/call 6 now+2h 北门"):
            await wang.taps("我来", on=await call(stage, group, chen, words))
        await stage.until(at(17, 31, day=3))
        assert [*reminders(wang), *named_late(group), *calls_again(group)] == []
