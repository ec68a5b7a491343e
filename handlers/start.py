"""/start, /help and /language: how somebody begins, and what they can do here."""

import hashlib
from collections.abc import Sequence

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, MessageHandler
from telegram.ext.filters import ChatType, StatusUpdate, UpdateType

from domain import rights
from domain.messages import AskMember, Line, Postponed, Refused
from domain.reading.pattern import Pattern
from domain.reading.text import fold
from handlers.context import Context
from handlers.duty_calls import guests
from handlers.duty_calls.own_board import give
from handlers.help_requests import offering
from handlers.help_requests.draft_asking import START
from handlers.help_requests.drafting import begin
from handlers.help_requests.showing import show_by_link
from handlers.rounds import replies as round_replies
from handlers.wording import rest_of
from storage import boards, clerks, desk, duty_calls, groups, people

LANGUAGES = {
    "zh": ("zh", "中文", "汉语", "chinese"),
    "en": ("en", "英文", "英语", "english"),
    "zh+en": ("zh+en", "en+zh", "双语", "中英", "both"),
}
"""What can be chosen, in the words that people type for it."""
HELP_WORDS = ("帮助", "怎么用", "菜单", "help", "menu", "?")
"""What people type in private in place of /help."""
CLAIM = "claim-"
_OPEN_CALL = Pattern(r"call-(\d{1,18})")
_OPEN_REQUEST = Pattern(r"need-(\d{1,18})")

FOR_ALL = ("need", "need-number", "needs", "calls", "rounds", "me", "forget", "language", "help")
FOR_COORDINATORS = (
    "call",
    "call-edit",
    "close",
    "repost",
    "calls-ask",
    "calls-pin",
    "calls-export",
    "call-qr",
    "needs-export",
    "round",
    "rounds-pin",
    "rounds-week",
    "rounds-export",
    "report",
    "in",
    "out",
    "approve",
    "coordinator",
    "zone",
    "clerk",
)
FOR_CLERKS = ("rounds-week", "rounds-export", "report")
FOR_OWNERS = ("status", "parked")


async def start(update: Update, context: Context) -> None:
    """/start in private, bare or from a link: become the owner, open what it names, or hear what this is."""
    if context.group is not None:
        await context.say(context.briefly("start-in-group"))
        return
    payload = rest_of(update).strip()
    if payload.startswith(CLAIM):
        await _claim(context, payload.removeprefix(CLAIM))
    elif match := _OPEN_CALL.fullmatch(payload):
        await _open_call(context, int(match.group(1)))
    elif match := _OPEN_REQUEST.fullmatch(payload):
        await show_by_link(context, int(match.group(1)))
    elif payload == START:
        await begin(context)
    else:
        await _introduce(context)


def digest(code: str) -> str:
    """What is kept of a claim code: a stolen file does not hold it."""
    return hashlib.sha256(code.encode()).hexdigest()


async def _claim(context: Context, code: str) -> None:
    if not await desk.claim(context.tx, digest(code)):
        raise Refused("claim-void")
    await people.add_owner(context.tx, context.person.id, context.now)
    await context.say(context.here("claim-done"))


async def _open_call(context: Context, number: int) -> None:
    call = await duty_calls.find(context.tx, number)
    if call is None:
        raise Refused("call-unknown", number=number)
    roles = await groups.roles(context.tx, call.chat_id, context.person.id)
    if roles.takes_part:
        await give(context, call.id, context.person.id)
    elif context.again:
        await guests.knock(context, call)
    else:
        raise Postponed(AskMember(call.chat_id, context.person.id))


async def _introduce(context: Context) -> None:
    mine = await groups.of_person(context.tx, context.person.id)
    if not mine:
        key = "start-owner" if await context.is_owner() else "start-stranger"
        await context.say(context.here(key, username=context.bot_username))
        return
    runs_duty = await context.is_owner() or await groups.coordinates(context.tx, context.person.id)
    titles = tuple(Line("name", {"name": group.title}) for group in mine)
    await context.say(context.here("start-coordinator" if runs_duty else "start-volunteer", groups=titles))


async def help_here(_: Update, context: Context) -> None:
    """/help: what this person may do here; in private, also what they may do in their groups."""
    if context.group is None:
        await _help_in_private(context)
        return
    standing = await context.standing()
    for_role = FOR_COORDINATORS if standing.coordinator else FOR_CLERKS if standing.may_export else ()
    commands = [*for_role, *FOR_ALL]
    if not standing.registered:
        commands = ["setup", "help"]
    await context.say(context.briefly("commands-here", rows=_help(commands)))


async def _help_in_private(context: Context) -> None:
    owner = await context.is_owner()
    commands = [*FOR_ALL, *FOR_OWNERS] if owner else [*FOR_ALL]
    if owner or await groups.coordinates(context.tx, context.person.id):
        here, there = _help(commands), _help(["setup", *FOR_COORDINATORS])
        await context.say(context.here("commands-here-and-there", rows=here, there=there))
    else:
        for_role = FOR_CLERKS if await clerks.anywhere(context.tx, context.person.id) else ()
        await context.say(context.here("commands-here", rows=_help([*for_role, *commands])))


def _help(commands: Sequence[str]) -> tuple[Line, ...]:
    return tuple(Line(f"help-{command}") for command in commands)


async def language(update: Update, context: Context) -> None:
    """/language zh|en|zh+en: in private one's own, in a group the group's, by a coordinator."""
    chosen = _language_named(rest_of(update))
    if chosen is None:
        raise Refused("language-unknown")
    if context.group is None:
        await people.speak(context.tx, context.person.id, chosen)
    else:
        rights.must_coordinate(await context.standing())
        await groups.speak(context.tx, context.group.chat_id, chosen)
        await boards.want_in_chat(context.tx, context.group.chat_id)
    await context.say(context.here("language-set"))


def _language_named(typed: str) -> str | None:
    word = fold(typed).replace(" ", "")
    return next((chosen for chosen, words in LANGUAGES.items() if word in words), None)


async def plain_words(update: Update, context: Context) -> None:
    """Anything else that somebody writes in private is never met with silence; not everybody types a slash."""
    typed = (update.message.text if update.message else None) or ""
    if fold(typed) in HELP_WORDS:
        await help_here(update, context)
    elif chosen := _language_named(typed):
        await people.speak(context.tx, context.person.id, chosen)
        await context.say(context.here("language-set"))
    elif typed.startswith("/"):
        await context.say(context.here("private-hint"))
    elif await offering.is_asking(context) or not typed or not await round_replies.take_bare(context, typed):
        await offering.take(update, context)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    new = UpdateType.MESSAGE
    return [
        CommandHandler("start", start, filters=new),
        CommandHandler("help", help_here, filters=new),
        CommandHandler("language", language, filters=new),
    ]


def fallbacks() -> list[BaseHandler[Update, Context, None]]:
    """List what is tried when nothing else fits."""
    return [MessageHandler(UpdateType.MESSAGE & ChatType.PRIVATE & ~StatusUpdate.ALL, plain_words)]
