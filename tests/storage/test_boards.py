"""A board that changes while its message is on its way."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import boards
from storage.boards import Placed
from storage.database import Database, Transaction

NOW = datetime(2026, 7, 2, 9, tzinfo=UTC)


@pytest.fixture
async def tx(tmp_path: Path) -> AsyncIterator[Transaction]:
    database = await Database.open(tmp_path / "desk.db", now=NOW)
    try:
        async with database.write() as tx:
            yield tx
    finally:
        await database.close()


async def posted(tx: Transaction, *, loud: bool = False) -> Placed:
    await boards.post(tx, "duty_call", 12, "7", chat_id=7, thread_id=None, loud=loud, urgency=1, now=NOW)
    return await found(tx)


async def found(tx: Transaction) -> Placed:
    board = await boards.find(tx, "duty_call", 12, "7")
    assert board is not None
    return board


async def test_what_changed_while_it_was_drawn_is_drawn_again(tx: Transaction) -> None:
    drawn = await posted(tx)
    await boards.want(tx, "duty_call", 12, "7")
    await boards.drawn(tx, drawn, 100, "digest", NOW)
    assert await boards.changed(tx, NOW, 10) == [await found(tx)]


async def test_a_drawing_that_is_late_does_not_bring_the_old_message_back(tx: Transaction) -> None:
    await boards.drawn(tx, await posted(tx), 100, "first", NOW)
    being_edited = await found(tx)
    await posted(tx)
    await boards.drawn(tx, being_edited, 100, "second", NOW)
    assert (await found(tx)).message_id is None


async def test_a_failure_that_is_late_does_not_touch_the_new_message(tx: Transaction) -> None:
    await boards.drawn(tx, await posted(tx), 100, "first", NOW)
    being_edited = await found(tx)
    await boards.drawn(tx, await posted(tx), 200, "anew", NOW)
    before = await found(tx)
    await boards.lost(tx, being_edited)
    await boards.later(tx, being_edited, NOW + timedelta(hours=1))
    await boards.give_up(tx, being_edited)
    assert await found(tx) == before


async def test_a_board_that_was_deleted_comes_again_without_a_sound(tx: Transaction) -> None:
    await boards.drawn(tx, await posted(tx, loud=True), 100, "first", NOW)
    await boards.lost(tx, await found(tx))
    assert not (await found(tx)).loud


async def test_after_the_clock_was_set_back_no_board_waits_for_the_time_to_come_again(tx: Transaction) -> None:
    board = await posted(tx)
    await boards.later(tx, board, NOW + timedelta(hours=1))
    await boards.hurry(tx, NOW + timedelta(seconds=2))
    assert await boards.next_due(tx, NOW) == NOW + timedelta(seconds=2)


async def test_what_could_not_be_shown_waits_for_the_next_change(tx: Transaction) -> None:
    board = await posted(tx)
    await boards.give_up(tx, board)
    assert await boards.changed(tx, NOW, 10) == []
    await boards.want(tx, "duty_call", 12, "7")
    assert [replace(changed, wanted=0) for changed in await boards.changed(tx, NOW, 10)] == [
        replace(await found(tx), wanted=0)
    ]


async def test_a_board_with_nothing_left_to_show_goes_unless_it_changed_since(tx: Transaction) -> None:
    read = await posted(tx)
    await boards.want(tx, "duty_call", 12, "7")
    assert not await boards.retire(tx, read)
    assert await boards.retire(tx, await found(tx))
    assert await boards.find(tx, "duty_call", 12, "7") is None
