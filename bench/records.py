"""A desk that has been at work for long: its file, filled through storage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from domain.duty_call import Answer, DutyCall, Meaning, attendance
from domain.messages import Urgency
from handlers.duty_calls.board import KIND
from storage import answers, boards, desk, duty_calls, groups, people
from storage.database import Database, Transaction

PEOPLE, CALLS, ANSWERS = 20_000, 1_000, 100
"""How many people and calls there are, and how many answers each call has."""
PERSON = 5_000_000_001
GROUP = -1_004_000_000_001
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A group with one open call that nobody answered yet; calls of different places are on different days."""

    chat_id: int
    call_id: int


def person(number: int) -> int:
    """Give the id of one of the people."""
    return PERSON + number


async def fill(path: Path, places: int, now: datetime) -> Sequence[Place]:
    """Make the file of a desk with all these records, and with so many places for new taps."""
    database = await Database.open(path, now=now)
    try:
        async with database.write() as tx:
            for number in range(PEOPLE):
                await people.meet(tx, person(number), f"居民{number}", now)
            await _group(tx, GROUP, now)
            for number in range(CALLS):
                await _past_call(tx, number, now - number * DAY)
            return [await _place(tx, number, now) for number in range(1, places + 1)]
    finally:
        await database.close()


async def _group(tx: Transaction, chat_id: int, now: datetime) -> None:
    await groups.meet(tx, chat_id, f"小区{-chat_id % 1000}", now)
    await groups.register(tx, chat_id, now)


async def _call(tx: Transaction, chat_id: int, starts_at: datetime, closed_at: datetime | None) -> DutyCall:
    call = DutyCall(
        id=await desk.next_number(tx, KIND),
        chat_id=chat_id,
        needed=500,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="东区门岗",
        purpose="测温登记",
        posted_at=starts_at - DAY,
        closed_at=closed_at,
    )
    await duty_calls.add(tx, call)
    return call


async def _past_call(tx: Transaction, number: int, day: datetime) -> None:
    """Keep a call that is over, and what people said to it: they came, or said that they would."""
    call = await _call(tx, GROUP, day - DAY, closed_at=day - DAY / 2)
    await duty_calls.save(tx, call)
    said = [
        Answer(
            person_id=person((number * ANSWERS + each) % PEOPLE),
            meaning=Meaning.ARRIVED if each % 2 else Meaning.COMING,
            said_at=call.starts_at,
        )
        for each in range(ANSWERS)
    ]
    for answer in said:
        await answers.add(tx, call.id, answer)
    for person_id in {answer.person_id for answer in said}:
        stand = attendance(answer for answer in said if answer.person_id == person_id)
        await answers.set_stand(tx, call.id, person_id, stand)


async def _place(tx: Transaction, number: int, now: datetime) -> Place:
    chat_id = GROUP - number
    await _group(tx, chat_id, now)
    call = await _call(tx, chat_id, now + number * DAY, closed_at=None)
    await boards.post(
        tx, KIND, call.id, "group", chat_id=chat_id, thread_id=None, loud=False, urgency=Urgency.BOARD, now=now
    )
    return Place(chat_id, call.id)


async def counted(path: Path, place: Place, now: datetime) -> int:
    """Count who is on the record as having answered the call of this place; the desk must be stopped."""
    database = await Database.open(path, now=now)
    try:
        async with database.read() as tx:
            return len((await answers.roll(tx, place.call_id)).stands)
    finally:
        await database.close()
