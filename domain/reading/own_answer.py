"""Whether a short text that is not a listed word seems to be its writer's own answer, so that one question helps.

A guess, and a careful one: it never counts anybody. A question, a denial of an arrival, and what is said of somebody
else are left alone.
"""

from domain.reading.clock_time import read_clock_time
from domain.reading.duration import read_minutes
from domain.reading.pattern import Pattern
from domain.reading.text import word_key

_QUESTION = Pattern(
    r"[吗嘛么谁哪几啥怎]|[呢吧]$|多少|是否|(.)不\1|\b(?:who|what|when|where|which|why|how)\b|^(?:is|are|do|does|will)\b"
)
_NOT = Pattern(r"没(?![空法时办])|未|别")
_OF_OTHERS = Pattern(r"[老小阿][^\W我]|他|她|你|您|大家|大伙|各位|有人|别人")
_CLEAR = Pattern(
    r"[来去到]不了|不[来去]|来不及|请假|有事|没空|没时间|没法|报名|签到|签退|撤|收工|下班|迟到|晚到|晚点|路上|出发|赶"
    r"|\b(?:come|coming|arriv\w*|here(?!')|can'?t|cannot|late|leav\w*|omw|on my way|busy|sick|(?:be|almost) there"
    r"|check(?:ed)? (?:in|out))\b"
)
_OWN = Pattern(
    r"(?:我们?|今[天晚]|明[天早晚]|[上下中]午|早上|晚上|现在|马上|已经|已|刚刚?|才|正在|就|快要?|会|能|可以|可能|应该|大概|估计|"
    r"尽量|争取|准时|一定|肯定|还|也|想|要|不能|不|不好意思|抱歉|对不起|好的?|收到|嗯|ok|晚点|早点|稍后?|等会儿?|等下|一会儿?|再|"
    r"[0-9:零一二两三四五六七八九十半]+|小时|分钟?|点|[\s,.。、!;])*+(?:来|去|到(?!时)|签|走)"
)
_LONGEST_ANSWER = 20  # characters


def is_question(text: str) -> bool:
    """Whether the folded text asks or denies: 到哪集合, 谁来, 能不能来, 还没到."""
    return bool(_QUESTION.search(text) or _NOT.search(text))


def is_of_others(key: str) -> bool:
    """Whether the text, given as its `word_key`, begins with somebody else: 老李到了."""
    return bool(_OF_OTHERS.match(key))


def looks_like_answer(text: str) -> bool:
    """Whether the folded text, no question, is short and speaks of the writer's own coming or going."""
    key = word_key(text)
    if len(text) > _LONGEST_ANSWER or is_of_others(key):
        return False
    return bool(_CLEAR.search(text) or _OWN.match(key) or read_minutes(key) or read_clock_time(key))
