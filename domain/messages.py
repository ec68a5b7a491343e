"""What a rule may say.

A rule never writes words: it names a message by its key and gives the facts. The words come when the message leaves,
in the reader's language (`bot/language.py`, `bot/locales/`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TypeAlias

from domain.period import Period

Fact: TypeAlias = "str | int | datetime | tuple[Line, ...]"
"""A word of a person, a number, an aware moment, or lines that are listed in the language of the message."""
Facts: TypeAlias = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Line:
    """One message of the locale files: its key and what it is about."""

    key: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody whose name in a message is a link to them, so that their phone shows it."""

    person_id: int
    name: str


class Urgency(IntEnum):
    """What goes first when not everything can go at once; lower is sooner."""

    URGENT = 0
    BOARD = 1
    REMINDER = 2
    BULK = 3


@dataclass(frozen=True, slots=True)
class Link:
    """A button under a notice that opens a private chat with the desk; the only kind of button a notice may have."""

    label: str  # key of what stands on it
    start: str  # what /start is given, such as call-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something said once, to one chat, and never edited.

    What it is about is named in its words by its number (`#12`): a reply to it counts for that.
    """

    chat_id: int
    key: str
    facts: Facts = field(default_factory=dict)
    thread_id: int | None = None  # the topic of a group that has topics
    reply_to: int | None = None  # the message that it answers
    loud: bool = False  # whether phones sound
    lasts: timedelta | None = None  # deleted this long after it was sent
    urgency: Urgency = Urgency.REMINDER
    links: tuple[Link, ...] = ()
    unprompted: bool = False  # to a person who did nothing that it answers: only so many a day


GROUP = "group"
"""The audience of the board that a whole group sees."""


@dataclass(frozen=True, slots=True)
class Board:
    """A living message that no longer shows the truth: it is drawn from the database when its turn comes.

    One thing may have several, told apart by their audience: `group`, or the id of the person who has it in private.
    """

    kind: str
    id: int
    audience: str = GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBoard:
    """A living message that is posted for the first time, or anew in another place."""

    kind: str
    id: int
    audience: str = GROUP
    chat_id: int
    thread_id: int | None = None
    loud: bool = False
    unprompted: bool = False  # to a person who did nothing that it answers: only so many a day
    urgency: Urgency = Urgency.BOARD
    pinned: bool = False  # at the top of its group, wherever it is posted
    delay: timedelta = timedelta()  # drawn and posted no sooner


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a tap: it leaves right after the commit and is worth nothing later."""

    key: str
    facts: Facts = field(default_factory=dict)
    alert: bool = False  # a window to be closed, for what must not be missed
    start: str = ""  # opens the private chat with this start parameter, for who must go on there


@dataclass(frozen=True, slots=True, kw_only=True)
class SendFile:
    """A file about something that the desk keeps. It is made when its turn comes, so it is as new as a board."""

    chat_id: int
    kind: str  # of the file: who makes it
    thing_id: int  # what it is about: by its number, or a group by its id
    period: Period | None = None  # the days that it is about
    unprompted: bool = False  # to a person who did nothing that it answers: only so many a day


@dataclass(frozen=True, slots=True)
class React:
    """A reaction on what a person wrote: the receipt for who types. An empty emoji takes it back."""

    chat_id: int
    message_id: int
    emoji: str


@dataclass(frozen=True, slots=True)
class Delete:
    """A message of the bot's own that should go."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """A message of the bot's own that is done with: it says this from now on, and has no buttons."""

    chat_id: int
    message_id: int
    key: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pin:
    """A message of the bot's own that a group finds at its top; nobody's phone sounds for it."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Unpin:
    """A message that is not to be at the top any more."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class AskAdmins:
    """Who are the admins of this group? The answer comes back through the inbox."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class AskMember:
    """Is this person in this group? The answer comes back through the inbox."""

    chat_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class SetMenu:
    """The commands that Telegram offers while somebody types: `scope` is Telegram's word for where."""

    scope: str
    language: str | None  # of the reader's Telegram, by its two letters; None: any other
    commands: tuple[str, ...]  # what each does stands in the locale files as `command-<name>`


Errand: TypeAlias = SendFile | React | Delete | Rewrite | Pin | Unpin | AskAdmins | AskMember | SetMenu
"""Something else that is asked of Telegram."""

Saying: TypeAlias = Notice | NewBoard | Board | Toast | Errand
Said: TypeAlias = tuple[Saying, ...]


class Refused(Exception):  # noqa: N818 - not an error of the program: a sentence for whoever asked
    """What somebody asked for is not possible, and the sentence that tells them why.

    Nothing that was changed before it stands; the sentence is sent in place of it.
    """

    def __init__(self, key: str, **facts: Fact) -> None:
        """Name the sentence by its key in the locale files, and what it is about."""
        super().__init__(key)
        self.key = key
        self.facts: Facts = facts


class Postponed(Exception):  # noqa: N818 - not an error: the question comes first
    """A fact is missing that only Telegram knows. What was asked is done again when the answer is there."""

    def __init__(self, errand: AskAdmins | AskMember) -> None:
        """Name the question."""
        super().__init__(repr(errand))
        self.errand = errand
