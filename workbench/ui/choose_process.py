"""Choosing a process of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from workbench.ui.dialog_buttons import answered, ok_button, ok_cancel
from workbench.ui.icons import icon
from workbench.ui.list_page import ListTable, cell
from workbench.ui.translation import tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry

_SIZE = QSize(560, 480)


class ChooseProcessDialog(QDialog):
    """A list that is filtered while one types; Enter takes the process that is marked."""

    def __init__(self, parent: QWidget, library: Library) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Choose a process"))
        self.resize(_SIZE)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search processes …"))
        self.field.setAccessibleName(tr("Search processes"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.table = ListTable()
        self.table.setAccessibleName(tr("Processes"))
        rows = [
            [cell(entry.number, what=entry), cell(entry.name), cell(entry.lead_unit)]
            for entry in library.processes
            if entry.problem is None and entry.id
        ]
        self.table.fill((tr("No."), tr("Process"), tr("Lead unit")), rows)
        self.table.selectRow(0)
        buttons = ok_cancel(self, tr("Choose"))
        self._ok = ok_button(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.table.doubleClicked.connect(self.accept)
        self.table.activated.connect(self.accept)
        self._search("")

    def chosen(self) -> ProcessEntry | None:
        """Return the process that is marked, None where none is."""
        index: QModelIndex = self.table.currentIndex()
        return cast("ProcessEntry | None", self.table.what(index)) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Up and down go through the list while the search has the keyboard.
        if event.type() == QEvent.Type.KeyPress and watched is self.field:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                last = self.table.shown_rows - 1
                row = min(max(self.table.currentIndex().row() + by, 0), max(last, 0))
                self.table.selectRow(row)
                return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        self.table.search(typed)
        if self.table.shown_rows:
            self.table.selectRow(0)
        self._ok.setEnabled(self.table.shown_rows > 0)


def choose_process(parent: QWidget, library: Library) -> ProcessEntry | None:
    """Ask for a process of the library; None where nothing was chosen."""
    dialog = ChooseProcessDialog(parent, library)
    return dialog.chosen() if answered(dialog) else None
