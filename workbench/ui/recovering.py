"""Keeps copies of unsaved work every 20 seconds, and offers those that a crash left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from workbench.errors import WorkbenchError
from workbench.ui.open_document import (
    LANDSCAPE,
    PROCESS,
    SUFFIXES,
    OpenDocument,
    kind_of_file,
    prepare,
)
from workbench.ui.workspace import Workspace

if TYPE_CHECKING:
    from workbench.library.recovery import Recoveries, Recovery
    from workbench.model.document import Document

EVERY = 20_000  # milliseconds
AGAIN = 1_000  # while something is being dragged


class Recovering(QObject):
    """Watches the documents of a workspace.

    A document is written only when it changed since its last copy, and never in the middle of a
    drag, when it is neither what it was nor what it will be.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._recoveries: Recoveries | None = None
        self._dirty: set[OpenDocument] = set()  # changed since their last copy
        self._kept: set[OpenDocument] = set()  # have a copy
        self._complained = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._tick)
        workspace.added.connect(self._watch)
        workspace.document_state.connect(self._note_state)
        workspace.closed.connect(self._forget)
        workspace.copies_wanted.connect(self.write_now)

    @property
    def recoveries(self) -> Recoveries:
        if self._recoveries is None:
            from workbench.library.recovery import Recoveries

            self._recoveries = Recoveries()
        return self._recoveries

    def start(self) -> None:
        self._timer.start()

    def write_now(self) -> None:
        """Write a copy of everything unsaved that changed since its last copy."""
        for document in self._workspace.documents:
            if document.is_modified and document in self._dirty:
                self._write(document)

    def offered(self) -> list[Recovery]:
        """Return what a crashed program left, the newest first."""
        return self.recoveries.offered()

    def restore(self, copies: Sequence[Recovery]) -> None:
        """Open copies as unsaved documents."""
        for copy in copies:
            try:
                document = _document_of(copy)
            except WorkbenchError as error:
                self._workspace.tell(error.text, "error")
                continue
            opened = self._workspace.find(copy.path) if copy.path is not None else None
            self._workspace.add(document)
            self._write(document)
            if opened is not None and not opened.is_modified:
                self._workspace.close(opened)  # one tab for one file
            self.recoveries.discard_offered(copy)

    def discard(self, copies: Sequence[Recovery]) -> None:
        for copy in copies:
            self.recoveries.discard_offered(copy)

    def close(self) -> None:
        """Remove this program's copies: everything was saved or given up."""
        self._timer.stop()
        if self._recoveries is not None:
            self._recoveries.close()
            self._recoveries = None

    def _tick(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(AGAIN, self, self._tick)
            return
        self.write_now()

    def _write(self, document: OpenDocument) -> None:
        from workbench.library.changes_on_disk import document_bytes

        path = document.path
        # In the format of its kind, whatever the file is called.
        named = Path(f"unsaved{SUFFIXES[document.kind]}")
        try:
            self.recoveries.write(
                document.key,
                document_bytes(named, document.document),
                title=document.title or document.suggested_name,
                path=path,
                stamp=document.disk.stamp if document.disk is not None else None,
            )
        except WorkbenchError as error:
            if not self._complained:
                self._complained = True
                self._workspace.tell(error.text, "warning")
            return
        self._dirty.discard(document)
        self._kept.add(document)

    def _watch(self, document: OpenDocument) -> None:
        document.changed.connect(lambda _: self._dirty.add(document))

    def _note_state(self, document: OpenDocument) -> None:
        if not document.is_modified:
            self._forget(document)

    def _forget(self, document: OpenDocument) -> None:
        self._dirty.discard(document)
        if document in self._kept:
            self._kept.discard(document)
            self.recoveries.discard(document.key)


def _document_of(copy: Recovery) -> OpenDocument:
    from workbench.library.changes_on_disk import DiskState
    from workbench.library.recovery import OriginalState

    data = copy.read()
    kind = _kind_of(copy, data)
    document: Document
    if kind == LANDSCAPE:
        from workbench.io import landscape
        from workbench.library.pictures import show_pictures

        document = landscape.read(data)
        if copy.path is not None:
            show_pictures(document, copy.path)
    else:
        from workbench.io import bpmn

        document = bpmn.read(data)
    prepare(document)
    document.history.note_foreign()
    disk = None
    if copy.path is not None:
        # A file that somebody else wrote meanwhile must not be written over unasked.
        unchanged = copy.original == OriginalState.UNCHANGED
        disk = DiskState.of(copy.path) if unchanged else DiskState(copy.path, None)
    opened = OpenDocument(document, kind, disk)
    opened.suggested_name = copy.title
    return opened


def _kind_of(copy: Recovery, data: bytes) -> str:
    if copy.path is not None:
        return kind_of_file(copy.path) or PROCESS
    return LANDSCAPE if data.lstrip()[:1] == b"{" else PROCESS
