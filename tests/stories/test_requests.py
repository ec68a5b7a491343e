"""Somebody needs help, one takes it on, and it is done when who asked says so."""

import asyncio

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import THURSDAY, Stage, both_modes
from tests.stories.requests import Cast, card, come_together

HALF_PAST_ELEVEN = THURSDAY.replace(hour=23, minute=30)
PILLS = "/need 药品 5栋602 二甲双胍 13900001111"
SECRETS = ("602", "二甲双胍", "13900001111")


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


async def ask(desk: Stage, who: Person, line: str = PILLS, in_: Group | None = None) -> None:
    await who.says(line, in_=in_)
    await desk.idle()


async def tap(desk: Stage, person: Person, label: str, on: Message | None = None) -> str | None:
    """Somebody taps; gives the toast."""
    await person.taps(label, on=on)
    await desk.forward(seconds=3)  # until a board that was drawn a moment ago may be drawn again
    return person.toast()


def names_nothing_personal(group: Group) -> bool:
    """Whether nothing that the bot ever wrote in the group tells what only the claimer may know."""
    written = [text for message in group.messages if message.sender.is_bot for text in (message.text, *message.edits)]
    return not any(secret in text for text in written for secret in SECRETS)


@both_modes
async def test_the_journey_of_a_request(desk: Stage, cast: Cast) -> None:
    await desk.until(HALF_PAST_ELEVEN)
    await ask(desk, cast.granny, "/need 药品 3栋201 降压药两盒")
    mine = card(cast.granny)
    assert mine.text.startswith("已登记 #1｜💊 药品｜幸福里\n3栋201 王奶奶\n降压药两盒\n有人接单会告诉你；危急请打120")
    board = cast.board
    assert board.text == "💊 药品 #1｜待接单\n3栋｜23:30提出\n地址和药名接单后私聊发"
    assert board.keyboard == [["接单", "取消"]]

    await asyncio.gather(cast.zhao.taps("接单", on=board), cast.qian.taps("接单", on=board))
    await desk.forward(seconds=3)
    assert cast.zhao.toast() == "#1 由你接单，地址已私聊发你"
    assert cast.qian.toast() == "赵强 已接单（#1），谢谢你"
    assert board.text.startswith("💊 药品 #1｜赵强 已接单\n")
    address = card(cast.zhao)
    assert address.text == ("💊 #1 由你送｜幸福里\n3栋201 王奶奶\n降压药两盒\n对方确认才算办结，之后地址删去")
    assert address.keyboard == [["送达", "送不了"]]
    assert "赵强 已接单" in card(cast.granny).text

    await tap(desk, cast.zhao, "送达", on=address)
    assert "已送到，待本人确认" in board.text
    assert "收到了吗？" in card(cast.granny).text
    assert card(cast.granny).keyboard == [["确认收到", "没收到"]]

    await tap(desk, cast.granny, "确认收到")
    assert board.text == "💊 药品 #1｜已确认\n3栋｜23:30提出"
    assert board.keyboard == []
    assert "201" not in address.text
    assert not any("201" in text or "降压药" in text for text in [board.text, *board.edits])


async def test_the_journey_in_english(desk: Stage, cast: Cast) -> None:
    await set_up(desk, cast.group, cast.chen, "en")
    await ask(desk, cast.granny, "/need medicine Building 3-201 Blood-pressure tablets, 2 boxes")
    board = cast.board
    assert board.text == "💊 Medicine #1: open\nBuilding 3, asked 17:15\nDetails follow privately"
    assert board.keyboard == [["Claim", "Cancel"]]
    assert await tap(desk, cast.zhao, "Claim", on=board) == "#1 is yours. The address is in your private chat"
    assert board.text.startswith("💊 Medicine #1: 赵强 has it")
    address = card(cast.zhao)
    assert address.text == (
        "💊 #1 is yours (幸福里)\nBuilding 3-201, 王奶奶\nBlood-pressure tablets, 2 boxes\n"
        "Closed once they confirm; the address is then removed"
    )
    assert address.keyboard == [["Delivered", "Can't do it"]]
    await tap(desk, cast.zhao, "Delivered", on=address)
    assert card(cast.granny).keyboard == [["Confirm", "Not received"]]
    await tap(desk, cast.granny, "Confirm")
    assert "confirmed" in board.text
    assert "201" not in address.text


