"""Two people saved one file: whichever version is chosen, the other one is kept.

What somebody else saved goes to the earlier versions of whoever writes over it, the own work to a
copy beside the file.
"""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Unwritable
from workbench.io.files import Stamp, read_whole, stamp_of
from workbench.library.changes_on_disk import DiskState, copy_path, document_bytes, save_new
from workbench.library.earlier_versions import EarlierVersions
from workbench.model.document import Document
from workbench.words import mark

_TRIES = 20  # names for a copy that others may take at the same moment


def keep_mine(disk: DiskState, document: Document, versions: EarlierVersions) -> None:
    """Save over what somebody else saved, which is kept before.

    Raises ChangedOnDisk where it was saved yet again in between: that has not been asked about.
    """
    stamp = _keep_theirs(disk.path, versions)
    disk.stamp = stamp
    disk.save(document, anew=stamp is None)


def copy_mine(path: Path, document: Document, language: str) -> Path:
    """Save the own work as a copy beside the file; return where."""
    data = document_bytes(path, document)
    return _save_copy(path, data, language)


def _keep_theirs(path: Path, versions: EarlierVersions) -> Stamp | None:
    """Keep the file as it is now, visibly beside it where it cannot be kept elsewhere."""
    stamp = stamp_of(path)  # before keeping: what comes in between is noticed when saving
    if stamp is None:
        return None
    versions.keep(path)
    if not any(stamp.sha256[:12] in version.file.name for version in versions.of(path)):
        _save_copy(path, read_whole(path), "de")
    return stamp


def _save_copy(path: Path, data: bytes, language: str) -> Path:
    for _ in range(_TRIES):
        copy = copy_path(path, language)
        if save_new(copy, data):
            return copy
    raise Unwritable(mark("“{file}” was not saved as a copy: no name is free.", file=path.name))
