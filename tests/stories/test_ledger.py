"""/rounds export: the ledger as it is filed, a row a point and a sheet a week, with what was missed and why."""

from datetime import timedelta

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather
from tests.stories.test_rounds_missed import desk_card
from tests.stories.workbooks import files, rows, workbook

DORMS = "/round 学生宿舍 每天 08:00 90分钟 84消毒液 500mg/L 擦拭 30分钟 东1-3栋"
CANTEEN = "/round 食堂 每天 08:00 60分钟 75%酒精"
HEADING = (
    *("日期", "编号", "区域", "点位", "计划时间", "完成时间", "操作人", "消毒剂", "浓度", "方式", "作用分钟"),
    *("凭证（整轮）", "备注", "检查人签字"),
)
LATER = EIGHT + timedelta(hours=4)


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def ask(crew: Crew, line: str = "/rounds export", who: Person | None = None) -> str:
    """Somebody asks for the ledger in private; gives what they are answered last."""
    await (who or crew.chen).says(line)
    await crew.settle()
    return (who or crew.chen).private.from_bot()[-1].text


def ledger(person: Person) -> list[tuple[object, ...]]:
    """The rows of the newest ledger that somebody got, below its heading, of every week."""
    return [row for page in workbook(files(person)[-1]).worksheets for row in rows(page) if row[1] is not None][1:]


