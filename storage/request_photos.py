"""Photos that belong to a request, by Telegram's file id."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.database import Transaction

FIND = "SELECT id, request_id, file_id FROM request_photo WHERE id = :id AND request_id IS NOT NULL"

# The photos of a request, in the order in which they came.
OF_REQUEST = "SELECT id FROM request_photo WHERE request_id = :request_id ORDER BY id"

# A photo of what a draft is about.
ADD = "INSERT INTO request_photo (draft_id, file_id) VALUES (:draft_id, :file_id)"

# The photos of a draft, in the order in which they came.
OF_DRAFT = "SELECT id FROM request_photo WHERE draft_id = :draft_id ORDER BY id"

# The draft became a request.
HAND_OVER = "UPDATE request_photo SET draft_id = NULL, request_id = :request_id WHERE id = :id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo of what is needed."""

    id: int
    request_id: int
    file_id: str


async def find(tx: Transaction, id_: int) -> Photo | None:
    """Load a photo of a request."""
    row = await tx.one(FIND, {"id": id_})
    return Photo(**dict(row)) if row else None


async def of_request(tx: Transaction, request_id: int) -> list[int]:
    """List the photos of a request, oldest first."""
    return [row["id"] for row in await tx.all(OF_REQUEST, {"request_id": request_id})]


async def add(tx: Transaction, draft_id: int, file_id: str) -> None:
    """Keep a photo of what a draft is about."""
    await tx.execute(ADD, {"draft_id": draft_id, "file_id": file_id})


async def of_draft(tx: Transaction, draft_id: int) -> list[int]:
    """List the photos of a draft, oldest first."""
    return [row["id"] for row in await tx.all(OF_DRAFT, {"draft_id": draft_id})]


async def hand_over(tx: Transaction, photo_ids: Iterable[int], request_id: int) -> None:
    """Let photos of a draft belong to the request that it became."""
    await tx.many(HAND_OVER, [{"id": id_, "request_id": request_id} for id_ in photo_ids])
