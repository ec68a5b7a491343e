"""/me, of requests: what one asked for, what one has taken on, and what one may still confirm."""

import pytest

from simulator.people import Person
from tests.stories.conftest import Stage
from tests.stories.requests import Cast, card, come_together


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


async def test_cards_come_in_the_order_in_which_it_was_asked_however_urgent(cast: Cast) -> None:
    for line in ("送菜 3栋201 青菜", "药品 3栋201 降压药", "物资 3栋201 口罩", "加急 报修 3栋201 水管漏水"):
        await cast.ask(f"/need {line}")
    await cast.granny.says("/me")
    await cast.desk.forward(seconds=10)
    shown = [message.text for message in cast.granny.private.from_bot()]
    assert [text.partition("#")[2][0] for text in shown if "已登记 #" in text] == ["1", "2", "3", "4"]


async def test_what_was_closed_without_a_word_may_still_be_confirmed(cast: Cast) -> None:
    await cast.ask()
    await cast.zhao.taps("接单", on=cast.board)
    await cast.settle()
    await cast.zhao.taps("送达")
    await cast.desk.forward(hours=25)
    await cast.granny.says("/me")
    await cast.settle()
    mine = card(cast.granny)
    assert mine.keyboard == [["确认收到", "没收到"]]
    await cast.granny.taps("确认收到", on=mine)
    await cast.settle()
    assert "已确认" in mine.text
