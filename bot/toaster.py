"""The answers to taps. They leave right after the commit, beside the paced queue, and are worth nothing later."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.clock import Clock
from bot.language import Words
from bot.logs import log
from bot.tally import Histogram
from bot.trouble import Kind, trouble
from bot.worker import TapAnswer
from domain.messages import Line

LIFE = timedelta(seconds=15)
"""How long a phone shows that it waits; an answer after that is seen by nobody."""
LONGEST = 200
"""UTF-16 units of an answer at most (Bot API, answerCallbackQuery); a longer one is refused whole."""
IN_FLIGHT = 100
"""How many answers are on their way at once at most: the connections are shared with what the sender sends."""
PAUSE = timedelta(seconds=1)
"""Before another try when Telegram did not answer."""


class Toaster:
    """Answers taps, each in a task of its own."""

    def __init__(
        self, *, bot: Bot, words: Words, clock: Clock, answered: Histogram, rested: Callable[[], None]
    ) -> None:
        """Answer through `bot`, and count how long it took; `rested` is called when nothing is on its way any more."""
        self._answered = answered
        self._bot = bot
        self._words = words
        self._clock = clock
        self._rested = rested
        self._turns = asyncio.Semaphore(IN_FLIGHT)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def resting(self) -> bool:
        """Whether no answer is on its way."""
        return not self._tasks

    def answer(self, answer: TapAnswer) -> None:
        """Answer a tap, soon."""
        task = asyncio.create_task(self._deliver_in_turn(answer, self._clock.now() + LIFE))
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def finish(self) -> None:
        """Wait for what is on its way."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def drop(self) -> None:
        """Give up what is still on its way."""
        for task in self._tasks:
            task.cancel()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log("toast failed", reason=type(error).__name__)
        if not self._tasks:
            self._rested()

    async def _deliver_in_turn(self, answer: TapAnswer, worthless_at: datetime) -> None:
        async with self._turns:
            await self._deliver(answer, worthless_at)

    async def _deliver(self, answer: TapAnswer, worthless_at: datetime) -> None:
        now = self._clock.now()
        toast = answer.toast
        text = (
            _cut(self._words.short(Line(toast.key, toast.facts), answer.language, now, answer.zone)) if toast else None
        )
        link = f"https://t.me/{self._bot.username}?start={toast.start}" if toast and toast.start else None
        while self._clock.now() < worthless_at:
            try:
                await self._bot.answer_callback_query(
                    answer.query_id, text=text, show_alert=bool(toast and toast.alert), url=link
                )
            except (BadRequest, Forbidden) as error:  # too late, or nobody's: seen by nobody
                log("toast dropped", reason=error.message)
                return
            except TelegramError as error:
                await self._clock.sleep_until(self._clock.now() + _pause(error))
            else:
                self._answered.observe(self._clock.now() - answer.arrived_at)
                return
        log("toast dropped", reason="too late")


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")


def _pause(error: TelegramError) -> timedelta:
    what = trouble(error)
    return what.wait if what.kind is Kind.WAIT else PAUSE
