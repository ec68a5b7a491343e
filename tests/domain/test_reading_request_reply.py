"""What a short reply about a request means, and what is never counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.request_reply import RequestReply, read_request_reply

TABLE = {
    RequestReply.CLAIM: "我来|接单|我去|+1|➕1|🙋|i'll take it|I’ll take it|claim",
    RequestReply.ON_THE_WAY: "在路上|马上到|馬上到|10分钟到|on my way|omw|in 10 min",
    RequestReply.DELIVERED: "送到了|送到啦|送达|已送到|到了|药到了|修好了|delivered|Done",
    RequestReply.CANT: "送不了|送不了了|去不了|can't|cant|cannot",
    RequestReply.RECEIVED: "收到了|收到啦|拿到了|已收到|收到了谢谢|谢谢，收到了|收到了，谢谢你！|"
    "收到了，谢谢小赵|收到了，谢谢赵师傅|received|I got it|received, thank you|Received, thanks Zhao",
    RequestReply.GOT_IT: "收到|收到！|got it|Got it, thanks",
    RequestReply.NOT_RECEIVED: "没收到|沒收到|还没收到|还没收到呢|没收到啊|not received|I didn't get it",
    RequestReply.CANCEL: "取消|不要了|不用了|cancel|Never mind",
    RequestReply.YES: "是的|对|yes|Yes!",
    RequestReply.NO: "没有|no|nope",
    RequestReply.SEEN: "好的|知道了|ok|👍|🙏|谢谢|thank you",
    RequestReply.ASK: "送到门卫了|东西收到一半|we got the wrong box|收到了谢谢少一盒|收到了，谢谢但少一盒",
    RequestReply.NONE: "|收到了吗|收到没|没收到？|没收到吗|到哪了|谁来|老李收到了|今天天气好|没修|❌收到了|"
    "收到了\n没收到",
}
LISTED = [(word, meaning) for meaning, words in TABLE.items() for word in words.split("|")]
around = st.text(alphabet=" \u3000\t。！!～~，,.…😄✅💪\ufe0f\u200b", max_size=6)


@pytest.mark.parametrize(("text", "meaning"), LISTED)
def test_a_reply_counts_as_a_whole(text: str, meaning: RequestReply) -> None:
    assert read_request_reply(text) is meaning


@given(around, st.sampled_from(["没收到", "收到了", "送到了", "我来", "on my way"]), around)
def test_what_stands_around_the_words_does_not_matter(before: str, word: str, after: str) -> None:
    assert read_request_reply(f"{before}{word}{after}") is read_request_reply(word)


@given(st.sampled_from([word for word, _ in LISTED if word]), st.sampled_from(["?", "？", "吗", "吗？", "没"]))
def test_a_question_never_counts(word: str, question: str) -> None:
    assert read_request_reply(word + question) is RequestReply.NONE


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert read_request_reply(text) in RequestReply


@pytest.mark.parametrize("unit", ["谢谢", "收到", "thanks", "，", "到", "1", "👍"])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    read_request_reply(unit * 10_000)
