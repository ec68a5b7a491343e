"""python -m bot demo: the desk at work against a local Telegram."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from bot.clock import SystemClock
from bot.rehearsal import Rehearsal
from simulator.clock import ManualClock
from simulator.player import Player
from simulator.scene import SCENES, Scene, read
from simulator.server import Simulator
from simulator.transcript import Transcript

STEP = timedelta(seconds=0.5)
"""Between two steps, so that one can follow."""
NIGHT = timedelta(seconds=3)
"""Before it begins again."""
OPENING = "Zhishou 值守 at work: the real desk, against a Telegram of its own on this machine."
ENDING = "It begins again tomorrow; Ctrl-C stops it."


async def play(*, once: bool) -> int:
    """Play the scenes to their end, or again and again until somebody stops it.

    Returns the exit status: 0 only when every step that was played came true.
    """
    logging.basicConfig(handlers=[logging.NullHandler()])
    demo = Demo(sys.stdout, pace=timedelta() if once else STEP)
    scenes = [read(path) for path in sorted(SCENES.glob("*.scene"))]
    playing = asyncio.create_task(demo.play_all(scenes) if once else demo.play_for_ever(scenes))
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, playing.cancel)
    finished = False
    try:
        await playing
        finished = True
    except asyncio.CancelledError:
        sys.stdout.write("\n")
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if demo.missed or (once and not finished) else 0


class Demo:
    """Shows scenes and counts what did not come true."""

    def __init__(self, out: TextIO, *, pace: timedelta) -> None:
        """Write to `out`, a step every `pace`; in colours on a terminal, unless NO_COLOR is set."""
        self.missed = 0
        self._out = out
        self._pace = pace
        self._clock = SystemClock()
        self._colour = out.isatty() and not os.environ.get("NO_COLOR")

    async def play_all(self, scenes: Sequence[Scene]) -> None:
        """Play them one after another, each with a desk that knows nothing yet."""
        for scene in scenes:
            await self.play(scene)

    async def play_for_ever(self, scenes: Sequence[Scene]) -> None:
        """Play them again and again, each time some days later."""
        while True:
            await self.play_all(scenes)
            self._out.write(f"{ENDING}\n\n")
            self._out.flush()
            await self._clock.sleep_until(self._clock.now() + NIGHT)
            scenes = [replace(scene, day=scene.day + timedelta(days=len(scenes))) for scene in scenes]

    async def play(self, scene: Scene) -> None:
        """Play it once, on a database that is gone afterwards."""
        clock = ManualClock(scene.begins)
        telegram = Simulator(clock)
        transcript = Transcript(self._out, telegram.bot, colour=self._colour)
        self._out.write(f"{OPENING}\n")
        transcript.explain()
        with TemporaryDirectory(prefix="zhishou-demo-") as folder:
            rehearsal = Rehearsal(telegram, clock, Path(folder))
            player = Player(telegram, scene, until=rehearsal.until, idle=rehearsal.idle)
            async with telegram.serving() as rehearsal.url, rehearsal.desk_runs():
                before = self.missed
                async for outcome in player.play():
                    transcript.show(outcome)
                    self.missed += bool(outcome.missed)
                    await self._clock.sleep_until(self._clock.now() + self._pace)
        transcript.end(steps=len(scene.steps), missed=self.missed - before)
