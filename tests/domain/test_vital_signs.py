"""What of a running desk its owners must hear of, and how often."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.vital_signs import (
    AT_MOST_EVERY,
    STUCK_AFTER,
    Backlog,
    BackupSigns,
    Queue,
    Troubles,
    VitalSigns,
    must_tell,
    troubles,
)

NOW = datetime(2026, 7, 2, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STUCK = Troubles(unsent=Queue(3, NOW - STUCK_AFTER))
PARKED = Troubles(parked=2)


def signs(backlog: Backlog = Backlog(), backup: BackupSigns = BackupSigns()) -> VitalSigns:  # noqa: B008 - frozen
    return VitalSigns(
        started_at=NOW,
        hooked=False,
        receiving=True,
        updates=0,
        heard_at=None,
        backlog=backlog,
        taps=0,
        answered_within=None,
        latest=timedelta(),
        backup=backup,
        calls={("sendMessage", "200"): 5, ("sendMessage", "429"): 2, ("editMessageText", "timeout"): 3},
    )


def test_a_desk_with_nothing_in_line_has_no_trouble() -> None:
    assert not troubles(signs(), NOW)


@pytest.mark.parametrize(("waited", "stuck"), [(timedelta(minutes=4, seconds=59), False), (STUCK_AFTER, True)])
def test_what_waits_for_five_minutes_is_stuck(waited: timedelta, stuck: bool) -> None:
    assert bool(troubles(signs(Backlog(boards=Queue(1, NOW - waited), messages=Queue(1, NOW))), NOW)) is stuck


def test_parked_updates_and_a_failing_backup_are_troubles() -> None:
    backup = BackupSigns(failing_since=NOW, reason="no room")
    assert troubles(signs(Backlog(parked=2), backup), NOW) == Troubles(parked=2, backup=backup)


def test_two_lines_are_as_old_as_the_older_one() -> None:
    assert Queue(1, NOW) + Queue(2, NOW - HOUR) == Queue(3, NOW - HOUR)
    assert Queue() + Queue(2, NOW) == Queue(2, NOW)


def test_trouble_is_told_the_first_time_and_not_when_there_is_none() -> None:
    assert must_tell(STUCK, Troubles(), None, NOW)
    assert not must_tell(Troubles(), STUCK, None, NOW)
    assert not must_tell(Troubles(), STUCK, NOW - DAY, NOW)


def test_where_nobody_could_be_told_it_is_not_tried_each_minute() -> None:
    assert not must_tell(STUCK, STUCK, None, NOW)


@pytest.mark.parametrize("seen", [PARKED, Troubles(backup=BackupSigns(failing_since=NOW))])
def test_new_trouble_waits_until_an_hour_has_passed(seen: Troubles) -> None:
    assert not must_tell(seen, STUCK, NOW - AT_MOST_EVERY + timedelta(seconds=1), NOW)
    assert must_tell(seen, STUCK, NOW - AT_MOST_EVERY, NOW)


def test_the_same_trouble_is_told_again_after_a_day() -> None:
    assert not must_tell(STUCK, STUCK, NOW - DAY + HOUR, NOW)
    assert must_tell(STUCK, STUCK, NOW - DAY, NOW)


def test_one_more_parked_update_is_new_and_one_less_is_not() -> None:
    assert must_tell(Troubles(parked=3), PARKED, NOW - HOUR, NOW)
    assert not must_tell(Troubles(parked=1), PARKED, NOW - HOUR, NOW)


def test_trouble_that_was_over_is_new_when_it_comes_again() -> None:
    over = Troubles().what_lasts(STUCK)
    assert must_tell(STUCK, STUCK.what_lasts(over), NOW - HOUR, NOW)
    assert not must_tell(STUCK, STUCK.what_lasts(STUCK), NOW - HOUR, NOW)


def test_a_clock_that_was_set_back_does_not_silence_the_desk() -> None:
    assert must_tell(STUCK, Troubles(), NOW + DAY, NOW)


def test_what_was_told_a_moment_ago_is_not_told_again() -> None:
    assert not must_tell(PARKED, Troubles(), NOW + timedelta(seconds=2.5), NOW)


def test_calls_that_failed_are_listed_by_how_often() -> None:
    assert list(signs().failed) == [("editMessageText", "timeout"), ("sendMessage", "429")]
    assert signs().floods == 2
