"""What the stories of rounds share: a group whose dorms are disinfected, and the team that does it."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.chats import Chat, Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import set_up
from tests.stories.conftest import THURSDAY, Stage

DORMS = "/round 学生宿舍 每天 08:00,16:00 90分钟 84消毒液 500mg/L 东1-12栋"
EIGHT = THURSDAY.replace(day=3, hour=8, minute=0)
"""The first window opens on Friday morning."""

_OF_A_SLOT = re.compile(r"🧴 .*(?:#\d|个区域)")


@dataclass(frozen=True)
class Crew:
    """陈静 coordinates, 赵强 leads a team and 钱进 another; 老李 only types, and never opened the bot in private."""

    desk: Stage
    group: Group
    chen: Person
    zhao: Person
    qian: Person
    li: Person

    @property
    def slot(self) -> Message:
        """The group's board of the last slot."""
        return self.slots[-1]

    @property
    def slots(self) -> list[Message]:
        """Every board of a slot that stands in the group."""
        return [message for message in self.group.from_bot() if _OF_A_SLOT.match(message.text)]

    async def plan(self, line: str = DORMS) -> Message:
        """陈静 sends /round; gives the answer."""
        await self.chen.says(line, in_=self.group)
        await self.settle()
        return self.group.from_bot()[-1]

    async def opens(self, line: str = DORMS, at: datetime = EIGHT) -> Message:
        """An area is planned and its first window opens; gives the board."""
        await self.plan(line)
        await self.wait(at)
        return self.slot

    async def wait(self, until: datetime) -> None:
        """Time passes in which nothing is due, such as a night: at once, so that nobody polls through all of it."""
        self.desk.clock.move(max(self.desk.clock.now(), until - timedelta(minutes=1)))
        await self.desk.until(until)
        await self.settle()

    async def settle(self) -> None:
        """All is said, and a board that was drawn a moment ago is drawn again."""
        await self.desk.forward(seconds=3)

    async def tap(self, person: Person, label: str, on: Message | None = None) -> str | None:
        """Somebody taps; gives the toast."""
        await person.taps(label, on=on)
        await self.settle()
        return person.toast()

    async def reply(self, person: Person, text: str, to: Message | None = None) -> Message:
        """Somebody replies to the board of the slot, or to another message."""
        message = await person.replies(text, to=to or self.slot)
        await self.settle()
        return message

    async def photo(
        self, person: Person, caption: str = "", to: Message | None = None, album: str | None = None
    ) -> Message:
        """Somebody sends a photo, as a reply or in private."""
        chat: Chat = to.chat if to else person.private
        service = {"media_group_id": album} if album else {}
        file = self.desk.telegram.files.keep("photo.jpg", f"photo by {person.name}".encode())
        message = self.desk.telegram.say(chat, person, photo=file, text=caption, reply_to=to, service=service)
        await self.settle()
        return message


async def gather(desk: Stage, chen: Person, li: Person) -> Crew:
    """The group is set up, and everybody was seen there."""
    zhao, qian = (desk.telegram.person(name, opened_private=True) for name in ("赵强", "钱进"))
    group = desk.telegram.group("幸福里", members=[zhao, qian, li], admins=[chen])
    await set_up(desk, group, chen)
    for person in (zhao, qian, li):
        await person.says("/calls", in_=group)
    for person in (chen, zhao, qian):
        await person.starts()
    await desk.forward(minutes=5)
    return Crew(desk, group, chen, zhao, qian, li)


def card(person: Person) -> Message:
    """The card of a round that somebody has in private, the newest."""
    return [message for message in person.private.from_bot() if message.text.startswith("🧴")][-1]
