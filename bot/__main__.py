"""python -m bot: run the desk, check what it is given, show it at work."""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import check, logs, parked
from bot.app import Desk
from bot.clock import SystemClock
from bot.config import ConfigurationError, Settings, load
from bot.heartbeat import beating
from storage.database import Database, Unusable

REFUSED = 2
"""Exit status when the configuration, the token or the database won't do."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; returns the exit status."""
    asked = _parser().parse_args(arguments)
    if asked.command == "demo":
        return _demo(once=asked.once)
    try:
        settings = load(asked.config, os.environ)
        match asked.command:
            case "run":
                logs.set_up()
                asyncio.run(_run(settings))
            case "check":
                asyncio.run(check.check(settings))
                print(f"{asked.config}: all is well.")
            case "parked":
                asyncio.run(parked.parked(settings, retry=asked.retry))
    except (ConfigurationError, Unusable) as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Zhishou, the duty desk in a group chat.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    demo = commands.add_parser("demo", help="show the desk at work against a local Telegram")
    demo.add_argument("--once", action="store_true", help="play the scene to its end and stop")
    for name, words in (
        ("run", "run the desk until it is told to stop"),
        ("check", "name everything that is wrong with the configuration, the token or the database"),
        ("parked", "list the updates that could not be handled"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("--config", type=Path, default=Path("config.toml"), help="where the settings are")
        if name == "parked":
            command.add_argument(
                "--retry", action="store_true", help="put them in line again; the desk must be stopped"
            )
    return parser


async def _run(settings: Settings) -> None:
    stopping = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopping.set)
    clock = SystemClock()
    database = await Database.open(settings.storage.path, now=clock.now())
    try:
        desk = Desk(settings, database, clock)
        code = await desk.claim_code()
        if code:
            print(
                f"This desk has no owner yet. To become the owner, send the bot in private: /start {code}", flush=True
            )
        async with desk.running(), beating(desk.ticker, clock):
            await _until_stopped(desk, code, stopping)
    finally:
        await database.close()
    logs.log("stopped")


async def _until_stopped(desk: Desk, code: str | None, stopping: asyncio.Event) -> None:
    if code:
        reached = asyncio.create_task(desk.reached.wait())
        stopped = asyncio.create_task(stopping.wait())
        await asyncio.wait([reached, stopped], return_when=asyncio.FIRST_COMPLETED)
        reached.cancel()
        stopped.cancel()
        if desk.reached.is_set():
            print(f"or open this link, once: https://t.me/{desk.bot.username}?start={code}", flush=True)
    await stopping.wait()


def _demo(*, once: bool) -> int:
    from bot import demo  # the simulator is loaded where it is used

    return asyncio.run(demo.play(once=once))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
