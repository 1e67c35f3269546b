"""A tab with the XML of a process, as saving would write it now: to read, search and copy."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.open_document import OpenDocument
from workbench.ui.page import Page
from workbench.ui.translation import tr


class XmlPage(Page):
    """Follows the document while it is shown; what is in the tab cannot be changed."""

    icon_name = "file"
    place = "processes"

    def __init__(self, shown: OpenDocument) -> None:
        super().__init__()
        self.shown = shown
        self.key = f"xml:{shown.key}"
        self._is_stale = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search in the XML …"))
        self.field.setAccessibleName(tr("Search in the XML"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.field.textChanged.connect(self._find_first)
        self.field.returnPressed.connect(self._find_next)
        self._note = QLabel(tr("As it would be saved now"))
        self._note.setProperty("look", "muted")
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._note, 1)
        row.addWidget(self.field)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.title())
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        shown.changed.connect(self._note_change)
        shown.replaced.connect(self._note_change)
        shown.closed.connect(self.close_wanted)
        self.fill()

    def title(self) -> str:
        return tr("XML: {name}", name=self.shown.title)

    def start_focus(self) -> QWidget:
        return self.text

    def close_page(self) -> None:
        self.shown.changed.disconnect(self._note_change)
        self.shown.replaced.disconnect(self._note_change)
        self.shown.closed.disconnect(self.close_wanted)

    def fill(self) -> None:
        """Write the document anew; the place that was read stays in view."""
        from workbench.io import bpmn

        data = bpmn.write(self.shown.document)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setPlainText(bpmn.text_of(data))
        bar.setValue(at)
        self._is_stale = False

    def _note_change(self) -> None:
        # Writing takes as long as saving does; a tab that nobody looks at can wait.
        self._is_stale = True
        if self.isVisible():
            self.fill()

    def showEvent(self, event: object) -> None:
        if self._is_stale:
            self.fill()
        super().showEvent(event)  # type: ignore[arg-type]

    def _find_first(self) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._find_next()

    def _find_next(self) -> None:
        wanted = self.field.text()
        if wanted and not self.text.find(wanted, QTextDocument.FindFlag(0)):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(wanted)
