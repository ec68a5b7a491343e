"""What the stories of requests share: a group at work, who asks and who helps, and what they see."""

import re
from dataclasses import dataclass

from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import Stage

PILLS = "/need 药品 3栋201 降压药两盒"
GREENS = "/need 送菜 3栋201 青菜"
_TITLE = re.compile(r"(?:🚨 \S+ · )?[📦💊🏥🚗🥬🔧] ")


@dataclass(frozen=True)
class Cast:
    """陈静 coordinates, 王奶奶 asks, 赵强 and 钱进 help; all of them have written to the desk before."""

    desk: Stage
    group: Group
    chen: Person
    granny: Person
    zhao: Person
    qian: Person

    @property
    def board(self) -> Message:
        """The group's board of the last request."""
        return self.boards[-1]

    @property
    def boards(self) -> list[Message]:
        """Every board of a request that stands in the group, the newest last."""
        return [message for message in self.group.from_bot() if _TITLE.match(message.text) and "\n" in message.text]

    async def ask(self, line: str = GREENS, who: Person | None = None) -> Message:
        """王奶奶 asks, in private; gives the group's board."""
        await (who or self.granny).says(line)
        await self.settle()
        return self.board

    async def settle(self) -> None:
        """All is said, and a board that was drawn a moment ago is drawn again."""
        await self.desk.forward(seconds=3)


async def come_together(desk: Stage, chen: Person) -> Cast:
    """The group is set up, and everybody has said something there and in private."""
    names = ("王奶奶", "赵强", "钱进")
    granny, zhao, qian = (desk.telegram.person(name, opened_private=True) for name in names)
    group = desk.telegram.group("幸福里", members=[granny, zhao, qian], admins=[chen])
    await set_up(desk, group, chen)
    for person in (granny, zhao, qian):
        await person.says("/calls", in_=group)
        await person.starts()
    await chen.starts()
    await desk.forward(minutes=5)
    return Cast(desk, group, chen, granny, zhao, qian)


def card(person: Person) -> Message:
    """The last that the desk wrote to somebody in private."""
    return person.private.from_bot()[-1]


def cards(person: Person, number: int) -> list[Message]:
    """What stands in somebody's private chat about a request."""
    return [message for message in person.private.from_bot() if f"#{number}" in message.text.partition("\n")[0]]
