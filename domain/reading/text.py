"""The letters themselves: one form for comparing, one for showing."""

import re
import unicodedata
from collections.abc import Iterable

_TRADITIONAL = (
    "來沒請馬點鐘鍾時現後遲簽籤報參個箇兩崗齊會過還誰嗎間剛應該盡儘發閱閲週號內約幾離趕達們對裡裏麼麽無禮別囉嘍"
    "藥醫車維樓棟單電話緊資壞買東區門氣暈難給認爺飯糧園確謝辦層機這聯繫產診燈廁從開師燒熱紙褲衛塊廣場鎮縣鄉莊灣廳館膠麵雞魚條張雙頂驗費動長問"
)
_SIMPLIFIED = (
    "来没请马点钟钟时现后迟签签报参个个两岗齐会过还谁吗间刚应该尽尽发阅阅周号内约几离赶达们对里里么么无礼别咯喽"
    "药医车维楼栋单电话紧资坏买东区门气晕难给认爷饭粮园确谢办层机这联系产诊灯厕从开师烧热纸裤卫块广场镇县乡庄湾厅馆胶面鸡鱼条张双顶验费动长问"
)
"""The traditional characters of the words that are read here, and of no others."""

_SPELLING = str.maketrans(_TRADITIONAL + "’‘ʼ`➕", _SIMPLIFIED + "''''+")
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"
_VARIATIONS = {chr(code) for code in range(0xFE00, 0xFE10)}
_BLANK_LETTERS = set("\u034f\u115f\u1160\u2800\u3164\uffa0")  # letters, by their category, that show nothing


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


def cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without these stretches, which stand in order and apart, and without the spaces that they leave."""
    kept, start = [], 0
    for first, end in spans:
        kept.append(text[start:first])
        start = end
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
