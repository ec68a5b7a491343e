"""A scene is a file that anybody can read, and a wrong one is refused with its line and the reason."""

from datetime import UTC, date, datetime, time

import pytest

from simulator.scene import Deed, Gathering, Scene, SceneError, Sight, Step, parse

SCENE = """\
# How it begins.
day 2026-07-02
group 幸福里: 陈静 (admin), 王芳, Zhao, Zhao Qiang

-- A coordinator asks for six
17:10 陈静 in 幸福里: /call 6 18:00-20:00 东区门岗
    board: 需要 6 · 能来 0
    bot: 值班召集 #1: 还缺 6
17:11 王芳 taps 我来
17:12 Zhao Qiang replies: can't: sorry
    nothing
17:13 王芳 in private: /language en
17:14 陈静 adds the bot to 幸福里
17:15 王芳 replies with a photo: 全部
20:00
    board: 已结束
"""


def step(number: int) -> Step:
    return parse(SCENE).steps[number]


def refusal(text: str) -> str:
    with pytest.raises(SceneError) as refused:
        parse(text)
    return str(refused.value)


def with_line(line: str) -> str:
    """The refusal of a scene whose fifth line is this one."""
    return refusal(
        f"day 2026-07-02\ngroup 幸福里: 陈静 (admin), 王芳\n17:10 陈静 in 幸福里: /setup\n    bot: 已登记\n{line}"
    )


def test_it_names_the_day_and_who_is_in_the_group() -> None:
    scene = parse(SCENE)
    assert scene.day == date(2026, 7, 2)
    assert scene.groups == (Gathering("幸福里", members=("王芳", "Zhao", "Zhao Qiang"), admins=("陈静",)),)


def test_its_times_are_those_of_shanghai() -> None:
    assert parse(SCENE).begins == datetime(2026, 7, 2, 9, 10, tzinfo=UTC)


def test_it_can_be_played_on_another_day() -> None:
    scene = parse(SCENE)
    assert Scene(date(2026, 7, 3), scene.groups, scene.steps).begins == datetime(2026, 7, 3, 9, 10, tzinfo=UTC)


def test_what_is_said_is_the_rest_of_the_line() -> None:
    said = step(0)
    assert (said.at, said.who, said.deed, said.place) == (time(17, 10), "陈静", Deed.SAYS, "幸福里")
    assert said.text == "/call 6 18:00-20:00 东区门岗"
    assert step(2).text == "can't: sorry"


def test_a_name_may_have_a_space() -> None:
    assert (step(2).who, step(2).deed) == ("Zhao Qiang", Deed.REPLIES)


def test_people_tap_write_in_private_and_add_the_bot() -> None:
    assert (step(1).deed, step(1).text) == (Deed.TAPS, "我来")
    assert (step(3).deed, step(3).place) == (Deed.SAYS, "private")
    assert (step(4).deed, step(4).place) == (Deed.ADDS_BOT, "幸福里")
    assert (step(5).deed, step(5).text) == (Deed.SHOWS, "全部")


def test_a_time_alone_lets_time_pass() -> None:
    assert (step(6).at, step(6).deed) == (time(20, 0), None)


def test_what_must_be_seen_stands_below_a_step() -> None:
    assert [(seen.line, seen.sight, seen.text) for seen in step(0).expects] == [
        (7, Sight.BOARD, "需要 6 · 能来 0"),
        (8, Sight.BOT, "值班召集 #1: 还缺 6"),
    ]
    assert [seen.sight for seen in step(2).expects] == [Sight.NOTHING]


def test_a_heading_stands_above_one_step() -> None:
    assert [step.heading for step in parse(SCENE).steps[:2]] == ["A coordinator asks for six", ""]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("quarter past five", "line 5: “quarter” is no time"),
        ("25:10 陈静 replies: 到", "line 5: “25:10” is no time"),
        ("17:09 陈静 replies: 到", "line 5: 17:09 is earlier than the step above it"),
        ("17:11 张三 replies: 到", "line 5: “张三 replies: 到” begins with nobody of a group"),
        ("17:11 王芳 sings", "line 5: “sings” is none of what people do here"),
        ("17:11 王芳 replies:", "line 5: “replies:” is none of what people do here"),
        ("17:11 王芳 in 阳光里: /calls", "line 5: there is no group “阳光里”"),
        ("    mood: good", "line 5: “mood” can't be seen; what can: board, toast"),
        ("    board:", "line 5: what should the board show?"),
        ("    nothing: at all", "line 5: “nothing” stands alone"),
        ("day someday", "line 5: “someday” is no day"),
        ("group 阳光里: 张三", "line 5: a group needs an admin"),
    ],
)
def test_a_wrong_line_is_refused_with_the_reason(line: str, reason: str) -> None:
    assert with_line(line).startswith(reason)


def test_an_expectation_needs_a_step_above_it() -> None:
    assert refusal("day 2026-07-02\n    board: 已结束") == "line 2: no step stands above what is expected here"


def test_a_scene_needs_a_day_and_a_step() -> None:
    assert refusal("group 幸福里: 陈静 (admin)\n") == "line 1: no day is given, such as: day 2026-07-02"
    assert refusal("day 2026-07-02\n") == "line 1: nothing happens: there is no step"


def test_what_is_seen_in_private_may_be_somebody_elses() -> None:
    scene = parse(f"{SCENE}    private to 陈静: 有空缺\n")
    assert scene.steps[-1].expects[-1].who == "陈静"


def test_what_is_seen_in_private_is_somebodys_of_the_scene() -> None:
    assert "there is nobody called “赵强”" in refusal(f"{SCENE}    private to 赵强: 有空缺\n")
