"""Lists as an Excel file."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from domain.messages import Line
from domain.reading.pattern import Pattern
from handlers.files import Cell, Sheet, Workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

DAY, MOMENT, HOURS = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "0.0"
"""How Excel shows them."""
A4 = 9
"""Excel's number for this size of paper."""
TITLE, LINE, SIGNED = 14, 14, 20
"""How high, in points, the letters of a title are, a line of a cell, and at least a row that is signed by hand."""
LONGEST_TITLE = 31
"""How many characters Excel takes for the title of a sheet."""
_NOT_IN_A_TITLE = Pattern(r"[\[\]:*?/\\]")

Say = Callable[[Line], str]


def write(workbook: Workbook, say: Say, zone: ZoneInfo) -> bytes:
    """Write a workbook, in the words of `say`, with all times as the clocks of `zone` show them."""
    from xlsxwriter import Workbook as Book  # of the extras: loaded where it is used

    out = BytesIO()
    with Book(out, {"in_memory": True}) as book:
        for sheet in workbook.sheets:
            page = book.add_worksheet(_NOT_IN_A_TITLE.sub("-", say(sheet.title))[:LONGEST_TITLE])
            _Page(book, page, say, zone, to_sign=sheet.to_sign).fill(sheet)
    return out.getvalue()


class _Page:
    """Fills one worksheet, row by row."""

    def __init__(self, book: "Book", page: "Worksheet", say: Say, zone: ZoneInfo, *, to_sign: bool) -> None:
        self._page = page
        self._say = say
        self._zone = zone
        ruled = {"border": 1, "text_wrap": True, "valign": "vcenter", "align": "left"} if to_sign else {}
        self._title = book.add_format({"bold": True, "font_size": TITLE} if to_sign else {"bold": True})
        self._note = book.add_format({} if to_sign else {"bold": True})
        self._bold = book.add_format({"bold": True, **ruled})
        self._plain = book.add_format(ruled)
        self._day = book.add_format({"num_format": DAY, "align": "left", **ruled})
        self._moment = book.add_format({"num_format": MOMENT, "align": "left", **ruled})
        self._hours = book.add_format({"num_format": HOURS, **ruled})

    def fill(self, sheet: Sheet) -> None:
        for row, line in enumerate(sheet.heading):
            self._page.write_string(row, 0, self._say(line), self._note if row else self._title)
        top = len(sheet.heading) + 1
        for place, column in enumerate(sheet.columns):
            self._page.write_string(top, place, self._say(Line(column.key)), self._bold)
            self._page.set_column(place, place, column.width)
        for row, cells in enumerate(sheet.rows, top + 1):
            for place, cell in enumerate(cells):
                self._write(row, place, cell)
        self._page.autofilter(top, 0, top + len(sheet.rows), len(sheet.columns) - 1)
        self._page.freeze_panes(top + 1, 1)
        self._lay_out(top)
        if sheet.to_sign:
            self._raise_rows(sheet, top)

    def _lay_out(self, top: int) -> None:
        """Lay the sheet out for paper: A4 on its side, as wide as the page, its heading on each."""
        self._page.set_landscape()
        self._page.set_paper(A4)
        self._page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._page.fit_to_pages(1, 0)
        self._page.repeat_rows(0, top)
        self._page.set_footer("&C&P / &N")

    def _raise_rows(self, sheet: Sheet, top: int) -> None:
        """Give each row the height of what stands in it, and room for a signature."""
        heading = tuple(Line(column.key) for column in sheet.columns)
        for row, cells in enumerate((heading, *sheet.rows), top):
            widths = (column.width for column in sheet.columns)
            lines = max(self._lines(cell, width) for cell, width in zip(cells, widths, strict=True))
            self._page.set_row(row, max(SIGNED, lines * LINE))

    def _lines(self, cell: Cell, width: int) -> int:
        """How many lines a text takes in a column: no program opens a row that is as high as what stands in it."""
        if not isinstance(cell, str | Line):
            return 1
        text = cell if isinstance(cell, str) else self._say(cell)
        return sum(max(1, -(-_width(line) // width)) for line in text.splitlines())

    def _write(self, row: int, place: int, cell: Cell) -> Any:
        match cell:
            case str():  # a name that begins with = is a name, and no formula
                return self._page.write_string(row, place, cell, self._plain)
            case int():
                return self._page.write_number(row, place, cell, self._plain)
            case Line():
                return self._page.write_string(row, place, self._say(cell), self._plain)
            case datetime():
                local = cell.astimezone(self._zone).replace(tzinfo=None)
                return self._page.write_datetime(row, place, local, self._moment)
            case date():
                return self._page.write_datetime(row, place, cell, self._day)
            case timedelta():
                return self._page.write_number(row, place, round(cell / timedelta(hours=1), 2), self._hours)
        return self._page.write_blank(row, place, None, self._plain)


def _width(text: str) -> int:
    """How wide a text is, in characters of which Chinese ones take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
