"""What the service manager is told: that the desk is ready, that it lives, and that it stops.

The protocol of sd_notify(3): a datagram of lines to the socket that NOTIFY_SOCKET names. Without one, nobody is told.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

SOCKET, PERIOD, PROCESS = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"


class Supervisor:
    """The other end of the socket."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Find it as the environment says."""
        self._address = environ.get(SOCKET, "")
        if self._address.startswith("@"):  # of Linux's own name space, which begins with a zero byte
            self._address = f"\0{self._address[1:]}"
        self.period = _period(environ) if self._address else None

    def tell(self, *lines: str) -> None:
        """Send lines. A manager that is gone or has no room is no reason to fail."""
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as there:
            there.setblocking(False)
            with suppress(OSError):
                there.sendto("\n".join(lines).encode(), self._address)


def _period(environ: Mapping[str, str]) -> float | None:
    """Tell the seconds between two signs of life: half of what the manager waits; None: it expects none from us."""
    microseconds = environ.get(PERIOD, "")
    if not microseconds.isdigit() or environ.get(PROCESS, str(os.getpid())) != str(os.getpid()):
        return None
    return int(microseconds) / 2_000_000 or None


@asynccontextmanager
async def supervised(supervisor: Supervisor, reached: asyncio.Event) -> AsyncIterator[None]:
    """Give signs of life until the end of the body, be ready once Telegram is `reached`, and say at the end so.

    The signs come from the event loop by the kernel's steady clock: they end when the loop hangs, and go on when the
    clock on the wall is set.
    """
    ready = asyncio.create_task(_ready(supervisor, reached))
    life = asyncio.create_task(_live(supervisor))
    try:
        yield
    finally:
        for task in (ready, life):
            task.cancel()
        supervisor.tell("STOPPING=1", "STATUS=stopping")


async def _ready(supervisor: Supervisor, reached: asyncio.Event) -> None:
    supervisor.tell("STATUS=waiting for Telegram")
    await reached.wait()
    supervisor.tell("READY=1", "STATUS=at work")


async def _live(supervisor: Supervisor) -> None:
    never = asyncio.Event()
    while supervisor.period is not None:
        supervisor.tell("WATCHDOG=1")
        with suppress(TimeoutError):
            async with asyncio.timeout(supervisor.period):
                await never.wait()
