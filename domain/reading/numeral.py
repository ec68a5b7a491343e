"""Numbers as people write them: 6, 六, 十二, 两."""

import re

from domain.reading.pattern import Pattern

NUMERAL = r"(?:[0-9]{1,9}|[零一二两三四五六七八九十百]{1,7})"
"""What may be a number, in folded text; `read_numeral` says whether it is."""

_UNIT = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE = Pattern(
    r"(?:(?P<hundreds>[一二两三四五六七八九])百(?=$|零[^十]|.?十))?零?(?:(?P<tens>[一二三四五六七八九])?(?P<ten>十))?"
    r"(?P<ones>[一二两三四五六七八九])?"
)


def read_numeral(text: str) -> int | None:
    """The number that the folded text is: up to nine digits, or Chinese up to 999."""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    if text == "零":
        return 0
    written = _CHINESE.fullmatch(text)
    if not text or written is None:
        return None
    hundreds = _UNIT[written["hundreds"] or "零"]
    tens = _UNIT[written["tens"] or "一"] if written["ten"] else 0
    return hundreds * 100 + tens * 10 + _UNIT[written["ones"] or "零"]
