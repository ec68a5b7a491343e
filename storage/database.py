"""The database of a desk: one file, one process, one writer.

Up to SQLite 3.51.2 a write-ahead log that two connections write and checkpoint at once can be damaged
(https://www.sqlite.org/wal.html). So one connection does both, and the reader's can do neither.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from storage.backup import back_up
from storage.connection import PATIENCE, Connection, connected
from storage.lock import locked
from storage.schema import migrate, migrations_in, version_of
from storage.transaction import Transaction, reading, writing
from storage.unusable import Unusable, Unwritable

__all__ = ["Database", "Transaction", "Unusable", "Unwritable"]

MIGRATIONS = Path(__file__).parent / "migrations"
OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables

WRITER = """
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
"""
READER = """
PRAGMA query_only = ON;
PRAGMA wal_autocheckpoint = 0;
PRAGMA temp_store = MEMORY;
"""

REASONS = {
    sqlite3.SQLITE_NOTADB: "is not a database: name another file in [storage] path.",
    sqlite3.SQLITE_CORRUPT: "is damaged: put its newest copy in its place (named like it, with .before- and a date).",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: it must be a file that the desk's user may read and write.",
    sqlite3.SQLITE_READONLY: "cannot be written: give the desk's user the right to write it.",
    sqlite3.SQLITE_BUSY: "is locked by another program that looks into it: close that program.",
}
"""What SQLite may say of a file when it is opened, as the end of a sentence. https://www.sqlite.org/rescode.html"""


class Database:
    """An open database. Whoever opens it must close it, or the threads of its connections keep the process alive."""

    def __init__(self, path: Path, writer: Connection, reader: Connection, opened: AsyncExitStack) -> None:
        """Take over what `open` has opened."""
        self.path = path
        self._writer = writer
        self._reader = reader
        self._opened = opened
        self._writing = asyncio.Lock()
        self._reading = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, *, migrations: Path = MIGRATIONS, now: datetime) -> "Database":
        """Open the database at `path`, new or not, and bring it to the newest form. Raises Unusable.

        An older one is copied aside first, as `<name>.before-<new version>-<time in UTC>`.
        """
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise Unusable(f"SQLite {sqlite3.sqlite_version} is too old: use a Python whose SQLite is 3.37 or later.")
        with _explained(path):
            async with AsyncExitStack() as opening:
                opening.enter_context(locked(path, now))
                # First without aiosqlite: it does not wait for its thread when a file cannot be opened.
                sqlite3.connect(path).close()
                writer = await opening.enter_async_context(connected(path))
                await _bring_up_to_date(writer.thread, path, migrations, now)
                await writer.thread.executescript(WRITER)
                reader = await opening.enter_async_context(connected(path))
                await reader.thread.executescript(READER)
                return cls(path, writer, reader, opening.pop_all())

    def write(self) -> AbstractAsyncContextManager[Transaction]:
        """Wait for the other writers, then read and write: all of the body stands, or nothing when it raises.

        Not to be nested, since the inner one would wait for the outer one: that is what savepoints are for.
        """
        return _in_turn(self._writing, writing(self._writer))

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """Read what is committed, as of the first statement, beside whatever is being written."""
        return _in_turn(self._reading, reading(self._reader))

    async def close(self) -> None:
        """End both connections and their threads, then the lock. What was not committed is gone. May be repeated."""
        await self._opened.aclose()

    async def clear_log(self) -> None:
        """Bring all that is committed into the file, and empty the log beside it, which still holds what was removed.

        While another program reads the file, or the disk is full, the log stays as it is until the next time.
        """
        thread = self._writer.thread
        async with self._writing, self._reading:
            try:
                with suppress(sqlite3.OperationalError):
                    await thread.executescript("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE);")
            finally:
                await thread.executescript(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f};")

    async def backup_to(self, target: Path) -> None:
        """Copy what is committed to the file `target` while the desk works on. Raises sqlite3.Error or OSError."""
        await asyncio.to_thread(back_up, self.path, target)


async def _bring_up_to_date(writer: aiosqlite.Connection, path: Path, migrations: Path, now: datetime) -> None:
    """Refuse what is not ours before anything is written; then copy aside what is about to change, and change it."""
    known = migrations_in(migrations)
    version = await version_of(writer, path)
    if version > len(known):
        raise Unusable(
            f"{path} was written by a newer release (its form is {version}, this one knows {len(known)}): "
            f"install that release, or go back to a copy named {path.name}.before-{len(known) + 1}-..."
        )
    pending = known[version:]
    if version and pending:
        aside = f"{path.name}.before-{len(known)}-{now.astimezone(UTC):%Y%m%dT%H%M%S}"
        await asyncio.to_thread(back_up, path, path.with_name(aside))
    # SQLite opens a file that it may not write, and says so only when it has to: here, not at the first message.
    await writer.executescript(f"PRAGMA journal_mode = WAL; BEGIN; PRAGMA user_version = {version}; ROLLBACK;")
    await migrate(writer, pending)


@asynccontextmanager
async def _in_turn(
    lock: asyncio.Lock, transaction: AbstractAsyncContextManager[Transaction]
) -> AsyncIterator[Transaction]:
    async with lock, transaction as tx:
        yield tx


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file into what a person can do about it."""
    try:
        yield
    except sqlite3.Error as error:
        reason = REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)  # the low byte is the primary code
        if reason is None:
            raise
        raise Unusable(f"{path} {reason}") from error
