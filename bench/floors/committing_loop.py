"""The bound: a bare loop that keeps each batch of updates on disk and answers the taps. Who beats it measured wrongly.

`python -m bench.floors.committing_loop URL TOKEN FILE`. It knows no people, no calls, no limits and no mistakes.
"""

import asyncio
import json
import signal
import sqlite3
import sys
from contextlib import closing
from typing import Any

from aiohttp import ClientSession, TCPConnector

from bench.floors import TEXT

CONNECTIONS = 256  # as many as the desk's client


async def call(session: ClientSession, url: str, **fields: str) -> Any:
    """Call a method of the Bot API."""
    async with session.post(url, data=fields) as response:
        return (await response.json())["result"]


async def poll(session: ClientSession, url: str, database: sqlite3.Connection) -> None:
    """Keep what comes, then answer it; the commit stands still for everything else, which is the quickest."""
    answers: set[asyncio.Task[Any]] = set()
    offset = "0"
    while True:
        updates = await call(session, f"{url}/getUpdates", offset=offset, limit="100", timeout="50")
        rows = [(update["update_id"], json.dumps(update)) for update in updates]
        with database:
            database.executemany("INSERT INTO inbox VALUES (?, ?)", rows)
        for update in updates:
            query = update["callback_query"]["id"]
            task = asyncio.create_task(call(session, f"{url}/answerCallbackQuery", callback_query_id=query, text=TEXT))
            answers.add(task)
            task.add_done_callback(answers.discard)
            offset = str(update["update_id"] + 1)


async def main(url: str, token: str, file: str) -> None:
    """Run until SIGTERM."""
    with closing(sqlite3.connect(file)) as database:
        database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        database.execute("CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
        async with ClientSession(connector=TCPConnector(limit=CONNECTIONS)) as session:
            polling = asyncio.create_task(poll(session, f"{url}/bot{token}", database))
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, polling.cancel)
            await asyncio.wait([polling])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
