"""That somebody sits in a wheelchair, as people write it: their driver needs to know, their group does not."""

from domain.reading.pattern import Pattern
from domain.reading.text import cut, fold_in_place

_WHEELCHAIR = Pattern(
    r"[，、；,;\s]*(?:"
    r"(?:要?带|要?坐|推着?|需要|有|要)?(?:一|1)?[个辆台把]?轮椅"
    r"|\b(?:and\s+|with\s+|in\s+|has\s+|uses\s+|needs\s+)*(?:an?\s+|one\s+|1\s+)?wheel-?chairs?\b"
    r")"
)


def without_wheelchair(text: str) -> str:
    """The text without its wheelchair, and without the comma before it."""
    shown = cut(text, (found.span() for found in _WHEELCHAIR.finditer(fold_in_place(text))))
    return shown.strip(" ，、；,;")
