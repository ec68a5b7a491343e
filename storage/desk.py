"""What the desk knows of itself."""

from storage.database import Transaction
from storage.schema import APPLICATION_ID

# The one-time code that makes the first owner, as a digest.
OFFER = "UPDATE desk SET claim_digest = :digest"
# Whoever brings the code takes it: it is worth nothing from then on.
CLAIM = "UPDATE desk SET claim_digest = NULL WHERE claim_digest = :digest RETURNING id"

MENU = "SELECT menu_digest FROM desk"
SET_MENU = "UPDATE desk SET menu_digest = :digest"

# A page is written, and nothing changed. (Of an UPDATE that changes nothing, SQLite writes nothing.)
TOUCH = f"PRAGMA application_id = {APPLICATION_ID}"

# The next number of the one series.
NUMBER = "INSERT INTO number (kind) VALUES (:kind) RETURNING id"

KIND_OF = "SELECT kind FROM number WHERE id = :id"


async def offer(tx: Transaction, digest: str | None) -> None:
    """Set the digest of the code that makes an owner; None: there is nothing to claim."""
    await tx.execute(OFFER, {"digest": digest})


async def claim(tx: Transaction, digest: str) -> bool:
    """Whether this is the code; from now on it is used up."""
    return await tx.one(CLAIM, {"digest": digest}) is not None


async def menu_digest(tx: Transaction) -> str | None:
    """Tell which command menu Telegram was last given."""
    row = await tx.one(MENU)
    return row["menu_digest"] if row else None


async def set_menu_digest(tx: Transaction, digest: str | None) -> None:
    """Record which command menu Telegram is given; None: it has none that is known."""
    await tx.execute(SET_MENU, {"digest": digest})


async def touch(tx: Transaction) -> None:
    """Write, to see whether that is possible."""
    await tx.execute(TOUCH)


async def next_number(tx: Transaction, kind: str) -> int:
    """Take the next number, for a thing of this kind."""
    row = await tx.one(NUMBER, {"kind": kind})
    assert row is not None  # noqa: S101 - RETURNING of an INSERT
    return int(row["id"])


async def kind_of(tx: Transaction, number: int) -> str | None:
    """Tell what kind of thing has this number; None: it was given to nothing yet."""
    row = await tx.one(KIND_OF, {"id": number})
    return row["kind"] if row else None
