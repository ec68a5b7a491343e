"""What a board of a request is drawn from, whoever sees it."""

from dataclasses import dataclass
from datetime import datetime

from domain.help_request import Details, HelpRequest
from domain.messages import Fact
from domain.people import Person
from domain.policy import Policy
from handlers.clocks import policy_of
from handlers.help_requests import lines
from handlers.help_requests.lines import History
from storage import groups, help_requests, people, request_moves
from storage.database import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that a board of a request may show."""

    request: HelpRequest
    details: Details | None  # None: it is over, so nobody needs them any more
    history: History
    group: str
    asker: Person
    claimer: Person | None
    policy: Policy
    now: datetime

    @property
    def claimer_name(self) -> str:
        """The name of who has it; nothing when nobody has."""
        return self.claimer.name if self.claimer else ""

    @property
    def asked_today(self) -> bool:
        """Whether it was asked on this day, by the clock of its group."""
        zone = self.policy.zone
        return self.request.asked_at.astimezone(zone).date() == self.now.astimezone(zone).date()

    @property
    def facts(self) -> dict[str, Fact]:
        """What the lines about it are made of."""
        stage = lines.stage_of(self.request, self.history)
        return {**lines.named(self.request), "stage": stage, "name": self.claimer_name, "group": self.group}


async def view_of(tx: Transaction, request_id: int, now: datetime, policy: Policy) -> View | None:
    """Load all that a board of a request may show."""
    request = await help_requests.find(tx, request_id)
    asker = await people.find(tx, request.asked_by) if request else None
    if request is None or asker is None:
        return None
    return View(
        request=request,
        details=None if request.over else await help_requests.details(tx, request_id),
        history=await request_moves.of_request(tx, request_id),
        group=await groups.title_of(tx, request.chat_id),
        asker=asker,
        claimer=await people.find(tx, request.claimed_by) if request.claimed_by is not None else None,
        policy=await policy_of(tx, policy, request.chat_id),
        now=now,
    )
