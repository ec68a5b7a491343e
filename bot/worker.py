"""Inbox -> handlers: one update after another, in order, several to a commit, each in a savepoint of its own."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from telegram import Bot, Update
from telegram.ext import BaseHandler

from bot.clock import Bell, Clock, breathe
from bot.logs import log, warn, where
from bot.milestones import Milestone, Passed
from domain.messages import AskAdmins, AskMember, Postponed, Refused, Toast
from domain.policy import Policy
from handlers import brought
from handlers.context import Context, meet
from storage import inbox, outbox
from storage.database import Database, Transaction, Unwritable
from storage.inbox import Arrival
from storage.moments import from_text

BATCH = 100
"""Updates to a commit at most."""
PAUSE = timedelta(seconds=1)
"""Before another try when the disk would not take the last one."""
SHOWN = ("text", "entities", "caption", "caption_entities", "photo", "reply_markup", "reply_to_message")
"""What a message shows, of all that Telegram says of it."""
MINUTE = 60
"""Seconds after which a person's taps are counted anew."""

Handler = BaseHandler[Update, Context, None]


@dataclass(frozen=True, slots=True)
class TapAnswer:
    """What a tap is answered with."""

    query_id: str
    toast: Toast | None  # None: nothing to say, but the phone waits for an answer
    language: str
    zone: ZoneInfo  # by whose clock it shows times
    arrived_at: datetime


class Worker:
    """Handles what waits in the inbox."""

    def __init__(
        self,
        *,
        database: Database,
        bot: Bot,
        handlers: Sequence[Handler],
        policy: Policy,
        clock: Clock,
        bell: Bell,
        answer: Callable[[TapAnswer], None],
        wake_sender: Callable[[], None],
        passed: Passed,
    ) -> None:
        """Handle with the first of `handlers` that fits.

        After the commit, `answer` is given the answers to taps, and `wake_sender` is called since there may be
        something in the outbox.
        """
        self._database = database
        self._bot = bot
        self._handlers = handlers
        self._policy = policy
        self._clock = clock
        self._bell = bell
        self._answer = answer
        self._wake_sender = wake_sender
        self._passed = passed

    async def run(self) -> None:
        """Handle what waits, then rest until there is more; until cancelled."""
        while True:
            try:
                while await self._batch():
                    pass
                await self._bell.wait()
            except Unwritable as error:
                warn("database trouble", reason=where(error))
                await self._bell.wait(self._clock.now() + PAUSE)

    async def _batch(self) -> bool:
        """Handle the next updates in one commit; returns whether more wait: new ones, or those put in line again."""
        answers: list[TapAnswer] = []
        now = self._clock.now()
        async with self._database.write() as tx:
            arrivals = await inbox.waiting(tx, BATCH)
            if not arrivals:
                return False
            settled = []
            for arrival in arrivals:
                if await self._settle(tx, arrival, now, answers):
                    settled.append(arrival.id)
                await breathe()
            await inbox.settle(tx, settled, now)
            more = bool(await inbox.waiting(tx, 1))
            self._passed(Milestone.HANDLED)
        self._passed(Milestone.SETTLED)
        log("handled", updates=len(arrivals), last=arrivals[-1].update_id)
        for answer in answers:
            self._answer(answer)
        self._wake_sender()
        return more

    async def _settle(self, tx: Transaction, arrival: Arrival, now: datetime, answers: list[TapAnswer]) -> bool:
        """Handle one row; whether it is settled, and not parked or postponed."""
        try:
            return await self._handle(tx, arrival, now, answers)
        except Unwritable:
            raise
        except Exception as error:  # a bug must not stop the line: the update is kept, with its reason
            warn("parked", inbox=arrival.id, update=arrival.update_id, reason=where(error))
            await inbox.park(tx, arrival.id, where(error))
            return False

    async def _handle(self, tx: Transaction, arrival: Arrival, now: datetime, answers: list[TapAnswer]) -> bool:
        context = Context(
            tx=tx,
            policy=self._policy,
            now=now,
            bot_id=self._bot.id,
            bot_username=self._bot.username,
            again=arrival.postponed > 0,
        )
        if arrival.update_id is None:
            async with tx.savepoint():
                await brought.handle(context, brought.unwrap(arrival.body))
            return True
        update = Update.de_json(_without_board(json.loads(arrival.body)), self._bot)
        return await self._handle_update(context, arrival, update, answers)

    async def _handle_update(
        self, context: Context, arrival: Arrival, update: Update, answers: list[TapAnswer]
    ) -> bool:
        tx, query = context.tx, update.callback_query
        try:
            async with tx.savepoint():
                if await meet(context, update):
                    await self._act(context, update)
        except Refused as refused:
            async with tx.savepoint():
                await meet(context, update)  # who asked stays known, though nothing of what they asked stands
                await context.say_refused(refused, tapped=query is not None)
        except Postponed as postponed:
            async with tx.savepoint():
                await meet(context, update)
                await self._postpone(context, arrival, postponed.errand)
            return False
        if query is not None:
            arrived_at = from_text(arrival.received_at)
            answers.append(TapAnswer(query.id, context.toast, context.language, context.zone, arrived_at))
        return True

    async def _postpone(self, context: Context, arrival: Arrival, errand: AskAdmins | AskMember) -> None:
        errand_id = await outbox.put(context.tx, errand, language=context.language, now=context.now)
        await inbox.postpone(context.tx, arrival.id, errand_id)

    async def _act(self, context: Context, update: Update) -> None:
        if context.taps > self._policy.taps_per_minute:
            raise Refused("too-fast", seconds=MINUTE)
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.handle_update(update, cast(Any, None), check, context)
                return
        if update.callback_query is not None:
            raise Refused("button-gone")


def _without_board(body: dict[str, Any]) -> dict[str, Any]:
    """A tap comes with all that the tapped message showed. What is true stands in the database, so it is not read."""
    match body:
        case {"callback_query": {"message": dict(message)}}:
            for shown in SHOWN:
                message.pop(shown, None)
    return body
