"""What a short reply to the desk's message means: 到, +1, 十分钟到, 来不了, ok.

The words are those of the table "What a reply means" in the desk's manual of style. A message counts only as a whole:
what merely contains a word is never counted, and at most earns its writer one private question.
"""

from dataclasses import dataclass
from enum import Enum

from domain.reading.eta import AtClock, Eta, InMinutes, LateBy, LateUnknown, read_eta
from domain.reading.own_answer import is_question, looks_like_answer
from domain.reading.pattern import Pattern
from domain.reading.text import word_key
from domain.reading.whole_message import bare_text, emoji_of, spellings, words_of

__all__ = ["AtClock", "Eta", "InMinutes", "LateBy", "LateUnknown", "Meaning", "Reply", "read_reply"]


class Meaning(Enum):
    """What was said."""

    ARRIVED = "arrived"
    COMING = "coming"
    COMING_BEFORE_START = "coming before start"  # after the start it is not clear: asked
    CANT = "cant"
    LEFT = "left"  # for who is checked in
    SEEN = "seen"  # never counted
    ASKED = "asked"  # to be asked by buttons, in private
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reply:
    """A meaning, with the time of arrival when one was said.

    `looks_like_answer`: it was not counted, but its writer seems to answer for themselves and deserves one question.
    """

    meaning: Meaning
    eta: Eta | None = None
    looks_like_answer: bool = False


_WORDS = {
    Meaning.ARRIVED: (
        "到|到了|已到|我到了|已经到了|我已经到了|签到|签到了|到岗|到岗了|已到岗|到位|到位了|已到位",
        "here|i'm here|arrived|checked in|check in|i've arrived",
    ),
    Meaning.COMING: (
        "+1|报名|来|去|我来|我来了|我来吧|我去|我去吧|我可以|我能来|能来|算我一个|参加|来了|在路上|出发了|马上到|快到了",
        "coming|i'm coming|i can come|i'm in|count me in|on my way|i'm on my way|omw",
    ),
    Meaning.COMING_BEFORE_START: ("1|扣1",),
    Meaning.CANT: (
        "来不了|来不了了|我来不了|去不了|去不了了|我去不了|到不了|到不了了|不来|不来了|我不来|不去|不去了|我不去|不能来|不能去",
        "没空|有事|请假",
        "can't|cannot|can't come|cannot come|can't make it|cannot make it|not coming",
        "i can't|i cannot|i can't come|i cannot come|i can't make it|i cannot make it|i'm not coming",
        "sorry can't|sorry can't come|sorry can't make it|sorry i can't|sorry i can't come|sorry i can't make it",
        "sorry, can't|sorry, can't come|sorry, can't make it|sorry, i can't|sorry, i can't come|sorry, i can't make it",
    ),
    Meaning.LEFT: (
        "签退|签退了|撤岗|收工|下班了|我撤了",
        "done|i'm done|leaving|i'm leaving|check out|checked out",
    ),
    Meaning.SEEN: ("收到|已阅|知道了|好|好的|嗯|在|在的", "ok|okay|got it|noted|yes"),
    Meaning.ASKED: (
        "可能来|可能会来|我可能来|尽量|尽量来|我尽量|能|可以|可以的|没问题|算我|走了|我走了|先走了|我先走了",
        "maybe|two of us|2 of us",
    ),
}
_EMOJI = {"🙋": Meaning.COMING, "👌": Meaning.SEEN, "👍": Meaning.SEEN, "🙏": Meaning.SEEN, "🆗": Meaning.SEEN}

_MEANINGS = words_of(_WORDS)
_MORE_THAN_ONE = Pattern(r"\+(?:[2-9]|[1-9][0-9])|我[和跟][^\W我你您]{1,3}(?:都|一起|可以|能|不|来|去|到|了|参加)*+")


def read_reply(text: str) -> Reply:
    """What the whole message means. Several lines, as in a pasted sign-up chain, and questions mean nothing."""
    bare = bare_text(text)
    if bare is None:
        return Reply(Meaning.NONE)
    if not bare:
        return Reply(emoji_of(text, _EMOJI, Meaning.NONE))
    for key in spellings(word_key(bare)):
        if key in _MEANINGS:
            meaning = _MEANINGS[key]
            return Reply(meaning, looks_like_answer=meaning is Meaning.ASKED)
        eta = read_eta(key)
        if eta:
            return Reply(Meaning.COMING, eta)
    return _uncounted(bare)


def _uncounted(bare: str) -> Reply:
    if is_question(bare):
        return Reply(Meaning.NONE)
    if _MORE_THAN_ONE.fullmatch(word_key(bare)):
        return Reply(Meaning.ASKED, looks_like_answer=True)
    return Reply(Meaning.NONE, looks_like_answer=looks_like_answer(bare))
