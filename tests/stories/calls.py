"""What the stories of duty calls share: a group at work, a call in it, and what its board says."""

import re

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import Stage

TO_THE_GATE = "/call 6 18:00-20:00 东区门岗 测温登记"
_COUNTS = re.compile(r"(?:需要|needed) (\d+) · (?:能来|coming) (\d+) · (?:已签到|arrived) (\d+)")


async def set_up(stage: Stage, group: Group, admin: Person, language: str = "zh") -> None:
    """The group is registered and speaks this language."""
    await admin.says("/setup", in_=group)
    await admin.says(f"/language {language}", in_=group)
    await stage.idle()


async def call(stage: Stage, group: Group, admin: Person, command: str = TO_THE_GATE) -> Message:
    """A call is posted; gives its board."""
    await admin.says(command, in_=group)
    await stage.idle()
    return group.from_bot()[-1]


def counts(board: Message) -> tuple[int, int]:
    """Coming and arrived, as the board says them."""
    found = _COUNTS.search(board.text)
    assert found, board.text
    return int(found[2]), int(found[3])


def receipt(message: Message) -> str | None:
    """The bot's reaction on what somebody wrote."""
    return message.reactions.get("bot")


def come_in(stage: Stage, group: Group, names: list[str]) -> list[Person]:
    """More people are in the group."""
    people = [stage.telegram.person(name) for name in names]
    group.members.extend(people)
    return people
