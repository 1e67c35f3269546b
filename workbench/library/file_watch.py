"""Watching a file that is open: did somebody else write it, does somebody edit it, is it there?

One look costs a look at the file's size and time and a few bytes of the notice beside it.  The file
is read again only when size or time differ, and now and then all the same, for network drives lie
about times; what decides is the content.
"""

from __future__ import annotations

import contextlib
import enum
import errno
import time
from pathlib import Path

import msgspec

from workbench.io.files import Stamp
from workbench.library.edit_notice import BEAT, EditLock, EditNotice, NoticeWatch, is_shared

READ_EVERY = 12  # looks; even where size and time are the same
LET_GO = 300.0  # seconds without unsaved changes after which editing counts as ended


# What a drive says that is not there, besides that nothing is found.
_AWAY = {
    number
    for name in (
        "EIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH",
        "ETIMEDOUT", "ENODEV", "ENXIO", "ECONNRESET", "ECONNABORTED",
    )
    if (number := getattr(errno, name, None)) is not None
}  # fmt: skip
_AWAY_ON_WINDOWS = {53, 59, 64, 67, 121, 1231, 1232, 1236}  # network path or name not found …


def is_away(path: Path, error: BaseException | None = None) -> bool:
    """Tell whether a file could not be reached because its whole drive or folder is away."""
    cause = error if isinstance(error, OSError) else getattr(error, "__cause__", None)
    if isinstance(cause, OSError) and (
        cause.errno in _AWAY or getattr(cause, "winerror", None) in _AWAY_ON_WINDOWS
    ):
        return True
    try:
        return not path.parent.is_dir()
    except OSError:
        return True


class FileState(enum.Enum):
    """What a look at the file found, compared with how it was read or saved last."""

    SAME = enum.auto()
    CHANGED = enum.auto()
    GONE = enum.auto()  # its folder is there
    UNREACHABLE = enum.auto()  # so is not even its folder: the drive is away


class Seen(msgspec.Struct, frozen=True):
    """What a look found.  `is_lost`: editing was taken over elsewhere."""

    state: FileState
    other: EditNotice | None = None
    is_lost: bool = False


class FileWatch:
    """Looks at one file, beside the window, one look at a time; holds the own notice of editing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._notices = NoticeWatch(path)
        self._lock: EditLock | None = None
        self._is_shared: bool | None = None
        self._equal: tuple[Stamp, int, int] | None = None  # size and time when it was the same
        self._looks = 0
        self._beat = self._wanted = time.monotonic()

    @property
    def is_claimed(self) -> bool:
        """Tell whether others are told that the file is edited here."""
        return self._lock is not None

    def look(self, stamp: Stamp | None, *, is_modified: bool) -> Seen:
        """Look once.  `is_modified`: there are unsaved changes, so that others are to be told."""
        state = self._state(stamp)
        if state is FileState.UNREACHABLE:
            return Seen(state)
        if self._is_shared is None:
            self._is_shared = is_shared(self.path)
        if not self._is_shared:
            return Seen(state)
        is_lost = self._keep_notice(is_modified)
        return Seen(state, self._notices.look(self._lock.key if self._lock else ""), is_lost)

    def close(self) -> None:
        """Take the own notice away."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _state(self, stamp: Stamp | None) -> FileState:
        self._looks += 1
        try:
            state = self.path.stat()
        except OSError:
            return self._absence(stamp)
        if stamp is None:
            return FileState.CHANGED
        as_seen = (stamp, state.st_size, state.st_mtime_ns)
        if as_seen == self._equal and self._looks % READ_EVERY:
            return FileState.SAME
        try:
            is_same = state.st_size == stamp.size and stamp.is_of(self.path.read_bytes())
        except OSError:
            return self._absence(stamp)
        self._equal = as_seen if is_same else None
        return FileState.SAME if is_same else FileState.CHANGED

    def _absence(self, stamp: Stamp | None) -> FileState:
        """Tell why a file could not be looked at; one that was never saved need not be there."""
        try:
            if is_away(self.path):
                return FileState.UNREACHABLE
            if self.path.exists():  # held by another program for a moment
                return FileState.SAME
        except OSError:
            return FileState.UNREACHABLE
        return FileState.GONE if stamp is not None else FileState.SAME

    def _keep_notice(self, is_modified: bool) -> bool:
        """Claim, keep or let go the own notice; tells whether somebody has taken it over."""
        now = time.monotonic()
        if is_modified:
            self._wanted = now
        lock = self._lock
        with contextlib.suppress(OSError):  # where nothing can be written, nobody is told
            if lock is None:
                if is_modified:
                    claimed = EditLock.claim(self.path, self._notices)
                    self._lock = claimed if isinstance(claimed, EditLock) else None
                    self._beat = now
            elif now - self._wanted > LET_GO:
                self.close()
            elif now - self._beat > BEAT:
                self._beat = now
                if not lock.beat():
                    self._lock = None
                    return True
        return False
