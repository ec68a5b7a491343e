"""python -m bench: the figures of the desk, measured on the running program over loopback."""

import argparse
import asyncio
import os
import platform
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import loads, records
from bench.child import Child, running
from bench.figure import Figure, percentile, table
from bench.loads import DATABASE, Storm, Throughput
from bench.records import Place
from bench.telegram import TOKEN, Press, Telegram
from bot.clock import SystemClock
from handlers.duty_calls.buttons import Coming

IDLE, STORM, BACKLOG = 200, 500, 2_000
"""How many taps come one after another, within a second, and at once."""
MILLI = 1_000
DESK, ANSWERING, COMMITTING = "the desk", "floor b, only answers", "floor c, commits and answers"


@dataclass(frozen=True, slots=True)
class Side:
    """A program that is measured, and the Telegram that it alone speaks to."""

    telegram: Telegram
    child: Child
    seen: list[Throughput] = field(default_factory=list)


class Bench:
    """One run: every load so many times, on one file."""

    def __init__(self, folder: Path, places: Sequence[Place], rounds: int) -> None:
        """Measure in this folder, with a place that is still quiet for each load."""
        self._folder = folder
        self._places = iter(places)
        self._rounds = range(rounds)

    async def starts(self, telegram: Telegram, url: str) -> list[float]:
        """Start the desk, again and again."""
        return [await loads.start(telegram, self._folder, url) for _ in self._rounds]

    async def session(self, telegram: Telegram, url: str) -> list[Figure]:
        """Keep one desk running under every load, beside the floors."""
        async with AsyncExitStack() as stack:
            child = await stack.enter_async_context(loads.desk(self._folder, url))
            sides = {DESK: Side(telegram, child)}
            for name, module, *more in (
                (ANSWERING, "bench.floors.answering_bot"),
                (COMMITTING, "bench.floors.committing_loop", str(self._folder / "floor.db")),
            ):
                sides[name] = await _floor(stack, self._folder, module, *more)
            idle = [await loads.one_by_one(telegram, await self._presses(telegram, IDLE)) for _ in self._rounds]
            storms = [await loads.within_a_second(telegram, await self._presses(telegram, STORM)) for _ in self._rounds]
            await self._race(sides)
            memory = child.peak_megabytes()
        return [
            *_of_idle(idle),
            *_of_storms(storms, telegram.refused),
            *_of_race(sides),
            Figure("memory of the desk at its most, MB", [memory], 120),
        ]

    async def stops(self, telegram: Telegram, url: str) -> tuple[list[float], list[int]]:
        """Stop the desk under load; returns the seconds it took, and how many taps are not on the record."""
        seconds, lost = [], []
        for _ in self._rounds:
            place = next(self._places)
            presses = _presses(telegram, place, BACKLOG)
            seconds.append(await loads.stop_under_load(telegram, self._folder, url, presses))
            counted = await records.counted(self._folder / DATABASE, place, SystemClock().now())
            lost.append(BACKLOG - counted)
        return seconds, lost

    async def _race(self, sides: dict[str, Side]) -> None:
        """Give all sides the same taps, one at a time, in another order each round; the first round is practice."""
        order = list(sides.values())
        for number in (-1, *self._rounds):
            presses = await self._presses(sides[DESK].telegram, BACKLOG)
            order = [*order[1:], order[0]]
            for side in order:
                seen = await loads.all_at_once(side.telegram, side.child, presses)
                if number >= 0:
                    side.seen.append(seen)

    async def _presses(self, telegram: Telegram, taps: int) -> list[Press]:
        place = next(self._places)
        await telegram.until(lambda: any(chat_id == place.chat_id for chat_id, _ in telegram.messages))
        return _presses(telegram, place, taps)


def _presses(telegram: Telegram, place: Place, taps: int) -> list[Press]:
    """So many people press "coming" under the board of this place."""
    (board,) = (message for (chat_id, _), message in telegram.messages.items() if chat_id == place.chat_id)
    return [Press(records.person(number), board, Coming(place.call_id).pack()) for number in range(taps)]


async def _floor(stack: AsyncExitStack, folder: Path, module: str, *more: str) -> Side:
    telegram = Telegram()
    url = await stack.enter_async_context(telegram.serving())
    child = await stack.enter_async_context(running(folder / "floor.log", module, url, TOKEN, *more))
    await telegram.until(lambda: telegram.polls)
    return Side(telegram, child)


def _of_idle(rounds: Sequence[Sequence[float]]) -> Iterator[Figure]:
    for percent in (50, 99):
        seen = [percentile(seconds, percent) * MILLI for seconds in rounds]
        yield Figure(f"tap to answer, idle, p{percent}, ms", seen, 50)


def _of_storms(storms: Sequence[Storm], refused: int) -> Iterator[Figure]:
    seen = [percentile((tap.seconds for tap in storm.taps), 99) * MILLI for storm in storms]
    yield Figure(f"tap to answer, {STORM} within a second, p99, ms", seen, 50)
    yield Figure("edits for those", [storm.edits for storm in storms], digits=0)
    yield Figure("from the last of them to the right board, s", [storm.right_after for storm in storms], 3)
    yield Figure("answers 429 in all of it", [refused], 0, digits=0)


def _of_race(sides: dict[str, Side]) -> Iterator[Figure]:
    rates, costs = {}, {}
    for name, side in sides.items():
        rates[name] = Figure(
            f"answers a second, {BACKLOG} waiting: {name}", [seen.per_second for seen in side.seen], None, True, 0
        )
        costs[name] = Figure(f"CPU a tap, ms: {name}", [seen.cpu * MILLI for seen in side.seen], digits=2)
    yield from rates.values()
    yield from costs.values()
    ours = rates[DESK].best
    yield Figure("answers a second, desk / b", [ours / rates[ANSWERING].best], 0.6, True, 2)
    yield Figure("answers a second, desk / c", [ours / rates[COMMITTING].best], None, True, 2)
    yield Figure("CPU a tap, desk / b", [costs[DESK].best / costs[ANSWERING].best], 2, digits=2)


async def measure(rounds: int) -> list[Figure]:
    """Measure everything, each thing so many times."""
    now = SystemClock().now()
    telegram = Telegram()
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with telegram.serving() as url:
            empty = [await loads.start(telegram, _folder(folder / f"empty-{number}"), url) for number in range(rounds)]
            places = await records.fill(folder / DATABASE, 4 * rounds + 1, now)
            bench = Bench(folder, places, rounds)
            session = await bench.session(telegram, url)
            filled = await bench.starts(telegram, url)
            stops, lost = await bench.stops(telegram, url)
    return [
        Figure("start on an empty file, s", empty, 1, digits=2),
        Figure(f"start with {records.CALLS * records.ANSWERS:,} answers, s", filled, 1, digits=2),
        *session,
        Figure("SIGTERM under load to exit, s", stops, 5, digits=2),
        Figure("taps not on the record after that and a start", lost, 0, digits=0),
    ]


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Print the figures of the desk; takes under two minutes."
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each thing is measured")
    asked = parser.parse_args()
    print(f"{os.cpu_count()} CPUs, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    busy_before = os.getloadavg()[0]
    figures = asyncio.run(measure(asked.rounds))
    print(f"load average {busy_before:.1f} before, {os.getloadavg()[0]:.1f} after; on a busy machine times tell little")
    print(table(figures))


if __name__ == "__main__":
    main()
