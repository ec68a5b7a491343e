"""文书: somebody who files and reports, and has no other say."""

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, card, gather
from tests.stories.test_ledger import CANTEEN, LATER
from tests.stories.workbooks import files


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def appoint(crew: Crew, whom: Person, word: str = "/clerk", by: Person | None = None) -> Message:
    """Somebody replies to what `whom` wrote in the group; gives the answer."""
    said = await whom.says("我来记台账", in_=crew.group)
    await (by or crew.chen).replies(word, to=said)
    await crew.settle()
    return crew.group.from_bot()[-1]


async def test_a_clerk_exports_and_has_no_other_say(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await crew.wait(LATER)
    told = await appoint(crew, crew.zhao)
    assert told.text.startswith("赵强 现在是文书：可以导出消杀台账、周图和报告")
    for line in ("/rounds export", "/report 本周"):
        await crew.zhao.says(line, in_=crew.group)
        await crew.settle()
    assert [message.text.split("\n")[0] for message in files(crew.zhao)] == [
        "幸福里 消杀台账｜2026/7/1 周三 至 2026/7/31 周五",
        "幸福里｜2026/6/29 周一 至 2026/7/5 周日",
    ]
    for line in ("/round 门厅 每天 10:00 30分钟", "/call 6 18:00-20:00 东区门岗", "/needs export", "/language en"):
        await crew.zhao.says(line, in_=crew.group)
        await crew.settle()
        assert "只有协调员能这样做" in crew.group.from_bot()[-1].text
    assert len(files(crew.zhao)) == 2


async def test_help_shows_a_clerk_what_they_may_do(crew: Crew) -> None:
    await appoint(crew, crew.zhao)
    for who, theirs in ((crew.zhao, True), (crew.qian, False)):
        for chat in (crew.group, who.private):
            await who.says("/help", in_=crew.group if chat is crew.group else None)
            await crew.settle()
            told = chat.from_bot()[-1].text
            assert ("/rounds export" in told and "/report 上周" in told) is theirs
            assert "/call 6" not in told


async def test_it_is_taken_back_and_ends_when_they_leave(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await appoint(crew, crew.zhao)
    assert (await appoint(crew, crew.zhao, "/clerk off")).text == "赵强 不再是文书"
    await crew.zhao.says("/rounds export")
    await crew.settle()
    await appoint(crew, crew.qian)
    await crew.qian.leaves(crew.group)
    await crew.qian.joins(crew.group)
    await crew.settle()
    await crew.qian.says("/rounds export")
    await crew.settle()
    assert files(crew.zhao) == files(crew.qian) == []


async def test_only_a_coordinator_makes_a_clerk_and_needs_no_such_role(crew: Crew) -> None:
    assert "只有协调员能这样做" in (await appoint(crew, crew.qian, by=crew.zhao)).text
    assert (await appoint(crew, crew.chen)).text.startswith("陈静 是协调员，已经能导出")
    await crew.chen.says("/clerk", in_=crew.group)
    await crew.settle()
    assert crew.group.from_bot()[-1].text == "回复那个人的消息，发 /clerk；收回发 /clerk off"


async def test_a_clerk_of_one_group_gets_nothing_of_another(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    away = crew.desk.telegram.group("锦绣", members=[crew.zhao], admins=[crew.qian])
    await crew.qian.says("/setup", in_=away)
    await crew.zhao.says("/calls", in_=away)
    await crew.settle()
    said = await crew.zhao.says("我来", in_=away)
    await crew.qian.replies("/clerk", to=said)
    await crew.settle()
    await crew.zhao.says("/report 今天")
    await crew.settle()
    assert [message.text.split("｜")[0] for message in files(crew.zhao)] == ["锦绣"]


# What is kept of who treats places


async def real_names(crew: Crew) -> list[str | None]:
    assert crew.desk.desk is not None
    async with crew.desk.desk.database.read() as tx:
        return [row["real_name"] for row in await tx.all("SELECT real_name FROM operator ORDER BY person_id")]


async def test_forget_leaves_the_name_in_the_ledger_of_who_treated_something(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.zhao.says("赵大强")
    await crew.settle()
    await crew.tap(crew.zhao, "完成", on=card(crew.zhao))
    await crew.zhao.says("/forget")
    await crew.settle()
    assert "名字留在那些名单里" in crew.zhao.private.from_bot()[-1].text
    assert await real_names(crew) == ["赵大强"]
    assert "赵强" in crew.slot.text


async def test_forget_takes_the_real_name_of_who_treated_nothing(crew: Crew) -> None:
    await crew.opens(CANTEEN, EIGHT)
    for person, name in ((crew.zhao, "赵大强"), (crew.qian, "")):
        await crew.tap(person, "认领", on=crew.slot)
        if name:
            await person.says(name)
        await crew.settle()
    assert await real_names(crew) == ["赵大强", None]
    for person in (crew.zhao, crew.qian):
        await person.says("/forget")
        await crew.settle()
    assert await real_names(crew) == []
