"""A sheet as an Excel file."""

from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from domain.messages import Line
from handlers.files import Cell, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOMENT, HOURS = "yyyy-mm-dd hh:mm", "0.0"
"""How Excel shows them."""
WORKSHEET = "值守"

Say = Callable[[Line], str]


def write(sheet: Sheet, say: Say, zone: ZoneInfo) -> bytes:
    """Write a sheet, in the words of `say`, with all times as the clocks of `zone` show them."""
    from xlsxwriter import Workbook  # of the extras: loaded where it is used

    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as workbook:
        page = workbook.add_worksheet(WORKSHEET)
        _Page(workbook, page, say, zone).fill(sheet)
    return out.getvalue()


class _Page:
    """Fills one worksheet, row by row."""

    def __init__(self, workbook: "Workbook", page: "Worksheet", say: Say, zone: ZoneInfo) -> None:
        self._page = page
        self._say = say
        self._zone = zone
        self._bold = workbook.add_format({"bold": True})
        self._moment = workbook.add_format({"num_format": MOMENT, "align": "left"})
        self._hours = workbook.add_format({"num_format": HOURS})

    def fill(self, sheet: Sheet) -> None:
        for row, line in enumerate(sheet.heading):
            self._page.write_string(row, 0, self._say(line), self._bold)
        top = len(sheet.heading) + 1
        for place, column in enumerate(sheet.columns):
            self._page.write_string(top, place, self._say(Line(column.key)), self._bold)
            self._page.set_column(place, place, column.width)
        for row, cells in enumerate(sheet.rows, top + 1):
            for place, cell in enumerate(cells):
                self._write(row, place, cell)
        self._page.autofilter(top, 0, top + len(sheet.rows), len(sheet.columns) - 1)
        self._page.freeze_panes(top + 1, 1)

    def _write(self, row: int, place: int, cell: Cell) -> Any:
        match cell:
            case str():  # a name that begins with = is a name, and no formula
                return self._page.write_string(row, place, cell)
            case int():
                return self._page.write_number(row, place, cell)
            case Line():
                return self._page.write_string(row, place, self._say(cell))
            case datetime():
                local = cell.astimezone(self._zone).replace(tzinfo=None)
                return self._page.write_datetime(row, place, local, self._moment)
            case timedelta():
                return self._page.write_number(row, place, round(cell / timedelta(hours=1), 2), self._hours)
        return None
