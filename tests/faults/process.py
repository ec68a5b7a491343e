"""The desk in a process of its own, beside a local Telegram in the process of the test."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.milestones import Milestone
from simulator.clock import ManualClock
from simulator.server import Simulator
from tests.faults.onlooker import Onlooker

ROOT = Path(__file__).parents[2]


class DeskProcess(Onlooker):
    """A desk that can be killed and started again on the same file."""

    def __init__(self, telegram: Simulator, clock: ManualClock, config: Path) -> None:
        super().__init__(telegram, clock)
        self.config = config
        self.log: list[str] = []  # of all its processes: what they wrote to standard error
        self.printed: list[str] = []
        self._process: Process | None = None
        self._watching: asyncio.Future[Any] | None = None

    # Beginning and ending ---------------------------------------------------------------------------------------------

    async def starts(self, *command: str) -> None:
        """Start it, by default as one that dies where it is told to, and wait until it has reached Telegram."""
        before = len(self.events("started"))
        await self.launches(*command)
        await self.until(lambda: len(self.events("started")) > before)

    async def launches(self, *command: str) -> None:
        """Start it."""
        command = command or ("tests.faults.mortal_desk", str(self.config))
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *command, cwd=ROOT, env=_environment(), stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        self._watching = asyncio.gather(
            self._keep(process.stdout, self.printed), self._keep(process.stderr, self.log), _end(process)
        )
        self._watching.add_done_callback(lambda _: self.telegram.bell.ring())

    async def killed_at(self, point: Milestone, while_: Awaitable[object]) -> None:
        """Let something happen, and the process die at this point of it."""
        await self.will_die_at(point)
        await while_
        assert await self.exit() == -signal.SIGKILL

    async def will_die_at(self, point: Milestone) -> None:
        """Tell it where to die, and see that it knows."""
        assert self._process is not None
        assert self._process.stdin is not None
        told = self.printed.count(f"dies at {point}")
        self._process.stdin.write(f"{point}\n".encode())
        await self.until(lambda: self.printed.count(f"dies at {point}") > told)

    async def exit(self) -> int:
        """Wait for its end; gives its exit status, or minus the signal that ended it."""
        await self.until(lambda: self.gone)
        assert self._process is not None
        assert self._process.returncode is not None
        return self._process.returncode

    async def stops(self, sign: signal.Signals = signal.SIGTERM, within: float = 5) -> int:
        """Tell it to stop; gives its exit status. It must not take longer than the promised seconds."""
        self.signal(sign)
        async with asyncio.timeout(within):
            return await self.exit()

    def signal(self, sign: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(sign)

    async def is_gone(self) -> None:
        """Make sure that nothing of it is left."""
        if self._process is not None and self._process.returncode is None:
            self.signal(signal.SIGKILL)
        if self._watching is not None:
            await self._watching

    @property
    def gone(self) -> bool:
        """Whether it has ended, and all that it wrote is here."""
        return self._watching is None or self._watching.done()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    # What it does -----------------------------------------------------------------------------------------------------

    def events(self, name: str) -> list[dict[str, Any]]:
        """The lines of the log that are such an event."""
        return [line for line in map(json.loads, self.log) if line["event"] == name]

    def story(self, problem: str) -> str:
        return "\n".join([super().story(problem), *self.printed, *self.log[-40:]])

    async def _keep(self, stream: asyncio.StreamReader | None, lines: list[str]) -> None:
        assert stream is not None
        async for line in stream:
            lines.append(line.decode().rstrip("\n"))
            self.telegram.bell.ring()


async def _end(process: Process) -> None:
    await process.wait()
    assert process.stdin is not None
    process.stdin.close()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("ZHISHOU")}


@asynccontextmanager
async def desk_beside(telegram: Simulator, clock: ManualClock, folder: Path, config: str) -> AsyncIterator[DeskProcess]:
    """A desk that is not started yet, with this configuration; nothing of it is left at the end."""
    path = folder / "config.toml"
    path.write_text(config, encoding="utf-8")
    desk = DeskProcess(telegram, clock, path)
    try:
        yield desk
    finally:
        await desk.is_gone()
