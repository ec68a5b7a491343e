"""Who may do what, where: every command and every button of the code, tried by everybody in every place.

What is not allowed is answered by one sentence, and nothing changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import pytest
from telegram.ext import CommandHandler

from bot.app import handlers
from handlers.buttons import MOST_BYTES, Button
from handlers.duty_calls.buttons import ANSWERS
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from tests.stories.conftest import Stage

GONE = "这个按钮已失效"
SENTENCES = (
    "只有协调员能这样做",
    "只有协调员和文书能",
    "时区是群的",
    "这个群还没登记",
    "这个命令要在群里发",
    "请在群里发，例如：/round",
    "结束召集要在群里发",
    "代别人签到要在群里发",
    "重发看板要在群里发",
    "登记要由群管理员来做",
    "登记要在群里做",
    "回复那个人的消息",
    "只有值守的所有者能这样做",
    "这里没有召集",
    "在群里回复那个人的消息",
    "匿名时不知道你是谁",
    "我还不知道你在哪个群",
)
"""How what is not allowed is answered."""


@dataclass(frozen=True)
class Row:
    """A command as it is typed, and who may give it where."""

    typed: str
    allowed: frozenset[tuple[str, str]]


WHO = ("stranger", "member", "admin", "appointed", "owner", "anonymous")
WHERE = ("right", "other", "unregistered", "private")
CELLS = [
    (who, where)
    for who in WHO
    for where in WHERE
    if not (who == "stranger" and where != "private") and not (who == "anonymous" and where == "private")
]
"""A stranger is in no group, and nobody is anonymous in private. In the other group and in the one that is not
registered all but the owner and the anonymous admin are plain members."""

ALL = frozenset(CELLS)
COORDINATORS = frozenset({(who, "right") for who in ("admin", "appointed", "owner", "anonymous")}) | {
    ("owner", "other"),
    ("anonymous", "other"),
}
ADMINS = frozenset(
    (who, where)
    for who, where in CELLS
    if where != "private" and (who in ("owner", "anonymous") or (who, where) == ("admin", "right"))
)
ASKERS = frozenset(
    (who, where) for who, where in CELLS if who not in ("stranger", "anonymous") and where != "unregistered"
)
ROWS = {
    "start": Row("/start", ALL),
    "help": Row("/help", ALL),
    "calls": Row("/calls", ALL),
    "me": Row("/me", ALL),
    "needs": Row("/needs", ALL),
    "need": Row("/need 药品 3栋 降压药", ASKERS),
    "forget": Row("/forget", ALL),
    "approve": Row("/approve", COORDINATORS),
    "round": Row("/round 学生宿舍 每天 08:00 90分钟", COORDINATORS),
    "rounds": Row("/rounds", frozenset(cell for cell in CELLS if cell[1] != "unregistered")),
    "zone": Row("/zone Asia/Urumqi", COORDINATORS),
    "parked": Row("/parked", frozenset({("owner", "private")})),
    "status": Row("/status", frozenset({("owner", "private")})),
    "language": Row("/language zh", COORDINATORS | {(who, "private") for who in WHO}),
    "call": Row("/call 6 18:00-20:00 东区门岗", COORDINATORS),
    "repost": Row("/repost 1", frozenset(cell for cell in COORDINATORS if cell[1] == "right")),
    "in": Row("/in 1", frozenset(cell for cell in COORDINATORS if cell[1] == "right")),
    "out": Row("/out 1", frozenset(cell for cell in COORDINATORS if cell[1] == "right")),  # after /in
    "close": Row("/close 1", frozenset(cell for cell in COORDINATORS if cell[1] == "right")),
    "report": Row("/report", COORDINATORS | {(who, "private") for who in ("admin", "appointed", "owner")}),
    "coordinator": Row("/coordinator", COORDINATORS),
    "clerk": Row("/clerk", COORDINATORS),
    "setup": Row("/setup", ADMINS),  # last: after it the group is registered
}


def commands() -> set[str]:
    return {command for handler in handlers() if isinstance(handler, CommandHandler) for command in handler.commands}


def kinds(of: type[Button] = Button) -> Iterator[type[Button]]:
    for kind in of.__subclasses__():
        if hasattr(kind, "prefix"):
            yield kind
        yield from kinds(kind)


BUTTONS = sorted(kinds(), key=lambda kind: kind.prefix)


def test_every_command_has_its_row() -> None:
    assert commands() == set(ROWS)


def test_every_button_is_told_apart_from_every_other() -> None:
    assert len({kind.prefix for kind in BUTTONS}) == len(BUTTONS)


@pytest.mark.parametrize("kind", BUTTONS)
def test_the_longest_data_of_a_button_is_short_enough(kind: type[Button]) -> None:
    longest = kind(*[10**18 - 1] * len(fields(kind)))
    assert len(longest.pack().encode()) <= MOST_BYTES
    assert kind.parse(longest.pack()) == longest


def test_data_that_telegram_would_refuse_is_not_packed() -> None:
    with pytest.raises(ValueError, match="coming:1"):
        ANSWERS[0](10**60).pack()


# The stage ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Town:
    """Everybody, everywhere, with one open call in the right group."""

    desk: Stage
    people: dict[str, Person]
    places: dict[str, Group | None]
    li: Person

    async def says(self, who: str, where: str, text: str) -> list[str]:
        """Say something, in answer to 老李 where there is a group; what the bot said to it, there and elsewhere."""
        person, group = self.people[who], self.places[where]
        before = self._said()
        answered = await self.li.says("大家好", in_=group) if group else None
        await person.says(text, in_=group, reply_to=answered, anonymously=who == "anonymous")
        await self.desk.forward(seconds=20)  # within the pace of a group
        place = group or person.private
        return [message.text for message in self._said() if message not in before and message.chat is place]

    async def taps(self, who: str, where: str, data: str) -> str | None:
        """Send callback data from the newest message of the bot in this place; what the toast says."""
        person, group = self.people[who], self.places[where]
        await person.taps_data(data, on=(group or person.private).from_bot()[-1])
        await self.desk.idle()
        return person.toast()

    def _said(self) -> list[Message]:
        return [message for message in self.desk.telegram.messages if message.sender.is_bot and not message.deleted]


@pytest.fixture
async def town(stage: Stage, li: Person) -> Town:
    people = {who: stage.telegram.person(who, opened_private=True) for who in WHO}
    stage.config += f"owners = [{people['owner'].id}]\n"
    boss, *crowd = people["admin"], *(people[who] for who in WHO if who not in ("stranger", "admin")), li
    other_boss, anonymous = stage.telegram.person("别的管理员"), people["anonymous"]
    places: dict[str, Group | None] = {
        "right": stage.telegram.group("幸福里", members=crowd, admins=[boss, anonymous]),
        "other": stage.telegram.group("阳光苑", members=[boss, *crowd], admins=[other_boss, anonymous]),
        "unregistered": stage.telegram.group("新群", members=[boss, *crowd], admins=[other_boss, anonymous]),
        "private": None,
    }
    return Town(stage, people, places, li)


async def opens(town: Town) -> None:
    """The two groups are set up, everybody has done something everywhere, and #1 is open in the right one."""
    admin, appointed = town.people["admin"], town.people["appointed"]
    right, other, unregistered = (town.places[where] for where in WHERE[:3])
    await admin.says("/setup", in_=right)
    await town.people["anonymous"].says("/setup", in_=other, anonymously=True)
    await admin.says("/coordinator", in_=right, reply_to=await appointed.says("/calls", in_=right))
    await admin.says("/call 6 18:00-20:00 东区门岗", in_=right)
    for who, person in town.people.items():
        await person.starts()
        for group in () if who == "stranger" else (right, other, unregistered):
            await person.says("/calls", in_=group)
        await town.desk.forward(seconds=40)


