"""The end of a call: who is still in is checked out by the clock, and asked once whether that is right."""

from datetime import datetime, timedelta

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.duty_call import LATEST, Answer, By, DutyCall, Meaning, Stay
from domain.messages import Board, Fact, Line, NewBoard, Refused
from domain.reading.stay import agrees, read_end
from handlers.buttons import tapped
from handlers.context import Context
from handlers.drawing import Drawing, Key
from handlers.duty_calls.board import PARTING as KIND
from handlers.duty_calls.board import ROLL_CALL
from handlers.duty_calls.buttons import LeftEarlier, LeftEarlierBy, LeftLater, LeftLaterBy, LeftThen
from handlers.duty_calls.corrections import correct
from handlers.duty_calls.silent import settled
from handlers.receipts import RECORDED
from storage import answers, boards, drafts, duty_calls, groups
from storage.boards import Placed
from storage.database import Transaction

CHOICES = (15, 30, 60)
"""How many minutes earlier or later somebody may say that they left."""
ASKED_WITHIN = timedelta(hours=12)
"""How long after the end they are asked: who is asked much later does not remember."""
EARLIER, LATER = "earlier", "later"


async def part(context: Context, call: DutyCall) -> None:
    """Check out who is still in when a call is over, and ask each of them once."""
    assert call.closed_at is not None  # noqa: S101 - it is over
    asks = call.starts_at < call.closed_at and context.now - call.closed_at <= ASKED_WITHIN
    roll = await answers.roll(context.tx, call.id)
    staying = [(person_id, stand) for person_id, stand in roll.stands.items() if stand.present]
    for person_id, stand in staying:
        left = Answer(person_id=person_id, meaning=Meaning.LEFT, said_at=call.closed_at, said_by=By.CLOCK)
        await answers.add(context.tx, call.id, left)
        await answers.set_stand(context.tx, call.id, person_id, stand.after(left))
        if asks:
            board = NewBoard(kind=KIND, id=call.id, audience=str(person_id), chat_id=person_id, unprompted=True)
            await context.say(board)
    if staying:  # the coordinators see who could not be asked
        await boards.want_all_by(context.tx, ROLL_CALL, call.id, context.now + settled(len(staying)))


# What they are asked


async def paint(tx: Transaction, board: Placed, _: datetime) -> Drawing | None:
    """Draw the question, or what they answered."""
    call = await duty_calls.find(tx, board.thing_id)
    person_id = int(board.audience)
    stay = await _last_stay(tx, board.thing_id, person_id)
    if call is None or stay is None or stay.left_at is None:
        return None
    facts: dict[str, Fact] = {
        "number": call.id,
        "group": await groups.title_of(tx, call.chat_id),
        "place": call.place,
        "day": stay.arrived_at,
        "arrived": stay.arrived_at,
        "left": stay.left_at,
    }
    if not stay.by_clock:
        return Drawing((Line("parting-settled", facts),), group=call.chat_id)
    step = await drafts.find(tx, KIND, call.id, person_id)
    return Drawing((Line("parting-asked", facts),), _keys(call, stay, step), group=call.chat_id)


def _keys(call: DutyCall, stay: Stay, step: str | None) -> tuple[tuple[Key, ...], ...]:
    right = Key(LeftThen(call.id))
    if step == EARLIER:
        return tuple(_by(LeftEarlierBy(call.id, minutes)) for minutes in _earlier(stay)), (right,)
    if step == LATER:
        return tuple(_by(LeftLaterBy(call.id, minutes)) for minutes in CHOICES), (right,)
    earlier = (Key(LeftEarlier(call.id)),) if _earlier(stay) else ()
    return ((right, *earlier, Key(LeftLater(call.id))),)


def _by(button: LeftEarlierBy | LeftLaterBy) -> Key:
    return Key(button, facts={"minutes": button.minutes})


def _earlier(stay: Stay) -> tuple[int, ...]:
    """Choose among the minutes those after which they were still there."""
    assert stay.left_at is not None  # noqa: S101 - the clock checked them out
    there = stay.left_at - stay.arrived_at
    return tuple(minutes for minutes in CHOICES if timedelta(minutes=minutes) < there)


