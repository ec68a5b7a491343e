"""The quiet hours are over: each person hears in one message what could wait until now, and still holds."""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from domain.disinfection import Stage
from domain.messages import Fact, Line, Notice
from domain.policy import Policy
from handlers.context import of_the_clock
from handlers.duty_calls.board import KIND as CALL
from handlers.fitting import that_fit
from handlers.help_requests.kinds import DESK as REQUEST_DESK
from handlers.help_requests.kinds import KIND as REQUEST
from handlers.rounds.kinds import DESK as MISSED
from storage import boards, duty_calls, groups, held, help_requests, rounds
from storage.database import Transaction
from storage.held import Held

BATCH = 100
"""How many people one tick tells at most."""
ROOM, EACH = 2400, 90
"""How much of a message (UTF-16 units) the list may take, and how much each takes beside what people wrote."""
OF_WHAT_COMES = ("call-changed", "call-changed-needed", "call-moved-down")
"""What is said of a call that is to come: once it is over nobody needs it."""


async def say_due(tx: Transaction, now: datetime, policy: Policy) -> int:
    """Tell what was held until now, one message a person; returns to how many."""
    people = await held.people(tx, now, BATCH)
    for person_id in people:
        waited = await held.take(tx, person_id, now)
        for zone, of_zone in groupby(waited, key=attrgetter("zone")):  # times of one message go by one clock
            context = of_the_clock(tx, policy.in_zone(zone), now, None)
            if lines := [line async for line in _lines(tx, person_id, of_zone)]:
                shown = that_fit(lines, ROOM, EACH)
                facts: dict[str, Fact] = {"lines": shown, "more": len(lines) - len(shown)}
                await context.say(Notice(chat_id=person_id, key="held-said", facts=facts, loud=True))
    return len(people)


async def next_due(tx: Transaction) -> datetime | None:
    """When somebody is told next."""
    return await held.next_due(tx)


async def _lines(tx: Transaction, person_id: int, waited: Iterable[Held]) -> AsyncIterator[Line]:
    for each in waited:
        if not await _holds(tx, person_id, each):
            continue
        if each.kind is None:
            yield each.line
        else:
            group = await groups.title_of(tx, each.chat_id) if each.chat_id is not None else ""
            yield Line(each.key, {**each.facts, "group": group})


async def _holds(tx: Transaction, person_id: int, each: Held) -> bool:
    """Whether it is still worth saying: what is over, or was seen to meanwhile, is not."""
    if each.kind is None or each.thing_id is None:
        return each.key not in OF_WHAT_COMES or await _is_open(tx, int(str(each.facts["number"])))
    if await boards.find(tx, each.kind, each.thing_id, str(person_id)) is None:
        return False
    match each.kind:
        case kind if kind == CALL:
            return await _is_open(tx, each.thing_id)
        case kind if kind in (REQUEST, REQUEST_DESK):
            request = await help_requests.find(tx, each.thing_id)
            return request is not None and not request.over
        case kind if kind == MISSED:
            of_slot = await rounds.of_slot(tx, each.thing_id)
            return any(round_.stage is Stage.MISSED and round_.handled_by is None for round_ in of_slot)
    return True


async def _is_open(tx: Transaction, number: int) -> bool:
    call = await duty_calls.find(tx, number)
    return call is not None and call.open
