"""What files and lists of a span of days have in common: of which groups they are, and how a file gets to who asked."""

from collections.abc import Callable, Iterable

from domain.messages import Refused, SendFile
from domain.people import Group
from domain.period import Period
from domain.rights import Standing
from handlers.context import Context
from storage import groups


async def groups_meant(context: Context, must: Callable[[Standing], None], otherwise: str) -> list[Group]:
    """This group, in which one `must` be allowed to; in private, those in which one is.

    Raises Refused, where there are none with the sentence `otherwise`, or Postponed.
    """
    if context.group is not None:
        must(await context.standing())
        return [context.group]
    found = [each for each in await groups.of_person(context.tx, context.person.id) if await _may(context, each, must)]
    if not found:
        raise Refused(otherwise)
    return found


async def _may(context: Context, group: Group, must: Callable[[Standing], None]) -> bool:
    known = await groups.find(context.tx, group.chat_id)
    if known is None:
        return False
    standing = await context.standing_in(known)
    try:
        must(standing)
    except Refused:
        return False
    return True


async def hand_over(context: Context, kind: str, of: Iterable[Group], period: Period, sent: str) -> None:
    """Send a file of each group to who asked for it, in private; in a group, say so with the sentence `sent`.

    Raises Refused when they can't be written to.
    """
    if not context.person.reach.worth_trying:
        raise Refused("file-needs-private", username=context.bot_username)
    for group in of:
        context.turn_to(group)
        await context.say(SendFile(chat_id=context.person.id, kind=kind, thing_id=group.chat_id, period=period))
    if context.group is not None:
        await context.say(context.briefly(sent, username=context.bot_username))
