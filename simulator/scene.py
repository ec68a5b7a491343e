"""A scene: who is in which group, and what happens minute by minute, as anybody can read and write it.

    day 2026-07-02
    group 幸福里: 陈静 (admin), 王芳, 老李

    -- A coordinator asks for six
    17:10 陈静 in 幸福里: /call 6 18:00-20:00 东区门岗 测温登记
        board: 还缺 6
    17:11 王芳 taps 我来
        toast: 已记下
        board: 能来 1
    20:00
        board: 已结束

A line at the margin that begins with a time is a step; a time alone lets time pass. Below a step, indented, stands what
must be seen then; a part of it is enough. `private` is what the bot wrote to who did the step, `private to 王芳` to
somebody else. `--` begins a heading that is shown, `#` a remark that is not.
Times are those of Shanghai, on one day, in order.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
SCENES = Path(__file__).parent / "scenes"
PRIVATE = "private"
"""The place that is nobody's group: a person alone with the bot."""


class Deed(StrEnum):
    """What a person can do in a scene."""

    SAYS = "says"
    REPLIES = "replies"
    SHOWS = "replies with a photo"
    EDITS = "edits"
    TAPS = "taps"
    FOLLOWS = "follows"
    ADDS_BOT = "adds the bot"


FORMS = {
    Deed.SAYS: re.compile(r"in (?P<place>.+?): (?P<text>.+)"),
    Deed.REPLIES: re.compile(r"replies: (?P<text>.+)"),
    Deed.SHOWS: re.compile(r"replies with a photo: (?P<text>.+)"),
    Deed.EDITS: re.compile(r"edits: (?P<text>.+)"),
    Deed.TAPS: re.compile(r"taps (?P<text>.+)"),
    Deed.FOLLOWS: re.compile(r"follows (?P<text>.+)"),
    Deed.ADDS_BOT: re.compile(r"adds the bot to (?P<place>.+)"),
}
"""How each deed is written, after the time and the name."""
EXAMPLES = (
    "in 幸福里: /setup · in private: /start · replies: 我来 · replies with a photo: 全部 · edits: 来不了 · taps 我来"
    " · adds the bot to 幸福里"
)


class Sight(StrEnum):
    """What can be seen of the bot after a step."""

    BOARD = "board"  # what stands on the newest message with buttons in a group
    TOAST = "toast"  # what the tap was answered with
    REACTION = "reaction"  # the receipt on what was written
    BOT = "bot"  # what it said in a group
    PRIVATE = "private"  # what it said in private to who did the step
    NOTHING = "nothing"  # it did nothing


class SceneError(Exception):
    """A scene can't be played as it is written: the number of the line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        """Name the line by its number, from 1."""
        super().__init__(f"line {line}: {reason}")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must be seen after a step."""

    line: int
    sight: Sight
    text: str = ""
    who: str = ""  # with PRIVATE: to whom, when it is not who did the step


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What somebody does at a time; nobody: time passes."""

    line: int
    at: time
    who: str = ""
    deed: Deed | None = None
    place: str = ""
    text: str = ""
    heading: str = ""  # stands above it
    expects: tuple[Expectation, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """A group and its people."""

    title: str
    members: tuple[str, ...]
    admins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A day, the groups, and the steps in order."""

    day: date
    groups: tuple[Gathering, ...]
    steps: tuple[Step, ...]

    @property
    def begins(self) -> datetime:
        """The moment of the first step."""
        return self.moment(self.steps[0])

    def moment(self, step: Step) -> datetime:
        """When a step happens."""
        return datetime.combine(self.day, step.at, SHANGHAI)


def read(path: Path) -> Scene:
    """Read a scene from its file. Raises SceneError for what can't be played."""
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Scene:
    """Read a scene. Raises SceneError for what can't be played."""
    reader = _Reader()
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            reader.take(number, line.rstrip())
    return reader.scene(len(lines))


