"""Approved versions of processes, kept in the library: ``versions/<process>/<version>.bpmn``.

They are plain files that travel with the folder and are never written over.  Whoever saves a
process keeps them in passing (`keeping`): the file is never approved without its kept version, and
the version it had before a new draft is kept as well.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from workbench.errors import Unwritable, reason
from workbench.library.places import file_stem, files_below
from workbench.library.process_index import ProcessEntry, process_entry
from workbench.library.profile import RELEASED
from workbench.library.release import APPROVED, HISTORY, STATUS, VERSION, Entry, release_history
from workbench.model.document import Document
from workbench.words import mark

VERSIONS = "versions"
_LIBRARY_FILE = "library.json"
_PROCESSES = "processes"


class KeptVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A version of a process that was kept.  `date` is ISO."""

    path: Path
    version: str
    date: str = ""
    by: str = ""
    comment: str = ""


def library_of(path: Path) -> Path | None:
    """Return the folder of the library whose process a file is, None for others."""
    for folder in path.absolute().parents:
        if (folder / _LIBRARY_FILE).is_file():
            below = path.absolute().relative_to(folder).parts
            return folder if below[0] == _PROCESSES else None
    return None


def is_kept(path: Path) -> bool:
    """Tell whether a file is a version that a library keeps."""
    whole = path.absolute()
    for folder in whole.parents:
        if (folder / _LIBRARY_FILE).is_file():
            return whole.relative_to(folder).parts[0] == VERSIONS
    return False


def folder_of(library: Path, process: str, path: Path) -> Path:
    """Return where the versions of a process lie; without an id it is known by its file."""
    return library / VERSIONS / file_stem(process or path.stem)


def kept_versions(entry: ProcessEntry) -> list[KeptVersion]:
    """Return the kept versions of a process, the newest first.

    What was kept for an approval that then failed (its last word is not in the process's history)
    is left out.
    """
    library = library_of(entry.path)
    if library is None:
        return []
    present = set(release_history(entry.get(HISTORY)))
    found = []
    for path in files_below(library, folder_of(library, entry.id, entry.path), ".bpmn"):
        kept = process_entry(path, path.name)
        history = release_history(kept.get(HISTORY))
        if kept.problem is not None or (history and history[-1] not in present):
            continue
        found.append(_described(kept, history))
    return sorted(found, key=lambda one: (one.date, _parts(one.path.stem)), reverse=True)


def _described(kept: ProcessEntry, history: tuple[Entry, ...]) -> KeptVersion:
    last = history[-1] if history else None
    by = kept.get("approved_by")
    day = kept.get("approved_on")
    names = by if isinstance(by, str) else ", ".join(getattr(item, "text", "") for item in by)
    return KeptVersion(
        path=kept.path,
        version=kept.version or kept.path.stem,
        date=last.date if last else day if isinstance(day, str) else "",
        by=last.by if last else names,
        comment=last.comment if last else "",
    )


@contextlib.contextmanager
def keeping(path: Path, document: Document, data: bytes) -> Iterator[None]:
    """Keep versions around the saving of a process: `data` is what is about to be written.

    The state of the file as it lies there is kept if it is approved, and so is the new one.  Where
    the saving fails, what was kept for it goes again.  Raises Unwritable where a version cannot be
    kept; then nothing is to be saved.
    """
    library = library_of(path)
    if library is None:
        if is_kept(path):
            raise Unwritable(
                mark("“{file}” is a kept version and is not written over.", file=path.name)
            )
        yield
        return
    _keep_present(library, path, data)
    fresh = _keep_approved(library, path, document, data)
    try:
        yield
    except BaseException:
        if fresh is not None:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
        raise


def _keep_present(library: Path, path: Path, data: bytes) -> None:
    try:
        present = path.read_bytes()
    except OSError:
        return  # there is none, or it cannot be saved over either
    if present == data or not any(state.encode() in present for state in RELEASED):
        return
    entry = process_entry(path, path.name)
    if entry.problem is not None or entry.status not in RELEASED:
        return
    folder = folder_of(library, entry.id, path)
    # What was published is the version that was kept when it was approved.
    if entry.status == APPROVED or not (folder / f"{file_stem(entry.version, '0')}.bpmn").exists():
        keep(folder, entry.version, present)


def _keep_approved(library: Path, path: Path, document: Document, data: bytes) -> Path | None:
    from workbench.library.process_index import main_process

    process = main_process(document)
    if process is None or document.profile(process.id).text(STATUS) != APPROVED:
        return None
    own = "" if process.id.startswith("~") else process.id
    version = document.profile(process.id).text(VERSION)
    return keep(folder_of(library, own, path), version, data)


def keep(folder: Path, version: str, data: bytes) -> Path | None:
    """Keep a version as a new file, None where just this is kept already.  Raises Unwritable."""
    from workbench.library.changes_on_disk import save_new

    stem = file_stem(version, "0")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, 1000):
            path = folder / (f"{stem}.bpmn" if number == 1 else f"{stem}-{number}.bpmn")
            if path.exists():
                if path.read_bytes() == data:
                    return None
                continue
            if save_new(path, data):  # of two people who keep at once, one takes the name
                return path
    except OSError as error:
        raise _not_kept(folder, error) from error
    raise Unwritable(mark("Nothing was saved: there are too many versions of {stem}.", stem=stem))


def _not_kept(folder: Path, error: OSError) -> Unwritable:
    return Unwritable(
        mark(
            "Nothing was saved, because the approved version could not be kept in “{folder}”: "
            "{reason}.",
            folder=str(folder),
            reason=reason(error),
        )
    )


def _parts(stem: str) -> tuple[int, ...]:
    return tuple(int(part) for part in stem.replace("-", ".").split(".") if part.isdigit())
