"""A request that is put together in private, step by step; and what somebody writes there that may be one."""

import pytest

from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.requests import GREENS, Cast, card, come_together

KINDS = [["📦 物资", "💊 药品", "🏥 就医"], ["🚗 接送", "🥬 送菜", "🔧 报修"]]


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


async def say(cast: Cast, who: Person, *texts: str) -> None:
    """Somebody writes in private, one message after another."""
    for text in texts:
        await who.says(text)
        await cast.settle()


async def tap(cast: Cast, who: Person, *labels: str) -> None:
    for label in labels:
        await who.taps(label, on=card(who))
        await cast.settle()


async def second_group(cast: Cast) -> Group:
    """王奶奶 is in another group as well."""
    group = cast.desk.telegram.group("松江里", members=[cast.granny], admins=[cast.chen])
    await set_up(cast.desk, group, cast.chen)
    await cast.granny.says("/calls", in_=group)
    await cast.settle()
    return group


# Step by step


async def test_medicine_is_led_through_step_by_step(cast: Cast) -> None:
    await say(cast, cast.granny, "/need")
    assert card(cast.granny).text == "📝 求助｜幸福里｜还没发\n要的是哪一类？点一个"
    assert card(cast.granny).keyboard == [*KINDS, ["取消"]]
    await tap(cast, cast.granny, "💊 药品")
    assert card(cast.granny).text == "📝 💊 药品｜幸福里｜还没发\n要什么药？例如：降压药两盒"
    await say(cast, cast.granny, "降压药两盒")
    assert "药盒的照片" in card(cast.granny).text
    await cast.granny.sends_photo()
    await cast.settle()
    assert "在哪里？" in card(cast.granny).text
    await say(cast, cast.granny, "3栋201", "13900001111")
    await tap(cast, cast.granny, "要冷藏：否", "加急：否")
    checked = card(cast.granny)
    assert checked.text == (
        "📝 🚨 加急 · 💊 药品｜幸福里｜还没发\n3栋201 王奶奶 13900001111\n降压药两盒\n📷 照片 1 张\n❄️ 要冷藏\n"
        "群里只看到类别和“3栋”\n还没发。对了就点“提交”，要改哪项点哪项"
    )
    assert checked.keyboard[0] == ["提交", "取消"]
    assert cast.boards == []

    await tap(cast, cast.granny, "提交")
    assert checked.text == "✅ 已提交 #1"
    assert checked.keyboard == []
    assert cast.board.text == "🚨 加急 · 💊 药品 #1｜待接单\n3栋｜17:15提出\n地址和药名接单后私聊发"
    assert "3栋201 王奶奶 13900001111\n降压药两盒" in card(cast.granny).text

    await cast.zhao.taps("接单")
    await cast.settle()
    assert any("❄️ 要冷藏" in text for text in cast.zhao.inbox())
    assert [message for message in cast.zhao.private.from_bot() if message.photo]


async def test_a_ride_says_when_from_where_to_how_many_and_the_wheelchair(cast: Cast) -> None:
    await say(cast, cast.granny, "/need")
    await tap(cast, cast.granny, "🚗 接送")
    assert card(cast.granny).keyboard[:2] == [["现在"], ["今天 7/2 周四 18:00"]]
    await tap(cast, cast.granny, "明天 7/3 周五 09:00")
    await say(cast, cast.granny, "3栋201", "市医院")
    assert card(cast.granny).keyboard == [["1 人", "2 人", "3 人", "4 人"], ["取消"]]
    await tap(cast, cast.granny, "2 人", "有轮椅", "跳过", "提交")
    assert cast.board.text.startswith("🚗 接送 #1｜待接单\n3栋｜17:15提出\n时间：明天 7/3 周五 09:00\n去：市医院")
    assert "2 人\n有轮椅" in card(cast.granny).text


async def test_a_way_to_hospital_is_wanted_now_and_the_group_sees_nothing_of_it(cast: Cast) -> None:
    await say(cast, cast.granny, "/need")
    await tap(cast, cast.granny, "🏥 就医", "现在")
    await say(cast, cast.granny, "3栋201")
    await tap(cast, cast.granny, "跳过", "1 人", "没有", "跳过")
    assert "时间：现在" in card(cast.granny).text
    await cast.desk.forward(hours=1)
    await tap(cast, cast.granny, "提交")
    assert cast.board.text == "🏥 就医 #1｜待接单\n3栋｜18:15提出\n地址和情况接单后私聊发"


