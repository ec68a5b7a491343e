"""Whatever happens to requests, in any order: every board, the records and a simple model of them agree."""

import random
import re
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.app import Desk, painters
from simulator.messages import Button, Message
from simulator.people import Person
from storage import boards, help_requests
from tests.stories.conftest import Stage
from tests.stories.requests import Cast, come_together

VERBS = {
    "claim": "claim",
    "on-the-way": "on_the_way",
    "deliver": "deliver",
    "release": "release",
    "need-cancel": "cancel",
    "confirm": "confirm",
    "missing": "missing",
    "confirm-for": "confirm_for",
    "reassign": "take_back",
}
"""What a button does, by the first part of its data."""
WORDS = {
    "我来": "claim",
    "在路上": "on_the_way",
    "送到了": "deliver",
    "送不了": "release",
    "收到了": "confirm",
    "没收到": "missing",
    "好的": "nothing",
    "那边几号楼？": "nothing",
}
OF_REQUESTER, OF_HOLDER, OF_ANYBODY = (
    ("confirm", "missing", "claim"),
    ("claim", "on_the_way", "deliver", "release"),
    ("claim",),
)
"""What a reply may say, by who says it."""
ROUNDS = 5
MOST, LET_GO = 3, 2
ROOM = "7391"


@dataclass
class Request:
    """How a request stands, in the words of the record."""

    asker: Person
    stage: str = "open"
    holder: Person | None = None
    had: set[Person] = field(default_factory=set)
    known_by: Person | None = None  # who confirmed it

    @property
    def may_be_missing(self) -> bool:
        closed_by_others = self.stage == "confirmed" and self.known_by is not self.asker
        return self.stage in ("delivered", "unconfirmed") or closed_by_others

    @property
    def over(self) -> bool:
        return self.stage in ("confirmed", "cancelled", "lapsed", "unconfirmed")

    def is_held_by(self, person_id: int) -> bool:
        return self.stage == "claimed" and self.holder is not None and self.holder.id == person_id

    def opens_again(self) -> None:
        self.stage, self.holder = "open", None


@dataclass
class Model:
    """What was done, by whom, and whether it was possible."""

    people: list[Person]
    coordinator: Person
    requests: dict[int, Request] = field(default_factory=dict)
    let_go: dict[Person, int] = field(default_factory=dict)

    def hears(self, who: Person, verb: str, number: int, of: int = 0) -> None:
        """Somebody does something to a request; `of` is whose claim a coordinator takes back."""
        request = self.requests.get(number)
        if request is None:
            return
        holds = request.holder is who and request.stage == "claimed"
        coordinates = who is self.coordinator
        match verb:
            case "claim" if self._may_claim(who, request):
                request.stage, request.holder = "claimed", who
                request.had.add(who)
            case "deliver" if holds:
                request.stage = "delivered"
            case "release" if holds:
                request.opens_again()
                self.let_go[who] = self.let_go.get(who, 0) + 1
            case "take_back" if coordinates and request.is_held_by(of):
                request.opens_again()
                self.let_go[self.who(of)] = self.let_go.get(self.who(of), 0) + 1
            case "missing" if request.asker is who and request.may_be_missing:
                request.stage = "claimed"
            case "cancel" if (coordinates or who is request.asker) and request.stage in ("open", "claimed"):
                request.stage = "cancelled"
            case "confirm" | "confirm_for" if self._may_confirm(who, request, verb):
                request.stage = "confirmed"
                request.known_by = who

    def replies(self, who: Person, word: str, number: int, *, edited: bool = False) -> None:
        """Somebody says it in words; who had a request before does not get it again by editing."""
        request, verb = self.requests[number], WORDS[word]
        sayable = OF_REQUESTER if request.asker is who else OF_HOLDER if request.holder is who else OF_ANYBODY
        gave_back = edited and who in request.had and request.holder is not who
        if verb in sayable and not (gave_back and verb == "claim"):
            self.hears(who, verb, number)

    def who(self, person_id: int) -> Person:
        return next(person for person in self.people if person.id == person_id)

    def _may_claim(self, who: Person, request: Request) -> bool:
        held = [each for each in self.requests.values() if each.holder is who and each.stage == "claimed"]
        few = len(held) < MOST and self.let_go.get(who, 0) < LET_GO
        return request.stage == "open" and request.asker is not who and few

    def _may_confirm(self, who: Person, request: Request, verb: str) -> bool:
        knows = who is self.coordinator and request.holder is not who and verb == "confirm_for"
        return (who is request.asker or knows) and request.stage in ("claimed", "delivered", "unconfirmed")

    def days_pass(self) -> None:
        """What nobody took on lapses, what nobody confirmed ends so; a new day begins."""
        ends = {"open": "lapsed", "delivered": "unconfirmed"}
        for request in self.requests.values():
            request.stage = ends.get(request.stage, request.stage)
        self.let_go.clear()


