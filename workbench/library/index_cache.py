"""What was found in the process files the last time, kept for the next start.

It lies in the user's own cache, never in the shared folder, and can be thrown away at any time: an
entry only counts while its file has the size and time it had when it was looked at.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from workbench import __version__
from workbench.errors import Unwritable
from workbench.io.files import save_atomically
from workbench.library.process_index import ProcessEntry
from workbench.settings import cache_folder

_FORMAT = f"process-workbench-index {__version__} 1"


class _Kept(msgspec.Struct):
    """An entry without what is not plain text: its path is that of the folder and the place."""

    place: str
    size: int
    changed_ns: int
    seen_ns: int
    id: str
    name: str
    number: str
    status: str
    version: str
    owner: str
    lead_unit: str
    kind: str
    process_ids: tuple[str, ...]
    calls: tuple[str, ...]


class _Cache(msgspec.Struct):
    format: str
    folder: str
    entries: list[_Kept]


def load_index(folder: Path) -> list[ProcessEntry]:
    """Return the entries kept for a library; none where there is no cache or it is no use."""
    try:
        cache = msgspec.json.decode(_file_of(folder).read_bytes(), type=_Cache)
    except (OSError, msgspec.DecodeError, RecursionError):
        return []
    if cache.format != _FORMAT or cache.folder != _name_of(folder):
        return []
    return [
        ProcessEntry(path=folder / kept.place, **msgspec.structs.asdict(kept))
        for kept in cache.entries
    ]


def save_index(folder: Path, entries: Iterable[ProcessEntry]) -> None:
    """Keep the entries of a library; where that is not possible, the next start takes longer."""
    # What could not be opened is looked at again: perhaps the program has learned to read it.
    kept = [
        _Kept(**{name: getattr(entry, name) for name in _Kept.__struct_fields__})
        for entry in entries
        if entry.problem is None
    ]
    file = _file_of(folder)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save_atomically(file, msgspec.json.encode(_Cache(_FORMAT, _name_of(folder), kept)))
    except (OSError, Unwritable, UnicodeEncodeError):
        return


def _file_of(folder: Path) -> Path:
    name = hashlib.sha256(os.fsencode(_name_of(folder))).hexdigest()[:24]
    return cache_folder() / "index" / f"{name}.json"


def _name_of(folder: Path) -> str:
    return str(folder.absolute())
