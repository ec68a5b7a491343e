"""The commands that need no running desk: check, parked, and what run refuses."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.check import UNKNOWN_TOKEN
from simulator.clock import ManualClock
from simulator.server import Simulator
from storage import inbox
from storage.database import Database, Transaction

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)


@pytest.fixture
def telegram() -> Simulator:
    return Simulator(ManualClock(NOON))


@pytest.fixture
async def config(telegram: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Path]:
    monkeypatch.delenv("ZHISHOU_TOKEN", raising=False)
    async with telegram.serving() as url:
        path = tmp_path / "config.toml"
        path.write_text(f'[telegram]\ntoken = "12345:TEST"\napi_url = "{url}"\n', encoding="utf-8")
        yield path


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@asynccontextmanager
async def records(config: Path) -> AsyncIterator[Transaction]:
    """What the stopped desk keeps."""
    database = await Database.open(config.with_name("zhishou.db"), now=NOON)
    try:
        async with database.write() as tx:
            yield tx
    finally:
        await database.close()


async def calling(command: str, config: Path, *more: str) -> int:
    """Call it as the command line does, beside the local Telegram of this test."""
    return await asyncio.to_thread(main, [command, "--config", str(config), *more])


async def test_check_is_content_with_what_is_right(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await calling("check", config) == 0
    assert capsys.readouterr().out == f"{config}: all is well.\n"


async def test_check_names_a_library_that_is_missing(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    assert await calling("check", config) == 0
    assert "Not installed: segno. Excel, QR codes and pictures need them: make extras" in capsys.readouterr().out


async def test_check_names_the_library_of_the_metrics_where_they_are_asked_for(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    missing = "Not installed: prometheus_client. The page /metrics needs it: make extras"
    assert await calling("check", config) == 0
    assert missing not in capsys.readouterr().out
    with config.open("a", encoding="utf-8") as file:
        file.write('[metrics]\nlisten = "127.0.0.1:9090"\n')
    assert await calling("check", config) == 0
    assert missing in capsys.readouterr().out


async def test_check_and_run_refuse_what_is_wrong_with_the_same_words(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(config, '[telegram]\ntoken = "12345:TEST"\n[desk]\ntimezone = "Asia/Nowhere"\nlangauge = "zh"\n')
    assert await calling("check", config) == 2
    checked = capsys.readouterr()
    assert await calling("run", config) == 2
    refused = capsys.readouterr()
    assert refused.err == checked.err
    assert len(refused.err.splitlines()) == 2
    assert refused.out == ""


async def test_check_names_an_unknown_token_and_an_unusable_database_at_once(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHISHOU_TOKEN", "12345:WRONG")
    write(config.with_name("zhishou.db"), "这不是数据库" * 100)
    assert await calling("check", config) == 2
    of_database, of_token = capsys.readouterr().err.splitlines()
    assert "is not a database" in of_database
    assert of_token == str(UNKNOWN_TOKEN)
    assert "WRONG" not in of_token


async def test_check_tells_when_telegram_is_out_of_reach(
    config: Path, telegram: Simulator, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.faults.add("down")
    assert await calling("check", config) == 2
    assert "telegram.api_url: cannot be reached" in capsys.readouterr().err


async def test_check_refuses_a_followed_clock_beside_the_real_telegram(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(config, '[telegram]\ntoken = "12345:TEST"\n[development]\nclock_url = "http://127.0.0.1:1/clock"\n')
    assert await calling("check", config) == 2
    assert "development.clock_url: never beside the real Telegram" in capsys.readouterr().err


async def test_parked_updates_are_listed_and_tried_again(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await calling("parked", config) == 0
    assert capsys.readouterr().out == "0 parked\n"

    async with records(config) as tx:
        await inbox.add(tx, [(7, "{}")], NOON)
        await inbox.park(tx, 1, "KeyError at handlers/me.py:1")
    assert await calling("parked", config) == 0
    row, total = capsys.readouterr().out.splitlines()
    assert row == "1\t2026-07-02T12:00:00.000Z\tupdate 7\tKeyError at handlers/me.py:1"
    assert total == "1 parked"
    async with records(config) as tx:
        assert await inbox.waiting(tx, 1) == []

    assert await calling("parked", config, "--retry") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 parked, 1 will be tried again at the next start"
    async with records(config) as tx:
        assert len(await inbox.waiting(tx, 1)) == 1


async def test_parked_is_refused_while_the_desk_runs(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with records(config):
        assert await calling("parked", config) == 2
    assert "is in use by process" in capsys.readouterr().err