class Walk:
    """Random moves of people around their requests; 钱进 coordinates, asks and helps as well."""

    def __init__(self, seed: int, stage: Stage, cast: Cast) -> None:
        self.chance = random.Random(seed)
        self.stage = stage
        self.cast = cast
        self.people = [cast.granny, cast.zhao, cast.qian, cast.chen]
        self.written: list[tuple[Message, int]] = []
        self.model = Model(self.people, cast.qian)

    async def move(self) -> None:
        """Somebody does something, and a little time passes."""
        who = self.chance.choice(self.people[:3])
        moves = [self.asks, *[self.taps] * 6, *[self.replies] * 3, self.edits, self.forges, self.looks]
        await self.chance.choice(moves)(who)
        self.stage.clock.move(self.stage.clock.now() + timedelta(seconds=self.chance.randint(3, 25)))

    async def asks(self, who: Person) -> None:
        number = len(self.model.requests) + 1
        if number <= 6:
            await who.says(f"/need 物资 3栋{ROOM} 口罩{number}")
            self.model.requests[number] = Request(who)

    async def taps(self, who: Person) -> None:
        seen = [(on, button) for on in who.visible() for button in on.buttons if _read(button)]
        if seen:
            await self._tap(who, *self.chance.choice(seen))

    async def forges(self, who: Person) -> None:
        """A client of their own making sends what no button of theirs says."""
        if self.model.requests and (seen := list(who.visible())):
            number = self.chance.choice(list(self.model.requests))
            prefix = self.chance.choice([prefix for prefix in VERBS if prefix != "reassign"])
            await self._tap(who, seen[0], Button("", f"{prefix}:{number}"))

    async def _tap(self, who: Person, on: Message, button: Button) -> None:
        verb, number, of = _read(button) or ("", 0, 0)
        await who.taps_data(button.data or "", on)
        self.model.hears(who, verb, number, of)

    async def replies(self, who: Person) -> None:
        about = [(message, number) for message in who.visible() if (number := _number(message)) and message.keyboard]
        if about:
            to, number = self.chance.choice(about)
            word = self.chance.choice(list(WORDS))
            self.written.append((await who.replies(word, to=to), number))
            self.model.replies(who, word, number)

    async def edits(self, who: Person) -> None:
        mine = [(said, number) for said, number in self.written if said.sender is who and not _is_gone(said.reply_to)]
        if mine:
            said, number = self.chance.choice(mine)
            word = self.chance.choice([word for word in WORDS if word != said.text])
            await who.edits(said, word)
            self.model.replies(who, word, number, edited=True)

    async def looks(self, who: Person) -> None:
        """Somebody has their cards posted anew."""
        number = self.chance.randint(1, max(1, len(self.model.requests)))
        await who.says(self.chance.choice(["/me", "/needs", f"/need {number}"]))

    async def agrees(self) -> None:
        """What the records and all boards say is what the model says, and an address stands where it may."""
        await self.stage.forward(seconds=45)
        assert self.stage.desk is not None
        assert await recorded(self.stage.desk, self.model) == {
            number: (request.stage, request.holder.id if request.holder else None)
            for number, request in self.model.requests.items()
        }
        await self._boards_show_the_record(self.stage.desk)
        self._addresses_stand_where_they_may()

    async def _boards_show_the_record(self, desk: Desk) -> None:
        now = self.stage.clock.now()
        async with desk.database.read() as tx:
            placed = [board for chat in self.stage.telegram.chats for board in await boards.in_chat(tx, chat)]
            assert [board for board in placed if board.drawn != board.wanted] == []
            for board in placed:
                drawing = await painters(desk.policy)[board.kind](tx, board, now)
                assert drawing is not None
                message = self.stage.telegram.chats[board.chat_id].find(board.message_id or 0)
                assert message is not None
                assert _undated(message.text) == _undated(desk.words.text(drawing.lines, "zh", now))
                assert [button.data for button in message.buttons] == [
                    key.button.pack() for row in drawing.keys for key in row
                ]

    def _addresses_stand_where_they_may(self) -> None:
        assert not any(ROOM in text for text in self.cast.group.texts())
        for person in self.people:
            shown = {_number(message) for message in person.private.from_bot() if ROOM in message.text}
            running = {number: each for number, each in self.model.requests.items() if not each.over}
            may = {number for number, each in running.items() if person in (each.asker, each.holder)}
            assert shown <= (set(running) if person in (self.cast.qian, self.cast.chen) else may)
            assert shown >= {number for number, each in running.items() if person is each.holder}


