"""The flood limits of telegram.md."""

from datetime import timedelta

import pytest

from simulator.chats import Group
from simulator.clock import ManualClock
from simulator.errors import ApiError
from simulator.limits import TELEGRAM, UNLIMITED, Flood
from simulator.people import Person
from simulator.server import Simulator
from tests.simulator.bare_bot import BareBot, at

SECOND = timedelta(seconds=1)


@pytest.fixture
def flood(clock: ManualClock) -> Flood:
    return Flood(clock, TELEGRAM)


def refused_for(flood: Flood, chat_id: int) -> int:
    """Seconds for which the next message is refused, 0 when it passed."""
    try:
        flood.admit(chat_id)
    except ApiError as error:
        return error.parameters["retry_after"]
    return 0


def test_thirty_a_second_over_all(flood: Flood, clock: ManualClock) -> None:
    assert [refused_for(flood, chat_id) for chat_id in range(1, 32)] == [0] * 30 + [1]
    clock.move(clock.now() + SECOND)
    assert refused_for(flood, 31) == 0


def test_one_a_second_to_a_chat_after_a_short_burst(flood: Flood, clock: ManualClock) -> None:
    assert [refused_for(flood, 7) for _ in range(4)] == [0, 0, 0, 1]
    assert refused_for(flood, 8) == 0
    clock.move(clock.now() + SECOND)
    assert [refused_for(flood, 7) for _ in range(2)] == [0, 1]


def test_twenty_a_minute_to_a_group(flood: Flood, clock: ManualClock) -> None:
    for _ in range(20):
        assert refused_for(flood, -7) == 0
        clock.move(clock.now() + SECOND)
    assert refused_for(flood, -7) == 40
    clock.move(clock.now() + 40 * SECOND)
    assert [refused_for(flood, -7) for _ in range(2)] == [0, 1]


def test_a_person_is_no_group(flood: Flood, clock: ManualClock) -> None:
    for _ in range(30):
        assert refused_for(flood, 7) == 0
        clock.move(clock.now() + SECOND)


def test_limits_can_be_switched_off(flood: Flood) -> None:
    flood.limits = UNLIMITED
    assert {refused_for(flood, -7) for _ in range(100)} == {0}


async def test_edits_count_and_reactions_and_toasts_do_not(
    telegram: Simulator, bot: BareBot, wang: Person, group: Group
) -> None:
    await bot.says(group.id, "0", "签到")
    board = group.messages[-1]
    for number in (1, 2):
        await bot.call("editMessageText", **at(board), text=str(number))
    assert (await bot.call("editMessageText", **at(board), text="3")).status == 429
    said = await wang.replies("到", to=board)
    for emoji in "👍👀🤔":
        answer = await bot.call("setMessageReaction", **at(said), reaction=[{"type": "emoji", "emoji": emoji}])
        assert answer.status == 200
    tap = await wang.taps_data("签到", on=board)
    assert (await bot.call("answerCallbackQuery", callback_query_id=tap.id)).status == 200
