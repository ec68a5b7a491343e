"""What reads and writes together, or not at all."""

import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import NoReturn

from storage.connection import Connection
from storage.unusable import Unwritable

PASSING = frozenset(
    (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN)
)
"""What SQLite says of a disk that may take it later. https://www.sqlite.org/rescode.html"""


class Transaction:
    """One transaction of one connection. Statements have named parameters.

    Raises Unwritable when the disk won't take it for now; other errors are sqlite3's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Speak through `connection`, on which a transaction has begun or is about to; its thread rests meanwhile."""
        self._connection = connection
        self.ended = False

    async def execute(self, sql: str, parameters: Mapping[str, object] = {}) -> int:
        """Run a statement and return how many rows it changed."""
        try:
            cursor = self._alive().execute(sql, parameters)
            if cursor.description is not None:
                cursor.fetchall()  # COMMIT fails while a RETURNING is not read to its end
        except sqlite3.Error as error:
            _explain(error)
        return cursor.rowcount

    async def one(self, sql: str, parameters: Mapping[str, object] = {}) -> sqlite3.Row | None:
        """Return the first row, or None when there is none."""
        return next(iter(await self.all(sql, parameters)), None)

    async def all(self, sql: str, parameters: Mapping[str, object] = {}) -> list[sqlite3.Row]:
        """Return every row."""
        try:
            return self._alive().execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            _explain(error)

    async def many(self, sql: str, rows: Iterable[Mapping[str, object]]) -> None:
        """Run a statement once for each of `rows`."""
        try:
            self._alive().executemany(sql, rows)
        except sqlite3.Error as error:
            _explain(error)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Take back what the body did when it raises, and let its exception pass. May be nested."""
        await self.execute("SAVEPOINT inner")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:  # else SQLite took all of it back by itself, as when the disk is full
                await self.execute("ROLLBACK TO inner")
                await self.execute("RELEASE inner")
            raise
        await self.execute("RELEASE inner")

    def _alive(self) -> sqlite3.Connection:
        """Return the connection, unless a statement would fall outside of this transaction.

        A task that outlives its transaction would write into the next one. And SQLite ends a transaction by itself
        when the disk is full, for one: what came after would be committed alone.
        """
        if self.ended or not self._connection.in_transaction:
            raise sqlite3.OperationalError("this transaction has ended")
        return self._connection


@asynccontextmanager
async def writing(connection: Connection) -> AsyncIterator[Transaction]:
    """Run the body in a transaction: committed at its end, rolled back when it raises or is cancelled.

    Cancelling an await does not stop the BEGIN or COMMIT in the thread of the connection. The thread takes its work in
    order, though: the rollback comes after it and before anything that is begun later, even when the await of the
    rollback is cancelled too. So who is cancelled during the commit has committed.
    """
    thread, transaction = connection.thread, Transaction(connection.here)
    try:
        await thread.execute("BEGIN IMMEDIATE")
        try:
            yield transaction
        finally:
            transaction.ended = True
        await thread.execute("COMMIT")
    except BaseException as error:
        await thread.rollback()  # nothing when there is none: BEGIN may have failed
        if isinstance(error, sqlite3.Error):
            _explain(error)
        raise


@asynccontextmanager
async def reading(connection: Connection) -> AsyncIterator[Transaction]:
    """Run the body on what is committed, as of its first statement.

    Neither its begin nor its end waits for anything, so they don't go through the thread.
    """
    here, transaction = connection.here, Transaction(connection.here)
    here.execute("BEGIN DEFERRED")
    try:
        yield transaction
    finally:
        transaction.ended = True
        here.execute("ROLLBACK")


def _explain(error: sqlite3.Error) -> NoReturn:
    """Raise what it is: Unwritable for a disk that may take it later, else the mistake itself."""
    code = getattr(error, "sqlite_errorcode", None)  # errors of the sqlite3 module itself have none
    if code is not None and code & 0xFF in PASSING:  # the low byte is the primary code
        raise Unwritable(error.sqlite_errorname) from error
    raise error
