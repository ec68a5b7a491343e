"""The form of the database, and how an older form becomes the one that this program knows.

A migration is a file `0001_what_it_does.sql`. `PRAGMA user_version` counts those that were applied, and
`PRAGMA application_id` marks the file as ours.
"""

import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

from storage.unusable import Unusable

APPLICATION_ID = 0x5A685368  # "ZhSh"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step forward: after it the database has this version."""

    version: int
    path: Path


def migrations_in(folder: Path) -> list[Migration]:
    """List the migrations, oldest first. Raises ValueError when their numbers are not 1, 2, 3 and so on."""
    paths = sorted(folder.glob("*.sql"))
    for version, path in enumerate(paths, start=1):
        if not re.fullmatch(rf"{version:04}_[a-z0-9_]+\.sql", path.name):
            raise ValueError(f"{path.name} should be named {version:04}_what_it_does.sql")
    return [Migration(version, path) for version, path in enumerate(paths, start=1)]


async def version_of(connection: aiosqlite.Connection, path: Path) -> int:
    """Return how many migrations the database has seen, 0 for a new one. Raises Unusable when it is not ours."""
    application_id = await _number(connection, "PRAGMA application_id")
    if application_id == APPLICATION_ID:
        return await _number(connection, "PRAGMA user_version")
    if application_id != 0 or await _number(connection, "SELECT count(*) FROM sqlite_master") > 0:
        raise Unusable(f"{path} belongs to another program: name another file in [storage] path.")
    return 0


async def migrate(connection: aiosqlite.Connection, pending: list[Migration]) -> None:
    """Apply each of `pending`, whole or not at all. Raises Unusable at the first that fails; those before it stand.

    Foreign keys must be off, since a table that others refer to can be rebuilt only then; they are checked afterwards.
    """
    for migration in pending:
        try:
            await _apply(connection, migration)
        except sqlite3.Error as error:
            await connection.rollback()
            raise Unusable(
                f"the migration {migration.path.name} failed ({error}) and changed nothing: "
                "go back to the release that you had, and report this."
            ) from error


async def _apply(connection: aiosqlite.Connection, migration: Migration) -> None:
    # executescript commits what is open before it starts, so BEGIN stands inside the script.
    await connection.executescript(f"""
BEGIN IMMEDIATE;
{migration.path.read_text(encoding="utf-8")}
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {migration.version};
""")
    if await connection.execute_fetchall("PRAGMA foreign_key_check"):
        raise sqlite3.IntegrityError("rows refer to others that do not exist")
    await connection.execute("COMMIT")


async def _number(connection: aiosqlite.Connection, sql: str) -> int:
    ((number,),) = await connection.execute_fetchall(sql)
    return int(number)
