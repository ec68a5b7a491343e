"""/need 31: a coordinator gets the card of the desk, who asked or has it their own, others what the group sees."""

from dataclasses import replace

from telegram import Message, Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import REPLY, UpdateType

from domain.messages import AskMember, Link, Postponed, Refused
from domain.reading.call_command import read_number
from handlers.about import number_meant
from handlers.context import Context
from handlers.help_requests import acting, cards
from handlers.help_requests.drafting import bare
from handlers.wording import rest, rest_of
from storage import groups, help_requests


async def show(context: Context, number: int) -> None:
    """Give somebody in private what they may see of a request. Raises Refused where it is not of theirs."""
    person = context.person
    request = await acting.request_here(context, number)
    if request is None:
        raise Refused("request-unknown", number=number)
    coordinates = (await acting.standing_of(context, request)).coordinator
    if coordinates:
        await cards.give_coordinator(context, request, person.id)
    if not coordinates or person.id in (request.asked_by, request.claimed_by):
        await cards.give(context, request, person.id)
    if context.group is not None:
        link = Link("link-card", cards.start_of(request))
        await context.say(replace(context.briefly("request-card-sent", number=number), links=(link,)))


async def show_by_link(context: Context, number: int) -> None:
    """The same, for who comes by a link: Telegram is asked whether they are in the group when nobody saw them there."""
    request = await help_requests.find(context.tx, number)
    if request is not None and not context.again:
        roles = await groups.roles(context.tx, request.chat_id, context.person.id)
        if roles.stage is None:
            raise Postponed(AskMember(request.chat_id, context.person.id))
    await show(context, number)


async def by_number(update: Update, context: Context) -> None:
    """/need 31."""
    number = read_number(rest_of(update))
    if number is not None:
        await show(context, number)


async def by_reply(update: Update, context: Context) -> None:
    """/need as a reply to a message that is about a request; to any other it begins a request for its writer."""
    message = update.effective_message
    meant = message.reply_to_message if isinstance(message, Message) else None
    number = await number_meant(context, meant)
    if number is not None and await help_requests.find(context.tx, number) is not None:
        await show(context, number)
    else:
        await bare(update, context)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes before /need itself."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("need", by_number, filters=new & rest(r"# ?\d+$|\d+$")),
        CommandHandler("need", by_reply, filters=new & REPLY & rest("$")),
    ]
