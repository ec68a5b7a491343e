"""A group's register: who volunteers there, and the board by which they join it and leave it."""

from datetime import datetime, timedelta
from typing import ClassVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.messages import GROUP, Board, Line, NewBoard, Refused, Toast
from domain.people import Group
from handlers.buttons import Button
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.board import KIND as DUTY_CALL
from storage import boards, duty_calls, groups, registers
from storage.boards import Placed
from storage.database import Transaction

KIND = "register"
"""The kind of the board; its thing is the group, by the id of its chat."""

SEEN_AFTER = timedelta(minutes=1)
"""When a change is seen on the register: in a storm of answers its edits must not stand in the way of a call's."""


class Join(Button):
    """I volunteer."""

    prefix: ClassVar[str] = "join"
    label: ClassVar[str] = "button-join"


class Leave(Button):
    """I don't any more."""

    prefix: ClassVar[str] = "leave"
    label: ClassVar[str] = "button-leave"


async def post(context: Context, chat_id: int) -> None:
    """Post the register in its group, where none stands."""
    if await boards.find(context.tx, KIND, chat_id, GROUP) is None:
        await context.say(NewBoard(kind=KIND, id=chat_id, chat_id=chat_id, thread_id=context.thread_id))


async def enlist(context: Context, chat_id: int, person_id: int) -> None:
    """Put a member of the group on its register; who is on it stays there."""
    if await registers.join(context.tx, chat_id, person_id, context.now):
        await _show(context, chat_id)


async def join(_: Update, context: Context) -> None:
    """A member taps 我是志愿者."""
    await enlist(context, _group(context).chat_id, context.person.id)
    await context.say(Toast("register-joined"))


async def leave(_: Update, context: Context) -> None:
    """A member taps 退出名册."""
    group = _group(context)
    if await registers.leave(context.tx, group.chat_id, context.person.id):
        await _show(context, group.chat_id)
    await context.say(Toast("register-left"))


async def _show(context: Context, chat_id: int) -> None:
    """Whom a call asks has changed, and so has every board that counts them."""
    await boards.want_by(context.tx, KIND, chat_id, GROUP, context.now + SEEN_AFTER)
    for call in await duty_calls.open_in_group(context.tx, chat_id):
        await context.say(Board(DUTY_CALL, call.id))


def _group(context: Context) -> Group:
    if context.group is None or not context.group.registered:
        raise Refused("button-gone")
    return context.group


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing:
    """Draw the register: that the group is set up, how many volunteer, and no names."""
    lines = (
        Line("setup-done", {"group": await groups.title_of(tx, board.thing_id)}),
        Line("register-title", {"people": await registers.size(tx, board.thing_id)}),
        Line("register-how"),
    )
    return Drawing(lines, ((Key(Join()), Key(Leave())),), group=board.thing_id)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(join, pattern=Join.pattern()),
        CallbackQueryHandler(leave, pattern=Leave.pattern()),
    ]
