"""/needs export: what was asked, who helped and how long it took, as Excel; addresses only for owners."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.rehearsal import CONFIG
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import THURSDAY, Stage
from tests.stories.requests import Cast, come_together

PILLS = "/need 药品 5栋602 二甲双胍 13900001111"
HEADING = (
    *("编号", "类别", "加急", "楼栋", "提出", "提出人", "替谁", "现在", "接单人", "首次接单", "送到", "结束"),
    *("怎么确认", "几分钟接单", "几分钟确认"),
)


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


def sheet(message: Message) -> list[tuple[object, ...]]:
    """Every row of the list in a message, with times as a clock shows them."""
    assert message.document is not None
    page = load_workbook(BytesIO(message.document.content)).active
    assert page is not None
    return [tuple(_shown(cell) for cell in row) for row in page.iter_rows(values_only=True)]


def _shown(cell: object) -> object:
    return f"{cell:%m-%d %H:%M}" if hasattr(cell, "hour") else cell if cell != "" else None


def rows(message: Message) -> list[tuple[object, ...]]:
    """What stands below the heading."""
    return sheet(message)[4:]


def files(person: Person) -> list[Message]:
    return [message for message in person.private.from_bot() if message.document]


async def export(cast: Cast, line: str = "/needs export", who: Person | None = None, in_: Group | None = None) -> str:
    """Somebody asks for the list; gives what they are answered."""
    await (who or cast.chen).says(line, in_=in_)
    await cast.desk.idle()
    return (in_ or (who or cast.chen).private).from_bot()[-1].text


async def help_out(cast: Cast, helper: Person) -> None:
    """Somebody takes the last one on after ten minutes, and brings it half an hour later."""
    await cast.desk.forward(minutes=10)
    await helper.taps("接单", on=cast.board)
    await cast.desk.forward(minutes=30)
    await helper.taps("送达")
    await cast.settle()


async def test_a_row_tells_who_asked_who_helped_and_how_long_it_took(cast: Cast) -> None:
    await cast.ask(PILLS)
    await help_out(cast, cast.zhao)
    await cast.granny.taps("确认收到")
    await cast.settle()
    await export(cast)
    heading, *found = sheet(files(cast.chen)[-1])[3:]
    assert heading == HEADING
    [row] = found
    assert row[:9] == (1, "药品", None, "5栋", "07-02 17:15", "王奶奶", None, "已确认", "赵强")
    assert row[9:12] == ("07-02 17:25", "07-02 17:55", "07-02 17:55")
    assert row[12:] == ("本人", 10, 40)


async def test_it_says_which_days_and_how_many_ended_how(cast: Cast) -> None:
    await cast.ask(PILLS)
    await cast.granny.taps("取消")
    await cast.ask("/need 加急 送菜 5栋602 青菜")
    await export(cast)
    (title, *_), (counts, *_), *_ = sheet(files(cast.chen)[-1])
    assert title == "幸福里 求助｜2026/7/1 周三 至 2026/7/31 周五"
    assert counts == "共 2 · 已确认 0 · 已送到未确认 0 · 无人接 0 · 已取消 1"
    assert [row[2] for row in rows(files(cast.chen)[-1])] == [None, "加急"]


async def test_how_a_coordinator_knew_and_for_whom_it_was_is_told(cast: Cast) -> None:
    await cast.ask("/need 代 孙老太 药品 5栋602 二甲双胍")
    await help_out(cast, cast.zhao)
    await cast.chen.taps("代确认", on=cast.board)
    await cast.settle()
    await cast.chen.taps("打过电话")
    await cast.settle()
    await export(cast)
    [row] = rows(files(cast.chen)[-1])
    assert row[5:8] == ("王奶奶", "孙老太", "已确认（协调员代）")
    assert row[12] == "协调员代确认：打过电话"


async def test_rooms_phones_and_what_stand_only_in_an_owners_file(cast: Cast) -> None:
    await cast.ask(PILLS)
    await export(cast)
    assert not any("602" in str(cell) or "二甲双胍" in str(cell) for row in sheet(files(cast.chen)[-1]) for cell in row)


async def test_an_owner_gets_all_of_it_until_it_is_removed(stage: Stage, chen: Person) -> None:
    stage.config = CONFIG + f"owners = [{chen.id}]\n"
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await cast.ask(PILLS)
        await cast.ask("/need 接送 5栋602 明天9点 火车站")
        await export(cast)
        *_, heading, first, second = sheet(files(chen)[-1])
        assert heading[15:] == ("地址", "电话", "要什么", "去哪里")
        assert first[15:] == ("5栋602", "13900001111", "二甲双胍", None)
        assert second[15] == "5栋602"
        for _ in range(2):
            await cast.granny.taps("取消")
            await cast.settle()
        stage.clock.move(THURSDAY.replace(month=8, day=20))
        await stage.forward(seconds=5)
        await export(cast, "/needs export 2026-07")
        first, second = rows(files(chen)[-1])
        assert first[15:] == (None, None, None, None)
        assert first[5] is None
        assert first[:5] == (1, "药品", None, "5栋", "07-02 17:15")


async def test_only_the_days_that_are_named_are_in_it(cast: Cast) -> None:
    await cast.ask(PILLS)
    cast.desk.clock.move(THURSDAY.replace(day=5))
    await cast.settle()
    await cast.ask("/need 送菜 5栋602 青菜")
    for line, numbers in {
        "/needs export 2026-07-02": [1],
        "/needs export 2026-07-03 2026-07-05": [2],
        "/needs 导出 7月": [1, 2],
        "/needs export 2026-06": [],
    }.items():
        await export(cast, line)
        assert [row[0] for row in rows(files(cast.chen)[-1])] == numbers


async def test_what_is_no_period_is_answered_with_an_example(cast: Cast) -> None:
    assert (await export(cast, "/needs export 药品")).startswith("哪些天？例如：/needs export 2026-11")
    assert files(cast.chen) == []


async def test_asked_for_in_the_group_it_goes_to_private(cast: Cast) -> None:
    await cast.ask(PILLS)
    assert (await export(cast, in_=cast.group)).startswith("求助名单私聊发给你")
    assert len(files(cast.chen)) == 1
    assert not any(message.document for message in cast.group.messages)


async def test_it_is_for_coordinators(cast: Cast) -> None:
    await cast.ask(PILLS)
    assert await export(cast, who=cast.qian) == "只有协调员能导出求助"
    assert "协调员" in await export(cast, who=cast.qian, in_=cast.group)
    assert files(cast.qian) == []


async def test_each_group_of_a_coordinator_has_a_file_and_no_other_group(cast: Cast) -> None:
    away = cast.desk.telegram.group("锦绣", members=[cast.granny], admins=[cast.qian])
    await set_up(cast.desk, away, cast.qian)
    second = cast.desk.telegram.group("别的群", members=[cast.granny], admins=[cast.chen])
    await set_up(cast.desk, second, cast.chen)
    await cast.granny.says("/need 送菜 5栋602 青菜", in_=away)
    await cast.granny.says("/need 送菜 5栋602 鸡蛋", in_=second)
    await cast.granny.says(PILLS, in_=cast.group)
    await cast.settle()
    await export(cast)
    found = {message.text.split(" ")[0]: [row[0] for row in rows(message)] for message in files(cast.chen)}
    assert found == {"幸福里": [3], "别的群": [2]}


async def test_who_can_not_be_written_to_is_told_what_to_do(cast: Cast) -> None:
    await cast.chen.blocks_bot()
    await cast.desk.idle()
    assert "文件只发到私聊" in await export(cast, in_=cast.group)
