"""Who edits a file of a library, on which machine, and since when: a notice, never a gate.

``.Bauantrag.bpmn.editing`` lies beside ``Bauantrag.bpmn`` from the *first change* until the editing
ends, not from the opening: looking must stay quick, must leave no trace, and must be possible where
nothing can be written; and whoever only looks stands in nobody's way.  Others read it when they
open the file and while they have it open, and are told.  They may edit all the same; what comes of
that is settled when they save (`changes_on_disk`).

While it is held the notice is written anew every `BEAT` seconds with a higher count.  A program
that crashed stops counting.  On its own machine that is known at once; others take a notice for
forgotten when it has not changed for `FORGOTTEN` seconds while they watched.  No clock of another
machine and no time stamp of the drive is asked.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from pathlib import Path

import msgspec

from workbench.library.companion import (
    Watched,
    companion,
    content_of,
    put,
    put_new,
    take_away,
)
from workbench.library.holder import Holder

BEAT = 20.0  # seconds between two counts
FORGOTTEN = 90.0  # seconds without one, while somebody watches

_LIBRARY_FILE = "library.json"


class EditNotice(msgspec.Struct, frozen=True, kw_only=True):
    """What a notice says."""

    holder: Holder
    since: str  # ISO with offset, by the holder's clock: to be shown, never to be reckoned with
    key: str  # of this editing
    count: int = 0

    @property
    def begun(self) -> datetime | None:
        """Return when the editing began, in local time."""
        try:
            return datetime.fromisoformat(self.since).astimezone()
        except (ValueError, OverflowError):
            return None


def is_shared(path: Path) -> bool:
    """Tell whether a file lies in a library; beside any other file no notices are left."""
    return any((folder / _LIBRARY_FILE).is_file() for folder in path.absolute().parents)


def notice_place(path: Path) -> Path:
    return companion(path, "editing")


def read_notice(path: Path) -> EditNotice | None:
    """Return the notice beside a file, None without one, or where it cannot be understood."""
    return _understood(_content(path))


def _content(path: Path) -> bytes | None:
    try:
        return content_of(notice_place(path))
    except OSError:
        return None


def _understood(content: bytes | None) -> EditNotice | None:
    try:
        return msgspec.json.decode(content, type=EditNotice) if content else None
    except msgspec.DecodeError:
        return None


class NoticeWatch:
    """Watches whether somebody else edits a file; keep one for as long as the file is open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._watched = Watched()

    def look(self, own_key: str = "") -> EditNotice | None:
        """Return the notice of somebody who is really there, None where there is nobody else."""
        content = _content(self._path)
        notice = _understood(content)
        unchanged = self._watched.seconds_unchanged(content)
        if notice is None or notice.key == own_key or notice.holder.has_ended():
            return None
        return None if unchanged > FORGOTTEN else notice


class EditLock:
    """The own notice, from `claim` to `release`."""

    def __init__(self, path: Path, notice: EditNotice) -> None:
        self._path = path
        self._notice = notice

    @property
    def key(self) -> str:
        return self._notice.key

    @classmethod
    def claim(cls, path: Path, watch: NoticeWatch | None = None) -> EditLock | EditNotice:
        """Say that the file is edited here, or return who does so already.

        What a crash left is taken over (`watch`: what is known of it).  Raises OSError where no
        notice can be written.
        """
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        notice = EditNotice(holder=Holder.here(), since=now, key=secrets.token_hex(8))
        lock = cls(path, notice)
        if not put_new(notice_place(path), msgspec.json.encode(notice)):
            other = (watch or NoticeWatch(path)).look()
            if other is not None:
                return other
            put(notice_place(path), msgspec.json.encode(notice))
        return lock

    def beat(self) -> bool:
        """Count on, so that others see it is held; False where somebody has taken it over.

        Raises OSError where the drive is not there just now; the lock is then still held.
        """
        present = _understood(content_of(notice_place(self._path)))
        if present is not None and present.key != self.key:
            return False
        self._notice = msgspec.structs.replace(self._notice, count=self._notice.count + 1)
        put(notice_place(self._path), msgspec.json.encode(self._notice))
        return True

    def release(self) -> None:
        """Take the notice away, unless it is somebody else's by now."""
        present = read_notice(self._path)
        if present is not None and present.key == self.key:
            take_away(notice_place(self._path))
