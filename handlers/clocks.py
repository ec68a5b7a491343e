"""By which clock on the wall a thing is shown: that of its group, wherever it is shown."""

from domain.policy import Policy
from storage import groups
from storage.database import Transaction


async def policy_of(tx: Transaction, policy: Policy, chat_id: int) -> Policy:
    """Give the settings as they are for a group: by its own zone where it has one, else by the desk's."""
    return policy.in_zone(await groups.zone_of(tx, chat_id))
