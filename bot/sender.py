"""Outbox -> Telegram, within its limits.

The life of a message: a handler puts it into the outbox, in the transaction of what it is about. The sender reads what
waits, asks `domain.pace.which_next` what may go now, and lets it go in a task of its own: one at a time to a chat,
chats side by side. What Telegram took is marked in one transaction, together with the pace of its chat and with what
the answer brings back to the inbox. So sending is at least once: between Telegram's taking it and the mark the process
may die, and then it goes again. Boards are drawn when their turn comes, so the newest state goes out, once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

from telegram.error import TelegramError

from bot.clock import Bell, Clock
from bot.delivery import Delivered, Delivery, Picture
from bot.logs import log, warn, where
from bot.milestones import Milestone, Passed
from bot.trouble import Kind, Trouble, trouble
from domain.messages import Delete, Notice, Pin, Rewrite, SendFile, SetMenu, Urgency
from domain.pace import LONG_AFTER, Job, Limits, Pace, which_next
from domain.people import Reach
from domain.policy import Policy
from handlers.brought import Brought, Moved, Muted, Removed, Unpinnable, Unreachable, wrap
from handlers.drawing import Painter
from storage import boards, desk, groups, inbox, outbox, paces, people
from storage.boards import Placed
from storage.database import Database, Transaction, Unwritable
from storage.moments import to_text
from storage.outbox import Parcel

BOARD_GAP = timedelta(seconds=2.5)
"""Between two edits of one board: a storm of taps costs few edits, and the last tap is seen within 3 seconds."""
LOOKED_AT = 200
"""How many chats the sender looks at in one go."""
IN_FLIGHT = 100
"""How many calls are on their way at once at most."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=1), timedelta(minutes=1)
"""Before another try, doubled each time."""
MUTED = timedelta(minutes=1)
"""Before another try in a group in which the bot may not write: nobody tells it when it may again."""
LIFE = timedelta(days=1)
"""What could not be said for so long is not said any more; boards are always drawn."""

Item: TypeAlias = Parcel | Placed
REACHES = {Kind.NEVER: Reach.NEVER, Kind.BLOCKED: Reach.BLOCKED, Kind.GONE: Reach.GONE}


