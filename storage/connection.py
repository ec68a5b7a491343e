"""A connection to the database, and the two ways to it.

A hop to aiosqlite's thread and back costs some 45 microseconds, a statement on what SQLite has at hand a tenth of that,
and a tap is some thirty statements. So only what waits goes through the thread: BEGIN, which may wait for another
program, and COMMIT, which waits for the disk. Between the two the thread rests, and the statements run where they are
said. docs/decisions/0015-statements-in-place.md has the figures.
"""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

PATIENCE = 5.0  # seconds that a statement waits for a program that looks into the file
STATEMENTS = 512  # that SQLite keeps prepared: all that the desk has
ROWS = 64  # to a hop


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection."""

    thread: aiosqlite.Connection  # to wait for what takes long
    here: sqlite3.Connection  # the same one, while its thread rests


@asynccontextmanager
async def connected(path: Path) -> AsyncIterator[Connection]:
    """Connect to the file until the end of the body. Whoever leaves it open keeps the process alive."""
    made: list[sqlite3.Connection] = []

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, isolation_level=None, timeout=PATIENCE, check_same_thread=False, cached_statements=STATEMENTS
        )
        connection.row_factory = sqlite3.Row
        made.append(connection)
        return connection

    async with aiosqlite.Connection(connect, ROWS) as thread:
        yield Connection(thread, made[0])
