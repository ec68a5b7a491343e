"""Who reads what of a request: everything that the desk ever said to anybody, and wrote into its log, is searched.

Each request of a story has a mark of four digits that stands in its room and in its phone number, in whatever form
people write them, and a word that nobody but its people may read.
"""

import json
import logging
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.logs import JsonLines
from bot.rehearsal import CONFIG
from simulator.chats import Chat, PrivateChat
from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import THURSDAY, Stage
from tests.stories.requests import Cast, card, come_together

SUPPLIES, PILLS, HOSPITAL = (
    "/need 物资 3栋6171 口罩十个，电话１３９００００６１７１",
    "/need 药品 3号楼6272室 奥司他韦 139-0000-6272",
    "/need 就医 3栋6373 化疗复诊 +86 139 0000 6373",
)
RIDE, GREENS, REPAIR = (
    "/need 接送 3栋6474 明天9点 火车站 (139)00006474",
    "/need 送菜 3栋6575 青菜，打13900006575找我，住6575室",
    "/need 报修 3栋2单元6676 水管漏水 027-8765 6676",
)
INSULIN = '/need medicine "Building 3-6777" insulin 139 0000 6777'
FOR_ANOTHER = "/need 代 孙老太 药品 3栋6878 华法林 139 0000 6878"
IN_GROUP = "/need 物资 3栋6979 尿不湿 139 0000 6979"
DRAFTED = "7181"
DROPPED = "7282"
ERRORS = ("/need 3栋7383 呋塞米 139 0000 7383", "/need 药品 139 0000 7383", f"/need 药品 3栋7383 {'呋塞米' * 300}")
MARKS = {
    SUPPLIES: ("6171",),
    PILLS: ("6272", "奥司他韦"),
    HOSPITAL: ("6373", "化疗"),
    RIDE: ("6474",),
    GREENS: ("6575",),
    REPAIR: ("6676", "2单元"),
    INSULIN: ("6777", "insulin"),
    FOR_ANOTHER: ("6878", "华法林", "孙老太"),
    IN_GROUP: ("6979",),
}
ALL = (*(mark for marks in MARKS.values() for mark in marks), DRAFTED, DROPPED, "阿托伐他汀", "7383", "呋塞米")
NAMES = ("王奶奶", "赵强", "钱进", "陈静", "老李", "孙老太", "幸福里")


# What was said


def bare(text: str) -> str:
    """The text in one width, without all that people put between digits."""
    return re.sub(r"[^\w]", "", unicodedata.normalize("NFKC", text))


def written(message: Message) -> Iterator[str]:
    """All that ever stood in a message, and in the file that it holds."""
    yield from (message.text, *message.edits)
    yield from (label for row in message.keyboard for label in row)
    if message.document:
        page = load_workbook(BytesIO(message.document.content)).active
        assert page is not None
        yield from (str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell is not None)


def shows(texts: Iterator[str], marks: tuple[str, ...]) -> list[str]:
    """Which of these marks can be read."""
    said = [bare(text) for text in texts]
    return [mark for mark in marks if any(mark in text for text in said)]


def said_by_the_desk(stage: Stage) -> list[Message]:
    return [message for message in stage.telegram.messages if message.sender.is_bot]


def readers(stage: Stage, marks: tuple[str, ...]) -> set[str]:
    """Who was ever told any of these, in a message or by the answer to a tap; a group by its title."""
    told = {_named(message.chat) for message in said_by_the_desk(stage) if shows(written(message), marks)}
    return told | {person.name for person in stage.telegram.people.values() if shows(iter(person.toasts), marks)}


def _named(chat: Chat) -> str:
    return chat.person.name if isinstance(chat, PrivateChat) else str(getattr(chat, "title", chat.id))


def still_read(stage: Stage, marks: tuple[str, ...]) -> list[Message]:
    """The messages in which any of these stands now; a list that a coordinator asked for is theirs."""
    standing = [message for message in said_by_the_desk(stage) if not message.deleted and not message.document]
    return [message for message in standing if shows(iter((message.text,)), marks)]


def photos(stage: Stage) -> list[Message]:
    """The photos that the desk shows anywhere."""
    return [message for message in said_by_the_desk(stage) if message.photo and not message.deleted]


