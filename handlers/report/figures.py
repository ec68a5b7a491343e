"""The figures of a group, and the stretch of time that they are about."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.duty_call import Attendance, DutyCall
from domain.period import Period
from domain.report import Figures, duty_figures, request_figures, round_figures
from storage import answers, duty_calls, help_requests, rounds
from storage.database import Transaction

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Before any desk."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a moment on, before another; nothing of it is still to come."""

    since: datetime
    until: datetime

    @classmethod
    def of(cls, period: Period, zone: ZoneInfo, now: datetime) -> "Stretch":
        """As much of a span of days as is over now."""
        return cls(period.starts(zone), min(period.ends(zone), now))

    @property
    def total(self) -> "Stretch":
        """From the beginning to its end."""
        return Stretch(BEGINNING, self.until)


async def figures(tx: Transaction, chat_id: int, stretch: Stretch, now: datetime) -> Figures:
    """Count what a group did: the calls that began, what it was asked, the rounds whose window began."""
    since, until = stretch.since, stretch.until
    return Figures(
        duty=duty_figures(await rolls(tx, chat_id, stretch), now),
        requests=request_figures(await help_requests.asked_in(tx, chat_id, since, until)),
        rounds=round_figures(await rounds.stages_in(tx, chat_id, since, until)),
    )


async def rolls(tx: Transaction, chat_id: int, stretch: Stretch) -> list[tuple[DutyCall, dict[int, Attendance]]]:
    """List the calls that began, each with how everybody stands towards it."""
    stands = await answers.stands_in(tx, chat_id, stretch.since, stretch.until)
    calls = await duty_calls.started_in(tx, chat_id, stretch.since, stretch.until)
    return [(call, dict(stands.get(call.id, {}))) for call in calls]
