"""What happens is written as a chat that fits a terminal."""

import io
import re
from datetime import time
from unicodedata import east_asian_width

import pytest

from simulator.changes import Changes
from simulator.people import Person
from simulator.player import Outcome
from simulator.scene import Deed, Step
from simulator.server import Simulator
from simulator.transcript import Transcript

STEP = Step(line=1, at=time(17, 12), who="王芳", deed=Deed.REPLIES, text="到")
KEYBOARD = {"inline_keyboard": [[{"text": "我来"}, {"text": "来不了"}], [{"text": "签到"}]]}


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def plain(telegram: Simulator, out: io.StringIO) -> Transcript:
    return Transcript(out, telegram.bot, colour=False)


def outcome(step: Step = STEP, *, said: Changes | None = None, missed: tuple[str, ...] = ()) -> Outcome:
    return Outcome(step=step, meanwhile=Changes(), changes=said or Changes(), missed=missed)


def test_a_person_speaks_at_a_time(plain: Transcript, out: io.StringIO) -> None:
    plain.show(outcome())
    assert out.getvalue() == "17:12 王芳        ↩ 到\n"


async def test_a_toast_and_a_reaction_stand_beside_it(plain: Transcript, out: io.StringIO, wang: Person) -> None:
    written = await wang.says("到")
    written.reactions["bot"] = "👍"
    plain.show(Outcome(step=STEP, meanwhile=Changes(), changes=Changes(), result=written))
    tap = await wang.taps_data("come", written)
    tap.answer = "已记下"
    tapped = Step(line=1, at=time(17, 13), who="王芳", deed=Deed.TAPS, text="我来")
    plain.show(Outcome(step=tapped, meanwhile=Changes(), changes=Changes(), result=tap))
    assert out.getvalue().splitlines() == ["17:12 王芳        ↩ 到  👍", "17:13 王芳        [我来]  » 已记下"]


def test_the_bot_stands_in_a_frame_with_its_buttons(
    plain: Transcript, out: io.StringIO, telegram: Simulator, wang: Person
) -> None:
    board = telegram.write(wang.private, telegram.bot, text="还缺 6\n东区门岗", markup=KEYBOARD)
    plain.show(outcome(said=Changes(said=(board,))))
    assert out.getvalue().splitlines()[1:] == [
        "      值守→王芳   │ 还缺 6",
        "                  │ 东区门岗",
        "                  │ [我来] [来不了]  [签到]",
    ]


def test_of_an_edited_board_the_news_are_shown(
    plain: Transcript, out: io.StringIO, telegram: Simulator, wang: Person
) -> None:
    board = telegram.write(wang.private, telegram.bot, text="还缺 6\n东区门岗", markup=KEYBOARD)
    board.edit("还缺 5\n东区门岗", [], KEYBOARD, telegram.now())
    plain.show(outcome(said=Changes(edited=(board,))))
    assert out.getvalue().splitlines()[1:] == ["      值守→王芳   │ 还缺 5"]


@pytest.mark.parametrize("text", [f"{'到' * 30}，" * 3, "I can come, " * 20, "/call 6 18:00-20:00 东区门岗，" * 9])
def test_a_long_line_is_broken(
    plain: Transcript, out: io.StringIO, telegram: Simulator, wang: Person, text: str
) -> None:
    said = telegram.write(wang.private, telegram.bot, text=text)
    plain.show(outcome(Step(line=1, at=time(17, 12), who="王芳", deed=Deed.REPLIES, text=text)))
    plain.show(outcome(said=Changes(said=(said,))))
    for line in out.getvalue().splitlines():
        assert sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) <= 80
        assert not line.lstrip(" │").startswith("，")


def test_each_person_has_a_colour(telegram: Simulator, out: io.StringIO) -> None:
    coloured = Transcript(out, telegram.bot, colour=True)
    for name in ("王芳", "老李", "王芳"):
        coloured.show(outcome(Step(line=1, at=time(17, 12), who=name, deed=Deed.REPLIES, text="到")))
    first, second, third = (re.findall(r"\x1b\[(\d+)m[王老]", line) for line in out.getvalue().splitlines())
    assert first == third
    assert first != second


def test_what_did_not_come_true_is_red(telegram: Simulator, out: io.StringIO) -> None:
    coloured = Transcript(out, telegram.bot, colour=True)
    coloured.show(outcome(missed=("line 6 expects more",)))
    coloured.end(steps=30, missed=1)
    assert "\x1b[31m✗ line 6 expects more\x1b[0m" in out.getvalue()
    assert "✗ 1 of 30 steps did not come true." in out.getvalue()


def test_a_photo_or_a_file_is_named_above_what_is_said_with_it(
    plain: Transcript, out: io.StringIO, telegram: Simulator, wang: Person
) -> None:
    file = telegram.files.keep("report.xlsx", b"")
    sent = telegram.write(wang.private, telegram.bot, text="幸福里", document=file)
    plain.show(outcome(said=Changes(said=(sent,))))
    assert out.getvalue().splitlines()[1:] == ["      值守→王芳   │ 📎 report.xlsx", "                  │ 幸福里"]


def test_a_photo_of_a_person_stands_before_what_they_say_with_it(plain: Transcript, out: io.StringIO) -> None:
    plain.show(outcome(Step(line=1, at=time(9, 10), who="王芳", deed=Deed.SHOWS, text="全部")))
    assert out.getvalue() == "09:10 王芳        ↩ 📷 全部\n"