def _read(button: Button) -> tuple[str, int, int] | None:
    """What a button does, to which request, and whose claim it takes back; None: nothing to a request."""
    prefix, *fields = (button.data or "").split(":")
    if prefix not in VERBS or not fields:
        return None
    return VERBS[prefix], int(fields[0]), int(fields[1]) if len(fields) > 1 else 0


def _number(message: Message) -> int:
    """The number of the request that a message is about; 0: it is about none."""
    found = re.search(r"#(\d+)", message.text.partition("\n")[0])
    return int(found[1]) if found else 0


def _undated(text: str) -> str:
    """The text without days: what is over is not drawn anew when a new one begins."""
    return re.sub(r"(?:[昨今]天 )?\d+/\d+ 周. ", "", text)


def _is_gone(message: Message | None) -> bool:
    return message is None or message.deleted


async def recorded(desk: Desk, model: Model) -> dict[int, tuple[str, int | None]]:
    async with desk.database.read() as tx:
        found = {number: await help_requests.find(tx, number) for number in model.requests}
    return {number: (str(each.stage), each.claimed_by) for number, each in found.items() if each}


@pytest.mark.parametrize("seed", range(4))
async def test_the_boards_the_records_and_the_model_agree(stage: Stage, chen: Person, seed: int) -> None:
    async with stage.desk_runs():
        cast = await come_together(stage, chen)
        # Appointed, and no admin: of an admin the desk asks Telegram now and then, and meanwhile others go on.
        said = await cast.qian.says("/help", in_=cast.group)
        await chen.says("/coordinator", in_=cast.group, reply_to=said)
        await stage.idle()
    walk = Walk(seed, stage, cast)
    for _ in range(ROUNDS):
        for _ in range(walk.chance.randint(0, 3)):  # while the desk is down
            await walk.move()
        async with stage.desk_runs():
            for _ in range(walk.chance.randint(4, 10)):
                await walk.move()
            await walk.agrees()
    for _ in range(2):
        async with stage.desk_runs():
            stage.clock.move(stage.clock.now() + timedelta(days=4))
            await stage.forward(seconds=5)
            walk.model.days_pass()
            await walk.agrees()
            for _ in range(6):
                await walk.move()
            await walk.agrees()
