"""Other people at the same files: looks every few seconds, tells, reloads, and tells the others.

All looking is done beside the window, one look at a time, and the slower the drive answers the less
often.  Where the system tells of changes in a folder, a look follows at once.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from workbench.ui.open_document import OpenDocument, ReadFile, read_file
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.io.files import Stamp
    from workbench.library.file_watch import FileWatch, Seen
    from workbench.library.folder_watch import FolderSeen, FolderWatch
    from workbench.progress import Progress
    from workbench.ui.workspace import Workspace
    from workbench.words import Text

EVERY = 2_500  # milliseconds between two looks
SELDOM = 15_000  # … on the slowest drive
SHARE = 0.1  # of the time, at most, is spent with looking
SOON = 150  # milliseconds after something was said to have changed
FOLDERS = 200  # that the system is asked to tell of


class _Asked(NamedTuple):
    """A look that is wanted: values, and a watch that only the look touches."""

    document: str  # its key
    watch: FileWatch
    stamp: Stamp | None
    is_modified: bool


class _Found(NamedTuple):
    files: tuple[tuple[_Asked, Seen], ...]
    folder: FolderSeen | None
    folders: tuple[str, ...]  # that the system shall tell of
    seconds: float


class Sharing(QObject):
    """Keeps what is open in step with what others do to the files."""

    reloaded = Signal(OpenDocument, str)  # who had changed it, "" where nobody knows
    taken_over = Signal(OpenDocument)  # somebody else edits what was edited here
    waits = Signal(OpenDocument)  # was not saved, for its drive is away
    is_back = Signal(OpenDocument)  # can be reached again, and waits for being saved
    library_away = Signal(bool)  # cannot be reached; False: it is there again

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._watches: dict[str, FileWatch] = {}
        self._folder: FolderWatch | None = None
        self._waiting: set[str] = set()  # documents that are to be saved when the drive is back
        self._system: QFileSystemWatcher | None = None
        self._told_of: tuple[str, ...] = ()
        self._is_busy = False
        self._is_closed = False
        self.is_library_away = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        workspace.added.connect(self._take_in)
        workspace.closed.connect(self._let_go)
        workspace.library_changed.connect(self._library_shown)

    def look(self) -> None:
        """Look now, unless a look is under way."""
        if self._is_busy or self._is_closed:
            return
        asked = [
            _Asked(document.key, watch, document.disk.stamp, document.is_modified)
            for document in self._workspace.documents
            if document.disk is not None and (watch := self._watch_of(document)) is not None
        ]
        folder, known = self._folder, self._told_of
        if not asked and folder is None:
            return
        self._is_busy = True
        self._timer.stop()
        self._workspace.tasks.run(
            tr("Looking for changes by others"),
            lambda progress: _look(asked, folder, known, progress),
            self._take,
            ended=self._looked,
            quiet=True,
        )

    def look_soon(self) -> None:
        """Look in a moment: something is said to have changed."""
        if not self._is_closed and not self._is_busy:
            self._timer.start(SOON)

    def edit_here(self, document: OpenDocument) -> None:
        """Let the person edit, because or although somebody else does or did."""
        document.set_access(document.access.taken())
        self.look_soon()

    def save_when_back(self, document: OpenDocument) -> None:
        """Have a document saved as soon as its drive can be reached again."""
        self._waiting.add(document.key)
        self.waits.emit(document)

    def close(self) -> None:
        """Stop looking, and tell others that nothing is edited here any more."""
        self._is_closed = True
        self._timer.stop()
        for watch in self._watches.values():
            watch.close()
        self._watches.clear()
        self._tell_system_of(())

    # What is looked at

    def _take_in(self, document: OpenDocument) -> None:
        document.changed.connect(lambda _: self._note_change(document))
        self._start()

    def _note_change(self, document: OpenDocument) -> None:
        """Tell others at once when the first change is made."""
        watch = self._watches.get(document.key)
        if watch is None or not watch.is_claimed:
            self.look_soon()

    def _let_go(self, document: OpenDocument) -> None:
        watch = self._watches.pop(document.key, None)
        if watch is not None:
            watch.close()
        self._waiting.discard(document.key)

    def _watch_of(self, document: OpenDocument) -> FileWatch | None:
        """Return what watches a document's file, which is another one after “Save as”."""
        from workbench.library.file_watch import FileWatch

        watch = self._watches.get(document.key)
        if watch is not None and watch.path != document.path:
            watch.close()
            watch = None
        if watch is None and document.path is not None:
            watch = self._watches[document.key] = FileWatch(document.path)
        return watch

    def _library_shown(self) -> None:
        from workbench.library.folder_watch import FolderWatch

        library = self._workspace.library
        if library is None:
            self._folder = None
        elif self._folder is None or self._folder.folder != library.folder:
            known = {one.place: (one.size, one.changed_ns) for one in library.processes}
            self._folder = FolderWatch(library.folder, known)
            self._note_away(False)
        self._start()

    def _start(self) -> None:
        if not self._timer.isActive() and not self._is_busy and not self._is_closed:
            self._timer.start(EVERY)

    def _looked(self) -> None:
        self._is_busy = False
        self._start()

    # What was found

    def _take(self, found: _Found) -> None:
        if self._is_closed:
            return
        by_key = {document.key: document for document in self._workspace.documents}
        for asked, seen in found.files:
            document = by_key.get(asked.document)
            if document is not None and self._watches.get(asked.document) is asked.watch:
                self._take_file(document, asked, seen)
        folder = found.folder
        if folder is not None:
            was_away = self.is_library_away
            self._note_away(not folder.is_reachable)
            if folder.is_changed or (was_away and folder.is_reachable):
                self._workspace.refresh_library()
        self._tell_system_of(found.folders)
        self._is_busy = False
        if not self._timer.isActive():
            self._timer.start(min(SELDOM, max(EVERY, round(found.seconds * 1000 / SHARE))))

    def _take_file(self, document: OpenDocument, asked: _Asked, seen: Seen) -> None:
        from workbench.library.file_watch import FileState

        if seen.state is FileState.UNREACHABLE:
            return
        before = document.access
        document.set_access(before.seen(seen.other, is_modified=document.is_modified))
        if seen.is_lost:
            self.taken_over.emit(document)
        if document.key in self._waiting:
            self._waiting.discard(document.key)
            if document.is_modified:
                self.is_back.emit(document)
        if document.disk is None or document.disk.stamp is not asked.stamp:
            return  # saved or read here in the meantime
        if seen.state is FileState.GONE and self._follow(document):
            return
        if seen.state is FileState.CHANGED and not document.is_modified:
            other = seen.other or before.elsewhere or before.left
            self._reload(document, other.holder.person if other is not None else "")
        else:
            document.note_disk(changed=seen.state is not FileState.SAME)

    def _follow(self, document: OpenDocument) -> bool:
        """Go with a file that somebody has renamed or moved within the library."""
        library = self._workspace.library
        for key in document.process_ids if library is not None else ():
            entry = library.process(key) if library is not None else None
            if entry is not None and entry.path.is_file() and not self._workspace.find(entry.path):
                document.move_to(entry.path)
                self.look_soon()
                return True
        return False

    def _reload(self, document: OpenDocument, person: str) -> None:
        """Show what somebody else saved, unless the person is in the middle of something."""
        path = document.path
        if path is None:
            return

        def done(read: ReadFile) -> None:
            if document not in self._workspace.documents or document.path != path:
                return
            if document.is_modified or is_in_the_middle():
                document.note_disk(changed=True)
                return
            document.show_read(read)
            self.reloaded.emit(document, person)

        def failed(_problem: Text) -> None:
            if document in self._workspace.documents:
                document.note_disk(changed=True)

        self._workspace.tasks.run(
            tr("Opening {name}", name=path.name),
            lambda progress: read_file(path),
            done,
            failed=failed,
            quiet=True,
        )

    def _note_away(self, away: bool) -> None:
        if away != self.is_library_away:
            self.is_library_away = away
            self.library_away.emit(away)

    # The system

    def _tell_system_of(self, folders: tuple[str, ...]) -> None:
        """Have the system tell of changes in these folders, where it can; looking goes on."""
        if folders == self._told_of:
            return
        self._told_of = folders
        if self._system is None:
            self._system = QFileSystemWatcher(self)
            self._system.directoryChanged.connect(lambda _: self.look_soon())
        old = self._system.directories()
        gone = [path for path in old if path not in folders]
        fresh = [path for path in folders if path not in old]
        if gone:
            self._system.removePaths(gone)
        if fresh:
            self._system.addPaths(fresh)


def is_in_the_middle() -> bool:
    """Tell whether the person drags or types just now, so that nothing may be taken away."""
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return True
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit):
        return not focus.isReadOnly()
    return isinstance(focus, QAbstractSpinBox)


def _look(
    asked: list[_Asked], folder: FolderWatch | None, known: tuple[str, ...], progress: Progress
) -> _Found:
    from workbench.library.folder_watch import folders

    begun = time.perf_counter()
    files = []
    for number, one in enumerate(asked):
        progress.report(number / len(asked))
        files.append((one, one.watch.look(one.stamp, is_modified=one.is_modified)))
    seen = folder.look() if folder is not None else None
    told_of = known
    if folder is not None and seen is not None and (seen.is_changed or not known):
        told_of = tuple(folders(folder.folder, FOLDERS)) if seen.is_reachable else ()
    return _Found(tuple(files), seen, told_of, time.perf_counter() - begun)
