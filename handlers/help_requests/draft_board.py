"""How a request looks that is put together: what was said so far, and the next question."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain import need_draft
from domain.help_request import Kind
from domain.messages import Fact, Line
from domain.need_draft import QUESTIONS, Field, NeedDraft, Stage
from domain.people import Group
from domain.policy import Policy
from domain.reading.place import read_building
from domain.reading.text import clean
from handlers.clocks import policy_of
from handlers.drawing import Drawing, Key
from handlers.help_requests.draft_buttons import (
    NeedAnother,
    NeedAsk,
    NeedBegin,
    NeedCold,
    NeedDrop,
    NeedGroup,
    NeedKind,
    NeedPeople,
    NeedSame,
    NeedSend,
    NeedSkip,
    NeedUrgent,
    NeedWheelchair,
    NeedWhen,
)
from storage import groups, need_drafts, people, request_photos
from storage.boards import Placed
from storage.database import Transaction

KINDS, FIELDS = tuple(Kind), tuple(Field)
A_ROW = 3
"""How many short buttons stand beside each other."""
PEOPLE = range(1, 5)
LABEL = 32
"""How many characters of a group's title stand on a button."""
MINUTE = timedelta(minutes=1)
Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw a draft."""
    draft = await need_drafts.find(tx, board.thing_id)
    person = await people.find(tx, draft.person_id) if draft else None
    if draft is None or person is None:
        return None
    photos = len(await request_photos.of_draft(tx, draft.id))
    if draft.stage is Stage.OFFERED:
        return Drawing(tuple(_offer(draft, photos)), ((Key(NeedBegin(draft.id)), Key(NeedDrop(draft.id))),))
    asked = draft.asks(now)
    if draft.in_group:
        return _in_group(draft, asked, person.name)
    mine = await groups.of_person(tx, draft.person_id)
    title = next((group.title for group in mine if group.chat_id == draft.chat_id), "")
    said = () if asked is Field.TWIN else tuple(_said(draft, person.name, photos))
    lines = (_title(draft, title), *said, *_question(draft, asked))
    own = await policy_of(tx, policy, draft.chat_id) if draft.chat_id is not None else policy
    return Drawing(lines, _keys(draft, asked, mine, now, own.zone), group=draft.chat_id)


def _offer(draft: NeedDraft, photos: int) -> Iterator[Line]:
    kept = "text" if draft.what else "photo" if photos else "nothing"
    yield Line("need-offer", {"kept": kept, "limit": need_draft.WHAT_LIMIT})
    yield Line("need-offer-else")


def _in_group(draft: NeedDraft, asked: Field, name: str) -> Drawing:
    """Ask where everybody sees it: only what shows nothing personal."""
    if asked is Field.TWIN:
        return Drawing((Line("need-twin-of", {"name": name, "number": draft.twin or 0}),), _twin(draft))
    return Drawing((Line("need-which-kind", {"name": name}),), (*_kinds(draft), (Key(NeedDrop(draft.id)),)))


# What was said ------------------------------------------------------------------------------------------------------


def _title(draft: NeedDraft, group: str) -> Line:
    facts: dict[str, Fact] = {
        "kind": draft.kind or "",
        "urgent": int(draft.urgent),
        "named": int(bool(group)),
        "group": group,
    }
    return Line("need-title" if draft.kind else "need-title-begun", facts)


def _said(draft: NeedDraft, asker: str, photos: int) -> Iterator[Line]:
    """What was said so far, in the words in which it is shown to who takes it on."""
    if draft.place is not None:
        address: dict[str, Fact] = {"place": draft.place, "name": draft.name or asker, "phone": draft.phone or ""}
        yield Line("request-address-phone" if draft.phone else "request-address", address)
    if draft.name:
        yield Line("request-asked-through", {"name": asker})
    yield from _said_of_ride(draft)
    if draft.what:
        yield Line("request-what", {"what": draft.what})
    if draft.since:
        yield Line("request-since", {"since": draft.since})
    if photos:
        yield Line("need-photos", {"photos": photos})
    if draft.cold and draft.kind is Kind.MEDICINE:
        yield Line("request-cold")


def _said_of_ride(draft: NeedDraft) -> Iterator[Line]:
    if draft.at_once:
        yield Line("need-at-once")
    if draft.wanted_at is not None:
        yield Line("request-when", {"at": draft.wanted_at})
    if draft.goes_to:
        yield Line("request-to", {"to": draft.goes_to})
    if draft.people is not None:
        yield Line("request-people", {"people": draft.people})
    if draft.wheelchair:
        yield Line("request-wheelchair")


# What is asked ------------------------------------------------------------------------------------------------------


def _question(draft: NeedDraft, asked: Field) -> Iterator[Line]:
    match asked:
        case Field.TWIN:
            yield Line("need-twin", {"number": draft.twin or 0})
        case Field.CHECK:
            building = read_building(draft.place or "")
            delicate = draft.kind is not None and draft.kind.is_delicate
            yield Line("need-shown", {"delicate": int(delicate), "placed": int(bool(building)), "building": building})
            yield Line("need-ask-check")
        case _:
            yield Line(f"need-ask-{asked}", {"kind": draft.kind or ""})


def _keys(draft: NeedDraft, asked: Field, mine: Sequence[Group], now: datetime, zone: ZoneInfo) -> Keys:
    match asked:
        case Field.TWIN:
            return _twin(draft)
        case Field.CHECK:
            return _complete(draft)
    skip = (Key(NeedSkip(draft.id, FIELDS.index(asked))),) if draft.may_skip(asked) else ()
    return (*_proposals(draft, asked, mine, now, zone), (*skip, Key(NeedDrop(draft.id))))


def _proposals(draft: NeedDraft, asked: Field, mine: Sequence[Group], now: datetime, zone: ZoneInfo) -> Keys:
    match asked:
        case Field.KIND:
            return _kinds(draft)
        case Field.GROUP:
            return tuple(
                (Key(NeedGroup(draft.id, -group.chat_id), facts={"group": clean(group.title, LABEL)}),)
                for group in mine
            )
        case Field.WHEN:
            moments = [
                (Key(NeedWhen(draft.id, int(at.timestamp()) // 60), facts={"at": at}),)
                for at in need_draft.moments(now, zone)
            ]
            return ((Key(NeedWhen(draft.id, 0), "button-need-now"),), *moments)
        case Field.PEOPLE:
            return (tuple(Key(NeedPeople(draft.id, people), facts={"people": people}) for people in PEOPLE),)
        case Field.WHEELCHAIR:
            answers = ((1, "button-need-wheelchair"), (0, "button-need-no-wheelchair"))
            return (tuple(Key(NeedWheelchair(draft.id, value), label) for value, label in answers),)
    return ()


def _kinds(draft: NeedDraft) -> Keys:
    keys = tuple(Key(NeedKind(draft.id, place), facts={"kind": kind}) for place, kind in enumerate(KINDS))
    return _in_rows(keys)


def _twin(draft: NeedDraft) -> Keys:
    return ((Key(NeedAnother(draft.id)), Key(NeedSame(draft.id))),)


def _complete(draft: NeedDraft) -> Keys:
    """Send it, or say any of it again."""
    urgent = Key(NeedUrgent(draft.id, int(not draft.urgent)), facts={"urgent": int(draft.urgent)})
    cold = Key(NeedCold(draft.id, int(not draft.cold)), facts={"cold": int(bool(draft.cold))})
    switches = (cold, urgent) if draft.kind is Kind.MEDICINE else (urgent,)
    fields = tuple(
        Key(NeedAsk(draft.id, FIELDS.index(field)), f"button-need-field-{field}") for field in _changeable(draft)
    )
    return ((Key(NeedSend(draft.id)), Key(NeedDrop(draft.id))), switches, *_in_rows(fields))


def _changeable(draft: NeedDraft) -> tuple[Field, ...]:
    """What can be said again, or said beside what is asked of this kind."""
    of_kind = QUESTIONS[draft.kind] if draft.kind else ()
    return tuple(dict.fromkeys((Field.KIND, *of_kind, Field.WHAT, Field.NAME)))


def _in_rows(keys: tuple[Key, ...]) -> Keys:
    return tuple(keys[start : start + A_ROW] for start in range(0, len(keys), A_ROW))
