"""Who may do what: the whole table, since it is small."""

from itertools import product

import pytest

from domain.messages import Refused
from domain.rights import Standing, must_coordinate, must_export, must_set_up

NAMES = ("owner", "admin", "appointed", "clerk", "member", "registered")
STANDINGS = [Standing(**dict(zip(NAMES, flags, strict=True))) for flags in product((False, True), repeat=len(NAMES))]


def refusal(standing: Standing) -> str | None:
    try:
        must_coordinate(standing)
    except Refused as refused:
        return refused.key
    return None


@pytest.mark.parametrize("standing", [standing for standing in STANDINGS if not standing.registered])
def test_nobody_coordinates_a_group_that_is_not_set_up(standing: Standing) -> None:
    assert refusal(standing) == "group-not-set-up"
    assert not standing.coordinator


@pytest.mark.parametrize("standing", [standing for standing in STANDINGS if standing.registered])
def test_owners_admins_and_the_appointed_coordinate_and_nobody_else(standing: Standing) -> None:
    may = standing.owner or standing.admin or standing.appointed
    assert refusal(standing) == (None if may else "not-coordinator")
    assert standing.coordinator is may


@pytest.mark.parametrize("standing", STANDINGS)
def test_who_coordinates_and_clerks_export_from_a_group_that_is_set_up(standing: Standing) -> None:
    if standing.registered and (standing.coordinator or standing.clerk):
        must_export(standing)
        return
    with pytest.raises(Refused) as refused:
        must_export(standing)
    assert refused.value.key == ("not-clerk" if standing.registered else "group-not-set-up")


@pytest.mark.parametrize("standing", STANDINGS)
def test_only_the_owner_and_admins_set_a_group_up(standing: Standing) -> None:
    if standing.owner or standing.admin:
        must_set_up(standing)
        return
    with pytest.raises(Refused) as refused:
        must_set_up(standing)
    assert refused.value.key == "setup-not-admin"