# What they answer


async def say_when(update: Update, context: Context) -> None:
    """走得早, 走得晚: somebody did not leave when the clock says so. By how much?"""
    button = tapped(update, LeftEarlier, LeftLater)
    call_id, step = button.call_id, EARLIER if isinstance(button, LeftEarlier) else LATER
    await _guessed(context, call_id)
    await drafts.keep(context.tx, KIND, call_id, context.person.id, step, context.now)
    await context.say(Board(KIND, call_id, str(context.person.id)))


async def agree(update: Update, context: Context) -> None:
    """对: they left when the clock says so."""
    await _put_right(context, tapped(update, LeftThen).call_id, timedelta())


async def left_earlier(update: Update, context: Context) -> None:
    """早 30 分钟: they left so much earlier."""
    button = tapped(update, LeftEarlierBy)
    await _put_right(context, button.call_id, -_chosen(button.minutes))


async def left_later(update: Update, context: Context) -> None:
    """晚 30 分钟: they left so much later."""
    button = tapped(update, LeftLaterBy)
    await _put_right(context, button.call_id, _chosen(button.minutes))


async def typed(context: Context, call: DutyCall, message: Message) -> bool:
    """对, or 7点半走的, as a reply: whether it answers the question, because the clock checked them out."""
    stay = await _last_stay(context.tx, call.id, context.person.id)
    if call.open or stay is None or not stay.by_clock:
        return False
    assert stay.left_at is not None  # noqa: S101 - the clock checked them out
    words = message.text or ""
    left_at = stay.left_at if agrees(words) else read_end(words, stay.arrived_at, context.zone)
    if left_at is None:
        return False
    await _put_right(context, call.id, left_at - stay.left_at)
    await context.react(RECORDED)
    return True


def _chosen(minutes: int) -> timedelta:
    if minutes not in CHOICES:
        raise Refused("button-gone")
    return timedelta(minutes=minutes)


async def _put_right(context: Context, call_id: int, by: timedelta) -> None:
    """Keep what they say of themselves: it stands in place of what the clock guessed."""
    call, stay = await _guessed(context, call_id)
    assert stay.left_at is not None  # noqa: S101 - the clock checked them out
    arrived_at = max(stay.arrived_at, call.starts_at - LATEST)  # the hours begin at the start anyway
    said = Answer(
        person_id=context.person.id,
        meaning=Meaning.STAYED,
        said_at=context.now,
        stay=Stay(arrived_at, stay.left_at + by),
    )
    await correct(context, call, said)
    await drafts.drop(context.tx, KIND, call_id, context.person.id)


async def _guessed(context: Context, call_id: int) -> tuple[DutyCall, Stay]:
    """Find the stay of this person that the clock ended. Raises Refused when there is none, or none any more."""
    call = await duty_calls.find(context.tx, call_id)
    stay = await _last_stay(context.tx, call_id, context.person.id)
    if call is None or stay is None:
        raise Refused("button-gone")
    if not stay.by_clock:
        raise Refused("parting-settled-before", number=call_id)
    await context.turn_to_chat(call.chat_id)
    return call, stay


async def _last_stay(tx: Transaction, call_id: int, person_id: int) -> Stay | None:
    stays = (await answers.stand(tx, call_id, person_id)).stays
    return stays[-1] if stays else None


def handlers() -> list[BaseHandler[Update, Context, None]]:
    """List what this file handles."""
    return [
        CallbackQueryHandler(agree, pattern=LeftThen.pattern()),
        CallbackQueryHandler(say_when, pattern=LeftEarlier.pattern()),
        CallbackQueryHandler(say_when, pattern=LeftLater.pattern()),
        CallbackQueryHandler(left_earlier, pattern=LeftEarlierBy.pattern()),
        CallbackQueryHandler(left_later, pattern=LeftLaterBy.pattern()),
    ]
