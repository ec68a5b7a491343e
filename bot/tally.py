"""What happened since the start of the desk, counted in memory: cheap where it happens, read by who asks."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

ANSWERED = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)
"""Seconds from a tap's arrival to its answer; a phone waits for 15."""
LATE = (0.5, 1.0, 2.0, 5.0, 15.0, 60.0, 300.0, 3600.0)
"""Seconds by which what fell due was settled late; the heart beats once a second."""


class Histogram:
    """How often something took how long."""

    def __init__(self, bounds: Sequence[float]) -> None:
        """Tell apart by these bounds, in seconds, each within its own bucket; what took longer has the last one."""
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.sum = 0.0
        self.longest = 0.0

    @property
    def count(self) -> int:
        """How often it happened."""
        return sum(self.counts)

    def observe(self, length: timedelta) -> None:
        """Count one more. A clock that was set back makes no negative lengths."""
        seconds = max(length.total_seconds(), 0.0)
        self.counts[bisect_left(self.bounds, seconds)] += 1
        self.sum += seconds
        self.longest = max(self.longest, seconds)

    def within(self, share: float) -> timedelta | None:
        """Tell the bound within which this share of them stayed; None: there is none, or it took longer than that."""
        below, wanted = 0, share * self.count
        for bound, count in zip(self.bounds, self.counts, strict=False):
            below += count
            if below and below >= wanted:
                return timedelta(seconds=bound)
        return None


class Tally:
    """Counts what the parts of the desk do."""

    def __init__(self, started_at: datetime) -> None:
        """Begin with nothing."""
        self.started_at = started_at
        self.updates = 0
        self.heard_at: datetime | None = None  # when the last update came
        self.answered = Histogram(ANSWERED)
        self.late = Histogram(LATE)
        self.calls: Counter[tuple[str, str]] = Counter()  # of Telegram, by method and result

    def heard(self, updates: int, now: datetime) -> None:
        """Updates came."""
        self.updates += updates
        self.heard_at = now

    def called(self, method: str, result: str) -> None:
        """Telegram was called: the result is its HTTP status, or what kept it from answering."""
        self.calls[method, result] += 1