class Sender:
    """Sends what waits in the outbox."""

    def __init__(
        self,
        *,
        database: Database,
        delivery: Delivery,
        painters: Mapping[str, Painter],
        limits: Limits,
        policy: Policy,
        clock: Clock,
        bell: Bell,
        wake_worker: Callable[[], None],
        passed: Passed,
    ) -> None:
        """Send through `delivery`; `wake_worker` is called when something came back into the inbox."""
        self._database = database
        self._delivery = delivery
        self._painters = painters
        self._policy = policy
        self._clock = clock
        self._bell = bell
        self._wake_worker = wake_worker
        self._passed = passed
        self._pace = Pace(limits)
        self._looked_at = LONG_AFTER  # so that the first look holds against what an earlier run left
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def resting(self) -> bool:
        """Whether nothing is on its way."""
        return not self._tasks

    async def run(self) -> None:
        """Send what may go, then rest until there is more or its time comes; until cancelled."""
        async with self._database.read() as tx:
            self._pace = Pace(self._pace.limits, chats=await paces.load(tx, self._clock.now()))
        while True:
            try:
                await self._follow_the_clock()
                wait_until = await self.dispatch()
            except Unwritable as error:
                warn("database trouble", reason=where(error))
                wait_until = self._clock.now() + FIRST_PAUSE
            await self._bell.wait(wait_until)

    async def finish(self) -> None:
        """Wait for what is on its way."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def drop(self) -> None:
        """Give up what is still on its way; it is not marked, so the next start sends it."""
        for task in self._tasks:
            task.cancel()

    # What goes next -----------------------------------------------------------------------------------------------

    async def _follow_the_clock(self) -> None:
        """Where the clock was set back, what waits does not wait for the time that will come a second time."""
        now = self._clock.now()
        if now >= self._looked_at:
            self._looked_at = now
            return
        self._pace = self._pace.as_of(now)
        async with self._database.write() as tx:
            await boards.hurry(tx, now + BOARD_GAP)
        self._looked_at = now

    async def dispatch(self) -> datetime | None:
        """Let go all that may go now; returns when the next thing may, None when that takes an event."""
        if len(self._pace.chats) > LOOKED_AT:
            self._pace = self._pace.rested(self._clock.now())
        was_busy = frozenset(self._busy)  # what is marked while the outbox is read would be read as waiting
        now = self._clock.now()
        async with self._database.read() as tx:
            parcels = await outbox.heads(tx, now, LOOKED_AT)
            changed = await boards.changed(tx, now, LOOKED_AT)
            dues = [await outbox.next_due(tx, now), await boards.next_due(tx, now)]
        items: list[Item] = [*parcels, *changed]
        jobs = {_job(item): item for item in items}
        while len(self._tasks) < IN_FLIGHT:
            choice = which_next(list(jobs), self._pace, was_busy | self._busy, self._clock.now())
            if choice.job is None:
                dues.append(choice.wait_until)
                break
            self._let_go(choice.job, jobs.pop(choice.job))
        return min((due for due in dues if due is not None), default=None)

    def _let_go(self, job: Job, item: Item) -> None:
        self._pace = self._pace.took(job, self._clock.now())
        self._busy.add(job.chat_id)
        task = asyncio.create_task(self._send(job, item))
        self._tasks.add(task)
        task.add_done_callback(lambda task: self._ended(job, task))

    def _ended(self, job: Job, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._busy.discard(job.chat_id)
        if not task.cancelled() and (error := task.exception()):
            warn("send failed", chat=job.chat_id, reason=where(error))
        self._bell.ring()

    # One thing on its way -----------------------------------------------------------------------------------------

    async def _send(self, job: Job, item: Item) -> None:
        try:
            if isinstance(item, Placed):
                await self._send_board(job, item)
            else:
                await self._send_parcel(job, item)
        except Exception:
            # A bug: this one thing must not be tried in a circle, nor stop the others.
            await self._put_off(job, item, self._clock.now() + LONGEST_PAUSE)
            raise

    async def _send_parcel(self, job: Job, parcel: Parcel) -> None:
        if self._clock.now() - parcel.created_at > LIFE:
            await self._mark(job, parcel, Trouble(Kind.REFUSED, "too old"))
            return
        self._passed(Milestone.SENDING)
        try:
            delivered = await self._delivery.deliver(parcel, self._clock.now())
        except TelegramError as error:
            await self._mark(job, parcel, trouble(error))
            return
        self._passed(Milestone.SENT)
        await self._mark(job, parcel, delivered)
        self._passed(Milestone.MARKED)

    async def _mark(self, job: Job, parcel: Parcel, result: Delivered | Trouble) -> None:
        now = self._clock.now()

        async def write(tx: Transaction) -> Brought | None:
            if isinstance(result, Trouble):
                return await self._settle_trouble(tx, parcel, result, now)
            await outbox.sent(tx, parcel.id, result.message_id, now)
            if result.message_id is not None:
                await groups.spoke(tx, parcel.chat_id)
                await _let_fade(tx, parcel, result, now)
            return result.brought

        await self._record(job, write)
        _log_result(parcel.chat_id, type(parcel.saying).__name__.lower(), result)

    async def _settle_trouble(self, tx: Transaction, parcel: Parcel, what: Trouble, now: datetime) -> Brought | None:
        brief = isinstance(parcel.saying, Notice) and parcel.saying.lasts is not None
        private = parcel.chat_id > 0
        match what.kind:
            case Kind.WAIT:
                self._pace = self._pace.paused(parcel.chat_id, now + what.wait)
            case Kind.UNCERTAIN if brief:
                await _give_up(tx, parcel, what.words, now)
            case Kind.UNCERTAIN:
                await outbox.later(tx, parcel.id, now + _pause(parcel.tries))
            case Kind.MOVED:
                await outbox.later(tx, parcel.id, now + FIRST_PAUSE)
                return Moved(old=parcel.chat_id, new=what.moved_to)
            case Kind.NEVER | Kind.BLOCKED | Kind.GONE | Kind.REMOVED if private:
                await _give_up(tx, parcel, what.words, now)
                return _unreachable(parcel.chat_id, what.kind, now)
            case Kind.REMOVED | Kind.MUTED if isinstance(parcel.saying, Notice):
                await outbox.later(tx, parcel.id, now + FIRST_PAUSE)
                return self._shut_out(parcel.chat_id, what.kind, now)
            case Kind.MUTED if isinstance(parcel.saying, Pin):
                await _give_up(tx, parcel, what.words, now)
                return Unpinnable(chat_id=parcel.chat_id)
            case _:
                await _give_up(tx, parcel, what.words, now)
        return None

    # Boards -------------------------------------------------------------------------------------------------------

    async def _send_board(self, job: Job, board: Placed) -> None:
        picture = await self._paint(board)
        if picture is None:
            await self._record(job, lambda tx: self._retire(tx, board))
            return
        self._passed(Milestone.SENDING)
        try:
            message_id = await self._show(board, picture)
        except TelegramError as error:
            await self._mark_trouble(job, board, trouble(error))
            return
        self._passed(Milestone.SENT)
        next_at = self._clock.now() + BOARD_GAP

        async def write(tx: Transaction) -> None:
            await boards.drawn(tx, board, message_id, picture.digest, next_at)
            if board.message_id is None:
                await groups.spoke(tx, board.chat_id)
                if board.pinned:
                    pin = Pin(board.chat_id, message_id)
                    await outbox.put(tx, pin, language=self._policy.language, now=self._clock.now())

        await self._record(job, write)
        self._passed(Milestone.MARKED)
        log("board", chat=board.chat_id, message=message_id, kind=board.kind, number=board.thing_id)

    async def _retire(self, tx: Transaction, board: Placed) -> None:
        if await boards.retire(tx, board) and board.message_id is not None:
            delete = Delete(board.chat_id, board.message_id)
            await outbox.put(tx, delete, language=self._policy.language, now=self._clock.now())

    async def _paint(self, board: Placed) -> Picture | None:
        now = self._clock.now()
        async with self._database.read() as tx:
            drawing = await self._painters[board.kind](tx, board, now)
            if drawing is None:
                return None
            about = board.chat_id if drawing.group is None else drawing.group
            language = await people.language_of(tx, board.chat_id, drawing.group)
            zone = await groups.zone_of(tx, about)
        return self._delivery.picture(drawing, language or self._policy.language, now, zone)

    async def _show(self, board: Placed, picture: Picture) -> int:
        if board.message_id is None:
            return await self._delivery.post(board, picture)
        if board.shown != picture.digest and not picture.photo:
            await self._delivery.edit(board, picture)
        return board.message_id

    async def _mark_trouble(self, job: Job, board: Placed, what: Trouble) -> None:
        now = self._clock.now()

        async def write(tx: Transaction) -> Brought | None:
            if what.kind is not Kind.WAIT:
                await boards.later(tx, board, now + _pause(board.tries))
            return await self._settle_board_trouble(tx, board, what, now)

        await self._record(job, write)
        _log_result(board.chat_id, "board", what)

    async def _settle_board_trouble(
        self, tx: Transaction, board: Placed, what: Trouble, now: datetime
    ) -> Brought | None:
        match what.kind:
            case Kind.WAIT:
                self._pace = self._pace.paused(board.chat_id, now + what.wait)
            case Kind.UNCERTAIN:
                pass  # drawn again later: an edit twice is an edit
            case Kind.NO_MESSAGE:
                await boards.lost(tx, board)
            case Kind.MOVED:
                return Moved(old=board.chat_id, new=what.moved_to)
            case Kind.NEVER | Kind.BLOCKED | Kind.GONE | Kind.REMOVED if board.chat_id > 0:
                return _unreachable(board.chat_id, what.kind, now)
            case Kind.REMOVED | Kind.MUTED:
                return self._shut_out(board.chat_id, what.kind, now)
            case _:  # as it is it can't be shown; what comes of the next change may
                await boards.give_up(tx, board)
        return None

    def _shut_out(self, chat_id: int, kind: Kind, now: datetime) -> Brought:
        if kind is Kind.REMOVED:
            return Removed(chat_id=chat_id)
        self._pace = self._pace.paused(chat_id, now + MUTED)
        return Muted(chat_id=chat_id)

    # What is written ----------------------------------------------------------------------------------------------

    async def _record(self, job: Job, write: Callable[[Transaction], Awaitable[Brought | None]]) -> None:
        """Write what came of a job, its chat's pace, and what it brings back, in one transaction.

        While the disk won't take it, the chat stays busy: what Telegram took must not go again.
        """
        while True:
            now = self._clock.now()
            self._pace = self._pace.ended(job, now)
            try:
                async with self._database.write() as tx:
                    brought = await write(tx)
                    if (chat := self._pace.chats.get(job.chat_id)) is not None:
                        await paces.save(tx, job.chat_id, chat)
                    if brought is not None:
                        await inbox.bring(tx, wrap(brought), now)
            except Unwritable as error:
                warn("database trouble", reason=where(error))
                await self._clock.sleep_until(now + FIRST_PAUSE)
            else:
                break
        if brought is not None:
            self._wake_worker()

    async def _put_off(self, job: Job, item: Item, until: datetime) -> None:
        if isinstance(item, Placed):
            await self._record(job, lambda tx: boards.later(tx, item, until))
        else:
            await self._record(job, lambda tx: outbox.later(tx, item.id, until))


def _job(item: Item) -> Job:
    age = item.due_at if isinstance(item, Placed) else item.created_at
    return Job(
        id=int(age.timestamp() * 1000),
        chat_id=item.chat_id,
        urgency=Urgency(item.urgency),
        at=item.due_at,
        is_group=item.chat_id < 0,
        costs=isinstance(item, Placed) or isinstance(item.saying, Notice | Rewrite | SendFile),
    )


async def _let_fade(tx: Transaction, parcel: Parcel, delivered: Delivered, now: datetime) -> None:
    """See to it that a message goes which is not to stay."""
    notice = parcel.saying
    if isinstance(notice, Notice) and notice.lasts is not None and delivered.message_id is not None:
        delete = Delete(notice.chat_id, delivered.message_id)
        await outbox.put(tx, delete, language=parcel.language, now=now, due_at=now + notice.lasts)


async def _give_up(tx: Transaction, parcel: Parcel, reason: str, now: datetime) -> None:
    """Never say it; what waits for the answer to such a question is put aside with the same reason."""
    await outbox.drop(tx, parcel.id, reason, now)
    await inbox.give_up(tx, parcel.id, reason)
    if isinstance(parcel.saying, SetMenu):
        await desk.set_menu_digest(tx, None)  # the next start offers it again


def _pause(tries: int) -> timedelta:
    pause: timedelta = FIRST_PAUSE * 2 ** min(tries, 10)
    return min(pause, LONGEST_PAUSE)


def _unreachable(person_id: int, kind: Kind, now: datetime) -> Brought:
    return Unreachable(person_id=person_id, reach=REACHES.get(kind, Reach.NEVER), at=to_text(now))


def _log_result(chat_id: int, kind: str, result: Delivered | Trouble) -> None:
    if isinstance(result, Delivered):
        log("sent", chat=chat_id, kind=kind, message=result.message_id)
    else:
        warn("not sent", chat=chat_id, kind=kind, reason=result.words)
