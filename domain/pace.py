"""How fast the desk may speak.

Telegram takes about 30 messages a second over all, 1 a second in one chat and 20 a minute in one group; more is
answered with 429 and a time to wait. (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.)
An edit counts as a message. The sender asks `which_next`, sends that, and tells the pace that it did.
"""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from domain.messages import Urgency

LONGEST_PAUSE = timedelta(hours=1)
"""What is believed of a time to wait; Telegram's are minutes."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
LONG_AFTER = datetime(9000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A budget of messages: one every `each` in the long run, and those that were not sent up to `ahead` of their time.

    How full it is, is told by one moment: when it is full again. A message moves that on by `each`. So a budget is
    counted without rounding, and a row with that moment brings it back.
    """

    each: timedelta
    ahead: timedelta = timedelta(0)
    kept: timedelta = timedelta(0)  # the part of `ahead` that only urgent ones may use

    @property
    def longest(self) -> timedelta:
        """How long from now it is full again at the most."""
        return self.ahead + self.each

    def taken(self, full_at: datetime, now: datetime) -> datetime:
        """Take one message out at `now`; returns when the bucket is full again."""
        return max(full_at, now) + self.each

    def ready_at(self, full_at: datetime, urgency: Urgency) -> datetime:
        """When the next message of this urgency may go."""
        ready = full_at - self.ahead
        return ready if urgency is Urgency.URGENT else ready + self.kept


@dataclass(frozen=True, slots=True)
class Limits:
    """The budgets of a desk.

    No window holds more than Telegram's limit: one of length `w`, its end not included, holds fewer than
    `1 + (ahead + w) / each` messages, and each budget below keeps that at limit + 1 or less.
    """

    overall: Bucket
    chat: Bucket
    group: Bucket

    @classmethod
    def of(cls, overall_per_second: float = 30, chat_per_second: float = 1, group_per_minute: int = 20) -> "Limits":
        """Make the budgets from the limits as Telegram states them."""
        return cls(_evenly(overall_per_second), _spaced(chat_per_second), _in_bursts(group_per_minute))


def _evenly(per_second: float) -> Bucket:
    """All of the desk: 97.5 % of the limit, and a fifth of a message ahead at 30 to make up for waking up late.

    Nothing is kept for urgent ones: what is kept would be lost to all others, and they wait a thirtieth of a second.
    """
    each = _share(timedelta(seconds=1), per_second * 0.975)
    return Bucket(each, ahead=each * per_second / 150)


def _spaced(per_second: float) -> Bucket:
    """One chat: one at a time."""
    return Bucket(_share(timedelta(seconds=1), per_second))


def _in_bursts(per_minute: int) -> Bucket:
    """One group: most of the limit at once, one of those for urgent ones only, and the rest over the minute.

    One message of the limit is left unused: on their way messages may move closer together.
    """
    burst = max(1, per_minute * 3 // 5)
    each = _share(timedelta(minutes=1), max(1, per_minute - burst - 1))
    return Bucket(each, ahead=each * (burst - 1), kept=each * min(1, burst // 4))


def _share(window: timedelta, count: float) -> timedelta:
    """Share a window out among `count` messages, rounded up to a microsecond: never too fast."""
    return timedelta(microseconds=math.ceil(window / timedelta(microseconds=1) / count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something that waits to be sent to one chat."""

    id: int  # the older, the lower
    chat_id: int
    urgency: Urgency
    at: datetime  # not before
    is_group: bool
    costs: bool = True  # whether it takes a message of its chat's budget; a reaction or a deletion does not


@dataclass(frozen=True, slots=True)
class ChatPace:
    """Where one chat stands: what is saved when the desk stops and given back when it starts."""

    next_at: datetime = LONG_AGO  # no message before
    full_at: datetime = LONG_AGO  # when the budget of the group is full again
    paused_until: datetime = LONG_AGO  # Telegram asked to wait (retry_after)


UNTOUCHED = ChatPace()


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the desk stands with its limits."""

    limits: Limits
    full_at: datetime = LONG_AGO  # when the budget over all is full again
    chats: Mapping[int, ChatPace] = field(default_factory=dict)

    def ready_at(self, job: Job) -> datetime:
        """When this job may go, if nothing else goes before it."""
        chat = self.chats.get(job.chat_id, UNTOUCHED)
        ready = max(job.at, chat.paused_until, self.limits.overall.ready_at(self.full_at, job.urgency))
        if job.costs:
            ready = max(ready, self.limits.chat.ready_at(chat.next_at, job.urgency))
        if job.costs and job.is_group:
            ready = max(ready, self.limits.group.ready_at(chat.full_at, job.urgency))
        return ready

    def took(self, job: Job, now: datetime) -> "Pace":
        """Count a job that is sent at `now`."""
        after = replace(self, full_at=self.limits.overall.taken(self.full_at, now))
        if not job.costs:
            return after
        chat = self.chats.get(job.chat_id, UNTOUCHED)
        chat = replace(chat, next_at=self.limits.chat.taken(chat.next_at, now))
        if job.is_group:
            chat = replace(chat, full_at=self.limits.group.taken(chat.full_at, now))
        return replace(after, chats={**self.chats, job.chat_id: chat})

    def ended(self, job: Job, now: datetime) -> "Pace":
        """Count the chat's next message from the end of this one: nobody knows when on its way it arrived."""
        if not job.costs:
            return self
        chat = self.chats.get(job.chat_id, UNTOUCHED)
        chat = replace(chat, next_at=max(chat.next_at, self.limits.chat.taken(LONG_AGO, now)))
        return replace(self, chats={**self.chats, job.chat_id: chat})

    def paused(self, chat_id: int, until: datetime) -> "Pace":
        """Leave a chat alone, as Telegram asked to."""
        chat = replace(self.chats.get(chat_id, UNTOUCHED), paused_until=until)
        return replace(self, chats={**self.chats, chat_id: chat})

    def as_of(self, now: datetime) -> "Pace":
        """Hold nothing back for longer than it could be: the clock may have been set back since."""
        limits = self.limits
        return replace(
            self,
            full_at=min(self.full_at, now + limits.overall.longest),
            chats={
                id_: ChatPace(
                    next_at=min(chat.next_at, now + limits.chat.longest),
                    full_at=min(chat.full_at, now + limits.group.longest),
                    paused_until=min(chat.paused_until, now + LONGEST_PAUSE),
                )
                for id_, chat in self.chats.items()
            },
        )

    def rested(self, now: datetime) -> "Pace":
        """Forget the chats in which nothing is held back any more."""
        held = {
            id_: chat for id_, chat in self.chats.items() if max(chat.next_at, chat.full_at, chat.paused_until) > now
        }
        return replace(self, chats=held)


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes now; or, when nothing may, the earliest moment at which something could."""

    job: Job | None = None
    wait_until: datetime | None = None  # None: a chat must become free, or a job come, first


def which_next(jobs: Sequence[Job], pace: Pace, busy: AbstractSet[int], now: datetime) -> Choice:
    """Choose what is sent next: the most urgent that may go now, of those the oldest.

    In a `busy` chat a message is on its way; what follows waits for its end, or it could overtake.
    """
    ready = [(pace.ready_at(job), job) for job in jobs if job.chat_id not in busy]
    may_go = [job for moment, job in ready if moment <= now]
    if may_go:
        return Choice(job=min(may_go, key=lambda job: (job.urgency, job.id)))
    return Choice(wait_until=min((moment for moment, _ in ready), default=None))
