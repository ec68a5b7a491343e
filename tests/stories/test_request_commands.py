"""What is commanded of requests: asking in one line, seeing one, listing what waits, approving who may help."""

import pytest

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage
from tests.stories.requests import GREENS, PILLS, Cast, card, cards, come_together


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


# Asking in one line


async def test_a_line_in_the_group_gets_a_receipt_a_board_and_a_card_in_private(cast: Cast) -> None:
    asked = await cast.granny.says("/need 物资 3栋 口罩十个", in_=cast.group)
    await cast.settle()
    assert receipt(asked) == "👍"
    assert cast.board.text == "📦 物资 #1｜待接单\n3栋｜17:15提出\n口罩十个\n房号和电话接单后私聊发"
    assert cast.board.silent
    assert card(cast.granny).text.startswith("已登记 #1｜📦 物资｜幸福里\n3栋 王奶奶\n口罩十个")
    assert card(cast.granny).silent


@pytest.mark.parametrize("line", ["/need 物资 3栋201 口罩", "/need 物资 3栋 口罩 电话13900001111"])
async def test_a_room_or_a_phone_in_the_group_is_deleted_where_the_bot_may(cast: Cast, line: str) -> None:
    left = await cast.granny.says(line, in_=cast.group)
    await cast.settle()
    assert not left.deleted
    assert any("别人看得到" in text for text in cast.granny.inbox())
    await cast.chen.promotes_bot(cast.group)
    gone = await cast.zhao.says(line, in_=cast.group)
    await cast.settle()
    assert gone.deleted
    assert len(cast.boards) == 2


@pytest.mark.parametrize("line", ["/need 药品 3栋201 13800001234", "/need 药品 帕罗西汀"])
async def test_a_mistake_does_not_stay_in_the_group_with_the_address(cast: Cast, line: str) -> None:
    await cast.chen.promotes_bot(cast.group)
    typed = await cast.granny.says(line, in_=cast.group)
    await cast.settle()
    assert typed.deleted
    assert "例如：/need" in cast.group.from_bot()[-1].text
    assert card(cast.granny).text.startswith("你在群里写的房号、电话、药名或病情别人看得到")
    assert cast.boards == []


@pytest.mark.parametrize("line", ["/need 药品 3栋 帕罗西汀", "/need 就医 3栋 化疗 代 王大妈"])
async def test_a_medicine_and_an_illness_do_not_stay_in_the_group(cast: Cast, line: str) -> None:
    left = await cast.granny.says(line, in_=cast.group)
    await cast.settle()
    assert receipt(left) == "👍"
    await cast.chen.promotes_bot(cast.group)
    gone = await cast.zhao.says(line, in_=cast.group)
    await cast.settle()
    assert gone.deleted
    assert any("药名" in text for text in cast.zhao.inbox())


async def test_an_edited_line_says_that_it_does_not_count(cast: Cast) -> None:
    typed = await cast.granny.says(GREENS)
    await cast.settle()
    await cast.granny.edits(typed, "/need 送菜 5栋999 青菜")
    await cast.settle()
    assert card(cast.granny).text == "改了不算数：#1 还是原来那样。要改，先取消再发 /need"
    wrong = await cast.granny.says("/need 送菜")
    await cast.settle()
    await cast.granny.edits(wrong, GREENS)
    await cast.settle()
    assert card(cast.granny).text == "改了不算数。请把改好的再发一条"
    assert len(cast.boards) == 1


async def test_an_address_that_is_edited_in_does_not_stay_either(cast: Cast) -> None:
    await cast.chen.promotes_bot(cast.group)
    typed = await cast.granny.says("/need 送菜 3栋 青菜", in_=cast.group)
    await cast.settle()
    await cast.granny.edits(typed, "/need 送菜 3栋201 青菜")
    await cast.settle()
    assert typed.deleted


async def test_who_never_opened_a_private_chat_is_answered_in_the_group_and_led_to_their_card(
    cast: Cast, li: Person
) -> None:
    cast.group.members.append(li)
    await li.says("/need 送菜 3栋 青菜", in_=cast.group)
    await cast.settle()
    answer = cast.group.from_bot()[-1]
    assert answer.text.startswith("已登记 #1，送到了会在这里问你")
    await li.follows("看我的求助", on=answer)
    await cast.settle()
    assert card(li).text.startswith("已登记 #1｜🥬 送菜｜幸福里\n3栋 老李\n青菜")
    await cast.desk.forward(minutes=3)
    assert answer.deleted


