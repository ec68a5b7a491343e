"""The vital signs as Prometheus reads them. The library is of the extras, and loaded with this file."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import inf, isfinite

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from bot.tally import Histogram, Tally
from domain.vital_signs import VitalSigns


class Signs(Collector):
    """What one page shows."""

    def __init__(self, signs: VitalSigns, tally: Tally, now: datetime) -> None:
        """Show this, as of `now`."""
        self._signs = signs
        self._tally = tally
        self._now = now

    def collect(self) -> Iterable[Metric]:
        """Give every metric."""
        signs, waiting = self._signs, self._signs.backlog
        yield GaugeMetricFamily("zhishou_receiving", "1: updates are taken in.", signs.receiving)
        yield CounterMetricFamily("zhishou_updates", "Updates that came.", signs.updates)
        yield self._age("zhishou_last_update_age_seconds", "Since the last update came.", signs.heard_at)
        yield GaugeMetricFamily("zhishou_inbox_waiting", "Updates that wait to be handled.", waiting.inbox.count)
        yield self._age("zhishou_inbox_oldest_age_seconds", "Since the oldest of them came.", waiting.inbox.since)
        yield GaugeMetricFamily(
            "zhishou_inbox_postponed", "Updates that wait for Telegram's answer.", waiting.postponed
        )
        yield GaugeMetricFamily("zhishou_inbox_parked", "Updates that could not be handled.", waiting.parked)
        yield GaugeMetricFamily("zhishou_outbox_waiting", "Messages that could have left.", waiting.messages.count)
        yield self._age("zhishou_outbox_oldest_age_seconds", "Of the oldest of them.", waiting.messages.since)
        yield GaugeMetricFamily("zhishou_boards_waiting", "Boards that don't show the truth.", waiting.boards.count)
        yield self._age("zhishou_boards_oldest_age_seconds", "Of the oldest of them.", waiting.boards.since)
        yield _histogram("zhishou_tap_answer_seconds", "From a tap's arrival to its answer.", self._tally.answered)
        yield _histogram("zhishou_due_lateness_seconds", "How late what fell due was settled.", self._tally.late)
        yield self._calls()
        yield CounterMetricFamily("zhishou_floods", "Calls that Telegram answered with 429.", signs.floods)
        yield self._age("zhishou_backup_age_seconds", "Of the newest copy.", signs.backup.newest)
        failing = signs.backup.failing_since is not None
        yield GaugeMetricFamily("zhishou_backup_failing", "1: the last copy could not be made.", failing)

    def _age(self, name: str, words: str, since: datetime | None) -> GaugeMetricFamily:
        """Give an age; without a sample when there is nothing that has one."""
        metric = GaugeMetricFamily(name, words)
        if since is not None:
            metric.add_metric([], max((self._now - since).total_seconds(), 0.0))
        return metric

    def _calls(self) -> CounterMetricFamily:
        metric = CounterMetricFamily(
            "zhishou_calls", "Calls of Telegram, by HTTP status or what kept it from answering.", labels=LABELS
        )
        for labels, count in sorted(self._signs.calls.items()):
            metric.add_metric(labels, count)
        return metric


LABELS: Sequence[str] = ("method", "result")


def _histogram(name: str, words: str, histogram: Histogram) -> HistogramMetricFamily:
    buckets, below = [], 0
    for bound, count in zip((*histogram.bounds, inf), histogram.counts, strict=True):
        below += count
        buckets.append((str(bound) if isfinite(bound) else "+Inf", float(below)))
    return HistogramMetricFamily(name, words, buckets=buckets, sum_value=histogram.sum)


def page(signs: VitalSigns, tally: Tally, now: datetime) -> bytes:
    """Write the page, with what the kernel says of the process."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Signs(signs, tally, now))
    ProcessCollector(registry=registry)
    return generate_latest(registry)
