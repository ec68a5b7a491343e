"""What a reply to a message about a request means: by whom, at which stage; and editing that reply."""

import pytest

from simulator.messages import Message
from simulator.people import Person
from tests.stories.calls import call, counts, receipt
from tests.stories.conftest import Stage
from tests.stories.requests import PILLS, Cast, card, cards, come_together

CLAIM = "我来|接单|我去|+1|我来！|i'll take it|Claim|🙋"
ON_THE_WAY = "在路上|马上到|十分钟到|on my way"
DELIVERED = "送到了|送达|已送到|到了|修好了|delivered|done"
CANT = "送不了|去不了|can't"
RECEIVED = "收到了|收到啦|拿到了|已收到，谢谢|received|收到|got it"
NOT_RECEIVED = "没收到|还没收到|not received"


@pytest.fixture
async def cast(desk: Stage, chen: Person) -> Cast:
    return await come_together(desk, chen)


@pytest.fixture
async def board(cast: Cast) -> Message:
    """The group's board of #1, which nobody has taken on."""
    return await cast.ask(PILLS)


async def replies(cast: Cast, who: Person, text: str, to: Message) -> Message:
    """Somebody replies; all that follows is said."""
    written = await who.replies(text, to=to)
    await cast.settle()
    return written


async def edits(cast: Cast, who: Person, written: Message, text: str) -> None:
    await who.edits(written, text)
    await cast.settle()


async def is_delivered(cast: Cast, board: Message) -> None:
    await replies(cast, cast.zhao, "我来", board)
    await replies(cast, cast.zhao, "送到了", board)
    assert "待本人确认" in board.text


# The words


@pytest.mark.parametrize("text", CLAIM.split("|"))
async def test_anybody_takes_it_on_by_a_word(cast: Cast, board: Message, text: str) -> None:
    assert receipt(await replies(cast, cast.zhao, text, board)) == "👍"
    assert "赵强 已接单" in board.text
    assert "3栋201" in card(cast.zhao).text


@pytest.mark.parametrize("text", ON_THE_WAY.split("|"))
async def test_who_has_it_says_that_they_are_at_it(cast: Cast, board: Message, text: str) -> None:
    await replies(cast, cast.zhao, "我来", board)
    assert receipt(await replies(cast, cast.zhao, text, board)) == "👍"
    assert "赵强：在路上" in card(cast.granny).text


@pytest.mark.parametrize("text", DELIVERED.split("|"))
@pytest.mark.parametrize("in_private", [True, False])
async def test_who_has_it_delivers_it_by_a_word(cast: Cast, board: Message, text: str, in_private: bool) -> None:
    await replies(cast, cast.zhao, "我来", board)
    assert receipt(await replies(cast, cast.zhao, text, card(cast.zhao) if in_private else board)) == "👍"
    assert "已送到，待本人确认" in board.text


@pytest.mark.parametrize("text", CANT.split("|"))
async def test_who_has_it_gives_it_back_by_a_word(cast: Cast, board: Message, text: str) -> None:
    await replies(cast, cast.zhao, "我来", board)
    assert receipt(await replies(cast, cast.zhao, text, board)) == "👍"
    assert "｜待接单" in board.text
    assert "201" not in card(cast.zhao).text


@pytest.mark.parametrize("text", RECEIVED.split("|"))
@pytest.mark.parametrize("in_private", [True, False])
async def test_who_asked_confirms_by_a_word(cast: Cast, board: Message, text: str, in_private: bool) -> None:
    await is_delivered(cast, board)
    assert receipt(await replies(cast, cast.granny, text, card(cast.granny) if in_private else board)) == "👍"
    assert "｜已确认" in board.text


@pytest.mark.parametrize("text", ["到了", "修好了", "是的", "yes", "送到了", "药到了", "收到了，谢谢小赵"])
async def test_a_plain_answer_to_whether_it_arrived_confirms(cast: Cast, board: Message, text: str) -> None:
    await is_delivered(cast, board)
    assert receipt(await replies(cast, cast.granny, text, card(cast.granny))) == "👍"
    assert "｜已确认" in board.text


@pytest.mark.parametrize("text", ["没有", "no"])
async def test_no_to_whether_it_arrived_says_that_it_did_not(cast: Cast, board: Message, text: str) -> None:
    await is_delivered(cast, board)
    assert receipt(await replies(cast, cast.granny, text, card(cast.granny))) == "👍"
    assert "对方说没收到" in card(cast.zhao).text


@pytest.mark.parametrize("text", ["好的", "嗯", "ok", "谢谢"])
async def test_who_only_says_that_they_read_the_question_is_asked_again(cast: Cast, board: Message, text: str) -> None:
    await is_delivered(cast, board)
    question = card(cast.granny)
    assert receipt(await replies(cast, cast.granny, text, question)) == "👀"
    assert question.deleted
    assert "收到了吗？" in card(cast.granny).text
    assert "待本人确认" in board.text


