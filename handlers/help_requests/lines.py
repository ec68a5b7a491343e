"""Lines that the messages about a request have in common."""

from collections.abc import Iterator

from domain.help_request import By, Details, HelpRequest, Move, Stage
from domain.messages import Fact, Line
from domain.reading.place import for_group
from domain.reading.wheelchair import without_wheelchair
from handlers.fitting import that_fit
from storage.request_moves import Recorded

History = list[Recorded]
LET_GO = (Move.RELEASED, Move.TAKEN_BACK)
"""How somebody who had it comes not to have it any more."""
ROOM, EACH = 300, 10
"""How much of a message (UTF-16 units) a list of names may take, and how much each name takes beside itself."""


def named(request: HelpRequest) -> dict[str, Fact]:
    """What every line with a request's name needs."""
    return {"number": request.id, "kind": request.kind, "urgent": int(request.urgent)}


def confirmed_by(history: History) -> By | None:
    """As what somebody confirmed it last; None: nobody did."""
    return next((each.step.by for each in reversed(history) if each.step.move is Move.CONFIRMED), None)


def was_missed(history: History) -> bool:
    """Whether the last that was said of a delivery is that it did not arrive."""
    of_delivery = (Move.CLAIMED, Move.DELIVERED, Move.NOT_RECEIVED)
    said = [each.step.move for each in history if each.step.move in of_delivery]
    return bool(said) and said[-1] is Move.NOT_RECEIVED


def stage_of(request: HelpRequest, history: History) -> str:
    """The stage as people are told it: with who confirms, or who did."""
    by = confirmed_by(history)
    if request.stage is Stage.CONFIRMED and by in (By.PROXY, By.COORDINATOR):
        return f"{request.stage}-{by}"
    if request.stage is Stage.DELIVERED and request.proxied:
        return f"{request.stage}-{By.PROXY}"
    return request.stage


def where(request: HelpRequest, today: bool) -> Line:
    """As much of the place as a group sees, and since when it waits; `today`: it was asked on this day."""
    facts: dict[str, Fact] = {"building": request.building, "asked": request.asked_at, "today": int(today)}
    return Line("request-where" if request.building else "request-where-unknown", facts)


def when(request: HelpRequest) -> Iterator[Line]:
    """When somebody is to be there, if that was said."""
    if request.wanted_at is not None:
        yield Line("request-when", {"at": request.wanted_at})


def shown_to_group(request: HelpRequest, details: Details) -> Iterator[Line]:
    """What is needed, as far as everybody may know it: of medicine and the way to hospital, nothing."""
    if not request.kind.is_delicate:
        if goes_to := for_group(details.goes_to):
            yield Line("request-to", {"to": goes_to})
        if what := what_for_group(request, details):
            yield Line("request-what", {"what": what})
    if request.stage is Stage.OPEN:
        yield Line(f"request-hidden-{request.kind}" if request.kind.is_delicate else "request-private")


def what_for_group(request: HelpRequest, details: Details) -> str:
    """What is needed, without what is of nobody's concern but the helper's."""
    what = for_group(details.what)
    return without_wheelchair(what) if request.kind.is_ride else what


def shown_in_private(request: HelpRequest, details: Details, asker: str, *, to_asker: bool = False) -> Iterator[Line]:
    """All that was said, for who asked and who has it; `asker` is the name of who asked, who knows that they did."""
    address: dict[str, Fact] = {"place": details.place, "name": details.name or asker, "phone": details.phone}
    yield Line("request-address-phone" if details.phone else "request-address", address)
    if request.proxied and not to_asker:
        yield Line("request-asked-through", {"name": asker})
    yield from when(request)
    if details.goes_to:
        yield Line("request-to", {"to": details.goes_to})
    if details.people is not None:
        yield Line("request-people", {"people": details.people})
    if details.wheelchair:
        yield Line("request-wheelchair")
    if details.what:
        yield Line("request-what", {"what": details.what})
    if details.since:
        yield Line("request-since", {"since": details.since})
    if details.cold:
        yield Line("request-cold")


def given_back(history: History) -> Recorded | None:
    """How the last who had it came not to have it any more."""
    return next((each for each in reversed(history) if each.step.move in LET_GO), None)


def seen_by(history: History) -> Iterator[Line]:
    """Who had it and does not any more, and has seen the address."""
    if saw := _who_saw(history):
        names = that_fit([Line("name", {"name": name}) for name in saw.values()], ROOM, EACH)
        yield Line("request-seen-by", {"names": names, "more": len(saw) - len(names)})


def _who_saw(history: History) -> dict[int | None, str]:
    """From whom the clock took it back has not, unless the desk lost them (`DECLINED`) while they had it."""
    saw: dict[int | None, str] = {}
    lost: set[int | None] = set()
    for each in history:
        who = each.step.person_id
        if each.step.move is Move.CLAIMED:
            lost.discard(who)
        elif each.step.move is Move.DECLINED:
            lost.add(who)
        elif each.step.move in LET_GO and (each.step.by is not By.CLOCK or who in lost):
            saw[who] = each.person_name
    return saw
