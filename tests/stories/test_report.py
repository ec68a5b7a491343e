"""/report: the text for the command centre, its Excel, and the records that its numbers open; all of it agrees."""

import re
from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather
from tests.stories.workbooks import files, rows, workbook

CANTEEN = "/round 食堂 每天 08:00 60分钟"
MONDAY = EIGHT.replace(day=6, hour=9)


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def ask(crew: Crew, line: str = "/report", who: Person | None = None, in_: Group | None = None) -> Message:
    """Somebody asks; gives the text that they are answered with."""
    await (who or crew.chen).says(line, in_=in_)
    await crew.settle()
    chat = in_ or (who or crew.chen).private
    return [message for message in chat.from_bot() if not message.document][-1]


async def a_week(crew: Crew) -> Message:
    """Thursday: two come to the gate for two hours, and one call is called off. Three ask; one is helped, one calls it
    off. The canteen is treated on Friday, missed on Saturday and excused on Sunday. Gives the board of the gate."""
    await crew.plan(CANTEEN)
    await crew.plan("/call 2 18:00-20:00 东区门岗 测温登记")
    gate = crew.group.from_bot()[-1]
    await crew.plan("/call 1 7/4 9:00-10:00 北门")
    await crew.plan("/close 2")
    await crew.wait(EIGHT.replace(day=2, hour=17, minute=55))
    for person in (crew.zhao, crew.qian):
        await crew.tap(person, "签到", on=gate)
    await crew.wait(EIGHT.replace(day=2, hour=20))
    for line in ("/need 送菜 3栋201 青菜", "/need 送菜 5栋602 鸡蛋", "/need 药品 3栋201 降压药 13900001111"):
        await crew.zhao.says(line)
        await crew.settle()
        board = next(message for message in reversed(crew.group.from_bot()) if message.text[0] in "🥬💊")
        if "药品" in line:
            await crew.tap(crew.qian, "接单", on=board)
            await crew.tap(crew.qian, "送达")
            await crew.tap(crew.zhao, "确认收到")
        elif "鸡蛋" in line:
            await crew.tap(crew.zhao, "取消", on=board)
    await crew.wait(EIGHT)
    await crew.reply(crew.zhao, "完成")
    for day in (4, 5):
        await crew.wait(EIGHT.replace(day=day))
        await crew.wait(EIGHT.replace(day=day, hour=9))
    for label in ("免做", "停用"):
        await crew.tap(crew.chen, label)
    await crew.wait(EIGHT.replace(day=6))
    await crew.wait(MONDAY)
    return gate


def numbers(text: str, words: str) -> list[int]:
    """The numbers of the line in which these words stand, without those of its command."""
    line = next(line for line in text.splitlines() if words in line)
    return [int(number) for number in re.findall(r"\d+", re.sub(r"（.*?）", "", line))]


async def test_the_text_counts_what_was_played(crew: Crew) -> None:
    gate = await a_week(crew)
    assert "到 2 · 未到 0 · 服务 4 小时" in gate.text
    assert (await ask(crew)).text == (
        "📋 幸福里｜2026/6/29 周一 至 2026/7/5 周日\n"
        "截至 2026/7/5 周日 24:00：\n"
        "值班 2 次（/calls 2026-06-29..2026-07-05），其中取消 1 次：来了 2 人、2 人次，服务 4 小时\n"
        "累计值班 2 次，其中取消 1 次：2 人、2 人次，4 小时\n"
        "求助 3 件（/needs 2026-06-29..2026-07-05）：药品 1、送菜 2；现在 已确认 1、已取消 1、无人接 1\n"
        "累计求助 3 件：药品 1、送菜 2；现在 已确认 1、已取消 1、无人接 1\n"
        "消杀 计划 3 轮（/rounds 2026-06-29..2026-07-05）：按时 1、补登 0、漏消 1、免做 1\n"
        "累计计划 3 轮：按时 1、补登 0、漏消 1、免做 1"
    )


