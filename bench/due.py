"""python -m bench.due: 500 reminders fall due within a minute; how long from due until Telegram has each.

Each is of a call of its own, to a person of its own, so that no limit of Telegram's is met: what is seen is the desk's
own delay, which begins with a look at the clock once a second. Then a heap waits at a start, urgent, reminders and
bulk, put in line the other way round: who is first?
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import loads, records
from bench.figure import Figure, percentile, table
from bench.loads import DATABASE
from bench.telegram import Telegram
from bot.clock import SystemClock
from domain.call_reminder import Kind, Reminder
from domain.duty_call import Answer, DutyCall, Meaning, attendance
from domain.messages import Notice, Urgency
from domain.people import Reach
from handlers.duty_calls.board import KIND
from storage import answers, desk, duty_calls, groups, outbox, people, reminders
from storage.database import Database, Transaction

THINGS, MINUTE = 500, timedelta(minutes=1)
LEAD = timedelta(seconds=6)
"""From when the file is filled until the first thing is due; the desk starts meanwhile."""
HEAP = 60
"""How many of each urgency wait at the start of the second load."""
GROUP = -1_004_100_000_000


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody is to hear something at a moment."""

    person_id: int
    due_at: datetime


async def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        figures = [*await _reminded(_folder(folder / "minute")), *await _ordered(_folder(folder / "heap"))]
    print(table(figures))


async def _reminded(folder: Path) -> list[Figure]:
    """Let 500 reminders fall due, evenly, within a minute."""
    telegram = Telegram()
    async with telegram.serving() as url:
        waits = await _fill(folder / DATABASE, SystemClock().now() + LEAD)
        async with loads.desk(folder, url, quiet=False) as child:
            async with asyncio.timeout((LEAD + 2 * MINUTE).total_seconds()):
                await telegram.until(
                    lambda: all(wait.person_id in telegram.first_said for wait in waits), patience=None
                )
            await child.end()
    late = [(telegram.first_said[wait.person_id] - wait.due_at).total_seconds() for wait in waits]
    return [
        Figure(f"due to handed to Telegram, {THINGS} within a minute, p50, s", [percentile(late, 50)], 1, digits=2),
        Figure(f"due to handed to Telegram, {THINGS} within a minute, p99, s", [percentile(late, 99)], 3, digits=2),
        Figure("said before it was due", [sum(seconds < 0 for seconds in late)], 0, digits=0),
    ]


async def _ordered(folder: Path) -> list[Figure]:
    """Let a heap of messages wait, the least urgent first in line."""
    telegram, now = Telegram(), SystemClock().now()
    async with telegram.serving() as url:
        heap = await _heap(folder / DATABASE, now)
        async with loads.desk(folder, url, quiet=False) as child:
            await telegram.until(lambda: len(telegram.first_said) == HEAP * len(heap))
            await child.end()
    said = {urgency: sorted(telegram.first_said[each] for each in people_) for urgency, people_ in heap.items()}
    return [
        Figure(
            f"{second.name.lower()} before the last {first.name.lower()}", [_overtook(said, first, second)], 0, digits=0
        )
        for first, second in ((Urgency.URGENT, Urgency.REMINDER), (Urgency.REMINDER, Urgency.BULK))
    ]


def _overtook(said: dict[Urgency, list[datetime]], first: Urgency, second: Urgency) -> int:
    return sum(moment < said[first][-1] for moment in said[second])


async def _fill(path: Path, begin: datetime) -> Sequence[Wait]:
    database = await Database.open(path, now=begin)
    try:
        async with database.write() as tx:
            return [await _call(tx, number, begin + number * MINUTE / THINGS) for number in range(THINGS)]
    finally:
        await database.close()


async def _call(tx: Transaction, number: int, due_at: datetime) -> Wait:
    """Keep a call to which one person comes, whose reminder is due then."""
    chat_id, person_id = GROUP - number, records.person(number)
    posted_at, starts_at = due_at - timedelta(hours=3), due_at + timedelta(minutes=30)
    await groups.meet(tx, chat_id, f"小区{number}", posted_at)
    await groups.register(tx, chat_id, posted_at)
    await people.meet(tx, person_id, f"居民{number}", posted_at)
    await people.reach(tx, person_id, Reach.REACHED)
    call = DutyCall(
        id=await desk.next_number(tx, KIND),
        chat_id=chat_id,
        needed=1,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="东区门岗",
        purpose="测温登记",
        posted_at=posted_at,
    )
    await duty_calls.add(tx, call)
    answer = Answer(person_id=person_id, meaning=Meaning.COMING, said_at=posted_at)
    await answers.add(tx, call.id, answer)
    await answers.set_stand(tx, call.id, person_id, attendance([answer]))
    await reminders.plan(tx, call.id, [Reminder(Kind.SOON, due_at, starts_at)])
    return Wait(person_id, due_at)


async def _heap(path: Path, now: datetime) -> dict[Urgency, list[int]]:
    heap: dict[Urgency, list[int]] = {}
    database = await Database.open(path, now=now)
    try:
        async with database.write() as tx:
            for place, urgency in enumerate((Urgency.BULK, Urgency.REMINDER, Urgency.URGENT)):
                heap[urgency] = [records.person(place * HEAP + number) for number in range(HEAP)]
                for person_id in heap[urgency]:
                    notice = Notice(chat_id=person_id, key="me-none", urgency=urgency)
                    await outbox.put(tx, notice, language="zh", now=now)
    finally:
        await database.close()
    return heap


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


if __name__ == "__main__":
    asyncio.run(main())
