"""What people answer to a request by typing: a reply to a message that is about it, and editing that reply."""

from collections.abc import Awaitable, Callable

from domain.help_request import HelpRequest, Move, Stage
from domain.messages import Refused
from domain.reading.request_reply import RequestReply, read_request_reply
from handlers.context import Context
from handlers.help_requests import acting, cards, danger
from handlers.receipts import RECORDED, SEEN, UNCLEAR
from storage import help_requests, request_moves

Act = Callable[[Context, HelpRequest], Awaitable[None]]

OF_REQUESTER: dict[RequestReply, Act] = {
    RequestReply.RECEIVED: acting.confirm,
    RequestReply.NOT_RECEIVED: acting.report_missing,
    RequestReply.CANCEL: acting.cancel,
    RequestReply.CLAIM: acting.claim,  # which says that it is their own
}
"""What who asked may say."""
OF_WHO_NEEDS_IT: dict[RequestReply, Act] = {
    RequestReply.RECEIVED: acting.confirm,
    RequestReply.NOT_RECEIVED: acting.report_missing,
}
"""What they may say, too, for whom somebody else asked."""
OF_HOLDER: dict[RequestReply, Act] = {
    RequestReply.CLAIM: acting.claim,
    RequestReply.ON_THE_WAY: acting.report_on_the_way,
    RequestReply.DELIVERED: acting.deliver,
    RequestReply.CANT: acting.release,
}
"""What who has it may say."""
TO_WHETHER_IT_ARRIVED = {
    RequestReply.GOT_IT: RequestReply.RECEIVED,
    RequestReply.DELIVERED: RequestReply.RECEIVED,  # 到了, to 到了吗？
    RequestReply.YES: RequestReply.RECEIVED,
    RequestReply.NO: RequestReply.NOT_RECEIVED,
}
"""What words say from who is asked whether it arrived."""
WAITS_FOR = {
    RequestReply.RECEIVED: (Stage.CLAIMED, Stage.DELIVERED),
    RequestReply.NOT_RECEIVED: (Stage.CLAIMED, Stage.DELIVERED),
    RequestReply.CANCEL: (Stage.OPEN, Stage.CLAIMED),
    RequestReply.ON_THE_WAY: (Stage.CLAIMED,),
    RequestReply.DELIVERED: (Stage.CLAIMED,),
    RequestReply.CANT: (Stage.CLAIMED,),
}
"""At which stage a word may be said that names no request."""
MOST_ASKED = 5
"""So many cards come at most where a word may be said of several."""
OF_ANYBODY: dict[RequestReply, Act] = {RequestReply.CLAIM: acting.claim}


async def take(context: Context, number: int, text: str) -> None:
    """Somebody replies to a message of the bot that is about this request."""
    dangerous = context.group is None and await danger.answer(context, text)
    request = await acting.request_here(context, number)
    if request is not None:
        await _take(context, request, _read(context, request, text))
    elif context.group is None and not dangerous:
        await context.say(context.here("private-hint"))


async def correct(context: Context, number: int, text: str) -> None:
    """Somebody edits a reply: it counts by what it says now, where that is still possible.

    我来 edited to 送不了 gives the request back, 没收到 edited to 收到了 confirms it. What was done is never undone by
    an edit that says nothing, and who gave a request back does not get it again by editing.
    """
    request = await acting.request_here(context, number)
    if request is None:
        return
    said = _read(context, request, text)
    if said is RequestReply.CLAIM and await _gave_back(context, request):
        said = RequestReply.NONE
    if said is not RequestReply.NONE:
        await _take(context, request, said)
    elif _is_concerned(context, request):
        await context.react(UNCLEAR)


