"""Names in a row, written as the first and the last: 东1-12栋, A1-A5, 1栋到5栋, Building 1-3."""

from domain.reading.pattern import Pattern
from domain.reading.text import fold_in_place, tidy

SERIES_LIMIT = 30  # characters
TO = r"(?:[-‐–—−~〜至到]|to(?![a-z]))"
"""Between the first and the last, in folded text."""

_SERIES = Pattern(
    rf"(?P<before>[^0-9]*)(?P<first>[0-9]{{1,3}})(?P<between>[^0-9]*?)\s*{TO}\s*"
    r"(?P<again>[^0-9]*)(?P<last>[0-9]{1,3})(?P<after>[^0-9]*)"
)


def series_of(piece: str) -> list[str] | None:
    """The names of 东1-12栋, A1-A5, 1栋到5栋; empty when it runs backwards, None when it is no series."""
    if len(piece) > SERIES_LIMIT:
        return None
    folded = fold_in_place(piece)
    written = _SERIES.fullmatch(folded)
    if written is None:
        return None
    alike = written["again"].strip() in ("", written["before"].strip())
    if not alike or written["between"].strip() not in ("", written["after"].strip()):
        return None
    before, after = piece[: written.end("before")], piece[written.start("after") :]
    width = len(written["first"]) if written["first"].startswith("0") else 1
    numbers = range(int(written["first"]), int(written["last"]) + 1)
    return [tidy(f"{before}{number:0{width}}{after}") for number in numbers]
