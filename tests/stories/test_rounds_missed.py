"""What was missed: the coordinators hear of it once, see to it, log it late, or say that it was not to be done."""

from datetime import datetime, timedelta

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, card, gather

HALF_PAST_NINE = EIGHT + timedelta(minutes=90)
CANTEEN = "/round 食堂 每天 08:00 60分钟"


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


def desk_card(person: Person) -> Message:
    """The card of what was missed that a coordinator has in private, the newest."""
    return next(message for message in reversed(person.private.from_bot()) if message.text[0] in "⚠✅➖")


async def entries(desk: Stage) -> list[tuple[str, str, int, int | None]]:
    """What was logged late: its stage, its points, who did it and who decided."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        rows = await tx.all("SELECT stage, positions, done_by, decided_by FROM late_entry ORDER BY id")
    return [(row["stage"], row["positions"], row["done_by"], row["decided_by"]) for row in rows]


async def late_points(desk: Stage) -> list[tuple[int, datetime]]:
    """The points that were logged late: who did them and when."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        rows = await tx.all("SELECT done_by, done_at FROM round_point WHERE late = 1 ORDER BY round_id, position")
    return [(row["done_by"], datetime.fromisoformat(row["done_at"])) for row in rows]


async def missed(crew: Crew) -> Message:
    """赵强 took it and did ten of twelve; gives the board of the group."""
    board = await crew.opens()
    await crew.reply(crew.zhao, "1-10")
    await crew.wait(EIGHT + timedelta(minutes=75))
    await crew.wait(HALF_PAST_NINE)
    return board


# The coordinators hear of it


async def test_the_coordinators_hear_what_is_left_and_one_of_them_sees_to_it(crew: Crew) -> None:
    board = await missed(crew)
    told = desk_card(crew.chen)
    assert told.text == (
        "⚠️ 漏消 #1 学生宿舍｜幸福里\n08:00–09:30｜10/12，无记录：东11栋、东12栋\n"
        "认领 赵强（09:15提醒未回），也许做了没登记"
    )
    assert told.keyboard == [["我来处理", "补登", "免做"]]
    assert not told.silent
    before = crew.group.texts()
    assert await crew.tap(crew.chen, "我来处理", on=told) == "#1 陈静 在处理"
    assert told.keyboard == [["补登", "免做"]]
    assert told.text.endswith("\n🙋 陈静 在处理")
    assert board.text.endswith("\n无记录：东11栋、东12栋\n🙋 陈静 在处理")
    assert len(crew.group.texts()) == len(before), "the group sees it on the board, and hears nothing"


