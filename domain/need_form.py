"""What somebody needs, as they said it: by one line, or put together by buttons."""

from dataclasses import dataclass
from datetime import datetime

from domain.help_request import Details, Kind
from domain.reading.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedForm:
    """All that a request is made from."""

    kind: Kind
    details: Details
    building: str = ""  # as much of the place as the group sees
    urgent: bool = False
    wanted_at: datetime | None = None  # aware UTC

    @property
    def proxied(self) -> bool:
        """Whether it is for somebody else than who asks."""
        return bool(self.details.name) or self.details.asked_for is not None

    @property
    def is_whole(self) -> bool:
        """Whether it can be asked as it is: nobody drives who does not know when and where to.

        A way to hospital is wanted at once where no time was said.
        """
        return self.kind is not Kind.RIDE or (self.wanted_at is not None and bool(self.details.what))

    def reads_like(self, kind: Kind, details: Details) -> bool:
        """Whether a request asks for the same: width, case, script, spaces and punctuation don't matter."""
        said, asked = ((each.place, each.what, each.name) for each in (self.details, details))
        return self.kind is kind and all(map(_reads_like, said, asked))


def _reads_like(one: str, other: str) -> bool:
    return _words(one) == _words(other)


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
