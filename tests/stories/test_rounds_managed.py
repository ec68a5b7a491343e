"""What becomes of an area that is there: edited, paused, resumed, ended, and a day that differs."""

import pytest

from simulator.people import Person
from storage import areas
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import DORMS, EIGHT, Crew, gather


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def tell(crew: Crew, line: str, by: Person | None = None) -> str:
    """Somebody sends /round; gives the answer."""
    await (by or crew.chen).says(f"/round {line}", in_=crew.group)
    await crew.settle()
    return crew.group.from_bot()[-1].text


async def test_tomorrow_nothing_is_done_and_then_it_is_after_all(crew: Crew) -> None:
    await crew.plan()
    answer = await tell(crew, "学生宿舍 明天 不做，停水")
    assert answer.startswith("🧴 已定：学生宿舍\n明天 7/3 周五：不做\n")
    assert "接下来：\n7/4 周六 08:00–09:30" in answer
    answer = await tell(crew, "学生宿舍 明天 照常")
    assert "明天 7/3 周五：照常" in answer
    assert "7/3 周五 08:00–09:30" in answer
    assert "本来就照常" in await tell(crew, "学生宿舍 明天 照常")


async def test_tomorrow_it_is_done_at_ten(crew: Crew) -> None:
    await crew.plan()
    answer = await tell(crew, "学生宿舍 明天 10:00")
    assert "明天 7/3 周五：10:00" in answer
    assert "7/3 周五 10:00–11:30" in answer
    assert "7/3 周五 08:00" not in answer
    await crew.wait(EIGHT)
    assert not crew.slots
    await crew.wait(EIGHT.replace(hour=10))
    assert "10:00–11:30" in crew.slot.text


async def test_the_same_in_english(crew: Crew) -> None:
    await crew.chen.says("/language en", in_=crew.group)
    await crew.plan('/round "Dorms east" daily 08:00,16:00 90m')
    assert "Sat 4 Jul" in await tell(crew, "dorms east tomorrow off")
    assert "Fri 3 Jul 10:00" in await tell(crew, '"Dorms east" tomorrow 10:00')
    assert "Paused" in await tell(crew, "pause Dorms east")
    assert "is paused already" in await tell(crew, "pause Dorms east")
    assert "Fri 3 Jul" in await tell(crew, "resume dorms east")


async def test_what_is_said_changes_and_the_rest_stays(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领")
    answer = await tell(crew, "edit 学生宿舍 09:00,17:00 60分钟 改名 东区宿舍")
    assert answer.startswith("🧴 已定：东区宿舍")
    assert "每天 09:00、17:00，每次 60 分钟" in answer
    assert "84消毒液" in answer
    assert "12 个点位" in answer
    assert "08:00–09:30" in crew.slot.text, "what is open stays what it was"
    assert "学生宿舍" in crew.slot.text
    await crew.wait(EIGHT.replace(hour=17))
    assert "东区宿舍" in crew.slot.text


async def test_while_it_is_paused_no_round_comes_and_none_is_missed(crew: Crew) -> None:
    await crew.plan()
    assert "已暂停" in await tell(crew, "暂停 学生宿舍")
    await crew.wait(EIGHT.replace(hour=12))
    assert not crew.slots
    answer = await tell(crew, "恢复 学生宿舍")
    assert "今天 7/3 周五 16:00" in answer
    assert "没有暂停" in await tell(crew, "恢复 学生宿舍")
    await crew.wait(EIGHT.replace(hour=16))
    assert "#1｜0/12" in crew.slot.text
    assert not [text for text in crew.chen.inbox() if "漏消" in text]


async def test_an_area_that_is_ended_lets_its_round_go_on_and_gives_its_name_free(crew: Crew) -> None:
    await crew.opens()
    await tell(crew, "end 学生宿舍")
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    assert "赵强" in crew.slot.text
    await crew.wait(EIGHT.replace(hour=16))
    assert len(crew.slots) == 1
    assert "已定：学生宿舍" in await tell(crew, DORMS.removeprefix("/round "))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("edit 食堂 09:00", "没有这个区域。现有：办公楼、学生宿舍"),
        ("edit 学生宿舍 90分钟", "没看出 学生宿舍 要改什么"),
        ("edit 学生宿舍 25:00", "25:00"),
        ("edit 学生宿舍 10小时", "还长"),
        ("edit 学生宿舍 到2026-01-01", "过去"),
        ("edit 学生宿舍 改名 办公楼", "已经有“办公楼”了"),
        ("学生宿舍 昨天 不做", "“昨天”已经过去了"),
        ("学生宿舍 7/1 不做", "过去"),
        ("学生宿舍 明天 10:00,10:30", "只隔 30 分钟"),
        ("学生宿舍 明天 下雨", "没看懂哪一天怎么改"),
        ("办公楼 明天 不做", "没有要做的"),
        ("pause", "没有这个区域"),
    ],
)
async def test_a_mistake_is_one_sentence_and_changes_nothing(crew: Crew, line: str, sentence: str) -> None:
    await crew.plan()
    await crew.plan("/round 办公楼 周一 08:00 60分钟")
    before = await kept(crew)
    answer = await tell(crew, line)
    assert sentence in answer
    assert "例如" in answer or "现有" in answer or "/round" in answer
    assert await kept(crew) == before


async def kept(crew: Crew) -> list[object]:
    assert crew.desk.desk is not None
    async with crew.desk.desk.database.read() as tx:
        there = await areas.in_group(tx, crew.group.id)
        return [*there, *await tx.all("SELECT * FROM area_change")]


