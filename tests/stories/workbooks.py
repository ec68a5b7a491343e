"""What the stories of Excel files share: the files that somebody got, and what stands in their cells."""

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from simulator.messages import Message
from simulator.people import Person


def files(person: Person) -> list[Message]:
    """The files that the bot sent to somebody, the newest last."""
    return [message for message in person.private.from_bot() if message.document]


def workbook(message: Message) -> Workbook:
    """The Excel file of a message."""
    assert message.document is not None
    return load_workbook(BytesIO(message.document.content))


def rows(page: Worksheet) -> list[tuple[object, ...]]:
    """Every row that is not empty, with times as a clock shows them."""
    shown = (tuple(map(_shown, row)) for row in page.iter_rows(values_only=True))
    return [row for row in shown if any(cell is not None for cell in row)]


def _shown(cell: object) -> object:
    if isinstance(cell, datetime):
        return f"{cell:%m-%d}" if cell.hour == cell.minute == 0 else f"{cell:%m-%d %H:%M}"
    return cell if cell != "" else None
