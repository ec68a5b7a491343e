"""/rounds week: the week as a picture; on Monday morning that of the week that ended comes by itself."""

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, gather

MONDAY = EIGHT + timedelta(days=3)
"""6 July, 08:00: the first week of the stories had ended."""
DORMS = "/round 学生宿舍 每天 09:00 90分钟 东1-3栋"


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def ask(crew: Crew, who: Person, line: str = "/rounds week") -> str:
    """Somebody asks in private; gives what they are answered last."""
    await who.says(line)
    await crew.settle()
    return who.private.from_bot()[-1].text


def pictures(person: Person) -> list[Message]:
    return [message for message in person.private.from_bot() if message.photo]


async def test_a_coordinator_gets_the_week_as_a_picture(crew: Crew) -> None:
    await crew.plan(DORMS)
    await crew.wait(EIGHT + timedelta(hours=1))
    await crew.reply(crew.zhao, "全部")
    caption = await ask(crew, crew.chen)
    assert caption == (
        "幸福里｜一周消杀\n2026/6/29 周一 至 2026/7/5 周日｜时区 Asia/Shanghai\n"
        "计划 3 · 完成 1 · 补登 0 · 漏消 0 · 免做 0 · 未到 2"
    )
    (sent,) = pictures(crew.chen)
    assert sent.photo is not None
    picture = Image.open(BytesIO(sent.photo.content))
    assert picture.width == 1080
    assert picture.height <= 1280


async def test_a_clerk_may_and_others_may_not(crew: Crew) -> None:
    await crew.plan(DORMS)
    assert await ask(crew, crew.zhao) == "只有协调员和文书能看一周的图"
    said = await crew.zhao.says("在", in_=crew.group)
    await crew.chen.replies("/clerk", to=said)
    await crew.settle()
    await ask(crew, crew.zhao)
    assert len(pictures(crew.zhao)) == 1


async def test_which_week_is_said_as_people_say_it(crew: Crew) -> None:
    await crew.opens(DORMS, EIGHT + timedelta(hours=1))
    await crew.wait(MONDAY - timedelta(hours=1))
    for line in ("/rounds week 上周", "/rounds week last", "/rounds 周 last week", "/rounds week 2026-07-02"):
        assert "\n2026/6/29 周一 至 2026/7/5 周日" in await ask(crew, crew.chen, line)
    assert "\n2026/7/6 周一 至 2026/7/12 周日" in await ask(crew, crew.chen)
    assert (await ask(crew, crew.chen, "/rounds week 哈哈")).startswith("哪一周？例如：/rounds week")
    assert (await ask(crew, crew.chen, "/rounds week 2026-05")).startswith("哪一周？")
    assert (await ask(crew, crew.chen, "/rounds week 2026-05-04")).startswith("那一周没有消杀。")


async def test_in_the_group_it_is_asked_for_and_comes_in_private(crew: Crew) -> None:
    await crew.plan(DORMS)
    await crew.chen.says("/rounds week", in_=crew.group)
    await crew.settle()
    assert crew.group.texts()[-1].startswith("一周的图私聊发给你。")
    assert len(pictures(crew.chen)) == 1


async def test_on_monday_morning_the_coordinators_get_last_week_once(crew: Crew) -> None:
    await crew.plan(DORMS)
    await crew.wait(EIGHT + timedelta(hours=3))
    await crew.wait(MONDAY - timedelta(minutes=1))
    assert pictures(crew.chen) == []
    await crew.wait(MONDAY)
    (sent,) = pictures(crew.chen)
    assert "\n2026/6/29 周一 至 2026/7/5 周日" in sent.text
    assert "漏消 3" in sent.text
    assert sent.silent
    assert pictures(crew.zhao) == []
    await crew.wait(MONDAY + timedelta(days=6, hours=23))
    assert len(pictures(crew.chen)) == 1
    await crew.wait(MONDAY + timedelta(days=7))
    assert "\n2026/7/6 周一 至 2026/7/12 周日" in pictures(crew.chen)[-1].text


async def test_it_comes_in_the_language_of_who_gets_it(crew: Crew) -> None:
    await crew.plan(DORMS)
    await crew.chen.says("/language en")
    await crew.wait(EIGHT + timedelta(hours=3))
    await crew.wait(MONDAY)
    assert pictures(crew.chen)[0].text.startswith("幸福里: a week of disinfection\nMon 29 Jun 2026 to ")


async def test_a_week_without_a_round_is_not_told(crew: Crew) -> None:
    await crew.plan("/round 学生宿舍 2026-07-03 09:00 90分钟")
    await crew.wait(MONDAY)
    assert len(pictures(crew.chen)) == 1
    await crew.wait(MONDAY + timedelta(days=14))
    assert len(pictures(crew.chen)) == 1


async def test_a_desk_in_english_says_the_same(crew: Crew) -> None:
    await set_up(crew.desk, crew.group, crew.chen, "en")
    await crew.plan("/round Dorms daily 09:00 90m")
    await crew.chen.says("/language en")
    caption = await ask(crew, crew.chen)
    assert caption.endswith("planned 3 · done 0 · logged late 0 · missed 0 · excused 0 · to go 3")


@pytest.mark.parametrize(("back", "sent"), [(timedelta(days=1, hours=5), 1), (timedelta(days=3, hours=5), 0)])
async def test_after_a_stop_it_comes_while_it_helps(
    stage: Stage, chen: Person, li: Person, back: timedelta, sent: int
) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.plan(DORMS)
        await crew.wait(EIGHT + timedelta(hours=3))
    stage.clock.move(MONDAY + back)
    async with stage.desk_runs():
        await stage.forward(minutes=1)
        assert len([each for each in pictures(chen) if "2026/6/29" in each.text]) == sent
        told = [text for text in chen.inbox() if text.startswith("⏸") and "一周消杀图" in text]
        assert len(told) == 1
        assert f"一周消杀图｜应 {'昨天 7/6 周一' if sent else '7/6 周一'} 08:00，" in told[0]
        assert ("补上" if sent else "没发，已过时") in told[0]
