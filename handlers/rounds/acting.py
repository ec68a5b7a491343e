"""What people do in a round, however they say it: who may, what the rule says, and what a tap is answered with.

Each raises Refused where it is not possible.
"""

from collections.abc import Collection
from dataclasses import replace

from domain import disinfection
from domain.disinfection import Problem, Round, Stage
from domain.messages import Refused, Toast
from handlers.context import Context
from handlers.rounds import card, operators, problems
from handlers.rounds.card import Question
from handlers.rounds.showing import show
from storage import groups, rounds


async def round_here(context: Context, number: int) -> Round | None:
    """Find a round that this person may see: in its group, or in private as one of the group."""
    round_ = await rounds.find(context.tx, number)
    if round_ is None:
        return None
    if context.group is not None:
        return round_ if round_.chat_id == context.group.chat_id else None
    await context.turn_to_chat(round_.chat_id)
    roles = await groups.roles(context.tx, round_.chat_id, context.person.id)
    of_group = roles.takes_part or roles.admin or roles.appointed
    return round_ if of_group or await context.is_owner() else None


async def must_take_part(context: Context, round_: Round) -> None:
    """Let pass who takes part in the group. Raises Refused."""
    if not (await groups.roles(context.tx, round_.chat_id, context.person.id)).takes_part:
        raise Refused("round-for-members", number=round_.id)


async def take(context: Context, round_: Round) -> None:
    """Take it on, alone or beside others; who does so again gets their card anew."""
    await must_take_part(context, round_)
    after, toast = disinfection.take(round_, context.person.id, context.now)
    await _keep(context, round_, after)
    if after == round_:
        await card.give(context, round_, context.person.id)
    if not await card.can_hear(context, context.person.id):
        toast = replace(toast, key="round-taken-typing" if round_.has_points else "round-taken-typing-done")
    await context.say(toast)


async def tick(context: Context, round_: Round, positions: Collection[int], said_in: str | None = None) -> Round:
    """These points are done, as the message `said_in` says; returns how the round stands."""
    await must_take_part(context, round_)
    after = disinfection.tick(round_, context.person.id, positions, context.now)
    await _keep(context, round_, after)
    if said_in is not None:
        news = {point.position for point in round_.left} & set(positions)
        await rounds.say_in(context.tx, round_.id, news, said_in)
    facts = {"number": after.id, "done": len(after.points) - len(after.left), "points": len(after.points)}
    await context.say(Toast("round-done" if after.stage is Stage.DONE else "round-ticked", facts))
    return after


async def untick(context: Context, round_: Round, position: int) -> Round:
    """That tick was a slip; returns how the round stands."""
    await must_take_part(context, round_)
    after = disinfection.untick(round_, context.person.id, position)
    await _keep(context, round_, after)
    facts = {"number": after.id, "done": len(after.points) - len(after.left), "points": len(after.points)}
    await context.say(Toast("round-ticked", facts))
    return after


async def finish(context: Context, round_: Round, *, tapped: bool) -> bool:
    """They are through with it; where points are left they are asked which it is. Whether that is settled."""
    await must_take_part(context, round_)
    if not round_.has_points:
        await tick(context, round_, {1})
        return True
    after, _ = disinfection.take(round_, context.person.id, context.now)
    await _keep(context, round_, after)
    if await card.can_hear(context, context.person.id):
        await card.ask(context, after, Question.FINISH, tapped=tapped)
        await context.say(Toast("round-finish-on-card", {"number": after.id, "left": len(after.left)}))
    else:
        await _say(context, "round-finish-typing", after, tapped=tapped)
    return False


async def finish_all(context: Context, round_: Round, said_in: str | None = None) -> None:
    """All that is left is done too."""
    await tick(context, round_, {point.position for point in round_.left}, said_in)


async def hand_in(context: Context, round_: Round) -> None:
    """They did their part; what is left is for others."""
    await must_take_part(context, round_)
    after = disinfection.hand_in(round_, context.person.id, context.now)
    await _keep(context, round_, after)
    await card.settle(context, after)
    done = sum(point.done_by == context.person.id for point in after.points)
    await context.say(Toast("round-handed-in", {"number": after.id, "done": done, "left": len(after.left)}))


async def ask_problem(context: Context, round_: Round, *, tapped: bool) -> None:
    """Something is in the way: what?"""
    await must_take_part(context, round_)
    if round_.stage is not Stage.OPEN:
        raise Refused("round-over", number=round_.id)
    await problems.ask(context, round_, tapped=tapped)


async def tell_problem(context: Context, round_: Round, problem: Problem) -> None:
    """This is in the way: the board shows it, and the coordinators hear of it at once."""
    await must_take_part(context, round_)
    if round_.stage is not Stage.OPEN:
        raise Refused("round-over", number=round_.id)
    await problems.tell(context, round_, problem)
    await card.settle(context, round_)
    await show(context, round_)
    await context.say(Toast("round-problem-kept", {"number": round_.id}))


async def prove(context: Context, round_: Round, file_id: str, album: str | None = None) -> Round:
    """A photo proves it, during the round or after it; who sends one takes it on. Returns how the round stands."""
    await must_take_part(context, round_)
    after = round_
    if round_.stage is Stage.OPEN:
        after, _ = disinfection.take(round_, context.person.id, context.now)
        await _keep(context, round_, after)
    await rounds.prove(context.tx, round_.id, file_id, context.person.id, context.now, album)
    await show(context, after)
    return after


async def _keep(context: Context, before: Round, after: Round) -> None:
    """Keep what a rule decided and show it; who is new in it gets their card, and is asked for their name once."""
    if after == before:
        return
    await rounds.save(context.tx, after)
    await show(context, after)
    if len(after.takers) > len(before.takers):
        await card.give(context, after, context.person.id)
        await operators.ask(context, after)


async def _say(context: Context, key: str, round_: Round, *, tapped: bool) -> None:
    """Answer a tap, or below what was typed."""
    facts = {"number": round_.id, "left": len(round_.left)}
    await context.say(Toast(key, facts) if tapped else context.briefly(key, **facts))
