"""/round typed bare: an area is put together by buttons and replies."""

from datetime import timedelta

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def begin(crew: Crew, line: str = "/round") -> Message:
    await crew.chen.says(line, in_=crew.group)
    await crew.settle()
    return crew.group.from_bot()[-1]


async def test_the_usual_area_is_a_name_and_four_taps(crew: Crew) -> None:
    draft = await begin(crew)
    assert draft.text.startswith("📝 陈静 在排消杀，还没保存\n哪个区域？")
    await crew.reply(crew.chen, "学生宿舍", to=draft)
    assert "有哪些点位？" in draft.text
    await crew.tap(crew.chen, "没有分点", on=draft)
    await crew.tap(crew.chen, "每天 08:00、16:00，每次 90 分钟", on=draft)
    await crew.tap(crew.chen, "不写消毒剂", on=draft)
    assert "明天 7/3 周五 08:00–09:30" in draft.text
    assert draft.text.endswith("对了就点“保存”，要改哪项点哪项")
    assert await crew.tap(crew.chen, "保存", on=draft) == "✅ 已保存，看下面"
    assert draft.text == "✅ 已保存，看下面"
    assert crew.group.from_bot()[-1].text.startswith("🧴 已定：学生宿舍\n每天 08:00、16:00，每次 90 分钟")
    await crew.wait(EIGHT)
    assert "学生宿舍 #1" in crew.slot.text


async def test_everything_may_be_typed_and_put_right(crew: Crew) -> None:
    draft = await begin(crew)
    for answer in ("食堂", "东1-3, 后厨", "周一三五", "9点、17点", "60分钟", "84消毒液 500mg/L"):
        await crew.reply(crew.chen, answer, to=draft)
    assert "周一、周三、周五 09:00、17:00，每次 60 分钟" in draft.text
    assert "4 个点位：东1、东2、东3、后厨" in draft.text
    assert "84消毒液 500mg/L" in draft.text
    await crew.tap(crew.chen, "时长", on=draft)
    assert "一轮多长时间？" in draft.text
    await crew.tap(crew.chen, "30 分钟", on=draft)
    assert "每次 30 分钟" in draft.text
    await crew.tap(crew.chen, "保存", on=draft)
    assert crew.group.from_bot()[-1].text.startswith("🧴 已定：食堂")


async def test_the_next_area_is_proposed_the_same_agent(crew: Crew) -> None:
    await crew.plan()
    draft = await begin(crew)
    await crew.reply(crew.chen, "食堂", to=draft)
    await crew.tap(crew.chen, "没有分点", on=draft)
    await crew.tap(crew.chen, "每天 08:00、16:00，每次 90 分钟", on=draft)
    await crew.tap(crew.chen, "84消毒液 500mg/L", on=draft)
    assert "84消毒液 500mg/L" in draft.text


async def test_a_mistake_is_told_and_the_question_stays(crew: Crew) -> None:
    await crew.plan()
    draft = await begin(crew)
    await crew.reply(crew.chen, "学生宿舍", to=draft)
    assert "已经有“学生宿舍”了" in crew.group.from_bot()[-1].text
    assert "哪个区域？" in draft.text
    await crew.reply(crew.chen, "食堂", to=draft)
    await crew.tap(crew.chen, "没有分点", on=draft)
    await crew.tap(crew.chen, "每天", on=draft)
    await crew.reply(crew.chen, "25:00", to=draft)
    assert "“25:00”看不懂" in crew.group.from_bot()[-1].text
    assert "几点？" in draft.text
    await crew.tap(crew.chen, "08:00、16:00", on=draft)
    await crew.reply(crew.chen, "10小时", to=draft)
    assert "还长" in crew.group.from_bot()[-1].text
    assert "一轮多长时间？" in draft.text


async def test_an_area_is_edited_by_buttons(crew: Crew) -> None:
    await crew.plan()
    draft = await begin(crew, "/round edit 学生宿舍")
    assert draft.text.startswith("📝 修改消杀：学生宿舍\n每天 08:00、16:00，每次 90 分钟")
    await crew.tap(crew.chen, "几点", on=draft)
    await crew.tap(crew.chen, "09:00、17:00", on=draft)
    assert "09:00、17:00，每次 90 分钟" in draft.text
    await crew.tap(crew.chen, "保存", on=draft)
    assert "每天 09:00、17:00，每次 90 分钟" in crew.group.from_bot()[-1].text
    await crew.wait(EIGHT)
    assert not crew.slots


async def test_a_draft_survives_a_restart_and_goes_on_when_it_is_asked_again(
    stage: Stage, chen: Person, li: Person
) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        draft = await begin(crew)
        await crew.reply(chen, "学生宿舍", to=draft)
    async with stage.desk_runs():
        again = await begin(crew)
        assert "：学生宿舍，还没保存" in again.text
        assert draft not in crew.group.from_bot()


