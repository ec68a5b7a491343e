"""Lines that the messages about a call have in common."""

from collections.abc import Container, Mapping, Sequence

from domain.duty_call import DutyCall
from domain.messages import Fact, Line
from handlers.fitting import that_fit


def place_of(call: DutyCall) -> Line:
    """Where, and what for."""
    key = "call-place-purpose" if call.purpose else "call-place"
    return Line(key, {"place": call.place, "purpose": call.purpose})


def window_of(call: DutyCall) -> Line:
    """From when to when."""
    return Line("call-when", {"starts": call.starts_at, "ends": call.ends_at})


def marked(names: Mapping[int, str], guests: Container[int]) -> dict[int, Fact]:
    """The names as a board shows them: a guest is marked as one."""
    return {id_: (Line("name-guest", {"name": name}),) if id_ in guests else name for id_, name in names.items()}


def name_of(name: Fact) -> Line:
    """A person of a list."""
    return Line("name", {"name": name})


def listed(key: str, names: Sequence[Line], room: int, each: int) -> tuple[Line, ...]:
    """A list of names, as many as fit into `room` (`that_fit`), and how many more; nothing when there are none."""
    if not names:
        return ()
    shown = that_fit(names, room, each)
    return (Line(key, {"names": shown, "more": len(names) - len(shown)}),)
