"""How a coordinator's card of the rounds that were missed in a slot looks."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.disinfection import Round, Stage
from domain.messages import Fact, Line
from domain.policy import Policy
from domain.round_reminder import Kind, was_missed
from handlers.clocks import policy_of
from handlers.drawing import Drawing, Key
from handlers.fitting import that_fit
from handlers.rounds import desk, excusing, late, lines
from handlers.rounds.desk import Asked, Question
from handlers.rounds.desk_buttons import Approve, AskExcuse, BackToDesk, Disapprove, LogLate, SeeTo
from storage import groups, late_entries, round_reminders, rounds
from storage.boards import Placed
from storage.database import Transaction

ROOM, EACH = 1400, 180
"""How much of a message (UTF-16 units) the rounds may take, and how much each takes beside what people wrote."""
LATE = timedelta(minutes=5)
"""An end that was noticed no later than this was noticed in time."""
MOST_ENTRIES = 5
"""How many of what takers logged of a round are shown; each is of all that is left, so one is enough."""
Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw what was missed in a slot, what became of it since, and what the card asks."""
    of_slot = [round_ for round_ in await rounds.of_slot(tx, board.thing_id) if was_missed(round_)]
    if not of_slot:
        return None
    zone = (await policy_of(tx, policy, of_slot[0].chat_id)).zone
    of_slot.sort(key=lambda round_: round_.stage is not Stage.MISSED)
    asked = await desk.asked(tx, board.thing_id, int(board.audience))
    about = next((each for each in of_slot if asked and each.id == asked.round_id), None)
    if asked is not None and about is not None and about.stage is Stage.MISSED:
        question, keys = await _question(tx, about, asked, int(board.audience))
        block = [line async for line in _block(tx, about, now, zone)]
        return Drawing((*block, *question), keys, group=about.chat_id)
    blocks = [tuple([line async for line in _block(tx, each, now, zone)]) for each in of_slot]
    fitting = that_fit([Line("round-block", {"lines": block}) for block in blocks], ROOM, EACH)
    shown, others = of_slot[: len(fitting)], of_slot[len(fitting) :]
    more = Line("round-slot-more", {"more": len(others)})
    return Drawing((*fitting, more), await _keys(tx, shown, others), group=of_slot[0].chat_id)


async def _block(tx: Transaction, round_: Round, now: datetime, zone: ZoneInfo) -> AsyncIterator[Line]:
    """One round: what was missed, who took it, and who sees to it."""
    names, known = await rounds.real_names(tx, round_.id), await rounds.afterwards(tx, round_.id)
    facts = lines.facts_of(round_, names)
    yield Line("round-desk-title", facts | {"group": await groups.title_of(tx, round_.chat_id)})
    today = int(round_.opens_at.astimezone(zone).date() == now.astimezone(zone).date())
    left = tuple(lines.left(round_))
    yield Line("round-desk-how", facts | {"today": today, "gaps": len(left), "left": left})
    found_at = known.found_at or await round_reminders.said_at(tx, round_.id, Kind.OVER)
    if found_at is not None and found_at > round_.closes_at + LATE:
        yield Line("round-desk-found", {"found": found_at})
    if round_.stage is Stage.MISSED:
        yield await _takers(tx, round_, facts)
    for told in (await rounds.problems(tx, round_.id))[-1:]:
        yield Line("round-in-the-way", {"problem": told.problem, "name": told.name, "at": told.at})
    for line in lines.afterwards(round_, known):
        yield line
    for entry in await _waiting(tx, round_):
        yield Line("round-late-waits", {"name": entry.name, "points": len(entry.positions), "at": entry.done_at})


async def _takers(tx: Transaction, round_: Round, facts: dict[str, Fact]) -> Line:
    """Who took it, and since when who is still at it is silent."""
    if not round_.takers:
        return Line("round-desk-untaken")
    reminded_at = await round_reminders.said_at(tx, round_.id, Kind.UNFINISHED)
    busy = {taker.person_id for taker in round_.busy}
    heard = [point.done_at for point in round_.points if point.done_at and point.done_by in busy]
    silent = reminded_at is not None and bool(busy) and all(moment <= reminded_at for moment in heard)
    at = reminded_at or round_.closes_at
    return Line("round-desk-takers", {"names": facts["names"], "silent": int(silent), "at": at})


async def _waiting(tx: Transaction, round_: Round) -> list[late_entries.Entry]:
    return (await late_entries.waiting(tx, round_.id))[:MOST_ENTRIES] if round_.stage is Stage.MISSED else []


async def _question(tx: Transaction, round_: Round, asked: Question, coordinator: int) -> tuple[tuple[Line, ...], Keys]:
    match asked.asked:
        case Asked.NOTHING:
            return (), (*await _rows(tx, round_, several=False), (Key(BackToDesk(round_.id)),))
        case Asked.EXCUSE:
            question, keys = excusing.question(round_)
        case _:
            question, keys = late.question(round_, asked, coordinator, await rounds.real_names(tx, round_.id))
    return (question,), keys


async def _keys(tx: Transaction, shown: Sequence[Round], others: Sequence[Round]) -> Keys:
    missed = [round_ for round_ in shown if round_.stage is Stage.MISSED]
    rows = [row for round_ in missed for row in await _rows(tx, round_, several=len(shown) > 1)]
    return (*rows, *desk.keys_of(others))


async def _rows(tx: Transaction, round_: Round, *, several: bool) -> list[tuple[Key, ...]]:
    """The buttons of one round; where there are several, the first names its area."""
    facts: dict[str, Fact] = {"area": round_.name} if several else {}
    log = Key(LogLate(round_.id), "button-round-late-of", facts) if several else Key(LogLate(round_.id))
    see = Key(SeeTo(round_.id), "button-round-see-to-of", facts) if several else Key(SeeTo(round_.id))
    excuse = Key(AskExcuse(round_.id))
    entries = [
        (Key(Approve(entry.id), facts={"name": entry.name}), Key(Disapprove(entry.id)))
        for entry in await _waiting(tx, round_)
    ]
    acts = (see, Key(LogLate(round_.id)), excuse) if round_.handled_by is None else (log, excuse)
    return [*entries, acts]