# Commands -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("who", "where"), CELLS)
async def test_a_command_is_done_or_refused_with_one_sentence(town: Town, who: str, where: str) -> None:
    async with town.desk.desk_runs():
        await opens(town)
        for name, row in ROWS.items():
            answers = await town.says(who, where, row.typed)
            refused = [answer for answer in answers if answer.startswith(SENTENCES)]
            allowed = (who, where) in row.allowed
            assert answers, f"{who} {where} /{name}: silence"
            assert bool(refused) is not allowed, f"{who} {where} /{name}: {answers}"
            if refused:
                assert len(answers) == 1
                assert "\n" not in answers[0]


# Buttons ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("who", "where"), CELLS)
async def test_a_button_counts_in_its_group_and_in_private_for_its_members(town: Town, who: str, where: str) -> None:
    async with town.desk.desk_runs():
        await opens(town)
        allowed = where == "right" or (where == "private" and who != "stranger")
        for kind in ANSWERS:
            toast = await town.taps(who, where, kind(1).pack())
            assert (toast != GONE) is allowed, f"{who} {where} {kind.prefix}: {toast}"
        right = town.places["right"]
        assert right is not None
        assert ("已签到 1" in right.board(1)) is allowed


FORGED = [
    "coming:999999999999999999999",
    "coming:999999999999999999",
    "coming:１",
    "coming:-1",
    "coming:0",
    "coming:1:2",
    "coming:",
    "coming",
    "coming:1 ",
    "coming: 1",
    "coming:1\n",
    "coming:+1",
    "coming:1e0",
    "coming:x",
    "Coming:1",
    "going:1",
    "",
    ":",
    "\x00",
    "名" * 21,
    "x" * 64,
    "coming:2",  # of the other group
]


