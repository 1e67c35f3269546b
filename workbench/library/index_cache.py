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
from workbench.library.process_facts import KeptFacts
from workbench.library.process_index import ProcessEntry
from workbench.settings import cache_folder

_FORMAT = f"process-workbench-index {__version__} 3"


class _Kept(msgspec.Struct, array_like=True):
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
    text: str
    profile: bytes
    contents: bytes


class _Cache(msgspec.Struct, array_like=True):
    format: str
    folder: str
    entries: list[_Kept]


def load_index(folder: Path) -> list[ProcessEntry]:
    """Return the entries kept for a library; none where there is no cache or it is no use."""
    try:
        cache = msgspec.msgpack.decode(_file_of(folder).read_bytes(), type=_Cache)
    except (OSError, msgspec.DecodeError, RecursionError):
        return []
    if cache.format != _FORMAT or cache.folder != _name_of(folder):
        return []
    return [_entry(folder, kept) for kept in cache.entries]


def _entry(folder: Path, kept: _Kept) -> ProcessEntry:
    fields = msgspec.structs.asdict(kept)
    facts = KeptFacts(fields.pop("profile"), fields.pop("contents"))
    return ProcessEntry(path=folder / kept.place, kept=facts, **fields)


def save_index(folder: Path, entries: Iterable[ProcessEntry]) -> None:
    """Keep the entries of a library; where that is not possible, the next start takes longer."""
    # What could not be opened is looked at again: perhaps the program has learned to read it.
    kept = [_kept(entry) for entry in entries if entry.problem is None]
    file = _file_of(folder)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save_atomically(file, msgspec.msgpack.encode(_Cache(_FORMAT, _name_of(folder), kept)))
    except (OSError, Unwritable, UnicodeEncodeError):
        return


def _kept(entry: ProcessEntry) -> _Kept:
    facts = entry.kept
    return _Kept(
        **{name: getattr(entry, name) for name in _Kept.__struct_fields__[:-2]},
        profile=facts.profile,
        contents=facts.contents,
    )


def _file_of(folder: Path) -> Path:
    name = hashlib.sha256(os.fsencode(_name_of(folder))).hexdigest()[:24]
    return cache_folder() / "index" / f"{name}.bin"


def _name_of(folder: Path) -> str:
    return str(folder.absolute())
