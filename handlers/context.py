"""What a handler gets: the transaction, who, where and when, and a way to say something."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import CallbackContext
from telegram.ext.filters import StatusUpdate

from domain.messages import (
    AskAdmins,
    Board,
    Fact,
    NewBoard,
    Notice,
    Postponed,
    React,
    Refused,
    Saying,
    SendFile,
    Toast,
    Urgency,
)
from domain.people import Group, Person, Reach
from domain.policy import Policy
from domain.reading.text import clean
from domain.rights import Standing
from storage import boards, groups, held, outbox, people, sounds
from storage.database import Transaction
from storage.groups import Known
from storage.held import Held

logger = logging.getLogger("zhishou")

NAME = 32
"""How many characters of a name a board shows."""
TITLE = 48
"""How many characters of a group's title a message shows."""
FRESH = timedelta(seconds=30)
"""How long an answer of Telegram's about the admins of a group is trusted: without being an admin itself, the bot is
not told when they change."""
SOUNDS_A_DAY = 6
"""How often a day a group's phones sound at most, but for what is urgent."""
UNPROMPTED_A_DAY = 5
"""How often a day the desk writes to a person who did not ask for it, but for what is urgent."""
MOST_WAITING = 5
"""How many messages wait for a group before answers to single people are left out."""
BRIEFLY = timedelta(minutes=2)
"""How long a message stays in a group that is for one person, such as the answer to a mistake."""

NAMED = {
    "duty_call": "held-call",
    "help_request": "held-request",
    "request_desk": "held-request",
    "round_card": "held-round",
    "slot_desk": "held-missed",
    "stop": "held-stop",
}
"""How the cards that came at night are named in the morning, by their kind."""


