"""The composition root: it alone knows everything."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import menu
from bot.clock import Bell, Clock
from bot.delivery import Delivery
from bot.files import Files
from bot.http import AiohttpRequest
from bot.intake import Intake
from bot.language import Words
from bot.logs import log, warn
from bot.milestones import Passed, nobody_listens
from bot.receiver import Receiver
from bot.sender import Sender
from bot.settings import Settings
from bot.ticker import Due, Ticker
from bot.toaster import Toaster
from bot.webhook import HookedReceiver
from bot.worker import Handler, Worker
from domain.pace import Limits
from domain.policy import Policy
from handlers import groups as group_handlers
from handlers import me, parked, start
from handlers.drawing import Painter
from handlers.duty_calls import (
    board,
    call_sheet,
    choosing,
    commands,
    draft_board,
    drafting,
    due,
    editing,
    export,
    guests,
    on_behalf,
    overlap,
    parting,
    pinned,
    qr,
    register,
    reminders,
    replies,
    reposting,
    roll_call,
    silent,
    taps,
)
from storage import desk, inbox, people
from storage.database import Database, Unwritable

RETRY = timedelta(seconds=5)
"""Between tries to reach Telegram at start."""
GRACE = 3
"""Seconds that what is on its way is given when the desk stops."""


def handlers() -> Sequence[Handler]:
    """List every handler; the first that fits handles an update."""
    return [
        *start.handlers(),
        *group_handlers.handlers(),
        *export.handlers(),
        *qr.handlers(),
        *drafting.handlers(),
        *editing.handlers(),
        *reposting.handlers(),
        *pinned.handlers(),
        *silent.handlers(),
        *on_behalf.handlers(),
        *roll_call.handlers(),
        *register.handlers(),
        *guests.handlers(),
        *commands.handlers(),
        *me.handlers(),
        *parked.handlers(),
        *taps.handlers(),
        *choosing.handlers(),
        *parting.handlers(),
        *replies.handlers(),
        *start.fallbacks(),
    ]


def painters(zone: ZoneInfo) -> Mapping[str, Painter]:
    """List how each kind of board is drawn; days and hours are those of this zone."""
    return {
        board.KIND: board.paint,
        guests.KIND: guests.paint,
        on_behalf.KIND: on_behalf.paint,
        register.KIND: register.paint,
        board.ROLL_CALL: roll_call.paint,
        board.SILENT: silent.paint,
        board.PARTING: parting.paint,
        overlap.KIND: overlap.paint,
        pinned.KIND: pinned.paint,
        draft_board.KIND: partial(draft_board.paint, zone=zone),
    }


MAKERS = {call_sheet.KIND: call_sheet.make, qr.KIND: qr.make}


def dues(policy: Policy) -> Sequence[Due]:
    """List what falls due; a day begins at midnight in the zone of the desk."""
    zone = policy.zone
    return [
        Due("calls_ended", partial(due.end, policy=policy), due.next_end),
        Due("reminders", partial(reminders.remind, policy=policy), reminders.next_reminder),
        Due("days_begun", partial(due.show_day, zone=zone), partial(due.next_day, zone=zone)),
    ]


class Desk:
    """A running desk: the receiver, the worker, the sender and the ticker around one database."""

    def __init__(self, settings: Settings, database: Database, clock: Clock, passed: Passed = nobody_listens) -> None:
        """Put the parts together; nothing runs yet."""
        self.settings = settings
        self.policy = settings.policy()
        self.database = database
        self.clock = clock
        self.words = Words.of_the_desk(self.policy.zone)
        self.reached = asyncio.Event()  # Telegram answered who this bot is
        self.stillness = asyncio.Event()
        self.bells = [Bell(clock, self.stillness) for _ in range(3)]
        receiving, working, sending = self.bells
        self.bot = make_bot(settings)
        self.toaster = Toaster(bot=self.bot, words=self.words, clock=clock, rested=self.stillness.set)
        self.sender = Sender(
            database=database,
            delivery=Delivery(self.bot, self.words, Files(database, MAKERS, self.words, self.policy.zone)),
            painters=painters(self.policy.zone),
            limits=Limits.of(
                settings.limits.overall_per_second, settings.limits.chat_per_second, settings.limits.group_per_minute
            ),
            policy=self.policy,
            clock=clock,
            bell=sending,
            wake_worker=working.ring,
            passed=passed,
        )
        self.worker = Worker(
            database=database,
            bot=self.bot,
            handlers=handlers(),
            policy=self.policy,
            clock=clock,
            bell=working,
            answer=self.toaster.answer,
            wake_sender=sending.ring,
            passed=passed,
        )
        intake = Intake(database=database, clock=clock, wake_worker=working.ring, passed=passed)
        self.receiver: Receiver | HookedReceiver
        if settings.telegram.mode == "webhook":
            hook = settings.webhook
            self.receiver = HookedReceiver(hook=hook, bot=self.bot, intake=intake, clock=clock, bell=receiving)
        else:
            url, request = self.bot.base_url, self.bot.request
            self.receiver = Receiver(url=url, request=request, intake=intake, clock=clock, bell=receiving)
        self.ticker = Ticker(database=database, dues=dues(self.policy), wake_sender=sending.ring, passed=passed)

    # Running --------------------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.Task[None]]:
        """Run until the end of the body. What is on its way then is given a moment to arrive.

        Gives the task that runs: should it end before, a part has failed, and the end of the body raises why.
        """
        await self.bot.request.initialize()
        running = asyncio.create_task(self._run())
        try:
            yield running
        finally:
            running.cancel()
            await asyncio.wait([running])
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await asyncio.gather(self.toaster.finish(), self.sender.finish())
            self.toaster.drop()
            self.sender.drop()
            await self.bot.request.shutdown()
        if not running.cancelled() and (error := running.exception()):
            raise error

    async def _run(self) -> None:
        await self._reach_telegram()
        await self._offer_menu()
        self.reached.set()
        async with asyncio.TaskGroup() as group:
            for part in (self.receiver, self.worker, self.sender):
                group.create_task(part.run())

    async def _reach_telegram(self) -> None:
        """Wait until Telegram answers who this bot is.

        Raises InvalidToken: to ask again would not help.
        """
        while True:
            try:
                await self.bot.get_me()
                break
            except InvalidToken:
                raise
            except TelegramError as error:
                warn("telegram out of reach", reason=type(error).__name__)
            await self.clock.sleep_until(self.clock.now() + RETRY)
        log("started", bot=self.bot.id)

    async def _offer_menu(self) -> None:
        while True:
            try:
                async with self.database.write() as tx:
                    await menu.offer(tx, self.policy, self.clock.now())
            except Unwritable:
                await self.clock.sleep_until(self.clock.now() + RETRY)
            else:
                return

    async def claim_code(self) -> str | None:
        """Make the code by which the first owner claims the desk; None when it has an owner."""
        async with self.database.write() as tx:
            code = None if self.policy.owners | await people.owners(tx) else secrets.token_urlsafe(12)
            await desk.offer(tx, start.digest(code) if code else None)
        return f"{start.CLAIM}{code}" if code else None

    # Stillness ------------------------------------------------------------------------------------------------------

    async def idle(self) -> None:
        """Wait until nothing is left that could be done at this moment."""
        while True:
            self.stillness.clear()
            if await self._is_idle():
                return
            await self.stillness.wait()

    async def _is_idle(self) -> bool:
        _, working, sending = self.bells
        async with self.database.read() as tx:
            waiting = await inbox.waiting(tx, 1)
        return not waiting and working.resting and sending.resting and self.sender.resting and self.toaster.resting


def make_bot(settings: Settings) -> Bot:
    """Make the bot of this desk, on our own HTTP."""
    # Telegram's waiting times as timedelta; without it the library warns at each.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    request = AiohttpRequest()
    api = settings.telegram.api_url
    return Bot(
        settings.telegram.token.get_secret_value(),
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=request,
        get_updates_request=request,
    )
