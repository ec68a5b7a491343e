"""Telegram -> inbox, by webhook: the answer 200 is given when the update is on disk, and not before.

TLS is the business of the proxy in front.
"""

import hmac
import json
from collections.abc import Callable
from datetime import timedelta

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.clock import Bell, Clock
from bot.logs import log, warn
from bot.milestones import Milestone, Passed
from bot.receiver import is_update_id
from bot.settings import Webhook
from handlers.context import WANTED
from storage import inbox
from storage.database import Database, Unwritable

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of one
LARGEST = 1024 * 1024
"""Bytes of one update at most; Telegram's are a few thousand."""
IN_ORDER = 1
"""Connections that Telegram may bring updates through at once: with more, one overtakes another."""
RETRY = timedelta(seconds=5)
"""Between tries to tell Telegram where to bring updates."""


class HookedReceiver:
    """Takes updates that Telegram brings, and keeps them."""

    def __init__(
        self,
        *,
        hook: Webhook,
        bot: Bot,
        database: Database,
        clock: Clock,
        bell: Bell,
        wake_worker: Callable[[], None],
        passed: Passed,
    ) -> None:
        """Listen where `hook` says; `wake_worker` is called when there is something in the inbox."""
        self._hook = hook
        self._bot = bot
        self._database = database
        self._clock = clock
        self._bell = bell
        self._wake_worker = wake_worker
        self._passed = passed

    async def run(self) -> None:
        """Listen until cancelled."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post("/{path:.*}", self._take)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            host, port = self._hook.address
            await web.TCPSite(runner, host, port).start()
            await self._be_hooked()
            while True:
                await self._bell.wait()
        finally:
            await runner.cleanup()

    async def _be_hooked(self) -> None:
        secret = self._hook.secret.get_secret_value()
        while True:
            try:
                await self._bot.set_webhook(
                    self._hook.url, secret_token=secret, allowed_updates=WANTED, max_connections=IN_ORDER
                )
            except InvalidToken:
                raise
            except TelegramError as error:
                warn("webhook not set", reason=error.message)
                await self._bell.wait(self._clock.now() + RETRY)
            else:
                log("webhook set")
                return

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._hook.secret.get_secret_value().encode()):
            warn("webhook refused", reason="secret")
            return web.Response(status=401)
        try:
            update = json.loads(await request.read())
            update_id = update["update_id"]
        except (ValueError, TypeError, KeyError):
            update_id = None
        if not is_update_id(update_id):
            warn("webhook refused", reason="not an update")
            return web.Response(status=400)
        self._passed(Milestone.FETCHED)
        try:
            async with self._database.write() as tx:
                await inbox.add(tx, [(update_id, json.dumps(update))], self._clock.now())
        except Unwritable:
            return web.Response(status=503)  # Telegram brings it again
        self._passed(Milestone.KEPT)
        log("received", updates=1, last=update_id)
        self._wake_worker()
        return web.Response()
