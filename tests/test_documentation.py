"""What is written about the desk must follow what it is. Each list comes from the code; each missing thing fails alone.

The last tests hold the code itself against what docs/ promises of it: buttons that fit, queries that use an index.
"""

import importlib
import pkgutil
import re
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stdout, suppress
from dataclasses import fields
from io import StringIO
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from telegram.ext import CommandHandler

import storage
from bot.__main__ import main
from bot.app import handlers
from bot.language import LOCALES
from bot.settings import known_settings
from handlers.buttons import MOST_BYTES, Button

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


# Links


PAGES = sorted(
    str(page.relative_to(ROOT))
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").glob("*.md")]
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_points_at_what_is_there(page: str) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", read(page))
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_tests_that_there_are(page: str) -> None:
    assert [name for name in re.findall(r"`(tests/[\w/]+\.py)`", read(page)) if not (ROOT / name).exists()] == []


# Commands


COMMANDS = sorted({name for handler in handlers() if isinstance(handler, CommandHandler) for name in handler.commands})
MESSAGES = {
    entry.id.name
    for file in LOCALES.values()
    for entry in FluentParser().parse(read(f"bot/locales/{file}")).body
    if isinstance(entry, ftl.Message)
}


@pytest.mark.parametrize("page", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_explained(command: str, page: str) -> None:
    assert re.search(rf"`/{command}\b", read(page))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_menu_has_words_for_a_command(command: str) -> None:
    assert f"command-{command}" in MESSAGES


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "start"])  # /help: who has begun
def test_help_has_words_for_a_command(command: str) -> None:
    assert f"help-{command}" in MESSAGES


# The program


def verbs() -> list[str]:
    """What `python -m bot` can be told to do, as its own help lists it."""
    with redirect_stdout(StringIO()) as said, suppress(SystemExit):
        main(["--help"])
    return re.findall(r"^ {4}(\w+) ", said.getvalue(), re.MULTILINE)


def targets() -> list[str]:
    return re.findall(r"^([a-z-]+):.*## ", read("Makefile"), re.MULTILINE)


@pytest.mark.parametrize("page", READMES)
@pytest.mark.parametrize("verb", verbs())
def test_a_verb_of_the_program_is_explained(verb: str, page: str) -> None:
    assert f"python -m bot {verb}" in read(page)


@pytest.mark.parametrize("target", targets())
def test_a_make_target_is_explained(target: str) -> None:
    assert f"`make {target}" in read("README.md") + read("CONTRIBUTING.md")


# Settings


@pytest.mark.parametrize("key", known_settings())
def test_the_example_shows_a_setting_as_it_stands_by_itself(key: str) -> None:
    section, _, name = key.partition(".")
    shown = tomllib.loads(read("config.example.toml"))[section][name]
    default = known_settings()[key].default
    assert shown == (list(default) if isinstance(default, tuple) else default)


@pytest.mark.parametrize("page", READMES)
@pytest.mark.parametrize("key", known_settings())
def test_a_setting_is_explained(key: str, page: str) -> None:
    assert f"`{key}`" in read(page)


# Stages


MIGRATIONS = sorted((ROOT / "storage" / "migrations").glob("*.sql"))


def stages() -> Iterator[tuple[str, str]]:
    """Every stage that the database allows, with its table."""
    for migration in MIGRATIONS:
        for table, columns in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)", migration.read_text("utf-8"), re.DOTALL):
            for names in re.findall(r"CHECK \((?:stage|reach|meaning) IN \((.*?)\)\)", columns):
                yield from ((table, stage) for stage in re.findall(r"'(.+?)'", names))


def section_about(table: str) -> str:
    """The part of docs/states.md whose heading names the table."""
    return next(part for part in read("docs/states.md").split("\n## ") if f"`{table}`" in part.partition("\n")[0])


@pytest.mark.parametrize(("table", "stage"), list(stages()))
def test_a_stage_is_drawn(table: str, stage: str) -> None:
    assert re.search(rf"\b{stage}\b", section_about(table))


# Buttons


LARGEST = 10**18 - 1  # what a button takes back at most


def buttons(kind: type[Button] = Button) -> Iterator[type[Button]]:
    for narrower in kind.__subclasses__():
        if "prefix" in vars(narrower) and narrower.__module__.startswith("handlers."):
            yield narrower
        yield from buttons(narrower)


@pytest.mark.parametrize("kind", list(buttons()))
def test_a_button_fits_and_comes_back_as_it_left(kind: type[Button]) -> None:
    button = kind(*[LARGEST] * len(fields(kind)))
    data = button.pack()
    assert len(data.encode()) <= MOST_BYTES
    assert kind.parse(data) == button


def test_no_two_buttons_are_taken_for_each_other() -> None:
    count = Counter(kind.prefix for kind in buttons())
    assert [prefix for prefix, times in count.items() if times > 1] == []


# Queries


TINY = {
    "desk": "one row",
    "chat_group": "the groups of one desk",
    "pace": "the chats that were written to within the hour",
    "sound": "a row a group and day, for two days",
}
"""Tables that may be read from end to end, and what keeps them small."""


def statements() -> Iterator[tuple[str, str]]:
    """The statements of storage/ that look for rows, by the name of their constant."""
    for module in pkgutil.iter_modules(storage.__path__, "storage."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, str) and re.match(r"\s*(SELECT|UPDATE|DELETE)\b.*\bWHERE\b", value, re.DOTALL):
                yield f"{module.name}.{name}", value


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for migration in MIGRATIONS:
            connection.executescript(migration.read_text("utf-8"))
        yield connection


@pytest.mark.parametrize("sql", [pytest.param(sql, id=name) for name, sql in statements()])
def test_a_query_uses_an_index(sql: str, database: sqlite3.Connection) -> None:
    parameters = dict.fromkeys(re.findall(r":(\w+)", sql))
    plan = [step for *_, step in database.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    tables = {alias: table for table, alias in re.findall(r"(?:FROM|JOIN) (\w+) AS (\w+)", sql)}
    scanned = [found[1] for step in plan if (found := re.fullmatch(r"SCAN (\w+)", step))]
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert ({tables.get(name, name) for name in scanned} & there) - TINY.keys() == set()
    assert [step for step in plan if "AUTOMATIC" in step] == []