@pytest.mark.parametrize("where", ["right", "private"])
async def test_a_forged_button_does_nothing_and_says_so(town: Town, where: str) -> None:
    async with town.desk.desk_runs():
        await opens(town)
        await town.people["owner"].says("/call 2 19:00-20:00 西门", in_=town.places["other"])
        await town.desk.idle()
        right, other = town.places["right"], town.places["other"]
        assert right is not None
        assert other is not None
        if where == "private":
            await town.people["member"].leaves(other)
        for data in FORGED:
            assert await town.taps("member", where, data) == GONE, data
        assert "能来 0" in right.board(1)
        assert "能来 0" in other.board(2)


async def test_a_forged_button_is_answered_in_the_language_of_who_tapped(town: Town) -> None:
    async with town.desk.desk_runs():
        await opens(town)
        await town.says("member", "private", "/language en")
        assert await town.taps("member", "right", "coming:-1") == "this button no longer works"


# Taps without end ---------------------------------------------------------------------------------------------------


async def test_who_taps_200_times_a_minute_is_slowed_and_others_are_not(town: Town) -> None:
    async with town.desk.desk_runs() as desk:
        await opens(town)
        hasty = town.people["member"]
        right = town.places["right"]
        assert right is not None
        board = next(message for message in right.from_bot() if message.had_buttons)
        for number in range(200):
            await hasty.taps_data("cant:1" if number % 2 else "coming:1", on=board)
        await town.people["owner"].taps_data("coming:1", on=board)
        await town.desk.idle()
        handled = [toast for toast in hasty.toasts if toast.startswith("已记下")]
        slowed = [toast for toast in hasty.toasts if toast.startswith("点得太快了")]
        assert len(handled) == desk.policy.taps_per_minute
        assert len(handled) + len(slowed) == 200
        assert (town.people["owner"].toast() or "").startswith("已记下")
        assert "owner" in right.board(1)
        await town.desk.forward(minutes=1)
        assert (await town.taps("member", "right", "coming:1") or "").startswith("已记下")
