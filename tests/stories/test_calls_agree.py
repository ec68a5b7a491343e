"""Whatever happens, in any order: the board, the records and a simple model of them agree."""

import random
import re
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from domain.duty_call import attendance
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage import answers
from tests.stories.calls import call, counts, set_up
from tests.stories.conftest import THURSDAY, Stage

BUTTONS = {"我来": "coming", "仍来": "coming", "来不了": "cant", "签到": "arrived", "签退": "left"}
WORDS = {
    "我来": "coming",
    "来不了": "cant",
    "到": "arrived",
    "收工": "left",
    "收到": "nothing",
    "可能来": "nothing",
    "没到": "nothing",
    "来不了了 有事": "nothing",
}
ANY_WORD = sorted(WORDS)
ROUNDS = 8
BETWEEN = timedelta(minutes=12)
"""Between two rounds so much time passes that a check-in after it begins a new stay; within one it is too little."""
END = THURSDAY.replace(hour=20, minute=0)


@dataclass
class Stand:
    """How somebody stands, in the words of the board."""

    coming: bool = False
    absent: bool = False
    present: bool = False
    left: list[int] = field(default_factory=list)  # the round in which each stay ended

    @property
    def arrived(self) -> bool:
        return self.present or bool(self.left)

    def hears(self, meaning: str, round_: int) -> None:
        if meaning in ("coming", "arrived"):
            self.coming, self.absent = True, False
        if meaning == "cant":
            self.coming = False
        if meaning == "arrived" and not self.present:
            self.present = True
            if self.left[-1:] == [round_]:
                self.left.pop()
        if meaning == "left" and self.present:
            self.present = False
            self.left.append(round_)
        if meaning == "absent":
            self.absent, self.present = not self.arrived, False


@dataclass
class Model:
    """What was said and not taken back, in order, until the call ended."""

    round: int = 0
    over: bool = False
    said: list[tuple[Person, str, Message | None, int]] = field(default_factory=list)

    def hears(self, who: Person, meaning: str, message: Message | None = None) -> None:
        """Something was said of `who`; an edit that says the same leaves its place in the order."""
        if self.over or (message and any(one[:3] == (who, meaning, message) for one in self.said)):
            return
        self.said = [one for one in self.said if message is None or one[2] is not message]
        if meaning != "left" or self.stand(who).present:
            self.said.append((who, meaning, message, self.round))

    def stand(self, who: Person) -> Stand:
        stand = Stand()
        for person, meaning, _, round_ in self.said:
            if person is who:
                stand.hears(meaning, round_)
        return stand

    def ends(self, people: list[Person]) -> None:
        """Who is still in is checked out by the clock."""
        for who in people:
            self.hears(who, "left")
        self.over = True