async def test_all_together_goes_on_to_the_end_of_the_days_and_no_further(crew: Crew) -> None:
    await a_week(crew)
    monday = (await ask(crew, "/report 今天")).text
    assert monday.splitlines()[:2] == ["📋 幸福里｜2026/7/6 周一", "截至 2026/7/6 周一 09:00："]
    assert numbers(monday, "消杀 计划") == [1, 0, 0, 1, 0]
    assert numbers(monday, "累计计划") == [4, 1, 0, 2, 1]
    assert numbers(monday, "值班 0 次") == [0, 0, 0, 0]
    thursday = (await ask(crew, "/report 7/2")).text
    assert "消杀" not in thursday
    assert numbers(thursday, "累计值班")[0] == 1  # the other was to begin on Saturday


async def test_each_number_opens_its_records(crew: Crew) -> None:
    await a_week(crew)
    opened = re.findall(r"（(/\w+ [^）]+)）", (await ask(crew)).text)
    calls, needs, treated = [(await ask(crew, command)).text for command in opened]
    assert calls == (
        "📋 幸福里｜2026/6/29 周一 至 2026/7/5 周日：值班 2 次\n"
        "#1 东区门岗｜7/2 周四 18:00–20:00｜到 2 · 4 小时\n#2 北门｜7/4 周六 09:00–10:00｜已取消"
    )
    assert needs == (
        "📋 幸福里｜2026/6/29 周一 至 2026/7/5 周日：求助 3 件\n🥬 送菜 #3｜3栋｜7/2 周四 20:00｜无人接\n"
        "🥬 送菜 #4｜5栋｜7/2 周四 20:00｜已取消\n💊 药品 #5｜3栋｜7/2 周四 20:00｜已确认"
    )
    assert treated == (
        "📋 幸福里｜2026/6/29 周一 至 2026/7/5 周日：消杀 3 轮\n#6 食堂｜7/3 周五 08:00–09:00｜1/1 按时\n"
        "#7 食堂｜7/4 周六 08:00–09:00｜0/1 漏消\n#8 食堂｜昨天 7/5 周日 08:00–09:00｜0/1 免做"
    )


async def test_the_excel_behind_it_agrees_and_names_nobody(crew: Crew) -> None:
    await a_week(crew)
    await ask(crew)
    pages = workbook(files(crew.chen)[-1]).worksheets
    assert [page.title for page in pages] == ["汇总", "值班", "求助", "消杀"]
    summary = {name: figures for name, *figures in rows(pages[0])}
    assert summary["人次"] == [2, 2]
    assert summary["服务小时"] == [4, 4]
    assert summary["求助：送菜"] == [2, 2]
    assert summary["求助现在：已确认"] == [1, 1]
    assert [summary[f"消杀：{stage}"] for stage in ("按时", "漏消", "免做")] == [[1, 1]] * 3
    calls, needs, treated = [rows(page)[2:] for page in pages[1:]]
    assert [(row[0], row[7], row[8]) for row in calls] == [(1, 2, 4), (2, 0, 0)]
    assert [(row[0], row[1], row[3], row[5]) for row in needs] == [
        (3, "送菜", "3栋", "无人接"),
        (4, "送菜", "5栋", "已取消"),
        (5, "药品", "3栋", "已确认"),
    ]
    assert [(row[0], row[1], row[4]) for row in treated] == [
        (6, "食堂", "按时"),
        (7, "食堂", "漏消"),
        (8, "食堂", "免做"),
    ]
    everything = str([rows(page) for page in pages])
    assert not any(told in everything for told in ("赵强", "钱进", "201", "降压药", "13900001111"))


