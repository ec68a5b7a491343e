"""What a short reply to a round means: 认领, 完成, 门锁着, 全部.

As with calls, a message counts only as a whole (domain/reading/whole_message.py).
"""

from enum import Enum

from domain.reading.text import word_key
from domain.reading.whole_message import bare_text, emoji_of, spellings, words_of


class RoundReply(Enum):
    """What was said."""

    TAKE = "take"
    DONE = "done"  # by who said it; points may be left
    ALL = "all"  # every point
    PART = "part"  # mine; what is left is for others
    PROBLEM = "problem"
    NONE = "none"


_WORDS: dict[RoundReply, tuple[str, ...]] = {
    RoundReply.TAKE: (
        "认领|我认领|认领了|我来|我来做|我去|我去做|我做|我可以|我能去|我负责|交给我|算我|+1",
        "i'll do it|i will do it|i'll take it|i will take it|i'll go|i can do it|i'm on it|on it|claim|mine",
    ),
    RoundReply.DONE: (
        "完成|完成了|已完成|已经完成|我完成了|做完|做完了|我做完了|已做完|做好了|弄完了|弄好了|搞定|搞定了|完了|好了|做了",
        "消完了|消杀完成|消杀完了|消毒完成|消毒完了|消毒好了|已消毒|已消杀",
        "done|i'm done|it's done|it is done|finished|i'm finished|complete|completed",
    ),
    RoundReply.ALL: (
        "全部|全部完成|全部完成了|全部做完|全部做完了|全部做了|全部搞定|全部好了|全做了|全做完了|全完成了|全好了|所有|都",
        "都做了|都做完了|都完成了|都好了|都搞定了|都消完了|全都做了|全都做完了|全部都做了|全部都做完了",
        "all|all done|all of them|all of it|everything|everything done|all finished|all complete|all completed",
    ),
    RoundReply.PART: (
        "只交|只交这些|只做这些|就这些|先交|先交这些|交了|部分完成|剩下的别人做",
        "hand in|hand these in|only these|only some|just these|partly done|that's all i did",
    ),
    RoundReply.PROBLEM: (
        "异常|有异常|有问题|出问题了|做不了|门锁着|门锁了|门锁住了|门是锁着的|锁着|锁着门|锁门了|上锁了|进不去|门打不开|门开不了|没钥匙",
        "没药了|没有药|没药|药没了|药不够|药水没了|没消毒液|没消毒液了|没有消毒液|消毒液没了|没人|没有人|没人开门",
        "problem|there's a problem|there is a problem|locked|it's locked|it is locked|door locked|the door is locked",
        "can't get in|cannot get in|i can't get in|no key|no agent|no disinfectant|no bleach|out of bleach",
    ),
}
_EMOJI = {"🙋": RoundReply.TAKE}
_MEANINGS = words_of(_WORDS)


def read_round_reply(text: str) -> RoundReply:
    """What the whole message means. Several lines and questions mean nothing."""
    bare = bare_text(text)
    if bare is None:
        return RoundReply.NONE
    if not bare:
        return emoji_of(text, _EMOJI, RoundReply.NONE)
    return next((_MEANINGS[key] for key in spellings(word_key(bare)) if key in _MEANINGS), RoundReply.NONE)
