"""How a draft of an area looks: what was said so far, and the next question with its proposals."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain import area_edit
from domain.area import Area
from domain.area_draft import USUAL_DAYS, USUAL_MINUTES, USUAL_TIMES, AreaDraft, Stage
from domain.area_edit import Field, Parts
from domain.messages import Fact, Line, Refused
from domain.policy import Policy
from domain.reading.area_command import NAME_LIMIT
from domain.reading.text import clean
from handlers.clocks import policy_of
from handlers.drawing import Drawing, Key
from handlers.fitting import that_fit
from handlers.rounds.area_board import as_it_is, days_facts
from handlers.rounds.draft_buttons import (
    PlanAgent,
    PlanAsk,
    PlanCancel,
    PlanDays,
    PlanMinutes,
    PlanNoPoints,
    PlanOther,
    PlanPlace,
    PlanSave,
    PlanTimes,
    PlanUsual,
)
from storage import area_drafts, areas, duty_calls, people
from storage.boards import Placed
from storage.database import Transaction

KIND = "area_draft"
FIELDS = tuple(Field)
RECENT = 20
"""How many of the group's last calls are looked at for places."""
PROPOSED = 3
LABEL = 24
"""How many characters of a place or an agent stand on a button."""
ROOM, EACH = 500, 8
MINUTE = timedelta(minutes=1)
Keys = tuple[tuple[Key, ...], ...]


async def paint(tx: Transaction, board: Placed, now: datetime, policy: Policy) -> Drawing | None:
    """Draw a draft."""
    draft = await area_drafts.find(tx, board.thing_id)
    if draft is None:
        return None
    group = draft.chat_id
    if draft.stage is not Stage.OPEN:
        return Drawing((Line("plan-outcome", {"stage": draft.stage}),), group=group)
    zone = (await policy_of(tx, policy, group)).zone
    before = await areas.find(tx, draft.edits) if draft.edits is not None else None
    title = await _title(tx, draft, before)
    asked = draft.asks
    if asked is not None:
        lines = (title, *_said(draft.parts, zone), Line(f"plan-ask-{asked}"))
        return Drawing(lines, await _proposals(tx, draft, asked, zone), group=group)
    try:
        shown = as_it_is(becomes(draft, before, now, zone), now, zone)[1:]
    except Refused as refused:  # it could be when it was said; since then its days went by
        lines = (title, *_said(draft.parts, zone), Line(refused.key, refused.facts))
        return Drawing(lines, _complete(draft), group=group)
    ready = "plan-ready" if draft.parts != Parts() else "plan-edit-which"
    return Drawing((title, *shown, Line(ready)), _complete(draft), group=group)


def becomes(draft: AreaDraft, before: Area | None, now: datetime, zone: ZoneInfo) -> Area:
    """The area that a complete draft describes. Raises Refused where there can't be such a one."""
    if before is not None:
        return before if draft.parts == Parts() else area_edit.edit(before, draft.parts, now, zone)
    form = area_edit.form_of(draft.parts, now, zone)
    assert form is not None  # noqa: S101 - nothing is asked
    return Area(
        id=0,
        chat_id=draft.chat_id,
        name=form.name,
        points=form.points,
        agent=form.agent,
        team=form.team,
        schedule=form.schedule,
        window=form.window,
        settled_until=now,
    )


async def _title(tx: Transaction, draft: AreaDraft, before: Area | None) -> Line:
    if before is not None:
        return Line("plan-title-edit", {"area": before.name})
    by = await people.find(tx, draft.begun_by) if draft.begun_by is not None else None
    area: dict[str, Fact] = {"area": draft.parts.name or "", "named": int(draft.parts.name is not None)}
    return Line("plan-title", {**area, "by": by.name if by else "", "known": int(by is not None)})


