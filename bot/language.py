"""Keys and facts -> text, in the reader's language.

Every word stands in `bot/locales/`, one file a language, in the syntax of Project Fluent (https://projectfluent.org);
here is only how facts are shown. What a person wrote is a fact: it is put into a message and never read as one.

A message may call these functions:

- `CLOCK($at)` 17:30, `DAY($at)` today or 7/9 with its weekday, `WINDOW($starts, $ends)` 18:00–20:00;
- `WHEN($at)` 18:00, with its day when that is not today;
- `DATE($at)` the day with its year, for what is read much later, such as a file;
- `HOURS($minutes)` a number of hours, with one decimal where it needs one;
- `LIST($lines)` the lines in one line, `ROWS($lines)` a line each. A bare `{ $lines }` is a LIST.

They take their own words from the messages `day`, `when`, `window` and `list-separator`, which every locale file must
hold.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentFloat, FluentInt, FluentType
from fluent.syntax.ast import Junk

from domain.messages import Fact, Line

LANGUAGES = ("zh", "en", "zh+en")
"""What a group or a person can choose; `zh+en` says everything twice."""

LOCALES = {"zh": "zh-CN.ftl", "en": "en.ftl"}
NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}


class UnknownWords(LookupError):  # noqa: N818 - a kind of KeyError, with a sentence that can be read
    """The locale files have no such message, or it needs a fact that it was not given."""


class Whole(FluentInt):
    """A whole number: it chooses plurals as any number of Fluent's, and is written 1234, not 1,234."""

    def format(self, locale: object) -> str:  # noqa: ARG002 - Fluent's signature
        """Write it in digits that both languages share, such as 1234."""
        return str(int(self))


class Tenths(FluentFloat):
    """A number with one decimal: it chooses plurals too."""

    def format(self, locale: object) -> str:  # noqa: ARG002 - Fluent's signature
        """Write it in digits that both languages share, such as 1.5."""
        return f"{float(self):.1f}"


@dataclass(frozen=True, slots=True)
class Moment(FluentType):
    """A moment and the present, both as the reader's clock shows them."""

    local: datetime
    now: datetime

    def format(self, locale: object) -> str:
        """Refuse: only the message knows whether it wants the clock or the day."""
        raise UnknownWords(f"a moment needs CLOCK or DAY ({locale})")

    def clock(self) -> str:
        """Say the time of day, such as 17:30."""
        return f"{self.local:%H:%M}"

    def relation(self) -> str:
        """Say how far the day is from today: the variant of the message `day`."""
        days = (self.local.date() - self.now.date()).days
        return NEAR_DAYS.get(days) or ("this-year" if self.local.year == self.now.year else "other-year")


@dataclass(frozen=True, slots=True)
class Listing(FluentType):
    """Lines that are already in the language of the message around them."""

    texts: tuple[str, ...]
    separator: str

    def format(self, locale: object) -> str:  # noqa: ARG002 - Fluent's signature
        """Put them into one line."""
        return self.separator.join(self.texts)

    def rows(self) -> str:
        """Give each its own line."""
        return "\n".join(self.texts)


