"""How the desk counts."""

from datetime import timedelta

from bot.tally import Histogram


def histogram(*seconds: float) -> Histogram:
    counted = Histogram((0.1, 1.0))
    for each in seconds:
        counted.observe(timedelta(seconds=each))
    return counted


def test_each_length_is_counted_within_its_bound() -> None:
    counted = histogram(0.1, 0.2, 1.0, 7.0)
    assert (counted.counts, counted.count, counted.longest) == ([1, 2, 1], 4, 7.0)


def test_a_share_stayed_within_a_bound() -> None:
    assert histogram(*[0.05] * 99, 5).within(0.99) == timedelta(seconds=0.1)
    assert histogram(*[0.05] * 98, 0.5, 5).within(0.99) == timedelta(seconds=1)


def test_of_nothing_and_of_what_took_longer_there_is_no_bound() -> None:
    assert histogram().within(0.99) is None
    assert histogram(5).within(0.99) is None


def test_a_clock_that_was_set_back_takes_nothing_away() -> None:
    assert histogram(-3600).sum == 0
