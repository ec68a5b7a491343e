"""The connection: what is written together, and what is refused. People and their tasks stand for all tables."""

import asyncio
import os
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.database import Database, Transaction, Unusable, Unwritable

NOW = datetime(2026, 7, 2, 9, 10, tzinfo=UTC)

PEOPLE = """
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE task (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id)) STRICT;
"""
ADD = "INSERT INTO person (id, name) VALUES (:id, :name)"
NAMES = "SELECT name FROM person ORDER BY id"
WANG = {"id": 1, "name": "王芳"}
LI = {"id": 2, "name": "老李"}
CHEN = {"id": 3, "name": "陈晨"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_people.sql").write_text(PEOPLE)
    return folder


@pytest.fixture
def text_file(path: Path) -> Path:
    path.write_text("no database" * 100)
    return path


@asynccontextmanager
async def opened(path: Path, migrations: Path) -> AsyncIterator[Database]:
    database = await Database.open(path, migrations=migrations, now=NOW)
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
async def database(path: Path, migrations: Path) -> AsyncIterator[Database]:
    async with opened(path, migrations) as database:
        yield database


async def names(database: Database) -> list[str]:
    async with database.read() as tx:
        return [row["name"] for row in await tx.all(NAMES)]


async def add_and_fail(tx: Transaction, person: dict[str, object]) -> None:
    async with tx.savepoint():
        await tx.execute(ADD, person)
        raise ZeroDivisionError


async def add_many(database: Database) -> None:
    async with database.write() as tx, tx.savepoint():
        for number in range(10_000):
            await tx.execute(ADD, {**WANG, "id": number})


async def test_what_was_written_is_there_after_closing(path: Path, migrations: Path) -> None:
    async with opened(path, migrations) as database, database.write() as tx:
        await tx.execute(ADD, WANG)
    async with opened(path, migrations) as database:
        assert await names(database) == ["王芳"]


async def test_a_statement_tells_how_many_rows_it_changed(database: Database) -> None:
    async with database.write() as tx:
        await tx.many(ADD, (person for person in (WANG, LI)))
        assert await tx.execute("UPDATE person SET name = :name", {"name": "张伟"}) == 2
        assert await tx.execute("UPDATE person SET name = name RETURNING id") == 2
        assert await tx.execute("DELETE FROM person WHERE id = :id", CHEN) == 0


async def test_returning_is_read_to_its_end_so_that_the_commit_goes_through(database: Database) -> None:
    async with database.write() as tx:
        await tx.many(ADD, [WANG, LI])
        row = await tx.one("UPDATE person SET name = name RETURNING id")
        assert row is not None
    assert await names(database) == ["王芳", "老李"]


async def test_one_row_or_none(database: Database) -> None:
    async with database.write() as tx:
        assert await tx.one(NAMES) is None
        await tx.execute(ADD, WANG)
        row = await tx.one(NAMES)
        assert row is not None
        assert row["name"] == "王芳"


async def test_two_writers_take_turns(database: Database) -> None:
    async def renames_after_reading(tx_may_go: asyncio.Event, addition: str) -> None:
        async with database.write() as tx:
            row = await tx.one(NAMES)
            assert row is not None
            await tx_may_go.wait()
            await tx.execute("UPDATE person SET name = :name", {"name": row["name"] + addition})

    async with database.write() as tx:
        await tx.execute(ADD, {"id": 1, "name": "a"})
    go = asyncio.Event()
    writers = [asyncio.create_task(renames_after_reading(go, addition)) for addition in "bc"]
    go.set()
    await asyncio.gather(*writers)
    assert await names(database) == ["abc"]


async def test_a_body_that_raises_leaves_nothing(database: Database) -> None:
    async def writes_and_fails() -> None:
        async with database.write() as tx:
            await tx.execute(ADD, WANG)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await writes_and_fails()
    async with database.write() as tx:
        await tx.execute(ADD, LI)
    assert await names(database) == ["老李"]


async def test_a_cancelled_body_leaves_nothing_and_the_next_writer_works(database: Database) -> None:
    started = asyncio.Event()

    async def writes_without_end() -> None:
        async with database.write() as tx:
            await tx.execute(ADD, WANG)
            started.set()
            await asyncio.Event().wait()

    writer = asyncio.create_task(writes_without_end())
    await started.wait()
    writer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writer
    async with database.write() as tx:
        await tx.execute(ADD, LI)
    assert await names(database) == ["老李"]


@pytest.mark.parametrize("steps", range(12))
async def test_cancelled_at_any_step_it_is_all_or_nothing(database: Database, steps: int) -> None:
    async def writes() -> None:
        async with database.write() as tx, tx.savepoint():
            await tx.execute(ADD, WANG)
            await tx.execute(ADD, LI)

    writer = asyncio.create_task(writes())
    for _ in range(steps):
        await asyncio.to_thread(int)  # about as long as the writer needs for a statement
    writer.cancel()
    writer.cancel()
    with suppress(asyncio.CancelledError):
        await writer
    async with database.write() as tx:
        await tx.execute(ADD, CHEN)
    assert await names(database) in (["陈晨"], ["王芳", "老李", "陈晨"])


async def test_who_is_cancelled_during_the_commit_has_committed(database: Database) -> None:
    slow = (
        "INSERT INTO person (name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
        "SELECT 'x' FROM n"
    )
    committing = asyncio.Event()

    async def writes() -> None:
        async with database.write() as tx:
            await tx.execute(slow)
            asyncio.get_running_loop().call_soon(committing.set)

    writer = asyncio.create_task(writes())
    await committing.wait()
    writer.cancel()  # COMMIT is in the thread by now
    asyncio.get_running_loop().call_soon(writer.cancel)  # and what would take it back waits behind it
    with pytest.raises(asyncio.CancelledError):
        await writer
    async with database.write() as tx:
        await tx.execute("DELETE FROM person WHERE name <> 'x'")
        rows = await tx.all("SELECT count(*) AS people FROM person")
    assert rows[0]["people"] == 50_000


async def test_a_savepoint_takes_back_only_its_own(database: Database) -> None:
    async with database.write() as tx:
        await tx.execute(ADD, WANG)
        with pytest.raises(ZeroDivisionError):
            await add_and_fail(tx, LI)
        async with tx.savepoint():
            await tx.execute(ADD, CHEN)
    assert await names(database) == ["王芳", "陈晨"]


async def test_a_savepoint_in_a_savepoint(database: Database) -> None:
    async with database.write() as tx, tx.savepoint():
        await tx.execute(ADD, WANG)
        with pytest.raises(ZeroDivisionError):
            await add_and_fail(tx, LI)
    assert await names(database) == ["王芳"]


async def test_nothing_is_written_alone_after_sqlite_has_ended_the_transaction(database: Database) -> None:
    async def goes_on_after_a_rollback() -> None:
        async with database.write() as tx:
            with suppress(sqlite3.IntegrityError):
                await tx.execute("INSERT OR ROLLBACK INTO person (id, name) VALUES (1, 'twice')")
            await tx.execute(ADD, LI)

    async with database.write() as tx:
        await tx.execute(ADD, WANG)
    with pytest.raises(sqlite3.OperationalError, match="ended"):
        await goes_on_after_a_rollback()
    assert await names(database) == ["王芳"]


async def test_a_transaction_that_has_ended_does_not_write_into_the_next(database: Database) -> None:
    async with database.write() as first:
        pass
    async with database.write():
        with pytest.raises(sqlite3.OperationalError, match="ended"):
            await first.execute(ADD, WANG)


async def test_a_reader_sees_only_what_is_committed(database: Database) -> None:
    async with database.write() as tx:
        await tx.execute(ADD, WANG)
        assert await names(database) == []
    assert await names(database) == ["王芳"]


async def test_a_reader_sees_one_moment(database: Database) -> None:
    async with database.read() as reader:
        assert await reader.all(NAMES) == []
        async with database.write() as tx:
            await tx.execute(ADD, WANG)
        assert await reader.all(NAMES) == []


async def test_a_reader_cannot_write(database: Database) -> None:
    async with database.read() as tx:
        with pytest.raises(Unwritable, match="READONLY"):
            await tx.execute(ADD, WANG)


async def test_a_full_disk_is_told_apart_and_leaves_nothing(database: Database) -> None:
    async with database.write() as tx:
        pages = await pragma(tx, "page_count")
        await tx.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unwritable, match="FULL"):
        await add_many(database)
    assert await names(database) == []
    async with database.write() as tx:
        await tx.execute("PRAGMA max_page_count = 1000000")
    async with database.write() as tx, tx.savepoint():
        await tx.execute(ADD, WANG)
    assert await names(database) == ["王芳"]


