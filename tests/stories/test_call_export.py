"""The files of a call: its list as Excel, its link as a QR code; for coordinators, in private."""

import struct
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO

import pytest
import segno
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, set_up
from tests.stories.conftest import Stage


def worksheet(message: Message) -> Worksheet:
    assert message.document is not None
    page = load_workbook(BytesIO(message.document.content)).active
    assert isinstance(page, Worksheet)
    return page


def rows(message: Message) -> list[tuple[object, ...]]:
    """What stands in the list, from its headings on, with times as a clock shows them."""
    page = worksheet(message)
    return [tuple(_shown(cell) for cell in row) for row in page.iter_rows(min_row=5, values_only=True)]


def modules(png: bytes, across: int) -> list[str]:
    """The modules of a code, dark ones as #, read off the middle of each; of a PNG of one bit a pixel."""
    width, height, *form = struct.unpack(">IIBBBBB", png[16:29])
    assert form == [1, 0, 0, 0, 0]
    lines = list(_lines(zlib.decompress(b"".join(_chunks(png, b"IDAT"))), (width + 7) // 8))
    assert width == height == len(lines)
    middles = [(2 * each + 1) * width // (2 * across) for each in range(across)]
    return ["".join(".#"[not lines[y][x // 8] >> (7 - x % 8) & 1] for x in middles) for y in middles]


def _chunks(png: bytes, wanted: bytes) -> Iterator[bytes]:
    """The contents of a PNG of one kind. https://www.w3.org/TR/png/#5Chunk-layout"""
    at = len(b"\x89PNG\r\n\x1a\n")
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == wanted:
            yield png[at + 8 : at + 8 + length]
        at += length + 12


def _lines(data: bytes, length: int) -> Iterator[bytes]:
    """The lines of a PNG: each as it is (0), or as what differs from the line above (2)."""
    above = bytes(length)
    for at in range(0, len(data), length + 1):
        form, line = data[at], data[at + 1 : at + 1 + length]
        assert form in (0, 2)
        above = line if form == 0 else bytes((mine + its) % 256 for mine, its in zip(line, above, strict=True))
        yield above


def _shown(cell: object) -> object:
    return f"{cell:%m-%d %H:%M}" if hasattr(cell, "hour") else cell


async def evening(desk: Stage, group: Group, chen: Person, wang: Person, li: Person) -> Message:
    """A call with who came early, who came late by their own word, and who did not; ended by the clock."""
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await chen.taps("我来", on=board)
    await wang.taps("签到", on=board)
    await li.replies("晚10分钟", to=board)
    await desk.forward(minutes=62)  # 18:12
    await li.replies("到了", to=board)
    await desk.forward(minutes=78)  # 19:30
    await wang.taps("签退", on=board)
    await li.replies("收工", to=board)
    await desk.forward(minutes=35)
    return board


async def test_a_coordinator_gets_the_list_in_private(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await evening(desk, group, chen, wang, li)
    await chen.says("/calls 1 export", in_=group)
    await desk.idle()
    assert group.texts()[-1].startswith("#1 的文件私聊发给你。")
    sent = chen.private.from_bot()[-1]
    assert sent.text == "值班召集 #1 东区门岗：名单"
    assert sent.silent
    page = worksheet(sent)
    assert [page.cell(row, 1).value for row in (1, 2, 3)] == [
        "值班召集 #1｜幸福里",
        "东区门岗｜测温登记",
        "2026/7/2 周四 18:00–20:00",
    ]
    assert rows(sent) == [
        ("姓名", "响应", "预计到", "签到", "签退", "服务小时", "记录方式", "备注"),
        ("陈静", "能来", None, None, None, None, None, "无签到记录"),
        ("王芳", "能来", None, "07-02 17:10", "07-02 19:30", 1.5, "本人", "提前到"),
        ("老李", "能来", "07-02 18:10", "07-02 18:12", "07-02 19:30", 1.3, "本人", "晚到 12 分钟"),
    ]


async def test_the_list_is_in_the_language_of_who_reads_it(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await evening(desk, group, chen, wang, li)
    await chen.says("/language zh+en")
    await chen.says("/calls 1 导出")
    await desk.idle()
    sent = chen.private.from_bot()[-1]
    assert sent.text == "值班召集 #1 东区门岗：名单\n\n#1 东区门岗: the list"
    assert worksheet(sent).cell(3, 1).value == "2026/7/2 周四 18:00–20:00 / Thu 2 Jul 2026, 18:00–20:00"
    assert rows(sent)[0][0] == "姓名 / Name"
    assert rows(sent)[3][-2:] == ("本人 / themselves", "晚到 12 分钟 / 12 minutes after the start")


async def test_a_name_is_never_read_as_a_formula(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.renames('=HYPERLINK("x")')
    await wang.taps("我来", on=board)
    await chen.says("/calls 1 export")
    await desk.idle()
    cell = worksheet(chen.private.from_bot()[-1]).cell(6, 1)
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("x")')


async def test_a_board_can_be_answered_for_its_list(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await call(desk, group, chen)
    await chen.says("/calls export", in_=group, reply_to=board)
    await desk.idle()
    assert chen.inbox()[-1] == "值班召集 #1 东区门岗：名单"


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("/calls export", "要导出哪一个？写上编号，例如：/calls 12 export"),
        ("/calls 12 export", "这里没有召集 #12。/calls 看有哪些"),
        ("/call qr", "要哪一个的二维码？写上编号，例如：/call qr 12"),
        ("/call qr 12", "这里没有召集 #12。/calls 看有哪些"),
    ],
)
async def test_a_mistake_is_answered_with_what_is_right(
    desk: Stage, group: Group, chen: Person, command: str, sentence: str
) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await call(desk, group, chen)
    await chen.says(command, in_=group)
    await chen.says(command)
    await desk.idle()
    assert group.texts()[-1] == sentence
    assert chen.inbox()[-1] == sentence


@pytest.mark.parametrize("command", ["/calls 1 export", "/call qr 1"])
async def test_who_is_no_coordinator_gets_no_file(
    desk: Stage, group: Group, chen: Person, wang: Person, command: str
) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await wang.says(command, in_=group)
    await wang.says(command)
    await desk.idle()
    assert "只有协调员能这样做" in group.texts()[-1]
    assert "只有协调员能这样做" in wang.inbox()[-1]
    assert not any(message.has_media for message in (*group.from_bot(), *wang.private.from_bot()))


@pytest.mark.parametrize("command", ["/calls 1 export", "/call qr 1"])
async def test_another_group_knows_nothing_of_the_call(desk: Stage, group: Group, chen: Person, command: str) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    zhao = desk.telegram.person("赵强", opened_private=True)
    other = desk.telegram.group("另一个群", members=[], admins=[zhao])
    await set_up(desk, other, zhao)
    await zhao.says(command, in_=other)
    await zhao.says(command)
    await desk.idle()
    assert other.texts()[-1] == "这里没有召集 #1。/calls 看有哪些"
    assert zhao.inbox()[-1] == "这里没有召集 #1。/calls 看有哪些"


@pytest.mark.parametrize("command", ["/calls 1 export", "/call qr 1"])
async def test_who_never_opened_the_private_chat_is_told_how(
    desk: Stage, group: Group, chen: Person, li: Person, command: str
) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    hello = await li.says("我来帮忙", in_=group)
    await chen.says("/coordinator", in_=group, reply_to=hello)
    for _ in range(2):  # at first nobody knows
        await li.says(command, in_=group)
        await desk.idle()
    assert group.texts()[-1].startswith("文件只发到私聊。请先点开 @")
    assert li.inbox() == []


async def test_the_list_is_made_when_its_turn_comes(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    """The outbox holds no file: what is said before it leaves is in it."""
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    desk.telegram.faults.add("502", "sendDocument")
    await chen.says("/calls 1 export")
    await wang.taps("我来", on=board)
    await desk.idle()
    assert [row[0] for row in rows(chen.private.from_bot()[-1])] == ["姓名", "王芳"]


async def test_the_code_of_a_call_is_a_picture_with_its_link(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await chen.says("/call 二维码 1", in_=group)
    await desk.idle()
    sent = chen.private.from_bot()[-1]
    link = f"https://t.me/{desk.telegram.bot.username}?start=call-1"
    assert sent.text == f"值班召集 #1｜东区门岗｜2026/7/2 周四 18:00–20:00\n扫码报名，不在群里的人也可以：{link}"
    assert sent.photo is not None
    code = segno.make(link, error="m", micro=False).matrix_iter(border=4)
    expected = ["".join("#" if dark else "." for dark in row) for row in code]
    assert modules(sent.photo.content, len(expected)) == expected


async def test_a_place_may_be_called_as_the_word_for_the_code(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen, "/call 6 18:00-20:00 二维码点 测温登记")
    assert "二维码点｜测温登记" in group.board()


async def test_a_call_that_is_over_has_no_code(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await chen.says("/close", in_=group)
    await chen.says("/call qr 1", in_=group)
    await desk.idle()
    assert group.texts()[-1] == "值班召集 #1 已结束，不再改动"


async def test_a_desk_without_the_library_says_so(
    desk: Stage, group: Group, chen: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await chen.says("/calls 1 export")
    await desk.idle()
    assert chen.inbox()[-1] == "这个值守没装 xlsxwriter，做不了文件。请装值守的人运行：make extras"


async def test_the_list_says_by_whom_and_what_was_put_right(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen)
    await wang.taps("签到", on=board)
    await li.replies("收到", to=board)
    await desk.forward(minutes=60)
    await chen.says("/in 1 老李", in_=group)
    await desk.forward(hours=2)
    await chen.says("/in 1 王芳 18:00-19:30", in_=group)
    await chen.says("/calls 1 export")
    await desk.idle()
    assert rows(chen.private.from_bot()[-1])[1:] == [
        ("王芳", "能来", None, "07-02 18:00", "07-02 19:30", 1.5, "本人、到点自动、陈静 代记", "更正前 17:10–20:00"),
        ("老李", "能来", None, "07-02 18:10", "07-02 20:00", 1.83, "陈静 代记、到点自动", "晚到 10 分钟"),
    ]


async def test_the_reserve_has_no_remark_that_they_did_not_come(
    desk: Stage, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await set_up(desk, group, chen)
    board = await call(desk, group, chen, "/call 1 18:00-20:00 东区门岗")
    for person in (wang, li):
        await person.taps("我来", on=board)
        await desk.forward(seconds=2)
    await desk.forward(hours=3)
    await chen.says("/calls export", in_=group)
    await desk.idle()
    assert group.texts()[-1] == "要导出哪一个？写上编号，例如：/calls 12 export"
    await chen.says("/calls 1 export")
    await desk.idle()
    assert [(row[0], row[1], row[-1]) for row in rows(chen.private.from_bot()[-1])[1:]] == [
        ("王芳", "能来", "无签到记录"),
        ("老李", "候补", None),
    ]


async def test_who_came_by_the_code_stands_in_the_list_as_a_guest(desk: Stage, group: Group, chen: Person) -> None:
    await set_up(desk, group, chen)
    await call(desk, group, chen)
    await chen.says("/call qr 1", in_=group)
    await desk.idle()
    _, _, payload = chen.private.from_bot()[-1].text.partition("?start=")
    zhou = desk.telegram.person("小周")
    await zhou.starts(payload)
    await desk.idle()
    await chen.taps("同意")
    await desk.idle()
    await zhou.taps("我来")
    await chen.says("/calls 1 export")
    await desk.idle()
    assert rows(chen.private.from_bot()[-1])[1:] == [("小周", "能来", None, None, None, None, None, "访客")]
