"""For who watches the desk from outside: /healthz, /readyz and /metrics over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from importlib.util import find_spec

from aiohttp import web

from bot.clock import Clock
from bot.config import ConfigurationError, Mistake
from bot.settings import METRICS_LIBRARY, Metrics
from bot.vitals import Vitals
from storage import desk
from storage.database import Database, Unwritable

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Of what Prometheus reads (prometheus.io/docs/instrumenting/exposition_formats)."""
PATIENCE = 2
"""Seconds that a try to write may take."""


class Probe:
    """Answers who asks how the desk is."""

    def __init__(self, database: Database, vitals: Vitals, clock: Clock) -> None:
        """Ask these."""
        self._database = database
        self._vitals = vitals
        self._clock = clock

    def app(self) -> web.Application:
        """Make what serves the three pages."""
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics)
        return app

    async def _healthz(self, _: web.Request) -> web.Response:
        """The program runs, and its loop turns."""
        return web.Response(text="ok\n")

    async def _readyz(self, _: web.Request) -> web.Response:
        """It takes in updates and can keep them."""
        now = self._clock.now()
        async with self._database.read() as tx:
            signs = await self._vitals.read(tx, now)
        writable = await self._can_write()
        ready = signs.receiving and writable
        shown: Mapping[str, object] = {
            "ready": ready,
            "mode": "webhook" if signs.hooked else "polling",
            "receiving": signs.receiving,
            "writable": writable,
            "last_update_age_seconds": _age(signs.heard_at, now),
            "oldest_unsent_age_seconds": _age(signs.backlog.unsent.since, now),
        }
        return web.json_response(shown, status=200 if ready else 503)

    async def _can_write(self) -> bool:
        """Whether the disk takes something: a commit, not a guess."""
        try:
            async with asyncio.timeout(PATIENCE), self._database.write() as tx:
                await desk.touch(tx)
        except (Unwritable, TimeoutError):
            return False
        return True

    async def _metrics(self, _: web.Request) -> web.Response:
        if find_spec(METRICS_LIBRARY) is None:
            return web.Response(status=501, text=f"{METRICS_LIBRARY} is not installed: make extras\n")
        from bot.exposition import page  # of the extras: loaded where it is used

        now = self._clock.now()
        async with self._database.read() as tx:
            signs = await self._vitals.read(tx, now)
        body = page(signs, self._vitals.tally, now)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE})


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else round(max((now - since).total_seconds(), 0.0), 3)


@asynccontextmanager
async def probing(probe: Probe, metrics: Metrics) -> AsyncIterator[None]:
    """Serve until the end of the body. Raises ConfigurationError when the address can't be listened on."""
    runner = web.AppRunner(probe.app(), access_log=None, shutdown_timeout=1)
    try:
        await runner.setup()
        host, port = metrics.address
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            problem = f"cannot be listened on ({error.strerror})"
            raise ConfigurationError(Mistake("config.toml", "metrics.listen", problem, "")) from None
        yield
    finally:
        await runner.cleanup()
