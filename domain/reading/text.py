"""The letters themselves: one form for comparing, one for showing, and what a group does not see."""

import re
import unicodedata

_TRADITIONAL = (
    "來沒請馬點鐘鍾時現後遲簽籤報參個箇兩崗齊會過還誰嗎間剛應該盡儘發閱閲週號內約幾離趕達們對裡裏麼麽無禮別囉嘍"
)
_SIMPLIFIED = (
    "来没请马点钟钟时现后迟签签报参个个两岗齐会过还谁吗间刚应该尽尽发阅阅周号内约几离赶达们对里里么么无礼别咯喽"
)
"""The traditional characters of the words that are read here, and of no others."""

_SPELLING = str.maketrans(_TRADITIONAL + "’‘ʼ`➕", _SIMPLIFIED + "''''+")
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"
_VARIATIONS = {chr(code) for code in range(0xFE00, 0xFE10)}
_BLANK_LETTERS = set("\u034f\u115f\u1160\u2800\u3164\uffa0")  # letters, by their category, that show nothing

_GAP = r"[ .·\-‐–—]"
_MOBILE = rf"(?:[(]?(?:[+]|00)?86[)]?{_GAP}{{0,2}})?1{_GAP}?[3-9](?:{_GAP}?[0-9]){{9}}"
_LANDLINE = rf"[(]?0[0-9]{{2,3}}[)]?{_GAP}{{0,2}}[0-9]{{3,4}}{_GAP}?[0-9]{{4}}(?:(?:-|转)[0-9]{{1,6}})?"
_SERVICE = r"[48]00-[0-9]{3,4}-[0-9]{3,4}"
_ABROAD = rf"[+][0-9](?:{_GAP}?[0-9]){{6,14}}"
_RUN = r"[\d零〇一二三四五六七八九幺]{7,}"
_PHONE = re.compile(rf"(?<!\d)(?:{_MOBILE}|{_LANDLINE}|{_SERVICE}|{_ABROAD})(?!\d)|{_RUN}")


def fold(text: str) -> str:
    """One form for texts that mean the same, for comparing: width, case, script, apostrophes, spaces."""
    folded = unicodedata.normalize("NFKC", text).lower().translate(_SPELLING)
    return " ".join("".join(character for character in folded if not _is_unseen(character)).split())


def word_key(folded: str) -> str:
    """What tells words apart, without spaces and apostrophes: can't and cant, 来 不 了 and 来不了, I am and I'm."""
    return re.sub(r"^i am ", "im", folded).replace(" ", "").replace("'", "")


def fold_in_place(text: str) -> str:
    """The folded form in which every character keeps its place, so that what is found there can be cut from `text`."""
    return "".join(map(_fold_one, text))


def tidy(text: str) -> str:
    """The text as it may be shown: one line, nothing invisible, nothing that turns the direction of what follows."""
    kept: list[str] = []
    for character in text:
        if character.isspace():
            kept.append(" ")
        elif not _is_unseen(character) or _holds_emoji_together(character, kept):
            kept.append(character)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def clean(text: str, limit: int) -> str:
    """The tidy text, cut at `limit` characters with an ellipsis. It may be empty."""
    tidied = tidy(text)
    if len(tidied) <= limit:
        return tidied
    return tidied[: limit - 1].rstrip(f" {_JOINER}") + "…"


def without_phones(text: str) -> str:
    """The text as a group sees it: telephone numbers are taken out, dates and times of day stay."""
    kept, start = [], 0
    for phone in _PHONE.finditer(fold_in_place(text)):
        kept.append(text[start : phone.start()])
        start = phone.end()
    return " ".join("".join([*kept, text[start:]]).split())


def _fold_one(character: str) -> str:
    if _is_unseen(character):
        return " "
    folded = unicodedata.normalize("NFKC", character).lower().translate(_SPELLING)
    return folded if len(folded) == 1 else character


def _is_unseen(character: str) -> bool:
    """Controls, zero-width characters, marks of direction, halves of a pair, variation selectors."""
    if character in _VARIATIONS or character in _BLANK_LETTERS:
        return True
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and not character.isspace()


def _holds_emoji_together(character: str, before: list[str]) -> bool:
    if character not in (_JOINER, _AS_EMOJI) or not before:
        return False
    return before[-1] == _AS_EMOJI or unicodedata.category(before[-1]) in ("So", "Sk")
