"""A group has its own clock: what is typed there is read by it, and what is shown of its things, wherever it is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from simulator.chats import Group
from simulator.people import Person
from storage import areas, duty_calls
from tests.stories.calls import call, set_up
from tests.stories.conftest import Stage

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
async def urumqi(desk: Stage, group: Group, chen: Person, wang: Person) -> Group:
    """Two hours behind the desk's clock: at 17:10 it is 15:10 there."""
    await set_up(desk, group, chen)
    await wang.starts()
    await tell(desk, group, chen, "/zone Asia/Urumqi")
    return group


async def tell(desk: Stage, group: Group, who: Person, line: str) -> str:
    await who.says(line, in_=group)
    await desk.forward(seconds=3)
    return group.from_bot()[-1].text


async def starts_at(desk: Stage, number: int) -> datetime:
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        found = await duty_calls.find(tx, number)
    assert found is not None
    return found.starts_at


async def opens_next(desk: Stage, group: Group) -> datetime:
    assert desk.desk is not None
    async with desk.desk.database.read() as tx:
        due = await areas.next_due(tx)
    assert due is not None
    return due


async def test_a_group_tells_and_takes_a_zone(desk: Stage, urumqi: Group, chen: Person, wang: Person) -> None:
    assert urumqi.from_bot()[-1].text.startswith("本群时区现在是 Asia/Urumqi，今天 7/2 周四 15:10")
    assert "Asia/Urumqi" in await tell(desk, urumqi, wang, "/zone")
    assert "只有协调员" in await tell(desk, urumqi, wang, "/zone Asia/Tokyo")
    assert "Asia/Urumqi" in await tell(desk, urumqi, chen, "/zone urumqi")
    assert "Asia/Shanghai" in await tell(desk, urumqi, chen, "/zone off")


async def test_a_zone_that_there_is_not_is_one_sentence_with_the_nearest(
    desk: Stage, urumqi: Group, chen: Person
) -> None:
    answer = await tell(desk, urumqi, chen, "/zone Asia/Urumchi")
    assert "Asia/Urumqi" in answer
    assert "例如：/zone" in answer
    assert "Asia/Urumqi" in await tell(desk, urumqi, chen, "/zone")


async def test_a_call_is_read_and_shown_by_the_clock_of_its_group(
    desk: Stage, urumqi: Group, chen: Person, wang: Person
) -> None:
    board = await call(desk, urumqi, chen, "/call 6 16:00-18:00 东区门岗")
    assert "今天 7/2 周四 16:00–18:00" in board.text
    assert await starts_at(desk, 1) == datetime(2026, 7, 2, 10, tzinfo=UTC)
    await wang.taps("我来", on=board)
    await desk.forward(seconds=3)
    assert "16:00" in (wang.toast() or "")
    await desk.forward(hours=2.5)
    assert "已结束" not in board.text
    await wang.says("/me")
    await desk.forward(seconds=3)
    assert "16:00–18:00" in wang.inbox()[-1]
    await desk.forward(hours=2)
    assert "已结束" in board.text


async def test_two_groups_on_one_desk_go_by_two_clocks(
    desk: Stage, urumqi: Group, chen: Person, wang: Person, li: Person
) -> None:
    other = desk.telegram.group("望江楼", members=[wang, li], admins=[chen])
    await set_up(desk, other, chen)
    await tell(desk, urumqi, chen, "/round 学生宿舍 每天 08:00 60分钟")
    assert await opens_next(desk, urumqi) == datetime(2026, 7, 3, 2, tzinfo=UTC)
    await tell(desk, other, chen, "/round 食堂 每天 08:00 60分钟")
    assert await opens_next(desk, other) == datetime(2026, 7, 3, 0, tzinfo=UTC)


async def test_what_is_planned_follows_when_the_clock_changes(desk: Stage, urumqi: Group, chen: Person) -> None:
    await tell(desk, urumqi, chen, "/round 学生宿舍 每天 08:00 60分钟")
    await tell(desk, urumqi, chen, "/zone Europe/Berlin")
    assert await opens_next(desk, urumqi) == datetime(2026, 7, 3, 8, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("night", "opened"),
    [
        (datetime(2026, 10, 24, 20, tzinfo=UTC), ["2026-10-25 00:30", "2026-10-26 01:30"]),
        (datetime(2027, 3, 27, 20, tzinfo=UTC), ["2027-03-28 01:00", "2027-03-29 00:30"]),
    ],
)
async def test_half_past_two_comes_once_on_the_days_when_summer_time_changes(
    desk: Stage, urumqi: Group, chen: Person, night: datetime, opened: list[str]
) -> None:
    """In autumn the first of the two; in spring there is none, so it comes when the clock goes on, at three."""
    desk.clock.move(night)
    await tell(desk, urumqi, chen, "/zone Europe/Berlin")
    await tell(desk, urumqi, chen, "/round 地下室 每天 02:30 30分钟")
    moments = []
    for _ in range(2):
        moments.append(await opens_next(desk, urumqi))
        desk.clock.move(moments[-1] - timedelta(seconds=1))
        await desk.forward(seconds=5)
    assert [f"{moment:%Y-%m-%d %H:%M}" for moment in moments] == opened