async def test_a_way_to_hospital_sounds_at_once_and_medicine_only_at_night(cast: Cast) -> None:
    assert (await cast.ask(PILLS)).silent
    assert not (await cast.ask("/need 就医 3栋201 市医院 发烧")).silent
    await cast.desk.until(THURSDAY.replace(hour=23, minute=30))
    assert not (await cast.ask("/need 药品 3栋201 退烧药")).silent
    assert (await cast.ask("/need 送菜 3栋201 白菜")).silent


@pytest.mark.parametrize("line", ["/need 代 王爷爷 送菜 3栋201 青菜", "/need 送菜 3栋201 青菜 代 王爷爷"])
async def test_who_asks_for_somebody_else_says_so(cast: Cast, line: str) -> None:
    await cast.ask(line)
    assert "3栋201 王爷爷" in card(cast.granny).text
    assert "代求" not in card(cast.granny).text  # she knows that she asked
    assert "王爷爷" not in cast.board.text


async def test_a_reply_to_somebody_asks_for_them(cast: Cast) -> None:
    said = await cast.granny.says("家里没菜了", in_=cast.group)
    await cast.zhao.says("/need 送菜 3栋 青菜", in_=cast.group, reply_to=said)
    await cast.settle()
    assert "3栋 王奶奶" in card(cast.zhao).text
    await cast.qian.taps("接单", on=cast.board)
    await cast.settle()
    assert "由 赵强 代求" in card(cast.qian).text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/need 药品", "没看出在哪里"),
        ("/need 药品 3栋201", "没写"),
        (f"/need 药品 3栋201 {'药' * 4000}", "太长了"),
        ("/need 接送 3栋201 市医院 2026-01-01 9:00", "不是将来的时间"),
    ],
)
@pytest.mark.parametrize("in_group", [True, False])
async def test_a_mistake_is_answered_by_one_message_with_a_right_example_and_nothing_is_kept(
    cast: Cast, line: str, says: str, in_group: bool
) -> None:
    chat = cast.group if in_group else cast.granny.private
    before = len(chat.from_bot())
    await cast.granny.says(line, in_=cast.group if in_group else None)
    await cast.settle()
    assert len(chat.from_bot()) == before + 1
    answer = chat.from_bot()[-1]
    assert says in answer.text
    assert "/need " in answer.text
    await cast.desk.forward(minutes=3)
    assert answer.deleted is in_group
    assert "#1｜待接单" in (await cast.ask()).text


async def test_who_was_never_seen_in_their_group_may_ask_in_private_since_telegram_knows_them(cast: Cast) -> None:
    newcomer = cast.desk.telegram.person("新来的")
    cast.group.members.append(newcomer)
    await newcomer.says(GREENS)
    await cast.settle()
    assert card(newcomer).text.startswith("已登记 #1｜🥬 送菜｜幸福里")


async def test_who_is_in_no_group_is_told_how_to_begin(cast: Cast) -> None:
    stranger = cast.desk.telegram.person("路人")
    await stranger.says(GREENS)
    await cast.settle()
    assert card(stranger).text.startswith("我还不知道你在哪个群")
    assert cast.boards == []


async def test_nobody_asks_anonymously_or_where_nothing_is_set_up(cast: Cast) -> None:
    await cast.chen.says(GREENS, in_=cast.group, anonymously=True)
    new = cast.desk.telegram.group("新群", members=[cast.zhao], admins=[cast.chen])
    await cast.zhao.says(GREENS, in_=new)
    await cast.settle()
    assert cast.group.from_bot()[-1].text.startswith("匿名时不知道你是谁")
    assert new.texts()[-1].startswith("这个群还没登记")
    assert cast.boards == []


async def test_who_speaks_of_danger_hears_whom_to_phone_and_is_kept_all_the_same(cast: Cast) -> None:
    await cast.granny.says("/need 就医 3栋201 喘不上气")
    await cast.settle()
    answer = next(message for message in cast.granny.private.from_bot() if message.text.startswith("危急请马上打 120"))
    assert not answer.silent
    assert answer.id < next(each for each in cast.granny.private.from_bot() if each.text.startswith("已登记 #1")).id
    assert "#1｜待接单" in cast.board.text


