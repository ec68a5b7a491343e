"""Writes what happens in a scene as a chat log that fits a terminal of 80 columns."""

import re
from typing import TextIO
from unicodedata import east_asian_width

from simulator.changes import Changes
from simulator.chats import PrivateChat
from simulator.messages import Message
from simulator.player import Outcome
from simulator.scene import PRIVATE, Deed, Step
from simulator.taps import Tap
from simulator.users import User

WIDTH = 80
NAMES = 12
"""Columns for who speaks; a private chat names both."""
MARGIN = len("17:10 ") + NAMES
BOLD, DIM, RED, GREEN = 1, 2, 31, 32
COLOURS = (33, 35, 36, 34, 93, 95, 96, 94)
"""Of the people, in the order in which they first speak."""
SAID = {
    Deed.SAYS: "{text}",
    Deed.REPLIES: "↩ {text}",
    Deed.SHOWS: "↩ 📷 {text}",
    Deed.EDITS: "✎ {text}",
    Deed.ADDS_BOT: "+ {bot}",
}
"""How what a person did is shown; other deeds press the button {text}."""
LEGEND = "↩ reply   ✎ edit   [我来] tap   → in private   » shown to who tapped   👍 reaction"


class Transcript:
    """A chat log, in colours or plain."""

    def __init__(self, out: TextIO, bot: User, *, colour: bool) -> None:
        """Write to `out`; `bot` is whose messages stand in a frame."""
        self._out = out
        self._bot = bot
        self._colour = colour
        self._colours: dict[str, int] = {}

    def explain(self) -> None:
        """Say once what the signs mean."""
        self._line(self._painted(LEGEND, DIM))

    def show(self, outcome: Outcome) -> None:
        """Write a step and what came of it."""
        self._bot_did(outcome.meanwhile)
        if outcome.step.heading:
            self._line(self._painted(f"\n── {outcome.step.heading}", BOLD))
        self._person_did(outcome)
        self._bot_did(outcome.changes)
        for sentence in outcome.missed:
            self._line(self._painted(f"✗ {sentence}", RED))
        self._out.flush()

    def end(self, *, steps: int, missed: int) -> None:
        """Write how it went."""
        if missed:
            self._line(self._painted(f"\n✗ {missed} of {steps} steps did not come true.", RED))
        else:
            self._line(self._painted(f"\n✓ Every step came true: {steps} of {steps}.", GREEN))
        self._out.flush()

    # People ---------------------------------------------------------------------------------------------------------

    def _person_did(self, outcome: Outcome) -> None:
        step = outcome.step
        time = self._painted(f"{step.at:%H:%M}", DIM)
        if not step.who:
            self._line(time)
            return
        name = f"{step.who}→{self._bot.name}" if step.place == PRIVATE else step.who
        said = SAID.get(step.deed or Deed.TAPS, "[{text}]").format(text=step.text, bot=self._bot.name)
        *above, last = _wrapped(said, WIDTH - MARGIN)
        begin = f"{time} {self._painted(_padded(name), self._colour_of(step))}"
        for line in above:
            self._line(begin + line)
            begin = " " * MARGIN
        receipt = _receipt(outcome)
        if MARGIN + _width(f"{last}  {receipt}") > WIDTH:
            self._line(begin + last)
            begin, last = " " * MARGIN, ""
        self._line(f"{begin}{last}  {self._painted(receipt, GREEN)}" if receipt else begin + last)

    def _colour_of(self, step: Step) -> int:
        return self._colours.setdefault(step.who, COLOURS[len(self._colours) % len(COLOURS)])

    # The bot --------------------------------------------------------------------------------------------------------

    def _bot_did(self, changes: Changes) -> None:
        for message in changes.said:
            self._frame(message, [*_attached(message), *message.text.splitlines()])
        for message in changes.edited:
            self._frame(message, _news(message))
        for message in changes.deleted:
            self._line(
                " " * MARGIN + self._painted(f"({self._bot.name} removes: {message.text.splitlines()[0][:16]}…)", DIM)
            )

    def _frame(self, message: Message, lines: list[str]) -> None:
        name = self._bot.name
        if isinstance(message.chat, PrivateChat):
            name = f"{name}→{message.chat.person.name}"
        shown = [piece for line in lines for piece in _wrapped(line, WIDTH - MARGIN - 2)]
        if message.keyboard and not message.edits:
            shown.append("  ".join(" ".join(f"[{label}]" for label in row) for row in message.keyboard))
        for line in shown:
            self._line(" " * len("17:10 ") + self._painted(_padded(name) + "│", DIM) + f" {line}")
            name = ""

    # Lines ----------------------------------------------------------------------------------------------------------

    def _line(self, text: str = "") -> None:
        self._out.write(f"{text}\n")

    def _painted(self, text: str, colour: int) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text


def _receipt(outcome: Outcome) -> str:
    """The answer to what somebody did that only they see, or a reaction."""
    match outcome.result:
        case Tap(answer=str(toast)) if toast:
            return f"» {toast}"
        case Message(reactions=reactions):
            return reactions.get("bot", "")
    return ""


def _attached(message: Message) -> list[str]:
    """The photo or file that a message brings."""
    return [f"{sign} {file.name}" for sign, file in (("📷", message.photo), ("📎", message.document)) if file]


def _news(message: Message) -> list[str]:
    """The lines of an edited message in which it differs from how it was posted; all when it is as it was then."""
    posted = message.edits[0].splitlines() if message.edits else []
    return [line for line in message.text.splitlines() if line not in posted] or message.text.splitlines()


def _width(text: str) -> int:
    """Columns in a terminal: Chinese and emoji take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(name: str) -> str:
    return name + " " * max(NAMES - _width(name), 1)


def _wrapped(text: str, width: int) -> list[str]:
    """Break a line where it may be broken: between words, and in Chinese anywhere but before a closing mark."""
    lines = [""]
    for piece in re.findall(r"[!-~]+ *|.[，。：；、？！）”]*", text):
        if lines[-1] and _width(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
