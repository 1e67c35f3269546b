"""What saving wrote over: earlier versions of files, kept in the user's own folder.

They never lie beside the files: a shared folder stays as its people know it.  Of each file the
newest are kept, and all together have a limit; what goes first is the oldest.  Keeping never stands
in the way of saving: where it cannot be done, it is left.
"""

from __future__ import annotations

import hashlib
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.io.files import save_atomically
from workbench.settings import data_folder

KEPT_OF_EACH = 20
KEPT_IN_ALL = 200 * 1024 * 1024  # bytes
PAUSE = 3600.0  # seconds between two versions that one sitting leaves

_NAME = re.compile(r"(\d{8}-\d{6})-[0-9a-f]{12}(\.\w+)?")
_TIME = "%Y%m%d-%H%M%S"


class EarlierVersion(NamedTuple):
    """A version of a file that was written over."""

    file: Path  # the copy
    saved: datetime  # when that version had been saved
    size: int


class EarlierVersions:
    """The earlier versions of all files that were saved with this program on this machine."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        of_each: int = KEPT_OF_EACH,
        in_all: int = KEPT_IN_ALL,
    ) -> None:
        self.folder = folder if folder is not None else data_folder() / "earlier-versions"
        self._of_each = of_each
        self._in_all = in_all

    def keep(self, path: Path, *, in_any_case: bool = True) -> EarlierVersion | None:
        """Keep a file as it is now, before it is written over; None where that is not needed.

        Not needed is what is kept already and, unless it is wanted in any case, what follows
        another version by less than an hour.
        """
        try:
            data = path.read_bytes()
            saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except (OSError, ValueError, OverflowError):
            return None
        known = self.of(path)
        if not in_any_case and known and time.time() - _kept(known[0]) < PAUSE:
            return None
        mark = hashlib.sha256(data).hexdigest()[:12]
        if any(mark in version.file.name for version in known):
            return None
        folder = self._folder_of(path)
        file = folder / f"{saved.strftime(_TIME)}-{mark}{path.suffix}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            save_atomically(file, data)
        except (OSError, WorkbenchError):
            return None
        self._thin_out(path, file)
        return EarlierVersion(file, saved, len(data))

    def of(self, path: Path) -> list[EarlierVersion]:
        """Return the kept versions of a file, the newest first."""
        found = _versions(self._folder_of(path))
        return sorted(found, key=lambda version: version.saved, reverse=True)

    def _folder_of(self, path: Path) -> Path:
        """Return where the versions of a file are: called as it is, so that a person finds it."""
        whole = path.absolute()
        mark = hashlib.sha256(str(whole).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        stem = re.sub(r"[^\w.-]+", "-", path.stem)[:40].strip("-.") or "file"
        return self.folder / f"{stem}-{mark}"

    def _thin_out(self, path: Path, newest: Path) -> None:
        for version in self.of(path)[self._of_each :]:
            _remove(version.file)
        every = [version for folder in _folders(self.folder) for version in _versions(folder)]
        every.sort(key=lambda version: version.saved)
        total = sum(version.size for version in every)
        for version in every:
            if total <= self._in_all:
                return
            if version.file != newest:
                _remove(version.file)
                total -= version.size


def _folders(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if entry.is_dir()]
    except OSError:
        return []


def _versions(folder: Path) -> list[EarlierVersion]:
    found = []
    try:
        for entry in folder.iterdir():
            named = _NAME.fullmatch(entry.name)
            if named:
                saved = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
                found.append(EarlierVersion(entry, saved, entry.stat().st_size))
    except (OSError, ValueError):
        return found
    return found


def _kept(version: EarlierVersion) -> float:
    """Return when a version was put here."""
    try:
        return version.file.stat().st_mtime
    except OSError:
        return 0.0


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
