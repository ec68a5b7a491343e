"""How a draft of a call looks: what was said so far, and the next question with its proposals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain import call_draft
from domain.call_draft import CallDraft, Stage
from domain.call_edit import Field, Parts, whole
from domain.duty_call import DutyCall
from domain.messages import Fact, Line
from domain.policy import Policy
from domain.reading.text import clean
from domain.reading.window import Window
from handlers.clocks import policy_of
from handlers.drawing import Drawing, Key
from handlers.duty_calls.changing import lines_of_changes
from handlers.duty_calls.draft_buttons import (
    DraftAsk,
    DraftCancel,
    DraftFromNow,
    DraftNeeded,
    DraftOther,
    DraftPlace,
    DraftPost,
    DraftPurpose,
    DraftUrgent,
    DraftWindow,
)
from storage import call_drafts, duty_calls, people
from storage.boards import Placed
from storage.database import Transaction

KIND = "call_draft"
RECENT = 20
"""How many of the group's last calls are looked at for proposals."""
FROM_NOW = timedelta(hours=2)
NUMBERS_A_ROW = 4
LABEL = 24
"""How many characters of a place or a purpose stand on a button."""
FIELDS = tuple(Field)
MINUTE = timedelta(minutes=1)
Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw a draft."""
    draft = await call_drafts.find(tx, board.thing_id)
    if draft is None:
        return None
    if draft.stage is not Stage.OPEN:
        return Drawing((_outcome(draft),), group=draft.chat_id)
    before = await duty_calls.find(tx, draft.edits) if draft.edits is not None else None
    by = await people.find(tx, draft.begun_by) if draft.begun_by is not None else None
    asked = draft.asks(now)
    lines = (_title(draft, by.name if by else ""), *_said(draft.parts, before), _question(draft, asked))
    if asked is None:
        return Drawing(lines, _complete(draft), group=draft.chat_id)
    recent = await duty_calls.recent(tx, draft.chat_id, RECENT)
    zone = (await policy_of(tx, policy, draft.chat_id)).zone
    return Drawing(lines, _proposals(draft, asked, recent, now, zone), group=draft.chat_id)


def _outcome(draft: CallDraft) -> Line:
    if draft.stage is Stage.CANCELLED:
        return Line("draft-cancelled")
    if draft.edits is not None:
        return Line("call-edited", {"number": draft.edits, "changes": lines_of_changes(draft.parts)})
    return Line("draft-posted", {"number": draft.call_id or 0})


def _title(draft: CallDraft, name: str) -> Line:
    if draft.edits is not None:
        return Line("draft-title-edit", {"number": draft.edits})
    if not name:
        return Line("draft-title-anonymous", {"urgent": int(draft.urgent)})
    return Line("draft-title", {"name": name, "urgent": int(draft.urgent)})


def _said(parts: Parts, before: DutyCall | None) -> Iterator[Line]:
    """What was said; of a call that is changed, what it will be."""
    if before is not None:
        was = whole(before)
        parts = replace(was, **{field: getattr(parts, field) for field in Field if parts.has(field)})
    if parts.place is not None:
        facts: dict[str, Fact] = {"place": parts.place, "purpose": parts.purpose or ""}
        yield Line("call-place-purpose" if parts.purpose else "call-place", facts)
    if parts.window is not None:
        yield Line("call-when", {"starts": parts.window.starts_at, "ends": parts.window.ends_at})
    if parts.needed is not None:
        yield Line("draft-needed", {"needed": parts.needed})


def _question(draft: CallDraft, asked: Field | None) -> Line:
    if asked is not None:
        return Line(f"draft-ask-{asked}")
    if draft.edits is None:
        return Line("draft-ready")
    return Line("draft-edit-ready" if draft.parts != Parts() else "draft-edit-which")


def _complete(draft: CallDraft) -> Keys:
    fields = tuple(Key(DraftAsk(draft.id, place), f"button-draft-field-{field}") for place, field in enumerate(FIELDS))
    if draft.edits is None:
        urgent = Key(DraftUrgent(draft.id, int(not draft.urgent)), facts={"urgent": int(draft.urgent)})
        return ((Key(DraftPost(draft.id)), Key(DraftCancel(draft.id))), (urgent,), fields)
    leave = Key(DraftCancel(draft.id), "button-draft-leave")
    save = (Key(DraftPost(draft.id), "button-draft-save"),) if draft.parts != Parts() else ()
    return (fields, (*save, leave))


def _proposals(draft: CallDraft, asked: Field, recent: Sequence[DutyCall], now: datetime, zone: ZoneInfo) -> Keys:
    return (*_proposed(draft, asked, recent, now, zone), (Key(DraftOther(draft.id)), Key(DraftCancel(draft.id))))


def _proposed(
    draft: CallDraft, asked: Field, recent: Sequence[DutyCall], now: datetime, zone: ZoneInfo
) -> Iterator[tuple[Key, ...]]:
    match asked:
        case Field.NEEDED:
            numbers = call_draft.numbers(recent)
            keys = tuple(Key(DraftNeeded(draft.id, number), facts={"needed": number}) for number in numbers)
            yield from (keys[start : start + NUMBERS_A_ROW] for start in range(0, len(keys), NUMBERS_A_ROW))
        case Field.WINDOW:
            yield (Key(DraftFromNow(draft.id, FROM_NOW // MINUTE), facts={"minutes": FROM_NOW // MINUTE}),)
            yield from ((_window(draft, window),) for window in call_draft.windows(recent, now, zone))
        case Field.PLACE:
            yield from ((_place(draft, call),) for call in call_draft.places(recent))
        case Field.PURPOSE:
            for call in call_draft.purposes(recent):
                yield (Key(DraftPurpose(draft.id, call.id), facts={"purpose": clean(call.purpose, LABEL)}),)
            yield (Key(DraftPurpose(draft.id, 0), "button-draft-no-purpose"),)


def _window(draft: CallDraft, window: Window) -> Key:
    button = DraftWindow(draft.id, _minutes(window.starts_at), _minutes(window.ends_at))
    return Key(button, facts={"starts": window.starts_at, "ends": window.ends_at})


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def _place(draft: CallDraft, call: DutyCall) -> Key:
    label = "button-draft-place-purpose" if call.purpose else ""
    facts = {"place": clean(call.place, LABEL), "purpose": clean(call.purpose, LABEL)}
    return Key(DraftPlace(draft.id, call.id), label, facts)