def kept_on_the_way(stage: Stage, marks: tuple[str, ...]) -> list[str]:
    """What stands of these in the inbox and the outbox."""
    with closing(sqlite3.connect(stage.folder / "zhishou.db")) as connection:
        bodies = [body for table in ("inbox", "outbox") for (body,) in connection.execute(f"SELECT body FROM {table}")]  # noqa: S608
    return shows((json.dumps(json.loads(body), ensure_ascii=False) for body in bodies if body), marks)


# What people do


async def tap(cast: Cast, person: Person, label: str, on: Message | None = None) -> None:
    await person.taps(label, on=on)
    await cast.settle()


async def say(cast: Cast, person: Person, *texts: str) -> None:
    for text in texts:
        await person.says(text)
        await cast.settle()


async def at(stage: Stage, day: int, *, hour: int = 0, minute: int = 0) -> None:
    """It is that moment of July at once."""
    stage.clock.move(THURSDAY.replace(day=day, hour=hour, minute=minute))
    await stage.forward(seconds=5)


async def look_around(cast: Cast, number: int) -> None:
    """Somebody who has nothing to do with a request asks for it in every way there is."""
    for line in ("/needs", f"/need {number}", "/needs export"):
        await cast.qian.says(line)
        await cast.qian.says(line, in_=cast.group)
    await cast.qian.says("/me")
    await cast.qian.starts(f"need-{number}")
    for data in ("claim", "deliver", "release", "confirm", "missing", "need-cancel", "confirm-for", "assign", "accept"):
        await cast.qian.taps_data(f"{data}:{number}", on=cast.board)
    await cast.qian.replies("送到了，房号多少？", to=cast.board)
    await cast.settle()


async def bring(cast: Cast, helper: Person) -> None:
    """Who has it says that they delivered it, in the word that fits what it is."""
    held = [message for message in helper.private.from_bot() if "送不了" in str(message.keyboard)]
    await tap(cast, helper, held[-1].keyboard[-1][0], on=held[-1])


async def whole_journey(cast: Cast, line: str, number: int) -> None:
    """A request is given back once, is not received once, is shown to its coordinator, and is confirmed at last."""
    await cast.ask(line)
    await tap(cast, cast.zhao, "接单", on=cast.board)
    await look_around(cast, number)
    await tap(cast, cast.zhao, "送不了")
    await tap(cast, cast.zhao, "接单", on=cast.board)
    await bring(cast, cast.zhao)
    await tap(cast, cast.granny, "没收到")
    await say(cast, cast.chen, f"/need {number}")
    await bring(cast, cast.zhao)
    await look_around(cast, number)
    await tap(cast, cast.granny, "确认收到")


async def draft(cast: Cast) -> None:
    """王奶奶 asks step by step, with a photo of the box."""
    await say(cast, cast.granny, "/need")
    await tap(cast, cast.granny, "药品")
    await say(cast, cast.granny, "阿托伐他汀")
    await cast.granny.sends_photo()
    await cast.settle()
    await say(cast, cast.granny, f"3栋{DRAFTED}", f"139 0000 {DRAFTED}")
    await tap(cast, cast.granny, "提交")


# Stories


@pytest.mark.parametrize(
    ("line", "language"),
    [
        *((line, "zh") for line in (SUPPLIES, PILLS, HOSPITAL, RIDE, GREENS, REPAIR)),
        (PILLS, "zh+en"),
        (INSULIN, "zh+en"),
    ],
)
async def test_what_is_personal_is_read_by_its_people_alone(
    desk: Stage, chen: Person, line: str, language: str
) -> None:
    cast = await come_together(desk, chen)
    await chen.says(f"/language {language}", in_=cast.group)
    await whole_journey(cast, line, 1)
    assert readers(desk, MARKS[line]) == {"王奶奶", "赵强", "陈静"}
    assert still_read(desk, MARKS[line]) == []
    assert kept_on_the_way(desk, MARKS[line]) == []


async def test_of_somebody_else_the_group_reads_nothing_either(desk: Stage, chen: Person) -> None:
    cast = await come_together(desk, chen)
    await whole_journey(cast, FOR_ANOTHER, 1)
    assert readers(desk, MARKS[FOR_ANOTHER]) == {"王奶奶", "赵强", "陈静"}
    assert still_read(desk, MARKS[FOR_ANOTHER]) == []


