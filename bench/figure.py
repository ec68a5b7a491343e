"""A figure: what was seen, beside the bar that it is held against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table: the same thing measured several times."""

    name: str
    seen: Sequence[float]
    bar: float | None = None  # None: shown for what it tells, held against nothing
    at_least: bool = False  # whether more is better
    digits: int = 1

    @property
    def best(self) -> float:
        """The one that the rest of the machine disturbed least."""
        return max(self.seen) if self.at_least else min(self.seen)

    @property
    def met(self) -> bool:
        """Whether the middle one keeps to the bar."""
        middle = median(self.seen)
        return self.bar is None or (middle >= self.bar if self.at_least else middle <= self.bar)

    def row(self) -> tuple[str, ...]:
        """Write it as the cells of a table."""
        middle = median(self.seen)
        spread = f"{(max(self.seen) - min(self.seen)) / middle:.0%}" if len(self.seen) > 1 and middle else ""
        bar = "" if self.bar is None else f"{'>=' if self.at_least else '<='} {self.bar:g}"
        verdict = "" if self.bar is None else "met" if self.met else "MISSED"
        return (self.name, f"{self.best:.{self.digits}f}", f"{middle:.{self.digits}f}", spread, bar, verdict)


def percentile(values: Iterable[float], percent: float) -> float:
    """Give the least value that so many per cent of the values do not pass."""
    ordered = sorted(values)
    return ordered[ceil(len(ordered) * percent / 100) - 1]


def table(figures: Iterable[Figure]) -> str:
    """Lay the figures out in columns."""
    rows = [("figure", "best", "median", "spread", "bar", ""), *(figure.row() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
