"""A coordinator asks for volunteers; they answer by taps; the board is right; the call ends."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from simulator.taps import Tap
from tests.stories.calls import call, come_in, counts, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage, both_modes


@pytest.fixture
async def board(desk: Stage, group: Group, chen: Person) -> Message:
    """The board of #1, six to the east gate from 18:00 to 20:00."""
    await set_up(desk, group, chen)
    return await call(desk, group, chen)


@both_modes
async def test_the_journey_of_a_call(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person, li: Person
) -> None:
    assert board.text == (
        "📢 值班召集 #1｜还缺 6\n"
        "东区门岗｜测温登记\n"
        "今天 7/2 周四 18:00–20:00\n"
        "需要 6 · 能来 0 · 已签到 0\n"
        "点按钮，或回复：到／我来／来不了"
    )
    assert board.keyboard == [["我来", "来不了"], ["签到", "签退"], ["点名"]]
    assert not board.silent

    await wang.taps("我来")
    await desk.idle()
    assert wang.toast() == "已记下：#1 东区门岗 18:00，谢谢"

    await desk.until(THURSDAY.replace(hour=17, minute=14))
    soon = await li.replies("十分钟到")
    await desk.idle()
    assert receipt(soon) == "👍"
    assert "还缺 4" in board.text
    assert "需要 6 · 能来 2 · 已签到 0" in board.text
    assert "🚶 王芳、老李（17:24到）" in board.text

    [only_seen] = come_in(desk, group, ["陈晨"])
    seen = await only_seen.replies("收到")
    await desk.until(THURSDAY.replace(hour=17, minute=30))
    assert receipt(seen) == "👀"
    assert counts(board) == (2, 0)

    await li.taps("签到")
    await desk.idle()
    assert li.toast() == "签到成功 17:30（提前，时长从 18:00 起算）"
    assert counts(board) == (2, 1)
    assert "✅ 老李\n🚶 王芳" in board.text

    unclear = await wang.replies("来不了了 有事", to=board)
    await desk.idle()
    assert receipt(unclear) == "🤔"
    question = wang.private.from_bot()[-1]
    assert "#1" in question.text
    assert question.keyboard == [["来不了", "仍来"]]
    assert counts(board) == (2, 1)

    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert "已结束 · 到 1 · 未到 1 · 服务 2 小时" in board.text
    assert board.keyboard == []


async def test_the_journey_in_english(desk: Stage, group: Group, chen: Person, wang: Person, li: Person) -> None:
    await set_up(desk, group, chen, "en")
    board = await call(desk, group, chen, '/call 6 18:00-20:00 "East gate" temperature checks')
    assert board.text == (
        "📢 Volunteers needed #1: 6 short\n"
        "East gate, temperature checks\n"
        "Today, Thu 2 Jul, 18:00–20:00\n"
        "needed 6 · coming 0 · arrived 0\n"
        "Tap, or reply: here / coming / can't"
    )
    assert board.keyboard == [["Coming", "Can't"], ["Check in", "Check out"], ["Roll call"]]
    await wang.taps("Coming")
    await desk.idle()
    assert wang.toast() == "Noted: #1 East gate, 18:00. Thank you"
    await desk.until(THURSDAY.replace(hour=17, minute=30))
    await li.taps("Check in")
    await desk.idle()
    assert li.toast() == "Checked in 17:30 (early; hours count from 18:00)"
    assert "needed 6 · coming 2 · arrived 1" in board.text
    assert "✅ 老李\n🚶 王芳" in board.text
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert "over · came 1" in board.text


async def test_a_group_of_two_languages_reads_both_and_either_button_works(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen, "zh+en")
    board = await call(desk, group, chen)
    assert "需要 6 · 能来 0 · 已签到 0" in board.text
    assert "needed 6 · coming 0 · arrived 0" in board.text
    assert board.keyboard == [
        ["我来 / Coming", "来不了 / Can't"],
        ["签到 / Check in", "签退 / Check out"],
        ["点名 / Roll call"],
    ]
    await wang.taps("Coming")
    await desk.idle()
    assert wang.toast() == "已记下：#1 东区门岗 18:00，谢谢 / Noted: #1 东区门岗, 18:00. Thank you"


async def test_a_toast_speaks_the_persons_own_language(desk: Stage, board: Message, wang: Person) -> None:
    await wang.says("/language en")
    await desk.idle()
    await wang.taps("我来", on=board)
    await desk.idle()
    assert wang.toast() == "Noted: #1 东区门岗, 18:00. Thank you"


