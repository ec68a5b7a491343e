"""How a running desk is: what its owners are shown of it, and what they must hear of without asking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

STUCK_AFTER = timedelta(minutes=5)
"""How long something may wait to be sent before it is stuck. A group's budget is full again after a minute."""
AT_MOST_EVERY = timedelta(hours=1)
"""Between two messages about what is wrong."""
AGAIN_AFTER = timedelta(days=1)
"""After which the same trouble is told again while it lasts."""
FLOODED = "429"
"""The result of a call that Telegram answered with a time to wait."""
WELL = ("200", "304")
"""The results of calls that did what they should."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Things that wait."""

    count: int = 0
    since: datetime | None = None  # how long the oldest has been waiting; None: nothing waits

    def __add__(self, other: "Queue") -> "Queue":
        """See two as one."""
        since = min((queue.since for queue in (self, other) if queue.since is not None), default=None)
        return Queue(self.count + other.count, since)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What waits in the database."""

    inbox: Queue = Queue()
    postponed: int = 0  # updates that wait for an answer of Telegram's
    parked: int = 0  # updates that could not be handled
    messages: Queue = Queue()  # notices and errands that could have left
    boards: Queue = Queue()  # boards that don't show the truth

    @property
    def unsent(self) -> Queue:
        """All that could have left."""
        return self.messages + self.boards


@dataclass(frozen=True, slots=True)
class BackupSigns:
    """How it went with the copies of the database."""

    newest: datetime | None = None  # None: none is known
    failing_since: datetime | None = None  # None: the last try went well
    reason: str = ""  # why it fails: a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class VitalSigns:
    """A running desk at one moment. What is counted is counted since its start."""

    started_at: datetime
    hooked: bool  # Telegram brings updates; else it is asked for them
    receiving: bool  # and that works
    updates: int
    heard_at: datetime | None  # when the last update came; None: none has
    backlog: Backlog
    taps: int  # that were answered
    answered_within: timedelta | None  # 99 of 100 of them; None: there was none, or it took longer than is counted
    calls: Mapping[tuple[str, str], int] = field(default_factory=dict)  # of Telegram, by method and result
    latest: timedelta  # how late what fell due was settled at the worst
    backup: BackupSigns

    @property
    def floods(self) -> int:
        """How many calls Telegram answered with a time to wait."""
        return sum(count for (_, result), count in self.calls.items() if result == FLOODED)

    @property
    def failed(self) -> dict[tuple[str, str], int]:
        """The calls that did not do what they should, by method and result, the most frequent first."""
        bad = [(key, count) for key, count in self.calls.items() if key[1] not in WELL]
        return dict(sorted(bad, key=lambda item: -item[1]))


@dataclass(frozen=True, slots=True)
class Troubles:
    """What of a desk somebody should look at."""

    unsent: Queue | None = None
    parked: int = 0
    backup: BackupSigns | None = None

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.unsent or self.parked or self.backup)

    def beyond(self, told: "Troubles") -> bool:
        """Whether there is something that was not told."""
        return bool((self.unsent and not told.unsent) or self.parked > told.parked or (self.backup and not told.backup))

    def what_lasts(self, of: "Troubles") -> "Troubles":
        """Keep those of earlier ones that are still there: what comes again after it was over is new."""
        return Troubles(of.unsent if self.unsent else None, min(of.parked, self.parked), of.backup and self.backup)


def troubles(signs: VitalSigns, now: datetime) -> Troubles:
    """Find what somebody should look at."""
    unsent = signs.backlog.unsent
    stuck = unsent.since is not None and now - unsent.since >= STUCK_AFTER
    return Troubles(
        unsent=unsent if stuck else None,
        parked=signs.backlog.parked,
        backup=signs.backup if signs.backup.failing_since else None,
    )


def must_tell(seen: Troubles, told: Troubles, told_at: datetime | None, now: datetime) -> bool:
    """Whether the owners should hear of these troubles now, after they were told of earlier ones at `told_at`.

    None: nobody was told, or what was told was over before it left.
    """
    if told_at is None:
        return seen.beyond(told)
    passed = abs(now - told_at)  # a clock that was set back is no reason to be silent
    return bool(seen) and passed >= AT_MOST_EVERY and (seen.beyond(told) or passed >= AGAIN_AFTER)