def _said(parts: Parts, zone: ZoneInfo) -> Iterator[Line]:
    """What was said so far."""
    if parts.points:
        names = that_fit([Line("name", {"name": name}) for name in parts.points], ROOM, EACH)
        yield Line("area-points", {"points": len(parts.points), "names": names, "more": len(parts.points) - len(names)})
    if parts.days is not None:
        yield Line("plan-days", days_facts(parts.days, zone))
    if parts.times is not None:
        yield Line("plan-times", {"times": clock_times(parts.times)})
    if parts.window is not None:
        yield Line("plan-window", {"minutes": parts.window // MINUTE})
    if parts.agent:
        yield Line("area-part", {"part": parts.agent})


def clock_times(times: Iterable[time]) -> tuple[Line, ...]:
    """Times of day as they are listed."""
    return tuple(Line("name", {"name": f"{at:%H:%M}"}) for at in times)


def _complete(draft: AreaDraft) -> Keys:
    fields = [Key(PlanAsk(draft.id, place), f"button-plan-field-{field}") for place, field in enumerate(FIELDS)]
    half = len(fields) // 2
    save = (Key(PlanSave(draft.id)),) if draft.edits is None or draft.parts != Parts() else ()
    return ((*save, Key(PlanCancel(draft.id))), tuple(fields[:half]), tuple(fields[half:]))


async def _proposals(tx: Transaction, draft: AreaDraft, asked: Field, zone: ZoneInfo) -> Keys:
    proposed = await _proposed(tx, draft, asked, zone)
    return (*proposed, (Key(PlanOther(draft.id)), Key(PlanCancel(draft.id))))


async def _proposed(tx: Transaction, draft: AreaDraft, asked: Field, zone: ZoneInfo) -> Sequence[tuple[Key, ...]]:
    match asked:
        case Field.NAME:
            return [(key,) for key in await _places(tx, draft)]
        case Field.POINTS:
            return [(Key(PlanNoPoints(draft.id)),)]
        case Field.DAYS:
            days = [
                Key(PlanDays(draft.id, choice), facts=days_facts(each, zone)) for choice, each in enumerate(USUAL_DAYS)
            ]
            usual = () if draft.parts.times else ((Key(PlanUsual(draft.id)),),)
            return [*usual, *_two_a_row(days)]
        case Field.TIMES:
            return _two_a_row(
                Key(PlanTimes(draft.id, choice), facts={"times": clock_times(times)})
                for choice, times in enumerate(USUAL_TIMES)
            )
        case Field.WINDOW:
            return _two_a_row(
                Key(PlanMinutes(draft.id, minutes), facts={"minutes": minutes}) for minutes in USUAL_MINUTES
            )
        case Field.AGENT:
            used = [(key,) for key in await _agents(tx, draft)]
            return [*used, (Key(PlanAgent(draft.id, 0), "button-plan-no-agent"),)]


def _two_a_row(keys: Iterable[Key]) -> list[tuple[Key, ...]]:
    listed = list(keys)
    return [tuple(listed[at : at + 2]) for at in range(0, len(listed), 2)]


async def _places(tx: Transaction, draft: AreaDraft) -> list[Key]:
    """Where the group's last calls were, but for what is an area already."""
    taken = {area.name for area in await areas.in_group(tx, draft.chat_id)}
    calls = {call.place: call for call in reversed(await duty_calls.recent(tx, draft.chat_id, RECENT))}
    new = [call for place, call in reversed(calls.items()) if place not in taken and len(place) <= NAME_LIMIT]
    return [Key(PlanPlace(draft.id, call.id), facts={"place": clean(call.place, LABEL)}) for call in new[:PROPOSED]]


async def _agents(tx: Transaction, draft: AreaDraft) -> list[Key]:
    """What the other areas of the group are treated with."""
    used = {area.agent: area for area in await areas.in_group(tx, draft.chat_id) if area.agent}
    return [
        Key(PlanAgent(draft.id, area.id), facts={"agent": clean(agent, LABEL)})
        for agent, area in list(used.items())[:PROPOSED]
    ]