class Walk:
    """Random moves of people around one call, and of the coordinator who runs it."""

    def __init__(self, seed: int, stage: Stage, people: list[Person], group: Group, board: Message) -> None:
        self.chance = random.Random(seed)
        self.stage = stage
        self.coordinator, *_ = self.people = people
        self.group = group
        self.board = board
        self.written: list[Message] = []
        self.model = Model()

    async def move(self) -> None:
        """Somebody does something, and a little time passes."""
        who = self.chance.choice(self.people)
        own = [self.taps, self.taps, self.replies, self.replies, self.edits, self.opens]
        on_behalf = [self.is_checked_in, self.is_checked_out, self.is_on_the_card, self.is_on_the_card]
        await self.chance.choice([*own, *on_behalf, self.is_among_the_rest])(who)
        self.stage.clock.move(self.stage.clock.now() + timedelta(seconds=self.chance.randint(0, 20)))

    async def taps(self, who: Person) -> None:
        boards = [each for each in (self.board, *who.private.from_bot()) if each.keyboard]
        labels = [(label, each) for each in boards for row in each.keyboard for label in row if label in BUTTONS]
        if labels:
            label, on = self.chance.choice(labels)
            await who.taps(label, on=on)
            self.model.hears(who, BUTTONS[label])

    async def replies(self, who: Person) -> None:
        word = self.chance.choice(ANY_WORD)
        self.written.append(await who.replies(word, to=self.board))
        self.model.hears(who, WORDS[word], self.written[-1])

    async def edits(self, who: Person) -> None:
        mine = [message for message in self.written if message.sender is who]
        if mine:
            message, word = self.chance.choice(mine), self.chance.choice(ANY_WORD)
            await who.edits(message, word)
            self.model.hears(who, WORDS[word], message)

    async def opens(self, who: Person) -> None:
        if who.opened_private:
            await who.starts("call-1")

    async def is_checked_in(self, who: Person) -> None:
        await self.coordinator.says(f"/in 1 {who.first_name}", in_=self.group)
        self.model.hears(who, "arrived")

    async def is_checked_out(self, who: Person) -> None:
        await self.coordinator.says(f"/out 1 {who.first_name}", in_=self.group)
        self.model.hears(who, "left")

    async def is_on_the_card(self, who: Person) -> None:
        """The coordinator taps somebody on the card, as it stands there: it may be older than what was said."""
        card = self._card()
        row = next((row for row in card.keyboard if who.first_name in row[0]), None) if card else None
        if row is None or card is None:
            await self._opens_card()
            return
        await self.coordinator.taps(row[0], on=card)
        stand = self.model.stand(who)
        if row[0].startswith("✅") and stand.present:
            self.model.hears(who, "absent")
        if not row[0].startswith("✅") and not stand.arrived and stand.coming:
            self.model.hears(who, "arrived")

    async def is_among_the_rest(self, _: Person) -> None:
        """As many are needed as there are people, so nobody is the reserve; a card that is older counts nobody."""
        card = self._card()
        if card is None or ["没打勾的都没到"] not in card.keyboard:
            return
        await self.coordinator.taps("没打勾的都没到", on=card)
        stands = {each: self.model.stand(each) for each in self.people if self.model.round}
        absent = sum(stand.absent for stand in stands.values())
        if f"rest:1:{absent}" not in [button.data for button in card.buttons]:
            return
        for each, stand in stands.items():
            if stand.coming and not stand.arrived and not stand.absent:
                self.model.hears(each, "absent")

    def _card(self) -> Message | None:
        cards = [each for each in self.coordinator.private.from_bot() if "点名" in each.text and each.keyboard]
        return cards[-1] if cards else None

    async def _opens_card(self) -> None:
        if any("点名" in row for row in self.board.keyboard):
            await self.coordinator.taps("点名", on=self.board)

    async def agrees(self) -> None:
        """What the board and the records say is what the model says."""
        await self.stage.idle()
        stands = {who.id: self.model.stand(who) for who in self.people}
        expected = {id_: (stand.coming, stand.arrived, stand.present, stand.absent) for id_, stand in stands.items()}
        assert await recorded(self.stage, self.people) == expected
        came = sum(stand.arrived for stand in stands.values())
        if self.model.over:
            missing = sum(stand.coming and not stand.arrived for stand in stands.values())
            assert closed_counts(self.board) == (came, missing)
        else:
            assert counts(self.board) == (sum(stand.coming for stand in stands.values()), came)


def closed_counts(board: Message) -> tuple[int, int]:
    """Who came and who did not, as the board of a call says it that is over."""
    found = re.search(r"已结束 · 到 (\d+) · 未到 (\d+)", board.text)
    assert found, board.text
    return int(found[1]), int(found[2])


async def recorded(stage: Stage, people: list[Person]) -> dict[int, tuple[bool, bool, bool, bool]]:
    """How everybody stands, by the records: coming, arrived, present, absent."""
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        roll = await answers.roll(tx, 1)
        for person_id, stand in roll.stands.items():
            folded = attendance(await answers.of_person(tx, 1, person_id))
            assert replace(stand, coming_since=folded.coming_since) == folded
            assert stand.coming == folded.coming
        stands = [(who.id, await answers.stand(tx, 1, who.id)) for who in people]
    return {id_: (stand.coming, stand.arrived, stand.present, stand.absent) for id_, stand in stands}


@pytest.mark.parametrize("seed", range(4))
async def test_the_board_the_records_and_the_model_agree(
    stage: Stage, group: Group, chen: Person, wang: Person, li: Person, seed: int
) -> None:
    people = [wang, chen, li]
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        for who in people:
            await who.taps("我是志愿者")  # so that a coordinator may name them
        # Appointed, and no admin: of an admin the desk asks Telegram now and then, and meanwhile others go on.
        await chen.says("/coordinator", in_=group, reply_to=await wang.says("我来管", in_=group))
        await wang.starts()
        await stage.idle()
        board = await call(stage, group, chen, "/call 3 17:15-20:00 东区门岗")
    walk = Walk(seed, stage, people, group, board)
    for _ in range(ROUNDS):
        for _ in range(walk.chance.randint(0, 3)):  # while the desk is down
            await walk.move()
        async with stage.desk_runs():
            for _ in range(walk.chance.randint(0, 6)):
                await walk.move()
                if walk.chance.random() < 0.3:
                    await walk.agrees()
            await walk.agrees()
            await stage.forward(seconds=BETWEEN.total_seconds())
            walk.model.round += 1
    async with stage.desk_runs():
        await stage.until(END)
        walk.model.ends(people)
        await walk.agrees()
        for _ in range(6):  # what is said now changes nothing
            await walk.move()
        await walk.agrees()
