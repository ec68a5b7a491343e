"""Telegram -> inbox. An update is on disk before Telegram is told that it arrived.

The library's own loop confirms updates before they are handled, so that a crash loses them; hence this one.
"""

from datetime import datetime, timedelta
from typing import Any

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.clock import Bell, Clock
from bot.intake import Intake, is_update
from bot.logs import warn, where
from bot.trouble import trouble
from handlers.brought import Rival
from handlers.context import WANTED
from storage.database import Unwritable

POLL = 50
"""Seconds for which Telegram holds a poll open; its longest (Bot API, getUpdates)."""
MOST = 100
"""Updates of one poll; Telegram's most."""
QUIET_WEEK = timedelta(days=6)
"""After a week without updates their numbers may begin anew, lower (Bot API, Update); then no number is asked for."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=1), timedelta(seconds=30)
"""Between polls that fail, doubled each time."""
PEACE = timedelta(hours=1)
"""Without another process that polls, after which a new one is news."""


class Receiver:
    """Fetches updates, keeps them, and only then asks for the next ones."""

    def __init__(
        self,
        *,
        url: str,
        request: BaseRequest,
        intake: Intake,
        clock: Clock,
        bell: Bell,
    ) -> None:
        """Poll the bot at `url`, and keep what comes through `intake`."""
        self._url = url
        self._request = request
        self._intake = intake
        self._clock = clock
        self._bell = bell
        self._heard_at = clock.now()
        self._offset: int | None = None  # Telegram remembers what was confirmed, so a start begins without
        self._pause = FIRST_PAUSE
        self._rivalled_at: datetime | None = None  # when another process was last seen to poll
        self.receiving = False  # Telegram is being asked, and the last time it answered

    async def run(self) -> None:
        """Poll until cancelled."""
        await self._take_down_webhook()
        self.receiving = True
        while True:
            try:
                await self._poll_or_wait()
            except Unwritable as error:  # nothing is confirmed: Telegram gives it again
                warn("database trouble", reason=where(error))
                await self._back_off()

    async def _take_down_webhook(self) -> None:
        """See that Telegram does not bring updates elsewhere: while it would, it answers no polls."""
        while True:
            try:
                await self._request.post(f"{self._url}/deleteWebhook")
            except InvalidToken:
                raise
            except TelegramError as error:
                warn("webhook not deleted", reason=type(error).__name__)
                await self._back_off()
            else:
                self._pause = FIRST_PAUSE
                return

    async def _poll_or_wait(self) -> None:
        try:
            await self._poll()
        except Conflict as error:
            await self._meet_rival(error)
        except RetryAfter as error:
            await self._wait(trouble(error).wait)
        except InvalidToken:  # it was revoked: asking again would not help
            raise
        except TelegramError as error:
            warn("poll failed", reason=type(error).__name__, pause=self._pause.total_seconds())
            await self._back_off()

    async def _poll(self) -> None:
        updates = await self._fetch()
        self.receiving = True
        if not updates:
            self._pause = FIRST_PAUSE
            return
        await self._intake.keep(updates)
        self._offset, self._pause, self._heard_at = updates[-1]["update_id"] + 1, FIRST_PAUSE, self._clock.now()

    async def _fetch(self) -> list[dict[str, Any]]:
        fields: dict[str, Any] = {"timeout": POLL, "limit": MOST, "allowed_updates": list(WANTED)}
        if self._offset is not None and self._clock.now() - self._heard_at < QUIET_WEEK:
            fields["offset"] = self._offset
        data = RequestData([RequestParameter.from_input(name, value) for name, value in fields.items()])
        result = await self._request.post(f"{self._url}/getUpdates", data, read_timeout=POLL + 10)
        updates = [update for update in result if is_update(update)] if isinstance(result, list) else []
        if not isinstance(result, list) or (result and not updates):
            raise NetworkError("what came is no list of updates")
        if len(updates) < len(result):  # passed over: it could neither be kept nor ever be handled
            warn("not updates", count=len(result) - len(updates))
        return updates

    async def _meet_rival(self, error: Conflict) -> None:
        """Another process has the same token: say so to the log, once to the owners, and wait."""
        warn("conflict", reason=error.message)
        now = self._clock.now()
        if self._rivalled_at is None or now - self._rivalled_at > PEACE:
            await self._intake.bring(Rival())
        self._rivalled_at = now
        await self._back_off()

    async def _back_off(self) -> None:
        pause = self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        await self._wait(pause)

    async def _wait(self, pause: timedelta) -> None:
        self.receiving = False
        await self._bell.wait(self._clock.now() + pause)
