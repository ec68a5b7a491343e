"""What a place is treated with, and how strong it is: 84消毒液 500mg/L, 75%酒精, bleach 1:100."""

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
_AGENT = Pattern(
    rf"(?<![^\s,、;\"“”「」『』])(?:(?:{_STRENGTH}\s*)?(?:{_CHINESE}|{_ENGLISH})(?:\s*{_STRENGTH})?|{_STRENGTH})"
)


def find_agent(text: str) -> tuple[str, str]:
    """The agent with its strength, and the text without it; empty where none is found."""
    found = _AGENT.search(fold_in_place(text))
    return (tidy(text[found.start() : found.end()]), cut(text, [found.span()])) if found else ("", text)
