"""The fields of a command: separated by spaces, in quotes when they hold spaces, the last one takes the rest."""

from domain.reading.numeral import read_numeral
from domain.reading.pattern import Pattern
from domain.reading.text import fold

_QUOTED = Pattern(
    r"(?:[\"“”„＂]([^\"“”＂]*)[\"“”＂]|['‘’＇]([^'‘’＇]*)['‘’＇]|「([^」]*)」|『([^』]*)』|«([^»]*)»)(?=\s|\Z)"
)
_PLAIN = Pattern(r"\S+")
_COUNTED = Pattern(r"(.+?)(?:个人|人|个|名|位|people|persons?|volunteers?)?")


def split_fields(text: str, most: int) -> list[str]:
    """At most `most` fields. A quote that is never closed is ordinary text."""
    fields: list[str] = []
    rest = text.strip()
    while rest and len(fields) < most - 1:
        found = _QUOTED.match(rest) or _PLAIN.match(rest)
        if found is None:
            break
        fields.append(_unquoted(found[0]))
        rest = rest[found.end() :].lstrip()
    return [*fields, _unquoted(rest)] if rest else fields


def read_count(text: str) -> int | None:
    """How many: 6, ６人, 十二个, two digits or nine, with or without a word for people."""
    counted = _COUNTED.fullmatch(fold(text).replace(" ", ""))
    return read_numeral(counted[1]) if counted else None


def _unquoted(field: str) -> str:
    quoted = _QUOTED.fullmatch(field)
    return next(inner for inner in quoted.groups() if inner is not None) if quoted else field
