"""Watching the folder of a library: does it look different from before, and is it there at all?

Only names, sizes and times are looked at, nothing is read.  A folder that cannot be listed just
now, or that is suddenly without its ``library.json``, is a drive that is away, no empty library.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec

from workbench.library.kept_versions import VERSIONS
from workbench.library.places import is_hidden

_WATCHED = (".bpmn", ".json")
_DEEPEST = 32
_LIBRARY_FILE = "library.json"


class FolderSeen(msgspec.Struct, frozen=True):
    """What a look found; `seconds` is what it took."""

    is_reachable: bool
    is_changed: bool
    seconds: float


class FolderWatch:
    """Looks at one folder, beside the window."""

    def __init__(self, folder: Path, processes: Mapping[str, tuple[int, int]]) -> None:
        """Watch a folder; `processes`: size and time by place, as they were when it was opened."""
        self.folder = folder
        self._processes = processes
        self._known: dict[str, tuple[int, int]] | None = None

    def look(self) -> FolderSeen:
        """Look once.  Away is not changed: it stays as known."""
        begun = time.perf_counter()
        try:
            present = listing(self.folder)
        except OSError:
            present = None
        seconds = time.perf_counter() - begun
        known = self._known
        if present is None or (known and _LIBRARY_FILE in known and _LIBRARY_FILE not in present):
            return FolderSeen(False, False, seconds)
        self._known = present
        is_changed = self._differs(present) if known is None else present != known
        return FolderSeen(True, is_changed, seconds)

    def _differs(self, present: dict[str, tuple[int, int]]) -> bool:
        """Tell whether the processes are not those that were there when it was opened."""
        found = {
            place: state
            for place, state in present.items()
            if place.lower().endswith(".bpmn") and not place.startswith(f"{VERSIONS}/")
        }
        return len(found) != len(self._processes) or found != self._processes


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file of a library, by its place.  Raises OSError."""
    found: dict[str, tuple[int, int]] = {}
    waiting = [(str(folder), "", 0)]
    while waiting:
        path, place, depth = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if is_hidden(entry):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if depth < _DEEPEST:
                        waiting.append((entry.path, f"{place}{entry.name}/", depth + 1))
                elif entry.name.lower().endswith(_WATCHED):
                    try:
                        state = entry.stat()
                    except FileNotFoundError:  # replaced or removed this moment
                        continue
                    found[f"{place}{entry.name}"] = (state.st_size, state.st_mtime_ns)
    return found


def folders(folder: Path, most: int) -> list[str]:
    """Return the folder and those below it, at most so many; for systems that tell of changes."""
    found = [str(folder)]
    for path in found:
        try:
            with os.scandir(path) as entries:
                below = [
                    entry.path
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) and not is_hidden(entry)
                ]
        except OSError:
            continue
        found.extend(below[: max(0, most - len(found))])
    return found
