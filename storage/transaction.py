"""What reads and writes together, or not at all."""

import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Literal

import aiosqlite

from storage.unusable import Unwritable

PASSING = frozenset(
    (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN)
)
"""What SQLite says of a disk that may take it later. https://www.sqlite.org/rescode.html"""


class Transaction:
    """One transaction of one connection. Statements have named parameters; errors are sqlite3's."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        """Speak through `connection`, on which a transaction has begun or is about to."""
        self._connection = connection
        self.ended = False

    async def execute(self, sql: str, parameters: Mapping[str, object] = {}) -> int:
        """Run a statement and return how many rows it changed."""
        cursor = await self._alive().execute(sql, parameters)
        if cursor.description is not None:
            await cursor.fetchall()  # COMMIT fails while a RETURNING is not read to its end
        return cursor.rowcount

    async def one(self, sql: str, parameters: Mapping[str, object] = {}) -> sqlite3.Row | None:
        """Return the first row, or None when there is none."""
        return next(iter(await self.all(sql, parameters)), None)

    async def all(self, sql: str, parameters: Mapping[str, object] = {}) -> list[sqlite3.Row]:
        """Return every row, in one hop to the thread of the connection."""
        return list(await self._alive().execute_fetchall(sql, parameters))

    async def many(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Run a statement once for each of `rows`."""
        await self._alive().executemany(sql, list(rows))

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Take back what the body did when it raises, and let its exception pass. May be nested."""
        await self.execute("SAVEPOINT inner")
        try:
            yield
        except BaseException:
            await self.execute("ROLLBACK TO inner")
            raise
        finally:
            await self.execute("RELEASE inner")

    def _alive(self) -> aiosqlite.Connection:
        """Return the connection, unless a statement would fall outside of this transaction.

        A task that outlives its transaction would write into the next one. And SQLite ends a transaction by itself
        when the disk is full, for one: what came after would be committed alone.
        """
        if self.ended or not self._connection.in_transaction:
            raise sqlite3.OperationalError("this transaction has ended")
        return self._connection


@asynccontextmanager
async def begun(connection: aiosqlite.Connection, mode: Literal["IMMEDIATE", "DEFERRED"]) -> AsyncIterator[Transaction]:
    """Run the body in a transaction: committed at its end, rolled back when it raises or is cancelled.

    Cancelling an await does not stop the statement in the thread of the connection. The thread takes its work in order,
    though: the rollback comes after that statement and before anything that is begun later, even when the await of
    the rollback is cancelled too. So who is cancelled during the commit has committed.
    """
    transaction = Transaction(connection)
    try:
        await connection.execute(f"BEGIN {mode}")
        try:
            yield transaction
        finally:
            transaction.ended = True
        await connection.execute("COMMIT")
    except BaseException as error:
        await connection.rollback()  # nothing when there is none: BEGIN may have failed
        if isinstance(error, sqlite3.Error) and _may_pass(error):
            raise Unwritable(type(error).__name__) from error
        raise


def _may_pass(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)  # errors of the sqlite3 module itself have none
    return code is not None and code & 0xFF in PASSING  # the low byte is the primary code
