"""Changing many processes at once: the one way for bulk edits, renaming everywhere, re-import.

An edit is a plain function on a step, as everywhere.  Files that are not open are read, changed and
saved whole, each by itself: cancelling, or a file that refuses, leaves every file as it was or as
it was to be.  Documents that are open in the window are changed there (`amend_document`), so that a
person can undo it and nothing unsaved is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from workbench.errors import Cancelled, WorkbenchError, reason
from workbench.library.process_index import ProcessEntry
from workbench.model.document import Document, Step
from workbench.model.records import Element
from workbench.progress import Progress
from workbench.words import Text, literal, mark

Edit = Callable[[Step, Element], None]
"""Changes a document; the element is its main process.  Raises Refused to leave it as it is."""


class Refusal(msgspec.Struct, frozen=True):
    """A process that was left as it is, and why."""

    entry: ProcessEntry
    reason: Text


class Amended(msgspec.Struct, kw_only=True):
    """What became of each process."""

    changed: list[ProcessEntry] = []  # and saved
    unchanged: list[ProcessEntry] = []
    refused: list[Refusal] = []
    unsaved: list[ProcessEntry] = []  # changed in the window; its person saves
    was_cancelled: bool = False  # what is not named here was not reached

    def joined(self, other: Amended) -> Amended:
        return Amended(
            changed=self.changed + other.changed,
            unchanged=self.unchanged + other.unchanged,
            refused=self.refused + other.refused,
            unsaved=self.unsaved + other.unsaved,
            was_cancelled=self.was_cancelled or other.was_cancelled,
        )


def amend_document(
    document: Document, entry: ProcessEntry, title: Text, edit: Edit, *, past: str = ""
) -> bool:
    """Change a document as one step; tells whether that changed anything.  Raises Refused.

    `past`: a protection that this edit may pass (`Document.step`).
    """
    process = document.element(entry.id) or next(document.elements("process"), None)
    if process is None:
        raise WorkbenchError(mark("“{name}” holds no process.", name=entry.name))
    document.history.seal()
    with document.step(title, past=past) as step:
        edit(step, process)
        change = step.change()
    return bool(change.added or change.updated or change.removed)


def amend_files(
    entries: Iterable[ProcessEntry],
    title: Text,
    edit: Edit,
    progress: Progress | None = None,
    *,
    past: str = "",
) -> Amended:
    """Change and save processes that are not open.  Never raises for a single file.

    Where it is cancelled, what was reached is done and said.  What is approved refuses, unless
    the edit may pass that protection (`past`).
    """
    todo = list(entries)
    job = progress or Progress()
    result = Amended()
    for number, entry in enumerate(todo):
        try:
            job.report(number / len(todo), literal(entry.name))
        except Cancelled:
            result.was_cancelled = True
            break
        try:
            is_changed = _amend_file(entry, title, edit, past)
        except WorkbenchError as error:
            result.refused.append(Refusal(entry, error.text))
        except OSError as error:
            text = mark("The file cannot be read: {reason}.", reason=reason(error))
            result.refused.append(Refusal(entry, text))
        else:
            (result.changed if is_changed else result.unchanged).append(entry)
    return result


def _amend_file(entry: ProcessEntry, title: Text, edit: Edit, past: str) -> bool:
    from workbench.io import bpmn
    from workbench.io.files import stamp_of
    from workbench.library.changes_on_disk import save_document
    from workbench.library.protection import guard

    stamp = stamp_of(entry.path)  # before reading: what comes in between is noticed
    document = guard(bpmn.read(entry.path))
    if not amend_document(document, entry, title, edit, past=past):
        return False
    save_document(entry.path, document, stamp)
    return True
