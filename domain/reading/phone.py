"""A telephone number as people write it: 138 0000 0000, 0571-88886666, +1 212 555 0100."""

from domain.reading.pattern import Pattern
from domain.reading.text import cut, fold_in_place, tidy

_GAP = r"[ .·\-‐–—]"
_MOBILE = rf"(?:[(]?(?:[+]|00)?86[)]?{_GAP}{{0,2}})?1{_GAP}?[3-9](?:{_GAP}?[0-9]){{9}}"
_LANDLINE = rf"[(]?0[0-9]{{2,3}}[)]?{_GAP}{{0,2}}[0-9]{{3,4}}{_GAP}?[0-9]{{4}}(?:(?:-|转)[0-9]{{1,6}})?"
_SERVICE = r"[48]00-[0-9]{3,4}-[0-9]{3,4}"
_ABROAD = rf"[+][0-9](?:{_GAP}?[0-9]){{6,14}}"
_RUN = r"[\d零〇一二三四五六七八九幺]{7,}"
_PHONE = Pattern(rf"(?<!\d)(?:{_MOBILE}|{_LANDLINE}|{_SERVICE}|{_ABROAD})(?!\d)|{_RUN}")
_LABEL = Pattern(
    r"(?:联系)?(?:电话|手机)(?:号码?)?(?:是|:)? ?\Z|(?<![a-z])(?:telephone|tel|phone|mobile|mob|ph)[.:]{0,2} ?\Z"
)
_LONGEST_LABEL = 12  # characters


def find_phone(text: str) -> tuple[str, str]:
    """The first number as it was typed, empty where there is none, and the rest without it and the word before it."""
    folded = fold_in_place(text)
    phone = _PHONE.search(folded)
    if phone is None:
        return "", text
    before = max(0, phone.start() - _LONGEST_LABEL)
    label = _LABEL.search(folded[before : phone.start()])
    start = before + label.start() if label else phone.start()
    return tidy(text[phone.start() : phone.end()]), f"{text[:start].rstrip()} {text[phone.end() :].lstrip()}".strip()


def without_phones(text: str) -> str:
    """The text as a group sees it: telephone numbers are taken out, dates and times of day stay."""
    return cut(text, (phone.span() for phone in _PHONE.finditer(fold_in_place(text))))
