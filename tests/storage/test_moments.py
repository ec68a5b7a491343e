from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.moments import from_text, to_text

SHANGHAI = timezone(timedelta(hours=8))
moments = st.datetimes(timezones=st.sampled_from([UTC, SHANGHAI]), min_value=datetime(1970, 1, 2))  # noqa: DTZ001


def test_a_moment_is_written_in_utc() -> None:
    assert to_text(datetime(2026, 7, 2, 17, 10, tzinfo=SHANGHAI)) == "2026-07-02T09:10:00.000Z"


def test_a_moment_is_read_as_utc() -> None:
    moment = from_text("2026-07-02T09:10:00.250Z")
    assert moment == datetime(2026, 7, 2, 9, 10, 0, 250_000, tzinfo=UTC)
    assert moment.tzinfo is UTC


def test_no_moment_is_no_text() -> None:
    assert to_text(None) is None
    assert from_text(None) is None


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        to_text(datetime(2026, 7, 2))  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    ["2026-07-02", "2026-07-02T09:10:00Z", "2026-07-02T09:10:00.000", "2026-07-02T17:10:00.000+08:00", "yesterday"],
)
def test_any_other_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_text(text)


@given(moments)
def test_what_is_written_is_read_to_the_millisecond(moment: datetime) -> None:
    assert timedelta(0) <= moment - from_text(to_text(moment)) < timedelta(milliseconds=1)


@given(moments, moments)
def test_texts_sort_as_moments_do(one: datetime, other: datetime) -> None:
    earlier, later = sorted([one, other])
    assert to_text(earlier) <= to_text(later)
