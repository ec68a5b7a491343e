"""The reserve of a duty call: who came after the needed number, in order, and who moves up when somebody drops out."""

from collections.abc import Sequence


def place(needed: int, rank: int) -> int:
    """Tell the place in the reserve of who came as the `rank`th, from 1; 0: they are in."""
    return max(rank - needed, 0)


def reserve(needed: int, ranked: Sequence[int]) -> Sequence[int]:
    """Name the reserve, of those who are coming in the order in which they said so."""
    return ranked[needed:]


def moved_up(before: tuple[int, Sequence[int]], after: tuple[int, Sequence[int]]) -> tuple[int, ...]:
    """Name who was in the reserve and is in now.

    Each side is the number that is needed, and who is coming in their order: somebody may have dropped out, or a
    coordinator may have asked for more.
    """
    waited = set(reserve(*before))
    needed, ranked = after
    return tuple(person_id for person_id in ranked[:needed] if person_id in waited)
