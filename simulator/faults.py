"""Trouble on the way to Telegram, put there on purpose."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can go wrong with a call."""

    FLOODED = "429"  # refused, with retry_after
    BAD_GATEWAY = "502"  # a proxy's page in place of an answer
    NOT_JSON = "html200"  # 200, and a page
    RESET_BEFORE = "reset_before"  # the connection breaks and nothing was done
    RESET_AFTER = "reset_after"  # the connection breaks and it was done
    HANG = "hang"  # nothing was done and no answer comes for a minute; then the connection breaks
    CUT = "cut"  # it was done and half of the answer comes
    DOWN = "down"  # every connection breaks until `clear`


@dataclass(slots=True)
class Fault:
    """One kind of trouble, for some calls."""

    kind: Kind
    method: str | None  # None: any, polls too
    chat: int | None
    left: int  # how many calls it still hits
    retry_after: int

    def hits(self, method: str, chat_id: str) -> bool:
        """Whether a call is meant; names of methods are compared in any case."""
        return (self.method is None or self.method.lower() == method.lower()) and self.chat in (None, _number(chat_id))


class Faults:
    """The trouble that is still to come."""

    def __init__(self, on_down: Callable[[], None]) -> None:
        """Begin without trouble; `on_down` breaks the connections that are open when Telegram goes down."""
        self._on_down = on_down
        self._faults: list[Fault] = []

    def add(
        self, kind: str, method: str | None = None, chat: int | None = None, times: int = 1, retry_after: int = 5
    ) -> None:
        """Make the next `times` calls fail, or those of a method or to a chat. "down" lasts until `clear`."""
        fault = Fault(Kind(kind), method, chat, times, retry_after)
        self._faults.append(fault)
        if fault.kind is Kind.DOWN:
            self._on_down()

    def clear(self) -> None:
        """All is well again."""
        self._faults.clear()

    def take(self, method: str, chat_id: str) -> Fault | None:
        """The trouble that hits this call, if any; it is used up by that, "down" is not."""
        fault = next((fault for fault in self._faults if fault.hits(method, chat_id)), None)
        if fault and fault.kind is not Kind.DOWN:
            fault.left -= 1
            if not fault.left:
                self._faults.remove(fault)
        return fault


def _number(chat_id: str) -> int | None:
    try:
        return int(chat_id)
    except ValueError:
        return None