class _Reader:
    """Collects what the lines say."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._groups: list[Gathering] = []
        self._steps: list[Step] = []
        self._heading = ""

    def scene(self, last_line: int) -> Scene:
        if self._day is None:
            raise SceneError(last_line, "no day is given, such as: day 2026-07-02")
        if not self._steps:
            raise SceneError(last_line, "nothing happens: there is no step")
        return Scene(self._day, tuple(self._groups), tuple(self._steps))

    def take(self, number: int, line: str) -> None:
        word, _, rest = line.partition(" ")
        if line[0].isspace():
            self._expect(_expectation(number, line.strip()))
        elif word == "--":
            self._heading = rest
        elif word == "day":
            self._day = _day(number, rest)
        elif word == "group":
            self._groups.append(_gathering(number, rest))
        else:
            self._add(self._step(number, word, rest))

    def _expect(self, expectation: Expectation) -> None:
        if not self._steps:
            raise SceneError(expectation.line, "no step stands above what is expected here")
        if expectation.who and expectation.who not in self._people():
            raise SceneError(expectation.line, f"there is nobody called “{expectation.who}”")
        last = self._steps[-1]
        self._steps[-1] = replace(last, expects=(*last.expects, expectation))

    def _add(self, step: Step) -> None:
        if self._steps and step.at < self._steps[-1].at:
            raise SceneError(step.line, f"{step.at:%H:%M} is earlier than the step above it")
        self._steps.append(step)
        self._heading = ""

    def _step(self, number: int, clock: str, rest: str) -> Step:
        try:
            at = datetime.strptime(clock, "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone
        except ValueError:
            raise SceneError(number, f"“{clock}” is no time, such as 17:10") from None
        step = Step(line=number, at=at, heading=self._heading)
        return self._with_deed(step, rest) if rest else step

    def _with_deed(self, step: Step, rest: str) -> Step:
        who = max((name for name in self._people() if rest.startswith(f"{name} ")), key=len, default="")
        if not who:
            raise SceneError(step.line, f"“{rest}” begins with nobody of a group")
        done = rest.removeprefix(who).strip()
        for deed, form in FORMS.items():
            if match := form.fullmatch(done):
                place, text = ({"place": "", "text": ""} | match.groupdict()).values()
                self._check_place(step.line, place)
                return replace(step, who=who, deed=deed, place=place, text=text)
        raise SceneError(step.line, f"“{done}” is none of what people do here: {EXAMPLES}")

    def _people(self) -> list[str]:
        return [name for group in self._groups for name in (*group.members, *group.admins)]

    def _check_place(self, number: int, place: str) -> None:
        if place not in ("", PRIVATE, *(group.title for group in self._groups)):
            raise SceneError(number, f"there is no group “{place}”")


def _expectation(number: int, line: str) -> Expectation:
    name, _, text = line.partition(":")
    if name.startswith(f"{Sight.PRIVATE} to "):
        return Expectation(number, Sight.PRIVATE, text.strip(), name.removeprefix(f"{Sight.PRIVATE} to ").strip())
    if name not in set(Sight):
        raise SceneError(number, f"“{name}” can't be seen; what can: {', '.join(Sight)}")
    sight, text = Sight(name), text.strip()
    if bool(text) is (sight is Sight.NOTHING):
        raise SceneError(number, "“nothing” stands alone" if text else f"what should the {name} show?")
    return Expectation(number, sight, text)


def _day(number: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SceneError(number, f"“{text}” is no day, such as 2026-07-02") from None


def _gathering(number: int, text: str) -> Gathering:
    title, _, names = text.partition(":")
    people = [name.strip() for name in names.split(",") if name.strip()]
    admins = [name.removesuffix("(admin)").strip() for name in people if name.endswith("(admin)")]
    if not admins:
        raise SceneError(number, "a group needs an admin, such as: group 幸福里: 陈静 (admin), 王芳")
    return Gathering(title.strip(), tuple(name for name in people if not name.endswith("(admin)")), tuple(admins))
