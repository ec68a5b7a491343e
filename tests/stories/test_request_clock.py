"""The clock follows a request: nobody takes it on, who has it is silent, nobody confirms it; and who is asked then."""

from datetime import datetime

import pytest

from bot.rehearsal import CONFIG
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import THURSDAY, Stage
from tests.stories.requests import GREENS, PILLS, Cast, card, come_together

DUTY_PHONE = '\n[requests]\nduty_phone = "027-12345678"\n'
SECRETS = ("201", "降压药")


def at(hour: int, minute: int = 0, *, day: int = 2) -> datetime:
    return THURSDAY.replace(day=day, hour=hour, minute=minute)


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


async def ask(desk: Stage, who: Person, line: str) -> None:
    await who.says(line)
    await desk.idle()


async def tap(desk: Stage, person: Person, label: str, on: Message | None = None) -> str | None:
    """Somebody taps; gives the toast."""
    await person.taps(label, on=on)
    await desk.forward(seconds=3)  # until a board that was drawn a moment ago may be drawn again
    return person.toast()


def still_waiting(person: Person) -> list[Message]:
    return [message for message in person.private.from_bot() if "还没有人接单" in message.text]


def desk_cards(person: Person) -> list[Message]:
    """The cards of a coordinator on which somebody can be asked."""
    written = person.private.from_bot()
    return [message for message in written if any(button.text in ("指派", "改派") for button in message.buttons)]


def told_nothing_personal(group: Group) -> bool:
    """Whether the group never read what only the claimer may know."""
    written = [text for message in group.messages if message.sender.is_bot for text in (message.text, *message.edits)]
    return not any(secret in text for text in written for secret in SECRETS)


# Nobody takes it on


async def test_a_sick_mother_at_half_past_eleven_with_nobody_awake(stage: Stage, chen: Person) -> None:
    stage.config = CONFIG + DUTY_PHONE
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await stage.until(at(23, 30))
        await ask(stage, cast.granny, PILLS)
        assert "夜里接单的人少，可能要等。值班电话 027-12345678" in card(cast.granny).text
        [board] = cast.boards
        assert not board.silent

        await stage.until(at(23, 41))
        [first] = still_waiting(cast.granny)
        assert first.text == ("幸福里：#1 还没有人接单，一有人接就告诉你。\n危急请打 120；值班电话 027-12345678")
        assert first.silent
        await stage.until(at(23, 51))
        assert len(still_waiting(cast.granny)) == 2

        await stage.until(at(0, 1, day=3))
        [lifted] = cast.boards
        assert lifted is not board
        assert not lifted.silent
        assert desk_cards(cast.chen) == []

        await stage.until(at(0, 31, day=3))
        [asked] = desk_cards(cast.chen)
        assert not asked.silent
        assert "3栋201" in asked.text

        await stage.until(at(6, day=3))
        assert [len(still_waiting(cast.granny)), len(cast.boards), len(desk_cards(cast.chen))] == [2, 1, 1]
        assert told_nothing_personal(cast.group)


async def test_a_way_to_hospital_is_lifted_after_ten_minutes_and_told_to_the_coordinators_after_twenty(
    desk: Stage, cast: Cast
) -> None:
    await desk.until(at(23, 30))
    await ask(desk, cast.granny, "/need 就医 3栋201 去市医院")
    [board] = cast.boards
    await desk.until(at(23, 41))
    assert cast.boards[-1] is not board
    assert desk_cards(cast.chen) == []
    await desk.until(at(23, 51))
    assert len(desk_cards(cast.chen)) == 1


