"""Telegram's flood limits: how many messages pass, and for how long nothing does once there were too many.

An edit counts as a message; an answer to a tap and a reaction do not. Times are seconds.
"""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from simulator.clock import Clock
from simulator.errors import flooded


@dataclass(frozen=True, slots=True)
class Limits:
    """How many messages pass; the defaults are Telegram's, by measurement."""

    overall_per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 3  # so many pass at once when the chat was quiet
    group_per_minute: float = 20


TELEGRAM = Limits()
UNLIMITED = Limits(math.inf, math.inf, 1, math.inf)


@dataclass(slots=True)
class Window:
    """At most `limit` in any stretch of `seconds`."""

    seconds: float
    passed: deque[float] = field(default_factory=deque)

    def wait(self, limit: float, at: float) -> float:
        """Seconds until the next one passes."""
        while self.passed and self.passed[0] <= at - self.seconds:
            self.passed.popleft()
        return self.passed[0] + self.seconds - at if len(self.passed) >= limit else 0


@dataclass(slots=True)
class Drip:
    """So many a second on average, with a short burst."""

    paid_until: float = 0

    def wait(self, rate: float, burst: int, at: float) -> float:
        """Seconds until the next one passes; never more than a burst takes, even where the clock was set back."""
        return min(max(0, self.paid_until - at - (burst - 1) / rate), burst / rate)

    def note(self, rate: float, at: float) -> None:
        """One has passed."""
        self.paid_until = max(self.paid_until, at) + 1 / rate


class Flood:
    """Counts what passes. Its `limits` may be exchanged at any time."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        """Begin with nothing sent."""
        self.limits = limits
        self._clock = clock
        self._overall = Window(1)
        self._chats: defaultdict[int, Drip] = defaultdict(Drip)
        self._groups: defaultdict[int, Window] = defaultdict(lambda: Window(60))

    def admit(self, chat_id: int) -> None:
        """Let one message to this chat pass. Raises ApiError 429 when there were too many; groups have negative ids."""
        at, limits = self._clock.now().timestamp(), self.limits
        chat = self._chats[chat_id]
        waits = [
            self._overall.wait(limits.overall_per_second, at),
            chat.wait(limits.chat_per_second, limits.chat_burst, at),
        ]
        if chat_id < 0:
            waits.append(self._groups[chat_id].wait(limits.group_per_minute, at))
        if (wait := max(waits)) > 0:
            raise flooded(math.ceil(wait))
        self._overall.passed.append(at)
        chat.note(limits.chat_per_second, at)
        if chat_id < 0:
            self._groups[chat_id].passed.append(at)
