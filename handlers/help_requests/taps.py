"""What people do to a request by a tap, on whichever of its boards."""

from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.help_request import HelpRequest
from domain.messages import Delete, Refused
from handlers.buttons import tapped
from handlers.context import Context
from handlers.help_requests import acting, explaining
from handlers.help_requests.buttons import (
    Cancel,
    Claim,
    Confirm,
    ConfirmFor,
    Deliver,
    Explain,
    NotReceived,
    OnTheWay,
    Release,
    RequestButton,
)
from storage import boards

ACTS: dict[type[RequestButton], Callable[[Context, HelpRequest], Awaitable[None]]] = {
    OnTheWay: acting.report_on_the_way,
    Deliver: acting.deliver,
    Release: acting.release,
    Confirm: acting.confirm,
    NotReceived: acting.report_missing,
    Cancel: acting.cancel,
    ConfirmFor: acting.confirm_for,
}


async def claim(update: Update, context: Context) -> None:
    """Somebody taps 接单."""
    button = tapped(update, Claim)
    await _retire_stray(context, button)
    await acting.claim(context, await _meant(context, button), tapped=True)


async def tap(update: Update, context: Context) -> None:
    """Somebody taps any other button of a request."""
    button = tapped(update, *ACTS)
    await _retire_stray(context, button)
    await ACTS[type(button)](context, await _meant(context, button))


async def _meant(context: Context, button: RequestButton) -> HelpRequest:
    request = await acting.request_here(context, button.request_id)
    if request is None:
        raise Refused("button-gone")
    return request


async def _retire_stray(context: Context, button: RequestButton) -> None:
    """Remove the tapped board where it is not one in use: its sending was never answered, so it was sent again."""
    in_use = await boards.of_request(context.tx, button.request_id, context.chat_id)
    if not in_use or None in in_use or context.message_id is None:
        return
    if not await boards.stands_at(context.tx, context.chat_id, context.message_id):  # nor another's, by a forged tap
        await context.say(Delete(context.chat_id, context.message_id))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(claim, pattern=Claim.pattern()),
        *(CallbackQueryHandler(tap, pattern=kind.pattern()) for kind in ACTS),
        CallbackQueryHandler(explaining.tap, pattern=Explain.pattern()),
    ]
