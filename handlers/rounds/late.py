"""补登: a round that was missed was done after all. A coordinator's word stands; a taker's waits for one."""

from collections.abc import Mapping
from datetime import datetime

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain import disinfection
from domain.disinfection import Round, Stage
from domain.messages import Line, Refused, Toast
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Key
from handlers.rounds import acting, card, desk, missed
from handlers.rounds.desk import Asked, Question
from handlers.rounds.desk_buttons import (
    Approve,
    BackToDesk,
    Disapprove,
    EntryButton,
    LateAt,
    LateBy,
    LogLate,
    LogMine,
    When,
)
from handlers.rounds.showing import show
from storage import late_entries, rounds
from storage.late_entries import Entry

WHENS = tuple(When)
MOST_NAMES = 20
"""How many of who took a round are offered as who did it."""

# By a coordinator ---------------------------------------------------------------------------------------------------


async def log(update: Update, context: Context) -> None:
    """A coordinator taps 补登: who did it? Where nobody took it, it was the coordinator."""
    round_ = await desk.missed_to_run(context, tapped(update, LogLate).round_id)
    if round_.takers:
        await desk.ask(context, round_, Question(Asked.WHO, round_.id))
    else:
        await desk.ask(context, round_, Question(Asked.WHEN, round_.id, context.person.id))


async def name_who(update: Update, context: Context) -> None:
    """A coordinator taps who did it: when?"""
    button = tapped(update, LateBy)
    round_ = await desk.missed_to_run(context, button.round_id)
    if button.person_id not in (context.person.id, *(taker.person_id for taker in round_.takers)):
        raise Refused("button-gone")
    await desk.ask(context, round_, Question(Asked.WHEN, round_.id, button.person_id))


async def name_when(update: Update, context: Context) -> None:
    """A coordinator taps when it was done: that stands."""
    button = tapped(update, LateAt)
    round_ = await desk.missed_to_run(context, button.round_id)
    asked = await desk.asked(context.tx, round_.slot_id, context.person.id)
    if asked is None or asked.asked is not Asked.WHEN or asked.round_id != round_.id:
        raise Refused("button-gone")
    done_at, positions = _moment(round_, button.when, context.now), _left(round_)
    await late_entries.add(
        context.tx,
        round_.id,
        positions,
        done_by=asked.person_id,
        done_at=done_at,
        logged_by=context.person.id,
        now=context.now,
        approved=True,
    )
    await _stand(context, round_, asked.person_id, positions, done_at)
    await desk.settle(context, round_)


async def _stand(context: Context, round_: Round, done_by: int, positions: list[int], done_at: datetime) -> None:
    """It was done after all: the boards show it."""
    after = disinfection.log_late(round_, done_by, positions, done_at, context.now)
    await rounds.save(context.tx, after)
    if after.stage is Stage.LATE:
        await late_entries.refuse_rest(context.tx, round_.id, context.person.id, context.now)
    await show(context, after)
    names = await rounds.real_names(context.tx, round_.id)
    await context.say(Toast("round-late-kept", {"number": round_.id, "name": names[done_by]}))


# By who took it -----------------------------------------------------------------------------------------------------


async def log_mine(update: Update, context: Context) -> None:
    """Who took it taps 补登 on their card: it waits for a coordinator."""
    button = tapped(update, LogMine)
    round_ = await acting.round_here(context, button.round_id)
    person_id = context.person.id
    if round_ is None or context.group is not None or person_id not in {taker.person_id for taker in round_.takers}:
        raise Refused("button-gone")
    if round_.stage is not Stage.MISSED:
        raise Refused("round-not-missed", number=round_.id)
    if await late_entries.stage_of(context.tx, round_.id, person_id) != "waiting":
        await late_entries.add(
            context.tx,
            round_.id,
            _left(round_),
            done_by=person_id,
            done_at=_moment(round_, button.when, context.now),
            logged_by=person_id,
            now=context.now,
            approved=False,
        )
        await missed.tell(context, round_)
        await show(context, round_)
    await context.say(Toast("round-late-sent", {"number": round_.id}))


async def approve(update: Update, context: Context) -> None:
    """A coordinator taps 同意: it stands."""
    round_, entry = await _waiting(context, tapped(update, Approve))
    await late_entries.decide(context.tx, entry.id, "approved", context.person.id, context.now)
    left = [point.position for point in round_.left if point.position in entry.positions]
    await _stand(context, round_, entry.done_by, left, entry.done_at)
    await card.give(context, round_, entry.done_by)


async def disapprove(update: Update, context: Context) -> None:
    """A coordinator taps 不同意: it stays missed, and who logged it sees that."""
    round_, entry = await _waiting(context, tapped(update, Disapprove))
    await late_entries.decide(context.tx, entry.id, "refused", context.person.id, context.now)
    await show(context, round_)
    await card.give(context, round_, entry.done_by)
    await context.say(Toast("round-late-refused", {"number": round_.id, "name": entry.name}))


async def _waiting(context: Context, button: EntryButton) -> tuple[Round, Entry]:
    entry = await late_entries.find_waiting(context.tx, button.entry_id)
    if entry is None:
        raise Refused("late-decided")
    return await desk.missed_to_run(context, entry.round_id), entry


def _left(round_: Round) -> list[int]:
    return [point.position for point in round_.left]


def _moment(round_: Round, when: int, now: datetime) -> datetime:
    if when >= len(WHENS):
        raise Refused("button-gone")
    return round_.closes_at if WHENS[when] is When.IN_TIME else now


# The questions on a coordinator's card ------------------------------------------------------------------------------


def question(
    round_: Round, asked: Question, coordinator: int, names: Mapping[int, str]
) -> tuple[Line, tuple[tuple[Key, ...], ...]]:
    """Word the question, with its buttons: who did it, or when."""
    back = (Key(BackToDesk(round_.id)),)
    if asked.asked is Asked.WHO:
        takers = [taker.person_id for taker in round_.takers if taker.person_id != coordinator][:MOST_NAMES]
        others = tuple((Key(LateBy(round_.id, person_id), facts={"name": names[person_id]}),) for person_id in takers)
        me = (Key(LateBy(round_.id, coordinator), "button-round-late-by-me"),)
        return Line("round-late-who", {"number": round_.id}), (*others, me, back)
    in_time = Key(LateAt(round_.id, When.IN_TIME), "button-round-late-in-time", {"at": round_.closes_at})
    return Line("round-late-asked-when", {"number": round_.id}), ((in_time, Key(LateAt(round_.id, When.NOW))), back)


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(log, pattern=LogLate.pattern()),
        CallbackQueryHandler(name_who, pattern=LateBy.pattern()),
        CallbackQueryHandler(name_when, pattern=LateAt.pattern()),
        CallbackQueryHandler(log_mine, pattern=LogMine.pattern()),
        CallbackQueryHandler(approve, pattern=Approve.pattern()),
        CallbackQueryHandler(disapprove, pattern=Disapprove.pattern()),
    ]
