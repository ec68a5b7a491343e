"""The reserve of a call: nobody is in it before the number is full, and whoever moves up was the first of it."""

from hypothesis import given
from hypothesis import strategies as st

from domain.reserve import moved_up, place, reserve

ranks = st.lists(st.integers(1, 50), unique=True, max_size=12)
needs = st.integers(1, 12)


@given(needs, ranks)
def test_the_first_are_in_and_the_rest_wait_in_their_order(needed: int, ranked: list[int]) -> None:
    assert [*ranked[:needed], *reserve(needed, ranked)] == ranked
    assert [place(needed, rank) for rank in range(1, len(ranked) + 1) if place(needed, rank)] == list(
        range(1, len(reserve(needed, ranked)) + 1)
    )


@given(needs, ranks.filter(bool), st.data())
def test_when_somebody_drops_out_at_most_one_moves_up_and_it_is_the_first(
    needed: int, ranked: list[int], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(ranked))
    left = [person for person in ranked if person != gone]
    waited = reserve(needed, ranked)
    was_in = gone not in waited
    assert list(moved_up((needed, ranked), (needed, left))) == (list(waited[:1]) if was_in else [])


@given(needs, needs, ranks)
def test_when_more_are_needed_as_many_move_up(before: int, after: int, ranked: list[int]) -> None:
    came_in = moved_up((before, ranked), (after, ranked))
    assert list(came_in) == ranked[before : max(before, after)]