@dataclass(kw_only=True, eq=False)
class Context(CallbackContext[Any, Any, Any, Any]):
    """One update, and the transaction in which all of it stands or none.

    It stands in for the library's context, so that the library's handlers pass it on; of that nothing else is used.
    """

    tx: Transaction
    policy: Policy
    now: datetime
    bot_id: int
    bot_username: str
    who: Person | None = None  # None: an anonymous admin, or nobody
    as_group: bool = False  # an anonymous admin, who writes as the group
    group: Group | None = None  # None: in private
    admins_at: datetime | None = None  # how fresh the list of the group's admins is
    thread_id: int | None = None
    message_id: int | None = None  # of the message that says it; None: there is none that the group can still see
    spoken: str | None = None  # in private: what the groups of this person speak
    about: int | None = None  # in private: the group that it is about, where that is known
    again: bool = False  # the question that it was postponed for is answered
    taps: int = 0  # how often this person tapped within a minute, this tap included
    toast: Toast | None = None  # what the tap is answered with

    # Who ----------------------------------------------------------------------------------------------------------

    @property
    def person(self) -> Person:
        """Who says it. Raises Refused for an anonymous admin, whose taps and replies can be nobody's."""
        if self.who is None:
            raise Refused("not-anonymously")
        return self.who

    @property
    def language(self) -> str:
        """What a toast speaks: the person's own language, else the group's; in private, that of a group of theirs."""
        own = self.who.language if self.who else None
        return own or (self.group.language if self.group else self.spoken) or self.policy.language

    @property
    def room_language(self) -> str:
        """What a message into this chat speaks."""
        return (self.group.language or self.policy.language) if self.group else self.language

    @property
    def zone(self) -> ZoneInfo:
        """By whose clock on the wall days and hours are read and shown here."""
        return self.policy.zone

    @property
    def chat_id(self) -> int:
        """The chat in which it is said."""
        return self.group.chat_id if self.group else self.person.id

    async def is_owner(self) -> bool:
        """Whether this person owns the desk."""
        if self.who is None:
            return False
        return self.who.id in self.policy.owners or self.who.id in await people.owners(self.tx)

    async def standing(self) -> Standing:
        """What this person is in this group. Raises Postponed when Telegram must be asked for the admins first."""
        if self.group is None:
            return Standing(owner=await self.is_owner())
        if self.as_group:
            return Standing(admin=True, member=True, registered=self.group.registered)
        return await self.standing_in(Known(self.group, self.admins_at))

    def turn_to(self, group: Group) -> None:
        """It is about a thing of this group, wherever it is said: from here on the clock of the group counts."""
        self.policy, self.about = self.policy.in_zone(group.zone), group.chat_id

    async def turn_to_chat(self, chat_id: int) -> None:
        """The same, of the group with this id. In the group itself its clock counts anyway."""
        if self.group is None:
            self.policy, self.about = self.policy.in_zone(await groups.zone_of(self.tx, chat_id)), chat_id

    async def standing_in(self, known: Known) -> Standing:
        """What this person is in a group, wherever they say it; it is about that group from here on.

        Raises Postponed as `standing` does.
        """
        group = known.group
        self.turn_to(group)
        owner = await self.is_owner()
        roles = await groups.roles(self.tx, group.chat_id, self.person.id)
        if not owner and not roles.appointed:
            self.need_admins(known)
        return Standing(
            owner=owner,
            admin=roles.admin,
            appointed=roles.appointed,
            clerk=roles.clerk,
            member=roles.stage == "member",
            registered=group.registered,
        )

    def need_admins(self, known: Known) -> None:
        """See that the admins of a group are known. Raises Postponed when Telegram must be asked first."""
        fresh = self.again or (known.admins_at is not None and abs(self.now - known.admins_at) <= FRESH)
        if not fresh:
            raise Postponed(AskAdmins(known.group.chat_id))

    async def lose(self, person_id: int, reach: Reach) -> None:
        """Somebody can't be written to: from now on nobody tries in vain."""
        await people.reach(self.tx, person_id, reach)
        await boards.remove_all(self.tx, person_id)
        await outbox.give_up(self.tx, person_id, reach, self.now)

    # What is said -------------------------------------------------------------------------------------------------

    async def say(self, *said: Saying) -> None:
        """Put into the outbox what should be said, in this transaction."""
        for saying in said:
            match saying:
                case Toast():
                    self.toast = saying
                case Board():
                    await boards.want(self.tx, saying.kind, saying.id, saying.audience)
                case NewBoard() | Notice() | SendFile() if not await self._can_hear(saying.chat_id):
                    pass
                case NewBoard() | Notice() if await self._waits(saying):
                    pass
                case NewBoard() | Notice() | SendFile() if saying.unprompted and not await self._may_disturb(saying):
                    logger.info("over the ceiling", extra={"facts": {"chat": saying.chat_id}})
                case NewBoard():
                    await self._post(saying)
                case Notice():
                    await self._notice(saying)
                case SendFile():
                    language = await self._language_of(saying.chat_id)
                    await outbox.put(self.tx, saying, language=language, zone=self.zone, now=self.now)
                case _:
                    await outbox.put(self.tx, saying, language=self.room_language, zone=self.zone, now=self.now)

    async def _post(self, board: NewBoard) -> None:
        await boards.post(
            self.tx,
            board.kind,
            board.id,
            board.audience,
            chat_id=board.chat_id,
            thread_id=board.thread_id,
            loud=board.loud and await self._may_sound(board.chat_id, board.urgency),
            urgency=board.urgency,
            pinned=board.pinned,
            now=self.now + board.delay,
        )

    async def _can_hear(self, chat_id: int) -> bool:
        """Whether what is said there may arrive: it does not where a person never opened a chat, or blocked the bot."""
        person = await people.find(self.tx, chat_id) if chat_id > 0 else None
        return person is None or person.reach.worth_trying

    async def _waits(self, saying: NewBoard | Notice) -> bool:
        """Whether it is said when the quiet hours are over, with all else that can wait, and not now.

        A sentence that nobody asked for waits. A card comes at once, silently: who is awake sees how things stand.
        Where a phone would have sounded for it by day, the message in the morning names it.
        """
        until = self.policy.quiet_until(self.now)
        if until is None or saying.chat_id < 0 or saying.urgency is Urgency.URGENT:
            return False
        about = self.group.chat_id if self.group else self.about
        if isinstance(saying, Notice):
            if saying.unprompted:
                await held.add(self.tx, saying.chat_id, Held(about, saying.key, saying.facts), until, self.now)
            return saying.unprompted
        if saying.loud and saying.kind in NAMED and (self.who is None or self.who.id != saying.chat_id):
            card = Held(about, NAMED[saying.kind], {"number": saying.id}, saying.kind, saying.id)
            await held.add(self.tx, saying.chat_id, card, until, self.now)
        return False

    async def _notice(self, notice: Notice) -> None:
        if notice.reply_to is not None and await outbox.depth(self.tx, notice.chat_id) >= MOST_WAITING:
            return  # what was asked is done; nobody reads so many answers, and the board must not wait for them
        language = await self._language_of(notice.chat_id)
        loud = notice.loud and await self._may_sound(notice.chat_id, notice.urgency)
        await outbox.put(self.tx, replace(notice, loud=loud), language=language, zone=self.zone, now=self.now)

    async def _language_of(self, chat_id: int) -> str:
        group_id = self.group.chat_id if self.group else chat_id
        return await people.language_of(self.tx, chat_id, group_id) or self.policy.language

    async def _may_sound(self, chat_id: int, urgency: Urgency) -> bool:
        """Whether phones may sound for this: not at night, a group's only so often a day; for what is urgent always."""
        if urgency is Urgency.URGENT:
            return True
        by_day = self.policy.quiet_until(self.now) is None
        return by_day and (chat_id > 0 or await self._take(chat_id, SOUNDS_A_DAY))

    async def _may_disturb(self, saying: NewBoard | Notice | SendFile) -> bool:
        """Whether a person may be written to unprompted: only so often a day, but for what is urgent always."""
        urgent = not isinstance(saying, SendFile) and saying.urgency is Urgency.URGENT
        return urgent or await self._take(saying.chat_id, UNPROMPTED_A_DAY)

    async def _take(self, chat_id: int, most: int) -> bool:
        return await sounds.take(self.tx, chat_id, self.now.astimezone(self.zone).date(), most)

    def here(self, key: str, **facts: Fact) -> Notice:
        """An answer in the chat in which somebody wrote, below what they wrote."""
        return Notice(
            chat_id=self.chat_id,
            key=key,
            facts=facts,
            thread_id=self.thread_id,
            reply_to=self.message_id if self.group else None,
            urgency=Urgency.BOARD,  # somebody waits for it: its age counts like that of the board
        )

    def briefly(self, key: str, **facts: Fact) -> Notice:
        """The same, but in a group it does not stay: it is for who asked, and not for all."""
        return replace(self.here(key, **facts), lasts=BRIEFLY if self.group else None)

    async def say_refused(self, refused: Refused, *, tapped: bool) -> None:
        """Tell why something is not possible: as a toast to a tap, else as a message that in a group does not stay."""
        if tapped:
            await self.say(Toast(refused.key, refused.facts))
            return
        await self.say(self.briefly(refused.key, **refused.facts))

    async def react(self, emoji: str) -> None:
        """Put the receipt on what somebody wrote."""
        if self.message_id is not None:
            await self.say(React(self.chat_id, self.message_id, emoji))


