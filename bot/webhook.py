"""Telegram -> inbox, by webhook: the answer 200 is given when the update is on disk, and not before.

TLS is the business of the proxy in front.
"""

import hmac
import json
from datetime import timedelta

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.clock import Bell, Clock
from bot.intake import Intake, is_update
from bot.logs import log, warn, where
from bot.settings import Webhook
from handlers.context import WANTED
from storage.database import Unwritable

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
        intake: Intake,
        clock: Clock,
        bell: Bell,
    ) -> None:
        """Listen where `hook` says, and keep what comes through `intake`."""
        self._hook = hook
        self._bot = bot
        self._intake = intake
        self._clock = clock
        self._bell = bell
        self.receiving = False  # Telegram knows where to bring updates, and the last one was kept

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
                self.receiving = True
                return

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._hook.secret.get_secret_value().encode()):
            warn("webhook refused", reason="secret")
            return web.Response(status=401)
        try:
            update = json.loads(await request.read())
        except ValueError:
            update = None
        if not is_update(update):
            warn("webhook refused", reason="not an update")
            return web.Response(status=400)
        try:
            await self._intake.keep([update])
        except Unwritable as error:
            warn("database trouble", reason=where(error))
            self.receiving = False
            return web.Response(status=503)  # Telegram brings it again
        self.receiving = True
        return web.Response()
