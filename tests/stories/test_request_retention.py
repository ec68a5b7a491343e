"""What is personal of a request goes when its time is over, from every table and from the file itself."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from simulator.people import Person
from storage import inbox
from tests.stories.calls import call
from tests.stories.conftest import Stage
from tests.stories.requests import Cast, card, come_together

PILLS = "/need 药品 5栋602 二甲双胍 13900001111"
SECRETS = ("602", "二甲双胍", "13900001111", "王奶奶")


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


def cells(stage: Stage) -> Iterator[tuple[str, str]]:
    """Everything that the file holds, by the name of its table and column."""
    with closing(sqlite3.connect(stage.folder / "zhishou.db")) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - the names come from the file
                yield from ((f"{table}.{column}", str(row[column])) for column in row.keys())  # noqa: SIM118 - a Row


async def later(stage: Stage, *, days: float) -> None:
    """So many days pass at once."""
    stage.clock.move(stage.clock.now() + timedelta(days=days))
    await stage.forward(seconds=5)


def holding(stage: Stage, *secrets: str) -> set[str]:
    """Where any of these can be read."""
    return {where for where, said in cells(stage) if any(secret in said for secret in secrets)}


def raw(stage: Stage) -> bytes:
    """Every byte of the file, and of what SQLite keeps beside it."""
    return b"".join(path.read_bytes() for path in sorted(stage.folder.glob("zhishou.db*")))


async def ask_with_a_photo(cast: Cast) -> str:
    """王奶奶 asks step by step, with a photo of the box; gives the id by which Telegram knows the photo."""
    await cast.granny.starts("need")
    await cast.desk.idle()
    await cast.granny.taps("药品")
    await cast.desk.idle()
    await cast.granny.says("二甲双胍")
    await cast.desk.idle()
    photo = (await cast.granny.sends_photo()).photo
    await cast.desk.idle()
    await cast.granny.says("5栋602")
    await cast.desk.idle()
    await cast.granny.says("13900001111")
    await cast.desk.idle()
    await cast.granny.taps("提交")
    await cast.settle()
    assert photo
    return photo.id


async def deliver(cast: Cast, helper: Person) -> None:
    """Somebody takes the last one on, brings it, and 王奶奶 has it."""
    await helper.taps("接单", on=cast.board)
    await cast.settle()
    await helper.taps("送达")
    await cast.settle()
    await cast.granny.taps("确认收到")
    await cast.settle()


async def test_what_is_personal_stands_in_the_details_alone(cast: Cast) -> None:
    photo = await ask_with_a_photo(cast)
    await deliver(cast, cast.zhao)
    details = {f"request_detail.{column}" for column in ("place", "what", "phone")}
    assert holding(cast.desk, *SECRETS[:3], photo) == {*details, "request_photo.file_id"}


async def test_after_the_days_that_are_set_nothing_of_it_is_left_in_any_table(cast: Cast) -> None:
    photo = await ask_with_a_photo(cast)
    await deliver(cast, cast.zhao)
    await later(cast.desk, days=29.99)
    assert "request_detail.phone" in holding(cast.desk, *SECRETS)
    assert "person.name" in holding(cast.desk, "王奶奶")
    await later(cast.desk, days=0.02)
    assert holding(cast.desk, *SECRETS, photo) == set()


async def test_nothing_of_it_is_left_in_the_bytes_of_the_file(stage: Stage, chen: Person) -> None:
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        photo = await ask_with_a_photo(cast)
        await deliver(cast, cast.zhao)
    secrets = [secret.encode() for secret in (*SECRETS, photo)]
    assert [secret for secret in secrets if secret not in raw(stage)] == []
    async with stage.desk_runs() as desk:
        await later(stage, days=31)
        await desk.ticker.purge(stage.clock.now())
        assert [secret for secret in secrets if secret in raw(stage)] == []


async def test_how_many_there_were_and_when_stays(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    before = {where: said for where, said in cells(cast.desk) if where.startswith(("help_request.", "request_move."))}
    await later(cast.desk, days=31)
    after = {where: said for where, said in cells(cast.desk) if where.startswith(("help_request.", "request_move."))}
    assert before.pop("help_request.purged_at") == "None"
    assert after.pop("help_request.purged_at") != "None"
    assert after == before


async def test_the_coordinators_history_then_says_someone(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await cast.chen.says("/need 1")
    await cast.desk.idle()
    assert "王奶奶：提出" in card(cast.chen).text
    await later(cast.desk, days=31)
    assert "王奶奶" not in card(cast.chen).text
    assert "某人：提出" in card(cast.chen).text
    assert "赵强：接单" in card(cast.chen).text


async def test_who_also_volunteers_keeps_their_name_on_those_lists(cast: Cast) -> None:
    await call(cast.desk, cast.group, cast.chen, "/call 2 18:00-20:00 东区门岗")
    await cast.granny.taps("来不了")
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await later(cast.desk, days=31)
    assert holding(cast.desk, *SECRETS) == {"person.name"}


async def test_the_name_stays_while_something_else_of_theirs_runs(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await later(cast.desk, days=29)
    await cast.ask("/need 送菜 5栋602 青菜")
    await later(cast.desk, days=1.1)
    assert holding(cast.desk, "二甲双胍") == set()
    assert holding(cast.desk, "王奶奶") == {"person.name"}


async def test_whose_name_is_gone_is_nobody_to_be_asked_or_checked_in(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await later(cast.desk, days=31)
    await cast.ask("/need 送菜 5栋602 青菜", who=cast.qian)
    await cast.chen.says("/need 2")
    await cast.desk.idle()
    await cast.chen.taps("指派")
    await cast.desk.idle()
    assert ["赵强"] in card(cast.chen).keyboard
    assert [""] not in card(cast.chen).keyboard


async def test_what_fell_due_while_the_desk_was_down_goes_at_its_start(stage: Stage, chen: Person) -> None:
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        await cast.ask(PILLS)
        await deliver(cast, cast.zhao)
    stage.clock.move(stage.clock.now() + timedelta(days=40))
    async with stage.desk_runs():
        await stage.forward(seconds=1)
        assert holding(stage, *SECRETS) == set()


async def test_who_may_still_confirm_can_do_so_after_it_is_gone(cast: Cast) -> None:
    await cast.ask(PILLS)
    await cast.zhao.taps("接单", on=cast.board)
    await cast.settle()
    await cast.zhao.taps("送达")
    await cast.settle()
    await later(cast.desk, days=2)
    await later(cast.desk, days=31)
    assert holding(cast.desk, *SECRETS) == set()
    await cast.granny.taps("确认收到")
    await cast.settle()
    assert "已确认" in cast.group.board(1)


async def test_an_update_that_was_put_aside_keeps_its_reason_and_loses_its_words(cast: Cast) -> None:
    assert cast.desk.desk
    broken = {"update_id": 900_000_001, "message": {"text": "5栋602 二甲双胍 13900001111"}}
    async with cast.desk.desk.database.write() as tx:
        await inbox.add(tx, [(900_000_001, json.dumps(broken, ensure_ascii=False))], cast.desk.clock.now())
    await cast.granny.says("/needs")
    await cast.desk.idle()
    assert holding(cast.desk, "二甲双胍") == {"inbox.body"}
    await later(cast.desk, days=30.1)
    assert holding(cast.desk, "二甲双胍") == set()
    async with cast.desk.desk.database.write() as tx:
        assert [row.update_id for row in await inbox.parked(tx, 10)] == [900_000_001]
        assert await inbox.retry(tx) == 0


# /forget


async def forget(cast: Cast, who: Person) -> list[str]:
    """Somebody sends /forget in private; gives what they are answered."""
    before = who.private.from_bot()
    await who.says("/forget")
    await cast.desk.idle()
    return [message.text for message in who.private.from_bot() if message not in before]


async def test_forget_removes_what_is_over_at_once(cast: Cast) -> None:
    photo = await ask_with_a_photo(cast)
    await deliver(cast, cast.zhao)
    [said] = await forget(cast, cast.granny)
    assert said.startswith("已删：1 个已结束的求助的房号、电话、姓名、内容、照片")
    assert "你的名字也删了" in said
    assert holding(cast.desk, *SECRETS, photo) == set()


async def test_forget_names_what_still_runs_and_how_to_end_it(cast: Cast) -> None:
    await cast.ask(PILLS)
    done, running = await forget(cast, cast.granny)
    assert "没有已结束的求助要删" in done
    assert "你的名字先留着" in done
    assert "💊 药品 #1：不要了，发 /need 1，点“取消”" in running
    assert "request_detail.phone" in holding(cast.desk, *SECRETS)
    await cast.zhao.taps("接单", on=cast.board)
    await cast.settle()
    _, running = await forget(cast, cast.zhao)
    assert "💊 药品 #1（你接的）：去不了，发 /need 1，点“送不了”" in running


async def test_forget_drops_the_draft(cast: Cast) -> None:
    await cast.granny.says("5栋602 要二甲双胍")
    await cast.desk.idle()
    assert holding(cast.desk, "二甲双胍") == {"need_draft.what"}
    [said] = await forget(cast, cast.granny)
    assert "没发出的草稿也删了" in said
    assert holding(cast.desk, *SECRETS) == set()
    assert not any("二甲双胍" in text for text in cast.granny.inbox())


async def test_forget_says_that_a_volunteer_stays_on_the_lists(cast: Cast) -> None:
    await call(cast.desk, cast.group, cast.chen, "/call 2 18:00-20:00 东区门岗")
    await cast.zhao.taps("我来")
    await cast.desk.idle()
    [said] = await forget(cast, cast.zhao)
    assert "名字留在那些名单里" in said
    assert "赵强" in cast.group.board(1)


async def test_who_was_asked_for_may_have_it_forgotten_too(cast: Cast) -> None:
    said = await cast.granny.says("/calls", in_=cast.group)
    await cast.qian.says("/need 药品 5栋602 二甲双胍", in_=cast.group, reply_to=said)
    await cast.settle()
    await cast.qian.taps("取消")
    await cast.settle()
    assert "request_detail.name" in holding(cast.desk, "王奶奶")
    await forget(cast, cast.granny)
    assert holding(cast.desk, *SECRETS) == set()


async def test_forget_of_one_leaves_what_is_anothers(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await forget(cast, cast.qian)
    assert "request_detail.phone" in holding(cast.desk, *SECRETS)


async def test_in_a_group_forget_says_no_more_than_where(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await cast.granny.says("/forget", in_=cast.group)
    await cast.desk.idle()
    assert cast.group.texts()[-1] == "/forget 请在私聊里发给我：只删你自己的"
    assert "request_detail.phone" in holding(cast.desk, *SECRETS)


async def test_after_forgetting_the_next_word_makes_somebody_known_again(cast: Cast) -> None:
    await cast.ask(PILLS)
    await deliver(cast, cast.zhao)
    await forget(cast, cast.granny)
    await cast.ask("/need 送菜 5栋602 青菜")
    await cast.zhao.taps("接单", on=cast.board)
    await cast.settle()
    assert "5栋602 王奶奶" in card(cast.zhao).text
