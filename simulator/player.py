"""Plays a scene in the local Telegram and tells, step by step, what came of it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from simulator.changes import Changes, Snapshot
from simulator.chats import Group, PrivateChat
from simulator.messages import Message
from simulator.scene import PRIVATE, Deed, Expectation, Scene, Sight, Step
from simulator.taps import Tap
from simulator.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a step."""

    step: Step
    meanwhile: Changes  # what the bot did since the step before
    changes: Changes  # what it did upon this one
    result: Message | Tap | None = None  # what the person wrote or tapped
    missed: tuple[str, ...] = ()  # what did not come true, a sentence each


class Player:
    """Everybody of a scene, with their phones in hand."""

    def __init__(
        self,
        world: World,
        scene: Scene,
        *,
        until: Callable[[datetime], Awaitable[None]],
        idle: Callable[[], Awaitable[None]],
    ) -> None:
        """Gather the people. `until` lets time pass until a moment, `idle` waits until the bot has nothing to do."""
        self._world = world
        self._scene = scene
        self._until = until
        self._idle = idle
        names = dict.fromkeys(name for group in scene.groups for name in (*group.admins, *group.members))
        self._people = {name: world.person(name) for name in names}
        self._groups = {
            group.title: world.group(
                group.title,
                members=[self._people[name] for name in group.members],
                admins=[self._people[name] for name in group.admins],
                bot=False,
            )
            for group in scene.groups
        }

    async def play(self) -> AsyncIterator[Outcome]:
        """Play step after step."""
        for step in self._scene.steps:
            yield await self._play(step)

    async def _play(self, step: Step) -> Outcome:
        before = Snapshot(self._world)
        await self._until(max(self._scene.moment(step), self._world.now()))
        passed = before.changes()
        if step.deed is None:
            return self._judged(step, Changes(), passed, None)
        before = Snapshot(self._world)
        try:
            result = await self._do(step)
        except AssertionError as impossible:  # so say the people of the simulator, and what they see instead
            return Outcome(step=step, meanwhile=passed, changes=Changes(), missed=(str(impossible),))
        await self._idle()
        return self._judged(step, passed, before.changes(), result)

    async def _do(self, step: Step) -> Message | Tap | None:
        who, group = self._people[step.who], self._groups.get(step.place)
        match step.deed:
            case Deed.SAYS:
                return await who.says(step.text, in_=group)
            case Deed.REPLIES:
                return await who.replies(step.text)
            case Deed.SHOWS:
                return await who.sends_photo(caption=step.text, reply_to=who.newest_board())
            case Deed.EDITS:
                written = [message for message in self._world.messages if message.sender is who and message.text]
                assert written, f"{step.who} has written nothing yet"
                return await who.edits(written[-1], step.text)
            case Deed.TAPS:
                return await who.taps(step.text)
            case Deed.FOLLOWS:
                return await who.follows(step.text)
            case Deed.ADDS_BOT:
                assert group, f"the bot can't be added to {PRIVATE}"
                await who.adds_bot(group)
        return None

    # What must be seen ----------------------------------------------------------------------------------------------

    def _judged(self, step: Step, meanwhile: Changes, changes: Changes, result: Message | Tap | None) -> Outcome:
        missed = tuple(
            _sentence(expectation, seen)
            for expectation in step.expects
            if not _fits(expectation, seen := self._seen(expectation, step, changes, result))
        )
        return Outcome(step=step, meanwhile=meanwhile, changes=changes, result=result, missed=missed)

    def _seen(self, expectation: Expectation, step: Step, changes: Changes, result: Message | Tap | None) -> list[str]:
        match expectation.sight:
            case Sight.BOARD:
                return self._board()
            case Sight.TOAST:
                return [result.answer or ""] if isinstance(result, Tap) else []
            case Sight.REACTION:
                return [result.reactions.get("bot", "")] if isinstance(result, Message) else []
            case Sight.BOT:
                return [message.text for message in changes.said if isinstance(message.chat, Group)]
            case Sight.PRIVATE:
                reader = expectation.who or step.who
                return [message.text for message in (*changes.said, *changes.edited) if _is_private(message, reader)]
            case Sight.NOTHING:
                texts = [message.text for message in (*changes.said, *changes.edited, *changes.deleted)]
                reactions = [message.reactions.get("bot", "") for message in changes.reacted]
                return [*texts, *reactions, *(toast for _, toast in changes.toasts)]

    def _board(self) -> list[str]:
        """What stands on the newest message of the bot that has or had buttons, in any group."""
        boards = [
            message
            for group in self._groups.values()
            for message in group.from_bot()
            if message.had_buttons and (message.edits or any(button.data for button in message.buttons))
        ]
        newest = max(boards, key=lambda message: message.date, default=None)
        return [newest.text] if newest else []


def _is_private(message: Message, who: str) -> bool:
    return isinstance(message.chat, PrivateChat) and (not who or message.chat.person.name == who)


def _fits(expectation: Expectation, seen: list[str]) -> bool:
    if expectation.sight is Sight.NOTHING:
        return not seen
    return any(expectation.text in text for text in seen)


def _sentence(expectation: Expectation, seen: list[str]) -> str:
    wanted = f"{expectation.sight}: {expectation.text}" if expectation.text else expectation.sight
    instead = " · ".join(line for text in seen for line in text.splitlines()) or "nothing"
    return f"line {expectation.line} expects “{wanted}”, seen: {instead}"
