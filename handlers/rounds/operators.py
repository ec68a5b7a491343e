"""The real name for the ledger: asked once, in private, when somebody takes a round on for the first time.

Nothing waits for it. What they write next in private is taken for it where it is a name and nothing else.
"""

from datetime import timedelta

from domain.disinfection import Round
from domain.messages import Fact, Notice, Urgency
from domain.reading.danger import sounds_dangerous
from domain.reading.need_kind import is_thing, read_kind
from domain.reading.real_name import looks_like_name, read_real_name
from domain.reading.request_reply import RequestReply, read_request_reply
from handlers.context import Context
from handlers.rounds import card
from storage import groups, operators

LISTENED_FOR = timedelta(hours=12)
"""How long after the question a bare message is taken for its answer; a reply to it counts whenever it comes."""


async def ask(context: Context, round_: Round) -> None:
    """Ask who takes it on for the first time."""
    person_id = context.person.id
    if await card.can_hear(context, person_id) and await operators.ask(context.tx, person_id, context.now):
        facts: dict[str, Fact] = {"number": round_.id, "group": await groups.title_of(context.tx, round_.chat_id)}
        question = Notice(chat_id=person_id, key="round-name-ask", facts=facts, urgency=Urgency.BOARD)
        await context.say(question)


async def answer(context: Context, text: str, *, replied: bool) -> bool:
    """Take what somebody writes in private for their name, if it is one; whether it was."""
    operator = await operators.find(context.tx, context.person.id)
    if operator is None:
        return False
    listens = operator.real_name is None and context.now < operator.asked_at + LISTENED_FOR
    name = read_real_name(text) if replied or (listens and looks_like_name(text)) else None
    if name is None or _means_more(context, text):
        return False
    await operators.tell(context.tx, context.person.id, name)
    await context.say(context.here("round-name-kept", name=name))
    return True


def _means_more(context: Context, text: str) -> bool:
    """Whether it calls for help, or says 好的 or 谢谢: that must not be taken for a name."""
    dangerous = sounds_dangerous(text, context.policy.requests.danger_words)
    needs = read_kind(text) is not None or is_thing(text)
    return dangerous or needs or read_request_reply(text) is not RequestReply.NONE
