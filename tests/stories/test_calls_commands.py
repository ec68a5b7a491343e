"""/call in all its forms and with all its mistakes, /calls, /close."""

import pytest

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, set_up
from tests.stories.conftest import Stage


@pytest.fixture
async def desk_at_work(desk: Stage, group: Group, chen: Person) -> Stage:
    """The desk, with the group registered; it is Thursday 2 July, 17:10."""
    await set_up(desk, group, chen)
    return desk


def said(group: Group) -> int:
    """How many messages of the bot stand in the group."""
    return len(group.from_bot())


# /call


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("18:00-20:00", "今天 7/2 周四 18:00–20:00"),
        ("16:00-18:00", "今天 7/2 周四 16:00–18:00"),  # begun, not over
        ("15:00-17:10", "明天 7/3 周五 15:00–17:10"),  # its end is past
        ("22:00-06:00", "今天 7/2 周四 22:00–次日06:00"),
        ("今天 18:00-20:00", "今天 7/2 周四 18:00–20:00"),
        ("明天 8:00-12:00", "明天 7/3 周五 08:00–12:00"),
        ("tomorrow 8:00-12:00", "明天 7/3 周五 08:00–12:00"),
        ("2026-12-01 08:00-12:00", "12/1 周二 08:00–12:00"),
        ("now+2h", "今天 7/2 周四 17:10–19:10"),
        ("now+30m", "今天 7/2 周四 17:10–17:40"),
        ("now+90分钟", "今天 7/2 周四 17:10–18:40"),
        ("１８：００－２０：００", "今天 7/2 周四 18:00–20:00"),
        ("18:00–20:00", "今天 7/2 周四 18:00–20:00"),
        ("18:00—20:00", "今天 7/2 周四 18:00–20:00"),
        ("18:00~20:00", "今天 7/2 周四 18:00–20:00"),
        ("18:00～20:00", "今天 7/2 周四 18:00–20:00"),
        ("18:00至20:00", "今天 7/2 周四 18:00–20:00"),
        ("18:00 到 20:00", "今天 7/2 周四 18:00–20:00"),
        ("下午6点到8点", "今天 7/2 周四 18:00–20:00"),
    ],
)
async def test_when_may_be_written_in_many_ways_and_is_repeated_with_its_day(
    desk_at_work: Stage, group: Group, chen: Person, when: str, shown: str
) -> None:
    board = await call(desk_at_work, group, chen, f"/call 6 {when} 东区门岗 测温登记")
    assert board.text.splitlines()[1:3] == ["东区门岗｜测温登记", shown]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ("６　18:00-20:00　东区门岗　测温 登记", "东区门岗｜测温 登记"),
        ('6 18:00-20:00 "East gate" temperature checks', "East gate｜temperature checks"),
        ("6 18:00-20:00 “东区 门岗” 测温登记", "东区 门岗｜测温登记"),
        ("6 18:00-20:00 「东区 门岗」 测温登记", "东区 门岗｜测温登记"),
        ("6人 18:00-20:00 东区门岗", "东区门岗"),
        ("六 18:00-20:00 东区门岗", "东区门岗"),
        ("6\n18:00-20:00\n东区门岗\n测温登记", "东区门岗｜测温登记"),
        ("6 18:00-20:00 3#楼门口 送菜", "3#楼门口｜送菜"),
    ],
)
async def test_fields_are_separated_by_spaces_and_stand_in_quotes_when_they_hold_some(
    desk_at_work: Stage, group: Group, chen: Person, fields: str, place: str
) -> None:
    board = await call(desk_at_work, group, chen, f"/call {fields}")
    assert board.text.splitlines()[1] == place
    assert "需要 6 · 能来 0" in board.text


