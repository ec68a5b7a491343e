"""What is looked for in what people type."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression that is compiled when it is first used.

    There are a hundred of them, some long. Compiled at import they would take a tenth of the time of a start.
    """

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Name what is looked for, in the syntax of `re`."""
        self._text = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place at which it fits."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Tell whether it fits here."""
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Tell whether it fits the whole text."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place at which it fits."""
        return self._compiled.finditer(text)

    def sub(self, by: str, text: str) -> str:
        """Put something else wherever it fits."""
        return self._compiled.sub(by, text)

    def split(self, text: str) -> list[str]:
        """Divide a text wherever it fits."""
        return self._compiled.split(text)