async def test_only_coordinators_change_it_and_the_record_keeps_what_it_was(crew: Crew) -> None:
    await crew.plan()
    assert "协调员" in await tell(crew, "pause 学生宿舍", by=crew.zhao)
    await tell(crew, "edit 学生宿舍 60分钟")
    await tell(crew, "学生宿舍 明天 不做")
    assert crew.desk.desk is not None
    async with crew.desk.desk.database.read() as tx:
        rows = await tx.all("SELECT field, was, changed_by FROM area_change ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("minutes", "90", crew.chen.id),
        ("day", "2026-07-03 usual", crew.chen.id),
    ]


async def stages(crew: Crew) -> list[str]:
    """How every round stands."""
    assert crew.desk.desk is not None
    async with crew.desk.desk.database.read() as tx:
        return [row["stage"] for row in await tx.all("SELECT stage FROM round ORDER BY id")]


async def test_a_time_of_today_that_is_over_is_not_made_up_for(crew: Crew) -> None:
    await crew.opens()
    await crew.wait(EIGHT.replace(hour=12))
    answer = await tell(crew, "edit 学生宿舍 09:00,17:00")
    assert "今天 7/3 周五 17:00" in answer
    assert "7/3 周五 09:00" not in answer
    assert await stages(crew) == ["missed"], "09:00 was over when it was said"
    answer = await tell(crew, "学生宿舍 今天 10:00,18:00")
    assert "接下来：\n今天 7/3 周五 18:00" in answer
    assert await stages(crew) == ["missed"]


async def test_what_is_open_stays_and_is_named(crew: Crew) -> None:
    await crew.opens()
    for line in ("edit 学生宿舍 60分钟", "pause 学生宿舍", "resume 学生宿舍", "end 学生宿舍"):
        assert (await tell(crew, line)).endswith("正在进行的 #1 不变，做到它结束")


async def test_what_was_due_before_it_was_changed_comes_as_it_was(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.plan()
    stage.clock.move(EIGHT.replace(minute=10))
    await chen.says("/round edit 学生宿舍 09:00,17:00", in_=crew.group)
    async with stage.desk_runs():
        await crew.settle()
        assert "学生宿舍 #1｜0/12\n08:00–09:30" in crew.slot.text


async def test_from_when_and_until_when_is_told_and_taken_back(crew: Crew) -> None:
    await crew.plan()
    answer = await tell(crew, "edit 学生宿舍 从7月5日 到7月6日")
    assert "\n到 7/6 周一 为止\n" in answer
    assert answer.endswith(
        "接下来：\n7/5 周日 08:00–09:30\n7/5 周日 16:00–17:30\n7/6 周一 08:00–09:30\n7/6 周一 16:00–17:30"
    )
    assert "为止" not in await tell(crew, "edit 学生宿舍 一直做")


async def test_points_agent_and_team_are_given_and_taken_away(crew: Crew) -> None:
    await crew.plan()
    answer = await tell(crew, "edit 学生宿舍 西1-2栋, 食堂 75%酒精 组 A班")
    assert "3 个点位：西1栋、西2栋、食堂\n75%酒精\nA班\n" in answer
    answer = await tell(crew, "edit 学生宿舍 没有分点 没有药剂")
    assert "点位" not in answer
    assert "酒精" not in answer
    assert "A班" in answer
    await crew.wait(EIGHT)
    assert "08:00–09:30｜A班" in crew.slot.text


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("食堂 明天 不做", "没有这个区域。现有：学生宿舍。例如：/round 学生宿舍 明天 不做，或 明天 10:00"),
        ("食堂 明天 10:00", "没有这个区域。现有：学生宿舍。例如：/round 学生宿舍 明天 不做，或 明天 10:00"),
        ("食堂 12月1日 25:00", "时间“25:00”看不懂，要 0:00 到 23:59。例如：/round 学生宿舍 每天 08:00,16:00 90分钟"),
        ("学生宿舍 每天 10:00 30分钟", "已经有“学生宿舍”了"),
        ("学生宿舍 今天 不做", "学生宿舍 今天 7/2 周四 没有要做的"),
    ],
)
async def test_an_area_that_is_not_there_is_answered_with_those_that_are(crew: Crew, line: str, sentence: str) -> None:
    await crew.plan()
    assert (await tell(crew, line)).startswith(sentence)


async def test_a_name_in_another_case_is_the_same_name(crew: Crew) -> None:
    await crew.plan("/round Dorms daily 08:00 90m")
    assert "已经有“Dorms”了" in await tell(crew, "dorms daily 09:00 90m")
    assert "已定：DORMS" in await tell(crew, "edit dorms rename DORMS")


async def test_an_area_that_is_undone_is_on_record(crew: Crew) -> None:
    answer = await crew.plan()
    await crew.tap(crew.chen, "撤销", on=answer)
    assert answer.text == "🧴 学生宿舍：已撤销，不再出消息"
    assert crew.desk.desk is not None
    async with crew.desk.desk.database.read() as tx:
        rows = await tx.all("SELECT field, was, changed_by FROM area_change")
    assert [tuple(row) for row in rows] == [("stage", "active", crew.chen.id)]


async def test_another_group_has_nothing_to_say_of_it(crew: Crew) -> None:
    await crew.plan()
    other = crew.desk.telegram.group("和平里", members=[], admins=[crew.qian])
    await set_up(crew.desk, other, crew.qian)
    for line in ("/round end 学生宿舍", "/round edit 学生宿舍", "/round 学生宿舍 明天 不做"):
        await crew.qian.says(line, in_=other)
        await crew.settle()
        assert other.from_bot()[-1].text.startswith("群里还没有消杀安排")
    await crew.wait(EIGHT)
    assert "学生宿舍 #1" in crew.slot.text