async def pragma(tx: Transaction, name: str) -> object:
    row = await tx.one(f"PRAGMA {name}")
    assert row is not None
    return row[0]


async def test_every_commit_is_on_the_disk_and_only_the_writer_checkpoints(database: Database) -> None:
    async with database.write() as tx:
        assert await pragma(tx, "journal_mode") == "wal"
        assert await pragma(tx, "synchronous") == 2  # FULL
    async with database.read() as tx:
        assert await pragma(tx, "wal_autocheckpoint") == 0


async def test_a_value_of_the_wrong_type_is_refused(database: Database) -> None:
    async with database.write() as tx:
        with pytest.raises(sqlite3.IntegrityError):
            await tx.execute("INSERT INTO person (id, name) VALUES ('one', 'x')")


async def test_a_task_of_nobody_is_refused(database: Database) -> None:
    async with database.write() as tx:
        with pytest.raises(sqlite3.IntegrityError):
            await tx.execute("INSERT INTO task (person_id) VALUES (7)")


async def test_a_backup_is_a_whole_file_of_what_was_committed(database: Database, migrations: Path, path: Path) -> None:
    async with database.write() as tx:
        await tx.execute(ADD, WANG)
    copy = path.with_name("copy.db")
    async with database.write() as tx:
        await tx.execute(ADD, LI)
        await database.backup_to(copy)
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    async with opened(copy, migrations) as copied:
        assert await names(copied) == ["王芳"]