# Taps


async def test_a_second_tap_counts_nobody_twice(desk: Stage, board: Message, wang: Person) -> None:
    for _ in range(3):
        await wang.taps("我来")
        await wang.taps("签到")
    await desk.idle()
    assert counts(board) == (1, 1)
    assert wang.toast() == "17:10 已签到，不用再点"


async def test_who_cant_come_is_no_longer_counted_and_may_change_their_mind(
    desk: Stage, board: Message, wang: Person
) -> None:
    await wang.taps("我来")
    await wang.taps("来不了")
    await desk.idle()
    assert wang.toast() == "已记下：#1 来不了"
    assert counts(board) == (0, 0)
    assert "王芳" not in board.text
    await wang.taps("我来")
    await desk.idle()
    assert counts(board) == (1, 0)


async def test_who_arrived_and_then_cant_stays_arrived(desk: Stage, board: Message, wang: Person) -> None:
    await wang.taps("签到")
    await wang.taps("来不了")
    await desk.idle()
    assert counts(board) == (0, 1)
    assert wang.toast() == "已记下：#1 来不了。17:10 的签到仍在；要离开请点“签退”"


async def test_a_check_out_without_a_check_in_changes_no_count(desk: Stage, board: Message, wang: Person) -> None:
    await wang.taps("我来")
    await wang.taps("签退")
    await desk.idle()
    assert wang.toast() == "#1 你现在没有签到，不用签退"
    assert counts(board) == (1, 0)


async def test_a_check_out_tells_the_hours_and_the_arrival_still_counts(
    desk: Stage, board: Message, wang: Person
) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到")
    await desk.until(THURSDAY.replace(hour=19, minute=30))
    await wang.taps("签退")
    await desk.idle()
    assert wang.toast() == "签退成功 19:30，这次服务 1.5 小时，辛苦了"
    assert counts(board) == (1, 1)
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert "服务 1.5 小时" in board.text


async def test_a_check_out_by_mistake_is_undone_by_checking_in_again(desk: Stage, board: Message, wang: Person) -> None:
    await desk.until(THURSDAY.replace(hour=18, minute=0))
    await wang.taps("签到")
    await desk.forward(minutes=3)
    await wang.taps("签退")
    await desk.idle()
    assert wang.toast() == "已签退 18:03。点错了？再点“签到”就恢复"
    await desk.forward(minutes=2)
    await wang.taps("签到")
    await desk.idle()
    assert wang.toast() == "已恢复：18:00 的签到"
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    assert "到 1 · 未到 0 · 服务 2 小时" in board.text


@both_modes
async def test_taps_that_race_are_all_counted(desk: Stage, group: Group, board: Message) -> None:
    people = come_in(desk, group, ["甲", "乙", "丙", "丁"])
    await asyncio.gather(*(person.taps("我来") for person in people))
    await desk.idle()
    assert counts(board) == (4, 0)


