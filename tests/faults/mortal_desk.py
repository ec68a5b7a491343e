"""python -m tests.faults.mortal_desk CONFIG: the desk as `python -m bot run` has it, and it dies where it is told to.

A line on standard input names a milestone; the next time that it is passed, the process ends as by kill -9.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot import logs
from bot.config import load
from bot.milestones import Milestone
from bot.run import run


class Fate:
    """Where the process dies."""

    def __init__(self) -> None:
        self._point: Milestone | None = None

    def hear(self) -> None:
        self._point = Milestone(sys.stdin.readline().strip())
        sys.stdout.write(f"dies at {self._point}\n")
        sys.stdout.flush()

    def passed(self, point: Milestone) -> None:
        if point is self._point:
            os.kill(os.getpid(), signal.SIGKILL)


async def main(config: Path) -> None:
    fate = Fate()
    asyncio.get_running_loop().add_reader(sys.stdin, fate.hear)
    await run(load(config, {}), fate.passed)


if __name__ == "__main__":
    logs.set_up()
    asyncio.run(main(Path(sys.argv[1])))
