"""What a short reply to a round means, and what is never counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.round_reply import RoundReply, read_round_reply

TABLE = {
    RoundReply.TAKE: "认领|我来|我去|我来啦|+1|🙋|i'll do it|I’ll do it|Ill do it|on it",
    RoundReply.DONE: "完成|完成了|做完了|做完啦|搞定|搞定！|好了|消杀完成|done|Done.|I'm done|finished|done 👍",
    RoundReply.ALL: "全部|都做了|都做完了|全部完成|all|All done",
    RoundReply.PROBLEM: "异常|门锁着|没人|沒人|没药了|沒藥了|problem|locked|the door is locked|can't get in",
    RoundReply.NONE: "|收到|好的|ok|完成?|完成了吗|做完了没|没做完|还没完成|谁来|老李做完了|门锁着吗|1-5|👍|❌完成|"
    "done?|not done|完成\n完成|今天天气好",
}
LISTED = [(word, meaning) for meaning, words in TABLE.items() for word in words.split("|")]
around = st.text(alphabet=" \u3000\t。！!～~，,.…😄✅💪\ufe0f\u200b", max_size=6)


@pytest.mark.parametrize(("text", "meaning"), LISTED)
def test_a_reply_counts_as_a_whole(text: str, meaning: RoundReply) -> None:
    assert read_round_reply(text) is meaning


@given(around, st.sampled_from(["认领", "做完了", "全部", "门锁着", "done"]), around)
def test_what_stands_around_the_words_does_not_matter(before: str, word: str, after: str) -> None:
    assert read_round_reply(f"{before}{word}{after}") is read_round_reply(word)


@given(st.sampled_from([word for word, _ in LISTED if word]), st.sampled_from(["?", "？", "吗", "吗？", "没"]))
def test_a_question_never_counts(word: str, question: str) -> None:
    assert read_round_reply(word + question) is RoundReply.NONE


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert read_round_reply(text) in RoundReply


@pytest.mark.parametrize("unit", ["完成", "done", "，", "1", "👍"])
@pytest.mark.timeout(2)
def test_a_very_long_text_is_read_at_once(unit: str) -> None:
    read_round_reply(unit * 10_000)