@pytest.mark.parametrize("text", ["取消", "不要了", "不用了", "cancel"])
async def test_who_asked_cancels_by_a_word(cast: Cast, board: Message, text: str) -> None:
    await replies(cast, cast.zhao, "我来", board)
    assert receipt(await replies(cast, cast.granny, text, card(cast.granny))) == "👍"
    assert "｜已取消" in board.text


@pytest.mark.parametrize("text", NOT_RECEIVED.split("|"))
async def test_who_asked_says_that_it_did_not_arrive(cast: Cast, board: Message, text: str) -> None:
    await is_delivered(cast, board)
    assert receipt(await replies(cast, cast.granny, text, board)) == "👍"
    assert "赵强 已接单" in board.text
    assert "对方说没收到" in card(cast.zhao).text


@pytest.mark.parametrize("text", ["收到", "好的", "谢谢", "OK", "👌"])
async def test_what_only_says_that_it_was_read_confirms_nothing(cast: Cast, board: Message, text: str) -> None:
    await replies(cast, cast.zhao, "我来", board)
    written = [await replies(cast, person, text, board) for person in (cast.granny, cast.zhao, cast.qian)]
    assert [receipt(message) for message in written] == ["👀"] * 3
    assert "赵强 已接单" in board.text


# Who may say it


async def test_of_two_who_type_at_once_one_has_it_and_the_other_is_told_who(cast: Cast, board: Message) -> None:
    first = await cast.zhao.replies("我来", to=board)
    second = await cast.qian.replies("我来", to=board)
    await cast.settle()
    assert (receipt(first), receipt(second)) == ("👍", "🤔")
    answer = cast.group.from_bot()[-1]
    assert answer.text == "赵强 已接单（#1），谢谢你"
    await cast.desk.forward(minutes=3)
    assert answer.deleted


@pytest.mark.parametrize("text", ["送到了", "收到了", "没收到", "在路上", "送不了"])
async def test_what_somebody_says_who_has_nothing_to_do_with_it_counts_for_nothing(
    cast: Cast, board: Message, text: str
) -> None:
    await is_delivered(cast, board)
    before = board.text
    written = await replies(cast, cast.qian, text, board)
    assert receipt(written) == ("👀" if text == "送不了" else None)
    assert board.text == before
    assert cards(cast.qian, 1) == []


@pytest.mark.parametrize(("who", "text"), [("granny", "在路上"), ("zhao", "收到了"), ("zhao", "没收到")])
async def test_what_is_not_theirs_to_say_is_asked_by_the_buttons_of_their_card(
    cast: Cast, board: Message, who: str, text: str
) -> None:
    await is_delivered(cast, board)
    person: Person = getattr(cast, who)
    card(person).deleted = True  # they read it long ago
    written = await replies(cast, person, text, board)
    assert receipt(written) == "🤔"
    assert "已送到，待本人确认" in board.text
    assert "#1" in card(person).text


async def test_who_asked_does_not_take_it_on_themselves(cast: Cast, board: Message) -> None:
    assert receipt(await replies(cast, cast.granny, "我去", board)) == "🤔"
    assert cast.group.texts()[-1] == "#1 是你自己提的"


async def test_what_looks_like_an_answer_to_what_is_open_is_asked_by_a_card(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.qian, "在路上", board)
    assert receipt(written) == "🤔"
    assert card(cast.qian).keyboard == [["接单"]]


@pytest.mark.parametrize("text", ["谁去？", "送到了吗", "1. 张伟\n2. 李红", "昨天的菜很新鲜啊大家都说好"])
async def test_talk_is_left_alone_in_the_group(cast: Cast, board: Message, text: str) -> None:
    await replies(cast, cast.zhao, "我来", board)
    before = [len(person.inbox()) for person in (cast.granny, cast.zhao, cast.qian)]
    written = [await replies(cast, person, text, board) for person in (cast.granny, cast.zhao, cast.qian)]
    assert [receipt(message) for message in written] == [None] * 3
    assert [len(person.inbox()) for person in (cast.granny, cast.zhao, cast.qian)] == before


async def test_an_anonymous_admin_takes_nothing_on(cast: Cast, board: Message) -> None:
    await cast.chen.says("我来", in_=cast.group, reply_to=board, anonymously=True)
    await cast.settle()
    assert "｜待接单" in board.text
    assert cast.group.texts()[-1].startswith("匿名时不知道你是谁")


# In private nothing is met with silence


async def test_what_is_not_understood_in_private_brings_the_card_with_its_buttons(cast: Cast, board: Message) -> None:
    first = card(cast.granny)
    written = await replies(cast, cast.granny, "什么时候能来呀", first)
    assert receipt(written) == "🤔"
    assert first.deleted
    assert card(cast.granny).keyboard == [["取消"]]
    assert "｜待接单" in board.text


async def writes(cast: Cast, who: Person, text: str) -> Message:
    """Somebody writes in private, and not as a reply."""
    written = await who.says(text)
    await cast.settle()
    return written


