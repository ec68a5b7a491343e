"""How one task waits for what another one does, without asking again and again."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Bell:
    """Rung at each change; who waits for a condition looks again at each ring."""

    def __init__(self) -> None:
        """Nobody waits yet."""
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Make everyone who waits look again."""
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, condition: Callable[[], object]) -> None:
        """Return when `condition` holds."""
        while not condition():
            await self._rung.wait()


async def first_of(*waits: Coroutine[Any, Any, None]) -> None:
    """Wait for whichever ends first and give up the others."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
