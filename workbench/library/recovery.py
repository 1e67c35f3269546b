"""Copies of unsaved work in the user's own folder, offered after a crash.

Every running program keeps a folder of its own below ``recovery`` and holds a lock on a file in it
for as long as it lives.  The system gives the lock up when the program ends, however it ends, so a
lock that can be had tells that the owner is gone; a process id, which is soon used again, would
not.  A copy is one file: a line of JSON that says what it is, then the document's bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from workbench.errors import Unreadable, Unwritable, reason
from workbench.io.files import Stamp, has_changed, save_atomically
from workbench.library.exclusive_lock import ExclusiveLock
from workbench.settings import data_folder
from workbench.words import Text, mark

FORMAT = "process-workbench-recovery"
_ENDING = ".recovery"
_LOCK = "alive.lock"
_LONGEST_HEAD = 64 * 1024
_KEEP_DAMAGED = 30 * 24 * 3600  # seconds


class OriginalState(StrEnum):
    """How the file that the copy was made of stands now."""

    UNCHANGED = "unchanged"  # as it was when it was opened: the copy only goes further
    CHANGED = "changed"  # somebody wrote it since: the copy does not know of that
    MISSING = "missing"
    NEVER_SAVED = "never_saved"


class _Head(msgspec.Struct, kw_only=True):
    format: str
    key: str
    title: str
    path: str
    written: datetime
    size: int
    sha256: str
    stamp: Any = None


class Recovery(msgspec.Struct, frozen=True, kw_only=True):
    """A copy of unsaved work that a crashed program left."""

    file: Path
    key: str
    title: str  # how the person knows it
    path: Path | None  # of the document, None where it was never saved
    written: datetime
    original: OriginalState

    def read(self) -> bytes:
        """Return the document's bytes.  Raises Unreadable where the copy was damaged meanwhile."""
        found = _read(self.file)
        if found is None:
            raise Unreadable(
                mark(
                    "The recovery copy of “{title}” is damaged; it was not read.", title=self.title
                )
            )
        return found[1]


class Recoveries:
    """The recovery copies of this running program, and those that crashed ones left.

    Use one per program, from one thread, and `close` it on leaving.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder if folder is not None else data_folder() / "recovery"
        self._own: Path | None = None
        self._lock: ExclusiveLock | None = None
        self._claimed: dict[Path, ExclusiveLock] = {}  # of crashed programs, while we offer them
        self._files: dict[str, Path] = {}

    def write(
        self,
        key: str,
        data: bytes,
        *,
        title: str,
        path: Path | None = None,
        stamp: Stamp | None = None,
    ) -> Path:
        """Keep the present state of an unsaved document, in the place of what was kept before.

        `key` names the document as long as this program runs; `stamp` is the state of its file
        when it was read.  Raises Unwritable, for instance when the drive is full.
        """
        head = _Head(
            format=FORMAT,
            key=key,
            title=title,
            path="" if path is None else str(path.absolute()),
            written=datetime.now(UTC),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            stamp=None if stamp is None else msgspec.to_builtins(stamp),
        )
        folder = self._own_folder()
        name = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        file = folder / f"{name}{_ENDING}"
        try:
            save_atomically(file, _line(head) + data)
        except Unwritable:
            if folder.is_dir():
                raise
            self._forget_own()  # somebody cleaned up the user's folder: begin anew
            file = self._own_folder() / file.name
            save_atomically(file, _line(head) + data)
        self._files[key] = file
        return file

    def discard(self, key: str) -> None:
        """Remove the copy of a document that was saved or closed; none is no matter."""
        file = self._files.pop(key, None)
        if file is not None:
            _remove(file)

    def offered(self) -> list[Recovery]:
        """Return what crashed programs left, the newest first.

        While this program lives and has not discarded them, no other is offered the same ones.
        Damaged copies are left out.
        """
        found: list[Recovery] = []
        for folder in _folders(self.folder):
            if folder == self._own or not self._claim(folder):
                continue
            files = _copies(folder)
            found.extend(copy for file in files if (copy := _recovery(file)) is not None)
            if all(map(_is_old_and_damaged, files)):
                self._give_up(folder)
        return sorted(found, key=lambda copy: copy.written, reverse=True)

    def discard_offered(self, recovery: Recovery) -> None:
        """Remove a crashed program's copy: it was restored, or the person does not want it."""
        _remove(recovery.file)
        folder = recovery.file.parent
        if folder in self._claimed and not _copies(folder):
            self._give_up(folder)

    def close(self) -> None:
        """Remove this program's copies and leave; what crashed ones left is kept."""
        for lock in self._claimed.values():
            lock.release()
        self._claimed.clear()
        if self._own is not None:
            own = self._own
            self._forget_own()
            shutil.rmtree(own, ignore_errors=True)

    # Folders and locks

    def _own_folder(self) -> Path:
        for _ in range(8):
            if self._own is not None:
                return self._own
            folder = self.folder / f"{os.getpid()}-{secrets.token_hex(4)}"
            try:
                folder.mkdir(parents=True)
                lock = ExclusiveLock.acquire(folder / _LOCK)
            except FileNotFoundError:
                continue  # another program took the new folder for an empty old one
            except OSError as error:
                raise self._not_kept(reason(error)) from error
            if lock is not None and lock.is_in_place():
                self._own, self._lock = folder, lock
            elif lock is not None:
                lock.release()
        raise self._not_kept(mark("its folder cannot be kept"))

    def _not_kept(self, why: Text) -> Unwritable:
        return Unwritable(
            mark(
                "Unsaved work cannot be kept in “{folder}”: {reason}.",
                folder=str(self.folder),
                reason=why,
            )
        )

    def _forget_own(self) -> None:
        if self._lock is not None:
            self._lock.release()
        self._own, self._lock = None, None
        self._files.clear()

    def _claim(self, folder: Path) -> bool:
        """Take over the folder of a program; tells whether that program is gone."""
        if folder in self._claimed:
            return True
        try:
            lock = ExclusiveLock.acquire(folder / _LOCK)
        except OSError:
            return False
        if lock is None:
            return False
        self._claimed[folder] = lock
        return True

    def _give_up(self, folder: Path) -> None:
        """Remove an empty folder whose program is gone."""
        lock = self._claimed.pop(folder)
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except OSError:
        return []