async def test_where_the_area_says_no_method_the_column_is_left_to_the_pen(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await crew.reply(crew.zhao, "完成")
    await crew.settle()
    await ask(crew)
    assert rows(sheet(crew.chen))[2][0] == "方式、作用时间空着的，没有登记，请手写"
    assert ledger(crew.chen)[0][6:13] == ("赵强", "酒精", "75%", None, None, None, None)


async def test_the_team_stands_among_the_remarks(crew: Crew) -> None:
    await crew.opens(f"{CANTEEN} 组 A班")
    await crew.reply(crew.zhao, "完成")
    await ask(crew)
    assert ledger(crew.chen)[0][12] == "组：A班"


def sheet(person: Person) -> Worksheet:
    return workbook(files(person)[-1]).worksheets[0]


async def treat(crew: Crew) -> None:
    """赵强 does two of three buildings with a photo and says who he is; nobody does the canteen."""
    await crew.plan(DORMS)
    await crew.opens(CANTEEN)
    await crew.tap(crew.zhao, "学生宿舍 认领", on=crew.slot)
    await crew.zhao.says("赵大强")
    await crew.settle()
    await crew.wait(EIGHT + timedelta(minutes=10))
    await crew.reply(crew.zhao, "学生宿舍 1-2")
    await crew.photo(crew.zhao)
    for minutes in (60, 75, 90):
        await crew.wait(EIGHT + timedelta(minutes=minutes))
    await crew.wait(LATER)


async def test_a_row_tells_who_treated_a_point_with_what_when_and_with_what_proof(crew: Crew) -> None:
    await treat(crew)
    await ask(crew)
    found = rows(sheet(crew.chen))
    assert found[0][0] == "幸福里 消杀台账｜2026/6/29 周一 至 2026/7/5 周日"
    assert found[1][0] == "计划 2 轮 · 按时完成 0 · 补登 0 · 漏消 2 · 免做 0"
    assert HEADING in found
    dorms = [row for row in found if row[2] == "学生宿舍"]
    assert dorms[0] == (
        *("07-03", 1, "学生宿舍", "东1栋", "08:00–09:30", "07-03 08:10", "赵大强"),
        *("84消毒液", "500mg/L", "擦拭", 30, "照片1张", None, None),
    )
    assert dorms[2][3:7] == ("东3栋", "08:00–09:30", None, None)
    assert dorms[2][11:13] == (None, "漏消，无完成记录\n认领：赵大强")
    [canteen] = [row for row in found if row[2] == "食堂"]
    assert canteen[3] is None
    assert canteen[5:12] == (None,) * 7
    assert canteen[12] == "漏消，无完成记录"


async def test_what_was_logged_late_and_by_whom_and_what_was_excused_and_why_is_in_it(crew: Crew) -> None:
    await treat(crew)
    for label in ("补登", "赵大强", "09:30 前"):
        await crew.tap(crew.chen, label, on=desk_card(crew.chen))
    for label in ("免做", "天气"):
        await crew.tap(crew.chen, label, on=desk_card(crew.chen))
    await ask(crew)
    remarks = {(row[2], row[3]): row[12] for row in ledger(crew.chen)}
    assert remarks == {
        ("学生宿舍", "东1栋"): None,
        ("学生宿舍", "东2栋"): None,
        ("学生宿舍", "东3栋"): "补登：陈静 2026/7/3 周五 12:00 登记",
        ("食堂", None): "免做\n原因：天气",
    }
    assert "补登 1 · 漏消 0 · 免做 1" in str(rows(sheet(crew.chen))[1][0])


async def test_what_was_in_the_way_is_told(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await crew.tap(crew.zhao, "异常", on=crew.slot)
    await crew.tap(crew.zhao, "门锁着")
    await crew.wait(LATER)
    await ask(crew)
    assert "异常：门锁着（赵强 08:00）" in str(ledger(crew.chen)[0][12])


async def test_each_week_has_a_sheet_that_is_printed_on_a4_and_signed(crew: Crew) -> None:
    await crew.plan(CANTEEN)
    for day in (3, 4, 5, 6):
        await crew.wait(LATER.replace(day=day))
    await ask(crew, "/rounds export 7月")
    pages = workbook(files(crew.chen)[-1]).worksheets
    assert [page.title for page in pages] == ["2026-06-29–07-05", "2026-07-06–07-12"]
    assert [row[0] for row in ledger(crew.chen)] == ["07-03", "07-04", "07-05", "日期", "07-06"]
    for page in pages:
        assert page.page_setup.orientation == "landscape"
        assert int(page.page_setup.paperSize or 0) == 9
        assert page.print_title_rows == "$1:$4"


async def test_only_the_days_that_are_named_are_in_it(crew: Crew) -> None:
    await crew.plan(CANTEEN)
    for day in (3, 4, 5, 6):
        await crew.wait(LATER.replace(day=day))
    for line, days in {
        "/rounds export 上周": ["07-03", "07-04", "07-05"],
        "/rounds export last week": ["07-03", "07-04", "07-05"],
        "/rounds 导出 7/4 至 7/5": ["07-04", "07-05"],
    }.items():
        await ask(crew, line)
        assert [row[0] for row in ledger(crew.chen)] == days


async def test_a_name_that_begins_like_a_formula_is_text(crew: Crew) -> None:
    await crew.plan('/round =1+1 每天 08:00 60分钟 "=cmd", @SUM(1), -2+3')
    await crew.wait(LATER)
    await ask(crew)
    cells = [cell for row in sheet(crew.chen).iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert "=1+1" in [cell.value for cell in cells]


async def test_in_the_group_it_goes_to_private(crew: Crew) -> None:
    await treat(crew)
    await crew.chen.says("/rounds export", in_=crew.group)
    await crew.settle()
    assert crew.group.from_bot()[-1].text.startswith("消杀台账私聊发给你")
    assert len(files(crew.chen)) == 1
    assert not any(message.document for message in crew.group.messages)


async def test_what_is_no_period_and_days_without_rounds_are_answered_with_an_example(crew: Crew) -> None:
    await treat(crew)
    assert (await ask(crew, "/rounds export 学生宿舍")).startswith("哪些天？例如：/rounds export 2026-11")
    assert (await ask(crew, "/rounds export 2026-05")).startswith("这些天没有消杀")
    assert files(crew.chen) == []


async def test_it_is_for_coordinators_and_clerks(crew: Crew) -> None:
    await treat(crew)
    assert await ask(crew, who=crew.zhao) == "只有协调员和文书能导出台账"
    said = await crew.zhao.says("记一下", in_=crew.group)
    await crew.chen.replies("/clerk", to=said)
    await crew.settle()
    await ask(crew, who=crew.zhao)
    assert len(files(crew.zhao)) == 1


async def test_the_same_in_english(crew: Crew) -> None:
    await treat(crew)
    await set_up(crew.desk, crew.group, crew.chen, "en")
    await ask(crew)
    found = rows(sheet(crew.chen))
    assert found[1][0] == "Rounds planned 2 · done in time 0 · logged late 0 · missed 2 · excused 0"
    assert found[2][:7] == ("Date", "No.", "Area", "Point", "Planned", "Done at", "Operator")


async def test_another_groups_rounds_are_not_in_it(crew: Crew) -> None:
    await treat(crew)
    away = crew.desk.telegram.group("锦绣", members=[crew.zhao], admins=[crew.qian])
    await set_up(crew.desk, away, crew.qian)
    assert (await ask(crew, who=crew.qian)).startswith("这些天没有消杀")
