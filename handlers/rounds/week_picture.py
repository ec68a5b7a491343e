"""What stands in the picture of a group's week: areas by days, a mark an occurrence."""

from collections.abc import Mapping
from datetime import date, datetime, time

from domain.messages import Fact, Line, SendFile
from domain.occurrence import Occurrence, State, of_rounds, to_come
from domain.period import Period
from domain.policy import Policy
from domain.wall_clock import A_DAY
from domain.week import DAYS, lay_out
from handlers.clocks import policy_of
from handlers.files import WeekPicture
from storage import areas, groups, rounds
from storage.database import Transaction

KIND = "week_picture"
NOON = time(12)
LEGEND = (State.DONE, State.LATE, State.MISSED, State.EXCUSED, State.OPEN, State.PLANNED)


async def make(tx: Transaction, wanted: SendFile, now: datetime, policy: Policy) -> WeekPicture | None:
    """Lay out a week for who gets it."""
    known = await groups.find(tx, wanted.thing_id)
    if known is None or wanted.period is None:
        return None
    zone = (await policy_of(tx, policy, known.group.chat_id)).zone
    days = wanted.period
    occurrences = await occurrences_in(tx, known.group.chat_id, days, now, policy)
    week = lay_out(occurrences, days, zone)
    facts: dict[str, Fact] = {
        "group": known.group.title,
        "from": datetime.combine(days.first, NOON, zone),
        "to": datetime.combine(days.last, NOON, zone),
        "zone": zone.key,
        **counted(week.counts),
    }
    return WeekPicture(
        name=f"week-{days.first.isoformat()}.png",
        caption=Line("week-caption", facts),
        title=Line("week-title", facts),
        below=(Line("week-days", facts), Line("week-counts", facts)),
        days=tuple(_heading(days.first + place * A_DAY) for place in range(DAYS)),
        areas=week.areas,
        legend=tuple((state, Line("week-state", {"state": state})) for state in LEGEND),
    )


def _heading(day: date) -> tuple[Line, Line]:
    date_facts: dict[str, Fact] = {"month": day.month, "day": day.day}
    return Line("week-date", date_facts), Line("weekday", {"weekday": day.isoweekday()})


async def occurrences_in(
    tx: Transaction, chat_id: int, days: Period, now: datetime, policy: Policy
) -> list[Occurrence]:
    """List what opened in a group within these days, and what is to come."""
    zone = (await policy_of(tx, policy, chat_id)).zone
    since, until = days.starts(zone), days.ends(zone)
    opened = of_rounds(await rounds.of_group(tx, chat_id, since, until))
    coming = to_come(await areas.in_group(tx, chat_id), now, until, zone) if now < until else ()
    return [*opened, *(each for each in coming if each.opens_at >= since)]


def counted(counts: Mapping[State, int]) -> dict[str, Fact]:
    """How many there are, and how many of them stand how."""
    to_go = counts.get(State.OPEN, 0) + counts.get(State.PLANNED, 0)
    stages = {state.value: counts.get(state, 0) for state in (State.DONE, State.LATE, State.MISSED, State.EXCUSED)}
    return {"rounds": sum(counts.values()), **stages, "to-go": to_go}
