"""Fourteen months go by in seconds: every round that opens is one that another calendar names, and none is left out."""

from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import DAILY, rrule

from bot.config import load
from domain.area import Area, next_due
from domain.policy import Policy
from domain.recurrence import Schedule
from handlers.rounds import closing, opening
from simulator.clock import ManualClock
from storage import areas, groups, rounds
from storage.database import Database, Transaction

BEGIN, END = datetime(2027, 8, 20, 12, tzinfo=UTC), datetime(2028, 11, 10, tzinfo=UTC)
"""Both changes of summer time, twice in autumn; a leap day; the end of a year."""
CROWD = -100
MORNING, AFTERNOON, SMALL_HOURS = time(8), time(16), time(2, 30)
DAY_ONE = date(2027, 8, 21)
SCHEDULES = {
    "twice a day": Schedule(times=(MORNING, AFTERNOON), begins=DAY_ONE),
    "at night": Schedule(times=(SMALL_HOURS,), begins=DAY_ONE),
    "every third day": Schedule(times=(MORNING,), begins=DAY_ONE, every=3),
    "on weekdays": Schedule(times=(SMALL_HOURS, AFTERNOON), begins=DAY_ONE, weekdays=frozenset({0, 2, 4})),
    "on dates": Schedule(
        times=(MORNING,), begins=DAY_ONE, dates=(date(2027, 12, 31), date(2028, 1, 1), date(2028, 2, 29))
    ),
    "until spring": Schedule(times=(MORNING,), begins=date(2027, 10, 1), until=date(2028, 3, 31)),
}
OTHERWISE: Mapping[date, tuple[time, ...]] = {date(2027, 12, 25): (), date(2028, 2, 29): (time(10),)}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "desk.db", now=BEGIN)
    try:
        yield opened
    finally:
        await opened.close()


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    (tmp_path / "config.toml").write_text('[telegram]\ntoken = "123:ABC"\n', encoding="utf-8")
    return load(tmp_path / "config.toml", {}).policy()


def named_by_another_calendar(schedule: Schedule, zone: ZoneInfo) -> Iterator[datetime]:
    """The same by dateutil, whose rules know nothing of ours; days that differ take the place of theirs."""
    whole = [datetime.combine(day, time()) for day in (schedule.begins, schedule.until or date(2028, 12, 31))]
    days = {
        each.date()
        for each in rrule(
            DAILY,
            dtstart=whole[0],
            until=whole[1],
            interval=schedule.every,
            byweekday=sorted(schedule.weekdays) or None,
        )
    }
    if schedule.dates:
        days &= set(schedule.dates)
    for day in sorted(days | {day for day, times in OTHERWISE.items() if times}):
        for at in OTHERWISE.get(day, schedule.times):
            yield by_the_wall(datetime.combine(day, at), zone)


def by_the_wall(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which a clock on the wall shows this; the first minute after it where none ever does."""
    moment = wall.replace(tzinfo=zone).astimezone(UTC)
    while moment.astimezone(zone).replace(tzinfo=None) != wall:
        wall += timedelta(minutes=1)
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
    return moment


async def plan(tx: Transaction, schedule: Schedule, zone: ZoneInfo) -> None:
    await groups.meet(tx, CROWD, "幸福里", BEGIN)
    await groups.register(tx, CROWD, BEGIN)
    await groups.set_zone(tx, CROWD, zone)
    area = Area(
        id=0,
        chat_id=CROWD,
        name="学生宿舍",
        schedule=schedule,
        window=timedelta(minutes=30),
        settled_until=BEGIN,
    )
    area = await areas.add(tx, area, next_due(area, zone), BEGIN)
    for day, times in OTHERWISE.items():
        await tx.execute(
            areas.EXCEPT,
            {
                "area_id": area.id,
                "day": day.isoformat(),
                "times": areas.times_to_text(times),
                "said": "",
                "by": None,
                "now": BEGIN.isoformat(),
            },
        )
    kept = await areas.find(tx, area.id)
    assert kept is not None
    await areas.save(tx, kept, next_due(kept, zone))


async def live(database: Database, policy: Policy, clock: ManualClock) -> None:
    """The clock stops at each moment at which a round opens or its window is over."""
    while True:
        async with database.read() as tx:
            due = [moment for moment in (await opening.next_opening(tx), await closing.next_closing(tx)) if moment]
        if not due or min(due) > END:
            return
        clock.move(min(due))
        async with database.write() as tx:
            await opening.open_due(tx, clock.now(), policy)
            await closing.close_due(tx, clock.now(), policy)


@pytest.mark.parametrize("name", SCHEDULES)
async def test_every_round_of_fourteen_months_opens_once_at_its_moment(
    database: Database, policy: Policy, name: str
) -> None:
    schedule, place = SCHEDULES[name], ZoneInfo("Europe/Berlin")
    async with database.write() as tx:
        await plan(tx, schedule, place)
    await live(database, policy, ManualClock(BEGIN))
    async with database.read() as tx:
        opened = [each for each in await rounds.of_group(tx, CROWD, BEGIN, END) if each.stage != "excused"]
    expected = [moment for moment in named_by_another_calendar(schedule, place) if BEGIN < moment < END]
    assert [each.opens_at for each in opened] == sorted(set(expected))
    assert all(each.closes_at - each.opens_at == timedelta(minutes=30) for each in opened)