async def test_who_does_not_know_how_to_reply_is_understood_by_what_waits_for_them(cast: Cast, board: Message) -> None:
    await replies(cast, cast.zhao, "我来", board)
    assert receipt(await writes(cast, cast.zhao, "在路上")) == "👍"
    assert receipt(await writes(cast, cast.zhao, "送到了")) == "👍"
    assert receipt(await writes(cast, cast.granny, "没收到")) == "👍"
    assert "赵强 已接单" in board.text
    assert receipt(await writes(cast, cast.zhao, "送到了")) == "👍"
    assert receipt(await writes(cast, cast.granny, "好的")) == "👀"
    assert "收到了吗？" in card(cast.granny).text
    assert receipt(await writes(cast, cast.granny, "收到")) == "👍"
    assert "｜已确认" in board.text
    assert not any("我没看懂" in text for person in (cast.granny, cast.zhao) for text in person.inbox())


async def test_who_has_several_that_wait_is_asked_which(cast: Cast, board: Message) -> None:
    other = await cast.ask("/need 送菜 3栋201 青菜")
    for each in (board, other):
        await is_delivered(cast, each)
    assert receipt(await writes(cast, cast.granny, "收到了")) == "🤔"
    assert any(text == "说的是哪一件？点它下面的按钮" for text in cast.granny.inbox())
    await cast.granny.taps("确认收到", on=cards(cast.granny, 2)[-1])
    await cast.settle()
    assert "待本人确认" in board.text
    assert "｜已确认" in other.text


@pytest.mark.parametrize("text", ["收到了", "送到了", "好的", "我来"])
async def test_where_nothing_waits_for_the_word_it_may_be_a_request(cast: Cast, board: Message, text: str) -> None:
    await writes(cast, cast.qian, text)
    assert "我没看懂" in card(cast.qian).text
    assert "｜待接单" in board.text


async def test_what_a_draft_asks_comes_first(cast: Cast, board: Message) -> None:
    await is_delivered(cast, board)
    await writes(cast, cast.granny, "/need")
    await writes(cast, cast.granny, "送菜")
    await writes(cast, cast.granny, "没有")
    assert "待本人确认" in board.text


async def test_who_speaks_of_danger_in_a_reply_hears_whom_to_phone(cast: Cast, board: Message) -> None:
    await replies(cast, cast.granny, "快点，她晕倒了", card(cast.granny))
    assert any(text.startswith("危急请马上打 120") for text in cast.granny.inbox())
    assert "｜待接单" in board.text


# Editing


async def test_a_claim_edited_to_cant_gives_it_back(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.zhao, "我来", board)
    await edits(cast, cast.zhao, written, "送不了")
    assert "｜待接单" in board.text
    assert receipt(written) == "👍"


async def test_an_edit_that_says_nothing_changes_nothing(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.zhao, "我来", board)
    await edits(cast, cast.zhao, written, "今天天气真好啊大家都出来走走")
    assert receipt(written) == "🤔"
    assert "赵强 已接单" in board.text


async def test_an_edit_of_how_it_was_put_changes_nothing(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.zhao, "我来", board)
    await edits(cast, cast.zhao, written, "我来！")
    assert receipt(written) == "👍"
    assert "赵强 已接单" in board.text
    assert sum("由你送" in text for text in cast.zhao.inbox()) == 1


async def test_not_received_edited_to_received_confirms(cast: Cast, board: Message) -> None:
    await is_delivered(cast, board)
    written = await replies(cast, cast.granny, "没收到", board)
    await edits(cast, cast.granny, written, "收到了")
    assert "｜已确认" in board.text


async def test_what_was_confirmed_stays_confirmed(cast: Cast, board: Message) -> None:
    await is_delivered(cast, board)
    written = await replies(cast, cast.granny, "收到了", board)
    await edits(cast, cast.granny, written, "没收到")
    assert "｜已确认" in board.text
    assert receipt(written) == "🤔"
    assert cast.group.texts()[-1] == "#1 已确认"


async def test_who_gave_it_back_does_not_get_it_again_by_an_edit(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.zhao, "我来", board)
    await replies(cast, cast.zhao, "送不了", board)
    await edits(cast, cast.zhao, written, "我来了")
    await edits(cast, cast.zhao, written, "我来")
    assert "｜待接单" in board.text


async def test_talk_edited_to_a_claim_counts(cast: Cast, board: Message) -> None:
    written = await replies(cast, cast.zhao, "我看看能不能去哦等一下我问问家里人", board)
    await edits(cast, cast.zhao, written, "我来")
    assert receipt(written) == "👍"
    assert "赵强 已接单" in board.text


# Beside calls


async def test_a_reply_counts_for_what_its_message_is_about(cast: Cast, board: Message) -> None:
    gate = await call(cast.desk, cast.group, cast.chen)
    await cast.zhao.replies("我来", to=gate)
    written = await cast.qian.replies("我来", to=board)
    await cast.settle()
    assert counts(gate) == (1, 0)
    assert "钱进 已接单" in board.text
    await edits(cast, cast.qian, written, "送不了")
    assert counts(gate) == (1, 0)
