"""The clock of a simulator, followed over HTTP: a desk in its own process shares the time of its local Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from bot.config import ConfigurationError, Mistake
from bot.logs import warn

UNLIMITED = ClientTimeout(total=None)  # the time that is waited for may never come


class FollowedClock:
    """Tells the time that the simulator told last, and waits there. It goes forward only.

    Its waits raise aiohttp's ClientError when the simulator is gone.
    """

    def __init__(self, url: str, session: ClientSession, now: datetime) -> None:
        """Follow the clock at `url`, which stands at `now`."""
        self._url = url
        self._session = session
        self._now = now
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return self._now

    async def sleep_until(self, moment: datetime) -> None:
        """Return when this moment has come."""
        while self._now < moment:
            self._see(await ask(self._session, self._url, until=moment))

    async def moved(self) -> None:
        """Return when the clock was moved since the last time that this was asked; for one task."""
        await self._moved.wait()
        self._moved.clear()

    async def follow(self) -> None:
        """See each move. Returns when the simulator is gone."""
        try:
            while True:
                self._see(await ask(self._session, self._url, after=self._now))
        except ClientError as error:
            warn("clock lost", reason=type(error).__name__)

    def _see(self, now: datetime) -> None:
        if now > self._now:  # two answers may come in the wrong order
            self._now = now
            self._moved.set()


async def ask(session: ClientSession, url: str, **when: datetime) -> datetime:
    """Ask the simulator for its time: at once, `until` a moment has come, or when it is `after` one."""
    query = {name: moment.isoformat() for name, moment in when.items()}
    async with session.get(url, params=query, timeout=UNLIMITED, raise_for_status=True) as response:
        return datetime.fromisoformat((await response.json())["now"])


@asynccontextmanager
async def following(url: str, lost: Callable[[], None]) -> AsyncIterator[FollowedClock]:
    """Follow the clock at `url` until the end of the body; `lost` is called when the simulator is gone.

    Raises ConfigurationError when no clock is there.
    """
    async with ClientSession(connector=TCPConnector(limit=0)) as session:
        try:
            clock = FollowedClock(url, session, await ask(session, url))
        except ClientError as error:
            problem = f"no simulator tells the time there ({type(error).__name__})"
            raise ConfigurationError(Mistake("development", "development.clock_url", problem, "")) from None
        task = asyncio.create_task(clock.follow())
        task.add_done_callback(lambda _: lost())
        try:
            yield clock
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
