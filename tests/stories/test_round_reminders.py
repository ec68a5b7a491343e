"""Reminders of rounds: they come when they help, once, and stop when they are no longer true."""

from datetime import timedelta

import pytest

from simulator.people import Person
from tests.stories.calls import receipt
from tests.stories.conftest import Stage
from tests.stories.rounds import EIGHT, Crew, card, gather

A_THIRD = EIGHT + timedelta(minutes=30)
QUARTER_PAST_NINE = EIGHT + timedelta(minutes=75)
CANTEEN = "/round 食堂 每天 08:00 60分钟"
UNTAKEN = "⏰ 还没人认领"


@pytest.fixture
async def crew(desk: Stage, chen: Person, li: Person) -> Crew:
    return await gather(desk, chen, li)


async def settled(desk: Stage) -> dict[str, str]:
    """What became of each kind of reminder of the first round."""
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        rows = await tx.all("SELECT kind, stage FROM round_reminder WHERE round_id = 1")
    return {row["kind"]: row["stage"] for row in rows}


def untaken(crew: Crew) -> list[str]:
    return [text for text in crew.group.texts() if text.startswith(UNTAKEN)]


async def test_a_third_into_the_window_the_group_hears_that_nobody_has_taken_it(crew: Crew) -> None:
    board = await crew.opens()
    await crew.wait(A_THIRD - timedelta(minutes=1))
    assert untaken(crew) == []
    await crew.wait(A_THIRD)
    said = crew.group.from_bot()[-1]
    assert said.text == "⏰ 还没人认领：学生宿舍 #1（09:30 前）。请点“认领”，或回复“认领”"
    assert not said.silent
    assert said.reply_to == board
    assert receipt(await crew.reply(crew.li, "认领", to=said)) == "👍"
    assert "👤 老李" in board.text
    await crew.wait(EIGHT + timedelta(minutes=89))
    assert len(untaken(crew)) == 1


async def test_of_what_is_taken_the_group_hears_nothing(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.wait(A_THIRD)
    assert untaken(crew) == []
    assert await settled(crew.desk) == {"untaken": "dropped", "unfinished": "waiting", "over": "waiting"}


async def test_areas_that_open_together_are_one_reminder(crew: Crew) -> None:
    await crew.plan()
    await crew.opens(CANTEEN)
    await crew.wait(A_THIRD + timedelta(minutes=10))
    assert untaken(crew) == ["⏰ 还没人认领：学生宿舍 #1（09:30 前）、食堂 #2（09:00 前）。请点“认领”，或回复“认领”"]


async def test_who_is_at_it_is_reminded_in_private_before_the_end(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.reply(crew.zhao, "1-10")
    await crew.reply(crew.qian, "11")
    await crew.reply(crew.qian, "只交")
    first, others = card(crew.zhao), card(crew.qian)
    await crew.wait(QUARTER_PAST_NINE)
    assert first.deleted
    assert card(crew.zhao).text.endswith("\n⏰ 09:30 结束，还有 1 个没勾")
    assert not card(crew.zhao).silent
    assert card(crew.qian) == others, "who handed in is left alone"
    assert not others.deleted
    await crew.reply(crew.zhao, "全部")
    assert "⏰" not in card(crew.zhao).text


async def test_of_what_is_done_nobody_is_reminded(crew: Crew) -> None:
    await crew.opens()
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.reply(crew.zhao, "全部")
    mine = card(crew.zhao)
    await crew.wait(EIGHT + timedelta(minutes=90))
    assert card(crew.zhao) == mine
    assert await settled(crew.desk) == {"untaken": "dropped", "unfinished": "dropped", "over": "dropped"}


async def test_in_a_short_window_nobody_is_reminded_at_its_start(crew: Crew) -> None:
    await crew.opens("/round 门厅 每天 08:00 15分钟")
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    mine = card(crew.zhao)
    await crew.wait(EIGHT + timedelta(minutes=14))
    assert card(crew.zhao) == mine
    assert await settled(crew.desk) == {"untaken": "dropped", "over": "waiting"}


async def test_a_round_inside_its_window_does_not_wait_for_the_morning(crew: Crew) -> None:
    eleven = EIGHT.replace(day=2, hour=23)
    await crew.opens("/round 门厅 每天 23:00 60分钟", eleven)
    assert crew.slot.silent
    await crew.wait(eleven + timedelta(minutes=20))
    assert not crew.group.from_bot()[-1].silent
    await crew.tap(crew.zhao, "认领", on=crew.slot)
    await crew.wait(eleven + timedelta(minutes=45))
    assert not card(crew.zhao).silent


async def test_what_fell_due_during_a_stop_is_said_while_it_helps(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.opens()
    stage.clock.move(A_THIRD + timedelta(minutes=10))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert len(untaken(crew)) == 1


async def test_what_does_not_help_any_more_was_missed(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.opens()
    stage.clock.move(EIGHT + timedelta(hours=3))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert untaken(crew) == []
        assert await settled(stage) == {"untaken": "missed", "unfinished": "missed", "over": "missed"}


async def test_a_round_that_is_announced_late_is_given_its_third(stage: Stage, chen: Person, li: Person) -> None:
    async with stage.desk_runs():
        crew = await gather(stage, chen, li)
        await crew.plan()
    stage.clock.move(EIGHT + timedelta(minutes=60))
    async with stage.desk_runs():
        await stage.forward(seconds=5)
        assert untaken(crew) == []
        await crew.wait(EIGHT + timedelta(minutes=70))
        assert len(untaken(crew)) == 1


async def test_who_was_written_to_often_enough_is_not_called_silent(crew: Crew) -> None:
    for hour in range(8, 14):
        await crew.plan(f"/round {hour}号楼 每天 {hour:02}:00 30分钟")
    for hour in range(8, 14):
        await crew.wait(EIGHT.replace(hour=hour))
        await crew.tap(crew.zhao, "认领", on=crew.slot)
        await crew.wait(EIGHT.replace(hour=hour, minute=15))
        await crew.wait(EIGHT.replace(hour=hour, minute=30))
    cards = [message.text for message in crew.chen.private.from_bot() if message.text.startswith("⚠️")]
    assert [text.splitlines()[2] for text in cards] == [
        *(f"认领 赵强（{hour:02}:15提醒未回），也许做了没登记" for hour in range(8, 13)),
        "认领 赵强，也许做了没登记",
    ]
