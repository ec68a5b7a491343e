"""What a short reply to a message about a request means: 收到了, 没收到, 送到了, 送不了, 我来.

As with calls, a message counts only as a whole (domain/reading/whole_message.py).
"""

from enum import Enum

from domain.reading.eta import read_eta
from domain.reading.own_answer import is_of_others, is_question
from domain.reading.pattern import Pattern
from domain.reading.text import word_key
from domain.reading.whole_message import bare_text, emoji_of, spellings, words_of

_Words = dict["RequestReply", tuple[str, ...]]


class RequestReply(Enum):
    """What was said. Who may say it, and at which stage, is not known here."""

    CLAIM = "claim"
    ON_THE_WAY = "on the way"
    DELIVERED = "delivered"
    CANT = "cant"
    RECEIVED = "received"
    GOT_IT = "got it"  # 收到 alone: received, from who asked for what was delivered; from all others, seen
    NOT_RECEIVED = "not received"
    CANCEL = "cancel"
    YES = "yes"  # to what was asked; where nothing was, it counts for nothing
    NO = "no"
    SEEN = "seen"  # never counted
    ASK = "ask"  # looks like an answer: asked by buttons, in private
    NONE = "none"


_WORDS: _Words = {
    RequestReply.CLAIM: (
        "我来|接单|我接单|我接|我去|我送|我来送|我来接|我去送|我来修|我可以|我能去|我能送|+1|算我",
        "i'll take it|i will take it|i'll do it|i will do it|i'll go|i can take it|i can do it|i can go|claim|mine",
    ),
    RequestReply.ON_THE_WAY: (
        "在路上|在路上了|我在路上|正在路上|马上到|马上就到|马上送到|快到了|出发了|已出发|我出发了|正在送|在送了",
        "on my way|i'm on my way|on the way|omw|coming|i'm coming|nearly there|almost there",
    ),
    RequestReply.DELIVERED: (
        "送到了|送到|送达|送达了|已送到|已送达|我送到了|到了|已到|修好了|已修好|办好了|放门口了|已放门口|人送到了|已经送到|已经送到了",
        "药到了|菜到了|东西到了|货到了|药送到了|菜送到了|东西送到了|都到了|都送到了|已经到了|已经修好了",
        "delivered|done|it's done|it is done|dropped off|fixed|it's fixed|left at the door|delivered it",
    ),
    RequestReply.CANT: (
        "送不了|送不了了|去不了|去不了了|来不了|来不了了|接不了|做不了|修不了|办不了|没空|有事",
        "can't|cannot|can't do it|cannot do it|can't make it|cannot make it|can't go|can't come",
        "i can't|i cannot|i can't do it|i cannot do it|i can't make it|i cannot make it",
    ),
    RequestReply.RECEIVED: (
        "收到了|已收到|我收到了|已经收到|已经收到了|都收到了|东西收到了|药收到了|菜收到了|拿到了|我拿到了|已拿到|取到了|到手了",
        "received|received it|i received it|i have it|i've got it|i got it|i have received it|got them|it arrived",
    ),
    RequestReply.GOT_IT: ("收到", "got it"),
    RequestReply.NOT_RECEIVED: (
        "没收到|还没收到|没有收到|还没有收到|未收到|尚未收到|我没收到|我还没收到|没拿到|还没拿到|没有拿到|没送到|还没送到",
        "还没|还没有|还没呢|没收到呢|还没收到呢|没修好|还没修好|没到|还没到|没来|还没来",
        "not received|not received yet|i haven't received it|haven't received it|i have not received it|not yet",
        "i didn't receive it|didn't receive it|i did not receive it|didn't get it|i didn't get it|i did not get it",
        "nothing came|nothing arrived|it hasn't arrived|not here yet",
    ),
    RequestReply.SEEN: (
        "已阅|知道了|好|好的|嗯|在|在的|谢谢|谢谢你|谢谢您|谢谢大家|多谢|感谢|辛苦了|你辛苦了",
        "ok|okay|noted|thanks|thank you|thanks a lot|thank you so much|thank you very much|thx|ty",
    ),
    RequestReply.CANCEL: (
        "取消|取消吧|取消了|我取消|不要了|不用了|不用送了|不用来了|不需要了|算了|撤销",
        "cancel|cancel it|please cancel|never mind|not needed|no longer needed|i don't need it any more|don't need it",
    ),
    RequestReply.YES: ("是|是的|对|对的", "yes|yes it is|yes i did|yep|yeah|yup"),
    RequestReply.NO: ("没有|不是", "no|nope|no i didn't"),
}
_EMOJI = {"🙋": RequestReply.CLAIM} | dict.fromkeys("👌👍🙏🆗", RequestReply.SEEN)
_MEANINGS = words_of(_WORDS)
_THANKS = r"(?:谢谢(?:你们?|您|大家)?|多谢|感谢|辛苦了?|thanks(?:alot)?|thankyou(?:somuch|verymuch)?|thx|ty)"
_TO_WHOM = r"(?:(?:(?![没不少错坏缺但还可吗呢])[\u3400-\u9fff]){1,4}|(?!but|no|only|one|wrong)[a-z]{2,10})?"  # 谢谢小赵
_WITH_THANKS = Pattern(rf"{_THANKS}[,.。、!;~]*(?P<then>.+)|(?P<first>.+?)[,.。、!;~]*{_THANKS},?{_TO_WHOM}")
_SPEAKS_OF_IT = Pattern(
    r"[收拿送接取领]|到|修|好了|receiv|deliver|\bgot\b|\bcan'?t\b|cannot|\btake\b|arriv|\bway\b|fixed"
)
_LONGEST_ANSWER = 20  # characters


def read_request_reply(text: str) -> RequestReply:
    """What the whole message means, thanks before or after it left aside. Several lines and questions mean nothing."""
    bare = bare_text(text)
    if bare is None:
        return RequestReply.NONE
    if not bare:
        return emoji_of(text, _EMOJI, RequestReply.NONE)
    key = word_key(bare)
    return _meaning(key) or _meaning(_without_thanks(key)) or _unclear(bare)


def _meaning(key: str) -> RequestReply | None:
    for spelling in spellings(key):
        if spelling in _MEANINGS:
            return _MEANINGS[spelling]
        if read_eta(spelling):
            return RequestReply.ON_THE_WAY
    return None


def _without_thanks(key: str) -> str:
    polite = _WITH_THANKS.fullmatch(key)
    return polite["then"] or polite["first"] if polite else ""


def _unclear(bare: str) -> RequestReply:
    if len(bare) > _LONGEST_ANSWER or is_question(bare) or is_of_others(word_key(bare)):
        return RequestReply.NONE
    return RequestReply.ASK if _SPEAKS_OF_IT.search(bare) else RequestReply.NONE
