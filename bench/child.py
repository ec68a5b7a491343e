"""A program beside this one: how it is started and ended, and what it costs."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

TICKS = os.sysconf("SC_CLK_TCK")


class Child:
    """A running program. What it costs is read from /proc, so the figures need Linux."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Watch a process."""
        self._process = process
        self._proc = Path("/proc", str(process.pid))

    def cpu(self) -> float:
        """Seconds of CPU that all its threads have used, in steps of 0.01 (proc(5), utime and stime)."""
        _, _, fields = self._proc.joinpath("stat").read_text().rpartition(") ")
        return sum(map(int, fields.split()[11:13])) / TICKS

    def peak_megabytes(self) -> float:
        """The most memory that it ever had, in 10**6 bytes (proc(5), VmHWM)."""
        lines = self._proc.joinpath("status").read_text().splitlines()
        (kibibytes,) = (int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
        return kibibytes * 1024 / 1e6

    async def end(self) -> float:
        """Ask it to end, as a service manager does; returns how many seconds that took. Raises TimeoutError."""
        asked_at = perf_counter()
        self._process.terminate()
        async with asyncio.timeout(30):
            await self._process.wait()
        return perf_counter() - asked_at

    async def drop(self) -> None:
        """Make sure that it is gone."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def running(log: Path, *arguments: str) -> AsyncIterator[Child]:
    """Run `python -m` with these arguments; it writes its log as a service would, and does not outlive the body."""
    with log.open("ab") as stderr:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", *arguments, stderr=stderr)
    child = Child(process)
    try:
        yield child
    finally:
        await child.drop()
