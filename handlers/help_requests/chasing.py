"""When the clock speaks of a request that was asked or moved: what it says then is in due.py."""

from datetime import datetime

from domain import request_chase
from domain.help_request import HelpRequest
from domain.policy import Policy
from domain.request_chase import Kind
from handlers.clocks import policy_of
from storage import request_chases
from storage.database import Transaction


async def replan(tx: Transaction, policy: Policy, request: HelpRequest, now: datetime) -> None:
    """Plan what the clock will say of a request that was asked or moved, in place of what was planned before."""
    night = (await policy_of(tx, policy, request.chat_id)).quiet_until(request.asked_at) is not None
    lifted = await request_chases.said(tx, request.id, Kind.LIFT, request.asked_at)
    planned = request_chase.plan(request, policy.requests, night=night, lifted=lifted, now=now)
    await request_chases.plan(tx, request.id, planned)
