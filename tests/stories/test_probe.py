"""Who watches the desk from outside asks whether it lives, whether it is ready, and for its figures."""

import resource
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.clock import breathe
from bot.config import ConfigurationError
from simulator.chats import Group
from simulator.people import Person
from tests.stories.calls import call, set_up
from tests.stories.conftest import Stage


class Watcher:
    """A program that asks the desk."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"

    async def asks(self, page: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.root}/{page}") as response:
            return response.status, await response.text()

    async def readiness(self) -> tuple[int, dict[str, object]]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.root}/readyz") as response:
            return response.status, await response.json()

    async def figures(self) -> dict[str, float]:
        """Every sample, as a client of Prometheus's own format reads it."""
        status, text = await self.asks("metrics")
        assert status == 200
        return {
            sample.name + "".join(f" {value}" for value in sample.labels.values()): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }


@pytest.fixture
async def watcher(stage: Stage, port: int) -> AsyncIterator[Watcher]:
    stage.config += f'[metrics]\nlisten = "127.0.0.1:{port}"\n'
    async with stage.desk_runs():
        await stage.idle()
        yield Watcher(port)


async def test_a_desk_at_work_lives_and_is_ready(stage: Stage, watcher: Watcher, chen: Person) -> None:
    assert await watcher.asks("healthz") == (200, "ok\n")
    await chen.says("/start")
    await stage.idle()
    await stage.forward(seconds=30)
    assert await watcher.readiness() == (
        200,
        {
            "ready": True,
            "mode": "polling",
            "receiving": True,
            "writable": True,
            "last_update_age_seconds": 30.0,
            "oldest_unsent_age_seconds": None,
        },
    )


async def test_a_desk_whose_polls_fail_is_not_ready_and_says_what_waits(
    stage: Stage, watcher: Watcher, group: Group, chen: Person
) -> None:
    await set_up(stage, group, chen)
    stage.telegram.faults.add("502", "sendMessage", times=100)
    await chen.says("/help")
    await stage.forward(seconds=45)
    status, shown = await watcher.readiness()
    assert (status, shown["ready"]) == (200, True)
    assert shown["oldest_unsent_age_seconds"] == pytest.approx(45, abs=15)
    stage.telegram.faults.add("down")
    assert stage.desk is not None
    while stage.desk.receiver.receiving:
        await breathe()
    status, shown = await watcher.readiness()
    assert (status, shown["ready"], shown["receiving"], shown["writable"]) == (503, False, False, True)
    assert await watcher.asks("healthz") == (200, "ok\n")


async def test_a_desk_that_cannot_write_is_not_ready(watcher: Watcher) -> None:
    with full_disk():
        status, shown = await watcher.readiness()
    assert (status, shown["writable"], shown["receiving"]) == (503, False, True)
    assert (await watcher.readiness())[0] == 200


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow; the log of the database has grown already."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


async def test_the_figures_of_a_tap(stage: Stage, watcher: Watcher, group: Group, chen: Person, wang: Person) -> None:
    await set_up(stage, group, chen)
    await call(stage, group, chen)
    await wang.taps("我来")
    await stage.idle()
    stage.telegram.faults.add("429", "sendMessage", retry_after=1)
    await wang.says("/me")
    await stage.forward(seconds=2)
    figures = await watcher.figures()
    assert figures["zhishou_receiving"] == 1
    assert figures["zhishou_updates_total"] == 5
    assert figures["zhishou_last_update_age_seconds"] >= 2
    assert figures["zhishou_tap_answer_seconds_count"] == 1
    assert figures["zhishou_tap_answer_seconds_bucket +Inf"] == 1
    assert figures["zhishou_calls_total answerCallbackQuery 200"] == 1
    assert figures["zhishou_calls_total sendMessage 429"] == 1
    assert figures["zhishou_floods_total"] == 1
    assert figures["zhishou_calls_total getUpdates 200"] >= 1
    assert figures["zhishou_inbox_waiting"] == figures["zhishou_inbox_parked"] == 0
    assert figures["zhishou_outbox_waiting"] == figures["zhishou_boards_waiting"] == 0
    assert "zhishou_outbox_oldest_age_seconds" not in figures
    assert "zhishou_backup_age_seconds" not in figures
    assert figures["process_resident_memory_bytes"] > 0


async def test_what_falls_due_while_the_desk_is_down_is_counted_as_late(
    stage: Stage, port: int, group: Group, chen: Person
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        await call(stage, group, chen, "/call 6 18:00-18:30 东区门岗")
    stage.clock.move(stage.clock.now().replace(hour=13))  # 21:00
    stage.config += f'[metrics]\nlisten = "127.0.0.1:{port}"\n'
    async with stage.desk_runs() as desk:
        await desk.ticker.tick(stage.clock.now())
        await stage.idle()
        figures = await Watcher(port).figures()
    assert figures["zhishou_due_lateness_seconds_sum"] >= 2.5 * 3600
    assert figures["zhishou_due_lateness_seconds_bucket 3600.0"] < figures["zhishou_due_lateness_seconds_count"]


async def test_without_its_library_only_the_figures_are_missing(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    assert await watcher.asks("metrics") == (501, "prometheus_client is not installed: make extras\n")
    assert (await watcher.readiness())[0] == 200


async def test_an_address_that_is_taken_is_named(stage: Stage, port: int) -> None:
    stage.config += f'[metrics]\nlisten = "127.0.0.1:{port}"\n'
    refused = pytest.raises(ConfigurationError, match=r"metrics\.listen: cannot be listened on")
    with socket.create_server(("127.0.0.1", port)), refused:
        async with stage.desk_runs():
            pass


async def test_by_itself_a_desk_listens_nowhere(stage: Stage) -> None:
    async with stage.desk_runs() as desk:
        assert desk.settings.metrics.listen == ""
