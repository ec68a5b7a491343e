"""A group's rounds of today by area: one list a group, kept right by itself, which shows the new day at midnight."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.messages import GROUP, Fact, Line
from domain.occurrence import Occurrence, State, by_area, of_rounds, to_come
from domain.period import Period
from domain.policy import Policy
from domain.wall_clock import A_DAY
from handlers.clocks import policy_of
from handlers.drawing import Drawing
from handlers.fitting import that_fit
from handlers.pinning import GroupList
from storage import areas, boards, rounds
from storage.boards import Placed
from storage.database import Transaction

KIND = "rounds_today"
LIST = GroupList(kind=KIND, moved="rounds-moved", given_up="rounds-no-longer-kept", none="rounds-not-pinned")
SOON = timedelta(seconds=10)
"""How long after a change the list shows it: who ticks a dozen points in that time costs one edit of it."""
ROOM, EACH = 1800, 36
"""How much of a message (UTF-16 units) the rows may take, and how much each takes beside what people wrote. In two
languages the list stays below Telegram's 4,096."""
NAMES = 2
"""How many of who took a round are named."""
AREA = "rounds-today-area"


async def redraw(tx: Transaction, chat_id: int, now: datetime) -> None:
    """See that the list of a group, if it has one, shows how its rounds stand."""
    await boards.want_by(tx, KIND, chat_id, GROUP, now + SOON)


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing:
    """Draw the list."""
    zone = (await policy_of(tx, policy, board.thing_id)).zone
    return Drawing(
        (await today(tx, board.thing_id, now, zone) or Line("rounds-today-none", {"at": now}),), group=board.thing_id
    )


async def today(tx: Transaction, chat_id: int, now: datetime, zone: ZoneInfo) -> Line | None:
    """Word how a group's rounds of today stand, with those of yesterday that went on after midnight; None: no round."""
    day = now.astimezone(zone).date()
    since, until = Period(day, day).starts(zone), Period(day, day).ends(zone)
    of_today = [each for each in await rounds.of_group(tx, chat_id, since - A_DAY, until) if each.closes_at > since]
    coming = to_come(await areas.in_group(tx, chat_id), now, until, zone)
    occurrences = [*of_rounds(of_today), *coming]
    if not occurrences:
        return None
    names = await rounds.names_of_group(tx, chat_id, since - A_DAY, until)
    rows = _fitting(list(_rows(by_area(occurrences), names)))
    states = [each.state for each in occurrences]
    facts: dict[str, Fact] = {
        "at": now,
        "planned": len(states),
        "done": sum(state in (State.DONE, State.LATE) for state in states),
        "missed": states.count(State.MISSED),
        "rows": rows,
        "more": len(states) - sum(row.key != AREA for row in rows),
    }
    return Line("rounds-today", facts)


def _rows(of_areas: Sequence[tuple[str, Sequence[Occurrence]]], names: Mapping[int, str]) -> Iterator[Line]:
    for area, of_area in of_areas:
        yield Line(AREA, {"area": area})
        for each in of_area:
            yield _row(each, names)


def _row(occurrence: Occurrence, names: Mapping[int, str]) -> Line:
    round_ = occurrence.round
    takers = [names[taker.person_id] for taker in round_.takers] if round_ else []
    with_points = round_ is not None and round_.has_points
    facts: dict[str, Fact] = {
        "state": occurrence.state,
        "opens": occurrence.opens_at,
        "closes": occurrence.closes_at,
        "points": len(round_.points) if round_ and with_points else 0,
        "done": len(round_.points) - len(round_.left) if round_ else 0,
        "takers": len(takers),
        "names": tuple(Line("name", {"name": name}) for name in takers[:NAMES]),
    }
    return Line("rounds-today-row", facts)


def _fitting(rows: Sequence[Line]) -> tuple[Line, ...]:
    """The first rows for which there is room; no area stands there without a round."""
    fitting = that_fit(rows, ROOM, EACH)
    return fitting[:-1] if fitting and fitting[-1].key == AREA else fitting