async def test_closing_twice_is_once_and_ends_the_threads(path: Path, migrations: Path) -> None:
    before = set(threading.enumerate())
    database = await Database.open(path, migrations=migrations, now=NOW)
    threads = set(threading.enumerate()) - before
    assert len(threads) == 2
    await database.close()
    await database.close()
    for thread in threads:
        thread.join(timeout=5)
        assert not thread.is_alive()


async def refused(path: Path, migrations: Path) -> str:
    with pytest.raises(Unusable) as refusal:
        await Database.open(path, migrations=migrations, now=NOW)
    return str(refusal.value)


def file_of_another_program(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE song (title TEXT)")
    return path.read_bytes()


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


async def test_a_file_that_is_no_database_is_refused(text_file: Path, migrations: Path) -> None:
    assert "is not a database" in await refused(text_file, migrations)


async def test_a_refusal_leaves_no_thread_and_no_lock(text_file: Path, migrations: Path) -> None:
    before = set(threading.enumerate())
    await refused(text_file, migrations)
    assert "is not a database" in await refused(text_file, migrations)
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
        assert not thread.is_alive()


async def test_a_file_of_another_program_is_refused_and_left_alone(path: Path, migrations: Path) -> None:
    content = file_of_another_program(path)
    assert "belongs to another program" in await refused(path, migrations)
    assert content == await asyncio.to_thread(path.read_bytes)


async def test_a_damaged_file_is_refused(path: Path, migrations: Path) -> None:
    async with opened(path, migrations) as database, database.write() as tx:
        await tx.many(ADD, ({"id": id_, "name": "x" * 100} for id_ in range(1000)))
    cut_in_half(path)
    assert "is damaged" in await refused(path, migrations)


async def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path, migrations: Path) -> None:
    assert "cannot be opened" in await refused(tmp_path, migrations)


async def test_a_file_that_another_program_holds_is_refused(
    path: Path, migrations: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.connection.PATIENCE", 0)
    async with opened(path, migrations):
        pass
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "locked by another program" in await refused(path, migrations)


async def test_an_old_sqlite_is_refused(path: Path, migrations: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    assert "too old" in await refused(path, migrations)


# What was removed


async def test_what_was_removed_is_in_no_byte_of_the_file_once_the_log_is_cleared(
    database: Database, path: Path
) -> None:
    async with database.write() as tx:
        await tx.execute(ADD, {"id": 7, "name": "5栋602 13900001111"})
    async with database.write() as tx:
        await tx.execute("DELETE FROM person WHERE id = 7")
    assert any(b"13900001111" in file.read_bytes() for file in path.parent.glob("desk.db*"))
    await database.clear_log()
    assert not any(b"13900001111" in file.read_bytes() for file in path.parent.glob("desk.db*"))


async def test_the_log_is_cleared_while_somebody_else_looks_only_later(database: Database, path: Path) -> None:
    async with database.write() as tx:
        await tx.execute(ADD, WANG)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN")
        other.execute(NAMES).fetchall()
        async with database.write() as tx:
            await tx.execute(ADD, LI)
        await database.clear_log()
        assert path.with_name("desk.db-wal").stat().st_size > 0
    await database.clear_log()
    assert path.with_name("desk.db-wal").stat().st_size == 0
