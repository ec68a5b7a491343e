"""/rounds: how today's rounds stand. One list a group, right by itself, at the bottom or at the top; private text."""

from datetime import timedelta

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather
from tests.stories.test_rounds_missed import desk_card

CANTEEN = "/round 食堂 每天 09:00 60分钟"
FRIDAY = "🧴 今天 7/3 周五 消杀 3 轮｜完成 "


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def ask(crew: Crew, who: Person, line: str = "/rounds") -> Message:
    """Somebody asks in the group; gives the last message there."""
    await who.says(line, in_=crew.group)
    await crew.settle()
    return crew.group.from_bot()[-1]


async def test_anybody_sees_the_rounds_of_today_by_area_and_they_stay_right(crew: Crew) -> None:
    await crew.plan(CANTEEN)
    await crew.opens()
    board = await ask(crew, crew.li)
    assert board.text == (f"{FRIDAY}0\n学生宿舍\n🔸 08:00–09:30 待认领\n⏳ 16:00–17:30\n食堂\n⏳ 09:00–10:00")
    assert board.silent
    await crew.reply(crew.zhao, "1-5")
    assert "🔸 08:00–09:30 5/12 赵强\n" in board.text
    await crew.reply(crew.qian, "6-10")
    await crew.wait(EIGHT + timedelta(hours=1))
    assert board.text.endswith("食堂\n🔸 09:00–10:00 待认领")
    await crew.reply(crew.qian, "完成")
    assert board.text.endswith("食堂\n✅ 09:00 钱进")
    await crew.wait(EIGHT + timedelta(minutes=90))
    assert "❌ 08:00 漏消 10/12 赵强、钱进\n" in board.text
    assert board.text.startswith(f"{FRIDAY}1 · 漏消 1\n")

    await crew.tap(crew.chen, "免做", on=desk_card(crew.chen))
    await crew.tap(crew.chen, "天气", on=desk_card(crew.chen))
    assert "➖ 08:00 免做\n" in board.text
    assert board.text.startswith(f"{FRIDAY}1\n")


async def test_what_was_logged_late_is_shown_as_that(crew: Crew) -> None:
    await crew.opens()
    board = await ask(crew, crew.li)
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.wait(EIGHT + timedelta(minutes=90))
    assert "❌ 08:00 漏消 0/12 赵强" in board.text
    await crew.tap(crew.chen, "补登", on=desk_card(crew.chen))
    await crew.tap(crew.chen, "赵强", on=desk_card(crew.chen))
    await crew.tap(crew.chen, "刚做完", on=desk_card(crew.chen))
    assert "☑️ 08:00 补登 12/12 赵强" in board.text


async def test_at_midnight_it_shows_the_new_day(crew: Crew) -> None:
    await crew.plan("/round 值班室 每天 22:00 180分钟")
    board = await ask(crew, crew.li)
    assert board.text == "🧴 今天 7/2 周四 消杀 1 轮｜完成 0\n值班室\n⏳ 22:00–次日01:00"
    await crew.wait(EIGHT.replace(hour=0, minute=1))
    assert board.text == ("🧴 今天 7/3 周五 消杀 2 轮｜完成 0\n值班室\n🔸 22:00–今天 01:00 待认领\n⏳ 22:00–次日01:00")
    await crew.wait(EIGHT)
    assert board.text == (
        "🧴 今天 7/3 周五 消杀 2 轮｜完成 0 · 漏消 1\n值班室\n❌ 昨天 7/2 周四 22:00 漏消\n⏳ 22:00–次日01:00"
    )


async def test_asked_again_it_comes_to_the_bottom_and_the_old_one_says_so(crew: Crew) -> None:
    await crew.opens()
    first = await ask(crew, crew.li)
    second = await ask(crew, crew.zhao)
    assert first.text == "⬇️ 今天的消杀在下面"
    assert second.text.startswith("🧴 今天 7/3 周五")
    await crew.reply(crew.zhao, "全部")
    assert "✅ 08:00 12/12 赵强" in second.text
    assert first.text == "⬇️ 今天的消杀在下面"


async def test_a_coordinator_pins_it_and_it_stays_at_the_top_wherever_it_goes(crew: Crew) -> None:
    await crew.chen.promotes_bot(crew.group)
    await crew.opens()
    assert "只有协调员" in (await ask(crew, crew.zhao, "/rounds pin")).text
    first = await ask(crew, crew.chen, "/rounds pin")
    assert crew.group.pinned == [first]
    second = await ask(crew, crew.li)
    assert crew.group.pinned == [second]
    await ask(crew, crew.chen, "/rounds unpin")
    assert crew.group.pinned == []
    assert second.text == "这里不再列出消杀了。/rounds 随时可看"
    assert (await ask(crew, crew.chen, "/rounds unpin")).text == "这个群没有消杀清单。要一个：/rounds pin"


async def test_in_private_it_is_told_of_ones_groups(crew: Crew) -> None:
    await crew.opens()
    await crew.zhao.says("/rounds")
    await crew.settle()
    assert crew.zhao.inbox()[-1] == (
        "🧴 幸福里｜今天 7/3 周五 消杀 2 轮｜完成 0\n学生宿舍\n🔸 08:00–09:30 待认领\n⏳ 16:00–17:30"
    )
    stranger = crew.desk.telegram.person("路人", opened_private=True)
    await stranger.says("/rounds")
    await crew.settle()
    assert stranger.inbox()[-1] == "你的群今天没有消杀"
    await crew.zhao.says("/rounds pin")
    await crew.settle()
    assert crew.zhao.inbox()[-1] == "置顶清单要在群里发：/rounds pin"


async def test_the_same_in_english(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "en")
    await crew.opens("/round Dorms daily 08:00,16:00 90m points East 1-12")
    board = await ask(crew, crew.li)
    assert board.text == "🧴 Today, Fri 3 Jul: 2 rounds, 0 done\nDorms\n🔸 08:00–09:30 not taken\n⏳ 16:00–17:30"


async def test_where_there_is_none_it_says_how_to_plan_one(crew: Crew) -> None:
    assert (await ask(crew, crew.li)).text == (
        "🧴 今天 7/2 周四 没有消杀。协调员可以排，例如：/round 学生宿舍 每天 08:00,16:00 90分钟"
    )


async def test_many_areas_are_one_message_that_says_how_many_more(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "zh+en")
    for number in range(40):
        await crew.chen.says(f'/round "{number:02}号楼{"长" * 20}" 每天 20:00,22:00 60分钟', in_=crew.group)
    await crew.desk.forward(minutes=10)
    board = await ask(crew, crew.li)
    assert len(board.text) <= 4096
    assert "轮｜完成 0" in board.text
    assert "另有" in board.text


async def test_anything_else_is_answered_with_what_there_is(crew: Crew) -> None:
    assert (await ask(crew, crew.li, "/rounds 哈哈")).text.startswith("没看懂。今天的：/rounds；")


async def test_while_the_bot_is_not_in_the_group_no_round_opens_and_none_is_made_up_for(crew: Crew) -> None:
    await crew.plan()
    await crew.chen.removes_bot(crew.group)
    await crew.settle()
    await crew.wait(EIGHT + timedelta(days=2, hours=4))
    await crew.chen.adds_bot(crew.group)
    await crew.settle()
    assert [text for text in crew.chen.inbox() if "漏消" in text or "停机" in text] == []
    assert crew.slots == []
    await crew.wait(EIGHT + timedelta(days=2, hours=8))
    assert crew.slot.text.startswith("🧴 学生宿舍 #1｜0/12\n16:00–17:30")
