"""Programs that start at once on one instance folder prepare it one after the other."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK_FILE = "preparing.lock"

if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def in_turn(folder: Path) -> Iterator[None]:
        """Hold the folder for as long as the block lasts; wait for whoever holds it."""
        # A folder cannot be locked there, so a file in it is.
        with open(folder / LOCK_FILE, "a+b") as file:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def in_turn(folder: Path) -> Iterator[None]:
        """Hold the folder for as long as the block lasts; wait for whoever holds it."""
        held = os.open(folder, os.O_RDONLY)
        try:
            # Some network drives know no locks; there is nothing better there than to go on.
            with suppress(OSError):
                fcntl.flock(held, fcntl.LOCK_EX)
            yield
        finally:
            # The system also lets go where a program is killed.
            os.close(held)
