"""What arrived: raw updates, and the answers and failures that the sender brought back, in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text

# An update that is here already is left as it is: Telegram delivers again what was not confirmed.
ADD = """
INSERT INTO inbox (update_id, body, received_at) VALUES (:update_id, :body, :now) ON CONFLICT (update_id) DO NOTHING"""

# What the sender brings back stands in the same line as what people say.
BRING = "INSERT INTO inbox (body, received_at) VALUES (:body, :now)"

# The next in line.
WAITING = (
    "SELECT id, update_id, body, received_at, postponed FROM inbox WHERE stage = 'waiting' ORDER BY id LIMIT :most"
)

# Handled: its number is kept, so that it is not handled twice; what people wrote is not.
SETTLE = "UPDATE inbox SET stage = 'settled', settled_at = :now, body = '' WHERE id = :id"

# Put aside with its reason, so that the line goes on.
PARK = "UPDATE inbox SET stage = 'parked', reason = :reason, errand_id = NULL WHERE id = :id"

# Put aside until a question is answered.
POSTPONE = """
UPDATE inbox SET stage = 'postponed', errand_id = :errand_id, postponed = postponed + 1 WHERE id = :id"""

# The question is answered: what waited for it is in line again.
RESUME = "UPDATE inbox SET stage = 'waiting', errand_id = NULL WHERE stage = 'postponed' AND errand_id = :errand_id"

# The question is given up: what waited for it is put aside.
GIVE_UP = """
UPDATE inbox SET stage = 'parked', reason = :reason, errand_id = NULL
WHERE stage = 'postponed' AND errand_id = :errand_id"""

# Nobody will ever answer the question: what waited for it is settled, and its words are gone.
FORGET = """
UPDATE inbox SET stage = 'settled', settled_at = :now, body = '', errand_id = NULL
WHERE stage = 'postponed' AND errand_id = :errand_id"""

# What is parked, oldest first.
PARKED = "SELECT id, update_id, reason, received_at FROM inbox WHERE stage = 'parked' ORDER BY id LIMIT :most"

# Parked updates get another try, as long as their words are there.
RETRY = """
UPDATE inbox SET stage = 'waiting', reason = NULL, postponed = 0 WHERE stage = 'parked' AND body <> ''"""

# What was parked for so long will not be tried any more: what people wrote goes, the reason stays.
STRIP = "UPDATE inbox SET body = '' WHERE stage = 'parked' AND body <> '' AND received_at <= :before"

# The oldest that is parked with its words.
OLDEST_PARKED = "SELECT min(received_at) AS received_at FROM inbox WHERE stage = 'parked' AND body <> ''"

# Updates that are settled are kept for as long as Telegram may deliver them again, and no longer.
PURGE = "DELETE FROM inbox WHERE stage = 'settled' AND settled_at < :before"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row of the inbox that waits to be handled."""

    id: int
    update_id: int | None  # None: brought back by the sender
    body: str
    received_at: str
    postponed: int  # how often it waited for an answer of Telegram's


@dataclass(frozen=True, slots=True)
class Parked:
    """A row of the inbox that could not be handled."""

    id: int
    update_id: int | None
    reason: str
    received_at: str


async def add(tx: Transaction, updates: Iterable[tuple[int, str]], now: datetime) -> None:
    """Take updates in; those that are here already change nothing."""
    moment = to_text(now)
    await tx.many(ADD, [{"update_id": update_id, "body": body, "now": moment} for update_id, body in updates])


async def bring(tx: Transaction, body: str, now: datetime) -> None:
    """Take in what the sender brings back."""
    await tx.execute(BRING, {"body": body, "now": to_text(now)})


async def waiting(tx: Transaction, most: int) -> list[Arrival]:
    """List what is to be handled next."""
    return [Arrival(**row) for row in await tx.all(WAITING, {"most": most})]


async def settle(tx: Transaction, ids: Sequence[int], now: datetime) -> None:
    """Mark rows as handled."""
    moment = to_text(now)
    await tx.many(SETTLE, [{"id": id_, "now": moment} for id_ in ids])


async def park(tx: Transaction, id_: int, reason: str) -> None:
    """Put a row aside that could not be handled."""
    await tx.execute(PARK, {"id": id_, "reason": reason})


async def postpone(tx: Transaction, id_: int, errand_id: int) -> None:
    """Put a row aside until the errand is answered."""
    await tx.execute(POSTPONE, {"id": id_, "errand_id": errand_id})


async def resume(tx: Transaction, errand_id: int) -> None:
    """Let go on what waited for this errand."""
    await tx.execute(RESUME, {"errand_id": errand_id})


async def give_up(tx: Transaction, errand_id: int, reason: str) -> None:
    """Put aside what waited for an errand that nobody will answer."""
    await tx.execute(GIVE_UP, {"errand_id": errand_id, "reason": reason})


async def forget(tx: Transaction, errand_ids: Sequence[int], now: datetime) -> None:
    """Settle what waited for these errands."""
    await tx.many(FORGET, [{"errand_id": errand_id, "now": to_text(now)} for errand_id in errand_ids])


async def parked(tx: Transaction, most: int) -> list[Parked]:
    """List what was put aside."""
    rows = await tx.all(PARKED, {"most": most})
    return [Parked(row["id"], row["update_id"], row["reason"], row["received_at"]) for row in rows]


async def retry(tx: Transaction) -> int:
    """Put what was parked in line again; returns how many."""
    return await tx.execute(RETRY)


async def strip_parked(tx: Transaction, before: datetime) -> int:
    """Remove what people wrote from what was parked and arrived up to this moment; returns how many."""
    return await tx.execute(STRIP, {"before": to_text(before)})


async def oldest_parked(tx: Transaction) -> datetime | None:
    """When the oldest arrived that is parked with its words."""
    row = await tx.one(OLDEST_PARKED)
    return from_text(row["received_at"]) if row and row["received_at"] else None


async def purge(tx: Transaction, before: datetime) -> int:
    """Remove what was settled before this moment; returns how many."""
    return await tx.execute(PURGE, {"before": to_text(before)})
