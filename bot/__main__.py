"""python -m bot: run the desk, check what it is given, show it at work."""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bot import logs, parked
from bot.config import ConfigurationError, Settings, load
from bot.settings import METRICS_LIBRARY
from handlers.files import missing_extras
from storage.database import Unusable

REFUSED = 2
"""Exit status when the configuration, the token or the database won't do."""
FAILED = 1
"""Exit status when a part of the desk ended by itself, which is a bug; what waits is handled at the next start."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; returns the exit status."""
    asked = _parser().parse_args(arguments)
    if asked.command == "demo":
        return _demo(once=asked.once)
    try:
        settings = load(asked.config, os.environ)
        match asked.command:
            case "run":
                return _run(settings)
            case "check":
                from bot import check  # most of the desk is loaded with it

                asyncio.run(check.check(settings))
                print(f"{asked.config}: all is well.")
                if missing := missing_extras():
                    print(f"Not installed: {', '.join(missing)}. Excel, QR codes and pictures need them: make extras")
                if settings.metrics.listen and find_spec(METRICS_LIBRARY) is None:
                    print(f"Not installed: {METRICS_LIBRARY}. The page /metrics needs it: make extras")
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


def _run(settings: Settings) -> int:
    gc.disable()  # loading leaves hardly any garbage, and to look for it takes a tenth of the start
    from bot import run  # most of the desk is loaded with it

    gc.freeze()  # it stays to the end, so it is never looked through
    gc.enable()
    logs.set_up()
    try:
        asyncio.run(run.run(settings))
    except (ConfigurationError, Unusable):
        raise
    except Exception as error:  # a traceback would quote what people wrote
        logs.warn("failed", reason=logs.where(error))
        return FAILED
    return 0


def _demo(*, once: bool) -> int:
    from bot import demo  # the simulator is loaded where it is used

    return asyncio.run(demo.play(once=once))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
