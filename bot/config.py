"""config.toml -> settings: everything that is wrong is named at once, in plain words, with what would be right."""

import difflib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.settings import TELEGRAM_HOST, TOKEN_VARIABLE, Settings, known_settings

__all__ = ["ConfigurationError", "Mistake", "Settings", "load"]

Table: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong with the configuration, and what would be right. Never shows a token or a secret."""

    file: str
    key: str  # such as desk.timezone; empty when it is the file as a whole
    problem: str
    example: str  # a line of TOML; empty when none would help

    def __str__(self) -> str:
        """Say it in one line."""
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.problem}" + (f"; for example {self.example}" if self.example else "")


class ConfigurationError(Exception):
    """The desk cannot run with this configuration."""

    def __init__(self, *mistakes: Mistake) -> None:
        """Name every mistake; the text has one a line."""
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


def load(path: Path, environ: Mapping[str, str]) -> Settings:
    """Read the settings of a desk; a token in ZHISHOU_TOKEN wins over the file's.

    Raises ConfigurationError with everything that is wrong.
    """
    table = _complete(_read(path), environ.get(TOKEN_VARIABLE))
    wrong: list[ErrorDetails] = []
    try:
        settings = Settings.model_validate(table, context=path.parent)
    except ValidationError as error:
        wrong = error.errors(include_input=False, include_url=False)
    mistakes = [_mistake(str(path), detail) for detail in wrong]
    mistakes += [Mistake(str(path), key, problem, _example(key)) for key, problem in _contradictions(table)]
    if mistakes:
        raise ConfigurationError(*dict.fromkeys(mistakes))  # a list is wrong once, whatever it holds
    return settings


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))  # some editors put a mark before the text
    except OSError as error:
        problem = f"cannot be read ({error.strerror}); copy config.example.toml to this name and fill it in"
    except UnicodeDecodeError:
        problem = "is not in UTF-8; save it again in that encoding"
    except tomllib.TOMLDecodeError as error:
        problem = f"is not TOML: {error}"
    raise ConfigurationError(Mistake(str(path), "", problem, ""))


def _complete(table: Table, token: str | None) -> Table:
    """Give each section its place, and the token of the environment its own."""
    complete: Table = {section: {} for section in Settings.model_fields} | table
    if token and isinstance(complete["telegram"], dict):
        complete["telegram"] = complete["telegram"] | {"token": token}
    return complete


def _mistake(file: str, detail: ErrorDetails) -> Mistake:
    """Say in our words what pydantic found; its own would quote what was given."""
    key = ".".join(str(part) for part in detail["loc"][:2])
    if detail["type"] == "extra_forbidden":
        known = [*known_settings(), *Settings.model_fields]
        (nearest,) = difflib.get_close_matches(key, known, n=1, cutoff=0)
        return Mistake(file, key, f"no such setting; the nearest is {nearest}", _example(nearest))
    if key in Settings.model_fields:
        return Mistake(file, key, "must be a section", _example(key))
    if detail["type"] == "value_error":
        return Mistake(file, key, str(detail["ctx"]["error"]), _example(key))
    return Mistake(file, key, f"must be {known_settings()[key].description}", _example(key))


def _contradictions(table: Table) -> Iterator[tuple[str, str]]:
    """Find what is wrong between settings, as key and problem, even while some of them are wrong by themselves."""
    if not _given(table, "telegram.token"):
        yield "telegram.token", f"missing; @BotFather in Telegram gives one (put it here, or in {TOKEN_VARIABLE})"
    if _given(table, "telegram.mode") == "webhook":
        for key in ("webhook.url", "webhook.secret"):
            if not _given(table, key):
                yield key, 'missing; mode = "webhook" needs it'
    # Searched for in all of the address: whatever forwards to the real Telegram is as real.
    if _given(table, "development.clock_url") and TELEGRAM_HOST in str(_given(table, "telegram.api_url")).lower():
        yield "development.clock_url", 'never beside the real Telegram; leave it ""'


def _given(table: Table, key: str) -> object:
    section, _, name = key.partition(".")
    told = table[section]
    return told[name] if isinstance(told, dict) and name in told else known_settings()[key].default


def _example(key: str) -> str:
    section, _, name = key.partition(".")
    if not name:
        return f"[{section}]"
    (shown,) = known_settings()[key].examples or [""]
    return f"{name} = {_toml(shown)}"


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)  # the same in TOML, for texts, numbers and lists