async def test_nobody_takes_groceries_for_an_hour(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    [board] = cast.boards
    assert board.silent
    await desk.until(at(18, 29))
    assert cast.boards == [board]
    await desk.until(at(18, 31))
    [lifted] = cast.boards
    assert lifted is not board
    assert not lifted.silent
    assert lifted.keyboard == [["接单", "取消"]]
    await desk.until(at(19, 1))
    [asked] = desk_cards(cast.chen)
    assert asked.silent
    await desk.until(at(21))
    assert cast.boards == [lifted]
    assert still_waiting(cast.granny) == []
    assert told_nothing_personal(cast.group)


async def test_what_was_lifted_and_given_back_goes_to_the_coordinators_and_is_not_lifted_again(
    desk: Stage, cast: Cast
) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await desk.until(at(18, 35))
    [lifted] = cast.boards
    await tap(desk, cast.zhao, "接单", on=lifted)
    await tap(desk, cast.zhao, "送不了")
    await desk.until(at(19, 4))
    assert desk_cards(cast.chen) == []
    await desk.until(at(19, 7))
    assert len(desk_cards(cast.chen)) == 1
    assert cast.boards == [lifted]


async def test_what_somebody_takes_on_is_not_chased_as_waiting(desk: Stage, cast: Cast) -> None:
    await desk.until(at(23, 30))
    await ask(desk, cast.granny, PILLS)
    [board] = cast.boards
    await tap(desk, cast.zhao, "接单", on=board)
    await desk.until(at(0, 20, day=3))
    assert still_waiting(cast.granny) == []
    assert cast.boards == [board]
    assert desk_cards(cast.chen) == []


async def test_by_night_what_can_wait_waits_for_the_morning(desk: Stage, cast: Cast) -> None:
    await desk.until(at(22, 30))
    await ask(desk, cast.granny, GREENS)
    [board] = cast.boards
    await desk.until(at(6, 59, day=3))
    assert cast.boards == [board]
    await desk.until(at(7, 1, day=3))
    [lifted] = cast.boards
    assert lifted is not board
    assert desk_cards(cast.chen) == []
    await desk.until(at(7, 31, day=3))
    assert len(desk_cards(cast.chen)) == 1


async def test_what_nobody_takes_on_for_three_days_lapses_and_who_asked_hears_it(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await desk.until(at(18, 1, day=5))
    assert "已到期" in cast.boards[-1].text
    assert cast.boards[-1].keyboard == []
    assert "没有人接单，已到期" in card(cast.granny).text
    assert not card(cast.granny).silent


async def test_a_coordinator_who_cant_be_written_to_is_called_in_the_group(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await cast.chen.blocks_bot()
    await ask(desk, cast.granny, GREENS)
    await desk.until(at(19, 1))
    assert any("等协调员处理" in text for text in cast.group.texts())
    assert told_nothing_personal(cast.group)


async def test_a_coordinator_whom_no_card_reaches_is_called_in_the_group(desk: Stage, li: Person) -> None:
    granny = desk.telegram.person("王奶奶", opened_private=True)
    group = desk.telegram.group("幸福里", members=[granny], admins=[li])  # who never opened the private chat
    await set_up(desk, group, li)
    await desk.until(at(23, 30))
    await granny.says("/need 就医 3栋201 发烧", in_=group)
    await desk.until(at(23, 49))
    assert not any("等协调员处理" in text for text in group.texts())
    await desk.until(at(23, 51))
    assert sum("等协调员处理" in text for text in group.texts()) == 1


async def test_lifts_of_medicine_by_day_sound_no_more_often_than_the_group_bears(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    for number in range(8):
        await ask(desk, cast.granny, f"/need 药品 {number + 1}栋201 降压药{number}")
    await desk.until(at(18, 35))
    assert len(cast.boards) == 8
    assert sum(not board.silent for board in cast.boards) <= 6


async def test_after_a_day_without_the_desk_each_thing_is_said_once(stage: Stage, chen: Person) -> None:
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await stage.until(at(23, 30))
        await ask(stage, cast.granny, PILLS)
        [board] = cast.boards
    stage.clock.move(at(23, 30, day=3))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert len(still_waiting(cast.granny)) == 1
        [lifted] = cast.boards
        assert lifted is not board
        assert desk_cards(cast.chen) == []
        await stage.forward(minutes=31)
        assert len(desk_cards(cast.chen)) == 1
        assert len(still_waiting(cast.granny)) == 1


async def test_a_ride_whose_time_passed_while_the_desk_was_down_lapses_and_nothing_else_is_said(
    stage: Stage, chen: Person
) -> None:
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await ask(stage, cast.granny, "/need 接送 3栋201 20:00 去车站")
        [board] = cast.boards
    stage.clock.move(at(22, 30))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert cast.boards == [board]
        assert "已到期" in board.text
        assert desk_cards(cast.chen) == []


# Who has it is silent


async def test_the_claimer_whose_phone_died(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await tap(desk, cast.zhao, "接单", on=cast.boards[-1])
    address = card(cast.zhao)
    assert address.silent
    await desk.until(at(18, 59))
    assert card(cast.zhao) is address
    await desk.until(at(19, 1))
    asked = card(cast.zhao)
    assert asked is not address
    assert not asked.silent
    assert asked.keyboard == [["在路上"], ["送达", "送不了"]]
    assert desk_cards(cast.chen) == []

    await desk.until(at(19, 16))
    [overdue] = desk_cards(cast.chen)
    assert "接单的人还没有回话，已请协调员过问" in card(cast.granny).text
    assert card(cast.granny).silent

    await tap(desk, cast.chen, "改派", on=overdue)
    assert "201" not in card(cast.zhao).text
    assert "已交给别人，地址已删去" in card(cast.zhao).text
    assert card(cast.chen).keyboard == [["陈静"], ["钱进"]]
    assert await tap(desk, cast.chen, "钱进") == "#1：已私下问钱进"

    question = card(cast.qian)
    assert not question.silent
    assert "201" not in question.text
    assert question.keyboard == [["我去", "去不了"]]
    assert await tap(desk, cast.qian, "我去") == "#1 由你接单，地址已私聊发你"
    assert "3栋201" in card(cast.qian).text
    assert "钱进 已接单" in cast.boards[-1].text
    assert told_nothing_personal(cast.group)


async def test_on_the_way_gives_who_has_it_another_hour_and_is_asked_for_without_a_sound_then(
    desk: Stage, cast: Cast
) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await tap(desk, cast.zhao, "接单", on=cast.boards[-1])
    await desk.until(at(19, 1))
    await tap(desk, cast.zhao, "在路上")
    assert card(cast.zhao).keyboard == [["送达", "送不了"]]
    await desk.until(at(19, 59))
    assert desk_cards(cast.chen) == []
    await desk.until(at(20, 2))
    assert card(cast.zhao).keyboard == [["在路上"], ["送达", "送不了"]]
    assert card(cast.zhao).silent
    await desk.until(at(20, 17))
    assert len(desk_cards(cast.chen)) == 1


async def test_who_drives_is_not_silent_before_they_have_to_set_out(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, "/need 接送 3栋201 20:00 去车站")
    await tap(desk, cast.zhao, "接单", on=cast.boards[-1])
    address = card(cast.zhao)
    await desk.until(at(19, 44))
    assert card(cast.zhao) is address
    await desk.until(at(19, 46))
    assert card(cast.zhao).keyboard[0] == ["在路上"]
    assert "出发了吗？点“在路上”或“送不了”" in card(cast.zhao).text
    await desk.until(at(20, 1))
    assert not card(cast.granny).silent
    assert not desk_cards(cast.chen)[-1].silent


async def test_who_waits_for_groceries_is_not_told_to_call_an_ambulance(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await tap(desk, cast.zhao, "接单", on=cast.boards[-1])
    await desk.until(at(19, 16))
    assert card(cast.granny).text == "幸福里：#1 接单的人还没有回话，已请协调员过问。"
    assert not any("120" in message.text for message in cast.granny.private.from_bot())


async def test_who_cant_be_written_to_has_ten_minutes_to_open_the_private_chat(
    desk: Stage, cast: Cast, li: Person
) -> None:
    cast.group.members.append(li)
    await ask(desk, cast.granny, GREENS)
    [board] = cast.boards
    await tap(desk, li, "接单", on=board)
    await desk.forward(minutes=9)
    assert "老李 已接单" in board.text
    await desk.forward(minutes=2)
    assert "待接单" in board.text


async def test_who_opens_the_private_chat_in_time_keeps_it(desk: Stage, cast: Cast, li: Person) -> None:
    cast.group.members.append(li)
    await ask(desk, cast.granny, GREENS)
    [board] = cast.boards
    await tap(desk, li, "接单", on=board)
    await desk.forward(minutes=5)
    await li.starts("need-1")
    await desk.forward(minutes=30)
    assert "老李 已接单" in board.text
    assert "3栋201" in card(li).text


# Nobody confirms it


async def deliver(desk: Stage, cast: Cast) -> None:
    await ask(desk, cast.granny, GREENS)
    await tap(desk, cast.zhao, "接单", on=cast.boards[-1])
    await tap(desk, cast.zhao, "送达")


async def test_confirmed_in_the_twelfth_hour(desk: Stage, cast: Cast) -> None:
    await desk.until(at(8, day=3))
    await deliver(desk, cast)
    first = card(cast.granny)
    await desk.until(at(19, 59, day=3))
    assert card(cast.granny) is first
    await desk.until(at(20, 1, day=3))
    again = card(cast.granny)
    assert again is not first
    assert not again.silent
    await tap(desk, cast.granny, "确认收到", on=again)
    await desk.until(at(9, day=4))
    assert "已确认" in cast.boards[-1].text


async def test_what_nobody_confirms_ends_after_a_day_and_not_as_done(desk: Stage, cast: Cast) -> None:
    await desk.until(at(8, day=3))
    await deliver(desk, cast)
    await desk.until(at(7, 59, day=4))
    assert "待本人确认" in cast.boards[-1].text
    await desk.until(at(8, 1, day=4))
    assert "未确认" in cast.boards[-1].text
    assert "201" not in card(cast.zhao).text


async def test_nobody_is_woken_to_say_that_it_arrived(desk: Stage, cast: Cast) -> None:
    await desk.until(at(18))
    await deliver(desk, cast)
    first = card(cast.granny)
    await desk.until(at(6, 59, day=3))
    assert card(cast.granny) is first
    await desk.until(at(7, 1, day=3))
    assert card(cast.granny) is not first


# A person is asked, not told


@pytest.fixture
async def desk_card(desk: Stage, cast: Cast) -> Message:
    """Nobody has taken groceries on for an hour: the coordinator's card."""
    await desk.until(at(18))
    await ask(desk, cast.granny, GREENS)
    await desk.until(at(19, 1))
    return desk_cards(cast.chen)[-1]


async def test_who_is_asked_and_cant_is_not_asked_again_and_the_coordinator_sees_it(
    desk: Stage, cast: Cast, desk_card: Message
) -> None:
    await tap(desk, cast.chen, "指派", on=desk_card)
    choice = card(cast.chen)
    assert choice.text == "#1｜幸福里：问谁？点名字，我私下问他能不能去，他答应才算"
    assert choice.keyboard == [["陈静"], ["赵强"], ["钱进"]]
    await tap(desk, cast.chen, "赵强", on=choice)
    assert choice.deleted
    assert "待接单" in cast.boards[-1].text
    assert await tap(desk, cast.zhao, "去不了") == "知道了，#1 会再问别人"
    assert card(cast.zhao).keyboard == [["接单"]]
    answered = card(cast.chen)
    assert answered is not desk_card
    assert "赵强" in answered.text
    await tap(desk, cast.chen, "指派", on=answered)
    assert card(cast.chen).keyboard == [["陈静"], ["钱进"]]


async def test_who_is_asked_and_turns_out_to_be_out_of_reach_leaves_the_coordinator_to_ask_somebody_else(
    desk: Stage, cast: Cast, desk_card: Message, li: Person
) -> None:
    cast.group.members.append(li)
    await li.says("/calls", in_=cast.group)
    await desk.idle()
    await tap(desk, cast.chen, "指派", on=desk_card)
    await tap(desk, cast.chen, "老李")
    assert "联系不上 老李" in card(cast.chen).text
    await tap(desk, cast.chen, "指派", on=card(cast.chen))
    assert card(cast.chen).keyboard == [["陈静"], ["赵强"], ["钱进"]]


async def test_who_is_asked_after_somebody_else_took_it_on_is_told_who_has_it(
    desk: Stage, cast: Cast, desk_card: Message
) -> None:
    for name in ("赵强", "钱进"):
        await tap(desk, cast.chen, "指派", on=desk_card)
        await tap(desk, cast.chen, name)
    question = card(cast.zhao)
    data = next(button.data for button in question.buttons if button.text == "我去")
    await tap(desk, cast.qian, "我去")
    assert question.keyboard == []
    await cast.zhao.taps_data(data or "", question)
    await desk.idle()
    assert cast.zhao.toast() == "钱进 已接单（#1），谢谢你"
    await tap(desk, cast.qian, "送不了")
    assert question.keyboard == [["接单"]]


async def test_who_has_most_to_do_is_offered_last_and_who_has_enough_not_at_all(
    desk: Stage, cast: Cast, desk_card: Message
) -> None:
    for who, times in ((cast.zhao, 1), (cast.qian, 3)):
        for place in range(times):
            await ask(desk, cast.granny, f"/need 物资 5栋{place + 301} {who.name}")
            await tap(desk, who, "接单", on=cast.boards[-1])
    await tap(desk, cast.chen, "指派", on=desk_card)
    assert card(cast.chen).keyboard == [["陈静"], ["赵强（手上 1 件）"]]


async def test_there_are_eight_names_on_a_page(desk: Stage, cast: Cast, desk_card: Message) -> None:
    for number in range(8):
        person = desk.telegram.person(f"志愿者{number}")
        cast.group.members.append(person)
        await person.says("/calls", in_=cast.group)
    await desk.idle()
    await tap(desk, cast.chen, "指派", on=desk_card)
    choice = card(cast.chen)
    assert [len(choice.keyboard), choice.keyboard[-1]] == [9, ["第 2/2 页"]]
    await tap(desk, cast.chen, "第 2/2 页", on=choice)
    assert [len(choice.keyboard), choice.keyboard[-1]] == [4, ["第 1/2 页"]]


async def test_only_an_approved_volunteer_is_offered_for_medicine(desk: Stage, cast: Cast) -> None:
    message = await cast.zhao.says("/calls", in_=cast.group)
    await cast.chen.says("/approve", in_=cast.group, reply_to=message)
    await desk.until(at(18))
    await ask(desk, cast.granny, PILLS)
    await desk.until(at(19, 1))
    await tap(desk, cast.chen, "指派", on=desk_cards(cast.chen)[-1])
    assert card(cast.chen).keyboard == [["陈静"], ["赵强"]]  # who approves others needs nobody's approval


@pytest.mark.parametrize("data", ["assign:1", "reassign:1:2", "ask-page:1:1", "ask-one:1:{zhao}"])
async def test_nobody_but_a_coordinator_asks_anybody(desk: Stage, cast: Cast, desk_card: Message, data: str) -> None:
    before = [len(person.private.from_bot()) for person in (cast.zhao, cast.qian)]
    for on in (card(cast.qian), cast.boards[-1]):
        await cast.qian.taps_data(data.format(zhao=cast.zhao.id), on)
        await desk.idle()
        assert cast.qian.toast()
    assert [len(person.private.from_bot()) for person in (cast.zhao, cast.qian)] == before


@pytest.mark.parametrize("data", ["accept:1", "decline:1"])
async def test_who_was_not_asked_has_nothing_to_answer(desk: Stage, cast: Cast, desk_card: Message, data: str) -> None:
    await cast.qian.taps_data(data, card(cast.qian))
    await desk.idle()
    assert "待接单" in cast.boards[-1].text


async def test_a_coordinator_cant_ask_a_stranger(desk: Stage, cast: Cast, desk_card: Message, li: Person) -> None:
    await cast.chen.taps_data(f"ask-one:1:{li.id}", desk_card)
    await desk.idle()
    assert cast.chen.toast() == "#1：这个人现在问不了，请另选一位"


OFF = """
[requests]
lift = "off"
lift_urgent = "off"
silent = "off"
silent_ride = "off"
reassign = "off"
confirm_again = "off"
unconfirmed = "off"
"""


async def test_each_is_off_by_a_word(stage: Stage, chen: Person) -> None:
    stage.config = CONFIG + OFF
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await stage.until(at(8, day=3))
        await ask(stage, cast.granny, GREENS)
        [board] = cast.boards
        await stage.forward(hours=2)
        await tap(stage, cast.zhao, "接单", on=board)
        address = card(cast.zhao)
        await stage.forward(hours=2)
        assert [card(cast.zhao), cast.boards, desk_cards(cast.chen)] == [address, [board], []]
        await tap(stage, cast.zhao, "送达")
        first = card(cast.granny)
        await stage.forward(hours=48)
        assert card(cast.granny) is first
        assert "待本人确认" in board.text
