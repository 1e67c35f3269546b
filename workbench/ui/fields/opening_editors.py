"""Editors for what can be opened: a web address, a file of the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workbench.library.places import inside
from workbench.ui.fields.form_field import FormField
from workbench.ui.fields.text_editors import LineEditor
from workbench.ui.icons import icon
from workbench.ui.translation import tr
from workbench.words import mark


class LinkEditor(LineEditor):
    """A web address; Ctrl+Enter and the sign in the field open it."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self._open = self.add_sign("page-next", tr("Open (Ctrl+Enter)"), self.open)
        self.line.textChanged.connect(self._follow)
        self._follow()

    def add_sign(self, sign: str, words: str, act: Callable[[], object]) -> QAction:
        """Put a sign into the field that does something when it is clicked."""
        action = QAction(icon(sign, "muted"), words, self.line)
        action.triggered.connect(act)
        self.line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        return action

    def target(self) -> QUrl | None:
        """Return what would be opened, None where nothing can be."""
        stored = self.field.stored(self.line.text())
        if not stored or self.field.problem(stored) is not None:
            return None
        return QUrl(stored)

    def open(self) -> None:
        """Have the system show what is named, if that can be shown."""
        target = self.target()
        if target is not None:
            QDesktopServices.openUrl(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.open()
            return True
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self._open.setVisible(self.target() is not None)


class FileEditor(LinkEditor):
    """A file of the library, named by its place below the folder; Alt+Down chooses one."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        if field.folder is not None and not field.read_only:
            self.add_sign("open", tr("Choose a file (Alt+Down)"), self.choose)

    def target(self) -> QUrl | None:
        folder, stored = self._folder(), self.line.text().strip()
        path = inside(folder, stored) if folder is not None and stored else None
        return QUrl.fromLocalFile(str(path)) if path is not None and path.is_file() else None

    def choose(self) -> None:
        """Let the person choose a file; one that lies elsewhere is not taken."""
        from workbench.ui.asking import any_file_to_open

        folder = self._folder()
        if folder is None:
            return
        path = any_file_to_open(self, folder, tr("Choose a file"))
        if path is None:
            return
        try:
            place = path.resolve().relative_to(folder.resolve()).as_posix()
        except ValueError:
            self.show_problem(
                mark(
                    "“{file}” lies outside the library and would be missing elsewhere. "
                    "Copy it into the folder of the library first.",
                    file=path.name,
                )
            )
            return
        self.line.setText(place)
        self._touched = True
        self._typed(place)
        self.finish()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.choose()
            return True
        return super().eventFilter(watched, event)

    def _folder(self) -> Path | None:
        return self.field.folder() if self.field.folder is not None else None
