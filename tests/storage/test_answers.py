"""Who holds a place of a call, in order: all of them at once, and the rank of one."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.duty_call import Answer, DutyCall, Meaning, attendance
from storage import answers, desk, duty_calls, groups, people
from storage.database import Database, Transaction

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
CROWD = -100

said = st.builds(
    Answer,
    person_id=st.integers(1, 6),
    meaning=st.sampled_from([Meaning.COMING, Meaning.CANT, Meaning.ARRIVED, Meaning.COMING]),
    said_at=st.integers(0, 2).map(lambda minutes: NOON + timedelta(minutes=minutes)),
)


async def call_for(tx: Transaction, said: Sequence[Answer]) -> DutyCall:
    await groups.meet(tx, CROWD, "幸福里", NOON)
    number = await desk.next_number(tx, "duty_call")
    call = DutyCall(
        id=number,
        chat_id=CROWD,
        needed=2,
        starts_at=NOON,
        ends_at=NOON + timedelta(hours=2),
        place="东区门岗",
        purpose="",
        posted_at=NOON,
    )
    await duty_calls.add(tx, call)
    for answer in said:
        await people.meet(tx, answer.person_id, "王芳", NOON)
        await answers.add(tx, number, answer)
        of_one = await answers.of_person(tx, number, answer.person_id)
        await answers.set_stand(tx, number, answer.person_id, attendance(of_one))
    return call


@given(st.lists(said, max_size=12).map(lambda said: sorted(said, key=lambda answer: answer.said_at)))
@settings(max_examples=40, deadline=None)
async def test_the_rank_of_one_is_their_place_among_all(said: list[Answer]) -> None:
    with TemporaryDirectory() as folder:
        database = await Database.open(Path(folder, "desk.db"), now=NOON)
        try:
            async with database.write() as tx:
                call = await call_for(tx, said)
                ranked = await answers.ranked(tx, call.id)
                ranks = {person_id: await answers.rank(tx, call.id, person_id) for person_id in range(1, 8)}
        finally:
            await database.close()
    expected = {person_id: rank for rank, person_id in enumerate(ranked, start=1)}
    assert ranks == {person_id: expected.get(person_id, 0) for person_id in range(1, 8)}