async def test_who_speaks_of_danger_hears_whom_to_phone_even_when_the_line_is_not_understood(cast: Cast) -> None:
    await cast.granny.says("/need 药品 我妈晕倒了", in_=cast.group)
    await cast.settle()
    answers = [message.text for message in cast.group.from_bot()][-2:]
    assert answers[0].startswith("危急请马上打 120")
    assert "/need" in answers[1]
    assert cast.boards == []


# Seeing one


async def test_a_coordinator_sees_all_of_it_and_who_did_what_when(cast: Cast) -> None:
    await cast.zhao.taps("接单", on=await cast.ask("/need 药品 3栋201 降压药两盒 13900001111"))
    await cast.settle()
    await cast.zhao.taps("送不了")
    await cast.settle()
    await cast.qian.taps("接单", on=cast.board)
    await cast.desk.forward(minutes=1)
    await cast.chen.says("/need 1")
    await cast.settle()
    assert card(cast.chen).text == (
        "🗂 💊 药品 #1｜幸福里｜钱进 已接单\n"
        "3栋201 王奶奶 13900001111\n"
        "降压药两盒\n"
        "17:15 王奶奶：提出\n"
        "17:15 赵强：接单\n"
        "17:15 赵强：交还\n"
        "17:15 钱进：接单"
    )
    assert card(cast.chen).keyboard == [["改派", "代确认", "取消"]]


async def test_in_the_group_the_card_goes_to_the_private_chat_and_the_answer_does_not_stay(cast: Cast) -> None:
    await cast.ask(PILLS)
    await cast.chen.says("/need ＃１", in_=cast.group)
    await cast.settle()
    answer = cast.group.from_bot()[-1]
    assert answer.text == "#1 的卡片私聊发给你。没收到？点下面"
    assert card(cast.chen).text.startswith("🗂 💊 药品 #1")
    await cast.desk.forward(minutes=3)
    assert answer.deleted
    assert "201" not in "".join(cast.group.texts())


@pytest.mark.parametrize("typed", ["/need 1", "/need #1", "/need"])
async def test_who_asked_who_has_it_and_anybody_else_get_what_is_theirs(cast: Cast, typed: str) -> None:
    board = await cast.ask(PILLS)
    await cast.zhao.taps("接单", on=board)
    await cast.settle()
    for person in (cast.granny, cast.zhao, cast.qian):
        await person.says(typed, in_=cast.group, reply_to=board)
        await cast.settle()
    assert card(cast.granny).text.startswith("💊 药品 #1｜幸福里\n3栋201 王奶奶\n降压药两盒\n赵强 已接单")
    assert card(cast.zhao).text.startswith("💊 #1 由你送｜幸福里\n3栋201 王奶奶\n降压药两盒")
    assert card(cast.qian).text.startswith("💊 药品 #1｜幸福里｜赵强 已接单\n3栋｜17:15提出")
    assert "201" not in card(cast.qian).text
    assert [len(cards(person, 1)) for person in (cast.granny, cast.zhao, cast.qian)] == [1, 1, 1]


async def test_a_coordinator_who_asked_or_has_it_gets_their_own_card_too(cast: Cast) -> None:
    await cast.chen.taps("接单", on=await cast.ask(PILLS))
    await cast.settle()
    await cast.chen.says("/need 1")
    await cast.settle()
    assert {message.text.partition("\n")[0] for message in cards(cast.chen, 1)} == {
        "🗂 💊 药品 #1｜幸福里｜陈静 已接单",
        "💊 #1 由你送｜幸福里",
    }
    desk_card = next(message for message in cards(cast.chen, 1) if message.text.startswith("🗂"))
    assert desk_card.keyboard == [["改派", "取消"]]  # nobody confirms what they bring themselves


async def test_a_link_opens_a_request_to_who_is_in_its_group_and_to_nobody_else(cast: Cast) -> None:
    await cast.ask(PILLS)
    stranger, newcomer = (cast.desk.telegram.person(name) for name in ("路人", "新来的"))
    cast.group.members.append(newcomer)
    for person in (stranger, newcomer):
        await person.starts("need-1")
        await cast.settle()
    assert card(stranger).text.startswith("这里没有求助 #1")
    assert card(newcomer).text.startswith("💊 药品 #1｜幸福里｜待接单")
    await newcomer.taps("接单")
    await cast.settle()
    assert "3栋201" in card(newcomer).text


