"""What stands in deploy/ fits the program: its paths, ports and files. What only a linter can judge, it judges."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import known_settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
UNITS = ("zhishou.service", "zhishou@.service")


def directives(unit: str) -> list[str]:
    """The lines of a unit that say something."""
    return [line for line in (DEPLOY / unit).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def test_the_unit_of_several_desks_differs_by_their_folder_and_name_alone() -> None:
    one, several = (directives(unit) for unit in UNITS)
    assert [line.replace("zhishou/%i", "zhishou").replace("duty desk %i", "duty desk") for line in several] == one


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_told_when_the_desk_is_ready_and_whether_it_lives(unit: str) -> None:
    said = directives(unit)
    assert {"Type=notify", "NotifyAccess=main", "WatchdogSec=30", "RestartPreventExitStatus=2"} <= set(said)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
@pytest.mark.parametrize("unit", UNITS)
def test_systemd_finds_nothing_wrong_with_a_unit(unit: str, tmp_path: Path) -> None:
    text = (DEPLOY / unit).read_text("utf-8").replace("/opt/zhishou/.venv/bin/python", sys.executable)
    checked = tmp_path / unit.replace("@", "@east")
    checked.write_text(text, encoding="utf-8")
    verified = subprocess.run(  # noqa: S603
        [shutil.which("systemd-analyze") or "", "verify", str(checked)], capture_output=True, text=True, check=False
    )
    assert (verified.returncode, verified.stderr) == (0, "")


def test_the_container_has_all_that_it_copies_and_every_room() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Containerfile").read_text("utf-8"), re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert [name for name in names if not (ROOT / name).exists()] == []
    assert {"domain", "storage", "handlers", "bot"} <= set(names)
    let_in = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    assert [name for name in names if not any(Path(name).match(pattern) for pattern in let_in)] == []


@pytest.mark.parametrize("proxy", ["Caddyfile", "nginx.conf"])
def test_a_proxy_passes_on_to_where_the_desk_listens_by_itself(proxy: str) -> None:
    text = (DEPLOY / proxy).read_text("utf-8")
    assert re.search(rf"proxy(_pass http://| ){re.escape(str(known_settings()['webhook.listen'].default))}\b", text)
    assert str(known_settings()["webhook.url"].examples[0]) in text  # type: ignore[index]  # it has one
