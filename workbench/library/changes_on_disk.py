"""Noticing that somebody else wrote a file that is open here, and never writing over it unasked.

Two people on a shared drive may have the same process open.  Whoever saves second is told and
chooses: reload, save a copy, or overwrite.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from workbench.errors import Unwritable, WorkbenchError
from workbench.io.files import Stamp, has_changed, save_atomically, stamp_of
from workbench.library.kept_versions import keeping
from workbench.library.places import file_stem, free_path
from workbench.model.document import Document
from workbench.words import dictionary, mark


class ChangedOnDisk(WorkbenchError):
    """Saving would write over what somebody else wrote since the file was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark(
                "“{file}” was changed on disk since it was opened here and was not saved. "
                "Reload it, save a copy, or overwrite it.",
                file=path.name,
            )
        )
        self.path = path


class DiskState:
    """What is known of the file of an open document: where it is and how it was left.

    `stamp` is None for a document that was never saved: whatever is at its path is somebody
    else's.
    """

    def __init__(self, path: Path, stamp: Stamp | None) -> None:
        self.path = path
        self.stamp = stamp

    @classmethod
    def of(cls, path: Path) -> DiskState:
        """Return the state of a file; take it *before* reading, so that no change is missed."""
        return cls(path, stamp_of(path))

    def is_changed(self) -> bool:
        """Tell whether the file says something else now than when it was read or saved here."""
        return has_changed(self.path, self.stamp)

    def is_gone(self) -> bool:
        """Tell whether a file that was there has been moved or deleted; saving makes it anew."""
        return self.stamp is not None and not self.path.exists()

    def save(self, document: Document, *, overwrite: bool = False) -> None:
        """Write the document to its file.  Raises ChangedOnDisk unless told to overwrite."""
        self.stamp = save_document(self.path, document, self.stamp, overwrite=overwrite)

    def save_as(self, path: Path, document: Document) -> None:
        """Write the document to another file, which the person has chosen (and may exist)."""
        self.stamp = save_document(path, document, None, overwrite=True)
        self.path = path


def save_document(
    path: Path, document: Document, stamp: Stamp | None, *, overwrite: bool = False
) -> Stamp:
    """Write a document to a file that was `stamp` when it was read; return its new stamp.

    The history of the document notes that it is saved.  Raises ChangedOnDisk where it would write
    over somebody else's work, Unwritable where the file cannot be written; what was there before
    is then still there.  Of a library's process, approved versions are kept (`keeping`).
    """
    if not overwrite:
        state = DiskState(path, stamp)
        if state.is_changed() and not state.is_gone():
            raise ChangedOnDisk(path)
    data = document_bytes(path, document)
    with keeping(path, document, data):
        save_atomically(path, data)
    document.history.note_saved()
    # Of the bytes that were written: what somebody writes right after us is noticed later.
    return stamp_of(path, data) or Stamp(len(data), 0, hashlib.sha256(data).hexdigest())


def document_bytes(path: Path, document: Document) -> bytes:
    """Return the file's text for a document, in the format that the path's ending names."""
    ending = path.suffix.lower()
    if ending in (".bpmn", ".bpmn20", ".xml"):
        from workbench.io import bpmn

        return bpmn.write(document)
    if ending == ".json":
        from workbench.io import landscape

        return landscape.write(document)
    raise Unwritable(
        mark(
            "“{file}” was not saved: its name must end in .bpmn (process) or .json (landscape).",
            file=path.name,
        )
    )


def copy_path(path: Path, language: str = "de") -> Path:
    """Return a free path beside a file for saving a copy: „Bauantrag (Kopie).bpmn“."""
    stem = dictionary(language).say(mark("{name} (copy)", name=file_stem(path.stem)))
    return free_path(path.parent, stem, path.suffix)