async def take_unaddressed(context: Context, text: str) -> bool:
    """Somebody writes in private and to no message: whether exactly what they say is waited for.

    Where it may be said of several, their cards come: by their buttons they say of which.
    """
    said = [(request, _read(context, request, text)) for request in await _running(context)]
    meant = [(request, meaning) for request, meaning in said if _is_waited_for(context, request, meaning)]
    if len(meant) == 1:
        await _take(context, *meant[0])
    elif meant:
        await context.react(UNCLEAR)
        await context.say(context.here("need-which-request"))
        await cards.give_all(context, [request for request, _ in meant[:MOST_ASKED]], context.person.id)
    return bool(meant)


async def _running(context: Context) -> list[HelpRequest]:
    """What they asked for and what they have, that is not over."""
    who = context.person.id
    return [*await help_requests.asked_by(context.tx, who), *await help_requests.claimed_by(context.tx, who)]


def _is_waited_for(context: Context, request: HelpRequest, said: RequestReply) -> bool:
    if _is_asked_whether(context, request) and said is RequestReply.SEEN:
        return True
    return said is not RequestReply.CLAIM and said in _sayable(context, request) and request.stage in WAITS_FOR[said]


def _read(context: Context, request: HelpRequest, text: str) -> RequestReply:
    """What the words say, by whoever says them."""
    said = read_request_reply(text)
    if _is_asked_whether(context, request):
        return TO_WHETHER_IT_ARRIVED.get(said, said)
    if said in (RequestReply.GOT_IT, RequestReply.YES):
        return RequestReply.SEEN
    if said is RequestReply.NO:
        return RequestReply.ASK
    if said is RequestReply.CANT and not _is_concerned(context, request):
        return RequestReply.SEEN
    return said


async def _take(context: Context, request: HelpRequest, said: RequestReply) -> None:
    """Do what a reply says, and put the receipt on it."""
    act = _sayable(context, request).get(said)
    if act is None and await acting.is_for(context, request):
        act = OF_WHO_NEEDS_IT.get(said)
    if act is not None:
        await _do(context, request, act)
    elif said is RequestReply.SEEN:
        await context.react(SEEN)
        if _is_asked_whether(context, request):
            await cards.give_requester(context, request)  # they may believe that they have confirmed
    elif _is_unclear(context, request, said):
        await context.react(UNCLEAR)
        # By its buttons they can say it; whom to phone in danger comes before it.
        await cards.give_all(context, [request], context.person.id)


async def _do(context: Context, request: HelpRequest, act: Act) -> None:
    """Nobody who types sees a toast: they read why something is not possible."""
    try:
        await act(context, request)
    except Refused as refused:
        await context.react(UNCLEAR)
        await context.say_refused(refused, tapped=False)
    else:
        await context.react(RECORDED)


def _sayable(context: Context, request: HelpRequest) -> dict[RequestReply, Act]:
    match _who(context):
        case request.asked_by:
            return OF_REQUESTER
        case request.claimed_by:
            return OF_HOLDER
    return OF_ANYBODY


def _is_unclear(context: Context, request: HelpRequest, said: RequestReply) -> bool:
    """Whether it looks like an answer; in private everything does."""
    if context.group is None:
        return True
    if _is_concerned(context, request):
        return said is not RequestReply.NONE
    return request.stage is Stage.OPEN and said in (RequestReply.ASK, RequestReply.ON_THE_WAY)


def _is_asked_whether(context: Context, request: HelpRequest) -> bool:
    """Whether they are asked if it arrived."""
    return request.asked_by == _who(context) and request.stage in (Stage.DELIVERED, Stage.UNCONFIRMED)


def _is_concerned(context: Context, request: HelpRequest) -> bool:
    return _who(context) in (request.asked_by, request.claimed_by)


async def _gave_back(context: Context, request: HelpRequest) -> bool:
    """Whether they had it before and have it no more."""
    moves = await request_moves.of_request(context.tx, request.id)
    had = any(each.step.move is Move.CLAIMED and each.step.person_id == _who(context) for each in moves)
    return had and request.claimed_by != _who(context)


def _who(context: Context) -> int:
    """Who says it; 0 for an anonymous admin."""
    return context.who.id if context.who else 0