async def test_a_draft_is_of_who_began_it_and_dropped_by_cancel_or_after_a_day(crew: Crew) -> None:
    draft = await begin(crew)
    await crew.chen.promotes(crew.zhao, crew.group)
    await crew.desk.forward(minutes=1)
    assert "这是 陈静 在填的" in (await crew.tap(crew.zhao, "取消", on=draft) or "")
    assert "协调员" in (await crew.tap(crew.qian, "取消", on=draft) or "")
    await crew.tap(crew.chen, "取消", on=draft)
    assert draft.text == "已取消，没有保存也没有改动"
    other = await begin(crew)
    await crew.wait(crew.desk.clock.now() + timedelta(hours=25))
    assert other.text == "已取消，没有保存也没有改动"


async def test_the_same_in_english(crew: Crew) -> None:
    await crew.chen.says("/language en", in_=crew.group)
    await crew.settle()
    draft = await begin(crew)
    assert draft.text.startswith("📝 陈静 is planning rounds, not saved yet\nWhich area?")
    await crew.reply(crew.chen, "Dorms", to=draft)
    await crew.reply(crew.chen, "East 1-3", to=draft)
    await crew.tap(crew.chen, "Daily 08:00, 16:00, 90 minutes each", on=draft)
    await crew.tap(crew.chen, "No agent", on=draft)
    assert await crew.tap(crew.chen, "Save", on=draft) == "✅ Saved, see below"
    assert crew.group.from_bot()[-1].text.startswith(
        "🧴 Set: Dorms\nEvery day 08:00, 16:00, 90 minutes each\n3 points:"
    )


async def test_cancel_may_be_typed(crew: Crew) -> None:
    draft = await begin(crew)
    await crew.reply(crew.chen, "取消", to=draft)
    assert draft.text == "已取消，没有保存也没有改动"


async def test_a_draft_whose_days_went_by_says_so_and_is_put_right(crew: Crew) -> None:
    draft = await begin(crew)
    for answer in ("食堂", "没有", "7月3日", "8:00", "60分钟", "无"):
        await crew.reply(crew.chen, answer, to=draft)
    assert "明天 7/3 周五 08:00–09:00" in draft.text
    await crew.wait(EIGHT + timedelta(hours=1))
    assert "这样排一轮也不会有" in (await crew.tap(crew.chen, "保存", on=draft) or "")
    again = await begin(crew)
    assert "这样排一轮也不会有" in again.text
    await crew.tap(crew.chen, "哪些天", on=again)
    await crew.tap(crew.chen, "每天", on=again)
    assert await crew.tap(crew.chen, "保存", on=again) == "✅ 已保存，看下面"


async def test_an_area_that_ended_meanwhile_is_not_changed(crew: Crew) -> None:
    await crew.plan()
    draft = await begin(crew, "/round edit 学生宿舍")
    await crew.tap(crew.chen, "几点", on=draft)
    await begin(crew, "/round end 学生宿舍")
    assert "这份草稿已经没了" in (await crew.tap(crew.chen, "09:00、17:00", on=draft) or "")


@pytest.mark.parametrize(
    "forged",
    ["plan-days:1:99", "plan-times:1:99", "plan-minutes:1:7", "plan-place:1:99", "plan-agent:1:99", "plan-ask:1:99",
     "plan-save:99", "plan-save:1", "plan-days:1", "plan-days:1:-1"],
)  # fmt: skip
async def test_a_forged_tap_changes_nothing(crew: Crew, forged: str) -> None:
    draft = await begin(crew)
    before = draft.text
    await crew.chen.taps_data(forged, on=draft)
    await crew.settle()
    assert draft.text == before
    assert (crew.chen.toast() or "") != "已记"


async def test_the_draft_of_another_group_is_out_of_reach(crew: Crew) -> None:
    await begin(crew)
    other = crew.desk.telegram.group("和平里", members=[], admins=[crew.qian])
    await set_up(crew.desk, other, crew.qian)
    theirs = other.from_bot()[-1]
    await crew.qian.taps_data("plan-no-points:1", on=theirs)
    await crew.settle()
    assert (crew.qian.toast() or "") != "已记"
    await crew.qian.says("/round", in_=other)
    await crew.settle()
    assert "哪个区域？" in other.from_bot()[-1].text


async def test_the_whole_line_may_answer_the_first_question(crew: Crew) -> None:
    draft = await begin(crew)
    await crew.reply(crew.chen, "食堂 每2天 10:00 60分钟 75%酒精", to=draft)
    assert "每 2 天 10:00，每次 60 分钟\n75%酒精\n" in draft.text
    assert draft.text.endswith("对了就点“保存”，要改哪项点哪项")
