"""What a place is treated with: 84消毒液 500mg/L, 75%酒精, bleach 1:100; also how, and for how long: 擦拭 30分钟."""

import re
from dataclasses import dataclass

from domain.reading.pattern import Pattern
from domain.reading.text import cut, fold_in_place, tidy

_STRENGTH = (
    r"(?:[0-9]{1,6}(?:\.[0-9]{1,3})?\s*(?:[-~]\s*[0-9]{1,6}\s*)?"
    r"(?:(?:mg/(?:l|kg)|[gm]l?/l|ppm)(?![a-z])|[%‰]|(?:毫克|克|毫升)(?:/|每)升)"
    r"|[0-9]{1,4}:[0-9]{1,6}(?![0-9:]))"
)
_PART = r"[^\s,、;\"“”「」『』]"
_CHINESE = (
    rf"{_PART}{{0,20}}(?:消毒[液剂粉片水]|酒精|漂白[粉水液]|双氧水|过氧|次氯酸|二氧化氯|季铵盐|新洁尔灭|来苏|碘伏|泡腾片)"
    rf"{_PART}{{0,20}}"
)
_ENGLISH = (
    r"(?:(?:84|sodium|household|hydrogen|medical)\s+)?"
    r"(?:bleach|disinfectant|alcohol|ethanol|chlorine(?:\s+dioxide)?|hypochlorite|peroxide|peracetic\s+acid)"
    r"(?:\s+(?:solution|tablets?))?(?![a-z])"
)
_METHOD = (
    r"(?:喷洒|喷雾|喷淋|擦拭|拖拭|拖擦|拖地|浸泡|熏蒸|撒布"
    r"|(?:spray(?:ing)?|wip(?:e|ing)|mop(?:ping)?|soak(?:ing)?|fog(?:ging)?)(?![a-z]))"
)
_ACTION = r"(?:(?:作用|保持|静置|for)\s*)?(?P<minutes>[0-9]{1,3})\s*(?:分钟|min(?:ute)?s?(?![a-z]))"
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?![0-9])"  # alone, 1:50 is a time rather than a strength
_AGENT = Pattern(
    rf"(?<![^\s,、;\"“”「」『』])(?:(?:{_STRENGTH}\s*)?(?:{_CHINESE}|{_ENGLISH})(?:\s*{_STRENGTH})?|(?!{_CLOCK}){_STRENGTH})"
    rf"(?:\s*{_METHOD})?(?:\s*{_ACTION})?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What the words about an agent say, as a ledger asks for it; what they don't say is empty."""

    agent: str = ""
    strength: str = ""
    method: str = ""
    minutes: int | None = None  # how long it is left to act


def find_agent(text: str) -> tuple[str, str]:
    """The agent with its strength, and the text without it; empty where none is found."""
    found = _AGENT.search(fold_in_place(text))
    return (tidy(text[found.start() : found.end()]), cut(text, [found.span()])) if found else ("", text)


def read_treatment(words: str) -> Treatment:
    """Take apart what was said of an agent. What is none of the other parts is its name."""
    folded = fold_in_place(words)
    strength, method, action = (re.search(pattern, folded) for pattern in (_STRENGTH, _METHOD, _ACTION))
    found = sorted(part.span() for part in (strength, method, action) if part)
    return Treatment(
        agent=cut(words, found),
        strength=words[slice(*strength.span())] if strength else "",
        method=words[slice(*method.span())] if method else "",
        minutes=int(action["minutes"]) if action else None,
    )
