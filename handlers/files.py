"""Files that somebody asks for: what is in them, as keys and facts. The words come when one leaves, as with a board."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec
from typing import TypeAlias

from domain.messages import Line, Refused, SendFile
from storage.database import Transaction

EXTRAS = ("segno", "xlsxwriter")
"""The libraries of requirements/extras.txt: a desk runs without them, but makes no such files."""

Cell: TypeAlias = str | int | datetime | timedelta | Line | None
"""What people wrote, a number, an aware moment, hours, or words of the desk's."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet."""

    key: str  # of what stands above it
    width: int  # in characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list, as an Excel file."""

    name: str  # of the file
    caption: Line
    heading: tuple[Line, ...]  # above the list, a row each
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCode:
    """A QR code of the link that opens the desk in private, to be printed or shown."""

    name: str  # of the file
    caption: Line
    start: str  # what /start is given, such as call-12


File: TypeAlias = Sheet | StartCode
Maker: TypeAlias = Callable[[Transaction, SendFile, datetime], Awaitable[File | None]]
"""Loads what a file is about and lays it out for who gets it; None when there is nothing left of it."""


def missing_extras() -> list[str]:
    """Name the libraries that are not installed, of those that files need."""
    return [library for library in EXTRAS if find_spec(library) is None]


def must_be_installed(library: str) -> None:
    """Let pass when this library of `EXTRAS` is there. Raises Refused."""
    if find_spec(library) is None:
        raise Refused("extra-missing", library=library)
