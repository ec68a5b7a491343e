"""Files that are sent: laid out by a handler's maker, written in the reader's words when their turn comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from bot import pictures, sheets
from bot.language import Words
from domain.messages import Line, SendFile
from handlers.files import File, Maker, StartCode, WeekPicture, Workbook
from storage.database import Database

CODE_SCALE = 12
"""Pixels a module of a QR code: large enough to be printed on a sheet of paper."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it leaves."""

    name: str
    content: bytes
    caption: str
    is_picture: bool


class Files:
    """Makes the files that are asked for."""

    def __init__(self, database: Database, makers: Mapping[str, Maker], words: Words, zone: ZoneInfo) -> None:
        """Let the maker of each kind lay a file out, and write it in `words`; `zone` is the desk's."""
        self._database = database
        self._makers = makers
        self._words = words
        self._zone = zone

    async def make(
        self, wanted: SendFile, language: str, now: datetime, bot: str, zone: ZoneInfo | None
    ) -> Written | None:
        """Make a file, in the times of `zone` (None: the desk's); None when what it is about is gone.

        `bot` is the username that links lead to.
        """
        async with self._database.read() as tx:
            file = await self._makers[wanted.kind](tx, wanted, now)
        return self._written(file, language, now, bot, zone or self._zone) if file else None

    def _written(self, file: File, language: str, now: datetime, bot: str, zone: ZoneInfo) -> Written:
        match file:
            case Workbook():
                content = sheets.write(file, lambda line: self._words.short(line, language, now, zone), zone)
                return Written(
                    file.name, content, self._words.text([file.caption], language, now, zone), is_picture=False
                )
            case WeekPicture():
                drawn = pictures.draw(file, lambda line: self._words.short(line, language, now, zone))
                return Written(file.name, drawn, self._words.text([file.caption], language, now, zone), is_picture=True)
            case StartCode():
                link = f"https://t.me/{bot}?start={file.start}"
                caption = Line(file.caption.key, {**file.caption.facts, "link": link})
                return Written(
                    file.name, _code(link), self._words.text([caption], language, now, zone), is_picture=True
                )


def _code(link: str) -> bytes:
    import segno  # of the extras: loaded where it is used

    out = BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", scale=CODE_SCALE)
    return out.getvalue()
