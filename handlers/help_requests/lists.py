"""/needs: what waits for somebody to take it on."""

from collections import Counter
from collections.abc import Sequence

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain.help_request import HelpRequest, Stage
from domain.messages import Fact, Line
from domain.reading.text import clean
from domain.request_chase import patience
from handlers.context import Context
from handlers.fitting import that_fit
from handlers.help_requests import lines
from storage import groups, help_requests

ROOM, EACH = 1700, 60
"""How much of a message (UTF-16 units) the list may take, and how much each request takes beside what people wrote:
about 20. In two languages it stays below Telegram's 4,096."""
SHORT = 24
"""How many characters of what is needed a list shows."""


async def list_open(_: Update, context: Context) -> None:
    """/needs: those of this group; in private, those of every group that this person was seen in."""
    here = [context.group] if context.group else await groups.of_person(context.tx, context.person.id)
    running = [each for group in here for each in await help_requests.running_in_group(context.tx, group.chat_id)]
    waiting = sorted((each for each in running if each.stage is Stage.OPEN), key=lambda each: (each.asked_at, each.id))
    counts = _counts(running)
    if not waiting:
        await context.say(context.here("needs-none", **counts))
        return
    titles = {} if context.group else {group.chat_id: group.title for group in here}
    rows = that_fit(
        [await _row(context, each, titles.get(each.chat_id)) for each in waiting[: ROOM // EACH]], ROOM, EACH
    )
    await context.say(context.here("needs-open", rows=rows, more=len(waiting) - len(rows), **counts))


def _counts(running: Sequence[HelpRequest]) -> dict[str, Fact]:
    times = Counter(each.stage for each in running)
    return {"open": times[Stage.OPEN], "claimed": times[Stage.CLAIMED], "delivered": times[Stage.DELIVERED]}


async def _row(context: Context, request: HelpRequest, title: str | None) -> Line:
    """A request as its group may see it; `title` names the group where there are several."""
    what = await _what(context, request)
    facts: dict[str, Fact] = {
        **lines.named(request),
        "late": int(_waits_too_long(context, request)),
        "placed": int(bool(request.building)),
        "building": request.building,
        "asked": request.asked_at,
        "told": int(bool(what)),
        "what": what,
    }
    return Line("needs-row", facts) if title is None else Line("needs-row-of-group", facts | {"group": title})


def _waits_too_long(context: Context, request: HelpRequest) -> bool:
    most = patience(request, context.policy.requests)
    return most is not None and context.now - request.opened_at > most


async def _what(context: Context, request: HelpRequest) -> str:
    details = None if request.kind.is_delicate else await help_requests.details(context.tx, request.id)
    return clean(lines.what_for_group(request, details), SHORT) if details else ""


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("needs", list_open, filters=UpdateType.MESSAGE)]
