"""One process a database, with a real second process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.lock import locked
from storage.unusable import Unusable

NOW = datetime(2026, 7, 2, 9, 10, tzinfo=UTC)

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.lock import locked

with locked(Path(sys.argv[1]), datetime(2026, 7, 2, 9, 0, tzinfo=UTC)):
    print("locked", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@contextmanager
def another_process(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Hold the lock in a process that lets it go when its input ends."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:  # noqa: S603 - our own lines
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "locked\n"
        yield process
        process.stdin.close()


def test_a_second_process_is_refused_and_told_who_has_it(path: Path) -> None:
    with another_process(path) as other, pytest.raises(Unusable) as refusal, locked(path, NOW):
        pass
    assert f"in use by process {other.pid} since 2026-07-02T09:00:00.000Z" in str(refusal.value)


def test_another_name_of_the_file_is_the_same_file(path: Path) -> None:
    path.touch()
    link = path.with_name("link.db")
    link.symlink_to(path)
    with locked(path, NOW), pytest.raises(Unusable, match="in use"), locked(link, NOW):
        pass


def test_the_lock_dies_with_its_process(path: Path) -> None:
    with another_process(path) as other:
        other.kill()
        other.wait()
        with locked(path, NOW):
            assert path.with_name("desk.db.lock").read_text().split()[1] == str(os.getpid())


def test_the_lock_can_be_taken_again(path: Path) -> None:
    for _ in range(2):
        with locked(path, NOW):
            pass
    with locked(path, NOW), pytest.raises(Unusable), locked(path, NOW):
        pass


def test_a_folder_that_does_not_exist_is_refused(path: Path) -> None:
    with pytest.raises(Unusable, match="does not exist"), locked(path / "deeper", NOW):
        pass


def test_a_place_that_cannot_be_written_is_refused(path: Path) -> None:
    path.with_name("desk.db.lock").mkdir()
    with pytest.raises(Unusable, match="cannot be written"), locked(path, NOW):
        pass