def hours(minutes: Whole) -> Whole | Tenths:
    """Turn minutes into hours, to the nearest tenth: 120 -> 2, 90 -> 1.5, 100 -> 1.7."""
    tenths = (minutes + 3) // 6
    return Tenths(tenths / 10) if tenths % 10 else Whole(tenths // 10)


class Tongue:
    """One language: its messages, and the functions that they call."""

    def __init__(self, name: str, ftl: str) -> None:
        """Read its messages. Raises ValueError where it is not Fluent, UnknownWords without a `list-separator`."""
        self._name = name
        self._bundle = FluentBundle([name], functions=self._functions(), use_isolating=False)
        resource = FluentResource(ftl)
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise ValueError(f"{name}: not a message: {entry.content}")
        self._bundle.add_resource(resource)
        self._separator = self._format("list-separator", {})
        self._spelled = lru_cache(maxsize=100)(self._spell)  # to spell a day is a third of drawing a board

    def say(self, line: Line, here: datetime) -> str:
        """Put a line into words; `here` is now, on the reader's clock."""
        return self._format(line.key, {name: self._argument(fact, here) for name, fact in line.facts.items()})

    def label(self, key: str) -> str:
        """Say what stands on a button."""
        return self._format(key, {})

    def _argument(self, fact: Fact, here: datetime) -> object:
        match fact:
            case datetime():
                return Moment(fact.astimezone(here.tzinfo), here)
            case tuple():
                return Listing(tuple(self.say(line, here) for line in fact), self._separator)
            case int():
                return Whole(fact)
            case str():
                return fact

    def _format(self, key: str, arguments: dict[str, object]) -> str:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise UnknownWords(f"{self._name}: no message {key}")
        # What the bundle's own format_pattern does, but for turning every int into a number that is slow to write.
        environment = ResolverEnvironment(self._bundle, errors=[], current=CurrentEnvironment(arguments))
        text = pattern(environment)
        if environment.errors:  # Fluent has put {???} in its place, which is not for people
            error = environment.errors[0]
            raise UnknownWords(f"{self._name}: {key}: {error}") from error
        return str(text)

    def _functions(self) -> dict[str, Callable[..., Any]]:
        return {
            "CLOCK": Moment.clock,
            "DAY": self._day,
            "DATE": self._date,
            "WHEN": self._when,
            "WINDOW": self._window,
            "HOURS": hours,
            "LIST": lambda listing: listing,
            "ROWS": Listing.rows,
        }

    def _day(self, at: Moment) -> str:
        return self._spelled(at.local.date(), at.relation())

    def _date(self, at: Moment) -> str:
        return self._spelled(at.local.date(), "other-year")

    def _when(self, at: Moment) -> str:
        return self._format("when", {"at": at, "relation": at.relation()})

    def _spell(self, day: date, relation: str) -> str:
        numbers = {"year": day.year, "month": day.month, "day": day.day, "weekday": day.isoweekday()}
        shown: dict[str, object] = {name: Whole(number) for name, number in numbers.items()}
        return self._format("day", shown | {"relation": relation})

    def _window(self, starts: Moment, ends: Moment) -> str:
        days = (ends.local.date() - starts.local.date()).days
        end = {0: "same-day", 1: "next-day"}.get(days, "later")
        if days and ends.relation() == "today":
            end = "today"
        return self._format("window", {"starts": starts, "ends": ends, "end": end})


class Words:
    """What the bot says. All times are shown in the zone of the desk, or in the one that is given.

    A language is read when it is first spoken: that takes up to a tenth of a second, and many desks speak only one.
    It raises ValueError where it is not Fluent.
    """

    def __init__(self, resources: Mapping[str, str], zone: ZoneInfo) -> None:
        """Speak by the text of a locale file for each language, `zh` and `en`."""
        # Fluent refuses parts of more than 2,500 characters, to be safe from locale files of strangers. Ours are our
        # own, and an announcement or the rows of a board can be longer.
        resolver.MAX_PART_LENGTH = sys.maxsize
        self._resources = resources
        self._tongues: dict[str, Tongue] = {}
        self._zone = zone

    @classmethod
    @cache  # so that many desks in one process read each language once
    def of_the_desk(cls, zone: ZoneInfo) -> "Words":
        """Take the locale files that the desk is shipped with."""
        folder = Path(__file__).with_name("locales")
        return cls({name: (folder / file).read_text(encoding="utf-8") for name, file in LOCALES.items()}, zone)

    def text(self, lines: Sequence[Line], language: str, now: datetime, zone: ZoneInfo | None = None) -> str:
        """Put a message into words, a line each; a line without words is left out. Raises UnknownWords."""
        here = now.astimezone(zone or self._zone)
        blocks = ((tongue.say(line, here) for line in lines) for tongue in self._spoken(language))
        return "\n\n".join("\n".join(filter(None, block)) for block in blocks)

    def short(self, line: Line, language: str, now: datetime, zone: ZoneInfo | None = None) -> str:
        """Put one line into words that stay in one line, such as a toast or a button. Raises UnknownWords.

        What reads the same in both languages, such as a name, stands there once.
        """
        here = now.astimezone(zone or self._zone)
        return " / ".join(dict.fromkeys(tongue.say(line, here) for tongue in self._spoken(language)))

    def label(self, key: str, language: str) -> str:
        """Say what stands on a button. Raises UnknownWords."""
        return " / ".join(tongue.label(key) for tongue in self._spoken(language))

    def _spoken(self, language: str) -> list[Tongue]:
        return [self._tongue(name) for name in language.split("+")]

    def _tongue(self, name: str) -> Tongue:
        if name not in self._tongues:
            self._tongues[name] = Tongue(name, self._resources[name])
        return self._tongues[name]
