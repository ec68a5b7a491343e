"""Files that somebody asks for: what is in them, as keys and facts. The words come when one leaves, as with a board."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.util import find_spec
from typing import TypeAlias

from domain.messages import Line, Refused, SendFile
from domain.occurrence import State
from domain.week import AreaWeek
from storage.database import Transaction

FOR_PICTURES = ("PIL", "pylopdf_fonts_zh_cn")
"""What draws a picture, and the letters in it."""
EXTRAS = ("segno", "xlsxwriter", *FOR_PICTURES)
"""The libraries of requirements/extras.txt: a desk runs without them, but makes no such files."""

Cell: TypeAlias = str | int | date | datetime | timedelta | Line | None
"""What people wrote, a number, a day, an aware moment, hours, or words of the desk's."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet."""

    key: str  # of what stands above it
    width: int  # in characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list, as a sheet of an Excel file."""

    title: Line  # on its tab
    heading: tuple[Line, ...]  # above the list, a row each
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    to_sign: bool = False  # it is printed and signed: ruled, with room to write


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """Lists, as an Excel file."""

    name: str  # of the file
    caption: Line
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCode:
    """A QR code of the link that opens the desk in private, to be printed or shown."""

    name: str  # of the file
    caption: Line
    start: str  # what /start is given, such as call-12


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPicture:
    """A week of rounds, as a picture: areas by days, a mark an occurrence."""

    name: str  # of the file
    caption: Line
    title: Line
    below: tuple[Line, ...]  # the title, smaller
    days: tuple[tuple[Line, Line], ...]  # above each column: the date and the weekday
    areas: tuple[AreaWeek, ...]
    legend: tuple[tuple[State, Line], ...]  # what each mark means


File: TypeAlias = Workbook | StartCode | WeekPicture
Maker: TypeAlias = Callable[[Transaction, SendFile, datetime], Awaitable[File | None]]
"""Loads what a file is about and lays it out for who gets it; None when there is nothing left of it."""


def missing_extras() -> list[str]:
    """Name the libraries that are not installed, of those that files need."""
    return [library for library in EXTRAS if find_spec(library) is None]


def must_be_installed(*libraries: str) -> None:
    """Let pass when these libraries of `EXTRAS` are there. Raises Refused."""
    for library in libraries:
        if find_spec(library) is None:
            raise Refused("extra-missing", library=library)