async def test_who_went_on_after_the_reminder_is_not_called_silent(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.wait(EIGHT + timedelta(minutes=75))
    await crew.reply(crew.zhao, "1-11")
    await crew.wait(HALF_PAST_NINE)
    assert desk_card(crew.chen).text.endswith("\n认领 赵强，也许做了没登记")


async def test_only_a_coordinator_sees_to_it(crew: Crew) -> None:
    await missed(crew)
    see_to = desk_card(crew.chen).buttons[0].data or ""
    await crew.zhao.taps_data(see_to, card(crew.zhao))
    await crew.settle()
    assert "协调员" in (crew.zhao.toast() or "")
    assert "🙋" not in desk_card(crew.chen).text


async def test_the_same_in_english(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "en")
    await crew.opens("/round Dorms daily 08:00 90m points East 1-12")
    await crew.wait(HALF_PAST_NINE)
    told = next(message for message in reversed(crew.chen.private.from_bot()) if message.text.startswith("⚠️"))
    assert told.text.startswith("⚠️ Missed #1 Dorms (幸福里)\n08:00–09:30: 0/12, no record: East 1, East 2,")
    assert told.text.endswith("\nNobody took it")
    assert told.keyboard == [["I'm on it", "Log late", "Excuse"]]


async def test_of_what_is_done_the_coordinators_hear_nothing(crew: Crew) -> None:
    await crew.opens()
    await crew.reply(crew.zhao, "全部")
    before = crew.chen.inbox()
    await crew.wait(HALF_PAST_NINE)
    assert crew.chen.inbox() == before


async def test_at_night_nobody_is_woken(crew: Crew) -> None:
    await crew.opens("/round 门厅 每天 23:00 30分钟", EIGHT.replace(day=2, hour=23))
    await crew.wait(EIGHT.replace(day=2, hour=23, minute=30))
    assert desk_card(crew.chen).text.startswith("⚠️ 漏消 #1 门厅｜幸福里\n23:00–23:30\n没有人认领")
    assert desk_card(crew.chen).silent


async def test_areas_that_end_at_different_times_share_a_card_that_sounds_once(crew: Crew) -> None:
    await crew.plan()
    await crew.opens(CANTEEN)
    await crew.wait(EIGHT + timedelta(minutes=60))
    first = desk_card(crew.chen)
    assert "学生宿舍" not in first.text
    assert not first.silent
    await crew.wait(HALF_PAST_NINE)
    both = desk_card(crew.chen)
    assert first.deleted
    assert both.silent
    assert both.keyboard == [["学生宿舍 我来处理", "补登", "免做"], ["食堂 我来处理", "补登", "免做"]]


# 免做


async def test_what_was_not_to_be_done_is_excused_with_a_reason(crew: Crew) -> None:
    board = await missed(crew)
    told = desk_card(crew.chen)
    await crew.tap(crew.chen, "免做", on=told)
    assert told.text.endswith("#1 为什么免做？")
    assert told.keyboard == [["停用", "天气", "其他"], ["返回"]]
    await crew.tap(crew.chen, "返回", on=told)
    assert told.keyboard == [["我来处理", "补登", "免做"]]
    await crew.tap(crew.chen, "免做", on=told)
    assert await crew.tap(crew.chen, "天气", on=told) == "#1 已记为免做"
    assert told.text == "➖ 免做 #1 学生宿舍｜幸福里\n08:00–09:30｜10/12\n原因：天气"
    assert told.keyboard == []
    assert board.text.startswith("🧴 学生宿舍 #1｜10/12 免做\n")
    assert board.text.endswith("\n原因：天气")


# 补登


async def test_a_coordinator_logs_for_who_took_it(crew: Crew) -> None:
    board = await missed(crew)
    told = desk_card(crew.chen)
    await crew.tap(crew.chen, "补登", on=told)
    assert told.text.endswith("#1 是谁做的？")
    assert told.keyboard == [["赵强"], ["我"], ["返回"]]
    await crew.tap(crew.chen, "赵强", on=told)
    assert told.keyboard == [["09:30 前", "刚做完"], ["返回"]]
    assert await crew.tap(crew.chen, "09:30 前", on=told) == "#1 已补登：赵强"
    assert told.text == "✅ 已补登 #1 学生宿舍｜幸福里\n08:00–09:30｜12/12"
    assert told.keyboard == []
    assert board.text.startswith("🧴 学生宿舍 #1｜12/12 已补登\n")
    assert await entries(crew.desk) == [("approved", "11,12", crew.zhao.id, crew.chen.id)]
    assert await late_points(crew.desk) == [(crew.zhao.id, HALF_PAST_NINE)] * 2


async def test_what_nobody_took_a_coordinator_did(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    await crew.wait(EIGHT + timedelta(minutes=60))
    told = desk_card(crew.chen)
    await crew.tap(crew.chen, "补登", on=told)
    await crew.tap(crew.chen, "刚做完", on=told)
    [(who, done_at)] = await late_points(crew.desk)
    assert who == crew.chen.id
    assert done_at > EIGHT + timedelta(minutes=60), "it was not done in time, and is not shown so"
    assert crew.slot.text.startswith("🧴 食堂 #1｜已补登\n")


async def test_what_who_took_it_logs_waits_for_a_coordinator(crew: Crew) -> None:
    board = await missed(crew)
    mine = card(crew.zhao)
    assert mine.text.endswith("做了没登记？请补登")
    assert mine.keyboard == [["补登：09:30 前做的", "补登：刚做完"]]
    assert await crew.tap(crew.zhao, "补登：09:30 前做的", on=mine) == "#1 补登已交，等协调员同意"
    assert mine.text.endswith("补登已交，等协调员同意")
    assert mine.keyboard == []
    assert board.text.startswith("🧴 学生宿舍 #1｜10/12 漏消\n")

    told = desk_card(crew.chen)
    assert told.text.endswith("\n📝 赵强 补登 2 个，09:30 做的。同意吗？")
    assert told.silent
    assert told.keyboard == [["同意 赵强", "不同意"], ["我来处理", "补登", "免做"]]
    assert await crew.tap(crew.chen, "同意 赵强", on=told) == "#1 已补登：赵强"
    assert board.text.startswith("🧴 学生宿舍 #1｜12/12 已补登\n")
    assert card(crew.zhao).text.startswith("🧴 幸福里｜学生宿舍 #1｜12/12 已补登\n")
    assert await entries(crew.desk) == [("approved", "11,12", crew.zhao.id, crew.chen.id)]


async def test_what_a_coordinator_does_not_agree_to_stays_missed(crew: Crew) -> None:
    board = await missed(crew)
    await crew.tap(crew.zhao, "补登：刚做完", on=card(crew.zhao))
    told = desk_card(crew.chen)
    agree = told.buttons[0].data or ""
    assert await crew.tap(crew.chen, "不同意", on=told) == "#1 没有同意 赵强 的补登"
    assert told.keyboard == [["我来处理", "补登", "免做"]]
    assert board.text.startswith("🧴 学生宿舍 #1｜10/12 漏消\n")
    assert card(crew.zhao).text.endswith("补登协调员没有同意，有问题请找协调员")
    await crew.chen.taps_data(agree, told)
    await crew.settle()
    assert crew.chen.toast() == "这条补登已经有人处理过了"
    assert await entries(crew.desk) == [("refused", "11,12", crew.zhao.id, crew.chen.id)]


async def test_what_is_excused_leaves_nothing_to_agree_to(crew: Crew) -> None:
    await missed(crew)
    await crew.tap(crew.zhao, "补登：刚做完", on=card(crew.zhao))
    told = desk_card(crew.chen)
    await crew.tap(crew.chen, "免做", on=told)
    await crew.tap(crew.chen, "停用", on=told)
    assert told.keyboard == []
    assert [stage for stage, *_ in await entries(crew.desk)] == ["refused"]


# Stops


async def test_after_a_stop_the_coordinators_get_one_message_with_the_true_times(
    stage: Stage, chen: Person, li: Person
) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.plan()
        await crew.plan(CANTEEN)
    stage.clock.move(EIGHT.replace(day=4, hour=7, minute=30))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert crew.slots == []
        [told] = [message for message in chen.private.from_bot() if message.text.startswith("⏸")]
        assert told.text == (
            "⏸ 值守停机，幸福里 这些到点了，07:30 才发现：\n"
            "食堂 #3｜昨天 7/3 周五 08:00–09:00\n学生宿舍 #1｜昨天 7/3 周五 08:00–09:30\n"
            "学生宿舍 #2｜昨天 7/3 周五 16:00–17:30\n停机时的漏消没有在群里说。做过的请补登，不用做的请免做"
        )
        assert told.keyboard == [["#1 学生宿舍", "#3 食堂"], ["#2 学生宿舍"]]
        await crew.tap(chen, "#2 学生宿舍", on=told)
        of_it = desk_card(chen)
        assert of_it.text.startswith("⚠️ 漏消 #2 学生宿舍｜幸福里\n昨天 7/3 周五 16:00–17:30｜0/12，无记录：")
        assert "\n值守停机，07:30 才发现\n没有人认领" in of_it.text
        await crew.tap(chen, "免做", on=of_it)
        await crew.tap(chen, "其他", on=of_it)
        assert "学生宿舍 #2｜昨天 7/3 周五 16:00–17:30 免做\n" in told.text
        assert told.keyboard == [["#1 学生宿舍", "#3 食堂"]]
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert len([text for text in chen.inbox() if text.startswith("⏸")]) == 1, "a restart says nothing again"


async def test_of_very_many_areas_each_message_shows_what_fits(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await set_up(stage, crew.group, chen, "zh+en")
        await chen.says("/language zh+en")
        for number in range(1, 41):
            await chen.says(f"/round {number}号楼北侧公共区域和地下车库 每天 08:00 60分钟 东1-20栋", in_=crew.group)
            await stage.forward(seconds=5)
    stage.clock.move(EIGHT.replace(hour=12))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        [told] = [message for message in chen.private.from_bot() if message.text.startswith("⏸")]
        await crew.tap(chen, next(label for row in told.keyboard for label in row if label.startswith("#30 ")), on=told)
        of_slot = desk_card(chen)
        assert of_slot.text.startswith("⚠️ 漏消 #30 30号楼")
        assert of_slot.keyboard[1:] == [["返回 / Back"]]
        await crew.tap(chen, "返回 / Back", on=of_slot)
        for message in (told, of_slot):
            assert 1500 < len(message.text.encode("utf-16-le")) // 2 <= 4096
            assert "另有" in message.text
        await crew.tap(chen, next(label for row in of_slot.keyboard for label in row if label.startswith("#30 ")))
        assert of_slot.text.startswith("⚠️ 漏消 #30 30号楼")


async def test_a_window_that_ended_during_a_stop_is_told_with_the_time_when_that_was_found(
    stage: Stage, chen: Person, li: Person
) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.opens()
    stage.clock.move(HALF_PAST_NINE + timedelta(hours=2))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        [told] = [text for text in chen.inbox() if text.startswith("⏸")]
        assert "11:30 才发现：\n学生宿舍 #1｜今天 7/3 周五 08:00–09:30" in told
        assert crew.group.from_bot()[-1] == crew.slot, "the group hears nothing of it"
