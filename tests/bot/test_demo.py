"""The demo shows a scene on the real desk, and says whether it came true."""

import io
from datetime import timedelta

from bot.demo import Demo
from simulator.scene import parse

SCENE = "day 2026-07-02\ngroup 幸福里: 陈静 (admin), 王芳\n17:10 陈静 adds the bot to 幸福里\n    bot: {expected}\n"


async def shown(expected: str) -> tuple[int, str]:
    demo = Demo(out := io.StringIO(), pace=timedelta())
    await demo.play(parse(SCENE.format(expected=expected)))
    return demo.missed, out.getvalue()


async def test_a_scene_that_comes_true_is_shown_without_colours() -> None:
    missed, text = await shown("大家好，我是值守")
    assert missed == 0
    assert "17:10 陈静        + 值守" in text
    assert "✓ Every step came true: 1 of 1." in text
    assert "\x1b" not in text


async def test_a_step_that_does_not_come_true_is_counted_and_shown() -> None:
    missed, text = await shown("再见")
    assert missed == 1
    assert "✗ line 4 expects “bot: 再见”, seen: 大家好，我是值守" in text
