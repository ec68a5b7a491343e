"""When phones sound: never so often that a group is muted by its members."""

from simulator.chats import Group
from simulator.people import Person
from tests.stories.conftest import Stage


async def test_a_group_sounds_six_times_a_day_at_most(desk: Stage, group: Group, chen: Person) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    for _ in range(8):
        await chen.says("/call 6 明天 18:00-20:00 东区门岗 测温登记", in_=group)
        await desk.forward(minutes=1)
    boards = [message for message in group.from_bot() if message.had_buttons and "#" in message.text]
    assert [message.silent for message in boards] == [False] * 6 + [True] * 2

    await desk.forward(hours=16)
    await chen.says("/call 6 明天 18:00-20:00 东区门岗 测温登记", in_=group)
    await desk.idle()
    assert not [message for message in group.from_bot() if message.had_buttons][-1].silent


async def test_edits_and_answers_make_no_sound(desk: Stage, group: Group, chen: Person, wang: Person) -> None:
    await chen.says("/setup", in_=group)
    await chen.says("/call 六", in_=group)
    await desk.idle()
    await wang.says("/calls", in_=group)
    await desk.idle()
    assert [message.silent for message in group.from_bot()] == [True] * len(group.texts())
