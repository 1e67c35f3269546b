"""What is open: the library, the documents, the settings.  No widgets; it outlives the window.

The window shows it and asks it; what concerns several widgets is told by its signals.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import WorkbenchError
from workbench.progress import Progress
from workbench.settings import Settings, save_settings
from workbench.ui.following import LandscapesFollow
from workbench.ui.live_check import LiveCheck
from workbench.ui.open_document import OpenDocument, ReadFile, read_file
from workbench.ui.sharing import Sharing
from workbench.ui.tasks import Tasks
from workbench.ui.translation import tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.ui.library_outline import Branch

LOOK_AGAIN_AFTER = 400  # milliseconds after a save, so that a save of all is one look


class Workspace(QObject):
    """The open things of one running program."""

    library_opened = Signal()
    library_changed = Signal()  # another one, or the folder looks different now
    added = Signal(OpenDocument)
    not_opened = Signal()  # what was asked for; the reason has been told
    shown = Signal(OpenDocument)  # somebody wants to see it
    closing = Signal(OpenDocument)
    closed = Signal(OpenDocument)
    document_state = Signal(OpenDocument)  # saved or not, changed on disk, undo
    findings_changed = Signal(OpenDocument)
    told = Signal(object, str)  # Text, "hint" | "warning" | "error"
    recent_changed = Signal()
    copies_wanted = Signal()  # of unsaved work, now

    def __init__(self, settings: Settings, tasks: Tasks) -> None:
        super().__init__()
        self.settings = settings
        self.tasks = tasks
        self.library: Library | None = None
        self.outline: tuple[Branch, ...] = ()
        self.documents: list[OpenDocument] = []
        self.reading: set[Path] = set()
        self.landscapes = LandscapesFollow(self)
        tasks.refused.connect(lambda text: self.told.emit(text, "error"))
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(LOOK_AGAIN_AFTER)
        self._look_again.timeout.connect(self.refresh_library)
        self.sharing = Sharing(self)

    # The library

    def open_library(self, folder: Path, then: Callable[[], object] | None = None) -> None:
        """Open a folder as the library, beside the window."""

        def done(found: tuple[Library, tuple[Branch, ...]]) -> None:
            self._show_library(*found)
            self.remember(folder)
            self.library_opened.emit()
            if then is not None:
                then()

        self.tasks.run(
            tr("Opening library {name}", name=folder.name),
            lambda progress: _look_at_library(folder, progress),
            done,
        )

    def refresh_library(self) -> None:
        """Look at the folder again; what did not change is not read again."""
        library = self.library
        if library is None:
            return

        def done(found: tuple[Library, tuple[Branch, ...]]) -> None:
            if self.library is library:
                self._show_library(*found)

        self.tasks.run(
            tr("Reading library {name}", name=library.name),
            lambda progress: _look_again(library, progress),
            done,
            failed=lambda text: self.told.emit(text, "warning"),
            quiet=True,
        )

    def _show_library(self, library: Library, outline: tuple[Branch, ...]) -> None:
        before, self.library = self.library, library
        self.outline = outline
        self.library_changed.emit()
        self.landscapes.library_shown(before, library)

    def holds(self, path: Path) -> bool:
        """Tell whether a file lies in the open library."""
        return self.library is not None and path.is_relative_to(self.library.folder)

    # Documents

    def find(self, path: Path) -> OpenDocument | None:
        """Return the open document of a file."""
        wanted = same_file_key(path)
        for document in self.documents:
            if document.path is not None and same_file_key(document.path) == wanted:
                return document
        return None

    def open_file(self, path: Path, then: Callable[[OpenDocument], object] | None = None) -> None:
        """Open a file, beside the window; one that is open already is only shown again."""
        path = path.absolute()
        known = self.find(path)
        if known is not None:
            self.shown.emit(known)
            if then is not None:
                then(known)
            return
        if path in self.reading:
            return
        self.reading.add(path)

        def done(read: ReadFile) -> None:
            document = OpenDocument(read.document, read.kind, read.disk, read.access)
            self.remember(path)
            self.add(document)
            if read.is_proposed:
                self.tell(
                    mark(
                        "“{file}” does not say where anything is drawn; this drawing is a "
                        "proposal. It becomes part of the file when you save a change.",
                        file=path.name,
                    )
                )
            if then is not None:
                then(document)

        self.tasks.run(
            tr("Opening {name}", name=path.name),
            lambda progress: read_file(path),
            done,
            failed=lambda problem: self.refuse(
                mark("“{path}” was not opened. {problem}", path=path.name, problem=problem)
            ),
            ended=lambda: self.reading.discard(path),
        )

    def refuse(self, reason: Text) -> None:
        """Tell why something was not opened."""
        self.tell(reason, "error")
        self.not_opened.emit()

    def add(self, document: OpenDocument) -> None:
        """Take a document in that was read, made or recovered."""
        document.setParent(self)
        self.documents.append(document)
        self.keep_earlier_of(document)
        document.state_changed.connect(lambda: self.document_state.emit(document))
        document.findings_changed.connect(lambda: self.findings_changed.emit(document))
        if document.wants_check:
            document.wants_check = self.settings.live_check
            LiveCheck(document, self.tasks)
        self.added.emit(document)
        self.shown.emit(document)

    def keep_earlier_of(self, document: OpenDocument) -> None:
        """Let saving keep what it writes over, or not, as the settings say."""
        from workbench.library.earlier_versions import EarlierVersions

        document.earlier = EarlierVersions() if self.settings.keep_earlier else None

    def close(self, document: OpenDocument) -> None:
        """Let a document go; whoever asks has made sure that nothing is lost."""
        if document in self.documents:
            self.closing.emit(document)
            self.documents.remove(document)
            document.close()
            self.closed.emit(document)
            document.deleteLater()

    def unsaved(self) -> list[OpenDocument]:
        return [document for document in self.documents if document.is_modified]

    def note_saved(self, document: OpenDocument) -> None:
        """Take note of a save: the library may look different now."""
        if document.path is not None:
            self.remember(document.path)
            if self.holds(document.path):
                self.landscapes.note_saved(document.path)
                self._look_again.start()

    def keep_until_back(self, document: OpenDocument) -> None:
        """Keep a copy of what could not be saved; its drive is away, and it is saved later."""
        self.copies_wanted.emit()
        self.sharing.save_when_back(document)

    def close_all(self) -> None:
        """Let everything go: the program ends, and what is unsaved has been cared for."""
        self._look_again.stop()
        self.sharing.close()
        for document in list(self.documents):
            self.close(document)
        self.save_settings()

    # Settings

    def remember(self, path: Path) -> None:
        """Put a path at the top of the recent things."""
        self.settings.remember(path)
        self.save_settings()
        self.recent_changed.emit()

    def forget(self, path: Path) -> None:
        """Take a path out of the recent things."""
        self.settings.recent = [entry for entry in self.settings.recent if entry != str(path)]
        self.save_settings()
        self.recent_changed.emit()

    def save_settings(self) -> None:
        save_settings(self.settings)

    def tell(self, text: Text, kind: str = "hint") -> None:
        self.told.emit(text, kind)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something; an expected error is told.  Tells whether it was done."""
        try:
            action()
        except WorkbenchError as error:
            self.told.emit(error.text, "error")
            return False
        return True


def same_file_key(path: Path) -> str:
    """Return what is equal for two spellings of the path of one file."""
    try:
        return str(path.resolve())
    except (OSError, RuntimeError):
        return str(path)


def _look_at_library(folder: Path, progress: Progress) -> tuple[Library, tuple[Branch, ...]]:
    from workbench.library.library import Library
    from workbench.ui.library_outline import outline_of

    library = Library.open(folder, progress.part(0.0, 0.8))
    progress.report(0.8, mark("Reading the landscape"))
    return library, outline_of(library)


def _look_again(library: Library, progress: Progress) -> tuple[Library, tuple[Branch, ...]]:
    from workbench.ui.library_outline import outline_of

    fresh = library.refreshed(progress)
    return fresh, outline_of(fresh)
