"""The line of updates to the bot: each stays until it is confirmed, for 24 hours at most."""

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.bell import Bell, first_of
from simulator.clock import Clock
from simulator.errors import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_WAS_SET, ApiError
from simulator.users import JSON

LIFETIME = timedelta(hours=24)
ONLY_WHEN_ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are pushed in place of being fetched."""

    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Pending:
    """An update that the bot has not confirmed."""

    at: datetime
    update: JSON

    @property
    def id(self) -> int:
        """Its update_id."""
        return int(self.update["update_id"])


class UpdateQueue:
    """Keeps what happened until the bot has confirmed it."""

    def __init__(self, clock: Clock, bell: Bell) -> None:
        """Begin empty; the bell is rung at each change."""
        self.webhook: Webhook | None = None
        self.allowed: frozenset[str] | None = None  # None: all but what must be asked for
        self._clock = clock
        self._bell = bell
        self._pending: deque[Pending] = deque()
        self._next_id = 700_000_001
        self._poller = 0

    def __len__(self) -> int:
        """Count what is not confirmed."""
        while self._pending and self._pending[0].at <= self._clock.now() - LIFETIME:
            self._pending.popleft()
        return len(self._pending)

    def put(self, kind: str, content: JSON) -> None:
        """Something happened. What the bot doesn't want to hear is not kept."""
        if kind in ONLY_WHEN_ASKED_FOR if self.allowed is None else kind not in self.allowed:
            return
        self._pending.append(Pending(self._clock.now(), {"update_id": self._next_id, kind: content}))
        self._next_id += 1
        self._bell.ring()

    def allow(self, kinds: Collection[str] | None) -> None:
        """Remember which kinds the bot wants: None keeps what was said before, none at all means the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, offset: int) -> None:
        """Forget what came before `offset`; a negative one keeps only so many, counted from the end."""
        if offset < 0:
            offset = ([pending.id for pending in self._pending] or [0])[offset:][0]
        while self._pending and self._pending[0].id < offset:
            self._pending.popleft()
        self._bell.ring()

    def drop(self) -> None:
        """Forget everything that waits."""
        self._pending.clear()

    def push_to(self, webhook: Webhook | None) -> None:
        """Set or delete the webhook."""
        self.webhook = webhook
        self._bell.ring()

    async def to_push(self) -> tuple[Webhook, Pending]:
        """Wait until there is a webhook and something for it, and give both."""
        while not (self.webhook and len(self)):
            await self._bell.until(lambda: self.webhook and len(self))
        return self.webhook, self._pending[0]

    async def poll(self, limit: int, timeout: timedelta) -> list[JSON]:
        """Wait up to `timeout` for updates and give the oldest.

        Raises ApiError 409 when a webhook is set, and when another poll comes while this one waits.
        """
        self._poller += 1
        mine = self._poller
        self._bell.ring()
        if self.webhook:
            raise ApiError(WEBHOOK_ACTIVE)
        if not len(self) and timeout:
            news = self._bell.until(lambda: len(self) or self.webhook or self._poller != mine)
            await first_of(news, self._clock.sleep_until(self._clock.now() + timeout))
        if self._poller != mine:
            raise ApiError(OTHER_POLLER)
        if self.webhook:
            raise ApiError(WEBHOOK_WAS_SET)
        return [pending.update for pending in list(self._pending)[:limit]]