EXAMPLE = "例如：/call 6 18:00-20:00 东区门岗 测温登记"


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ("18:00-20:00 东区门岗", f"没写要几个人。{EXAMPLE}"),
        ("很多 18:00-20:00 东区门岗", f"人数“很多”不对，要 1 到 999。{EXAMPLE}"),
        ("0 18:00-20:00 东区门岗", f"人数“0”不对，要 1 到 999。{EXAMPLE}"),
        ("1000 18:00-20:00 东区门岗", f"人数“1000”不对，要 1 到 999。{EXAMPLE}"),
        ("6", f"人数后面没写几点到几点。{EXAMPLE}，或 明天 8:00-12:00"),
        ("6 东区门岗 18:00-20:00", f"人数后面没写几点到几点。{EXAMPLE}，或 明天 8:00-12:00"),
        ("6 25:00-26:00 东区门岗", f"时间“25:00-26:00”看不懂。{EXAMPLE}，或 明天 8:00-12:00"),
        ("6 18:00 东区门岗", f"时间“18:00”看不懂。{EXAMPLE}，或 明天 8:00-12:00"),
        ("6 18:00-18:00 东区门岗", f"开始和结束是同一时刻。{EXAMPLE}"),
        (
            "6 2026-07-01 18:00-20:00 东区门岗",
            "“2026-07-01 18:00-20:00”已经过去了。例如：/call 6 明天 18:00-20:00 东区门岗 测温登记",
        ),
        ("6 now+100h 东区门岗", "时间太长，一次最多 48 小时。例如：/call 6 now+2h 东区门岗 测温登记"),
        ("6 18:00-20:00", f"没写在哪里。{EXAMPLE}"),
        (f"6 18:00-20:00 {'东' * 61}", f"太长了，最多 60 个字。{EXAMPLE}"),
    ],
)
async def test_a_mistake_is_answered_once_with_a_right_example_and_leaves_after_two_minutes(
    desk_at_work: Stage, group: Group, chen: Person, fields: str, answer: str
) -> None:
    before = said(group)
    written = await chen.says(f"/call {fields}".rstrip(), in_=group)
    await desk_at_work.idle()
    mistake = group.from_bot()[-1]
    assert mistake.text == answer
    assert mistake.reply_to is written
    assert mistake.silent
    assert said(group) == before + 1

    await desk_at_work.forward(seconds=100)
    assert not mistake.deleted
    await desk_at_work.forward(seconds=20)
    assert mistake.deleted
    assert said(group) == before
    board = await call(desk_at_work, group, chen)
    assert board.text.startswith("📢 值班召集 #1｜")  # nothing was created: not even a number is used up


async def test_the_example_of_a_mistake_is_right(desk_at_work: Stage, group: Group, chen: Person) -> None:
    board = await call(desk_at_work, group, chen, EXAMPLE.removeprefix("例如："))
    assert "还缺 6" in board.text


async def test_in_an_english_group_the_example_is_english(desk_at_work: Stage, group: Group, chen: Person) -> None:
    await chen.says("/language en", in_=group)
    await chen.says("/call 6 18:00-20:00", in_=group)
    await desk_at_work.idle()
    mistake, _, example = group.texts()[-1].partition(" For example: ")
    assert mistake == "Where is missing."
    board = await call(desk_at_work, group, chen, example)
    assert board.text.splitlines()[1] == "East gate, temperature checks"


async def test_a_member_who_is_no_coordinator_is_told_so(desk_at_work: Stage, group: Group, wang: Person) -> None:
    await wang.says("/call 6 18:00-20:00 东区门岗", in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1].startswith("只有协调员能这样做。")


# /close


@pytest.mark.parametrize("command", ["/close 1", "/close #1", "/close １"])
async def test_a_call_is_closed_by_its_number(
    desk_at_work: Stage, group: Group, chen: Person, wang: Person, command: str
) -> None:
    board = await call(desk_at_work, group, chen)
    await wang.taps("我来")
    await chen.says(command, in_=group)
    await desk_at_work.idle()
    assert board.text == ("📢 值班召集 #1\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n已取消\n🚶 王芳")
    assert board.keyboard == []


async def test_a_call_is_closed_by_a_reply_to_its_board(desk_at_work: Stage, group: Group, chen: Person) -> None:
    board = await call(desk_at_work, group, chen)
    other = await call(desk_at_work, group, chen, "/call 2 明天 8:00-9:00 西区")
    await chen.says("/close", in_=group, reply_to=board)
    await desk_at_work.idle()
    assert "已结束" in board.text
    assert "已结束" not in other.text


