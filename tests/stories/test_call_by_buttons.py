"""/call typed bare: a coordinator is led to a call by buttons, and types only what no button says."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import TO_THE_GATE, call, receipt, set_up
from tests.stories.conftest import THURSDAY, Stage


@pytest.fixture
async def at_work(desk: Stage, group: Group, chen: Person) -> Stage:
    await set_up(desk, group, chen)
    return desk


@pytest.fixture
async def draft(at_work: Stage, group: Group, chen: Person) -> Message:
    """What 陈静 is asked after /call."""
    return await call(at_work, group, chen, "/call")


async def taps(desk: Stage, person: Person, *labels: str) -> None:
    for label in labels:
        await person.taps(label)
        await desk.idle()


async def test_the_first_call_of_a_group_is_led_through_step_by_step(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    assert draft.text == "📝 陈静 在发起召集\n要几个人？点一个，或回复本条写人数"
    assert draft.keyboard == [["2 人", "4 人", "6 人", "8 人"], ["10 人"], ["别的", "取消"]]
    assert draft.silent

    await taps(at_work, chen, "6 人")
    assert "需要 6\n什么时间？" in draft.text
    assert ["今天 7/2 周四 18:00–20:00"] in draft.keyboard
    assert ["明天 7/3 周五 08:00–12:00"] in draft.keyboard

    await taps(at_work, chen, "今天 7/2 周四 18:00–20:00")
    assert "在哪里？" in draft.text
    where = await chen.replies("东区门岗", to=draft)
    await at_work.idle()
    assert receipt(where) == "👍"
    assert "做什么？" in draft.text
    await chen.replies("测温登记", to=draft)
    await at_work.idle()
    assert draft.text == (
        "📝 陈静 在发起召集\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n需要 6\n"
        "还没发。对了就点“发布”，要改哪项点哪项"
    )
    assert "#1" not in "".join(group.texts())

    await taps(at_work, chen, "发布")
    assert draft.text == "✅ 已发布 #1，看板在下面"
    assert draft.keyboard == []
    board = group.from_bot()[-1]
    assert board.text.startswith(
        "📢 值班召集 #1｜还缺 6\n东区门岗｜测温登记\n今天 7/2 周四 18:00–20:00\n需要 6 · 能来 0 · 已签到 0"
    )
    assert not board.silent


async def test_the_usual_call_is_four_taps(at_work: Stage, group: Group, chen: Person) -> None:
    await call(at_work, group, chen, "/call 7 16:00-19:00 东区门岗 测温登记")
    await call(at_work, group, chen, "/call")
    await taps(at_work, chen, "7 人", "明天 7/3 周五 16:00–19:00", "东区门岗｜测温登记", "发布")
    assert group.board(2).startswith(
        "📢 值班召集 #2｜还缺 7\n东区门岗｜测温登记\n明天 7/3 周五 16:00–19:00\n需要 7 · 能来 0"
    )


async def test_it_is_led_through_in_english(at_work: Stage, group: Group, chen: Person) -> None:
    await set_up(at_work, group, chen, "en")
    draft = await call(at_work, group, chen, "/call")
    await taps(at_work, chen, "4", "From now, 2 hours")
    assert draft.keyboard == [["Other", "Cancel"]]
    await chen.replies("East gate", to=draft)
    await at_work.idle()
    await taps(at_work, chen, "Skip", "Post")
    await at_work.forward(minutes=1)
    assert draft.text == "✅ Posted #1; its board is below"
    assert "East gate\nToday, Thu 2 Jul, 17:10–19:10" in group.board(1)


async def test_what_was_said_is_changed_before_it_is_posted(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    await taps(at_work, chen, "6 人", "今天 7/2 周四 18:00–20:00")
    await chen.replies("东区门岗", to=draft)
    await at_work.idle()
    await taps(at_work, chen, "不写", "人数", "8 人", "发布")
    assert "东区门岗\n今天 7/2 周四 18:00–20:00\n需要 8 · 能来 0" in group.board(1)


async def ready(desk: Stage, draft: Message, chen: Person) -> None:
    """All is said but 发布."""
    await taps(desk, chen, "6 人", "明天 7/3 周五 08:00–12:00")
    await chen.replies("东区门岗", to=draft)
    await desk.idle()
    await taps(desk, chen, "不写")


async def test_a_call_is_made_urgent_by_one_tap_and_not_by_another(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    await ready(at_work, draft, chen)
    assert draft.keyboard == [["发布", "取消"], ["加急：否"], ["人数", "时间", "地点", "做什么"]]
    await taps(at_work, chen, "加急：否")
    assert draft.text.startswith("📝 陈静 在发起召集｜🚨 加急\n")
    await taps(at_work, chen, "🚨 加急：是")
    assert draft.text.startswith("📝 陈静 在发起召集\n")
    await chen.taps("加急：否", on=draft)
    await chen.taps("加急：否", on=draft)  # before the draft shows the first one
    await at_work.idle()
    assert draft.text.startswith("📝 陈静 在发起召集｜🚨 加急\n")
    await taps(at_work, chen, "发布")
    assert group.board(1).startswith("🚨 加急 · 值班召集 #1｜还缺 6\n")

    await call(at_work, group, chen, "/call")
    assert "加急" not in group.texts()[-1]


async def test_a_draft_begun_anonymously_is_made_urgent_too(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await chen.promotes(wang, group)
    await at_work.forward(minutes=1)
    await chen.says("/call", in_=group, anonymously=True)
    await at_work.idle()
    draft = group.from_bot()[-1]
    await ready(at_work, draft, chen)
    await taps(at_work, chen, "加急：否")
    await taps(at_work, wang, "🚨 加急：是")
    assert draft.text.startswith("📝 群管理员在发起召集\n")
    await taps(at_work, wang, "加急：否")
    assert draft.text.startswith("📝 群管理员在发起召集｜🚨 加急\n")


async def test_a_draft_that_nobody_finishes_is_gone_a_day_later_without_a_word(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    await ready(at_work, draft, chen)
    said = len(group.from_bot())
    assert at_work.desk is not None
    due_at = await at_work.desk.ticker.next_due()
    assert due_at is not None
    assert timedelta() < due_at - (THURSDAY + timedelta(days=1)) < timedelta(minutes=1)
    await at_work.until(due_at - timedelta(seconds=1))
    assert "还没发" in draft.text
    await at_work.forward(seconds=1)
    assert draft.text == "已取消，没有发布也没有改动"
    assert draft.keyboard == []
    assert len(group.from_bot()) == said

    await chen.taps_data("draft-post:1", on=draft)  # from a phone that still shows the button
    await at_work.idle()
    assert chen.toast() == "这份草稿已经没了：发布了、取消了，或放了一天。要发起召集，请发 /call"
    fresh = await call(at_work, group, chen, "/call")
    assert "要几个人？" in fresh.text


async def test_a_draft_whose_day_passed_while_the_desk_was_down_is_gone_at_the_start(
    stage: Stage, group: Group, chen: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        draft = await call(stage, group, chen, "/call")
    stage.clock.move(stage.clock.now() + timedelta(hours=25))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert draft.text == "已取消，没有发布也没有改动"


async def test_a_draft_survives_a_restart(stage: Stage, group: Group, chen: Person) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        draft = await call(stage, group, chen, "/call")
        await taps(stage, chen, "6 人", "现在起 2 小时")
    async with stage.desk_runs():
        await chen.replies("东区门岗", to=draft)
        await stage.idle()
        await taps(stage, chen, "不写", "发布")
        assert "需要 6 · 能来 0" in group.board(1)


async def test_typed_again_it_goes_on_at_the_bottom(at_work: Stage, group: Group, draft: Message, chen: Person) -> None:
    await taps(at_work, chen, "6 人")
    again = await call(at_work, group, chen, "/call")
    assert draft.deleted
    assert "需要 6\n什么时间？" in again.text
    assert len([message for message in group.from_bot() if "📝" in message.text]) == 1


async def test_a_draft_is_dropped(at_work: Stage, group: Group, draft: Message, chen: Person) -> None:
    await taps(at_work, chen, "6 人", "取消")
    assert draft.text == "已取消，没有发布也没有改动"
    assert draft.keyboard == []
    fresh = await call(at_work, group, chen, "/call")
    assert "需要" not in fresh.text


async def test_only_who_began_it_goes_on_with_it(
    at_work: Stage, group: Group, draft: Message, chen: Person, wang: Person
) -> None:
    await wang.taps("6 人")
    await at_work.idle()
    assert (wang.toast() or "").startswith("只有协调员能这样做")
    await chen.promotes(wang, group)
    await at_work.forward(minutes=1)
    await wang.taps("6 人")
    await at_work.idle()
    assert wang.toast() == "这是 陈静 在填的。你要发起，请自己发 /call"
    assert "要几个人？" in draft.text


async def test_who_is_no_coordinator_any_more_does_not_post(
    at_work: Stage, group: Group, draft: Message, chen: Person, wang: Person
) -> None:
    await taps(at_work, chen, "6 人", "现在起 2 小时")
    await chen.replies("东区门岗", to=draft)
    await at_work.idle()
    await taps(at_work, chen, "不写")
    await wang.demotes(chen, group)
    await at_work.forward(minutes=1)
    await taps(at_work, chen, "发布")
    assert (chen.toast() or "").startswith("只有协调员能这样做")
    assert "#1" not in "".join(group.texts())


async def test_a_draft_begun_anonymously_is_gone_on_with_by_any_coordinator(
    at_work: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/call", in_=group, anonymously=True)
    await at_work.idle()
    draft = group.from_bot()[-1]
    assert draft.text.startswith("📝 群管理员在发起召集")
    await taps(at_work, chen, "6 人", "现在起 2 小时")
    await chen.says("东区门岗", in_=group, reply_to=draft, anonymously=True)
    await at_work.idle()
    await taps(at_work, chen, "不写", "发布")
    assert "东区门岗" in group.board(1)


@pytest.mark.parametrize(
    ("step", "typed", "answer"),
    [
        ((), "很多", "人数“很多”不对，要 1 到 999。例如：9"),
        ((), "1000", "人数“1000”不对，要 1 到 999。例如：9"),
        (("6 人",), "晚上", "没看懂时间，要写几点到几点。例如：18:00-20:00，或 明天 8:00-12:00"),
        (("6 人",), "今天 8:00-9:00", "“今天 8:00-9:00”已经过去了。例如：明天 18:00-20:00"),
        (("6 人",), "18:00-18:00", "开始和结束是同一时刻。例如：18:00-20:00"),
        (("6 人", "现在起 2 小时"), "东" * 61, "要写 1 到 60 个字。例如：东区门岗"),
    ],
)
async def test_a_mistake_is_answered_with_a_right_example_and_the_draft_stays(
    at_work: Stage, group: Group, draft: Message, chen: Person, step: tuple[str, ...], typed: str, answer: str
) -> None:
    await taps(at_work, chen, *step)
    before = draft.text
    await chen.replies(typed, to=draft)
    await at_work.idle()
    assert group.texts()[-1] == answer
    assert draft.text == before
    await at_work.forward(minutes=2)
    assert answer not in group.texts()


async def test_a_tap_is_answered_with_what_was_taken(at_work: Stage, draft: Message, chen: Person) -> None:
    await taps(at_work, chen, "6 人")
    assert chen.toast() == "已记：需要 6 人"
    await taps(at_work, chen, "现在起 2 小时")
    assert chen.toast() == "已记：时间 今天 7/2 周四 17:10–19:10"
    await chen.replies("取消", to=draft)
    await at_work.idle()
    assert "在哪里？" in draft.text
    await chen.replies("东区门岗", to=draft)
    await at_work.idle()
    await taps(at_work, chen, "不写")
    assert chen.toast() == "已记：内容不写"
    await taps(at_work, chen, "人数")
    assert (chen.toast() or "").startswith("要几个人？")
    await taps(at_work, chen, "8 人", "加急：否")
    assert chen.toast() == "已记：加急"
    await taps(at_work, chen, "发布")
    assert chen.toast() == "✅ 已发布 #1，看板在下面"


async def test_the_button_for_other_says_how_it_is_typed(at_work: Stage, draft: Message, chen: Person) -> None:
    await taps(at_work, chen, "别的")
    assert chen.toast() == "回复这条消息，写人数，例如：9"
    await chen.replies("12个人", to=draft)
    await at_work.idle()
    assert "需要 12" in draft.text


async def test_a_time_that_is_over_is_asked_again_and_not_posted(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    await taps(at_work, chen, "6 人", "今天 7/2 周四 18:00–20:00")
    await chen.replies("东区门岗", to=draft)
    await at_work.idle()
    await taps(at_work, chen, "不写")
    await at_work.forward(hours=3)
    await taps(at_work, chen, "发布")
    assert chen.toast() == "还有一项没填好（时间过了的要重选），看这条消息"
    assert "什么时间？" in draft.text
    assert "#1" not in "".join(group.texts())


@pytest.mark.parametrize(
    "data",
    [
        "draft-needed:1:0",
        "draft-needed:1:1000",
        "window:1:0:60",
        "window:1:29716380:29716380",
        "draft-now:1:0",
        "draft-now:1:999999999999999999",
        "draft-place:1:77",
        "draft-ask:1:4",
        "draft-urgent:2:1",
        "draft-post:1",
        "draft-post:2",
    ],
)
async def test_a_forged_button_says_nothing_of_a_draft(
    at_work: Stage, group: Group, draft: Message, chen: Person, data: str
) -> None:
    await chen.taps_data(data, on=draft)
    await at_work.idle()
    assert chen.toast()
    assert "要几个人？" in draft.text


async def test_groups_know_nothing_of_each_others_drafts_and_places(
    at_work: Stage, group: Group, draft: Message, chen: Person
) -> None:
    away = at_work.telegram.group("别的群", members=[], admins=[chen])
    await set_up(at_work, away, chen)
    elsewhere = await call(at_work, away, chen, TO_THE_GATE)
    for data, on in (("draft-needed:1:6", elsewhere), ("draft-place:1:1", draft)):
        await chen.taps_data(data, on=on)
        await at_work.idle()
        assert chen.toast() == "这个按钮已失效"
    assert "要几个人？" in draft.text
