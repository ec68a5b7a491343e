"""One process a database."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

from storage.moments import to_text
from storage.unusable import Unusable


@contextmanager
def locked(path: Path, now: datetime) -> Iterator[None]:
    """Keep other processes from the database at `path` while the body runs. Raises Unusable when one has it.

    The lock is the kernel's, on a file beside the database, and ends with its process however that ends. The file
    stays: who removed it could take the lock twice. It must be held before SQLite opens the database.
    """
    path = path.resolve()  # a link to the file is the same file
    with _opened(path) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = file.read().strip() or "another process"
            raise Unusable(
                f"{path} is in use by {holder}: stop that one first, or give this one a file of its own."
            ) from error
        file.truncate(0)
        file.write(f"process {os.getpid()} since {to_text(now)}\n")
        file.flush()
        yield


def _opened(path: Path) -> TextIO:
    """Open the lock's file without emptying it: it may name its holder."""
    if not path.parent.is_dir():
        raise Unusable(f"the folder {path.parent} does not exist: create it, or name another file in [storage] path.")
    try:
        file = path.with_name(f"{path.name}.lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise Unusable(f"{path}.lock cannot be written ({error.strerror}): give the desk's user that right.") from error
    file.seek(0)
    return file
