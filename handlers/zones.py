"""/zone Asia/Urumqi: a group has its own clock on the wall. All that is read and shown for it goes by that."""

from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler
from telegram.ext.filters import UpdateType

from domain import rights
from domain.area import next_due
from domain.messages import Line, Refused
from domain.people import Group
from domain.reading.text import clean, fold
from domain.reading.zone import OFF, nearest, read_zone
from handlers.context import Context
from handlers.duty_calls.reminders import replan
from handlers.wording import rest_of
from storage import areas, boards, duty_calls, groups

SHOWN = 40
"""How many characters are shown of what is no zone."""


async def zone(update: Update, context: Context) -> None:
    """/zone tells by which clock the group goes; with a name, a coordinator sets it; `off`: that of the desk."""
    if context.group is None:
        raise Refused("zone-in-group")
    typed = rest_of(update).strip()
    if not typed:
        await context.say(context.briefly("zone-is", zone=context.zone.key, at=context.now))
        return
    rights.must_coordinate(await context.standing())
    chosen = None if fold(typed) in OFF else _named(typed)
    await _change(context, replace(context.group, zone=chosen))
    await context.say(context.here("zone-set", zone=context.zone.key, at=context.now))


def _named(typed: str) -> ZoneInfo:
    name = read_zone(typed, _names())
    if name is None:
        near = tuple(Line("name", {"name": each}) for each in nearest(typed, _names()))
        raise Refused("zone-unknown", typed=clean(typed, SHOWN), near=near, found=len(near))
    return ZoneInfo(name)


@cache
def _names() -> frozenset[str]:
    """The zones of the world, each by its place; UTC has none."""
    return frozenset(name for name in available_timezones() if "/" in name or name == "UTC")


async def _change(context: Context, group: Group) -> None:
    """Let the group go by another clock: what is to come is due by it, and what stands shows it."""
    await groups.set_zone(context.tx, group.chat_id, group.zone)
    context.group = group
    context.turn_to(group)
    for call in await duty_calls.open_in_group(context.tx, group.chat_id):
        await replan(context.tx, context.policy, call, context.now)
    await _reset_areas(context, group)
    await boards.want_in_chat(context.tx, group.chat_id)
    await boards.want_of_members(context.tx, group.chat_id)


async def _reset_areas(context: Context, group: Group) -> None:
    """See when each area is due now. A window that would be over by the new clock was nobody's to keep."""
    for area in await areas.in_group(context.tx, group.chat_id):
        settled = replace(area, settled_until=max(area.settled_until, context.now - area.window))
        await areas.save(context.tx, settled, next_due(settled, context.zone))


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [CommandHandler("zone", zone, filters=UpdateType.MESSAGE)]
