"""What docs/promises.md says of trouble on the way out."""

from datetime import timedelta

from simulator.chats import Group
from simulator.people import Person
from storage import inbox
from tests.stories.conftest import Stage

CALL = "/call 6 18:00-20:00 东区门岗 测温登记"


async def test_a_notice_whose_answer_was_lost_is_said_again(desk: Stage, group: Group, chen: Person) -> None:
    desk.telegram.faults.add("reset_after", "sendMessage")
    await chen.says("/setup", in_=group)
    await desk.idle()
    assert ["已登记" in text for text in group.texts()].count(True) == 2


async def test_the_answer_to_a_mistake_is_tried_once(desk: Stage, group: Group, chen: Person) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    desk.telegram.faults.add("reset_before", "sendMessage")
    await chen.says("/call 6", in_=group)
    await desk.forward(minutes=1)
    assert not [text for text in group.texts() if "例如" in text]


async def test_of_a_board_that_stands_twice_the_first_still_counts_and_then_goes(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    desk.telegram.faults.add("reset_after", "sendMessage")
    await chen.says(CALL, in_=group)
    await desk.idle()
    stray, board = [message for message in group.from_bot() if "值班召集 #1" in message.text]
    await wang.taps("我来", on=stray)
    await desk.forward(minutes=1)
    assert stray.deleted
    assert "能来 1" in board.text


async def test_a_board_that_was_deleted_during_an_outage_is_posted_anew(
    desk: Stage, group: Group, chen: Person, wang: Person
) -> None:
    await chen.says("/setup", in_=group)
    await desk.idle()
    await chen.says(CALL, in_=group)
    await desk.idle()
    board = group.from_bot()[-1]
    desk.telegram.faults.add("502", "editMessageText", times=3)
    await wang.taps("我来", on=board)
    board.deleted = True
    await desk.forward(minutes=1)
    assert "能来 1" in group.board()
    assert group.from_bot()[-1] is not board


async def test_a_command_whose_question_is_never_answered_is_put_aside(
    stage: Stage, group: Group, chen: Person
) -> None:
    stage.telegram.faults.add("502", "getChatAdministrators", times=100)
    async with stage.desk_runs():
        await chen.says("/setup", in_=group)
        await stage.idle()
    stage.clock.move(stage.clock.now() + timedelta(hours=25))
    async with stage.desk_runs() as desk:
        await stage.idle()
        async with desk.database.read() as tx:
            parked = await inbox.parked(tx, 10)
    assert [row.reason for row in parked] == ["too old"]
