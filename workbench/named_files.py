"""Files that the command line names: read, and checked before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.model.document import Document


def read_named(path: Path) -> Document:
    """Read a process or landscape.  Raises a WorkbenchError that names the file."""
    from workbench.errors import Unreadable

    if path.is_dir():
        raise WorkbenchError(mark("“{file}” is a folder; name a file in it.", file=str(path)))
    try:
        if is_process_file(path):
            from workbench.io import bpmn

            return bpmn.read(path)
        from workbench.io import landscape
        from workbench.library.pictures import show_pictures

        document = landscape.read(path)
        show_pictures(document, path)
        return document
    except Unreadable as error:
        raise WorkbenchError(
            mark("“{path}” was not opened. {problem}", path=str(path), problem=error.text)
        ) from error


def library_folder(path: Path) -> Path:
    """Return the folder of a library, which may also be named by its library.json."""
    from workbench.library.library import LIBRARY_FILE

    return path.parent if path.name == LIBRARY_FILE and path.is_file() else path


def is_process_file(path: Path) -> bool:
    return path.suffix.lower() != ".json"


def require_folder_of(out: Path) -> None:
    """Raise before the work is done where its result could not be written."""
    if not out.parent.is_dir():
        raise WorkbenchError(
            mark(
                "“{file}” was not written: there is no folder “{folder}”.",
                file=out.name,
                folder=str(out.parent),
            )
        )


def require_other_file(source: Path, out: Path) -> None:
    if out.exists() and source.exists() and out.samefile(source):
        raise WorkbenchError(
            mark("“{file}” would be written over itself. Name another file.", file=str(out))
        )
