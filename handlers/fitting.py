"""How many lines of a list fit into one message."""

from collections.abc import Sequence

from domain.messages import Line


def that_fit(lines: Sequence[Line], room: int, each: int) -> tuple[Line, ...]:
    """The first lines that fit into `room`: a line takes `each` for the desk's own words, and what people wrote.

    Both are counted as Telegram counts its limit of 4,096: in UTF-16 units, of which an emoji takes two or more.
    """
    fitting: list[Line] = []
    for line in lines:
        room -= each + _written(line)
        if room < 0:
            break
        fitting.append(line)
    return tuple(fitting)


def _written(line: Line) -> int:
    """Count what people wrote in a line and in the lines that it holds."""
    own = (len(fact.encode("utf-16-le")) // 2 for fact in line.facts.values() if isinstance(fact, str))
    held = (_written(inner) for fact in line.facts.values() if isinstance(fact, tuple) for inner in fact)
    return sum(own) + sum(held)
