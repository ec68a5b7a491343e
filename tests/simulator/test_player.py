"""Playing a scene tells what came true and what did not, whatever the bot does."""

from datetime import datetime

import pytest

from simulator.clock import ManualClock
from simulator.player import Outcome, Player
from simulator.scene import parse
from simulator.server import Simulator

KEYBOARD = {"inline_keyboard": [[{"text": "我来", "callback_data": "come"}]]}
CAST = "day 2026-07-02\ngroup 幸福里: 陈静 (admin), 王芳\n17:10 陈静 adds the bot to 幸福里\n    board: 能来 0\n"


class Stage:
    """A bot that posts a board, and answers every tap and text in its own way."""

    def __init__(self, telegram: Simulator, clock: ManualClock) -> None:
        self.telegram = telegram
        self.clock = clock
        self.acts = True

    async def until(self, moment: datetime) -> None:
        self.clock.move(moment)

    async def idle(self) -> None:
        if not self.acts:
            return
        group, last = self.telegram.groups[0], self.telegram.messages[-1]
        if not group.from_bot():
            self.telegram.write(group, self.telegram.bot, text="能来 0", markup=KEYBOARD)
        elif last.sender.is_bot:
            group.from_bot()[0].edit("能来 1", [], KEYBOARD, self.clock.now())
        else:
            last.reactions["bot"] = "👍"

    async def plays(self, steps: str) -> list[Outcome]:
        player = Player(self.telegram, parse(CAST + steps), until=self.until, idle=self.idle)
        return [outcome async for outcome in player.play()]


@pytest.fixture
def stage(telegram: Simulator, clock: ManualClock) -> Stage:
    return Stage(telegram, clock)


async def test_what_comes_true_is_not_missed(stage: Stage) -> None:
    outcomes = await stage.plays("17:12 王芳 taps 我来\n    board: 能来 1\n17:13 王芳 replies: 到\n    reaction: 👍")
    assert [outcome.missed for outcome in outcomes] == [(), (), ()]


async def test_what_does_not_come_true_is_told_with_what_was_seen(stage: Stage) -> None:
    outcomes = await stage.plays("17:12 王芳 taps 我来\n    board: 能来 2\n    toast: 已记下")
    assert outcomes[-1].missed == (
        "line 6 expects “board: 能来 2”, seen: 能来 1",
        "line 7 expects “toast: 已记下”, seen: nothing",
    )


async def test_a_deed_that_is_impossible_is_missed(stage: Stage) -> None:
    outcomes = await stage.plays("17:12 王芳 taps 签到")
    assert outcomes[-1].missed == ("王芳 sees no button '签到', only [['我来']]",)


async def test_nothing_is_only_nothing(stage: Stage) -> None:
    outcomes = await stage.plays("17:12 王芳 replies: 到\n    nothing")
    assert outcomes[-1].missed == ("line 6 expects “nothing”, seen: 👍",)
    stage.acts = False
    player = Player(
        stage.telegram,
        parse("day 2026-07-02\ngroup 阳光里: 陈静 (admin)\n17:14 陈静 in 阳光里: 早\n    nothing"),
        until=stage.until,
        idle=stage.idle,
    )
    assert [outcome.missed async for outcome in player.play()] == [()]


async def test_time_passes_up_to_each_step(stage: Stage, clock: ManualClock) -> None:
    await stage.plays("20:00")
    assert clock.now() == datetime.fromisoformat("2026-07-02T20:00+08:00")


async def test_an_edit_is_of_what_they_wrote_last(stage: Stage) -> None:
    await stage.plays("17:12 王芳 replies: 我来\n17:13 王芳 replies: 到\n17:14 王芳 edits: 来不了")
    assert stage.telegram.messages[-1].edits == ["到"]


async def test_a_photo_is_a_reply_to_the_newest_board(stage: Stage) -> None:
    await stage.plays("17:12 王芳 replies with a photo: 全部")
    photo = next(message for message in stage.telegram.messages if message.photo)
    assert photo.text == "全部"
    assert photo.reply_to is not None
    assert photo.reply_to.had_buttons