async def test_another_group_knows_nothing_of_it(cast: Cast, wang: Person) -> None:
    await cast.ask(PILLS)
    other = cast.desk.telegram.group("阳光苑", members=[wang], admins=[cast.chen])
    await set_up(cast.desk, other, cast.chen)
    for typed in ("/need 1", "/need 99"):
        await wang.says(typed, in_=other)
        await cast.settle()
        assert other.texts()[-1].startswith("这里没有求助")
    await wang.says("/needs", in_=other)
    await cast.settle()
    assert other.texts()[-1].startswith("现在没有人等着接单")


async def test_the_card_of_a_coordinator_follows_and_forgets_the_address_at_the_end(cast: Cast) -> None:
    board = await cast.ask(PILLS)
    await cast.chen.says("/need 1")
    await cast.settle()
    desk_card = card(cast.chen)
    assert desk_card.keyboard == [["指派", "取消"]]
    await cast.zhao.taps("接单", on=board)
    await cast.settle()
    await cast.zhao.taps("送达")
    await cast.settle()
    assert desk_card.keyboard == [["代确认"]]
    await cast.chen.taps("代确认", on=desk_card)
    await cast.settle()
    await cast.chen.taps("打过电话")
    await cast.settle()
    assert "201" not in desk_card.text
    assert "17:15 协调员 陈静：代确认（打过电话）" in desk_card.text
    assert desk_card.keyboard == []


async def test_who_is_no_coordinator_any_more_sees_no_more_on_that_card(cast: Cast, wang: Person) -> None:
    cast.group.members.append(wang)
    said = await wang.says("大家好", in_=cast.group)
    await cast.chen.says("/coordinator", in_=cast.group, reply_to=said)
    board = await cast.ask(PILLS)
    await wang.says("/need 1")
    await cast.settle()
    assert "201" in card(wang).text
    await cast.chen.says("/coordinator off", in_=cast.group, reply_to=said)
    await cast.zhao.taps("接单", on=board)
    await cast.settle()
    assert card(wang).text == "🗂 💊 药品 #1｜幸福里｜赵强 已接单"


async def test_a_long_history_fits_into_one_message(cast: Cast) -> None:
    await cast.chen.says("/language zh+en")
    await cast.zhao.renames("赵" * 60)
    await cast.zhao.taps("接单", on=await cast.ask(f"/need 送菜 3栋201 {'菜' * 450}"))
    for _ in range(30):
        await cast.zhao.replies("在路上", to=cast.board)
        await cast.desk.forward(minutes=1)
    await cast.chen.says("/need 1")
    await cast.settle()
    assert "（前面还有" in card(cast.chen).text
    assert card(cast.chen).text.count("在路上") >= 5


# Listing


async def test_what_waits_is_listed_the_oldest_first_and_what_waits_too_long_is_marked(cast: Cast) -> None:
    await cast.ask("/need 药品 3栋201 降压药两盒")
    await cast.desk.forward(minutes=31)
    await cast.ask("/need 送菜 3栋201室 青菜，送到3栋201")
    await cast.zhao.taps("接单", on=await cast.ask("/need 物资 3栋201 口罩"))
    await cast.qian.says("/needs", in_=cast.group)
    await cast.settle()
    assert cast.group.texts()[-1] == (
        "待接单 2 · 已接单 1 · 待确认 0\n"
        "⏰ 💊 药品 #1｜3栋｜今天 7/2 周四 17:15提出\n"
        "🥬 送菜 #2｜3栋｜今天 7/2 周四 17:46提出｜青菜，送到3栋\n"
        "要接单：点群里的“接单”，或发 /need 31（写那个编号）"
    )


async def test_in_private_it_lists_those_of_all_groups_of_who_asks_by_their_names(cast: Cast, wang: Person) -> None:
    other = cast.desk.telegram.group("阳光苑", members=[cast.qian, wang], admins=[cast.chen])
    await set_up(cast.desk, other, cast.chen)
    await wang.says("/need 送菜 5栋 白菜", in_=other)
    await cast.qian.says("/calls", in_=other)
    await cast.ask()
    await cast.qian.says("/needs")
    await cast.zhao.says("/needs")
    await cast.settle()
    rows = card(cast.qian).text.splitlines()[1:3]
    assert [row.partition("：")[0] for row in rows] == ["阳光苑", "幸福里"]
    assert "阳光苑" not in card(cast.zhao).text