# Who takes it on


async def test_of_many_who_tap_at_once_one_has_it_and_the_others_are_told_who(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    rivals = [cast.zhao, cast.qian, cast.chen]
    await asyncio.gather(*(person.taps("接单", on=cast.board) for person in rivals))
    await desk.idle()
    [winner] = [person for person in rivals if person.toast() == "#1 由你接单，地址已私聊发你"]
    others = [person.toast() for person in rivals if person is not winner]
    assert others == [f"{winner.name} 已接单（#1），谢谢你"] * 2
    assert [person for person in rivals if "602" in "".join(person.inbox())] == [winner]


async def test_a_second_tap_of_who_has_it_changes_nothing(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    board = cast.board
    taps = [await cast.zhao.taps("接单", on=board) for _ in range(2)]
    await desk.idle()
    assert {tap.answer for tap in taps} == {"#1 由你接单，地址已私聊发你"}
    assert [text for text in cast.zhao.inbox() if "由你送" in text] == [card(cast.zhao).text]


async def test_who_gives_it_back_sees_the_address_no_longer_and_who_asked_is_told_who_saw_it(
    desk: Stage, cast: Cast
) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    address = card(cast.zhao)
    assert "5栋602 王奶奶 13900001111" in address.text
    assert await tap(desk, cast.zhao, "送不了", on=address) == "#1 已交还，谢谢说一声"
    assert address.text == "💊 药品 #1｜幸福里｜待接单\n5栋｜17:15提出\n地址和药名接单后私聊发\n你已交还，地址已删去"
    assert cast.board.text.startswith("💊 药品 #1｜待接单")
    assert cast.board.keyboard == [["接单", "取消"]]
    assert "接过又没去、看过地址的：赵强" in card(cast.granny).text
    await tap(desk, cast.qian, "接单", on=cast.board)
    assert "接过又没去、看过地址的：赵强" in card(cast.granny).text
    assert "5栋602" in card(cast.qian).text


async def test_who_gave_back_two_in_a_day_takes_on_no_more_before_tomorrow(desk: Stage, cast: Cast) -> None:
    for number in (1, 2):
        await ask(desk, cast.granny, f"/need 物资 5栋602 口罩{number}")
        await tap(desk, cast.qian, "接单", on=cast.board)
        await tap(desk, cast.qian, "送不了")
    await ask(desk, cast.granny, "/need 物资 5栋602 口罩3")
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "今天你有 2 次接了没送成，明天再接吧。谢谢你"
    assert "602" not in "".join(cast.qian.inbox())
    await desk.until(THURSDAY.replace(day=3, hour=0, minute=5))
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "#3 由你接单，地址已私聊发你"


async def test_nobody_has_more_than_three_at_a_time(desk: Stage, cast: Cast) -> None:
    for number in (1, 2, 3, 4):
        await ask(desk, cast.granny, f"/need 物资 5栋602 口罩{number}")
        await tap(desk, cast.zhao, "接单", on=cast.board)
    assert cast.zhao.toast() == "你手上已有 3 单没送到，先送完再接"
    await tap(desk, cast.zhao, "送达")
    assert await tap(desk, cast.zhao, "接单", on=cast.board) == "#4 由你接单，地址已私聊发你"


async def test_who_says_of_six_that_they_delivered_them_waits_until_somebody_says_so_too(
    desk: Stage, cast: Cast
) -> None:
    for number in range(1, 7):
        await ask(desk, cast.granny, f"/need 物资 5栋602 口罩{number}")
        await tap(desk, cast.qian, "接单", on=cast.board)
        await tap(desk, cast.qian, "送达")
    await ask(desk, cast.granny, "/need 物资 5栋602 口罩7")
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "你送的还有 6 单等对方确认，确认几单再接"
    await cast.granny.taps_data("confirm:1", on=card(cast.granny))
    await desk.idle()
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "#7 由你接单，地址已私聊发你"


async def test_who_reads_the_address_and_blocks_the_bot_has_seen_it_and_gave_it_back(desk: Stage, cast: Cast) -> None:
    for number in (1, 2):
        await ask(desk, cast.granny, f"/need 物资 5栋602 口罩{number}")
        await tap(desk, cast.qian, "接单", on=cast.board)
        await desk.forward(minutes=15)
        await cast.qian.blocks_bot()
        await desk.forward(minutes=9)
        assert "钱进 已接单" in cast.board.text
        await desk.forward(minutes=2)
        assert "待接单" in cast.board.text
        assert "钱进 去不了了，正在找别人" in card(cast.granny).text
        assert "看过地址的：钱进" in card(cast.granny).text
        await cast.qian.unblocks_bot()
        await cast.qian.starts()
        await desk.idle()
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "今天你有 2 次接了没送成，明天再接吧。谢谢你"


async def test_who_never_opened_the_chat_has_seen_nothing(desk: Stage, cast: Cast, li: Person) -> None:
    cast.group.members.append(li)
    await ask(desk, cast.granny)
    await tap(desk, li, "接单", on=cast.board)
    await desk.forward(minutes=11)
    assert "老李 去不了了" in card(cast.granny).text
    assert "看过地址" not in card(cast.granny).text


async def test_who_it_is_for_does_not_bring_it_to_themselves_and_says_that_it_came(desk: Stage, cast: Cast) -> None:
    said = await cast.granny.says("/help", in_=cast.group)
    await cast.qian.says("/need 送菜 5栋602 青菜", in_=cast.group, reply_to=said)
    await desk.forward(seconds=3)
    board = cast.board
    assert await tap(desk, cast.granny, "接单", on=board) == "#1 是替你求的，会有别人来"
    await tap(desk, cast.zhao, "接单", on=board)
    await tap(desk, cast.zhao, "送达")
    await cast.granny.replies("没收到", to=board)
    await desk.forward(seconds=3)
    assert board.text.startswith("🥬 送菜 #1｜赵强 已接单")
    await tap(desk, cast.zhao, "送达")
    await cast.granny.replies("收到了", to=board)
    await desk.forward(seconds=3)
    assert board.text.startswith("🥬 送菜 #1｜已确认\n")


async def test_nobody_takes_on_what_they_asked_for(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    assert await tap(desk, cast.granny, "接单", on=cast.board) == "#1 是你自己提的"


async def test_who_has_it_may_do_so_from_the_card_that_an_earlier_tap_left(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    mine = card(cast.zhao)
    await tap(desk, cast.zhao, "送不了", on=mine)
    assert mine.keyboard == [["接单"]]
    await tap(desk, cast.zhao, "接单", on=mine)
    assert mine.deleted
    assert "5栋602" in card(cast.zhao).text


async def test_from_the_first_approval_on_medicine_is_for_who_is_approved(desk: Stage, cast: Cast) -> None:
    said = await cast.zhao.says("/help", in_=cast.group)
    await cast.chen.says("/approve", in_=cast.group, reply_to=said)
    await desk.idle()
    await ask(desk, cast.granny)
    assert "只能由协调员认可的志愿者接" in (await tap(desk, cast.qian, "接单", on=cast.board) or "")
    assert await tap(desk, cast.zhao, "接单", on=cast.board) == "#1 由你接单，地址已私聊发你"
    await ask(desk, cast.granny, "/need 物资 5栋602 口罩")
    assert await tap(desk, cast.qian, "接单", on=cast.board) == "#2 由你接单，地址已私聊发你"


async def test_a_coordinator_who_approves_others_needs_nobodys_approval(desk: Stage, cast: Cast) -> None:
    said = await cast.zhao.says("/help", in_=cast.group)
    await cast.chen.says("/approve", in_=cast.group, reply_to=said)
    await ask(desk, cast.granny)
    assert await tap(desk, cast.chen, "接单", on=cast.board) == "#1 由你接单，地址已私聊发你"


# Who asked


async def test_what_did_not_arrive_goes_back_to_who_said_so_and_to_the_coordinators(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    assert await tap(desk, cast.granny, "没收到") == "已告诉接单人和协调员：#1 没收到"
    assert "⚠️ 对方说没收到" in card(cast.zhao).text
    assert card(cast.zhao).keyboard == [["送达", "送不了"]]
    assert not card(cast.zhao).silent
    assert "5栋602" in card(cast.chen).text
    assert cast.board.text.startswith("💊 药品 #1｜赵强 已接单")
    await tap(desk, cast.zhao, "送达")
    assert "收到了吗？" in card(cast.granny).text
    await tap(desk, cast.granny, "确认收到")
    assert cast.board.text.startswith("💊 药品 #1｜已确认")


async def test_what_did_not_arrive_runs_again_though_a_coordinator_confirmed_it(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await tap(desk, cast.chen, "代确认", on=cast.board)
    assert card(cast.granny).keyboard == [["没收到"]]
    assert await tap(desk, cast.granny, "没收到") == "已告诉接单人和协调员：#1 没收到"
    assert cast.board.text.startswith("💊 药品 #1｜赵强 已接单")
    assert "⚠️ 对方说没收到" in card(cast.zhao).text
    assert "5栋602" in card(cast.zhao).text
    assert "已告诉 赵强 和协调员，请等一下" in card(cast.granny).text
    await tap(desk, cast.chen, "代确认")
    await tap(desk, cast.chen, "亲眼看到")
    assert card(cast.chen).text == "#1｜幸福里｜你代为确认了：亲眼看到"


async def test_what_did_not_arrive_runs_again_though_it_was_closed_as_unconfirmed(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    board = cast.board
    await tap(desk, cast.zhao, "接单", on=board)
    await tap(desk, cast.zhao, "送达")
    await desk.forward(hours=25)
    assert card(cast.granny).keyboard == [["确认收到", "没收到"]]
    await tap(desk, cast.granny, "没收到")
    assert board.text.startswith("💊 药品 #1｜赵强 已接单")
    assert "⚠️ 对方说没收到" in card(cast.zhao).text
    assert "5栋602" in card(cast.chen).text


async def test_what_was_forgotten_does_not_come_back(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await desk.forward(hours=25)
    mine = card(cast.granny)
    await cast.granny.says("/forget")
    await desk.idle()
    assert await tap(desk, cast.granny, "没收到", on=mine) == "#1 已按未确认结束"


async def test_who_misses_what_nobody_said_to_be_delivered_is_heard_once(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    for _ in range(2):
        await cast.granny.replies("没收到", to=card(cast.granny))
        await desk.forward(seconds=3)
    assert card(cast.chen).text.count("王奶奶：说没收到") == 1
    assert "⚠️ 对方说没收到" in card(cast.zhao).text
    assert cast.board.text.startswith("💊 药品 #1｜赵强 已接单")


async def test_what_did_not_arrive_is_told_in_the_group_where_no_coordinator_can_be_written_to(
    desk: Stage, cast: Cast
) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await cast.chen.blocks_bot()
    await tap(desk, cast.granny, "没收到")
    assert cast.group.texts()[-1].startswith("#1 等协调员处理")
    assert names_nothing_personal(cast.group)


async def test_who_cancels_what_was_delivered_is_led_to_the_right_button(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await cast.granny.taps_data("need-cancel:1", on=card(cast.granny))
    await desk.idle()
    assert cast.granny.toast() == "#1 已送到，收到了请点“确认收到”"


async def test_who_asked_cancels_and_who_has_it_is_told(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert await tap(desk, cast.granny, "取消") == "#1 已取消"
    assert card(cast.zhao).text == "💊 #1 由你送｜幸福里\n已取消，不用去了。地址已删去"
    assert "602" not in "".join(cast.zhao.inbox())
    assert cast.board.text.startswith("💊 药品 #1｜已取消")
    assert cast.board.keyboard == []


async def test_a_coordinator_cancels_and_others_can_not(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    assert await tap(desk, cast.zhao, "取消", on=cast.board) == "#1 只有提出的人和协调员能取消"
    assert await tap(desk, cast.chen, "取消", on=cast.board) == "#1 已取消"
    assert cast.board.keyboard == []


async def test_who_asks_for_somebody_else_confirms_and_that_is_said(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.qian, "/need 代 王奶奶 药品 5栋602 二甲双胍 13900001111")
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert "5栋602 王奶奶 13900001111\n由 钱进 代求\n" in card(cast.zhao).text
    assert "代求" not in card(cast.qian).text
    await tap(desk, cast.zhao, "送达")
    assert "已送到，待代求的人确认" in cast.board.text
    await tap(desk, cast.qian, "确认收到")
    assert "已确认（由代求的人）" in cast.board.text
    assert names_nothing_personal(cast.group)


async def test_who_asked_may_still_confirm_what_was_closed_as_unconfirmed(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    board = cast.board
    await tap(desk, cast.zhao, "接单", on=board)
    await tap(desk, cast.zhao, "送达")
    desk.clock.move(THURSDAY.replace(day=3, hour=18))
    await desk.forward(seconds=5)
    assert board.text.startswith("💊 药品 #1｜已送到，未确认")
    assert "没有等到你的确认" in card(cast.granny).text
    assert "602" not in "".join(cast.zhao.inbox())
    await tap(desk, cast.granny, "确认收到")
    assert board.text.startswith("💊 药品 #1｜已确认")


# A coordinator for them


async def test_a_coordinator_confirms_for_them_and_is_asked_how_they_know(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    assert cast.board.keyboard == [["代确认"]]
    assert "只有协调员能这样做" in (await tap(desk, cast.qian, "代确认", on=cast.board) or "")
    assert await tap(desk, cast.chen, "代确认", on=cast.board) == "#1 已代为确认"
    assert "已确认（协调员代）" in cast.board.text
    assert "协调员已代你确认" in card(cast.granny).text
    question = card(cast.chen)
    assert question.keyboard == [["打过电话", "亲眼看到"], ["别人告诉我", "其他"]]
    await tap(desk, cast.chen, "打过电话")
    assert question.text == "#1｜幸福里｜你代为确认了：打过电话"
    assert question.keyboard == []


async def test_a_coordinator_can_not_confirm_what_they_delivered_themselves(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.chen, "接单", on=cast.board)
    await tap(desk, cast.chen, "送达")
    assert await tap(desk, cast.chen, "代确认", on=cast.board) == "#1 是你送的，请别的协调员来确认"
    assert "已送到，待本人确认" in cast.board.text


# Who can't be written to


async def test_who_asked_and_blocked_the_bot_is_asked_in_the_group(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    board = cast.board
    await tap(desk, cast.zhao, "接单", on=board)
    await cast.granny.blocks_bot()
    await desk.idle()
    await tap(desk, cast.zhao, "送达")
    question = cast.group.from_bot()[-1]
    assert question.text == "#1｜赵强 说已送到。收到了吗？ 王奶奶"
    assert question.silent
    assert [entity["user"]["id"] for entity in question.entities] == [cast.granny.id]
    assert question.keyboard == [["确认收到", "没收到"]]
    assert await tap(desk, cast.qian, "确认收到", on=question) == "#1 只能由提出的人确认"
    assert await tap(desk, cast.granny, "确认收到", on=question) == "#1 已确认，谢谢"
    assert question.deleted
    assert board.text.startswith("💊 药品 #1｜已确认")
    assert names_nothing_personal(cast.group)


async def test_who_blocks_the_bot_while_they_are_asked_is_asked_in_the_group(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await cast.granny.blocks_bot()
    await desk.forward(seconds=3)
    question = cast.group.from_bot()[-1]
    assert question.keyboard == [["确认收到", "没收到"]]
    assert await tap(desk, cast.granny, "没收到", on=question) == "已告诉接单人和协调员：#1 没收到"
    assert question.deleted


async def test_who_never_opened_a_chat_has_it_all_the_same_and_is_led_there(
    desk: Stage, cast: Cast, li: Person
) -> None:
    cast.group.members.append(li)
    await li.says("/help", in_=cast.group)
    await ask(desk, cast.granny)
    board = cast.board
    await tap(desk, li, "接单", on=board)  # the first try finds out that nobody may write to him
    assert li.toast() == "#1 由你接单，地址已私聊发你"
    assert board.text.startswith("💊 药品 #1｜老李 已接单")
    assert board.keyboard == [["送达", "送不了"], ["取消"]]
    way = cast.group.from_bot()[-1]
    assert way.text == "老李：#1 由你接单。地址只在私聊里发，请在十分钟内点开"
    await li.follows("看地址", on=way)
    await desk.forward(seconds=3)
    assert "5栋602 王奶奶 13900001111" in card(li).text
    assert board.keyboard == [["取消"]]
    assert names_nothing_personal(cast.group)


async def test_who_is_known_to_be_out_of_reach_is_led_by_the_answer_to_their_tap(
    desk: Stage, cast: Cast, li: Person
) -> None:
    cast.group.members.append(li)
    await ask(desk, cast.granny)
    await tap(desk, li, "接单", on=cast.board)
    await tap(desk, li, "送不了", on=cast.board)
    written = len(cast.group.from_bot())
    led = await li.taps("接单", on=cast.board)
    await desk.forward(seconds=3)
    assert led.answer == "#1 由你接单。点开私聊看地址"
    assert len(cast.group.from_bot()) == written
    await li.follows_answer(led)
    await desk.idle()
    assert "5栋602 王奶奶 13900001111" in card(li).text


async def test_who_can_not_be_written_to_delivers_by_the_groups_board(desk: Stage, cast: Cast, li: Person) -> None:
    cast.group.members.append(li)
    await ask(desk, cast.granny)
    await tap(desk, li, "接单", on=cast.board)
    assert await tap(desk, cast.qian, "送达", on=cast.board) == "#1 不是你接的单"
    assert await tap(desk, li, "送达", on=cast.board) == "已记下：#1 送到了，等对方确认。辛苦了"
    assert "已送到，待本人确认" in cast.board.text


# What kinds differ in


async def test_a_ride_says_where_to_and_not_the_room(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 接送 5栋602 明天9点 火车站 13900001111")
    assert "5栋" in cast.board.text
    assert "火车站" in cast.board.text
    assert "明天 7/3 周五 09:00" in cast.board.text
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert card(cast.zhao).text.startswith("🚗 #1 由你接送｜幸福里\n5栋602 王奶奶 13900001111\n")
    assert card(cast.zhao).keyboard == [["已送到", "送不了"]]
    await tap(desk, cast.zhao, "已送到")
    assert "到了吗？" in card(cast.granny).text
    assert names_nothing_personal(cast.group)


async def test_a_group_is_not_told_who_sits_in_a_wheelchair(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 接送 5栋602 明天9点 去市医院，2个人，轮椅")
    assert "市医院" in cast.board.text
    assert "轮椅" not in cast.board.text
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert "轮椅" in card(cast.zhao).text
    assert "赵强 来接。到了会问你" in card(cast.granny).text


async def test_where_a_ride_goes_is_shown_without_its_room(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 接送 5栋602 明天9点 去8栋301室")
    board = cast.board
    assert "8栋" in board.text
    assert "301" not in board.text
    await tap(desk, cast.zhao, "接单", on=board)
    assert "8栋301室" in card(cast.zhao).text
    assert "301" not in board.text


async def test_a_repair_is_done_when_it_is_repaired(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 报修 5栋602 水管漏水 13900001111")
    assert cast.board.text == "🔧 报修 #1｜待接单\n5栋｜17:15提出\n水管漏水\n房号和电话接单后私聊发"
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert card(cast.zhao).keyboard == [["已修好", "送不了"]]


async def test_on_a_new_day_the_board_says_yesterday_and_today(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 接送 5栋602 明天9点 火车站")
    await desk.until(THURSDAY.replace(day=3, hour=0, minute=1))
    assert "5栋｜昨天 7/2 周四 17:15提出\n时间：今天 7/3 周五 09:00" in cast.board.text


# What is not theirs


async def test_a_stranger_moves_nothing_and_learns_nothing(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    mallory = desk.telegram.person("马洛里")
    await mallory.starts()
    await desk.idle()
    stray = mallory.private.from_bot()[-1]
    for data in ("claim:1", "deliver:1", "release:1", "confirm:1", "missing:1", "need-cancel:1", "confirm-for:1"):
        await mallory.taps_data(data, on=stray)
        await desk.idle()
        assert mallory.toast() == "这个按钮已失效"
    assert "王奶奶" not in "".join(mallory.inbox())
    assert cast.board.text.startswith("💊 药品 #1｜赵强 已接单")


async def test_another_group_moves_nothing(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    away = desk.telegram.group("别的群", members=[cast.qian], admins=[cast.qian])
    await set_up(desk, away, cast.qian)
    for data in ("claim:1", "confirm-for:1", "need-cancel:1"):
        await cast.qian.taps_data(data, on=away.from_bot()[-1])
        await desk.idle()
        assert cast.qian.toast() == "这个按钮已失效"


async def test_a_forged_tap_takes_no_other_board_away(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await ask(desk, cast.granny, "/need 送菜 5栋602 青菜")
    first, second = cast.boards
    for data in ("claim:1", "need-cancel:1"):
        await cast.qian.taps_data(data, on=second)
        await desk.forward(seconds=3)
    assert not first.deleted
    assert not second.deleted


@pytest.mark.parametrize(
    "data", ["claim", "claim:x", "claim:1:2", "claim:99", "how:1", "how:1:0", "how:1:9", "how:x:0"]
)
async def test_what_no_button_says_does_nothing(desk: Stage, cast: Cast, data: str) -> None:
    await ask(desk, cast.granny)
    await cast.zhao.taps_data(data, on=cast.board)
    await desk.idle()
    assert cast.zhao.toast() == "这个按钮已失效"


async def test_members_move_only_what_is_theirs(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    answers = {}
    for data in ("deliver:1", "release:1", "on-the-way:1", "confirm:1", "missing:1"):
        await cast.qian.taps_data(data, on=cast.board)
        await desk.idle()
        answers[data] = cast.qian.toast()
    assert set(answers.values()) == {"#1 不是你接的单", "#1 只能由提出的人确认"}
    assert cast.board.text.startswith("💊 药品 #1｜赵强 已接单")


async def test_how_it_is_known_is_said_by_who_confirmed(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    await tap(desk, cast.zhao, "送达")
    await tap(desk, cast.chen, "代确认", on=cast.board)
    await cast.qian.taps_data("how:1:0", on=cast.board)
    await desk.idle()
    assert cast.qian.toast() == "这个按钮已失效"
    await tap(desk, cast.chen, "亲眼看到")
    assert cast.chen.toast() == "已记下，谢谢"


# Photos


async def add_photo(desk: Stage, person: Person, number: int) -> None:
    """A photo belongs to a request."""
    photo = (await person.sends_photo()).photo
    await desk.idle()
    assert photo
    assert desk.desk
    async with desk.desk.database.write() as tx:
        row = {"id": number, "file_id": photo.id}
        await tx.execute("INSERT INTO request_photo (request_id, file_id) VALUES (:id, :file_id)", row)


def photos(person: Person) -> list[Message]:
    return [message for message in person.private.from_bot() if message.photo]


async def test_who_has_it_sees_the_photo_until_it_is_over(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny)
    await add_photo(desk, cast.granny, 1)
    await tap(desk, cast.zhao, "接单", on=cast.board)
    [photo] = photos(cast.zhao)
    assert photo.text == "#1 的照片"
    await tap(desk, cast.zhao, "送不了")
    assert photos(cast.zhao) == []
    await tap(desk, cast.qian, "接单", on=cast.board)
    await tap(desk, cast.qian, "送达")
    assert len(photos(cast.qian)) == 1
    await tap(desk, cast.granny, "确认收到")
    assert photos(cast.qian) == []
    assert not any(message.photo for message in cast.group.messages)
    assert [made for made in desk.telegram.calls if made.status not in (200, 403)] == []


# How loud it is


def sounds(person: Person) -> int:
    """How often their phone sounded for what the desk wrote in private."""
    return sum(not message.silent for message in person.private.messages if message.sender.is_bot)


async def test_nobody_hears_more_sounds_than_promised(desk: Stage, cast: Cast) -> None:
    before = {person.name: sounds(person) for person in (cast.granny, cast.zhao)}
    await ask(desk, cast.granny)
    board = cast.board
    await tap(desk, cast.zhao, "接单", on=board)
    for _ in range(3):
        await tap(desk, cast.zhao, "送达")
        await tap(desk, cast.granny, "没收到")
    await tap(desk, cast.granny, "取消")
    assert sounds(cast.granny) - before["王奶奶"] == 3  # the fourth is the question after twelve hours
    assert sounds(cast.zhao) - before["赵强"] == 1  # the second is the question of the clock
    assert board.silent
    assert [message for message in cast.group.from_bot() if message.had_buttons and not message.silent] == []


async def test_by_night_medicine_sounds_for_who_waits(desk: Stage, cast: Cast) -> None:
    await desk.until(HALF_PAST_ELEVEN)
    await ask(desk, cast.granny)
    assert "危急请打120\n夜里接单的人少，可能要等" in card(cast.granny).text
    assert card(cast.granny).text.count("120") == 1
    assert not cast.board.silent
    await tap(desk, cast.zhao, "接单", on=cast.board)
    assert not card(cast.granny).silent


async def test_the_longest_request_fits_into_every_message_in_two_languages(desk: Stage, cast: Cast) -> None:
    await set_up(desk, cast.group, cast.chen, "zh+en")
    await ask(desk, cast.granny, f"/need 加急 报修 5栋602 {'😀' * 450} 13900001111")
    board = cast.board
    for name in range(8):
        holder = desk.telegram.person(f"{name}{'😀' * 40}", opened_private=True)
        cast.group.members.append(holder)
        await tap(desk, holder, "接单", on=board)
        await tap(desk, holder, "送不了")
    await tap(desk, cast.zhao, "接单", on=board)
    await tap(desk, cast.zhao, "Done")
    await tap(desk, cast.granny, "没收到")
    refused = [made for made in desk.telegram.calls if made.status not in (200, 403)]
    assert refused == []
    assert "另有" in card(cast.granny).text


# What goes wrong on the way


async def test_a_board_whose_sending_was_never_answered_counts_and_goes_with_its_first_tap(
    desk: Stage, cast: Cast
) -> None:
    desk.telegram.faults.add("reset_after", method="sendMessage", chat=cast.group.id)
    await ask(desk, cast.granny)
    stray, board = (message for message in cast.group.from_bot() if message.text.startswith("💊"))
    assert await tap(desk, cast.zhao, "接单", on=stray) == "#1 由你接单，地址已私聊发你"
    assert stray.deleted
    assert board.text.startswith("💊 药品 #1｜赵强 已接单")


async def test_a_restart_in_the_middle_loses_nothing(stage: Stage, chen: Person, wang: Person, li: Person) -> None:
    group = stage.telegram.group("幸福里", members=[wang, li], admins=[chen])
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await ask(stage, wang, PILLS, in_=group)
    await chen.taps("接单")
    async with stage.desk_runs():
        await stage.idle()
        assert "5栋602 王芳 13900001111" in card(chen).text
