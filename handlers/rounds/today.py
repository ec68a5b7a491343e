"""/rounds: how the rounds of today stand. In a group it is one list, at its bottom or pinned; in private, a message."""

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.messages import Refused
from handlers.context import Context
from handlers.duty_calls.meant import coordinated
from handlers.rounds import today_board
from handlers.rounds.today_board import LIST
from handlers.wording import rest
from storage import groups


async def show(_: Update, context: Context) -> None:
    """/rounds: anybody wants to know; the list of the group comes to the bottom."""
    if context.group is None:
        await _tell_in_private(context)
        return
    if not context.group.registered:
        raise Refused("group-not-set-up")
    await LIST.bring(context, context.group.chat_id)


async def _tell_in_private(context: Context) -> None:
    """Tell of every group that this person is of, each by its own clock."""
    told = False
    for group in await groups.of_person(context.tx, context.person.id):
        context.turn_to(group)
        line = await today_board.today(context.tx, group.chat_id, context.now, context.zone)
        if line is not None:
            await context.say(context.here("rounds-today-of", group=group.title, **line.facts))
            told = True
    if not told:
        raise Refused("rounds-none-of-mine")


async def pin(_: Update, context: Context) -> None:
    """/rounds pin: a coordinator wants the list at the top."""
    await LIST.pin(context, (await coordinated(context, "rounds-pin-in-group")).chat_id)


async def unpin(_: Update, context: Context) -> None:
    """/rounds unpin: a coordinator does not want it any more."""
    await LIST.unpin(context, (await coordinated(context, "rounds-pin-in-group")).chat_id)


async def explain(_: Update, __: Context) -> None:
    """/rounds with anything else."""
    raise Refused("rounds-what")


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles; it comes after all else that begins with /rounds."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("rounds", pin, filters=new & rest(r"(pin|置顶)$")),
        CommandHandler("rounds", unpin, filters=new & rest(r"(unpin|取消置顶)$")),
        CommandHandler("rounds", show, filters=new & rest(r"$")),
        CommandHandler("rounds", explain, filters=new),
    ]