async def test_many_that_wait_fit_into_one_message(cast: Cast) -> None:
    await set_up(cast.desk, cast.group, cast.chen, "zh+en")
    for number in range(40):
        await cast.granny.says(f"/need 送菜 3栋201 {'菜' * 30}{number}")
        await cast.desk.forward(seconds=5)
    await cast.qian.says("/needs", in_=cast.group)
    await cast.desk.forward(minutes=1)
    listed = next(text for text in cast.group.texts() if text.startswith("待接单 40"))
    assert "另有" in listed
    assert listed.count("🥬") >= 20


# Approving


async def test_once_anybody_is_approved_only_who_is_takes_on_medicine(cast: Cast) -> None:
    board = await cast.ask(PILLS)
    said = await cast.zhao.says("我是医生", in_=cast.group)
    await cast.chen.says("/approve", in_=cast.group, reply_to=said)
    await cast.settle()
    assert cast.group.texts()[-1].startswith("赵强 可以接药品和就医了。只有认可过的人能接")
    await cast.qian.taps("接单", on=board)
    await cast.settle()
    assert (cast.qian.toast() or "").startswith("药品和就医只能由协调员认可的志愿者接")
    await cast.chen.says("/approve off", in_=cast.group, reply_to=said)
    await cast.settle()
    assert cast.group.texts()[-1].endswith("现在这里药品和就医谁都能接")
    await cast.qian.taps("接单", on=board)
    await cast.settle()
    assert "钱进 已接单" in board.text


@pytest.mark.parametrize("typed", ["/approve", "/approve 赵强"])
async def test_whom_to_approve_is_said_by_a_reply_and_by_a_coordinator(cast: Cast, typed: str) -> None:
    await cast.chen.says(typed, in_=cast.group)
    await cast.settle()
    assert cast.group.texts()[-1].startswith("在群里回复那个人的消息")
    said = await cast.qian.says("选我", in_=cast.group)
    await cast.zhao.says("/approve", in_=cast.group, reply_to=said)
    await cast.settle()
    assert cast.group.texts()[-1].startswith("只有协调员能这样做")


# One's own


async def test_who_asked_finds_their_requests_with_their_buttons_by_me(cast: Cast) -> None:
    for number in range(1, 7):
        await cast.ask(f"/need 物资 3栋201 口罩{number}包")
    await cast.granny.says("/me")
    await cast.settle()
    anew = cast.granny.private.from_bot()[-6:]
    assert {message.text.partition("｜")[0] for message in anew} == {
        *(f"已登记 #{number}" for number in range(1, 6)),
        "另有 1 个求助没有列出。看某一个：/need 31（写那个编号）",
    }
    assert all(message.keyboard == [["取消"]] for message in anew if message.text.startswith("已登记"))
    assert len(cards(cast.granny, 1)) == 1


async def test_who_has_one_finds_it_beside_their_duties_by_me(cast: Cast) -> None:
    await cast.zhao.taps("我来", on=await call(cast.desk, cast.group, cast.chen))
    await cast.zhao.taps("接单", on=await cast.ask(PILLS))
    await cast.settle()
    await cast.zhao.says("/me")
    await cast.settle()
    written = [message.text for message in cast.zhao.private.from_bot()][-2:]
    assert any(text.startswith("你的值班") for text in written)
    assert any(text.startswith("💊 #2 由你送｜幸福里\n3栋201") for text in written)
    assert cards(cast.zhao, 2)[-1].keyboard == [["送达", "送不了"]]


async def test_help_and_the_beginning_speak_of_requests(cast: Cast, group: Group) -> None:
    await cast.zhao.says("/help")
    await cast.zhao.starts()
    await cast.settle()
    help_, beginning = cast.zhao.inbox()[-2:]
    assert all(f"/{command}" in help_ for command in ("need 药品", "need 31", "needs"))
    assert "/approve" not in help_
    assert "/need 药品" in beginning
    await cast.chen.says("/help", in_=cast.group)
    await cast.settle()
    assert "/approve" in cast.group.texts()[-1]
