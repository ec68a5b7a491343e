"""What the desk writes into its log during a whole story, in which also much goes wrong."""

import json

from bot.milestones import Milestone
from simulator.chats import Group
from simulator.people import Person
from simulator.server import Simulator
from storage import inbox
from storage.database import Database
from tests.faults.conftest import THURSDAY
from tests.faults.process import DeskProcess

PRIVATE = ("TEST", "13800000000", "3栋201", "降压药", "测温登记", "东区门岗", "陈静", "王芳", "老李", "幸福里")
"""The token's secret, a phone number, an address, free text, names: of the story below."""
BROKEN = {"update_id": 600_000_001, "message": {"text": "王芳 13800000000 3栋201", "from": {"first_name": "老李"}}}
"""No message of Telegram's: it can't be read, and is parked."""


async def keep_a_broken_update(desk: DeskProcess) -> None:
    database = await Database.open(desk.config.with_name("zhishou.db"), now=THURSDAY)
    try:
        async with database.write() as tx:
            await inbox.add(tx, [(600_000_001, json.dumps(BROKEN))], THURSDAY)
    finally:
        await database.close()


async def test_the_log_tells_what_happened_but_nothing_of_what_people_wrote(
    desk: DeskProcess, telegram: Simulator, group: Group, chen: Person, wang: Person, li: Person
) -> None:
    await keep_a_broken_update(desk)
    await desk.starts()
    await desk.until(lambda: desk.events("parked"))
    await chen.says("/setup", in_=group)
    await desk.until(group.texts)
    for kind in ("502", "html200", "cut"):
        telegram.faults.add(kind, method="sendMessage")
    telegram.faults.add("429", method="answerCallbackQuery", retry_after=1)
    telegram.faults.add("502", method="getUpdates")
    await chen.says("/call 6 18:00-20:00 东区门岗 测温登记", in_=group)
    await desk.until(lambda: any("#1" in text for text in group.texts()))
    await wang.taps("我来")
    await li.replies("10分钟到，电话13800000000，住3栋201")
    await wang.says("3栋201要降压药 13800000000")
    await li.says("/call 东区门岗", in_=group)
    await desk.until(lambda: "能来 1" in group.board(1) and wang.toast() and wang.inbox())

    await wang.blocks_bot()
    await desk.killed_at(Milestone.SENT, while_=li.replies("我来"))
    await desk.starts()
    await desk.until(lambda: "能来 2" in group.board(1))
    assert await desk.stops() == 0

    lines = [json.loads(line) for line in desk.log]
    log = json.dumps(lines, ensure_ascii=False)
    assert [word for word in PRIVATE if word in log] == []
    chats = {line["chat"] for line in desk.events("board")}
    assert group.id in chats
    assert chats <= {group.id, wang.id}  # who wrote in private is offered to ask for help
    assert {line["last"] for line in desk.events("received")} >= {700_000_001}
    assert [line["update"] for line in desk.events("parked")] == [600_000_001]
    assert {"poll failed", "not sent", "started", "stopped"} <= {line["event"] for line in lines}
