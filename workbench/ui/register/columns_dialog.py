"""Which columns the register shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.library.register.columns import USUAL, Column
from workbench.library.register.register import Register
from workbench.ui.dialog_buttons import ok_cancel
from workbench.ui.icons import icon
from workbench.ui.translation import language, tr
from workbench.words import folded

_KEY = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """A list of all columns with ticks, the shown ones first; Alt and the arrows move one."""

    def __init__(self, parent: QWidget, register: Register, shown: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self._register = register
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search columns …"))
        self.field.setAccessibleName(tr("Search columns"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.list = _ColumnList(self.move_current)
        self.list.setAccessibleName(tr("Columns"))
        self.list.setProperty("look", "framed")
        hint = QLabel(tr("Space shows or hides a column; Alt with an arrow key moves it."))
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        up, down = QPushButton(icon("chevron-up"), tr("Up")), QPushButton(tr("Down"))
        down.setIcon(icon("chevron-down"))
        up.clicked.connect(lambda: self.move_current(-1))
        down.clicked.connect(lambda: self.move_current(1))
        usual = QPushButton(tr("Usual columns"))
        usual.clicked.connect(lambda: self._fill(USUAL))
        row = QHBoxLayout()
        row.addWidget(up)
        row.addWidget(down)
        row.addStretch(1)
        row.addWidget(usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        column.addLayout(row)
        column.addWidget(ok_cancel(self, tr("Show")))
        self.resize(460, 560)
        self._fill(shown)
        self.list.setFocus()

    def keys(self) -> tuple[str, ...]:
        """Return the columns to be shown, in their order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return tuple(
            item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def move_current(self, by: int) -> None:
        """Move the current column up or down."""
        place = self.list.currentRow()
        other = place + by
        while 0 <= other < self.list.count() and self.list.item(other).isHidden():
            other += by
        if place < 0 or not 0 <= other < self.list.count():
            return
        item = self.list.takeItem(place)
        self.list.insertItem(other, item)
        self.list.setCurrentRow(other)

    def _fill(self, shown: Sequence[str]) -> None:
        columns = self._register.columns
        first = [columns[key] for key in shown if key in columns]
        rest = [one for one in columns.values() if one.key not in shown]
        self.list.clear()
        for column in [*first, *rest]:
            self.list.addItem(_item(column, is_shown=column.key in shown))
        self.list.setCurrentRow(0)
        self._search(self.field.text())

    def _search(self, typed: str) -> None:
        words = folded(typed).split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            text = folded(item.text())
            item.setHidden(not all(word in text for word in words))


class _ColumnList(QListWidget):
    def __init__(self, move) -> None:  # type: ignore[no-untyped-def]
        super().__init__()
        self._move = move
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


def _item(column: Column, *, is_shown: bool) -> QListWidgetItem:
    words = language()
    item = QListWidgetItem(f"{column.title(words)}  ·  {column.group_title(words)}")
    item.setData(_KEY, column.key)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
    return item