def of_the_clock(tx: Transaction, policy: Policy, now: datetime, group: Group | None) -> Context:
    """Speak where nobody said anything, because something falls due; `group` is the one that it is about."""
    own = policy.in_zone(group.zone) if group else policy
    return Context(tx=tx, policy=own, now=now, bot_id=0, bot_username="", group=group)


WANTED = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
)
"""The kinds of update that the desk handles; Telegram leaves out chat_member unless it is named."""


async def meet(context: Context, update: Update) -> bool:
    """Find out who says it and where, and know them from now on. Whether it is somebody's at all.

    Channels, other bots, and members who write as a channel of theirs are nobody. What Telegram itself tells of a
    group counts whoever did it.
    """
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None or chat.type == ChatType.CHANNEL or not any(getattr(update, kind) for kind in WANTED):
        return False
    if chat.type != ChatType.PRIVATE:
        known = await groups.meet(context.tx, chat.id, _title(chat), context.now)
        context.group, context.admins_at = known.group, known.admins_at
        context.turn_to(known.group)
    if isinstance(message, Message):
        context.thread_id = message.message_thread_id if message.is_topic_message else None
        context.message_id = message.message_id if not context.group or context.group.chat_id == chat.id else None
        if message.sender_chat is not None and update.callback_query is None:
            context.as_group = message.sender_chat.id == chat.id and chat.type != ChatType.PRIVATE
            return context.as_group
    if user is None or user.is_bot:
        return _is_told_by_telegram(update)
    context.who = await people.meet(context.tx, user.id, name_of(user), context.now)
    await _notice_presence(context, context.who, update)
    if update.callback_query is not None:
        context.taps = await people.tap(context.tx, user.id, context.now)
    return True


def _is_told_by_telegram(update: Update) -> bool:
    return bool(update.my_chat_member or update.chat_member) or StatusUpdate.ALL.check_update(update) is True


async def _notice_presence(context: Context, who: Person, update: Update) -> None:
    """Who writes or taps in a group is of it; who does so in private can be written to."""
    if update.my_chat_member or update.chat_member:
        return
    if context.group is not None:
        await groups.see(context.tx, context.group.chat_id, who.id, "member", context.now)
        return
    if who.reach is not Reach.REACHED:
        await people.reach(context.tx, who.id, Reach.REACHED)
        context.who = replace(who, reach=Reach.REACHED)
    context.spoken, zone = await people.in_private(context.tx, who.id)
    context.policy = context.policy.in_zone(zone)


def name_of(user: User) -> str:
    """What a person is called on a board: one clean line."""
    name = f"{user.first_name} {user.last_name or ''}"
    return clean(name, NAME) or clean(user.username or "", NAME) or f"#{user.id % 10_000:04d}"


def _title(chat: Chat) -> str:
    return clean(chat.title or "", TITLE) or str(chat.id)