async def test_what_is_put_together_step_by_step_is_read_by_who_says_it_and_who_brings_it(
    desk: Stage, chen: Person
) -> None:
    cast = await come_together(desk, chen)
    await draft(cast)
    await tap(cast, cast.zhao, "接单", on=cast.board)
    assert [photo.chat for photo in photos(desk)] == [cast.zhao.private]
    await look_around(cast, 1)
    await bring(cast, cast.zhao)
    await tap(cast, cast.granny, "确认收到")
    assert readers(desk, (DRAFTED, "阿托伐他汀")) == {"王奶奶", "赵强"}
    assert still_read(desk, (DRAFTED, "阿托伐他汀")) == []
    assert photos(desk) == []


async def test_what_is_typed_in_the_group_is_not_repeated_there(desk: Stage, chen: Person, li: Person) -> None:
    cast = await come_together(desk, chen)
    cast.group.members.append(li)
    for who in (cast.granny, li, li):
        await who.says(IN_GROUP, in_=cast.group)
        await cast.settle()
    for line in ERRORS:
        await cast.granny.says(line, in_=cast.group)
        await cast.granny.says(line)
        await cast.settle()
    await say(cast, cast.granny, f"喘不上气 3栋{DROPPED}")
    await at(desk, 4)
    assert readers(desk, MARKS[IN_GROUP]) == {"王奶奶"}
    assert readers(desk, ("7383", "呋塞米", DROPPED)) == {"王奶奶"}
    assert still_read(desk, ("7383", "呋塞米", DROPPED)) == []


async def test_the_clock_and_whom_a_coordinator_asks_tell_no_more(desk: Stage, chen: Person) -> None:
    cast = await come_together(desk, chen)
    await at(desk, 2, hour=23, minute=30)
    await cast.ask(PILLS)
    await desk.forward(minutes=70)  # lifted, then shown to the coordinator
    await tap(cast, chen, "指派")
    await tap(cast, chen, "钱进")
    assert "幸福里" not in readers(desk, MARKS[PILLS])
    await tap(cast, cast.qian, "去不了")
    assert readers(desk, MARKS[PILLS]) == {"王奶奶", "陈静"}
    await tap(cast, cast.zhao, "接单", on=cast.board)
    await desk.forward(minutes=80)  # asked how it is going, then shown to the coordinator again
    await tap(cast, chen, "改派")
    assert shows(iter(cast.zhao.inbox()), MARKS[PILLS]) == []
    for day in (3, 4):
        await at(desk, day, hour=18)
    assert readers(desk, MARKS[PILLS]) == {"王奶奶", "陈静", "赵强"}
    assert kept_on_the_way(desk, MARKS[PILLS]) == []


@pytest.mark.parametrize("end", ["送不了", "取消", "代确认", "nobody says a word"])
async def test_who_had_it_reads_it_no_more_however_that_came(desk: Stage, chen: Person, end: str) -> None:
    cast = await come_together(desk, chen)
    await draft(cast)
    await tap(cast, cast.zhao, "接单", on=cast.board)
    assert shows(iter(cast.zhao.inbox()), (DRAFTED, "阿托伐他汀")) == [DRAFTED, "阿托伐他汀"]
    match end:
        case "送不了":
            await tap(cast, cast.zhao, end)
        case "取消" | "代确认":
            await say(cast, chen, "/need 1")
            await tap(cast, chen, end, on=card(chen))
        case _:
            await bring(cast, cast.zhao)
            for day in (3, 4):
                await at(desk, day, hour=18)
    assert shows(iter(cast.zhao.inbox()), (DRAFTED, "阿托伐他汀")) == []
    assert photos(desk) == []


async def test_a_card_that_is_too_old_to_be_deleted_is_emptied(desk: Stage, chen: Person) -> None:
    cast = await come_together(desk, chen)
    await draft(cast)
    await tap(cast, cast.zhao, "接单", on=cast.board)
    first = card(cast.zhao)
    for day in (3, 4, 5):
        await at(desk, day, hour=18)
    await say(cast, cast.zhao, "/need 1")
    assert photos(desk) == []
    assert not shows(iter((first.text,)), (DRAFTED, "阿托伐他汀"))
    assert shows(iter((card(cast.zhao).text,)), (DRAFTED,))
    await bring(cast, cast.zhao)
    await tap(cast, cast.granny, "确认收到")
    assert still_read(desk, (DRAFTED, "阿托伐他汀")) == []


