"""A copy of a database that may be in use."""

import sqlite3
from contextlib import closing
from pathlib import Path


def back_up(source: Path, target: Path) -> None:
    """Copy the database `source` to `target`, as of one moment, while others read and write it.

    A file named `target` is always a whole copy: it is written under another name first. Blocks until done, a second
    or so for a million rows. Raises sqlite3.Error or OSError. https://www.sqlite.org/backup.html
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    # mode=rw: a source that does not exist is an error, not an empty database.
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as original,
        closing(sqlite3.connect(part)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, which can be read from a folder that cannot be written
    part.replace(target)