async def test_in_the_group_the_text_stands_for_all_and_the_excel_goes_to_private(crew: Crew) -> None:
    await a_week(crew)
    await crew.chen.says("/report 上周", in_=crew.group)
    await crew.settle()
    text, sent = [message.text for message in crew.group.from_bot()][-2:]
    assert text.startswith("📋 幸福里｜")
    assert sent.startswith("Excel 私聊发给你")
    assert len(files(crew.chen)) == 1
    assert not any(name in text for name in ("赵强", "钱进", "3栋"))


async def test_who_can_not_be_written_to_still_gets_the_text(crew: Crew) -> None:
    await a_week(crew)
    await crew.chen.blocks_bot()
    await crew.settle()
    await crew.chen.says("/report", in_=crew.group)
    await crew.settle()
    text, why = [message.text for message in crew.group.from_bot()][-2:]
    assert text.startswith("📋 幸福里｜")
    assert why.startswith("文件只发到私聊")


async def test_it_and_the_records_are_for_coordinators_and_clerks(crew: Crew) -> None:
    await a_week(crew)
    for line in ("/report", "/calls 上周", "/needs 上周", "/rounds 上周"):
        assert (await ask(crew, line, who=crew.zhao)).text == "只有协调员和文书能看"
        assert "文书" in (await ask(crew, line, who=crew.zhao, in_=crew.group)).text
    assert files(crew.zhao) == []
    await crew.chen.replies("/clerk", to=await crew.zhao.says("记一下", in_=crew.group))
    await crew.settle()
    assert (await ask(crew, who=crew.zhao)).text.startswith("📋 幸福里｜")
    assert len(files(crew.zhao)) == 1


async def test_days_that_can_not_be_read_or_are_to_come_are_answered_with_an_example(crew: Crew) -> None:
    assert (await ask(crew, "/report 东区")).text.startswith("哪些天？例如：/report 上周")
    assert (await ask(crew, "/report 下周五")).text == "那些天还没到。例如：/report 上周"
    assert (await ask(crew)).text.endswith("还没有值班、求助和消杀的记录")


async def test_a_number_behind_calls_is_no_month(crew: Crew) -> None:
    await a_week(crew)
    assert "📋" not in (await ask(crew, "/calls 7")).text


async def test_a_list_of_very_many_stays_below_the_limit(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "zh+en")
    times = ",".join(f"{hour:02}:{minute:02}" for hour in range(8, 12) for minute in range(0, 60, 10))
    await crew.plan(f"/round {'很长的名字' * 4} 每天 {times} 10分钟")
    await crew.wait(EIGHT + timedelta(hours=5))
    told = (await ask(crew, "/rounds 本周", in_=crew.group)).text
    assert len(told) < 4096
    assert "消杀 24 轮" in told
    assert "全部在 /report 的 Excel 里" in told


async def test_the_same_in_english(crew: Crew) -> None:
    await a_week(crew)
    await set_up(crew.desk, crew.group, crew.chen, "en")
    await crew.wait(MONDAY + timedelta(minutes=5))
    await ask(crew, "/report last week", in_=crew.group)
    told, sent = [message.text for message in crew.group.from_bot()][-2:]
    assert "Excel goes to you" in sent
    assert "As of Sun 5 Jul 2026, 24:00:" in told
    assert "Rounds planned: 3 (/rounds 2026-06-29..2026-07-05). In time 1, late 0, missed 1, excused 1" in told


async def test_a_group_with_its_own_clock_is_told_by_it(crew: Crew) -> None:
    await a_week(crew)
    await crew.chen.says("/zone Asia/Urumqi", in_=crew.group)
    await crew.settle()
    assert "截至 2026/7/6 周一 07:" in (await ask(crew, "/report 今天")).text
    assert "#1 东区门岗｜7/2 周四 16:00–18:00" in (await ask(crew, "/calls 上周")).text
    await crew.chen.says("/rounds export 上周")
    await crew.settle()
    assert [row[4] for row in rows(workbook(files(crew.chen)[-1]).worksheets[0])[4:]] == ["06:00–07:00"] * 3