async def test_who_can_not_be_written_to_is_asked_in_the_group_without_a_word_of_it(
    desk: Stage, chen: Person, li: Person
) -> None:
    cast = await come_together(desk, chen)
    cast.group.members.append(li)
    await cast.ask(PILLS)
    await tap(cast, li, "接单", on=cast.board)
    await desk.forward(minutes=11)  # he never opened the chat
    await tap(cast, cast.zhao, "接单", on=cast.board)
    await cast.granny.blocks_bot()
    await cast.settle()
    await bring(cast, cast.zhao)
    await tap(cast, cast.granny, "确认收到")
    assert readers(desk, MARKS[PILLS]) == {"王奶奶", "赵强"}
    assert {message.chat for message in still_read(desk, MARKS[PILLS])} <= {cast.granny.private}  # her own words


async def test_a_list_shows_addresses_to_an_owner_alone(stage: Stage, chen: Person) -> None:
    stage.config = CONFIG + f"owners = [{chen.id}]\n"
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        said = await cast.zhao.says("/calls", in_=cast.group)
        await chen.says("/coordinator", in_=cast.group, reply_to=said)
        await cast.ask(PILLS)
        for coordinator in (chen, cast.zhao, cast.qian):
            await say(cast, coordinator, "/needs export")
        assert readers(stage, MARKS[PILLS]) == {"王奶奶", "陈静"}
        assert [message for message in cast.zhao.private.from_bot() if message.document]


async def test_in_a_supergroup_it_is_as_before(desk: Stage, chen: Person) -> None:
    cast = await come_together(desk, chen)
    await cast.ask(PILLS)
    large = await cast.group.becomes_supergroup()
    await cast.settle()
    await tap(cast, cast.zhao, "接单", on=replace(cast, group=large).board)
    await bring(cast, cast.zhao)
    await tap(cast, cast.granny, "确认收到")
    assert readers(desk, MARKS[PILLS]) == {"王奶奶", "赵强"}
    assert still_read(desk, MARKS[PILLS]) == []


async def test_the_log_of_all_this_names_nobody(
    desk: Stage, chen: Person, li: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="zhishou")
    cast = await come_together(desk, chen)
    for number, line in enumerate(MARKS, start=1):
        await (whole_journey(cast, line, number) if number == 1 else cast.ask(line))
    desk.telegram.faults.add("502", "sendMessage")
    await draft(cast)
    for line in ERRORS:
        await cast.granny.says(line)
    await say(cast, cast.granny, "/forget")
    await cast.granny.blocks_bot()
    await desk.forward(hours=2)
    lines = JsonLines()
    log = "\n".join(lines.format(record) for record in caplog.records)
    assert "handled" in log
    assert shows(iter(log.splitlines()), (*ALL, *NAMES, desk.telegram.token)) == []


# Who collects addresses


async def test_who_collects_addresses_gets_two_a_day_and_who_asked_is_told(desk: Stage, chen: Person) -> None:
    cast = await come_together(desk, chen)
    harvester = cast.qian
    boards = [await cast.ask(f"/need 物资 3栋840{number} 口罩{number}") for number in (1, 2, 3)]
    for number, board in enumerate(boards[:2], start=1):
        await tap(cast, harvester, "接单", on=board)
        await tap(cast, harvester, "送不了")
        assert "接过又没去、看过地址的：钱进" in card(cast.granny).text
        assert f"#{number}" in card(cast.granny).text
    for _ in range(2):
        await tap(cast, harvester, "接单", on=boards[2])
        assert harvester.toast() == "今天你有 2 次接了没送成，明天再接吧。谢谢你"
    await harvester.replies("我来", to=boards[2])
    await say(cast, harvester, "/start need-3", "/need 3")
    assert readers(desk, ("8403",)) == {"王奶奶"}
    assert shows(iter(harvester.inbox()), ("8401", "8402", "8403")) == []
    await at(desk, 2, hour=23, minute=59)
    await tap(cast, harvester, "接单", on=cast.boards[-1])
    assert harvester.toast() == "今天你有 2 次接了没送成，明天再接吧。谢谢你"
    await at(desk, 3, minute=1)
    await tap(cast, harvester, "接单", on=cast.boards[-1])
    assert "由你接单" in (harvester.toast() or "")
