"""How the running desk is: what it counts in memory, beside what waits in its database."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.tally import Tally
from domain.vital_signs import BackupSigns, VitalSigns
from storage import backlog
from storage.database import Transaction

MOST = 0.99
"""The share of the taps that is judged: one in a hundred may take longer."""


class Receiving(Protocol):
    """What takes in updates."""

    receiving: bool  # and whether that works


class Vitals:
    """Tells how the desk is."""

    def __init__(self, *, tally: Tally, receiver: Receiving, hooked: bool, backup: Callable[[], BackupSigns]) -> None:
        """Tell of these; `hooked`: Telegram brings the updates; `backup` tells how it went with the copies."""
        self.tally = tally
        self._receiver = receiver
        self._hooked = hooked
        self.backup = backup

    async def read(self, tx: Transaction, now: datetime) -> VitalSigns:
        """Tell how it is at `now`."""
        tally = self.tally
        return VitalSigns(
            started_at=tally.started_at,
            hooked=self._hooked,
            receiving=self._receiver.receiving,
            updates=tally.updates,
            heard_at=tally.heard_at,
            backlog=await backlog.read(tx, now),
            taps=tally.answered.count,
            answered_within=tally.answered.within(MOST),
            calls=dict(tally.calls),
            latest=timedelta(seconds=tally.late.longest),
            backup=self.backup(),
        )