async def test_a_repair_is_asked_by_typing_alone(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "报修", "水管漏水", "昨天晚上", "跳过", "3栋201", "没有", "提交")
    assert cast.board.text == "🔧 报修 #1｜待接单\n3栋｜17:15提出\n水管漏水\n房号和电话接单后私聊发"
    assert "昨天晚上 起" in card(cast.granny).text


async def test_a_ride_is_asked_by_typing_alone(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "接送", "明天9点", "3栋201", "火车站", "五个人", "没有", "跳过", "提交")
    assert "时间：明天 7/3 周五 09:00\n去：火车站" in cast.board.text
    assert "5 人" in card(cast.granny).text


async def test_it_is_led_through_in_english(cast: Cast) -> None:
    await say(cast, cast.granny, "/language en", "/need")
    await tap(cast, cast.granny, "🥬 Groceries")
    await say(cast, cast.granny, "greens", "3栋201")
    await tap(cast, cast.granny, "Skip")
    assert card(cast.granny).text.startswith("📝 🥬 Groceries (幸福里): not sent yet\n3栋201")
    await say(cast, cast.granny, "send")
    assert cast.board.text.startswith("🥬 送菜 #1｜待接单")


async def test_what_was_said_is_changed_before_it_is_sent(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜", "青菜", "3栋201", "跳过")
    await tap(cast, cast.granny, "改内容")
    assert "要什么？" in card(cast.granny).text
    await say(cast, cast.granny, "白菜和鸡蛋")
    await tap(cast, cast.granny, "替别人")
    await say(cast, cast.granny, "王爷爷")
    await tap(cast, cast.granny, "改类别", "📦 物资", "提交")
    assert "📦 物资 #1" in cast.board.text
    assert "白菜和鸡蛋" in cast.board.text
    assert "3栋201 王爷爷\n" in card(cast.granny).text


async def test_another_kind_asks_what_belongs_to_it(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "接送", "现在", "3栋201", "火车站", "2", "没有", "跳过")
    await tap(cast, cast.granny, "改类别", "🔧 报修")
    assert "什么坏了？" in card(cast.granny).text
    assert "火车站" not in card(cast.granny).text


async def test_a_reply_to_the_question_is_its_answer(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜")
    await cast.granny.replies("青菜", to=card(cast.granny))
    await cast.settle()
    assert "青菜\n在哪里？" in card(cast.granny).text


async def test_a_time_that_went_by_is_asked_again(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "接送", "18:00", "3栋201", "火车站", "1", "没有", "跳过")
    await cast.desk.forward(hours=2)
    await tap(cast, cast.granny, "提交")
    assert "什么时候用车？" in card(cast.granny).text
    assert cast.boards == []


# What can't be read


@pytest.mark.parametrize(
    ("before", "typed", "answer"),
    [
        (("接送",), "等会儿", "没看懂时间。例如：明天9:00，或点“现在”"),
        (("接送",), "16:30", "“16:30”已经过了。例如：明天9:00"),
        (("接送", "现在", "3栋201", "火车站"), "很多", "没看懂几个人，要 1 到 99。例如：2"),
        (("接送", "现在", "3栋201", "火车站", "2"), "也许", "没看懂。有轮椅请回复：有；没有请回复：没有"),
        (("送菜",), "菜" * 501, "太长了，最多 500 个字。例如：降压药两盒"),
        (("送菜", "青菜"), "13900001111", "没看出写了什么。例如：3栋201"),
        (("送菜", "青菜", "3栋201"), "没电话号", "没看出电话号码。例如：13800000000，或点“跳过”"),
        (("药品", "降压药"), "白色的盒子", "这一步要一张照片。没有就点“跳过”，或回复：跳过"),
        (("送菜", "青菜", "3栋201", "跳过"), "谢谢", "这句没有记。要改哪项先点那一项"),
    ],
)
async def test_what_can_not_be_read_is_answered_and_the_draft_stays(
    cast: Cast, before: tuple[str, ...], typed: str, answer: str
) -> None:
    await say(cast, cast.granny, "/need", *before)
    question = card(cast.granny)
    await say(cast, cast.granny, typed)
    assert answer in card(cast.granny).text
    assert question.buttons
    await say(cast, cast.granny, "/need")
    assert card(cast.granny).text == question.text


@pytest.mark.parametrize("what", ["sticker", "photo"])
async def test_a_sticker_is_no_answer_and_a_photo_belongs_to_it(cast: Cast, what: str) -> None:
    await say(cast, cast.granny, "/need", "报修")
    if what == "photo":
        await cast.granny.sends_photo(caption="水管漏水")
        await cast.settle()
        assert "水管漏水\n📷 照片 1 张\n什么时候开始的？" in card(cast.granny).text
    else:
        await cast.granny.sends_sticker()
        await cast.settle()
        assert card(cast.granny).text.startswith("这个我没看懂，没有记：我只认文字和照片")


async def test_more_photos_than_anybody_looks_at_are_not_kept(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "报修", "水管漏水")
    for _ in range(5):
        await cast.granny.sends_photo()
        await cast.settle()
    assert card(cast.granny).text == "最多 4 张照片，这张没有留"


# What somebody writes that is no command


async def test_a_sentence_in_private_is_kept_and_becomes_a_request_by_one_tap(cast: Cast) -> None:
    await say(cast, cast.granny, "家里没米了", "想要十斤")
    offered = card(cast.granny)
    assert offered.text == (
        "这句我没看懂。要求助吗？点“我要求助”，你写的我留着，不用再写\n"
        "别的事：报名、签到，点召集下面的按钮，或回复那条召集。/help 看能做什么"
    )
    assert offered.keyboard == [["我要求助", "取消"]]
    await tap(cast, cast.granny, "我要求助")
    assert card(cast.granny).text == "📝 求助｜幸福里｜还没发\n家里没米了 想要十斤\n要的是哪一类？点一个"
    await tap(cast, cast.granny, "📦 物资")
    await say(cast, cast.granny, "3栋201", "跳过", "提交")
    assert "家里没米了 想要十斤" in cast.board.text


async def test_what_was_written_long_ago_does_not_belong_to_it(cast: Cast) -> None:
    await say(cast, cast.granny, "谢谢")
    await cast.desk.forward(minutes=30)
    await say(cast, cast.granny, "要十斤米")
    await tap(cast, cast.granny, "我要求助")
    assert "谢谢" not in card(cast.granny).text
    assert "要十斤米" in card(cast.granny).text


async def test_what_is_too_long_is_not_kept_and_says_so(cast: Cast) -> None:
    await say(cast, cast.granny, "米" * 4000)
    assert card(cast.granny).text.startswith("太长了，我没看懂，也没有留：一次最多 500 个字")
    await tap(cast, cast.granny, "我要求助")
    assert card(cast.granny).keyboard == [*KINDS, ["取消"]]


async def test_a_photo_alone_is_kept_and_asked_about(cast: Cast) -> None:
    await cast.granny.sends_photo()
    await cast.settle()
    assert card(cast.granny).text.startswith("这张照片是什么？要求助就点“我要求助”，照片我留着")
    await tap(cast, cast.granny, "我要求助", "💊 药品")
    await say(cast, cast.granny, "和照片上一样的药", "跳过", "3栋201", "跳过")
    assert "📷 照片 1 张" in card(cast.granny).text


@pytest.mark.parametrize("text", ["我妈妈喘不上气", "she has chest pain"])
async def test_words_of_danger_are_answered_at_once_and_loud_with_the_button_too(cast: Cast, text: str) -> None:
    await say(cast, cast.granny, text)
    warning, offered = cast.granny.private.from_bot()[-2:]
    assert warning.text == "危急请马上打 120"
    assert not warning.silent
    assert offered.keyboard == [["我要求助", "取消"]]


async def test_words_of_danger_are_answered_in_the_middle_even_where_they_are_no_answer(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "就医", "晕倒了")
    said = cast.granny.inbox()
    assert "危急请马上打 120" in said
    assert "没看懂时间。例如：明天9:00，或点“现在”" in said


async def test_help_and_language_are_understood_in_the_middle(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜", "帮助")
    assert "你在这里能做" in card(cast.granny).text
    await say(cast, cast.granny, "English", "/need")
    assert "What do you need?" in card(cast.granny).text


# In a group


async def test_in_the_group_the_way_to_private_is_shown_and_it_begins_there(cast: Cast) -> None:
    await cast.granny.says("/need", in_=cast.group)
    await cast.settle()
    way = cast.group.from_bot()[-1]
    assert way.text == "求助请在私聊里说，房号和电话别人看不到"
    assert "要的是哪一类？" in card(cast.granny).text
    await cast.desk.forward(minutes=3)
    assert way.deleted


async def test_who_never_opened_a_private_chat_begins_by_the_link(cast: Cast, li: Person) -> None:
    cast.group.members.append(li)
    await li.says("/need", in_=cast.group)
    await cast.settle()
    await li.follows("去私聊求助")
    await cast.settle()
    assert "📝 求助｜幸福里｜还没发" in card(li).text


async def test_as_a_reply_to_somebody_it_is_for_them(cast: Cast) -> None:
    said = await cast.granny.says("家里没菜了", in_=cast.group)
    await cast.zhao.says("/need", in_=cast.group, reply_to=said)
    await cast.settle()
    await say(cast, cast.zhao, "送菜", "青菜", "3栋201", "跳过")
    assert "3栋201 王奶奶\n由 赵强 代求" in card(cast.zhao).text


async def test_an_unknown_kind_gets_the_six_as_buttons_and_the_line_is_kept(cast: Cast) -> None:
    await cast.granny.says("/need 宝贝 3栋201 青菜两把", in_=cast.group)
    await cast.settle()
    question = cast.group.from_bot()[-1]
    assert question.text == "王奶奶：要的是哪一类？点一个"
    assert question.keyboard == [*KINDS, ["取消"]]
    await cast.zhao.taps("🥬 送菜", on=question)
    await cast.settle()
    assert cast.zhao.toast() == "这是别人的求助。你要求助，请发 /need"
    await cast.granny.taps("🥬 送菜", on=question)
    await cast.settle()
    assert question.text == "✅ 已提交 #1"
    assert "青菜两把" in cast.board.text
    assert "3栋201 王奶奶" in card(cast.granny).text


async def test_what_is_missing_beside_the_kind_is_asked_in_private(cast: Cast) -> None:
    await cast.granny.says("/need 宝贝两把", in_=cast.group)
    await cast.settle()
    question = cast.group.from_bot()[-1]
    await cast.granny.taps("🥬 送菜", on=question)
    await cast.settle()
    assert question.deleted
    assert card(cast.granny).text == ("📝 🥬 送菜｜幸福里｜还没发\n宝贝两把\n在哪里？写楼栋和房号，例如：3栋201")


async def test_an_unknown_kind_in_private_is_asked_there_and_all_is_checked(cast: Cast) -> None:
    await say(cast, cast.granny, "/need 宝贝 3栋201 青菜两把")
    await tap(cast, cast.granny, "🥬 送菜")
    assert card(cast.granny).text.startswith("📝 🥬 送菜｜幸福里｜还没发\n3栋201 王奶奶\n宝贝 青菜两把\n")
    await tap(cast, cast.granny, "提交")
    assert len(cast.boards) == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/need 接送 3栋201", ("明天9点", "火车站")),
        ("/need 接送 3栋201 去火车站", ("明天9点",)),
        ("/need ride 3栋201 to 火车站", ("tomorrow at 9",)),
        ("/need 接送 3栋201 明天9点", ("火车站",)),
        ("/need 接送 3栋201 火车站 25:00", ("明天9点",)),
    ],
)
@pytest.mark.parametrize("in_group", [True, False])
async def test_a_line_for_a_ride_without_when_or_where_to_is_asked_for_it(
    cast: Cast, line: str, says: tuple[str, ...], in_group: bool
) -> None:
    await cast.granny.says(line, in_=cast.group if in_group else None)
    await cast.settle()
    assert cast.boards == []
    await say(cast, cast.granny, *says, "2", "没有", "跳过", "提交")
    assert "时间：明天 7/3 周五 09:00\n去：火车站" in cast.board.text
    assert "3栋201" in card(cast.granny).text


async def test_a_ride_whose_kind_was_not_understood_is_asked_for_the_rest_too(cast: Cast) -> None:
    await say(cast, cast.granny, "/need 宝贝 3栋201 去火车站")
    await tap(cast, cast.granny, "🚗 接送")
    assert "什么时候用车？" in card(cast.granny).text


# In several groups


async def test_who_is_in_several_groups_chooses_one(cast: Cast) -> None:
    other = await second_group(cast)
    await say(cast, cast.granny, "/need", "送菜")
    assert card(cast.granny).keyboard == [["幸福里"], ["松江里"], ["取消"]]
    await tap(cast, cast.granny, "松江里")
    await say(cast, cast.granny, "青菜", "3栋201", "跳过", "提交")
    assert other.from_bot()[-1].text.startswith("🥬 送菜 #1｜待接单")
    assert cast.boards == []


async def test_a_line_in_private_asks_which_group(cast: Cast) -> None:
    await second_group(cast)
    await say(cast, cast.granny, GREENS)
    await tap(cast, cast.granny, "幸福里", "提交")
    assert cast.board.text.startswith("🥬 送菜 #1｜待接单")


async def test_who_left_the_group_meanwhile_is_asked_again(cast: Cast) -> None:
    other = await second_group(cast)
    await say(cast, cast.granny, "/need", "送菜")
    await tap(cast, cast.granny, "松江里")
    await say(cast, cast.granny, "青菜", "3栋201", "跳过")
    await cast.granny.leaves(other)
    await cast.settle()
    await tap(cast, cast.granny, "提交")
    assert cast.granny.toast() == "还有一项要填（时间过了的要重选），看这条消息"
    assert card(cast.granny).keyboard == [["幸福里"], ["取消"]]


# The same twice


@pytest.mark.parametrize(("answer", "boards"), [("是另一件", 2), ("不是", 1)])
async def test_the_same_line_within_ten_minutes_is_asked_about(cast: Cast, answer: str, boards: int) -> None:
    line = "/need 送菜 3栋 青菜"
    for _ in range(2):
        await cast.granny.says(line, in_=cast.group)
        await cast.settle()
    question = cast.group.from_bot()[-1]
    assert question.text == "王奶奶：和刚才的 #1 一样。是另一件吗？"
    assert len(cast.boards) == 1
    await cast.granny.taps(answer, on=question)
    await cast.settle()
    assert question.keyboard == []
    assert len(cast.boards) == boards


@pytest.mark.parametrize("line", ["/need 送菜 3栋201 青菜。", "/need 菜 ３栋２０１ 青菜", "/need 送菜 3栋 201 青菜！"])
async def test_the_same_in_another_spelling_is_the_same(cast: Cast, line: str) -> None:
    await say(cast, cast.granny, GREENS, line)
    assert card(cast.granny).text.endswith("和刚才的 #1 一样。是另一件吗？")
    assert len(cast.boards) == 1


async def test_the_same_ten_minutes_later_is_another(cast: Cast) -> None:
    await cast.ask(GREENS)
    await cast.desk.forward(minutes=11)
    await cast.ask(GREENS)
    assert len(cast.boards) == 2


@pytest.mark.parametrize(("typed", "boards"), [("是", 2), ("不是", 1)])
async def test_the_same_put_together_in_private_is_asked_about(cast: Cast, typed: str, boards: int) -> None:
    await cast.ask(GREENS)
    await say(cast, cast.granny, "/need", "送菜", "青菜", "3栋201", "跳过", "提交")
    assert card(cast.granny).text == "📝 🥬 送菜｜幸福里｜还没发\n和刚才的 #1 一样。是另一件吗？"
    await say(cast, cast.granny, "嗯？")
    assert "是另一件，请回复：是" in card(cast.granny).text
    await say(cast, cast.granny, typed)
    assert len(cast.boards) == boards


# How it ends


async def test_it_is_dropped_by_a_tap_or_a_word_and_nothing_is_kept(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜", "青菜", "3栋201")
    question = card(cast.granny)
    await tap(cast, cast.granny, "取消")
    assert (question.text, question.keyboard) == ("已取消，什么都没有发", [])
    await say(cast, cast.granny, "/need", "送菜", "取消")
    assert card(cast.granny).text == "已取消，什么都没有发"
    assert await drafts(cast.desk) == 0


async def test_a_day_after_its_last_change_it_expires(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜")
    await cast.desk.forward(hours=2)
    await say(cast, cast.granny, "青菜")
    question = card(cast.granny)
    await cast.desk.forward(hours=23)
    assert question.buttons
    await cast.desk.forward(hours=2)
    assert (question.text, question.keyboard) == ("放了一天，已过期，没有发。要求助，请发 /need", [])
    assert await drafts(cast.desk) == 0


async def test_an_old_button_says_that_it_is_gone(cast: Cast) -> None:
    await say(cast, cast.granny, "/need")
    question = card(cast.granny)
    data = question.buttons[0].data
    assert data
    await tap(cast, cast.granny, "取消")
    await cast.granny.taps_data(data, on=question)
    await cast.settle()
    assert cast.granny.toast() == "这份求助已经没了：发了、取消了，或放了一天。要求助，请发 /need"


async def test_a_restart_in_the_middle_loses_nothing(stage: Stage, group: Group, chen: Person, wang: Person) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await wang.says("/calls", in_=group)
        await wang.says("/need")
        await wang.says("送菜")
        await stage.idle()
    async with stage.desk_runs():
        for text in ("青菜", "3栋201", "跳过", "提交"):
            await wang.says(text)
            await stage.forward(seconds=3)
    assert any(message.text.startswith("🥬 送菜 #1") for message in group.from_bot())


async def drafts(desk: Stage) -> int:
    """How many drafts are kept, with their photos."""
    assert desk.desk
    async with desk.desk.database.read() as tx:
        row = await tx.one("SELECT (SELECT count(*) FROM need_draft) + (SELECT count(*) FROM request_photo) AS kept")
    assert row
    return int(row["kept"])


# What is not theirs, and what no button says


async def test_nobody_taps_what_another_is_asked(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜", "青菜", "3栋201", "跳过")
    await say(cast, cast.zhao, "/help")
    for data in ("need-send:1", "need-drop:1", "need-kind:1:0", "need-ask:1:7"):
        await cast.zhao.taps_data(data, on=card(cast.zhao))
        await cast.settle()
        assert cast.zhao.toast() == "这个按钮已失效"
    assert "提交" in str(card(cast.granny).keyboard)


@pytest.mark.parametrize(
    "data",
    [
        "need-kind:1:6",
        "need-group:1:999",
        "need-when:1:1",
        "need-when:1:999999999999999999",
        "need-people:1:0",
        "need-people:1:100",
        "need-skip:1:3",
        "need-skip:1:99",
        "need-ask:1:3",
        "need-another:1",
        "need-same:1",
        "need-begin:1:1",
        "need-send",
    ],
)
async def test_what_no_button_says_does_nothing(cast: Cast, data: str) -> None:
    await say(cast, cast.granny, "/need", "送菜")
    question = card(cast.granny)
    await cast.granny.taps_data(data, on=question)
    await cast.settle()
    assert cast.granny.toast() in ("这个按钮已失效", "这个时间已经过了，请选别的")
    assert question.text.endswith("要什么？例如：青菜、鸡蛋")


async def test_sending_what_is_not_whole_asks_for_it(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "送菜")
    await cast.granny.taps_data("need-send:1", on=card(cast.granny))
    await cast.settle()
    assert cast.granny.toast() == "还有一项要填（时间过了的要重选），看这条消息"
    assert cast.boards == []


async def test_a_double_tap_skips_one_question(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "药品", "降压药")
    question = card(cast.granny)
    await cast.granny.taps("跳过", on=question)
    await cast.granny.taps("跳过", on=question)
    await cast.settle()
    assert "在哪里？" in question.text


async def test_a_copy_whose_sending_was_never_answered_counts_and_goes(cast: Cast) -> None:
    cast.desk.telegram.faults.add("reset_after", method="sendMessage", chat=cast.granny.private.id)
    await say(cast, cast.granny, "/need")
    stray, question = (m for m in cast.granny.private.from_bot() if "哪一类" in m.text)
    await cast.granny.taps("🥬 送菜", on=stray)
    await cast.settle()
    assert stray.deleted
    assert "要什么？" in question.text


# Nothing personal


async def test_nothing_that_is_said_reaches_the_group_or_stays_in_the_outbox(cast: Cast) -> None:
    await say(cast, cast.granny, "/need", "药品", "二甲双胍", "跳过", "3栋602", "13900001111", "提交")
    secrets = ("602", "二甲双胍", "13900001111")
    written = [text for m in cast.group.messages for text in (m.text, *m.edits)]
    assert not any(secret in text for text in written for secret in secrets)
    assert cast.desk.desk
    async with cast.desk.desk.database.read() as tx:
        bodies = [row["body"] for row in await tx.all("SELECT body FROM outbox")]
    assert not any(secret in body for body in bodies for secret in secrets)