async def test_a_bare_close_closes_the_only_call_and_asks_which_when_there_are_two(
    desk_at_work: Stage, group: Group, chen: Person
) -> None:
    board = await call(desk_at_work, group, chen)
    other = await call(desk_at_work, group, chen, "/call 2 明天 8:00-9:00 西区")
    await chen.says("/close", in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1] == "要结束哪一个？写上编号，例如：/close 12"
    await chen.says("/close 2", in_=group)
    await chen.says("/close", in_=group)
    await desk_at_work.idle()
    assert "已结束" in board.text
    assert "已结束" in other.text


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/close", "现在没有进行中的召集。协调员这样发起：/call 6 18:00-20:00 东区门岗 测温登记"),
        ("/close 1", "值班召集 #1 已结束，不再改动"),
        ("/close 9", "这里没有召集 #9。/calls 看有哪些"),
        ("/close 东区", "要结束哪一个？写上编号，例如：/close 12"),
    ],
)
async def test_what_can_not_be_closed_is_said_once(
    desk_at_work: Stage, group: Group, chen: Person, command: str, answer: str
) -> None:
    board = await call(desk_at_work, group, chen)
    await chen.says("/close 1", in_=group)
    await desk_at_work.idle()
    closed, before = board.text, said(group)
    await chen.says(command, in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1] == answer
    assert said(group) == before + 1
    assert board.text == closed
    await desk_at_work.forward(minutes=2)
    assert said(group) == before


async def test_a_volunteer_can_not_close(desk_at_work: Stage, group: Group, chen: Person, wang: Person) -> None:
    board = await call(desk_at_work, group, chen)
    await wang.says("/close 1", in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1].startswith("只有协调员能这样做。")
    assert "已结束" not in board.text


@pytest.mark.parametrize(
    ("command", "example"),
    [("/call 6 18:00-20:00 东区门岗", "/call 6 18:00-20:00 东区门岗 测温登记"), ("/close 1", "/close 12")],
)
async def test_a_command_for_the_group_says_so_in_private(
    desk_at_work: Stage, group: Group, chen: Person, command: str, example: str
) -> None:
    board = await call(desk_at_work, group, chen)
    await chen.says(command)
    await desk_at_work.idle()
    assert chen.inbox()[-1].endswith(example)
    assert "已结束" not in board.text


# /calls


async def test_calls_lists_the_open_ones_the_next_first(
    desk_at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await call(desk_at_work, group, chen, "/call 2 明天 8:00-9:00 西区")
    soon = await call(desk_at_work, group, chen)
    await call(desk_at_work, group, chen, "/call 1 now+1h 南区")
    await chen.says("/close 3", in_=group)
    await wang.taps("签到", on=soon)
    await wang.says("/calls", in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1] == (
        "进行中的召集 2 个\n"
        "#2 东区门岗｜今天 7/2 周四 18:00–20:00｜需要 6 · 能来 1 · 已签到 1\n"
        "#1 西区｜明天 7/3 周五 08:00–09:00｜需要 2 · 能来 0 · 已签到 0"
    )


async def test_calls_in_private_lists_those_of_ones_own_groups_with_their_names(
    desk_at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    away = desk_at_work.telegram.group("别的群", members=[], admins=[chen])
    await set_up(desk_at_work, away, chen)
    await call(desk_at_work, away, chen, "/call 2 明天 8:00-9:00 西区")
    board = await call(desk_at_work, group, chen)
    await wang.taps("来不了", on=board)
    await wang.says("/calls")
    await desk_at_work.idle()
    assert wang.inbox()[-1] == (
        "进行中的召集 1 个\n幸福里：#2 东区门岗｜今天 7/2 周四 18:00–20:00｜需要 6 · 能来 0 · 已签到 0"
    )


async def test_no_open_call_is_said_in_one_sentence(desk_at_work: Stage, group: Group, wang: Person) -> None:
    await wang.says("/calls", in_=group)
    await desk_at_work.idle()
    assert group.texts()[-1] == "现在没有进行中的召集"


async def test_many_calls_are_the_next_ones_and_how_many_more(
    desk_at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await set_up(desk_at_work, group, chen, "zh+en")
    for _ in range(30):
        await chen.says(f"/call 999 2026-12-31 22:00-06:00 {'😀' * 60}", in_=group)
    await desk_at_work.forward(minutes=3)
    await wang.says("/calls", in_=group)
    await desk_at_work.forward(minutes=3)
    [listing] = [text for text in group.texts() if text.startswith("进行中")]
    rows = listing.split("\n\n")[0].splitlines()
    assert rows[0] == f"进行中的召集 30 个，下面是最近的，另有 {31 - len(rows)} 个"
    assert len(rows) > 5
    assert len(listing.encode("utf-16-le")) // 2 <= 4096
    assert [made.description for made in desk_at_work.telegram.calls if made.status != 200] == []
