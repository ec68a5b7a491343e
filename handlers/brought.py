"""What the sender brings back: answers to questions, and what could not be said for good.

They come as rows of the inbox and are handled in order like any update, so no handler waits for Telegram.
"""

import json
from dataclasses import asdict, dataclass
from typing import TypeAlias

from domain.messages import Notice
from domain.people import Reach
from handlers import groups as group_handlers
from handlers.context import BRIEFLY, Context
from handlers.losing import lose
from storage import groups, inbox, people
from storage.moments import from_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Admins:
    """Who the admins of a group are; None: Telegram would not say."""

    errand_id: int
    chat_id: int
    admins: list[int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Whether somebody is in a group."""

    errand_id: int
    chat_id: int
    person_id: int
    is_member: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """Somebody could not be written to in private."""

    person_id: int
    reach: str
    at: str  # when that was tried: who did something since can be written to again


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The bot is not in this group."""

    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Muted:
    """The bot may not write in this group."""

    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpinnable:
    """The bot may not pin a message in this group."""

    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A group has a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another process polls with the same token."""


Brought: TypeAlias = Admins | Member | Unreachable | Removed | Muted | Unpinnable | Moved | Rival

_KINDS: dict[str, type[Brought]] = {
    kind.__name__.lower(): kind for kind in (Admins, Member, Unreachable, Removed, Muted, Unpinnable, Moved, Rival)
}


def wrap(brought: Brought) -> str:
    """Write it as the body of a row of the inbox."""
    return json.dumps({"brought": type(brought).__name__.lower(), **asdict(brought)})


def unwrap(body: str) -> Brought:
    """Read what `wrap` wrote."""
    fields = json.loads(body)
    return _KINDS[fields.pop("brought")](**fields)


async def handle(context: Context, brought: Brought) -> None:
    """Record what was brought back, and let go on what waited for it."""
    match brought:
        case Admins():
            await _know_admins(context, brought)
            await inbox.resume(context.tx, brought.errand_id)
        case Member():
            await _know_member(context, brought)
            await inbox.resume(context.tx, brought.errand_id)
        case Unreachable():
            if not await people.seen_since(context.tx, brought.person_id, from_text(brought.at)):
                await lose(context, brought.person_id, Reach(brought.reach))
        case Removed():
            await groups.leave(context.tx, brought.chat_id, context.now)
        case Muted():
            await _muted(context, brought.chat_id)
        case Unpinnable():
            await _unpinnable(context, brought.chat_id)
        case Moved():
            await group_handlers.follow(context, brought.old, brought.new)
        case Rival():
            await _rivalled(context)


# The group may have got a new id while Telegram was asked: it is found by its old one too.


async def _know_admins(context: Context, brought: Admins) -> None:
    known = await groups.find(context.tx, brought.chat_id)
    if known is None:
        return
    if brought.admins is None:
        await groups.asked_admins(context.tx, known.group.chat_id, context.now)
    else:
        await groups.set_admins(context.tx, known.group.chat_id, brought.admins, context.now)


async def _know_member(context: Context, brought: Member) -> None:
    known = await groups.find(context.tx, brought.chat_id)
    if known is not None:
        stage = "member" if brought.is_member else "guest"
        await groups.see(context.tx, known.group.chat_id, brought.person_id, stage, context.now)


async def _muted(context: Context, chat_id: int) -> None:
    known = await groups.find(context.tx, chat_id)
    if known is None or not await groups.mute(context.tx, known.group.chat_id, context.now):
        return
    for person_id in await groups.reachable_coordinators(context.tx, known.group.chat_id):
        await context.say(Notice(chat_id=person_id, key="muted", facts={"group": known.group.title}))


async def _unpinnable(context: Context, chat_id: int) -> None:
    known = await groups.find(context.tx, chat_id)
    if known is not None:
        await context.say(Notice(chat_id=known.group.chat_id, key="calls-unpinnable", lasts=BRIEFLY))


async def _rivalled(context: Context) -> None:
    for owner in context.policy.owners | await people.owners(context.tx):
        await context.say(Notice(chat_id=owner, key="rival"))
