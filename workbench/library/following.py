"""Landscapes follow the register: what a process is called now, its number, its release state.

A landscape keeps these beside the process's id, so that it can be read without the library.  Who
saves a process brings the landscapes in line; what the landscape itself calls differently stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from workbench.editing.landscape.linking import RegisteredProcess, follow_register
from workbench.errors import WorkbenchError
from workbench.library.catalogue_amending import amend_landscape
from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.model.document import Document, Step
from workbench.words import Text, mark

TITLE = mark("Follow the register")


class Following(msgspec.Struct, frozen=True):
    """What landscapes have to be told: the processes that changed, and their names before."""

    processes: dict[str, RegisteredProcess]
    old_names: dict[str, str]


def registered(entry: ProcessEntry) -> RegisteredProcess:
    """Return what a landscape says of a process."""
    return RegisteredProcess(id=entry.id, name=entry.name, number=entry.number, status=entry.status)


def what_changed(before: Library, after: Library, paths: Iterable[Path]) -> Following:
    """Return what changed in some files between two looks at a library."""
    processes, names = {}, {}
    for path in paths:
        old, new = before.entry_at(path), after.entry_at(path)
        if old is None or new is None or old.id != new.id or new.problem is not None:
            continue
        if registered(old) != registered(new):
            processes[new.id] = registered(new)
            names[new.id] = old.name
    return Following(processes, names)


def landscapes_about(library: Library, processes: Iterable[str]) -> list[Path]:
    """Return the files of the landscapes on which one of the processes stands."""
    meant = set(processes)
    return [
        one.path
        for one in library.landscapes
        if one.problem is None
        and any(each.key == "process" and each.ref in meant for each in one.mentions)
    ]


def follow_in_files(paths: Iterable[Path], following: Following) -> list[Text]:
    """Bring landscapes that are not open in line and save them; return why some were left."""
    from workbench.io import landscape
    from workbench.io.files import stamp_of
    from workbench.library.changes_on_disk import save_document

    problems = []
    for path in paths:
        try:
            stamp = stamp_of(path)
            document = landscape.read(path)
            if follow(document, following):
                save_document(path, document, stamp)
        except WorkbenchError as error:
            problems.append(
                mark(
                    "“{file}” still shows the old name of a process. {problem}",
                    file=path.name,
                    problem=error.text,
                )
            )
    return problems


def follow(document: Document, following: Following) -> bool:
    """Bring a document in line as one step; tells whether that changed anything."""

    def edit(step: Step) -> None:
        follow_register(step, following.processes, following.old_names)

    return amend_landscape(document, TITLE, edit)
