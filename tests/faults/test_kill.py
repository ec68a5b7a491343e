"""kill -9 at each named point: what was tapped is recorded once, and the board shows it."""

import random
from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.milestones import Milestone
from domain.duty_call import Meaning
from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Simulator
from storage import answers, inbox
from storage.database import Database
from tests.faults.conftest import THURSDAY
from tests.faults.process import DeskProcess

POINTS = [point for point in Milestone if point is not Milestone.DUE]
CALL = 1
MENUS = 9
"""How many command menus a desk gives to Telegram at its first start: after those it has nothing else to send."""
SAYS = {"我来": Meaning.COMING, "来不了": Meaning.CANT, "签到": Meaning.ARRIVED}


async def record(desk: DeskProcess, *people: Person) -> Mapping[Person, list[Meaning]]:
    """What the stopped desk has on record of these people; no update is left to be handled."""
    database = await Database.open(desk.config.with_name("zhishou.db"), now=THURSDAY)
    try:
        async with database.read() as tx:
            assert [arrival for arrival in await inbox.waiting(tx, 100) if arrival.update_id] == []
            assert await inbox.parked(tx, 1) == []
            said = {person: await answers.of_person(tx, CALL, person.id) for person in people}
    finally:
        await database.close()
    return {person: [answer.meaning for answer in said[person]] for person in people}


def boards(group: Group) -> list[Message]:
    return [message for message in group.from_bot() if message.had_buttons and "#1" in message.text]


async def call_is_posted(desk: DeskProcess, group: Group, chen: Person) -> None:
    await chen.says("/setup", in_=group)
    await desk.until(group.texts)
    await chen.says("/call 6 18:00-20:00 东区门岗 测温登记", in_=group)
    await desk.until(lambda: boards(group))


@pytest.mark.parametrize("point", POINTS)
async def test_no_answer_is_lost_or_doubled_by_kill_9(
    point: Milestone, desk: DeskProcess, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await desk.starts()
    await chen.says("/setup", in_=group)
    await desk.until(lambda: [sent["kind"] for sent in desk.events("sent")].count("setmenu") == MENUS)

    await desk.killed_at(point, while_=chen.says("/call 6 18:00-20:00 东区门岗 测温登记", in_=group))
    await desk.starts()
    # Where Telegram took the board and the desk died before it knew, it comes twice. Both may be tapped.
    await desk.until(lambda: len(boards(group)) == (2 if point is Milestone.SENT else 1))
    first, *_ = boards(group)
    await wang.taps("我来", on=first)
    await desk.until(lambda: "能来 1" in group.board(1))
    await desk.until(lambda: len(boards(group)) == 1)  # a tap on the one that the desk does not know removes it
    await desk.until(lambda: wang.toast() == "已记下：#1 东区门岗 18:00，谢谢")

    await desk.killed_at(point, while_=wang.taps("签到"))
    await desk.starts()
    await desk.until(lambda: "能来 1 · 已签到 1" in group.board(1))
    reply = await li.replies("十分钟到")
    await desk.until(lambda: "能来 2 · 已签到 1" in group.board(1))
    await desk.until(lambda: reply.reactions)

    assert len(boards(group)) == 1  # only edited meanwhile
    assert len(wang.toasts) <= 2  # the answer to the second tap may be lost, but it is not doubled
    assert await desk.stops() == 0
    assert await record(desk, wang, li) == {wang: [Meaning.COMING, Meaning.ARRIVED], li: [Meaning.COMING]}


async def test_what_falls_due_is_settled_once_after_kill_9(
    desk: DeskProcess, clock: ManualClock, group: Group, chen: Person, wang: Person
) -> None:
    await desk.starts()
    await call_is_posted(desk, group, chen)
    await wang.taps("签到")
    await desk.until(lambda: "已签到 1" in group.board(1))

    async def the_evening_passes() -> None:
        clock.move(THURSDAY + timedelta(hours=3))

    await desk.killed_at(Milestone.DUE, while_=the_evening_passes())
    await desk.starts()
    await desk.until(lambda: "已结束" in group.board(1))
    assert "服务 2 小时" in group.board(1)  # until its end, not until it was noticed
    assert await desk.stops() == 0
    assert len(desk.events("ticked")) == 1


async def test_a_storm_of_taps_survives_kill_9(desk: DeskProcess, telegram: Simulator, chen: Person) -> None:
    seed = random.randrange(1_000_000)
    print(f"{seed=}")  # noqa: T201 - shown when it fails, to be put in place of the line above
    chance = random.Random(seed)
    people = [telegram.person(f"志愿者{number}") for number in range(20)]
    group = telegram.group("幸福里", members=people, admins=[chen])
    taps = [(person, chance.choice(list(SAYS))) for person in people * 3]
    chance.shuffle(taps)
    deaths = dict(zip(chance.sample(range(len(taps) - 1), 3), chance.choices(POINTS, k=3), strict=True))

    await desk.starts()
    await call_is_posted(desk, group, chen)
    for index, (person, label) in enumerate(taps):
        if point := deaths.get(index):
            await desk.killed_at(point, while_=person.taps(label))
            await desk.starts()
        else:
            last = await person.taps(label)

    said = {person: [label for who, label in taps if who is person] for person in people}
    coming = sum(labels[-1] != "来不了" for labels in said.values())
    arrived = sum("签到" in labels for labels in said.values())
    await desk.until(lambda: f"能来 {coming} · 已签到 {arrived}" in group.board(1))
    await desk.until(lambda: last.answer)  # so all are handled
    assert await desk.stops() == 0
    assert await record(desk, *people) == {person: [SAYS[label] for label in said[person]] for person in people}
    for person in people:
        assert len(person.toasts) <= len(said[person])
