"""Starts the window: fonts, colours, language, the open things; then hands over to Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from workbench.drawing.fonts import FAMILY, font_file
from workbench.errors import Refused
from workbench.settings import load_settings
from workbench.ui.clipboard import leave_text
from workbench.ui.icons import forget_icons
from workbench.ui.stylesheet import stylesheet
from workbench.ui.theme import current_theme, set_current_theme, wanted_theme
from workbench.ui.translation import language, set_language, tr, wanted_language
from workbench.ui.window import Window

if TYPE_CHECKING:
    from workbench.ui.arrivals import Arrivals
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.recovering import Recovering
    from workbench.ui.tasks import Tasks
    from workbench.ui.workspace import Workspace

BASE_SIZE = 13  # pixels at 100 %


def run(paths: Sequence[Path], watch: QObject | None = None) -> int:
    """Show the window on these files, folders or on the start page; returns the exit code.

    `watch` sees every event of the application (measurements, tests).
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        # As an argument: asking for the style in Python costs as much as half of all imports.
        application = QApplication([*sys.argv[:1], "-style", "fusion"])
    if watch is not None:
        application.installEventFilter(watch)
    session = Session(application)
    session.show(paths)
    code = application.exec()
    session.close()
    return code


class Session(QObject):
    """One run of the program: what is open, and the window that shows it."""

    workspace: Workspace
    tasks: Tasks
    recovering: Recovering

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self.settings = load_settings()
        set_up_application(application)
        set_language(wanted_language(self.settings.language))
        self._take_theme()
        application.styleHints().colorSchemeChanged.connect(self._system_theme_changed)
        self._hook = sys.excepthook
        self._showing_bug = False
        sys.excepthook = self.bug
        self.window = Window(self.settings)
        self.arrivals: Arrivals | None = None
        self.has_begun = False
        self._has_ended = False

    def show(self, paths: Sequence[Path]) -> None:
        """Show the window at once; everything else follows when it has been painted."""
        self._first = _FirstPaint(self.window, lambda: self.begin(paths))
        self.window.show()

    def begin(self, paths: Sequence[Path]) -> None:
        """Furnish the window and open what was asked for, or the start page."""
        from workbench.ui.recovering import Recovering
        from workbench.ui.tasks import Tasks
        from workbench.ui.workspace import Workspace

        self.tasks = Tasks()
        self.workspace = Workspace(self.settings, self.tasks)
        self.workspace.closing.connect(self._keep_picture)
        self.recovering = Recovering(self.workspace)
        self._furnish()
        self.has_begun = True
        if paths:
            self.window.files.open_all([path.absolute() for path in paths])
        elif not self._reopen():
            self.window.pages.show("start")
        self.recovering.start()
        QTimer.singleShot(0, self, self._settle_in)

    def _reopen(self) -> bool:
        """Open what was open at the end of the last run; tells whether there is any of it."""
        paths = [Path(entry) for entry in self.settings.open_paths if self.settings.reopen]
        paths = [path for path in paths if path.exists()]
        self.window.files.open_all(paths)
        return bool(paths)

    def _note_open(self) -> None:
        """Remember what is open, for the next start."""
        library = self.workspace.library
        paths = [library.folder] if library is not None else []
        for page in self.window.tabs.pages():
            if page.document is not None and page.document.path is not None:
                paths.append(page.document.path)
        self.settings.open_paths = [str(path) for path in paths]

    def _settle_in(self) -> None:
        """Do what nobody waits for."""
        if self._has_ended:
            return
        add_faces((False, True), (True, True))
        self.window.complete()
        self._application.setWindowIcon(QIcon(str(_icon_file())))
        self._offer_recovery()
        self._await_arrivals()

    def _await_arrivals(self) -> None:
        """Let other starts of the program hand their files over to this window."""
        try:
            from workbench.ui.arrivals import Arrivals
        except ImportError:  # Qt's network part lacks a library of the system: nobody needs it
            return
        self.arrivals = Arrivals(
            lambda: self._application.activeModalWidget() is not None, parent=self
        )
        self.arrivals.arrived.connect(self._open_arrived)
        self.arrivals.listen()
        # Where another window listens, this one does when it is used after that was closed.
        self._application.applicationStateChanged.connect(self._listen_again)

    def _listen_again(self, _state: object) -> None:
        if self.arrivals is not None:
            self.arrivals.listen()

    def _open_arrived(self, paths: list[Path]) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        window.files.open_all(paths)

    def close(self) -> None:
        """End: stop the jobs, remove the recovery copies, write the settings."""
        self._has_ended = True
        self._application.styleHints().colorSchemeChanged.disconnect(self._system_theme_changed)
        if self.arrivals is not None:
            self._application.applicationStateChanged.disconnect(self._listen_again)
            self.arrivals.close()
        if self.has_begun:
            self._note_open()
            leave_text()
            self.tasks.close()
            self.recovering.close()
            self.window.dismantle()
            self.workspace.close_all()
        self.window.hide()
        self.window.deleteLater()
        sys.excepthook = self._hook
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        forget_icons()

    def bug(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        """Keep unsaved work, tell once, go on: the open step has been taken back already."""
        from workbench.ui.bug_dialog import BugDialog, details_of, report_on_stderr

        if issubclass(kind, KeyboardInterrupt):
            self._application.quit()
            return
        if isinstance(bug, Refused) and self.has_begun:
            self.workspace.tell(bug.text, "warning")  # no bug, whoever asked did not expect it
            return
        details = details_of(kind, bug, trace)
        report_on_stderr(details)
        if self._showing_bug:
            return
        self._showing_bug = True
        try:
            kept = False
            if self.has_begun:
                try:
                    self.recovering.write_now()
                    kept = bool(self.workspace.unsaved())
                except Exception:  # the bug may be in the writer itself
                    kept = False
            dialog = BugDialog(details, self.window, kept=kept)
            dialog.exec()
            dialog.deleteLater()
        finally:
            self._showing_bug = False

    # The window

    def _furnish(self) -> None:
        self.window.furnish(self.workspace)
        self.window.settings_changed.connect(self._settings_changed)

    def _settings_changed(self) -> None:
        before = language(), current_theme()
        self._take_theme()
        wanted = wanted_language(self.settings.language)
        if (wanted, current_theme()) != before:
            # Not in the middle of what the old window is doing.
            QTimer.singleShot(0, self, lambda: self.rebuild(wanted))
        else:
            self.window.apply_settings()

    def rebuild(self, wanted: str) -> None:
        """Build the window anew, in a language and the present theme, over what is open."""
        set_language(wanted)
        old = self.window
        old.commit_typing()
        old.save_layout()
        shown = [
            (page.key, page.document, page.shown_again, page.view()) for page in old.tabs.pages()
        ]
        front = old.tabs.currentIndex()
        self.window = Window(self.settings)
        self._furnish()
        if old.isFullScreen():
            self.window.showFullScreen()
        else:
            self.window.show()
        for key, document, again, view in shown:
            if document is not None:
                self.window.pages.show_document(document)
            elif again is not None:
                again(self.window.pages)
            elif key.startswith("pdf:"):
                self.window.pages.show_pdf(Path(key.partition(":")[2]))
            else:
                self.window.pages.show(key)
            page = self.window.tabs.page_of(document.key if document is not None else key)
            if page is not None:
                page.show_view(view)
        self.window.tabs.setCurrentIndex(front)
        old.close_unasked()

    def _offer_recovery(self) -> None:
        copies = self.recovering.offered()
        if not copies:
            return
        names = ", ".join(tr("“{name}”", name=copy.title) for copy in copies)
        text = (
            tr("The program ended unexpectedly. Unsaved work on {names} was kept.", names=names)
            if len(copies) < 4
            else tr(
                "The program ended unexpectedly. Unsaved work on {count} documents was kept.",
                count=len(copies),
            )
        )
        self.window.notices.tell(
            text,
            "warning",
            (
                (tr("Restore"), lambda: self.recovering.restore(copies)),
                (tr("Discard"), lambda: self.recovering.discard(copies)),
            ),
            key="recovery",
        )

    def _keep_picture(self, document: object) -> None:
        from workbench.ui.open_document import LANDSCAPE, OpenDocument
        from workbench.ui.thumbnails import keep_thumbnail

        if not isinstance(document, OpenDocument):
            return
        keep_thumbnail(document, document.path, document.title)
        library = self.workspace.library
        if document.kind == LANDSCAPE and library is not None and self._is_of_library(document):
            keep_thumbnail(document, library.folder, library.name)

    def _is_of_library(self, document: OpenDocument) -> bool:
        return document.path is not None and self.workspace.holds(document.path)

    # Colours

    def _system_theme_changed(self, _scheme: object) -> None:
        before = current_theme()
        self._take_theme()
        if self.has_begun and current_theme() is not before:
            QTimer.singleShot(0, self, lambda: self.rebuild(language()))

    def _take_theme(self) -> None:
        chosen = wanted_theme(self.settings.theme)
        if chosen is current_theme() and self._application.styleSheet():
            return
        set_current_theme(chosen)
        self._application.setPalette(chosen.palette())
        self._application.setStyleSheet(stylesheet(chosen))


def set_up_application(application: QApplication) -> None:
    """Give the application its name and typeface."""
    application.setApplicationName("process-workbench")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("process-workbench")
    add_faces((False, False), (True, False))
    font = QFont(FAMILY)
    font.setPixelSize(BASE_SIZE)
    application.setFont(font)


def add_faces(*faces: tuple[bool, bool]) -> None:
    """Give Qt faces of the bundled typeface: (bold, italic)."""
    for bold, italic in faces:
        QFontDatabase.addApplicationFont(str(font_file(bold, italic)))


def _icon_file() -> Path:
    from workbench.resources import resource

    return resource("icons", "application.svg")


class _FirstPaint(QObject):
    """Calls once, when a window has been painted for the first time."""

    def __init__(self, window: Window, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
