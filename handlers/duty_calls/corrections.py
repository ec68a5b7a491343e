"""What is put right after the end of a call: new records, beside what was said before."""

from datetime import datetime

from domain import duty_call
from domain.duty_call import Answer, Attendance, By, DutyCall, Meaning, Stay
from domain.messages import Board, Fact, Refused, Toast
from domain.reading.stay import read_end, read_stay
from handlers.context import Context
from handlers.duty_calls.answers import tell
from handlers.duty_calls.board import KIND, PARTING
from storage import answers, people


async def correct(context: Context, call: DutyCall, answer: Answer) -> None:
    """Keep from when to when somebody was there, and show it. Raises Refused before anything is kept."""
    before = await answers.stand(context.tx, call.id, answer.person_id)
    after, toast = duty_call.correct(call, before, answer)
    await answers.add(context.tx, call.id, answer)
    await answers.set_stand(context.tx, call.id, answer.person_id, after)
    mine = str(answer.person_id)
    await context.say(toast, Board(KIND, call.id), Board(KIND, call.id, mine), Board(PARTING, call.id, mine))


def must_be_readable(context: Context, call: DutyCall, words: str, *, leaving: bool) -> None:
    """Let pass what `by_words` can read, whoever it is about. Raises Refused."""
    if leaving:
        _end(context, call, call.starts_at, words)
    else:
        _whole(context, call, words)


async def by_words(
    context: Context, call: DutyCall, person_id: int, words: str, *, leaving: bool, tapped: bool = False
) -> None:
    """A coordinator puts it right for somebody: `18:00-20:00`, or when `leaving` only the end, `19:30`."""
    before = await answers.stand(context.tx, call.id, person_id)
    stay = _stay(context, call, before, words, leaving=leaving)
    by_id = context.who.id if context.who else None
    said = Answer(
        person_id=person_id,
        meaning=Meaning.STAYED,
        said_at=context.now,
        stay=stay,
        said_by=By.COORDINATOR,
        by_id=by_id,
    )
    await correct(context, call, said)
    person = await people.find(context.tx, person_id)
    assert stay.left_at is not None  # noqa: S101 - a correction has both ends
    facts: dict[str, Fact] = {"number": call.id, "arrived": stay.arrived_at, "left": stay.left_at}
    done: dict[str, Fact] = {**facts, "name": person.name if person else ""}
    await context.say(Toast("correction-done", done) if tapped else context.here("correction-done", **done))
    if person_id != by_id:
        await tell(context, call, person_id, "correction-mine", facts, unprompted=True)


def _stay(context: Context, call: DutyCall, before: Attendance, words: str, *, leaving: bool) -> Stay:
    if not leaving:
        return _whole(context, call, words)
    if not before.arrived:
        raise Refused("correction-not-there", number=call.id)
    if len(before.stays) > 1:
        raise Refused("correction-several", number=call.id)
    arrived_at = before.stays[0].arrived_at
    return Stay(arrived_at, _end(context, call, arrived_at, words))


def _whole(context: Context, call: DutyCall, words: str) -> Stay:
    window = read_stay(words, call.starts_at, context.zone)
    if window is None:
        raise Refused("correction-unreadable", number=call.id)
    return Stay(window.starts_at, window.ends_at)


def _end(context: Context, call: DutyCall, arrived_at: datetime, words: str) -> datetime:
    left_at = read_end(words, arrived_at, context.zone)
    if left_at is None:
        raise Refused("correction-no-end", number=call.id)
    return left_at
