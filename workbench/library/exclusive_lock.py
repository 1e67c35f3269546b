"""A lock that the system gives up when its holder ends, even when it is killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Self


class ExclusiveLock:
    """Held on a file from `acquire` to `release` or to the end of the program.

    A drive that knows no locks (some network drives) lets everybody have it.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def acquire(cls, path: Path) -> Self | None:
        """Return the lock, None while another holds it.  Raises OSError where there is no file."""
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            is_free = _lock(handle)
        except OSError:
            is_free = True
        if not is_free:
            os.close(handle)
            return None
        return cls(path, handle)

    def is_in_place(self) -> bool:
        """Tell whether the locked file is still the one at its path, and was not removed."""
        try:
            return os.path.samestat(os.fstat(self._handle), self._path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let others have it; once released it stays so."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
