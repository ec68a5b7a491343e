"""How an older database becomes a newer one."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import pytest

from storage.database import Database, Unusable
from storage.schema import migrate, migrations_in

NOW = datetime(2026, 7, 2, 9, 10, tzinfo=UTC)

PEOPLE = (
    "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO person VALUES (1, '王芳');"
)
PHONES = "ALTER TABLE person ADD COLUMN phone TEXT; UPDATE person SET name = '老李';"
BROKEN = "ALTER TABLE person ADD COLUMN phone TEXT; UPDATE person SET nickname = 'x';"
ORPHANS = "CREATE TABLE task (person_id INTEGER NOT NULL REFERENCES person (id)) STRICT; INSERT INTO task VALUES (7);"


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
def empty_file(path: Path) -> Path:
    path.touch()
    return path


async def open_and_close(path: Path, migrations: Path) -> None:
    database = await Database.open(path, migrations=migrations, now=NOW)
    await database.close()


def ask(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()[0]


def copies(path: Path) -> list[Path]:
    return list(path.parent.glob("desk.db.before-*"))


async def test_a_new_file_gets_every_migration_and_no_copy(path: Path, migrations: Path) -> None:
    (migrations / "0002_phones.sql").write_text(PHONES)
    await open_and_close(path, migrations)
    assert ask(path, "PRAGMA user_version") == 2
    assert ask(path, "SELECT name FROM person") == "老李"
    assert copies(path) == []


async def test_an_empty_file_is_a_new_one(empty_file: Path, migrations: Path) -> None:
    await open_and_close(empty_file, migrations)
    assert ask(empty_file, "PRAGMA user_version") == 1


async def test_opening_again_changes_nothing(path: Path, migrations: Path) -> None:
    await open_and_close(path, migrations)
    await open_and_close(path, migrations)
    assert ask(path, "SELECT count(*) FROM person") == 1
    assert copies(path) == []


async def test_an_older_file_is_copied_aside_before_it_changes(path: Path, migrations: Path) -> None:
    await open_and_close(path, migrations)
    (migrations / "0002_phones.sql").write_text(PHONES)
    await open_and_close(path, migrations)
    assert ask(path, "SELECT name FROM person") == "老李"
    (copy,) = copies(path)
    assert copy.name == "desk.db.before-2-20260702T091000"
    assert ask(copy, "SELECT name FROM person") == "王芳"
    assert ask(copy, "PRAGMA user_version") == 1


@pytest.mark.parametrize("change", [BROKEN, ORPHANS])
async def test_a_failed_migration_leaves_the_old_state(path: Path, migrations: Path, change: str) -> None:
    await open_and_close(path, migrations)
    second = migrations / "0002_phones.sql"
    second.write_text(change)
    with pytest.raises(Unusable, match=r"0002_phones\.sql failed"):
        await open_and_close(path, migrations)
    assert ask(path, "PRAGMA user_version") == 1
    assert ask(path, "SELECT sql FROM sqlite_master") == PEOPLE.split(";")[0]
    second.unlink()
    await open_and_close(path, migrations)


async def test_a_failed_migration_is_not_left_half_open(migrations: Path) -> None:
    (migrations / "0001_people.sql").write_text(PEOPLE + BROKEN)
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:
        with pytest.raises(Unusable):
            await migrate(connection, migrations_in(migrations))
        assert not connection.in_transaction


async def test_a_failed_first_migration_leaves_a_new_file(path: Path, migrations: Path) -> None:
    first = migrations / "0001_people.sql"
    first.write_text(PEOPLE + BROKEN)
    with pytest.raises(Unusable, match=r"0001_people\.sql failed"):
        await open_and_close(path, migrations)
    first.write_text(PEOPLE)
    await open_and_close(path, migrations)


async def test_a_table_that_others_refer_to_can_be_rebuilt(path: Path, migrations: Path) -> None:
    (migrations / "0002_tasks.sql").write_text(ORPHANS.replace("7", "1"))
    (migrations / "0003_rebuild.sql").write_text(
        "CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;"
        "INSERT INTO new SELECT id, name FROM person; DROP TABLE person; ALTER TABLE new RENAME TO person;"
    )
    await open_and_close(path, migrations)
    assert ask(path, "SELECT name FROM task JOIN person ON person.id = person_id") == "王芳"


async def test_a_file_of_a_newer_release_is_refused(path: Path, migrations: Path) -> None:
    second = migrations / "0002_phones.sql"
    second.write_text(PHONES)
    await open_and_close(path, migrations)
    second.unlink()
    with pytest.raises(Unusable, match=r"newer release \(its form is 2, this one knows 1\)"):
        await open_and_close(path, migrations)


@pytest.mark.parametrize("name", ["0003_gap.sql", "0001_double.sql", "2_short.sql", "0002-dash.sql"])
def test_a_gap_a_double_or_a_strange_name_is_a_mistake(migrations: Path, name: str) -> None:
    (migrations / name).touch()
    with pytest.raises(ValueError, match="should be named"):
        migrations_in(migrations)
