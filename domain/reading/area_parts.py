"""Parts of an area as people say them: what is to change of one, 09:00,17:00 60分钟, and the answer to one question."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.area_edit import NO_END, Field, Parts
from domain.messages import Refused
from domain.reading.agent import find_agent
from domain.reading.area_command import (
    AGENT_LIMIT,
    AREA_LIMIT,
    NAME_LIMIT,
    find_dates,
    find_team,
    read_area,
    window_at,
    within,
)
from domain.reading.days import Days, recurring_days_at
from domain.reading.duration import duration_at
from domain.reading.fields import split_fields
from domain.reading.pattern import Pattern
from domain.reading.points import read_points
from domain.reading.text import cut, fold, fold_in_place, tidy
from domain.reading.times import times_at

_START = Pattern(r"(?<![^\s,、;])(?=[^\s,、;])")
_RENAMED = Pattern(
    r"(?<![^\s,、;])(?:(?:改名[为成叫]?|名字改[为成])[\s:]*|(?:名字|rename(?:\s+to)?|name)(?:\s*:\s*|\s+))"
    r"(?:[\"“”„「『](?P<quoted>[^\"“”」』]+)[\"“”」』]|(?P<plain>[^\s,、;]+))"
)
_NO_POINTS = Pattern(r"(?<![^\s,、;])(?:(?:没有|没|无|不)分?点位?|不分|(?:no|without) points?)(?![^\s,、;])")
_NO_AGENT = Pattern(r"(?<![^\s,、;])(?:(?:没有|没|无|不写)(?:药剂|消毒[剂液])|(?:no|without) agent)(?![^\s,、;])")
_NO_TEAM = Pattern(r"(?<![^\s,、;])(?:(?:没有|没|无|不分)(?:小组|班组|组|队)|(?:no|without) team)(?![^\s,、;])")
_NO_END = Pattern(r"(?<![^\s,、;])(?:一直做|长期|不限期|(?:no|without) end)(?![^\s,、;])")
_TIME = Pattern(
    r"(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)"
    r"|[0-9]{1,4}(?:\s*[,、和]\s*[0-9]{1,2})*\s*(?:[:点时]|[ap]\.?m)|[一二三四五六七八九十两]{1,3}[点时]"
)
_MINUTES_ALONE = Pattern(r"[0-9]{1,9}(?![^\s,、;])")
_NOTHING = ("无", "没有", "没", "不写", "不用", "不分", "none", "no", "nothing", "-")
_QUOTES = '"“”„「」『』'


def read_parts(text: str, now: datetime, zone: ZoneInfo) -> Parts:
    """What is said of an area, in any order and as far as it is said: the words of /round behind the name.

    Also 改名 or rename with another name, and that there are no points, no agent, no team, or no end after all.
    Raises Refused for what can't be.
    """
    rest = tidy(text)
    if len(rest) > AREA_LIMIT:
        raise Refused("area-text-too-long", limit=AREA_LIMIT)
    today = now.astimezone(zone).date()
    name, rest = _renamed(rest)
    no_points, rest = _said(_NO_POINTS, rest)
    no_agent, rest = _said(_NO_AGENT, rest)
    no_team, rest = _said(_NO_TEAM, rest)
    no_end, rest = _said(_NO_END, rest)
    begins, until, rest = find_dates(rest, today)
    team, rest = find_team(rest)
    agent, rest = find_agent(rest)
    when, rest = _when(rest, today)
    points = read_points(rest)
    return replace(
        when,
        name=name,
        points=points or (() if no_points else None),
        agent=within(agent, AGENT_LIMIT) or ("" if no_agent else None),
        team=within(team, NAME_LIMIT) or ("" if no_team else None),
        begins=begins,
        until=until or (NO_END if no_end else None),
    )


def read_answer(field: Field, text: str, now: datetime, zone: ZoneInfo) -> Parts:
    """What somebody answers to the question for one part; more may stand beside it. Raises Refused."""
    nothing = fold(text) in _NOTHING
    match field:
        case Field.NAME:
            return _read_name(text, now, zone)
        case Field.POINTS:
            parts = Parts(points=() if nothing or _NO_POINTS.fullmatch(fold(text)) else read_points(text) or None)
        case Field.AGENT:
            none = nothing or _NO_AGENT.fullmatch(fold(text))
            parts = Parts(agent="" if none else within(tidy(text), AGENT_LIMIT) or None)
        case Field.DAYS | Field.TIMES | Field.WINDOW:
            parts = replace(read_parts(text, now, zone), name=None, points=None, agent=None, team=None)
    if not parts.has(field):
        raise Refused(f"plan-type-{field}")
    return parts


def _read_name(text: str, now: datetime, zone: ZoneInfo) -> Parts:
    """A name, or the whole line of /round."""
    _, rest = (*split_fields(tidy(text), 2), "", "")[:2]
    if recurring_days_at(fold_in_place(rest), 0, now.astimezone(zone).date()):
        form = read_area(text, now, zone)
        schedule = form.schedule
        return Parts(
            name=form.name,
            points=form.points,
            days=Days(every=schedule.every, weekdays=schedule.weekdays, dates=schedule.dates),
            times=schedule.times,
            window=form.window,
            agent=form.agent,
            team=form.team,
            begins=schedule.begins,
            until=schedule.until,
        )
    name = tidy(text).strip(_QUOTES)
    if not any(map(str.isalnum, name)):
        raise Refused(f"plan-type-{Field.NAME}")
    return Parts(name=within(name, NAME_LIMIT))


def _renamed(text: str) -> tuple[str | None, str]:
    found = _RENAMED.search(fold_in_place(text))
    if found is None:
        return None, text
    start, end = found.span("quoted" if found["quoted"] else "plain")
    return within(text[start:end], NAME_LIMIT), cut(text, [found.span()])


def _said(pattern: Pattern, text: str) -> tuple[bool, str]:
    """Whether it is said, and the text without it."""
    found = pattern.search(fold_in_place(text))
    return (True, cut(text, [found.span()])) if found else (False, text)


@dataclass(slots=True)
class _Found:
    """What was found so far, and up to where it is read."""

    parts: Parts
    end: int = 0


def _when(text: str, today: date) -> tuple[Parts, str]:
    """Days, times and the length of the window, wherever they stand, and the text without them."""
    folded = fold_in_place(text)
    found = _Found(Parts())
    starts = (each.start() for each in _START.finditer(folded))
    spans = [(start, found.end) for start in starts if start >= found.end and _takes(found, folded, start, today)]
    return found.parts, cut(text, spans)


def _takes(found: _Found, folded: str, start: int, today: date) -> bool:
    """Read what stands at `start`, where it is one of these and was not said before. Raises Refused."""
    parts = found.parts
    if parts.days is None and (days := recurring_days_at(folded, start, today)):
        found.parts, found.end = replace(parts, days=days[0]), days[1]
    elif parts.times is None and _TIME.match(folded, start) and (times := times_at(folded, start)):
        found.parts, found.end = replace(parts, times=times[0]), times[1]
    elif parts.window is None and (duration_at(folded, start) or _MINUTES_ALONE.match(folded, start)):
        window, found.end = window_at(folded, start)
        found.parts = replace(parts, window=window)
    else:
        return False
    return True
