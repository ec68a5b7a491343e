"""What is done to a program, and what is seen meanwhile. Every load ends, or raises TimeoutError."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.child import Child, running
from bench.telegram import TOKEN, Press, Tap, Telegram

CONFIG = """\
[telegram]
token = "{token}"
api_url = "{url}"
[desk]
owners = [1]
quiet_hours = "{quiet}"
"""
DATABASE = "zhishou.db"
UNDER_LOAD = 0.75
"""The part of the waiting taps that is still unanswered when the desk is told to stop."""


@dataclass(frozen=True, slots=True)
class Storm:
    """How a storm of taps went."""

    taps: Sequence[Tap]
    edits: int
    right_after: float  # seconds from the last tap until the board counted all of them


@dataclass(frozen=True, slots=True)
class Throughput:
    """What a program made of taps that waited for it."""

    per_second: float
    cpu: float  # seconds a tap


@asynccontextmanager
async def desk(folder: Path, url: str, *, quiet: bool = True) -> AsyncIterator[Child]:
    """Run the real desk in this folder, against this Telegram; not `quiet`: without hours in which things wait."""
    config = folder / "config.toml"
    hours = "22:00-07:00" if quiet else ""
    config.write_text(CONFIG.format(token=TOKEN, url=url, quiet=hours), encoding="utf-8")
    async with running(folder / "desk.log", "bot", "run", "--config", str(config)) as child:
        yield child


async def start(telegram: Telegram, folder: Path, url: str) -> float:
    """Start the desk and end it; returns the seconds until it first asked for updates."""
    polls, spawned_at = telegram.polls, perf_counter()
    async with desk(folder, url) as child:
        await telegram.until(lambda: telegram.polls > polls)
        seconds = perf_counter() - spawned_at
        await child.end()
    return seconds


async def one_by_one(telegram: Telegram, presses: Sequence[Press]) -> list[float]:
    """Tap, wait for the answer, tap again; returns the seconds that each answer took."""
    seconds = []
    for press in presses:
        (tap,) = telegram.press([press])
        await telegram.until(lambda: not telegram.open)
        seconds.append(tap.seconds)
    return seconds


async def within_a_second(telegram: Telegram, presses: Sequence[Press]) -> Storm:
    """Let everyone tap within one second, evenly, and wait until their board counts them all."""
    loop, taps, edits = asyncio.get_running_loop(), list[Tap](), telegram.edits

    def tap(press: Press) -> None:
        taps.extend(telegram.press([press]))

    begin = loop.time()
    for number, press in enumerate(presses):
        loop.call_at(begin + number / len(presses), tap, press)
    await telegram.until(lambda: len(taps) == len(presses) and not telegram.open)
    board, counted = presses[0].message, f"能来 {len(presses)} "
    place = board["chat"]["id"], board["message_id"]
    await telegram.until(lambda: counted in telegram.messages[place]["text"])
    return Storm(taps, telegram.edits - edits, perf_counter() - taps[-1].made_at)


async def all_at_once(telegram: Telegram, child: Child, presses: Sequence[Press]) -> Throughput:
    """Let all these taps wait for a program that has nothing else to do, and wait until they are answered."""
    cpu = child.cpu()
    taps = telegram.press(presses)
    await telegram.until(lambda: not telegram.open)
    cpu = child.cpu() - cpu
    # The last tap is made just before the first ones are handed out.
    seconds = max(tap.answered_at for tap in taps) - taps[-1].made_at
    return Throughput(len(taps) / seconds, cpu / len(taps))


async def stop_under_load(telegram: Telegram, folder: Path, url: str, presses: Sequence[Press]) -> float:
    """Tell a desk to stop in the middle of its work; returns the seconds that it took. Another one ends the work."""
    polls = telegram.polls
    async with desk(folder, url) as child:
        await telegram.until(lambda: telegram.polls > polls)
        telegram.press(presses)
        await telegram.until(lambda: len(telegram.open) <= UNDER_LOAD * len(presses))
        seconds = await child.end()
    async with desk(folder, url) as child:
        await telegram.until(lambda: not telegram.open)
        await child.end()
    return seconds