def _copies(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.suffix == _ENDING)
    except OSError:
        return []


def _recovery(file: Path) -> Recovery | None:
    found = _read(file)
    if found is None:
        return None
    head = found[0]
    path = Path(head.path) if head.path else None
    return Recovery(
        file=file,
        key=head.key,
        title=head.title,
        path=path,
        written=head.written,
        original=_state_of(path, head.stamp),
    )


def _line(head: _Head) -> bytes:
    # In ASCII: a path may hold bytes that are no text, and still has to come back.
    return json.dumps(msgspec.to_builtins(head)).encode("ascii") + b"\n"


def _read(file: Path) -> tuple[_Head, bytes] | None:
    try:
        content = file.read_bytes()
        line, _, data = content.partition(b"\n")
        if len(line) > _LONGEST_HEAD:
            return None
        head = msgspec.convert(json.loads(line), type=_Head)
    except (OSError, ValueError, msgspec.ValidationError, RecursionError):
        return None
    is_whole = len(data) == head.size and hashlib.sha256(data).hexdigest() == head.sha256
    return (head, data) if is_whole and head.format == FORMAT else None


def _is_old_and_damaged(file: Path) -> bool:
    """Tell whether a copy is no use to anybody any more; a fresh one may still be looked into."""
    try:
        age = datetime.now(UTC).timestamp() - file.stat().st_mtime
    except OSError:
        return True
    return age > _KEEP_DAMAGED and _read(file) is None


def _state_of(path: Path | None, stamp: object) -> OriginalState:
    if path is None:
        return OriginalState.NEVER_SAVED
    try:
        if not path.exists():
            return OriginalState.MISSING
        if stamp is None:
            return OriginalState.CHANGED
        changed = has_changed(path, msgspec.convert(stamp, Stamp))
    except (OSError, ValueError, msgspec.ValidationError):
        return OriginalState.CHANGED
    return OriginalState.CHANGED if changed else OriginalState.UNCHANGED


def _remove(file: Path) -> None:
    _quietly(lambda: file.unlink(missing_ok=True))


def _quietly(do: Callable[[], None]) -> None:
    try:
        do()
    except OSError:
        return
