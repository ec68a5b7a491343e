"""Whatever happens, in any order: the board, the records and a simple model of them agree."""

import random
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from domain.duty_call import attendance, count
from simulator.chats import Group
from simulator.messages import Message
from simulator.people import Person
from storage import answers, duty_calls
from tests.stories.calls import call, counts, set_up
from tests.stories.conftest import Stage

BUTTONS = {"我来": "coming", "来不了": "cant", "签到": "arrived", "签退": "left"}
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


@dataclass
class Model:
    """What was said and not taken back, in order."""

    said: list[tuple[Person, str, Message | None]] = field(default_factory=list)

    def hears(self, who: Person, meaning: str, message: Message | None = None) -> None:
        """A tap, a reply, or an edit of a reply; an edit that says the same leaves its place in the order."""
        if message is not None and (who, meaning, message) in self.said:
            return
        self.said = [one for one in self.said if message is None or one[2] is not message]
        self.said.append((who, meaning, message))

    def counts(self) -> tuple[int, int]:
        """Coming and arrived."""
        coming = {who.id for who, meaning, _ in self._last("coming", "arrived", "cant") if meaning != "cant"}
        arrived = {who.id for who, meaning, _ in self.said if meaning == "arrived"}
        return len(coming), len(arrived)

    def _last(self, *meanings: str) -> list[tuple[Person, str, Message | None]]:
        """The last thing of each person that means one of these."""
        return list({one[0].id: one for one in self.said if one[1] in meanings}.values())


class Walk:
    """Random moves of people around one call."""

    def __init__(self, seed: int, stage: Stage, people: list[Person], board: Message) -> None:
        self.chance = random.Random(seed)
        self.stage = stage
        self.people = people
        self.board = board
        self.written: list[Message] = []
        self.model = Model()

    async def move(self) -> None:
        """Somebody does something, and a little time passes."""
        who = self.chance.choice(self.people)
        await self.chance.choice([self.taps, self.taps, self.replies, self.replies, self.edits, self.opens])(who)
        self.stage.clock.move(self.stage.clock.now() + timedelta(seconds=self.chance.randint(0, 40)))

    async def taps(self, who: Person) -> None:
        mine = [message for message in who.private.from_bot() if message.buttons]
        on = self.chance.choice([self.board, *mine])
        label = self.chance.choice([button for row in on.keyboard[:2] for button in row])
        await who.taps(label, on=on)
        self.model.hears(who, BUTTONS[label.replace("仍来", "我来")])

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


async def recorded(stage: Stage) -> tuple[int, int]:
    """Coming and arrived, by the records."""
    assert stage.desk is not None
    async with stage.desk.database.read() as tx:
        found = await duty_calls.find(tx, 1)
        roll = await answers.roll(tx, 1)
        for person_id, stand in roll.stands.items():
            folded = attendance(await answers.of_person(tx, 1, person_id))
            assert replace(stand, coming_since=folded.coming_since) == folded
            assert stand.coming == folded.coming
    assert found is not None
    counted = count(found, roll.stands, stage.clock.now())
    return counted.coming, counted.arrived


@pytest.mark.parametrize("seed", range(4))
async def test_the_board_the_records_and_the_model_agree(
    stage: Stage, group: Group, chen: Person, wang: Person, li: Person, seed: int
) -> None:
    async with stage.desk_runs():
        await set_up(stage, group, chen)
        board = await call(stage, group, chen)
    walk = Walk(seed, stage, [chen, wang, li], board)
    for _ in range(12):
        for _ in range(walk.chance.randint(0, 3)):  # while the desk is down
            await walk.move()
        async with stage.desk_runs():
            for _ in range(walk.chance.randint(0, 6)):
                await walk.move()
                if walk.chance.random() < 0.3:
                    await stage.idle()
                    assert counts(board) == await recorded(stage) == walk.model.counts()
    async with stage.desk_runs():
        await stage.idle()
        assert counts(board) == await recorded(stage) == walk.model.counts()
