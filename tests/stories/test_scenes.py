"""Every scene that is shown comes true on the real desk."""

from pathlib import Path

import pytest

from bot.rehearsal import Rehearsal
from simulator.clock import ManualClock
from simulator.player import Player
from simulator.scene import SCENES, read
from simulator.server import Simulator


@pytest.mark.parametrize("path", sorted(SCENES.iterdir()), ids=lambda path: path.stem)
async def test_a_scene_comes_true(path: Path, tmp_path: Path) -> None:
    scene = read(path)
    clock = ManualClock(scene.begins)
    stage = Rehearsal(Simulator(clock), clock, tmp_path)
    player = Player(stage.telegram, scene, until=stage.until, idle=stage.idle)
    async with stage.telegram.serving() as stage.url, stage.desk_runs():
        missed = [sentence async for outcome in player.play() for sentence in outcome.missed]
    assert missed == []
