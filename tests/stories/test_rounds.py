"""A round comes by itself, is taken, ticked, proved and finished; what is left at its end was missed."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.people import Person
from storage import rounds
from tests.stories.calls import receipt, set_up
from tests.stories.conftest import THURSDAY, Stage, both_modes
from tests.stories.rounds import EIGHT, Crew, card, gather

HALF_PAST_NINE = EIGHT + timedelta(minutes=90)
CANTEEN = "/round 食堂 每天 08:00 60分钟"


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def stages(desk: Stage) -> list[tuple[str, bool]]:
    """Of every round, how it stands and whether it was found after its end."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        rows = await tx.all("SELECT stage, found_at FROM round ORDER BY opens_at, id")
    return [(row["stage"], row["found_at"] is not None) for row in rows]


async def proofs(desk: Stage, number: int = 1) -> int:
    """How many photos prove a round."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        return len(await rounds.proofs(tx, number))


async def real_name(desk: Stage, person: Person) -> str | None:
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        row = await tx.one("SELECT real_name FROM operator WHERE person_id = :id", {"id": person.id})
    return row["real_name"] if row else None


# The team leader


async def test_the_team_leader_with_gloves_and_twelve_buildings(crew: Crew) -> None:
    answer = await crew.plan()
    assert answer.text == (
        "🧴 已定：学生宿舍\n每天 08:00、16:00，每次 90 分钟\n"
        "12 个点位：东1栋、东2栋、东3栋、东4栋、东5栋、东6栋、东7栋、东8栋、东9栋、东10栋、东11栋、东12栋\n"
        "84消毒液 500mg/L\n接下来：\n明天 7/3 周五 08:00–09:30\n明天 7/3 周五 16:00–17:30\n7/4 周六 08:00–09:30\n"
        "7/4 周六 16:00–17:30\n7/5 周日 08:00–09:30"
    )
    await crew.wait(EIGHT)
    assert crew.slot.text == (
        "🧴 学生宿舍 #1｜0/12\n08:00–09:30｜84消毒液 500mg/L\n照片回复本条或私聊我；写“1-5”勾五栋"
    )
    assert crew.slot.keyboard == [["认领", "完成", "异常"]]
    assert crew.slot.silent
    assert crew.slot.date <= EIGHT + timedelta(seconds=1)

    assert await crew.tap(crew.zhao, "认领", on=crew.slot) == "#1 由你负责，请在 09:30 前做完"
    mine = card(crew.zhao)
    assert mine.text.startswith("🧴 幸福里｜学生宿舍 #1｜0/12\n")
    assert mine.keyboard[:2] == [["东1栋", "东2栋", "东3栋"], ["东4栋", "东5栋", "东6栋"]]
    assert mine.keyboard[-1] == ["完成", "异常"]

    assert receipt(await crew.reply(crew.zhao, "1-5")) == "👍"
    assert crew.slot.text.startswith("🧴 学生宿舍 #1｜5/12\n")
    assert mine.keyboard[0] == ["✅ 东1栋", "✅ 东2栋", "✅ 东3栋"]
    assert receipt(await crew.photo(crew.zhao, "全部")) == "👍"
    assert crew.slot.text == "🧴 学生宿舍 #1｜12/12 已完成\n08:00–09:30｜84消毒液 500mg/L\n👤 赵强（12）\n📷 1"
    assert crew.slot.keyboard == []
    assert mine.keyboard == []
    assert await proofs(crew.desk) == 1


async def test_the_same_in_english(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "en")
    answer = await crew.plan("/round Dorms daily 08:00,16:00 90m 84 disinfectant 500mg/L points East 1-12")
    assert answer.text.startswith("🧴 Set: Dorms\nEvery day 08:00, 16:00, 90 minutes each\n12 points: East 1, East 2,")
    assert answer.keyboard == [["Undo"]]
    await crew.wait(EIGHT)
    assert crew.slot.text.startswith("🧴 Dorms #1: 0/12\n08:00–09:30, ")
    assert crew.slot.keyboard == [["I'll do it", "Done", "Problem"]]
    assert await crew.tap(crew.zhao, "I'll do it", on=crew.slot) == "#1 is yours, until 09:30"
    assert receipt(await crew.reply(crew.zhao, "all")) == "👍"
    assert crew.slot.text.startswith("🧴 Dorms #1: 12/12 done\n")


async def test_a_second_team_takes_the_other_points(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.tap(crew.qian, "认领", on=crew.slot)
    for building in ("东1栋", "东2栋"):
        assert await crew.tap(crew.zhao, building, on=card(crew.zhao)) is not None
    await crew.reply(crew.qian, "6-12")
    assert "👤 赵强（2）、钱进（7）\n还剩：东3栋、东4栋、东5栋\n" in crew.slot.text
    assert await crew.tap(crew.zhao, "东7栋", on=card(crew.zhao)) == "东7栋 钱进 已做"
    await crew.reply(crew.zhao, "东3、东4、东5")
    assert crew.slot.text.startswith("🧴 学生宿舍 #1｜12/12 已完成\n")
    assert "👤 赵强（5）、钱进（7）" in crew.slot.text


async def test_a_tick_that_was_a_slip_is_taken_back_by_who_set_it(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    assert await crew.tap(crew.zhao, "东3栋") == "#1 已记 1/12"
    assert await crew.tap(crew.zhao, "✅ 东3栋") == "#1 已记 0/12"
    assert crew.slot.text.startswith("🧴 学生宿舍 #1｜0/12\n")


async def test_done_with_points_left_asks_whether_all_or_only_these(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.reply(crew.zhao, "1-5")
    mine = card(crew.zhao)
    await crew.tap(crew.zhao, "完成", on=mine)
    assert mine.text.endswith("还有 7 个没勾。都做了吗？")
    assert mine.keyboard == [["12个都做了", "只交5个"], ["返回"]]
    assert await crew.tap(crew.zhao, "只交5个", on=mine) == "#1 已交 5 个，剩 7 个给别人，谢谢"
    assert mine.keyboard[-1] == ["完成", "异常"]

    assert await crew.tap(crew.qian, "完成", on=crew.slot) == "#1 还有 7 个没勾，请在私聊里点一下"
    assert "👤 赵强（5）、钱进\n" in crew.slot.text, "to say that it is done is to take it on"
    assert await crew.tap(crew.qian, "12个都做了") == "#1 完成，辛苦了"
    assert "👤 赵强（5）、钱进（7）" in crew.slot.text
    assert mine.keyboard == []


async def test_the_question_goes_away_by_back(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    mine = card(crew.zhao)
    await crew.tap(crew.zhao, "完成", on=mine)
    assert mine.keyboard == [["12个都做了"], ["返回"]]
    await crew.tap(crew.zhao, "返回", on=mine)
    assert mine.keyboard[0] == ["东1栋", "东2栋", "东3栋"]


async def test_thirty_points_are_three_pages(crew: Crew) -> None:
    await crew.opens("/round 学生宿舍 每天 08:00 90分钟 东1-30栋")
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    mine = card(crew.zhao)
    assert mine.keyboard[4:] == [["13–24"], ["完成", "异常"]]
    await crew.tap(crew.zhao, "13–24", on=mine)
    assert mine.keyboard[0] == ["东13栋", "东14栋", "东15栋"]
    await crew.tap(crew.zhao, "25–30", on=mine)
    assert mine.keyboard == [
        ["东25栋", "东26栋", "东27栋"],
        ["东28栋", "东29栋", "东30栋"],
        ["13–24"],
        ["完成", "异常"],
    ]


async def test_an_area_without_points_is_taken_and_done(crew: Crew) -> None:
    await crew.opens(CANTEEN)
    assert crew.slot.text == "🧴 食堂 #1｜待认领\n08:00–09:00\n照片回复本条或私聊我；做完回复“完成”"
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    assert crew.slot.text.startswith("🧴 食堂 #1｜由赵强\n")
    assert card(crew.zhao).keyboard == [["完成", "异常"]]
    assert await crew.tap(crew.zhao, "完成", on=card(crew.zhao)) == "#1 完成，辛苦了"
    assert crew.slot.text == "🧴 食堂 #1｜已完成（赵强）\n08:00–09:00"


# The end


async def test_what_is_left_at_the_end_was_missed(crew: Crew) -> None:
    board = await crew.opens()
    await crew.reply(crew.zhao, "1-10")
    await crew.wait(HALF_PAST_NINE)
    assert board.text == (
        "🧴 学生宿舍 #1｜10/12 漏消\n08:00–09:30｜84消毒液 500mg/L\n👤 赵强（10）\n无记录：东11栋、东12栋"
    )
    assert board.keyboard == []
    late = await crew.reply(crew.zhao, "11", to=board)
    assert receipt(late) == "🤔"
    assert crew.group.texts()[-1] == "#1 已经结束，不再改动"
    assert board.text.startswith("🧴 学生宿舍 #1｜10/12 漏消\n")


async def test_the_afternoon_has_a_round_of_its_own(crew: Crew) -> None:
    await crew.opens()
    await crew.reply(crew.zhao, "全部")
    await crew.wait(EIGHT.replace(hour=16))
    assert crew.slot.text.startswith("🧴 学生宿舍 #2｜0/12\n16:00–17:30｜")
    assert len(crew.slots) == 2


# Problems


async def test_what_is_in_the_way_is_asked_by_buttons_and_told_at_once(crew: Crew) -> None:
    await crew.opens()
    assert await crew.tap(crew.zhao, "异常", on=crew.slot) == "#1 什么情况？请在私聊里点一下"
    mine = card(crew.zhao)
    assert mine.keyboard == [["门锁着", "没有消毒液"], ["没有人", "其他"], ["返回"]]
    assert await crew.tap(crew.zhao, "门锁着", on=mine) == "#1 已告诉协调员"
    told = crew.chen.private.from_bot()[-1]
    assert told.text == "⚠️ 幸福里：学生宿舍 #1 门锁着\n赵强 报的，09:30 前要做完"
    assert not told.silent
    assert "⚠️ 门锁着（赵强 08:00）" in crew.slot.text
    assert mine.keyboard[0] == ["东1栋", "东2栋", "东3栋"]


async def test_the_same_problem_is_told_once(crew: Crew) -> None:
    await crew.opens()
    for _ in range(2):
        await crew.tap(crew.zhao, "异常", on=crew.slot)
        await crew.tap(crew.zhao, "没有消毒液", on=card(crew.zhao))
    assert len([text for text in crew.chen.inbox() if "没有消毒液" in text]) == 1
    assert crew.slot.text.count("没有消毒液") == 1


async def test_who_cant_be_written_to_is_asked_in_the_group_for_two_minutes(crew: Crew) -> None:
    board = await crew.opens()
    await crew.reply(crew.li, "异常", to=board)
    question = crew.group.from_bot()[-1]
    assert question.text == "#1 老李：什么情况？"
    assert question.keyboard == [["门锁着", "没有消毒液"], ["没有人", "其他"]]
    await crew.tap(crew.li, "没有人", on=question)
    assert question.deleted
    assert "⚠️ 没有人（老李 08:00）" in board.text

    await crew.reply(crew.li, "异常", to=board)
    question = crew.group.from_bot()[-1]
    await crew.desk.forward(minutes=1)
    assert not question.deleted
    await crew.desk.forward(minutes=2)
    assert question.deleted


# By typing


async def test_who_only_types_takes_ticks_and_finishes_in_the_group(crew: Crew) -> None:
    board = await crew.opens()
    assert receipt(await crew.reply(crew.li, "认领", to=board)) == "👍"
    assert "👤 老李\n" in board.text
    assert receipt(await crew.reply(crew.li, "1,3,5", to=board)) == "👍"
    assert "👤 老李（3）\n" in board.text
    assert receipt(await crew.reply(crew.li, "完成", to=board)) == "🤔"
    assert crew.group.texts()[-1] == "#1 还有 9 个没勾，回复“全部”或“只交”"
    assert receipt(await crew.reply(crew.li, "只交", to=board)) == "👍"
    assert receipt(await crew.reply(crew.li, "全部", to=board)) == "👍"
    assert board.text.startswith("🧴 学生宿舍 #1｜12/12 已完成\n")


async def test_who_turns_out_to_be_out_of_reach_is_told_in_the_group_how_to_go_on(crew: Crew) -> None:
    await crew.opens()
    stranger = crew.desk.telegram.person("周平")
    crew.group.members.append(stranger)
    await stranger.taps("完成", on=crew.slot)
    await crew.settle()
    assert crew.group.texts()[-1] == "周平：#1 还有 12 个没勾，回复“全部”或“只交”"


async def test_points_that_do_not_exist_are_answered_by_one_sentence(crew: Crew) -> None:
    board = await crew.opens()
    assert receipt(await crew.reply(crew.li, "11-15", to=board)) == "🤔"
    assert crew.group.texts()[-1] == "没有第 13 个，一共 12 个。例如：1-5，或：全部"
    assert board.text.startswith("🧴 学生宿舍 #1｜0/12\n")


async def test_what_is_not_understood_is_left_alone(crew: Crew) -> None:
    board = await crew.opens()
    before = crew.group.texts()
    assert receipt(await crew.reply(crew.li, "今天好冷啊", to=board)) is None
    assert crew.group.texts() == before


@both_modes
async def test_an_edited_reply_corrects_what_it_ticked(crew: Crew) -> None:
    board = await crew.opens()
    reply = await crew.reply(crew.li, "1-5", to=board)
    await crew.reply(crew.li, "8", to=board)
    await crew.li.edits(reply, "1-3")
    await crew.settle()
    assert "👤 老李（4）\n还剩：东4栋、东5栋、东6栋、东7栋、东9栋" in board.text
    await crew.li.edits(reply, "打错了")
    await crew.settle()
    assert "👤 老李（4）\n" in board.text, "an edit that says nothing undoes nothing"


async def test_in_private_who_holds_one_round_need_not_say_which(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    typed = await crew.zhao.says("1-5")
    await crew.settle()
    assert receipt(typed) == "👍"
    assert crew.slot.text.startswith("🧴 学生宿舍 #1｜5/12\n")


# Several areas at once


async def test_areas_due_together_come_in_one_message(crew: Crew) -> None:
    await crew.plan()
    board = await crew.opens(CANTEEN)
    assert crew.slots == [board]
    assert board.text == (
        "🧴 08:00 开始消杀｜2 个区域\n"
        "🧴 学生宿舍 #1｜0/12\n08:00–09:30｜84消毒液 500mg/L\n"
        "🧴 食堂 #2｜待认领\n08:00–09:00\n"
        "照片回复本条或私聊我；写哪个区域，例如：学生宿舍 完成，学生宿舍 1-5"
    )
    assert board.keyboard == [["学生宿舍 认领", "完成", "异常"], ["食堂 认领", "完成", "异常"]]
    await crew.tap(crew.zhao, "食堂 认领", on=board)
    assert "🧴 食堂 #2｜由赵强" in board.text

    assert receipt(await crew.reply(crew.li, "1-5", to=board)) == "🤔"
    assert crew.group.texts()[-1].startswith("这条消息有几个区域，请写是哪个")
    assert receipt(await crew.reply(crew.li, "学生宿舍 1-5", to=board)) == "👍"
    assert receipt(await crew.reply(crew.li, "#1 6", to=board)) == "👍"
    assert receipt(await crew.reply(crew.li, "7", to=board)) == "👍", "老李 holds just one of them"
    assert "🧴 学生宿舍 #1｜7/12" in board.text
    assert receipt(await crew.reply(crew.zhao, "完成", to=board)) == "👍"
    assert "🧴 食堂 #2｜已完成（赵强）" in board.text
    assert board.keyboard == [["学生宿舍 认领", "完成", "异常"]]


async def test_a_photo_says_which_area_it_proves(crew: Crew) -> None:
    await crew.plan()
    board = await crew.opens(CANTEEN)
    await crew.photo(crew.li, to=board)
    assert crew.group.texts()[-1].startswith("这条消息有几个区域，请写是哪个")
    assert receipt(await crew.photo(crew.li, "食堂 完成", to=board)) == "👍"
    assert (await proofs(crew.desk, 1), await proofs(crew.desk, 2)) == (0, 1)
    assert "🧴 食堂 #2｜已完成（老李）" in board.text


async def test_of_very_many_areas_those_that_do_not_fit_are_found_by_name(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "zh+en")
    for number in range(1, 31):
        await crew.chen.says(f"/round {number}号楼 每天 08:00 60分钟 84消毒液 500mg/L", in_=crew.group)
        await crew.desk.forward(seconds=5)
    await crew.wait(EIGHT)
    board = crew.slots[-1]
    assert len(board.text.encode("utf-16-le")) // 2 <= 4096
    assert "30号楼" not in board.text
    assert "另有" in board.text
    assert receipt(await crew.reply(crew.li, "30号楼 完成", to=board)) == "👍"


# Proof


async def test_a_photo_in_reply_to_the_board_takes_it_on_and_ticks_by_its_caption(crew: Crew) -> None:
    board = await crew.opens()
    assert receipt(await crew.photo(crew.li, "1-5", to=board)) == "👍"
    assert board.text.startswith("🧴 学生宿舍 #1｜5/12\n")
    assert "👤 老李（5）" in board.text
    assert board.text.splitlines()[-2] == "📷 1"


async def test_each_photo_of_an_album_is_proof_though_the_first_ends_the_round(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    photos = [await crew.photo(crew.zhao, caption, album="77") for caption in ("全部", "", "")]
    assert [receipt(photo) for photo in photos] == ["👍", "👍", "👍"]
    assert await proofs(crew.desk) == 3
    assert "📷 3" in crew.slot.text


async def test_a_photo_in_private_of_who_holds_no_round_may_be_of_what_they_ask_for(crew: Crew) -> None:
    await crew.opens()
    await crew.photo(crew.zhao)
    assert await proofs(crew.desk) == 0
    assert "求助" in crew.zhao.inbox()[-1]


async def test_a_photo_that_comes_after_the_end_is_kept_though_its_caption_is_too_late(crew: Crew) -> None:
    board = await crew.opens()
    await crew.wait(HALF_PAST_NINE)
    assert receipt(await crew.photo(crew.li, "全部", to=board)) == "🤔"
    assert crew.group.texts()[-1] == "#1 已经结束，不再改动"
    assert await proofs(crew.desk) == 1


async def test_a_name_that_looks_like_a_number_is_not_taken_for_one(crew: Crew) -> None:
    await crew.opens("/round 宿舍#12 每天 08:00 90分钟 东1-3栋")
    assert crew.slot.text.startswith("🧴 宿舍＃12 #1｜0/3\n")
    assert receipt(await crew.reply(crew.li, "宿舍#12 1")) == "👍"
    assert crew.slot.text.startswith("🧴 宿舍＃12 #1｜1/3\n")


# The name for the ledger


async def test_the_first_time_the_name_is_asked_in_private_and_nothing_waits_for_it(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    question = crew.zhao.private.from_bot()[-1]
    assert question.text.startswith("幸福里 #1：消杀台账要写姓名")
    await crew.zhao.says("好的收到谢谢大家")
    await crew.settle()
    assert await real_name(crew.desk, crew.zhao) is None
    await crew.zhao.says("赵志强")
    await crew.settle()
    assert crew.zhao.inbox()[-1] == "已记下：赵志强。写错了？回复上面那条再发一次"
    await crew.reply(crew.zhao, "赵自强", to=question)
    assert await real_name(crew.desk, crew.zhao) == "赵自强"
    assert "赵自强" not in "".join(crew.group.texts()), "the group knows them as they call themselves"

    await crew.wait(EIGHT.replace(hour=16))
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    assert len([text for text in crew.zhao.inbox() if "台账" in text]) == 1


@pytest.mark.parametrize("text", ["晕倒", "救命", "谢谢", "好的", "买药", "收到"])
async def test_what_is_no_name_is_not_taken_for_one(crew: Crew, text: str) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.zhao.says(text)
    await crew.settle()
    assert await real_name(crew.desk, crew.zhao) is None


# The area


async def test_what_was_planned_by_mistake_is_undone(crew: Crew) -> None:
    answer = await crew.plan()
    assert "只有协调员" in (await crew.tap(crew.zhao, "撤销", on=answer) or "")
    assert await crew.tap(crew.chen, "撤销", on=answer) == "已撤销：学生宿舍"
    assert answer.text == "🧴 学生宿舍：已撤销，不再出消息"
    await crew.wait(EIGHT + timedelta(days=2))
    assert crew.slots == []
    assert (await crew.plan()).text.startswith("🧴 已定：学生宿舍\n")


async def test_what_has_begun_cant_be_undone(crew: Crew) -> None:
    answer = await crew.plan()
    undo = answer.buttons[0].data or ""
    await crew.wait(EIGHT + timedelta(minutes=2))
    assert answer.keyboard == []
    assert "接下来" not in answer.text
    await crew.chen.taps_data(undo, answer)
    await crew.settle()
    assert crew.chen.toast() == "学生宿舍 已经开始过，不能撤销"


async def test_an_area_is_planned_once_and_by_a_coordinator(crew: Crew) -> None:
    await crew.plan()
    assert (await crew.plan()).text.startswith("已经有“学生宿舍”了")
    await crew.zhao.says(CANTEEN, in_=crew.group)
    await crew.settle()
    assert "协调员" in crew.group.texts()[-1]
    await crew.chen.says(CANTEEN)
    await crew.settle()
    assert crew.chen.inbox()[-1].startswith("请在群里发")


# Others


async def test_a_round_is_for_the_people_of_its_group(crew: Crew) -> None:
    board = await crew.opens()
    stranger = crew.desk.telegram.person("外人", opened_private=True)
    other = crew.desk.telegram.group("别的群", members=[stranger], admins=[crew.chen])
    elsewhere = await crew.chen.says("/help", in_=other)
    forged = next(button.data for button in board.buttons if button.text == "认领")
    await stranger.taps_data(forged or "", elsewhere)
    await crew.settle()
    assert stranger.toast() == "这个按钮已失效"
    assert "0/12" in board.text
    assert "👤" not in board.text


async def test_a_group_that_becomes_a_supergroup_keeps_its_round(crew: Crew) -> None:
    await crew.opens()
    await crew.reply(crew.zhao, "1-5")
    new: Group = await crew.group.becomes_supergroup()
    await crew.settle()
    await crew.desk.forward(seconds=5)
    board = next(message for message in new.from_bot() if message.text.startswith("🧴"))
    assert board.text.startswith("🧴 学生宿舍 #1｜5/12\n")
    await crew.tap(crew.qian, "认领", on=board)
    assert "👤 赵强（5）、钱进\n" in board.text
    await crew.wait(EIGHT.replace(hour=16))
    assert any("#2" in message.text for message in new.from_bot())


# Stops


async def test_after_a_stop_what_still_helps_is_announced_and_what_does_not_is_missed(
    stage: Stage, chen: Person, li: Person
) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.plan()
    stage.clock.move(EIGHT.replace(day=4, hour=8, minute=20))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        [board] = crew.slots
        assert board.text.startswith("🧴 学生宿舍 #3｜0/12\n08:00–09:30｜")
        assert await stages(stage) == [("missed", True), ("missed", True), ("open", False)]
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert crew.slots == [board], "a restart says nothing again"
        assert len(await stages(stage)) == 3


async def test_a_window_that_ended_during_a_stop_is_missed_at_its_end(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        board = await crew.opens()
        await crew.reply(crew.zhao, "1-5")
    stage.clock.move(HALF_PAST_NINE + timedelta(hours=2))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert board.text.startswith("🧴 学生宿舍 #1｜5/12 漏消\n")


async def test_a_day_off_stands_in_the_ledger_and_the_group_hears_nothing(crew: Crew) -> None:
    await crew.plan()
    await crew.plan("/round 学生宿舍 明天 不做 停电")
    await crew.wait(EIGHT.replace(hour=23))
    assert crew.slots == []
    assert await stages(crew.desk) == [("excused", False), ("excused", False)]
    await crew.wait(EIGHT + timedelta(days=1))
    assert crew.slot.text.startswith("🧴 学生宿舍 #3｜0/12\n")


async def test_a_window_of_a_minute_opens_and_ends(crew: Crew) -> None:
    at = THURSDAY + timedelta(minutes=20)
    await crew.plan(f"/round 门厅 每天 {at:%H:%M} 1分钟")
    await crew.desk.until(at + timedelta(seconds=10))
    board = crew.slot
    assert board.text.startswith("🧴 门厅 #1｜待认领\n17:30–17:31")
    await crew.desk.forward(minutes=1)
    assert board.text == "🧴 门厅 #1｜漏消\n17:30–17:31"