async def test_a_board_whose_sending_was_never_answered_counts_and_goes_with_its_first_tap(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    desk.telegram.faults.add("reset_after", method="sendMessage", chat=group.id)
    board = await call(desk, group, chen)
    [stray] = [message for message in group.from_bot() if message.text == board.text and message is not board]
    answered_by_reply = await li.replies("我来", to=stray)
    await wang.taps("我来", on=stray)
    await desk.idle()
    assert receipt(answered_by_reply) == "👍"
    assert wang.toast() == "已记下：#1 东区门岗 18:00，谢谢"
    assert counts(board) == (2, 0)
    assert stray.deleted


async def test_enough_people_is_said_and_more_may_come(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    for person in come_in(desk, group, ["甲", "乙"]):
        await person.taps("我来")
    await desk.idle()
    assert board.text.startswith("📢 值班召集 #1｜人已够\n东区门岗\n")
    assert counts(board) == (2, 0)


async def test_who_comes_to_two_calls_at_the_same_time_is_told(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    other = await call(desk, group, chen, "/call 2 19:00-21:00 西区")
    after = await call(desk, group, chen, "/call 2 20:00-22:00 北区")
    await wang.taps("我来", on=board)
    await wang.taps("我来", on=after)
    await desk.idle()
    assert wang.toast() == "已记下：#3 北区 20:00，谢谢"
    await wang.taps("我来", on=other)
    await desk.idle()
    assert wang.toast() == ("已记下：#2 西区 19:00，谢谢。注意：同一时间你还答应了 #1 东区门岗，去不了的请点“来不了”")
    assert (counts(board), counts(other)) == ((1, 0), (1, 0))


async def test_who_types_is_told_of_two_calls_at_once_in_private(
    desk: Stage, group: Group, board: Message, chen: Person, wang: Person
) -> None:
    other = await call(desk, group, chen, "/call 2 19:00-21:00 西区")
    await wang.replies("我来", to=board)
    await wang.replies("我来", to=other)
    await desk.idle()
    assert wang.inbox()[-1].startswith("幸福里：你答应了 #2 西区")
    assert "同一时间还有 幸福里 #1 东区门岗" in wang.inbox()[-1]


async def test_who_can_not_be_written_to_is_told_of_two_calls_in_the_group_for_a_while(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    other = await call(desk, group, chen, "/call 2 19:00-21:00 西区")
    await li.replies("请假了 有事", to=board)  # the question about it finds out that nobody may write to him
    await desk.idle()
    await li.replies("我来", to=board)
    await li.replies("我来", to=other)
    await desk.idle()
    assert "同一时间你还答应了 #1 东区门岗" in group.texts()[-1]
    await desk.forward(minutes=2)
    assert "同一时间" not in "".join(group.texts())


async def test_what_another_group_does_is_not_said_in_this_one(
    desk: Stage, group: Group, board: Message, chen: Person, li: Person
) -> None:
    away = desk.telegram.group("别的群", members=[li], admins=[chen])
    await set_up(desk, away, chen)
    other = await call(desk, away, chen, "/call 2 19:00-21:00 秘密地点")
    await li.replies("可能来", to=board)
    await desk.idle()
    await li.replies("我来", to=other)
    await li.replies("我来", to=board)
    await desk.idle()
    assert "秘密地点" not in "".join(group.texts())


# The end


async def test_a_call_that_ended_while_the_desk_was_down_ended_at_its_end(
    stage: Stage, group: Group, chen: Person, wang: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
        await wang.taps("签到")
        await stage.idle()
    stage.clock.move(THURSDAY.replace(hour=23))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert "已结束 · 到 1 · 未到 0 · 服务 2 小时" in board.text


async def test_what_was_said_while_the_desk_was_down_counts_from_when_it_was_said(
    stage: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
    stage.clock.move(THURSDAY.replace(hour=17, minute=50))
    await wang.replies("到", to=board)
    await li.replies("十分钟到", to=board)
    stage.clock.move(THURSDAY.replace(hour=19))
    async with stage.desk_runs():
        await stage.idle()
        assert "✅ 王芳\n🚶 老李（18:00到）" in board.text
        await stage.until(THURSDAY.replace(hour=20, minute=0))
        assert "已结束 · 到 1 · 未到 1 · 服务 2 小时" in board.text


async def test_a_tap_after_the_end_is_told_so_though_the_clock_has_not_closed_it(
    desk: Stage, board: Message, wang: Person
) -> None:
    desk.clock.move(THURSDAY.replace(hour=20, minute=0))
    await wang.taps("我来", on=board)
    await desk.idle()
    assert wang.toast() == "值班召集 #1 已结束，不再改动"


async def test_a_private_board_shows_the_end_too(desk: Stage, group: Group, board: Message, wang: Person) -> None:
    await wang.starts("call-1")
    await desk.idle()
    mine = wang.private.from_bot()[-1]
    assert mine.keyboard == [["我来", "来不了"], ["签到", "签退"]]
    await wang.taps("我来", on=mine)
    await desk.idle()
    assert "你：能来 🚶" in mine.text
    await desk.until(THURSDAY.replace(hour=20, minute=0))
    mine = wang.private.from_bot()[-1]  # the nudge took its place
    assert mine.text.startswith("📢 值班召集 #1｜幸福里｜已结束\n")
    assert mine.keyboard == []


async def test_on_a_new_day_the_board_says_today_where_it_said_tomorrow(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 2 明天 8:00-9:00 西区")
    await wang.starts("call-1")
    await desk.until(THURSDAY.replace(hour=23, minute=59))
    assert "明天 7/3 周五 08:00–09:00" in board.text
    desk.clock.move(THURSDAY.replace(hour=23, minute=59, second=59))
    await wang.taps("我来", on=board)  # so that it is drawn in the last second of the day
    await desk.idle()
    await desk.forward(seconds=10)
    mine = wang.private.from_bot()[-1]
    for shown in (board, mine):
        assert "今天 7/3 周五 08:00–09:00" in shown.text

    await desk.forward(minutes=2)  # in which the register shows that 王芳 is on it
    edits = len(desk.telegram.calls)
    await desk.until(THURSDAY.replace(day=3, hour=6))
    assert len(desk.telegram.calls) == edits


# Size


def answered(tap: Tap) -> bool:
    return tap.answer is not None


async def test_a_storm_of_taps_costs_few_edits_and_the_last_one_is_seen_within_three_seconds(
    desk: Stage, group: Group, board: Message
) -> None:
    people = come_in(desk, group, [f"志愿者{number}" for number in range(60)])
    before = len(desk.telegram.calls)
    for person in people:
        tap = await person.taps("我来", on=board)
        await desk.telegram.changed(partial(answered, tap))
        desk.clock.move(desk.clock.now() + timedelta(seconds=0.1))
    await desk.idle()
    assert counts(board) == (60, 0)
    made = desk.telegram.calls[before:]
    edits = [call for call in made if call.method == "editMessageText"]
    assert edits[-1].at - tap.at <= timedelta(seconds=3)
    assert len(edits) <= 5
    assert {call.method for call in made} == {"editMessageText", "answerCallbackQuery"}
    assert {call.status for call in made} == {200}
    assert all(person.toast() for person in people)


async def everybody_answers(desk: Stage, board: Message, people: list[Person]) -> None:
    """Of ten, one can't, three say when they will be there, and six are there."""
    for number, person in enumerate(people):
        match number % 10:
            case 0:
                await person.taps("来不了", on=board)
            case 1 | 2 | 3:
                await person.replies("23:59到", to=board)
            case _:
                await person.taps("签到", on=board)
    await desk.forward(seconds=30)


async def test_500_names_are_counts_the_first_names_and_how_many_more(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 500 18:00-20:00 东区门岗 测温登记")
    await everybody_answers(desk, board, come_in(desk, group, [f"志愿者{number}" for number in range(500)]))
    assert counts(board) == (450, 300)
    _, _, _, _, called, arrived, coming, _ = board.text.splitlines()
    assert called == "已召集 500 · 未回复 0"
    assert arrived.startswith("✅ 志愿者4、志愿者5、")
    assert coming.startswith("🚶 志愿者1（23:59到）、志愿者2（23:59到）、")
    for line, everybody in ((arrived, 300), (coming, 150)):
        names, _, more = line.partition(" 等，另有 ")
        assert names.count("志愿者") + int(more.removesuffix(" 人")) == everybody


@pytest.mark.parametrize("needed", [999, 20])
@pytest.mark.parametrize("name", ["A. Wiśniewska-Kowalska {}", "👨‍👩‍👧‍👦" * 20 + "{}"], ids=["long", "emoji"])
async def test_a_board_of_long_names_in_two_languages_stays_below_the_limit_of_a_message(
    desk: Stage, group: Group, chen: Person, name: str, needed: int
) -> None:
    await set_up(desk, group, chen, "zh+en")
    board = await call(desk, group, chen, f"/call {needed} 22:00-06:00 {'😀' * 60} {'😀' * 200}")
    await everybody_answers(desk, board, come_in(desk, group, [name.format(number) for number in range(120)]))
    assert counts(board) == (108, 72)
    assert len(board.text.encode("utf-16-le")) // 2 <= 4096
    assert [made.description for made in desk.telegram.calls if made.status not in (200, 403)] == []


# Names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<b>王</b>&amp;", "<b>王</b>&amp;"),  # plain text: nothing is read as markup
        ("\u202e王芳\u2066\u200f", "王芳"),
        ("王\x00芳\n\t ", "王芳"),
        ("王" * 10_000, "王" * 31 + "…"),
        ("😀" * 5000, "😀" * 31 + "…"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
async def test_any_name_leaves_the_board_fine(desk: Stage, group: Group, board: Message, name: str, shown: str) -> None:
    [person] = come_in(desk, group, [name])
    await person.taps("我来", on=board)
    await desk.idle()
    assert f"\n🚶 {shown}\n" in board.text
    assert not board.entities


async def test_what_a_coordinator_writes_is_shown_as_words_and_never_as_markup(
    desk: Stage, group: Group, chen: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, '/call 6 18:00-20:00 "<a href=x>\u202e门 岗" *粗* _斜_ [链](http://x)\u2067')
    assert "<a href=x>门 岗｜*粗* _斜_ [链](http://x)\n" in board.text
    assert not board.entities
