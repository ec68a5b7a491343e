"""The composition root: it alone knows everything."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import menu
from bot.clock import Bell, Clock
from bot.delivery import Delivery
from bot.files import Files
from bot.http import AiohttpRequest, nobody_counts
from bot.intake import Intake
from bot.language import Words
from bot.logs import log, warn
from bot.milestones import Passed, nobody_listens
from bot.receiver import Receiver
from bot.sender import Sender
from bot.settings import Settings
from bot.tally import Tally
from bot.ticker import Due, Ticker
from bot.toaster import Toaster
from bot.vitals import Vitals
from bot.watch import Watch
from bot.worker import Handler, Worker
from domain.pace import Limits
from domain.policy import Policy
from domain.vital_signs import BackupSigns
from handlers import alarms, holding, me, parked, replies, roles, start, status, stop_board, stops, zones
from handlers import groups as group_handlers
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
    out_of_reach,
    overlap,
    parting,
    pinned,
    qr,
    register,
    reminders,
    reposting,
    roll_call,
    silent,
    taps,
)
from handlers.files import Maker
from handlers.help_requests import approving as request_approving
from handlers.help_requests import assigning as request_assigning
from handlers.help_requests import board as request_board
from handlers.help_requests import commands as request_commands
from handlers.help_requests import desk_card as request_desk_card
from handlers.help_requests import draft_board as need_draft_board
from handlers.help_requests import draft_ending as need_draft_ending
from handlers.help_requests import draft_taps as need_draft_taps
from handlers.help_requests import drafting as need_drafting
from handlers.help_requests import due as requests_due
from handlers.help_requests import explaining as request_explaining
from handlers.help_requests import exporting as request_exporting
from handlers.help_requests import forgetting as request_forgetting
from handlers.help_requests import kinds as request_kinds
from handlers.help_requests import lists as request_lists
from handlers.help_requests import offering as need_offering
from handlers.help_requests import photos as request_photos
from handlers.help_requests import request_sheet
from handlers.help_requests import showing as request_showing
from handlers.help_requests import taps as request_taps
from handlers.report import book as report_book
from handlers.report import commands as report_commands
from handlers.report import records
from handlers.rounds import area_board, ledger_sheet, slot_board, week_picture
from handlers.rounds import card as round_card
from handlers.rounds import closing as round_closing
from handlers.rounds import commands as round_commands
from handlers.rounds import desk as round_desk
from handlers.rounds import desk_card as round_desk_card
from handlers.rounds import draft_board as area_draft_board
from handlers.rounds import drafting as area_drafting
from handlers.rounds import excusing as round_excusing
from handlers.rounds import kinds as round_kinds
from handlers.rounds import late as round_late
from handlers.rounds import ledger as round_ledger
from handlers.rounds import missed as round_missed
from handlers.rounds import opening as round_opening
from handlers.rounds import problems as round_problems
from handlers.rounds import proof as round_proof
from handlers.rounds import reminders as round_reminders
from handlers.rounds import taps as round_taps
from handlers.rounds import today as rounds_today
from handlers.rounds import today_board as rounds_today_board
from handlers.rounds import week as rounds_week
from storage import desk, inbox, people
from storage.database import Database, Unwritable

if TYPE_CHECKING:
    from bot.webhook import HookedReceiver

RETRY = timedelta(seconds=5)
"""Between tries to reach Telegram at start."""
GRACE = 3
"""Seconds that what is on its way is given when the desk stops."""


def handlers() -> Sequence[Handler]:
    """List every handler; the first that fits handles an update."""
    return [
        *start.handlers(),
        *group_handlers.handlers(),
        *roles.handlers(),
        *zones.handlers(),
        *report_commands.handlers(),
        *round_ledger.handlers(),
        *records.handlers(),
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
        *request_showing.handlers(),
        *request_forgetting.handlers(),
        *request_exporting.handlers(),
        *request_lists.handlers(),
        *request_approving.handlers(),
        *need_drafting.handlers(),
        *request_commands.handlers(),
        *rounds_week.handlers(),
        *rounds_today.handlers(),
        *area_drafting.handlers(),
        *round_commands.handlers(),
        *me.handlers(),
        *parked.handlers(),
        *status.handlers(),
        *taps.handlers(),
        *choosing.handlers(),
        *parting.handlers(),
        *request_taps.handlers(),
        *need_draft_taps.handlers(),
        *need_offering.handlers(),
        *request_assigning.handlers(),
        *round_taps.handlers(),
        *round_missed.handlers(),
        *round_late.handlers(),
        *round_excusing.handlers(),
        *round_desk.handlers(),
        *round_proof.handlers(),
        *replies.handlers(),
        *start.fallbacks(),
    ]


def painters(policy: Policy) -> Mapping[str, Painter]:
    """List how each kind of board is drawn; days and hours are those of the group that it is about."""
    return {
        board.KIND: board.paint,
        guests.KIND: guests.paint,
        on_behalf.KIND: on_behalf.paint,
        register.KIND: register.paint,
        board.ROLL_CALL: roll_call.paint,
        board.SILENT: silent.paint,
        board.PARTING: parting.paint,
        out_of_reach.KIND: out_of_reach.paint,
        overlap.KIND: overlap.paint,
        pinned.KIND: pinned.paint,
        draft_board.KIND: partial(draft_board.paint, policy=policy),
        request_kinds.KIND: partial(request_board.paint, policy=policy),
        request_assigning.CHOICE: partial(request_assigning.paint, policy=policy),
        request_kinds.DESK: partial(request_desk_card.paint, policy=policy),
        request_kinds.HOW: request_explaining.paint,
        request_kinds.PHOTO: request_photos.paint,
        round_kinds.SLOT: slot_board.paint,
        round_kinds.CARD: round_card.paint,
        rounds_today_board.KIND: partial(rounds_today_board.paint, policy=policy),
        round_kinds.PROBLEM: round_problems.paint,
        round_kinds.DESK: partial(round_desk_card.paint, policy=policy),
        stops.KIND: stop_board.paint,
        area_draft_board.KIND: partial(area_draft_board.paint, policy=policy),
        round_kinds.AREA: partial(area_board.paint, policy=policy),
        request_kinds.DRAFT: partial(need_draft_board.paint, policy=policy),
    }


def makers(policy: Policy) -> Mapping[str, Maker]:
    """List how each kind of file is made."""
    return {
        call_sheet.KIND: call_sheet.make,
        qr.KIND: qr.make,
        request_sheet.KIND: partial(request_sheet.make, policy=policy),
        week_picture.KIND: partial(week_picture.make, policy=policy),
        ledger_sheet.KIND: partial(ledger_sheet.make, policy=policy),
        report_book.KIND: partial(report_book.make, policy=policy),
    }


def dues(policy: Policy) -> Sequence[Due]:
    """List what falls due; a day begins at midnight in the zone of the desk."""
    zone = policy.zone
    return [
        # Before calls end: what was due of one during a stop is missed, and not dropped because the call is over.
        Due("reminders", partial(reminders.remind, policy=policy), reminders.next_reminder),
        Due("calls_ended", partial(due.end, policy=policy), due.next_end),
        Due("call_drafts_dropped", due.drop_drafts, due.next_draft),
        Due("requests_chased", partial(requests_due.chase, policy=policy), requests_due.next_chase),
        Due("need_drafts_expired", partial(need_draft_ending.expire, policy=policy), need_draft_ending.next_expiry),
        Due(
            "requests_purged",
            partial(request_forgetting.purge, policy=policy),
            partial(request_forgetting.next_purge, policy=policy),
        ),
        Due("area_drafts_dropped", area_drafting.drop, area_drafting.next_drop),
        Due("rounds_opened", partial(round_opening.open_due, policy=policy), round_opening.next_opening),
        Due("rounds_closed", partial(round_closing.close_due, policy=policy), round_closing.next_closing),
        Due("round_reminders", partial(round_reminders.remind, policy=policy), round_reminders.next_reminder),
        Due(
            "weeks_sent",
            partial(rounds_week.send_due, policy=policy),
            partial(rounds_week.next_due, policy=policy),
        ),
        Due("round_questions", round_problems.take_away_due, round_problems.next_to_take_away),
        Due("held_said", partial(holding.say_due, policy=policy), holding.next_due),
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
        self.tally = Tally(clock.now())
        self.bot = make_bot(settings, self.tally.called)
        intake = Intake(database=database, clock=clock, tally=self.tally, wake_worker=working.ring, passed=passed)
        self.receiver = make_receiver(settings, self.bot, intake, clock, receiving)
        self.vitals = Vitals(
            tally=self.tally,
            receiver=self.receiver,
            hooked=settings.telegram.mode == "webhook",
            backup=BackupSigns,
        )
        self.toaster = Toaster(
            bot=self.bot, words=self.words, clock=clock, answered=self.tally.answered, rested=self.stillness.set
        )
        files = Files(database, makers(self.policy), self.words, self.policy.zone)
        self.sender = Sender(
            database=database,
            delivery=Delivery(self.bot, self.words, files),
            painters={
                **painters(self.policy),
                status.KIND: partial(status.paint, report=self.vitals.read),
                alarms.KIND: partial(alarms.paint, report=self.vitals.read),
            },
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
        self.ticker = Ticker(
            database=database,
            dues=dues(self.policy),
            late=self.tally.late,
            wake_sender=sending.ring,
            passed=passed,
        )
        self.watch = Watch(database=database, policy=self.policy, report=self.vitals.read, wake_sender=sending.ring)

    # Running --------------------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.Task[None]]:
        """Run until the end of the body. What is on its way then is given a moment to arrive.

        Gives the task that runs: should it end before, a part has failed, and the end of the body raises why.
        """
        async with self._probed(), self._parts() as running:
            yield running

    @asynccontextmanager
    async def _parts(self) -> AsyncIterator[asyncio.Task[None]]:
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

    def _probed(self) -> AbstractAsyncContextManager[None]:
        if not self.settings.metrics.listen:
            return nullcontext()
        from bot.probe import Probe, probing  # a web server comes with it, which few desks need

        return probing(Probe(self.database, self.vitals, self.clock), self.settings.metrics)

    async def _run(self) -> None:
        await self._reach_telegram()
        async with asyncio.TaskGroup() as group:
            group.create_task(self.receiver.run())  # first, since keeping what arrives needs none of the rest
            await self._offer_menu()
            self.reached.set()
            for part in (self.worker, self.sender):
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


def make_bot(settings: Settings, called: Callable[[str, str], None] = nobody_counts) -> Bot:
    """Make the bot of this desk, on our own HTTP; `called` is told of each call."""
    # Telegram's waiting times as timedelta; without it the library warns at each.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    request = AiohttpRequest(called=called)
    api = settings.telegram.api_url
    return Bot(
        settings.telegram.token.get_secret_value(),
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=request,
        get_updates_request=request,
    )


def make_receiver(
    settings: Settings, bot: Bot, intake: Intake, clock: Clock, bell: Bell
) -> "Receiver | HookedReceiver":
    """Make what takes in updates: it asks Telegram for them, or waits until Telegram brings them."""
    if settings.telegram.mode == "webhook":
        from bot.webhook import HookedReceiver  # a web server comes with it, which few desks need

        return HookedReceiver(hook=settings.webhook, bot=bot, intake=intake, clock=clock, bell=bell)
    return Receiver(url=bot.base_url, request=bot.request, intake=intake, clock=clock, bell=bell)
