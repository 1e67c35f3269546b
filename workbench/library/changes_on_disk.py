"""Noticing that somebody else wrote a file that is open here, and never writing over it unasked.

Two people on a shared drive may have the same process open.  Whoever saves second is told and
chooses: reload, save a copy, or overwrite.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.errors import Unwritable, WorkbenchError, reason
from workbench.io.files import Stamp, has_changed, read_whole, save_atomically, stamp_of
from workbench.library.kept_versions import keeping
from workbench.library.places import file_stem, free_path
from workbench.library.write_lock import write_lock
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
        try:
            return self.stamp is not None and not self.path.exists()
        except OSError:  # the drive does not answer; that is no answer
            return False

    def save(self, document: Document, *, overwrite: bool = False, anew: bool = True) -> None:
        """Write the document to its file.  Raises ChangedOnDisk unless told to overwrite.

        `anew`: a file that is not there any more is made again; else that is a change as well.
        """
        self.stamp = save_document(self.path, document, self.stamp, overwrite=overwrite, anew=anew)

    def save_as(self, path: Path, document: Document) -> None:
        """Write the document to another file, which the person has chosen (and may exist)."""
        self.stamp = save_document(path, document, None, overwrite=True)
        self.path = path


def save_document(
    path: Path,
    document: Document,
    stamp: Stamp | None,
    *,
    overwrite: bool = False,
    anew: bool = False,
) -> Stamp:
    """Write a document to a file that was `stamp` when it was read; return its new stamp.

    The history of the document notes that it is saved.  A file that was there and is gone, for
    somebody has moved it, is only made anew where that is wanted (`anew`).  Raises ChangedOnDisk
    where it would write over somebody else's work, Unwritable where the file cannot be written;
    what was there before is then still there.  Of a library's process, approved versions are kept
    (`keeping`).
    """
    if not overwrite:
        _require_known(
            path, stamp, anew=anew
        )  # before the work; what counts is the look in one's turn
    data = document_bytes(path, document)
    with keeping(path, document, data):
        save_atomically(path, data, _turn(path, stamp, overwrite=overwrite, anew=anew))
    document.history.note_saved()
    return _stamp_written(path, data)


def save_new(path: Path, data: bytes) -> bool:
    """Write a file that is not there yet, False where somebody was quicker.  Raises Unwritable."""
    try:
        save_atomically(path, data, _turn(path, None))
    except ChangedOnDisk:
        return False
    return True


def save_known(path: Path, data: bytes, stamp: Stamp | None) -> Stamp:
    """Write a file that was `stamp` when it was read, None: that was not there; return its new one.

    Raises ChangedOnDisk where somebody else has written it since, Unwritable.
    """
    save_atomically(path, data, _turn(path, stamp))
    return _stamp_written(path, data)


def move(path: Path, target: Path) -> bool:
    """Give a file another name, False where that is taken.  Raises OSError, Unwritable.

    Nobody saves to either name meanwhile, and nobody's file is replaced.
    """
    with write_lock(path), write_lock(target):
        if target.exists() and not target.samefile(path):  # its own name in other capitals is free
            return False
        path.rename(target)
    return True


def rewrite(path: Path, edit: Callable[[bytes | None], bytes | None]) -> None:
    """Change a small file that several people add to, as a catalogue, without losing an addition.

    `edit` gets what is in it now, None where there is no file, and returns what shall be, None to
    leave it.  Nobody else who saves in this way gets in between.  Raises Unreadable, Unwritable.
    """
    with write_lock(path) as lock:
        present = read_whole(path) if path.exists() else None
        wanted = edit(present)
        if wanted is not None and wanted != present:
            lock.confirm()
            save_atomically(path, wanted)


@contextlib.contextmanager
def _turn(
    path: Path, stamp: Stamp | None, *, overwrite: bool = False, anew: bool = False
) -> Iterator[None]:
    """Have the turn to replace a file that is still as it was read."""
    with write_lock(path) as lock:
        if not overwrite:
            _require_known(path, stamp, anew=anew)
        lock.confirm()
        yield


def _require_known(path: Path, stamp: Stamp | None, *, anew: bool) -> None:
    """Raise ChangedOnDisk unless the file is as it was read.

    Only the content decides.  Raises Unwritable where the file cannot be looked at.
    """
    try:
        is_known = path.stat().st_size == (stamp.size if stamp is not None else -1)
        is_known = is_known and stamp is not None and stamp.is_of(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        # Where even the folder is away, writing will say so.
        if stamp is None or anew or not path.parent.is_dir():
            return
        raise ChangedOnDisk(path) from None
    except OSError as error:
        raise Unwritable(
            mark(
                "“{file}” was not saved, for it cannot be seen whether somebody has changed it: "
                "{reason}.",
                file=path.name,
                reason=reason(error),
            )
        ) from error
    if not is_known:
        raise ChangedOnDisk(path)


def _stamp_written(path: Path, data: bytes) -> Stamp:
    """Return the stamp of what was written; what somebody writes right after is noticed later."""
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
